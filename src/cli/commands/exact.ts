import { resolve } from "node:path";
import type { Command } from "commander";
import type { Family, Value } from "../../engine/exact/family.ts";
import { escapeLines } from "../../io/escape.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

interface ExactOptions {
  readonly json?: string;
  readonly explain?: boolean;
}

export function addExact(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("exact")
    .description("Computes closed forms and exact recursions: what a simulation is checked against. Prints JSON.")
    .argument("[family]", "one of the families that `mutua exact` lists")
    .option("--json <input>", "the input: JSON text, a file, or - for standard input; the family's own example if left out")
    .option("--explain", "print the formula, its source, the parameters and an example instead")
    .action(async (family: string | undefined, options: ExactOptions) => finish(await exact(host, family, options)));
  addExamples(command, ["mutua exact", "mutua exact pool-size --explain"]);
}

async function exact(host: Host, name: string | undefined, options: ExactOptions): Promise<ExitCode> {
  const { families } = await import("../exact-families.ts");
  if (name === undefined) {
    const list = [...families.values()];
    const width = Math.max(0, ...list.map((family) => family.name.length));
    await host.write(list.map((family) => `${family.name.padEnd(width)}  ${family.summary}\n`).join(""));
    return exitCodes.done;
  }
  const family = families.get(name);
  if (family === undefined) {
    const { nearest } = await import("../../engine/scenario/nearest.ts");
    const near = nearest(name, [...families.keys()]);
    throw new UsageError(
      `there is no exact family ${JSON.stringify(name.slice(0, 60))}${near === null ? "; mutua exact lists them" : `; did you mean ${near}?`}`,
      "exact",
    );
  }
  if (options.explain) {
    await host.write(explanation(family));
    return exitCodes.done;
  }
  const input = options.json === undefined ? family.example : await readInput(host, options.json);
  if (input === undefined) return exitCodes.invalid;
  const { ExactError } = await import("../../engine/exact/parts/exact-error.ts");
  try {
    const { values } = family.compute(input);
    await host.write(`${JSON.stringify({ family: family.name, input, values }, null, 2)}\n`);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ExactError)) throw error;
    host.warn(escapeLines(`${error.message}\n`));
    return exitCodes.invalid;
  }
}

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
    : decodeText(argument === "-" ? await host.standardInput() : readBytes(resolve(host.cwd(), argument), argument, 10_000_000), argument);
  const problems = typeof text === "string" ? [] : [text];
  const parsed = typeof text === "string" ? parseScenario(text, shown, 1_000_000) : { value: undefined, problems: [] };
  const all = [...problems, ...parsed.problems];
  if (all.length > 0) host.warn(renderProblems(all));
  return all.length > 0 ? undefined : parsed.value;
}

function explanation(family: Family): string {
  const { name, summary, formula, source, accuracy, parameters, example, compute } = family;
  const keys = Object.entries(parameters).map(([key, parameter]) => {
    const given = parameter.default !== undefined ? `default ${JSON.stringify(parameter.default)}` : parameter.optional ? "may be left out" : "required";
    return `  ${key}: ${parameter.meaning} (${parameter.type}${parameter.unit === undefined ? "" : `, ${parameter.unit}`}; ${given})`;
  });
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
