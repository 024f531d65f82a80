/** Processor seconds of a run on one thread: counts of what it will do, times what each costs. */
import type { Scenario } from "../model/scenario.ts";
import { trialsOf, workOf } from "./run-work.ts";
import { sumOfWork, type Work, workKinds } from "./work.ts";
import { costs } from "./work-costs.ts";

/** What a run takes is within this factor of what is said, and by as much less or more: what a range is made of. */
const farthest = 1.6;

/** Between which seconds a run will take: what counts cannot see is within this, what else the machine does is not. */
export function rangeOf(seconds: number): readonly [least: number, most: number] {
  return [seconds / farthest, seconds * farthest];
}

/** Seconds of a run, the search for what reverses a result among them. */
export function secondsOf(scenario: Scenario): number {
  const { before, rest } = workOf(scenario);
  return priceOf(sumOfWork([before, rest]));
}

/** Seconds of work counted. */
export function priceOf(work: Work): number {
  return workKinds.reduce((sum, kind) => sum + work[kind] * costs[kind], 0) * 1e-9;
}

/** Trials of `mutua audit`: both ends of every number and of their steepest joint way, for three questions at most; see fairness/audit.ts. */
const auditJointTrials = 40;
const auditFutures = 2;

/** Seconds of `mutua audit` beyond a run; null where it has nothing to search. */
export function auditSeconds(scenario: Scenario): number | null {
  if (scenario.uncertain.length === 0 || scenario.compare.length === 0) return null;
  const trials = trialsOf(scenario, 2 * scenario.uncertain.length + auditJointTrials, auditFutures, Number.POSITIVE_INFINITY);
  return priceOf(sumOfWork([{ runs: 1, simulations: 1 }, ...trials]));
}
