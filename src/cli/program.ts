import { Command, CommanderError } from "commander";
import packageFile from "../../package.json" with { type: "json" };
import { escapeText } from "../io/escape.ts";
import type { HelpTexts } from "../report/language/help/help-texts.ts";
import { addCases } from "./commands/cases.ts";
import { addCompletion } from "./commands/completion.ts";
import { addExact } from "./commands/exact.ts";
import { addExplain } from "./commands/explain.ts";
import { addInit } from "./commands/init.ts";
import { addLab } from "./commands/lab.ts";
import { addMan } from "./commands/man.ts";
import { addPlay } from "./commands/play.ts";
import { addReport } from "./commands/report.ts";
import { addResearch } from "./commands/research.ts";
import { addRun } from "./commands/run.ts";
import { addScenarios } from "./commands/scenarios.ts";
import { addSchema } from "./commands/schema.ts";
import { addSelftest } from "./commands/selftest.ts";
import { addStory } from "./commands/story.ts";
import { addValidate } from "./commands/validate.ts";
import { withFamily } from "./detail-families.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { finish } from "./guard.ts";
import { helpTextsFor, speakEpilogue, speakHelp } from "./help-language.ts";
import type { Host } from "./host.ts";
import { localeIsAscii } from "./locale-ascii.ts";
import { reportFailure } from "./report-failure.ts";
import { UsageError } from "./usage-error.ts";

/** What a command's action hands back; registered once per run of the program. */
export type Finish = (code: ExitCode) => void;

/** Parses the command line and runs one command; everything thrown ends here as one line and an exit code. */
export async function runProgram(host: Host): Promise<void> {
  let code: ExitCode = exitCodes.done;
  const texts: string[] = [];
  const ended = (finished: ExitCode): void => {
    code = finished;
  };
  let spoken: HelpTexts | null = null;
  const program = buildProgram(host, ended, (text) => texts.push(spoken === null ? text : speakEpilogue(text, spoken)));
  try {
    spoken = await helpTextsFor(host);
    if (spoken !== null) speakHelp(everyCommand(program), spoken);
    const words = await typedOrChosen(host);
    if (words === "help") program.outputHelp();
    else if (words !== null) await program.parseAsync(withFamily(words), { from: "user" });
    await host.write(texts.join(""));
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      code = await host.write(texts.join("")).then(
        () => exitCodes.done,
        (fault: unknown) => reportFailure(fault, host),
      );
    } else code = reportFailure(error, host);
  }
  finish(host, code);
}

/** The words typed; without any, those of the menu where somebody sits at a terminal. Null: nothing was chosen. */
async function typedOrChosen(host: Host): Promise<readonly string[] | "help" | null> {
  // `mutua help run`, as other programs have it
  if (host.argv[0] === "help") return [...host.argv.slice(1), "--help"];
  if (host.argv.length > 0) return host.argv;
  if (!host.terminal.input || !host.terminal.output) return "help";
  const { menu } = await import("./menu.ts");
  return menu(host);
}

/** The commands and their options; nothing heavy is loaded before an action runs. */
export function buildProgram(host: Host, finish: Finish, writeOut: (text: string) => void): Command {
  const program = new Command("mutua")
    .configureOutput({ writeOut, writeErr: () => {}, getOutHelpWidth: () => 100, getErrHelpWidth: () => 100 })
    .description("Simulates a health mutual beside an insurer on the same people: does it hold, whom does it cover, whom does it leave out, how sure are we?")
    .version(packageFile.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand(false)
    // What stands after a command is its own: `exact` and `exact scenario` both have --json.
    .enablePositionalOptions()
    .addHelpText(
      "after",
      "\nExamples:\n  $ mutua run first-steps\n  $ mutua scenarios list\n\nExit codes: 0 done, 2 usage, 3 invalid scenario, 4 files, 5 too large, 10 a check failed; all of them: mutua man",
    );
  // a terminal that shows no UTF-8 gets what --ascii gives, in every command that has it
  program.hook("preAction", (_, action) => {
    if (!localeIsAscii(host.env) || !action.options.some(({ long }) => long === "--ascii") || action.getOptionValue("ascii") === true) return;
    action.setOptionValue("ascii", true);
    action.setOptionValue("asciiByLocale", true);
  });
  for (const add of [
    addRun,
    addReport,
    addStory,
    addInit,
    addValidate,
    addExplain,
    addScenarios,
    addCases,
    addLab,
    addPlay,
    addExact,
    addSelftest,
    addResearch,
    addSchema,
    addMan,
    addCompletion,
  ])
    add(program, host, finish);
  for (const command of everyCommand(program)) {
    const name = command === program ? "" : fullName(command);
    command.exitOverride((error) => {
      if (error.exitCode === 0) throw error;
      const names = command.commands.map((sub) => sub.name()).join(", ");
      const message =
        error.code === "commander.help"
          ? `one more word is needed: ${names}`
          : error.message
              .replace(/^error: /, "")
              .replace(/\.$/, "")
              .replaceAll("\n", " ");
      throw new UsageError(escapeText(message), name);
    });
  }
  return program;
}

/** The program and all its commands, parents first. */
export function everyCommand(program: Command): Command[] {
  return [program, ...program.commands.flatMap(everyCommand)];
}

/** "scenarios copy": the words after `mutua`. */
export function fullName(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  return names.join(" ");
}
