/** Runs a scenario object in this process and gives back what it printed and what each replication totalled. */
import type { Model } from "../../src/engine/index.ts";
import {
  compile,
  createFold,
  createReplicator,
  type GeneratorName,
  type ResultRecord,
  type ResultRow,
  type Scenario,
  validateScenario,
} from "../../src/engine/index.ts";
import { describeTotal } from "../../src/engine/levers/catalogue.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import type { AnyTotal } from "../../src/engine/model/totals.ts";
import type { PricingMemory } from "../../src/engine/projection/pricing-memory.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { runReplications } from "../../src/workers/pool.ts";

/** Where a total or a row is looked up; what is left out must be unique (the first world, the first scheme of it). */
export { once } from "./once.ts";

export interface Place {
  readonly world?: string;
  readonly scheme?: string;
  /** Year of follow-up, 1 = the first; the last where left out. */
  readonly year?: number;
  readonly by?: string;
  readonly group?: string;
}

export interface Simulation {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly record: ResultRecord;
  /** Totals of each replication, in order. */
  readonly outcomes: readonly Float64Array[];
}

export interface Settings {
  readonly replications?: number;
  /** First replication to run. */
  readonly first?: number;
  /** CSV files that the scenario names. */
  readonly files?: Readonly<Record<string, string>>;
  /** What pricing found for the same people and schemes. */
  readonly memory?: PricingMemory;
}

let generator: GeneratorName = "default";

/** All simulations of this test file draw from it; call it before the tests that shall do so are imported. */
export function drawFrom(name: GeneratorName): void {
  generator = name;
}

/**
 * Futures (or people) of an oracle that asks for so many. A quarter for what gives the same numbers or has only other words under the same laws: by
 * the cross-check generator, and where `MUTUA_SAMPLES=quarter` repeats on another Node what this one has judged in full. Tolerances are computed from
 * what was run, twice as wide: a mean that is off by 12 standard errors of the whole is noticed 98 times in 100, instead of one that is off by 6.
 */
export function sampled(futures: number): number {
  return generator !== "default" || process.env["MUTUA_SAMPLES"] === "quarter" ? Math.ceil(futures / 4) : futures;
}

export function compiled(
  input: object,
  files: Readonly<Record<string, string>> = {},
  memory?: PricingMemory,
): { readonly scenario: Scenario; readonly model: Model } {
  const { scenario, problems } = validateScenario(input, {
    parseFormula,
    readText: (path) => (Object.hasOwn(files, path) ? files[path]! : { allowed: "a file that the test gives", fix: "write the numbers" }),
  });
  if (scenario === null) throw new Error(problems.map((one) => `${one.code} ${one.path.join(".")}: ${String(one.value)}; expected ${one.allowed}`).join("\n"));
  const { model, problems: faults } = compile(scenario, generator, memory);
  if (model === null) throw new Error(faults.map((one) => `${one.code} ${one.path.join(".")}: ${String(one.value)}; expected ${one.allowed}`).join("\n"));
  return { scenario, model };
}

export function simulate(input: object, settings: Settings = {}): Simulation {
  const { scenario, model } = compiled(input, settings.files, settings.memory);
  const replicator = createReplicator(model);
  const outcomes: Float64Array[] = [];
  const truths: (Float64Array | null)[] = [];
  const first = settings.first ?? 0;
  const count = settings.replications ?? scenario.replications;
  for (let replication = first; replication < first + count; replication++) {
    outcomes.push(replicator.run(replication)!.slice());
    truths.push(replicator.truth);
  }
  return { scenario, model, outcomes, record: recordOf(model, scenario, outcomes, truths, first) };
}

/** The same through the worker pool; needs `node build.mjs` first. */
export async function simulateOnWorkers(input: object, workers: number, settings: Settings = {}): Promise<Simulation> {
  const { scenario, model } = compiled(input, settings.files);
  const outcomes: Float64Array[] = [];
  const truths: (Float64Array | null)[] = [];
  const first = settings.first ?? 0;
  const count = settings.replications ?? scenario.replications;
  const onOutcome = (_: number, outcome: Float64Array, truth: Float64Array | null): void => {
    outcomes.push(outcome);
    truths.push(truth);
  };
  await runReplications(model, { workers, first, count, signal: { stopped: false }, onOutcome });
  return { scenario, model, outcomes, record: recordOf(model, scenario, outcomes, truths, first) };
}

function recordOf(model: Model, scenario: Scenario, outcomes: readonly Float64Array[], truths: readonly (Float64Array | null)[], first: number): ResultRecord {
  const fold = createFold(model, scenario);
  outcomes.forEach((outcome, k) => {
    fold.add(first + k, outcome, truths[k]);
  });
  return fold.record({ engine: "test", hash: "", stopped: false });
}

/** The printed row; `year: undefined` is the horizon figure. */
export function rowOf(run: Simulation, metric: string, place: Place = {}): ResultRow {
  const year = place.year === undefined ? null : run.scenario.startYear + place.year - 1;
  const found = run.record.metrics.filter(
    (row) =>
      row.metric === metric &&
      row.versus === null &&
      row.year === year &&
      row.by === (place.by ?? null) &&
      row.group === (place.group ?? null) &&
      (place.world === undefined || row.world === place.world) &&
      (place.scheme === undefined || row.scheme === place.scheme),
  );
  if (found.length === 0) throw new Error(`no row ${metric} ${JSON.stringify(place)}`);
  return found[0]!;
}

/** A total of every replication, simulated population. */
export function totalsOf(run: Simulation, name: AnyTotal, place: Place = {}): Float64Array {
  const at = positionOf(run.model, name, place);
  return Float64Array.from(run.outcomes, (outcome) => outcome[at]!);
}

/**
 * A total of every year of every future: where each year is drawn anew and nothing lasts beyond it, years are as independent as futures, which
 * cost five times as much in a small pool.
 */
export function yearlyTotalsOf(run: Simulation, name: AnyTotal, place: Place = {}): Float64Array {
  const { years } = run.model;
  const all = new Float64Array(years * run.outcomes.length);
  for (let year = 1; year <= years; year++) all.set(totalsOf(run, name, { ...place, year }), (year - 1) * run.outcomes.length);
  return all;
}

export function positionOf(model: Model, name: AnyTotal, place: Place): number {
  const { scope, cells } = describeTotal(name);
  if (model.outcome.start[name] === undefined) throw new Error(`total ${name} is not counted: add a metric that needs it`);
  const world = place.world === undefined ? 0 : model.worlds.findIndex((one) => one.name === place.world);
  const arm = model.arms.findIndex(
    (one) => (place.scheme === undefined || model.schemes[one.scheme]!.name === place.scheme) && (place.world === undefined || one.world === world),
  );
  const member = scope === "population" ? 0 : scope === "world" ? world : arm;
  if (member < 0) throw new Error(`no ${scope} ${JSON.stringify(place)}`);
  const margin = place.by === undefined ? 0 : model.tallies.breakdowns.margins.findIndex((one) => one.by === place.by && one.group === place.group);
  if (margin < 0 || (margin > 0 && !cells)) throw new Error(`${name} has no cell ${JSON.stringify(place)}`);
  return outcomeAt(model.outcome, name, cells, member, (place.year ?? model.years) - 1) + margin;
}
