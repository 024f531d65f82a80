/** Figures of a case, read from a result. */

import type { Case, CaseFigure } from "../engine/model/scenario.ts";
import type { ResultRecord, ResultRow } from "../engine/result.ts";
import type { Prediction } from "./prediction.ts";

/** What came of one figure: its prediction, or why there is none. */
export type Predicted = { readonly figure: CaseFigure; readonly prediction: Prediction } | { readonly figure: CaseFigure; readonly why: string };

/** @param day  of the run, YYYY-MM-DD: engines have no clock */
export function predict(name: string, { figures }: Case, record: ResultRecord, day: string): Predicted[] {
  return figures.map((figure) => {
    const row = record.metrics.find((one) => answers(one, figure));
    if (row === undefined) return { figure, why: "not_reported" };
    if (row.mean === null) return { figure, why: row.why ?? "undefined" };
    return { figure, prediction: { ...common(name, figure, record, day), ...spreadOf(row, row.mean) } };
  });
}

function answers(row: ResultRow, { point, by, group }: CaseFigure): boolean {
  return (
    row.world === point.world &&
    row.versus === point.versus &&
    row.metric === point.metric &&
    row.year === point.year &&
    row.by === by &&
    row.group === group &&
    (point.scheme === null || row.scheme === point.scheme)
  );
}

type Spread = Pick<Prediction, "kind" | "unit" | "futures" | "mean" | "standard_error" | "standard_deviation" | "p5" | "p50" | "p95">;

/** A row that counts futures (`k`) is the probability of an event; groups have no spread of their own, theirs follows from the error of the mean. */
function spreadOf({ unit, n, k, se, sd, p5, p50, p95 }: ResultRow, mean: number): Spread {
  const base = { unit, futures: n, mean, standard_error: se ?? 0 };
  if (k !== undefined) return { ...base, kind: "event", standard_deviation: 0, p5: mean, p50: mean, p95: mean };
  const deviation = sd ?? (se ?? 0) * Math.sqrt(n);
  // 1.6449 standard deviations hold 90 of 100 of a normal law: used where the record has no order statistics
  const half = 1.6448536269514722 * deviation;
  return { ...base, kind: "amount", standard_deviation: deviation, p5: p5 ?? mean - half, p50: p50 ?? mean, p95: p95 ?? mean + half };
}

function common(name: string, { id, expression, by, group, knownBeforehand }: CaseFigure, record: ResultRecord, date: string): Omit<Prediction, keyof Spread> {
  return {
    case: name,
    figure: id,
    expression: by === null ? expression : `${expression} by ${by}: ${group ?? ""}`,
    known_beforehand: knownBeforehand,
    engine: record.engine,
    date,
    seed: record.seed,
    hash: record.scenario.hash,
  };
}
