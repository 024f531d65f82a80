/** The library surface: scripts, the command line and workers import this and nothing deeper. */

export { distributions } from "./distributions/index.ts";
export { createFold, type Fold, type FutureFigures, type RunFacts } from "./estimation/fold.ts";
export { replicateTotals } from "./estimation/replicate-totals.ts";
export { deepestFormula, longestFormula, mostNodes } from "./formulas/limits.ts";
export { smallestNumber } from "./keys/numbers.ts";
export type { FormulaParser, TextRefusal, ValidationContext } from "./keys/place.ts";
export type { Problem } from "./keys/problem.ts";
export { metrics } from "./levers/catalogue.ts";
export type { Metric } from "./metrics/metric.ts";
export type { Expression } from "./model/formula.ts";
export type { Model } from "./model/model.ts";
export type { Scenario } from "./model/scenario.ts";
export { inMemory, type TableMemory } from "./model/table-memory.ts";
export { compile } from "./projection/compile.ts";
export { freshMemory, type PricingMemory } from "./projection/pricing-memory.ts";
export { probeSeconds } from "./projection/probe.ts";
export type { Replicator } from "./projection/replication.ts";
export { packFuture } from "./projection/sent-future.ts";
export type { Team } from "./projection/team.ts";
export { createFutures, type Futures } from "./projection/truth-model.ts";

import type { Witness } from "./projection/witness.ts";

export { createWitness, type Witness, type WitnessedEvent, type WitnessedWorld, type WitnessedYear } from "./projection/witness.ts";
export type { GeneratorName } from "./random/key.ts";
export type { ResultRecord, ResultRow } from "./result.ts";
export { scenarioSchema } from "./scenario/json-schema.ts";
export { validateScenario } from "./scenario/validate.ts";

import { columnBytes, columnPlan } from "./model/columns.ts";
import type { Model } from "./model/model.ts";
import { exchangeCounts } from "./population/cuts.ts";
import { createReplicator as createPlainReplicator, type Replicator } from "./projection/replication.ts";
import type { Team } from "./projection/team.ts";
import { createFutures, type Futures } from "./projection/truth-model.ts";
import { blockLength } from "./random/generator.ts";

/**
 * Runs replications of a compiled model, each in its own future where numbers are uncertain.
 *
 * @param futures  those that compilation gave, where it was in this thread
 */
export function createReplicator(model: Model, team?: Team, witness: Witness | null = null, futures: Futures | null = createFutures(model)): Replicator {
  return createPlainReplicator(model, team, futures, witness);
}

/** Bytes of the columns of one replication, for threads that share them. */
export function blockBytes(model: Model): number {
  return columnBytes(columnPlan(model));
}

/** Bytes in which so many threads put together the limits of the income fifths; those of incomes are taken only as far as written. */
export function exchangeBytes(model: Model, threads: number): { readonly counts: number; readonly incomes: number } {
  const blocks = model.layout.blockStart.length - 1;
  return { counts: 4 * exchangeCounts * threads, incomes: 8 * blockLength * threads * Math.ceil(blocks / threads) };
}
export { estimateResources, largestCopies } from "./work/estimate.ts";
