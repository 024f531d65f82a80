/**
 * The library for programs of Node: `import { readScenario, run, sweep } from "mutua"`. The same engine as the command line, the same figures to
 * the last digit; results are the result record of `mutua run --json`.
 *
 * @example
 *   const study = await readScenario("first-steps", { set: ["population.size=2000"] });
 *   for await (const { finished, record } of run(study, { replications: 200, every: 50 })) console.log(finished, record().metrics.length);
 */
import packageFile from "../../package.json" with { type: "json" };
import {
  compile,
  createFold,
  createReplicator,
  type GeneratorName,
  type ResultRecord,
  type ResultRow,
  type Scenario,
  validateScenario,
} from "../engine/index.ts";
import { shippedScenarios } from "../io/library-folder.ts";
import { readScenario as readFile } from "../io/read-scenario.ts";
import { renderProblems } from "../io/render-problem.ts";
import type { Design } from "../study/plan/design.ts";
import { assignmentsOf, makeDesign, readSampling } from "../study/plan/design.ts";
import { readFactor } from "../study/plan/factor.ts";
import { prepareVariant, runReplicationsHere, type VariantBase } from "../study/run/variant.ts";

export type { Design, GeneratorName, ResultRecord, ResultRow, Scenario };

export interface ReadOptions {
  /** Folder that names are relative to; the working folder where left out. */
  readonly cwd?: string;
  /** `path=value` texts, as after `--set`. */
  readonly set?: readonly string[];
}

/** A valid scenario, and what is needed to change it. */
export interface Study {
  readonly scenario: Scenario;
  /** "sha256:..." of the scenario and of the files that it names. */
  readonly hash: string;
  readonly base: VariantBase;
}

export interface RunOptions {
  readonly seed?: string;
  readonly replications?: number;
  readonly rng?: GeneratorName;
  /** Replications between two partial results; a tenth of all where left out. */
  readonly every?: number;
  /** Ends the run after the replication under way: the last result then says `stopped`. */
  readonly signal?: AbortSignal;
  /** Further `path=value` settings. */
  readonly set?: readonly string[];
}

export interface PartialResult {
  readonly finished: number;
  readonly replications: number;
  /** Made when it is asked for: a record of all figures so far. */
  readonly record: () => ResultRecord;
}

/** A variant of a sweep: its settings and its record, or why there is none. */
export type SweepResult = { readonly variant: number; readonly set: readonly string[] } & (
  | { readonly record: ResultRecord; readonly error: null }
  | { readonly record: null; readonly error: string }
);

export interface SweepOptions extends Omit<RunOptions, "every"> {
  /** As `mutua sweep` takes them: "PATH=a,b,c" or "PATH=low:high". */
  readonly vary: readonly string[];
  /** grid, lhs:N, sobol:N, morris:R, one-at-a-time. */
  readonly sample?: string;
  readonly sampleSeed?: string;
}

/** A scenario that cannot be simulated; the message lists its problems with line and column. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
}

/**
 * Reads and validates a scenario: a file, FILE+OVERLAY, or the name of a shipped one.
 *
 * @throws ScenarioError  with every problem
 */
export async function readScenario(argument: string, { cwd = ".", set = [] }: ReadOptions = {}): Promise<Study> {
  const read = await readFile(argument, { cwd, library: shippedScenarios(), standardInput: async () => new Uint8Array(), set, allowLarge: false });
  if (read.problems.length > 0) throw new ScenarioError(renderProblems(read.problems));
  const { scenario, problems } = validateScenario(read.value, read.context);
  if (scenario === null || problems.length > 0) throw new ScenarioError(renderProblems(problems.map(read.locate)));
  return { scenario, hash: read.hash(), base: { value: read.value, locate: read.locate, ...read.context } };
}

/** Simulates in this thread, and hands over partial results; the last one is the whole. Breaks for other work between two of them. */
export async function* run(
  study: Study,
  { seed, replications, rng = "default", every, signal, set = [] }: RunOptions = {},
): AsyncGenerator<PartialResult, void, undefined> {
  const scenario = changed(study, { set, seed, replications });
  const { model, problems } = compile(scenario, rng);
  if (model === null) throw new ScenarioError(renderProblems(problems.map(study.base.locate)));
  const fold = createFold(model, scenario);
  const replicator = createReplicator(model);
  const total = scenario.replications;
  const step = Math.max(1, Math.floor(every ?? total / 10));
  const record = (stopped: boolean) => (): ResultRecord => fold.record({ engine: packageFile.version, hash: study.hash, stopped });
  for (let next = 0; next < total; ) {
    for (const to = Math.min(total, next + step); next < to && signal?.aborted !== true; next++) fold.add(next, replicator.run(next)!, replicator.truth);
    const stopped = signal?.aborted === true && next < total;
    yield { finished: next, replications: total, record: record(stopped) };
    if (stopped) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** The whole result at once. @throws ScenarioError */
export async function runToEnd(study: Study, options: RunOptions = {}): Promise<ResultRecord> {
  let last: PartialResult | null = null;
  for await (const partial of run(study, { every: study.scenario.replications, ...options })) last = partial;
  return last!.record();
}

/** Many variants on the same futures, one after the other as they are asked for. An invalid variant is a result with its error. */
export async function* sweep(
  study: Study,
  { vary, sample = "grid", sampleSeed = "design", signal, ...options }: SweepOptions,
): AsyncGenerator<SweepResult, void, undefined> {
  const design = makeDesign(vary.map(readFactor), readSampling(sample), sampleSeed);
  for (const row of design.rows) {
    if (signal?.aborted === true) return;
    const set = [...(options.set ?? []), ...assignmentsOf(design, row)];
    const settings = { set, seed: options.seed ?? null, replications: options.replications ?? null, rng: options.rng ?? ("default" as const), outputs: null };
    const prepared = prepareVariant(study.base, settings);
    if ("status" in prepared) yield { variant: row.variant, set, record: null, error: prepared.error };
    else {
      const total = prepared.scenario.replications;
      const finished = runReplicationsHere(prepared, 0, total, () => signal?.aborted === true);
      if (finished < total) return;
      yield { variant: row.variant, set, record: prepared.fold.record({ engine: packageFile.version, hash: study.hash, stopped: false }), error: null };
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function changed(
  { scenario, base }: Study,
  { set, seed, replications }: { set: readonly string[]; seed: string | undefined; replications: number | undefined },
): Scenario {
  if (set.length === 0 && seed === undefined && replications === undefined) return scenario;
  const prepared = prepareVariant(base, { set, seed: seed ?? null, replications: replications ?? null, rng: "default", outputs: null });
  if ("status" in prepared) throw new ScenarioError(prepared.error);
  return prepared.scenario;
}
