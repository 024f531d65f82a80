import type { Command } from "commander";
import type { Family, Value } from "../../exact/family.ts";
import { escapeLines } from "../../io/escape.ts";
import type { ExactScenarioOptions } from "../exact-scenario.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

interface ExactOptions {
  /** true: JSON output of the family's own example. */
  readonly json?: string | true;
  readonly explain?: boolean;
  readonly help?: boolean;
}

export function addExact(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("exact")
    .description("Computes closed forms and exact recursions: what a simulation is checked against. Prints a table or JSON, or compares a scenario.")
    .argument("[family]", "one of the families that `mutua exact` lists")
    .option("--json [input]", "print JSON; the input as JSON text, a file, or - for standard input, the family's own example if left out")
    .option("--explain", "print the formula, its source, the parameters and an example instead")
    .helpOption(false)
    .option("-h, --help", "show help; after a family: its keys, defaults and an example")
    .action(async (family: string | undefined, options: ExactOptions) => {
      if (options.help && family === undefined) {
        command.outputHelp();
        finish(exitCodes.done);
      } else finish(await exact(host, family, options));
    });
  addExamples(command, ["mutua exact", "mutua exact pool-size", "mutua exact pool-size --explain"]);
  // `--json` before a subcommand is the input of a family, after it the format of the subcommand
  command.enablePositionalOptions();
  addExactScenario(command, host, finish);
}

function addExactScenario(parent: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = parent
    .command("scenario")
    .helpOption("-h, --help", "show help")
    .description("Compares a scenario's simulation with the parts of it that have a closed form; the others are listed with the reason.")
    .argument("<scenario>", "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input")
    .option("--json", "print every comparison as JSON")
    .option("--replications <n>", "how many futures are simulated")
    .option("--seed <seed>", "another seed: a whole number or any text")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option("--workers <n>", "worker threads; the figures do not depend on it")
    .option("--allow-large", "lift the limits on file sizes, memory and time")
    .option("--quiet", "no progress on standard error")
    .action(async (scenario: string, options: ExactScenarioOptions) => {
      const { exactScenario } = await import("../exact-scenario.ts");
      finish(await exactScenario(host, scenario, options));
    });
  addExamples(command, ["mutua exact scenario first-steps --replications 10", "mutua exact scenario first-steps --replications 10 --json"]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} all agree, ${exitCodes.checkFailed} a figure differs by more than 4 standard errors; all of them: mutua man`,
  );
}

async function exact(host: Host, name: string | undefined, options: ExactOptions): Promise<ExitCode> {
  const { families } = await import("../exact-families.ts");
  if (name === undefined) {
    const { listWidth, namedLines } = await import("../named-list.ts");
    const list = [...families.values()];
    const width = Math.max(0, ...list.map((family) => family.name.length));
    const lines = list.flatMap((family) => namedLines(family.name, family.summary, width, listWidth(host), ""));
    await host.write(`${lines.join("\n")}\n`);
    return exitCodes.done;
  }
  const family = families.get(name);
  if (family === undefined) {
    const { nearest } = await import("../../engine/keys/nearest.ts");
    const near = nearest(name, [...families.keys()]);
    throw new UsageError(
      `there is no exact family ${JSON.stringify(name.slice(0, 60))}${near === null ? "; mutua exact lists them" : `; did you mean ${near}?`}`,
      "exact",
    );
  }
  if (options.help) {
    await host.write(familyHelp(family));
    return exitCodes.done;
  }
  if (options.explain) {
    await host.write(explanation(family));
    return exitCodes.done;
  }
  const input = typeof options.json === "string" ? await readInput(host, options.json) : family.example;
  if (input === undefined) return exitCodes.invalid;
  const { ExactError } = await import("../../exact/parts/exact-error.ts");
  try {
    const { values } = family.compute(input);
    if (options.json === undefined) {
      const { renderExactTable } = await import("../../report/exact-table.ts");
      await host.write(escapeLines(renderExactTable(`${family.name} - ${family.summary}`, JSON.stringify(input), values)));
    } else await host.write(`${JSON.stringify({ family: family.name, input, values }, null, 2)}\n`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ExactError)) throw error;
    host.warn(escapeLines(`${error.message}\n`));
    return exitCodes.invalid;
  }
}

/** Largest input, in bytes. */
const inputLimit = 10_000_000;

/** JSON by the scenario reader: the same strictness, the same messages. Undefined after an error was shown. */
async function readInput(host: Host, argument: string): Promise<unknown> {
  const [{ parseScenario }, { readBytes }, { decodeText }, { renderProblems }] = await Promise.all([
    import("../../io/parse-scenario.ts"),
    import("../../io/read-bytes.ts"),
    import("../../io/decode-text.ts"),
    import("../../io/render-problem.ts"),
  ]);
  const inline = /^\s*[{[]/.test(argument);
  const shown = inline ? "--json" : argument;
  const text = inline
    ? argument
    : decodeText(argument === "-" ? await host.standardInput(inputLimit) : readBytes(host.path(argument), argument, inputLimit), argument);
  const problems = typeof text === "string" ? [] : [text];
  const parsed = typeof text === "string" ? parseScenario(text, shown, 1_000_000) : { value: undefined, problems: [] };
  const all = [...problems, ...parsed.problems];
  if (all.length > 0) host.warn(renderProblems(all));
  return all.length > 0 ? undefined : parsed.value;
}

/** What goes in, with defaults, and a line to try. */
function familyHelp(family: Family): string {
  const { name, summary, example } = family;
  const shown = JSON.stringify(example);
  return escapeLines(
    `Usage: mutua exact ${name} [--json INPUT] [--explain]\n\n${summary}\n\nInput:\n${keysOf(family).join("\n")}\n\nExample:\n  $ mutua exact ${name} --json '${shown}'\n`,
  );
}

function keysOf({ parameters }: Family): string[] {
  return Object.entries(parameters).map(([key, parameter]) => {
    const given = parameter.default !== undefined ? `default ${JSON.stringify(parameter.default)}` : parameter.optional ? "may be left out" : "required";
    return `  ${key}: ${parameter.meaning} (${parameter.type}${parameter.unit === undefined ? "" : `, ${parameter.unit}`}; ${given})`;
  });
}

function explanation(family: Family): string {
  const { name, summary, formula, source, accuracy, example, compute } = family;
  const keys = keysOf(family);
  const values = compute(example).values.map((value: Value) => `  ${value.name} = ${value.value ?? `none: ${value.why ?? "undefined"}`}`);
  const sections = [
    `${name} - ${summary}`,
    `Formula: ${formula}`,
    `Source: ${source}`,
    `Accuracy: ${accuracy}`,
    `Input:\n${keys.join("\n")}`,
    `Example: ${JSON.stringify(example)}\n${values.join("\n")}`,
  ];
  return escapeLines(`${sections.join("\n\n")}\n`);
}
