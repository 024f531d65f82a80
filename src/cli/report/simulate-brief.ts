import packageFile from "../../../package.json" with { type: "json" };
import { withFairWorlds } from "../../engine/fairness/plan.ts";
import { compile, createFold, estimateResources, type ResultRecord, replicateTotals, type Scenario } from "../../engine/index.ts";
import { metrics } from "../../engine/metrics/index.ts";
import type { ReplicateRow } from "../../report/replicates-csv.ts";
import { runReplications } from "../../workers/pool.ts";
import type { Host } from "../host.ts";
import { judge } from "../judge.ts";
import { startProgress } from "../progress.ts";
import { checkResources } from "../resources.ts";
import { ReversalSearch } from "../reversal-search.ts";

/** What both templates read: every part names its metrics, and the run computes their union. */
const needed =
  /^(?:coverage\.(?:breadth|any|effective|height)|exclusion\.(?!obstacle|underinsured|q1|sick|need)|uninsured\.|protection\.(?:sdg382|oop_over_10|oop_over_25|oop_per_head|forgone$|ctp_over_40|poverty_gap$|burden)|finance\.(?!claims_|stop_loss|claims)|solidarity\.|state\.|equity\.(?:concentration_coverage_erreygers|kakwani_members|income_mean)|population\.(?:alive|births|deaths)|governance\.contribution_rate|need\.cost|use\.cost)/;

export const briefMetrics: readonly string[] = metrics.filter(({ id, family }) => needed.test(id) && family === undefined).map(({ id }) => id);

/** The scenario with the outputs that a brief reads. */
export function withBriefOutputs(scenario: Scenario): Scenario {
  return { ...scenario, outputs: { ...scenario.outputs, metrics: briefMetrics, by: ["quintile"], years: "all" } };
}

export interface Simulated {
  readonly record: ResultRecord;
  /** Totals of the first future, from which every figure is made. */
  readonly firstFuture: readonly ReplicateRow[] | null;
}

/** @returns null with the refusals where the engine cannot run the scenario */
export async function simulateBrief(
  host: Host,
  asked: Scenario,
  hash: string,
  options: { readonly workers: number; readonly quiet: boolean; readonly allowLarge: boolean },
): Promise<Simulated | { readonly refusals: ReturnType<typeof compile>["problems"] }> {
  const scenario = withFairWorlds(asked);
  checkResources(host, estimateResources(scenario, options.workers, host.nodeVersion()), options.allowLarge);
  const { model, futures, problems } = compile(scenario);
  if (model === null) return { refusals: problems };
  const fold = createFold(model, scenario);
  let firstFuture: readonly ReplicateRow[] = [];
  const progress = await startProgress(host, scenario.replications, options.quiet, false);
  host.signal.keep = true;
  const search = scenario.behind === null ? null : new ReversalSearch(asked);
  const record = (): ResultRecord => fold.record({ engine: packageFile.version, hash, stopped: host.signal.stopped });
  let final: ResultRecord | null = null;
  try {
    const running = runReplications(model, {
      workers: options.workers,
      first: 0,
      count: scenario.replications,
      futures,
      signal: host.signal,
      onOutcome: (replication, outcome, truth) => {
        if (replication === 0) firstFuture = [...replicateTotals(model, scenario, 0, outcome)];
        // what was drawn: without it no effect of an uncertain number is known
        fold.add(replication, outcome, truth);
      },
      onProgress: progress.update,
      afterwards: async (crew) => {
        final = search === null ? record() : await search.conclude(crew, record());
      },
    });
    search?.prepare();
    await running;
  } finally {
    progress.end();
  }
  const simulated = final ?? record();
  return { record: { ...simulated, checks: judge(scenario.checks, simulated.checks).map(({ result }) => result) }, firstFuture };
}
