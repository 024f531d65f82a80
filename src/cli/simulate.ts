import packageFile from "../../package.json" with { type: "json" };
import { lookAt, neededFutures, nextLook } from "../engine/estimation/precision.ts";
import {
  createFold,
  estimateResources,
  type FutureFigures,
  type Futures,
  type Model,
  type ResultRecord,
  replicateTotals,
  type Scenario,
} from "../engine/index.ts";
import type { Precision } from "../engine/model/scenario.ts";
import type { PrecisionLook } from "../engine/result.ts";
import { OverCapacity } from "../io/file-fault.ts";
import type { OutputFile } from "../io/write-output.ts";
import { replicatesCsv } from "../report/replicates-csv.ts";
import type { CrewMember } from "../workers/errands.ts";
import { runReplications } from "../workers/pool.ts";
import { noSpares, type Spares } from "../workers/thread.ts";
import type { Host } from "./host.ts";
import { startProgress } from "./progress.ts";
import { checkResources, duration } from "./resources.ts";
import type { ReversalSearch } from "./reversal-search.ts";
import { count, type RunOptions } from "./run-options.ts";

/** What is wanted of a run beside its record. */
export interface Besides {
  /** Takes the totals of every replication as they come. */
  readonly replicates?: OutputFile | null;
  /** Is handed the horizon figures of every future at the end. */
  readonly onFutures?: (futures: readonly FutureFigures[]) => void;
  /** For what reverses the result, unless the run is stopped; null: none is made. */
  readonly search?: ReversalSearch | null;
  /** Where numbers are uncertain: the futures that compilation gave. */
  readonly futures?: Futures | null;
  /** Threads that were started beforehand. */
  readonly spares?: Spares;
}

/**
 * Runs the replications on worker threads and folds them in order; a stop leaves what was finished. Where the scenario asks for a precision,
 * replications are added until it is reached; the looks are at numbers of replications that follow from the figures alone.
 *
 * @throws OverCapacity  a precision that would need more replications than `most`
 */
export async function simulate(
  host: Host,
  model: Model,
  scenario: Scenario,
  hash: string,
  options: RunOptions,
  { replicates = null, onFutures = () => {}, search = null, futures = null, spares = noSpares }: Besides = {},
): Promise<ResultRecord> {
  const single = options.replicate === undefined ? null : count("--replicate", options.replicate, 0, 1e9);
  const workers = workersOf(host, options);
  const precision = single === null ? scenario.precision : null;
  const fold = createFold(model, scenario);
  const looks: PrecisionLook[] = [];
  const record = (): ResultRecord => fold.record({ engine: packageFile.version, hash, stopped: host.signal.stopped, looks });
  let final: ResultRecord | null = null;
  const conclude = async (crew: readonly CrewMember[]): Promise<void> => {
    final = search === null ? record() : await search.conclude(crew, record());
  };
  const begin = host.clock();
  host.signal.keep = true;
  for (let total: number | null = single === null ? firstLook(scenario, precision) : 1; total !== null && !host.signal.stopped; ) {
    const done = fold.finished;
    const progress = await startProgress(host, total, options.quiet === true, options.ascii === true);
    try {
      const running = runReplications(model, {
        workers,
        first: single ?? done,
        count: total - done,
        futures,
        spares,
        signal: host.signal,
        onOutcome: (replication, outcome, truth) => {
          fold.add(replication, outcome, truth);
          if (replicates !== null) writeTotals(replicates, model, scenario, replication, outcome, fold.finished === 1);
        },
        onProgress: (finished) => progress.update(done + finished),
        ...(search === null || precision !== null ? {} : { afterwards: conclude }),
      });
      // while workers simulate, this thread has nothing else to do
      if (done === 0) search?.prepare();
      await running;
    } finally {
      progress.end();
    }
    if (precision === null || fold.finished < total) break;
    const look = lookAt(precision, record().metrics, scenario.confidence, total);
    looks.push(look);
    total = nextLook(precision, look);
    if (total === null) break;
    refuseBeyond(precision, look, total, (host.clock() - begin) / 1000);
    total = Math.min(total, precision.most);
    checkResources(host, estimateResources({ ...scenario, replications: total }, workers, host.nodeVersion()), options.allowLarge === true);
  }
  if (final === null) await conclude([]);
  onFutures(fold.futures());
  return final!;
}

function firstLook({ replications }: Scenario, precision: Precision | null): number {
  return precision === null ? replications : Math.min(replications, precision.most);
}

/** Refuses what cannot be reached, with what it would need. @throws TooLarge */
function refuseBeyond({ goals, most }: Precision, look: PrecisionLook, next: number, seconds: number): void {
  const needed = neededFutures({ goals, most }, look);
  if (look.n < most && (needed ?? 0) <= most) return;
  const short = goals.flatMap(({ figure, kind, value }, k) => {
    const error = look.errors[k] ?? null;
    const what = kind === "se" ? "standard error" : "half-width";
    if (error === null) return [`${figure.expression} has no ${what} after ${look.n} futures`];
    return error <= value ? [] : [`${figure.expression} has a ${what} of ${Number(error.toPrecision(2))} after ${look.n} futures, not ${value}`];
  });
  const futures = Math.max(next, needed ?? 0);
  const cost =
    needed === null
      ? ""
      : `; it would take about ${Number(futures.toPrecision(2)).toLocaleString("en")} futures, ${duration((seconds / look.n) * futures)} here`;
  throw new OverCapacity(
    `the precision cannot be reached with ${most.toLocaleString("en")} futures at most: ${short.join("; ")}${cost}. Ask for less, or allow more (precision.most, --most)`,
  );
}

/** Threads of a run. @throws UsageError */
export function workersOf(host: Host, { workers }: Pick<RunOptions, "workers">): number {
  return workers === undefined ? host.processors() : count("--workers", workers, 1, 256);
}

function writeTotals(file: OutputFile, model: Model, scenario: Scenario, replication: number, outcome: Float64Array, first: boolean): void {
  const [header, ...rows] = replicatesCsv(replicateTotals(model, scenario, replication, outcome));
  if (first && header !== undefined) file.write(header);
  for (const piece of rows) file.write(piece);
}
