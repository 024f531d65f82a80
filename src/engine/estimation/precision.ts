/**
 * Running to a precision: how exact the asked figures are after so many futures, and how many to draw before the next look.
 *
 * Looks are few and far apart (each at least a quarter more futures), as every look is another chance to stop at a run of small deviations: the
 * interval at the stop is a little too narrow. With a first look at 100 futures or more the loss of coverage is below a percentage point.
 *
 * @source  Y. S. Chow and H. Robbins (1965), "On the asymptotic theory of fixed-width sequential confidence intervals for the mean", Annals of
 *          Mathematical Statistics 36, 457-462
 */
import { normalQuantile } from "../maths/normal.ts";
import type { Precision, PrecisionGoal } from "../model/scenario.ts";
import type { PrecisionLook, ResultRow } from "../result.ts";
import { rowOfCheck } from "./checks.ts";

/** Futures drawn beyond what the last look says are needed. */
const margin = 1.05;
const leastStep = 1.25;

/** Error of each goal as it stands; null where the figure does not exist, or has no error with so few futures. */
export function lookAt({ goals }: Precision, rows: readonly ResultRow[], confidence: number, n: number): PrecisionLook {
  return { n, errors: goals.map((goal) => errorOf(goal, rowOfCheck(goal.figure, rows), confidence)) };
}

function errorOf({ kind }: PrecisionGoal, row: ResultRow | undefined, confidence: number): number | null {
  if (row === undefined || row.mean === null) return null;
  const half = row.lo === null || row.hi === null ? null : 0.5 * (row.hi - row.lo);
  if (kind === "half_width") return half;
  // 0 of 100 futures is no exact 0: a share of futures is as exact as its interval says
  if (row.k !== undefined) return half === null ? null : half / normalQuantile(0.5 + 0.5 * confidence);
  return row.se;
}

/** Futures that all goals are expected to need; null where one of them cannot be told. At most n where all are reached. */
export function neededFutures({ goals }: Precision, { n, errors }: PrecisionLook): number | null {
  const needs = goals.map(({ value }, k) => (errors[k] == null ? null : n * (errors[k] / value) * (errors[k] / value)));
  return needs.some((need) => need === null) ? null : Math.max(0, ...needs.map((need) => need!));
}

/** Futures at the next look, with two digits; null where every goal is reached. */
export function nextLook(precision: Precision, look: PrecisionLook): number | null {
  const need = neededFutures(precision, look);
  if (need !== null && need <= look.n) return null;
  const next = Math.max(leastStep * look.n, need === null ? 2 * look.n : margin * need);
  let unit = 1;
  while (next / unit >= 100) unit *= 10;
  return Math.ceil(next / unit) * unit;
}
