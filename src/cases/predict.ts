/** Figures of a case, read from a result. */

import type { Case, CaseFigure } from "../engine/model/scenario.ts";
import type { ResultRecord, ResultRow } from "../engine/result.ts";
import { rangeQuantile } from "../engine/uncertainty/range.ts";
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

/** A row that counts futures (`k`) is the probability of an event; groups have no order statistics, their law follows from mean and spread. */
function spreadOf({ unit, n, k, se, sd, p5, p50, p95, versus }: ResultRow, mean: number): Spread {
  const base = { unit, futures: n, mean, standard_error: se ?? 0 };
  if (k !== undefined) return { ...base, kind: "event", standard_deviation: 0, p5: mean, p50: mean, p95: mean };
  const deviation = sd ?? (se ?? 0) * Math.sqrt(n);
  const at = unit === "share" && versus === null ? betaLaw(mean, deviation) : (z: number): number => mean + z * deviation;
  return { ...base, kind: "amount", standard_deviation: deviation, p5: p5 ?? at(-z95), p50: p50 ?? at(0), p95: p95 ?? at(z95) };
}

/** 1.6449 standard deviations on both sides hold 90 of 100 of a normal law. */
const z95 = 1.6448536269514722;

/** Quantiles of a share, at the normal quantile z: a beta law of that mean and spread, which stays between none and all. */
function betaLaw(mean: number, deviation: number): (z: number) => number {
  const possible = mean > 0 && mean < 1 && deviation > 0 && deviation * deviation < mean * (1 - mean);
  if (!possible) return () => mean;
  return (z) => rangeQuantile({ family: "beta", parameters: [mean, deviation], zero: 0, least: 0, most: 1 }, z < 0 ? 0.05 : z > 0 ? 0.95 : 0.5);
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
