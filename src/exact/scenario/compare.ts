import { clopperPearsonInterval } from "../../engine/estimation/proportions.ts";
import { studentQuantile } from "../../engine/maths/student.ts";
import type { Model } from "../../engine/model/model.ts";
import type { Observer } from "./observe.ts";
import type { Figure } from "./part.ts";

/** One line of the comparison. */
export interface Comparison {
  readonly figure: Figure;
  readonly simulated: number | null;
  readonly standardError: number | null;
  /** (simulated - exact) / standard error. */
  readonly standardErrors: number | null;
  /** Largest difference that agrees: 4, or the Student t of the same probability where the spread is estimated. */
  readonly limit: number | null;
  readonly replications: number;
  readonly verdict: "agrees" | "differs" | "not compared" | "does not apply";
  /** What keeps a line from being compared. */
  readonly why: string | null;
}

/** A difference of so many standard errors is a disagreement. */
export const mostStandardErrors = 4;
/** Two-sided probability of more than four standard deviations of a normal law. */
const level = 6.334248366623996e-5;
/** Sums on a binary grid and formulas differ by rounding even where nothing is random. */
const rounding = 1e-9;

export function compareFigures(figures: readonly Figure[], model: Model, observer: Observer): readonly Comparison[] {
  return figures.map((figure) => {
    if (!figure.applies || figure.value === null) return line(figure, null, "does not apply", figure.why);
    if (figure.statistic === "price") return priceLine(figure, figure.value, model);
    const values = observer.values(figure);
    if (values.length === 0) return line(figure, null, "not compared", "the simulation does not define it");
    return figure.statistic === "sd" ? spreadLine(figure, figure.value, values) : meanLine(figure, figure.value, values);
  });
}

function line(figure: Figure, simulated: number | null, verdict: Comparison["verdict"], why: string | null, replications = 0): Comparison {
  return { figure, simulated, standardError: null, standardErrors: null, limit: null, replications, verdict, why };
}

interface Judged {
  readonly simulated: number;
  readonly error: number;
  readonly limit: number;
  readonly replications: number;
  /** Agrees whatever its standard errors say. */
  readonly anyway: boolean;
}

function judged(figure: Figure, exact: number, { simulated, error, limit, replications, anyway }: Judged): Comparison {
  const same = Math.abs(simulated - exact) <= rounding * Math.max(Math.abs(exact), Math.abs(simulated));
  const standardErrors = error > 0 ? (simulated - exact) / error : same ? 0 : null;
  const agrees = same || anyway || (standardErrors !== null && Math.abs(standardErrors) <= limit);
  return { figure, simulated, standardError: error, standardErrors, limit, replications, verdict: agrees ? "agrees" : "differs", why: null };
}

function meanLine(figure: Figure, exact: number, values: readonly number[]): Comparison {
  const n = values.length;
  const { mean, variance } = moments(values);
  const estimated = figure.spread === null;
  if (estimated && n < 2) return line(figure, mean, "not compared", "one replication says nothing of the spread", n);
  const spread = figure.spread ?? Math.sqrt(variance);
  const limit = estimated ? -studentQuantile(0.5 * level, n - 1) : mostStandardErrors;
  return judged(figure, exact, { simulated: mean, error: spread / Math.sqrt(n), limit, replications: n, anyway: withinCount(figure, exact, mean, n) });
}

/** Shares of few: the exact value lies in the interval of Clopper and Pearson at the probability of four standard errors. */
function withinCount({ trials }: Figure, exact: number, mean: number, replications: number): boolean {
  if (trials === null) return false;
  const all = trials * replications;
  const { lower, upper } = clopperPearsonInterval(Math.min(all, Math.round(mean * all)), all, 1 - level);
  return exact >= lower && exact <= upper;
}

/** Standard error of a standard deviation s: s sqrt((kurtosis - 1) / (4 (n - 1))), with at least the kurtosis of a normal law. */
function spreadLine(figure: Figure, exact: number, values: readonly number[]): Comparison {
  const n = values.length;
  if (n < 2) return line(figure, null, "not compared", "one replication says nothing of the spread", n);
  const { variance, kurtosis } = moments(values);
  const fourth = Math.max(3, figure.kurtosis ?? 3, kurtosis);
  const error = exact * Math.sqrt((fourth - 1) / (4 * (n - 1)));
  return judged(figure, exact, { simulated: Math.sqrt(variance), error, limit: mostStandardErrors, replications: n, anyway: false });
}

function priceLine(figure: Figure, exact: number, model: Model): Comparison {
  const arm = model.arms.find(({ world, scheme }) => model.worlds[world]!.name === figure.world && model.schemes[scheme]!.name === figure.scheme)!;
  return judged(figure, exact, { simulated: arm.firstPrice, error: figure.spread ?? 0, limit: mostStandardErrors, replications: 1, anyway: false });
}

function moments(values: readonly number[]): { readonly mean: number; readonly variance: number; readonly kurtosis: number } {
  const n = values.length;
  // about the first value, so that equal values have no spread at all
  const origin = values[0]!;
  let sum = 0;
  for (const value of values) sum += value - origin;
  const mean = sum / n;
  let second = 0;
  let fourth = 0;
  for (const value of values) {
    const square = (value - origin - mean) * (value - origin - mean);
    second += square;
    fourth += square * square;
  }
  return { mean: origin + mean, variance: n > 1 ? second / (n - 1) : 0, kurtosis: second > 0 ? (fourth * n) / (second * second) : 0 };
}
