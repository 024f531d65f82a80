import type { Command } from "commander";
import { type ExitCode, exitCodes, exitMeanings } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addMan(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("man")
    .description("Prints the whole manual: every command, option and exit code.")
    .option("--roff", "as a manual page: mutua man --roff > mutua.1")
    .action(async ({ roff }: { roff?: boolean }) => {
      const sections = manualSections(program);
      await host.write(roff ? roffText(sections) : plainText(sections));
      finish(exitCodes.done);
    });
  addExamples(command, ["mutua man", "mutua man --roff"]);
}

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const exitLines = Object.entries(exitMeanings).map(([code, meaning]) => `${code.padEnd(5)}${meaning}`);

/** The manual from the same definitions that parse the command line, so the two cannot differ. */
function manualSections(program: Command): Section[] {
  return [
    { title: "NAME", lines: [`mutua - ${program.description()}`] },
    ...leaves(program, ["mutua"]).map(({ command, words }) => ({ title: words.join(" "), lines: commandLines(command) })),
    { title: "EXIT CODES", lines: exitLines },
    {
      title: "ENVIRONMENT",
      lines: [
        "FORCE_COLOR  colour on, unless --no-color is given (0: off)",
        "NO_COLOR     not empty: no colour",
        "TERM=dumb    no colour",
        "MUTUA_DEBUG  1: a trace after an internal error",
      ],
    },
  ];
}

/** Commands that can be run: those without commands of their own, and those that take arguments beside them (`exact`). */
function leaves(command: Command, words: readonly string[]): { command: Command; words: readonly string[] }[] {
  const runs = command.commands.length === 0 || command.registeredArguments.length > 0;
  return [...(runs ? [{ command, words }] : []), ...command.commands.flatMap((sub) => leaves(sub, [...words, sub.name()]))];
}

function commandLines(command: Command): string[] {
  const help = command.createHelp();
  const options = help.visibleOptions(command).map((option) => ({ term: help.optionTerm(option), text: help.optionDescription(option) }));
  const operands = help.visibleArguments(command).map((argument) => ({ term: help.argumentTerm(argument), text: help.argumentDescription(argument) }));
  const entries = [...operands, ...options];
  const width = Math.max(0, ...entries.map(({ term }) => term.length));
  return [help.commandUsage(command), "", help.commandDescription(command), "", ...entries.map(({ term, text }) => `${term.padEnd(width)}  ${text}`)];
}

function plainText(sections: readonly Section[]): string {
  return sections.map(({ title, lines }) => `${title}\n${lines.map((line) => (line === "" ? "\n" : `    ${line}\n`)).join("")}\n`).join("");
}

function roffText(sections: readonly Section[]): string {
  const quote = (line: string): string =>
    line
      .replaceAll("\\", "\\e")
      .replaceAll("-", "\\-")
      .replace(/^([.'])/, "\\&$1");
  const body = sections.map(({ title, lines }) => `.SH "${quote(title)}"\n.nf\n${lines.map((line) => `${quote(line)}\n`).join("")}.fi\n`);
  return `.TH MUTUA 1\n${body.join("")}`;
}
