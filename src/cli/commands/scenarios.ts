import { dirname, join } from "node:path";
import type { Command } from "commander";
import { commandWord, escapeLines } from "../../io/escape.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { ListedScenario } from "../scenario-list.ts";
import { UsageError } from "../usage-error.ts";

export function addScenarios(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const scenarios = program.command("scenarios").description("The shipped scenarios and country profiles.");
  const done = (): void => finish(exitCodes.done);
  const list = scenarios
    .command("list")
    .description("Lists the shipped scenarios with their titles, by what they are about.")
    .option("--json", "as a JSON array")
    .action(async (options: { json?: boolean }) => host.write(await listText(host, options.json === true)).then(done));
  const show = scenarios
    .command("show")
    .description("Prints a shipped scenario file.")
    .argument("<name>", "its name in `mutua scenarios list`")
    .action(async (name: string) => host.write(escapeLines(await shippedText(host, name, "scenarios show"))).then(done));
  const copy = scenarios
    .command("copy")
    .description("Copies a shipped scenario, to be changed; an existing file stays.")
    .argument("<name>", "its name in `mutua scenarios list`")
    .argument("[file]", "where to; NAME.yaml here if left out")
    .option("--force", "replace an existing file")
    .action(async (name: string, file: string | undefined, options: { force?: boolean }) =>
      host.write(await copyShipped(host, name, file, options.force === true)).then(done),
    );
  const countries = scenarios
    .command("countries")
    .description("Lists the built-in country profiles that `population.country` may name, or prints one with its sources.")
    .argument("[code]", "a code or name of the list")
    .option("--json", "every figure of every profile, with its source, as JSON")
    .option("--csv", "the table as CSV")
    .action(async (code: string | undefined, options: { json?: boolean; csv?: boolean }) => {
      if (options.json && options.csv) throw new UsageError("--json or --csv, not both", "scenarios countries");
      const { countriesText } = await import("../country-texts.ts");
      await host.write(countriesText(code, options.json ? "json" : options.csv ? "csv" : "text")).then(done);
    });
  addExamples(scenarios, ["mutua scenarios list", "mutua scenarios countries"]);
  addExamples(list, ["mutua scenarios list", "mutua scenarios list --json"]);
  addExamples(show, ["mutua scenarios show first-steps", "mutua scenarios list --json"]);
  addExamples(copy, ["mutua scenarios copy first-steps", "mutua scenarios copy first-steps mine.yaml"]);
  addExamples(countries, ["mutua scenarios countries", "mutua scenarios countries SEN"]);
}

/** Names of scenarios, and of real cases as cases/NAME. */
async function shippedNames(host: Host): Promise<string[]> {
  // loaded here: `--help` does without
  const { scenarioNames } = await import("../../io/library.ts");
  return [...scenarioNames(host.library), ...scenarioNames(join(host.library, "cases")).map((name) => `cases/${name}`)];
}

async function shippedText(host: Host, name: string, command: string): Promise<string> {
  const names = await shippedNames(host);
  if (!names.includes(name)) throw new UsageError(`there is no shipped scenario ${JSON.stringify(name.slice(0, 60))}; there are ${names.join(", ")}`, command);
  const { readBytes } = await import("../../io/read-bytes.ts");
  return new TextDecoder().decode(readBytes(join(host.library, `${name}.yaml`), `${name}.yaml`, 10_000_000));
}

async function listText(host: Host, json: boolean): Promise<string> {
  const { parseScenario } = await import("../../io/parse-scenario.ts");
  const rows: ListedScenario[] = [];
  for (const name of await shippedNames(host)) {
    const { value } = parseScenario(await shippedText(host, name, "scenarios list"), name);
    const { name: title, topic } = value as { name?: unknown; topic?: unknown }; // a map with both, as the library's own test makes sure
    rows.push({ name, title: typeof title === "string" ? title : "", topic: typeof topic === "string" ? topic : "" });
  }
  if (json) return `${JSON.stringify(rows, null, 2)}\n`;
  const { scenarioList } = await import("../scenario-list.ts");
  return scenarioList(rows, Math.max(40, Math.min(100, host.terminal.columns - 1)));
}

/** The file and the tables that it reads, beside it under the names that it gives them. */
async function copyShipped(host: Host, name: string, file: string | undefined, force: boolean): Promise<string> {
  const text = await shippedText(host, name, "scenarios copy");
  const [{ checkOutput, writeOutput }, { parseScenario }, { readBytes }] = await Promise.all([
    import("../../io/write-output.ts"),
    import("../../io/parse-scenario.ts"),
    import("../../io/read-bytes.ts"),
  ]);
  const target = file ?? `${name.slice(name.lastIndexOf("/") + 1)}.yaml`;
  const path = host.path(target);
  const tables = [...new Set(filesOf(parseScenario(text, name).value))].map((table) => ({
    from: join(host.library, table),
    to: join(dirname(path), table),
    table,
  }));
  for (const to of [path, ...tables.map((table) => table.to)]) checkOutput(to, force);
  for (const { from, to, table } of tables) writeOutput(to, new TextDecoder().decode(readBytes(from, table, 10_000_000)));
  writeOutput(path, text);
  const also = tables.length === 0 ? "" : ` and ${tables.map(({ table }) => table).join(", ")}`;
  return escapeLines(`${target}${also} written. Run it: mutua run ${commandWord(target)}\n`);
}

/** Every `file:` of a parsed scenario. */
function filesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(filesOf);
  if (typeof value !== "object" || value === null) return [];
  const entries: readonly (readonly [unknown, unknown])[] = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, inner]) => (key === "file" && typeof inner === "string" ? [inner] : filesOf(inner)));
}
