/** A scenario or exercise as `lab` and `play` take it: its data, its text for a page, and the files that it names. */
import { basename } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import {
  compile,
  createFold,
  createReplicator,
  type Expression,
  type FormulaParser,
  type ResultRecord,
  type Scenario,
  type ValidationContext,
  validateScenario,
} from "../engine/index.ts";
import { exerciseArgument } from "../io/exercise-files.ts";
import type { LocatedProblem } from "../io/place.ts";
import { readScenario } from "../io/read-scenario.ts";
import { scenarioYaml } from "../io/set-in-text.ts";
import { forLab } from "../play/class-run.ts";
import type { Host } from "./host.ts";
import { UsageError } from "./usage-error.ts";

export interface LabSource {
  readonly argument: string;
  readonly scenario: Scenario;
  readonly hash: string;
  /** YAML of the whole scenario. */
  readonly text: string;
  readonly files: Readonly<Record<string, string>>;
  /** Trees of its formulas, by text. */
  readonly formulas: Readonly<Record<string, Expression>>;
  /** Short name, for files that are written. */
  readonly name: string;
  /** Whole paths of the files that it was made of. */
  readonly paths: readonly string[];
}

/** @throws FileFault, TooLarge, UsageError (people of a survey) */
export async function loadLabSource(
  host: Host,
  typed: string,
  set: readonly string[],
  command: string,
): Promise<{ readonly source: LabSource } | { readonly problems: readonly LocatedProblem[] }> {
  const argument = exerciseArgument(host.library, typed);
  const read = await readScenario(argument, { cwd: host.cwd(), library: host.library, standardInput: host.standardInput, set, allowLarge: false });
  if (read.problems.length > 0) return { problems: read.problems };
  const formulas: Record<string, Expression> = {};
  const { scenario, problems } = validateScenario(read.value, keepingTrees(read.context, formulas));
  if (scenario === null) return { problems: problems.map(read.locate) };
  if (scenario.population.microdata !== null)
    throw new UsageError(
      `${command} does not take scenarios with the people of a survey (population.microdata): a page could show real persons; describe the groups by laws instead`,
      command,
    );
  const files: Record<string, string> = {};
  for (const name of read.files.hashes.keys()) {
    const text = read.files.readText(name);
    if (typeof text === "string") files[name] = text;
  }
  const alone = read.texts.length === 1 && set.length === 0;
  const name = typed === "-" ? "scenario" : basename(typed.split("+").at(-1) ?? typed).replace(/\.(?:yaml|yml|json)$/i, "");
  const text = alone ? (read.texts[0] ?? "") : scenarioYaml(read.value);
  return { source: { argument: typed, scenario, hash: read.hash(), text, files, formulas, name, paths: read.paths() } };
}

/** Keeps the trees that validation asked for: a page has no parser. */
function keepingTrees(context: ValidationContext, trees: Record<string, Expression>): ValidationContext {
  const { parseFormula } = context;
  if (parseFormula === undefined) return context;
  const kept: FormulaParser = (text) => {
    const parsed = parseFormula(text);
    if ("kind" in parsed) trees[text] = parsed;
    return parsed;
  };
  return { ...context, parseFormula: kept };
}

/** The same scenario with settings, for a run of a class. @throws UsageError where a decision sets what the scenario refuses */
export async function withSettings(host: Host, typed: string, set: readonly string[], settings: readonly string[], command: string): Promise<LabSource> {
  const loaded = await loadLabSource(host, typed, [...set, ...settings], command);
  if ("source" in loaded) return loaded.source;
  const [first] = loaded.problems;
  throw new UsageError(`the settings ${settings.join(", ").slice(0, 200)} are refused: ${first?.path.join(".")}: ${first?.allowed}`, command);
}

/** Runs a small scenario on this thread, with the figures of pages. @param first  called with the record of the first future alone */
export function runHere({ scenario, hash }: Pick<LabSource, "scenario" | "hash">, first?: (record: ResultRecord) => void): ResultRecord {
  const lab = forLab(scenario);
  const { model, problems } = compile(lab);
  if (model === null) throw new Error(problems.map(({ path, allowed }) => `${path.join(".")}: ${allowed}`).join("; "));
  const fold = createFold(model, lab);
  const replicator = createReplicator(model);
  const facts = { engine: packageFile.version, hash, stopped: false };
  for (let replication = 0; replication < lab.replications; replication++) {
    fold.add(replication, replicator.run(replication)!);
    if (replication === 0) first?.(fold.record(facts));
  }
  return fold.record(facts);
}
