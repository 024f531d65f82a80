/**
 * Predictions beside outcomes. A figure is hit where its outcome lies within the range of 90 of 100 futures; how many are hit is compared
 * with 90 of 100 by an exact binomial interval. Figures whose outcome was known beforehand are scored apart: they are calibration.
 *
 * @source  proper scoring of probabilities: G. W. Brier (1950), Verification of forecasts expressed in terms of probability, Monthly
 *          Weather Review 78; calibration by the place of the outcome in the predicted law: A. P. Dawid (1984), Statistical theory: the
 *          prequential approach, Journal of the Royal Statistical Society A 147
 */
import { type Bounds, clopperPearsonInterval } from "../engine/estimation/proportions.ts";
import type { Outcome, Prediction } from "./prediction.ts";

/** Share of futures between p5 and p95: what a well calibrated range holds. */
export const rangeShare = 0.9;

/** Where an outcome lies: below p5, from p5 to the middle, from the middle to p95, above p95. */
export const bins = ["below p5", "p5 to p50", "p50 to p95", "above p95"] as const;
/** Shares of futures in the bins. */
export const binShares: readonly number[] = [0.05, 0.45, 0.45, 0.05];

/** One figure with prediction and outcome. */
export interface Scored {
  readonly prediction: Prediction;
  readonly outcome: Outcome;
  readonly verdict: "hit" | "miss" | "event";
  /** A miss whose own interval reaches the range. */
  readonly reaches: boolean;
  /** (outcome - mean) / sqrt(spread over futures squared + error of the outcome squared); null where both are 0, and for events. */
  readonly distance: number | null;
  /** 0 to 3, see `bins`; null for events. */
  readonly bin: number | null;
  /** (probability - outcome) squared, for events; else null. */
  readonly brier: number | null;
  /** Not the first prediction of the figure: printed, not counted. */
  readonly later: boolean;
}

export interface Summary {
  /** Figures with a range and an outcome. */
  readonly figures: number;
  readonly hits: number;
  /** Exact interval of the share hit at 95 of 100; null where there are none. */
  readonly interval: Bounds | null;
  readonly binCounts: readonly number[];
  readonly events: number;
  /** Mean of the squared distances of probabilities from what happened; null without events. 0.25 is what "one in two" scores. */
  readonly brier: number | null;
}

export interface Score {
  readonly scored: readonly Scored[];
  readonly predicted: Summary;
  readonly calibrated: Summary;
  /** Predictions without an outcome. */
  readonly open: readonly Prediction[];
  /** Outcomes that answer no prediction: a misspelt case or figure, or a figure nobody predicted. */
  readonly strangers: readonly Outcome[];
}

export function score(predictions: readonly Prediction[], outcomes: readonly Outcome[]): Score {
  const seen = new Set<string>();
  const scored: Scored[] = [];
  const open: Prediction[] = [];
  const byKey = new Map(outcomes.map((outcome) => [keyOf(outcome), outcome]));
  for (const prediction of predictions) {
    const key = keyOf(prediction);
    const outcome = byKey.get(key);
    if (outcome === undefined) open.push(prediction);
    else scored.push(scoreOne(prediction, outcome, seen.has(key)));
    seen.add(key);
  }
  const counted = scored.filter(({ later }) => !later);
  return {
    scored,
    predicted: summarise(counted.filter(({ prediction }) => !prediction.known_beforehand)),
    calibrated: summarise(counted.filter(({ prediction }) => prediction.known_beforehand)),
    open,
    strangers: outcomes.filter((outcome) => !seen.has(keyOf(outcome))),
  };
}

/** What a prediction and its outcome have in common. */
export function keyOf({ case: name, figure }: { readonly case: string; readonly figure: string }): string {
  return JSON.stringify([name, figure]);
}

function scoreOne(prediction: Prediction, outcome: Outcome, later: boolean): Scored {
  const base = { prediction, outcome, later };
  if (prediction.kind === "event") {
    const miss = prediction.mean - outcome.value;
    return { ...base, verdict: "event", reaches: false, distance: null, bin: null, brier: miss * miss };
  }
  const { p5, p50, p95, mean, standard_deviation } = prediction;
  const { value, low, high } = outcome;
  const hit = value >= p5 && value <= p95;
  // half a 95 % interval is 1.96 standard errors
  const error = low === null || high === null ? 0 : (high - low) / (2 * 1.959963984540054);
  const size = Math.sqrt(standard_deviation * standard_deviation + error * error);
  return {
    ...base,
    verdict: hit ? "hit" : "miss",
    reaches: !hit && low !== null && high !== null && low <= p95 && high >= p5,
    distance: size > 0 ? (value - mean) / size : null,
    bin: value < p5 ? 0 : value > p95 ? 3 : value <= p50 ? 1 : 2,
    brier: null,
  };
}

function summarise(scored: readonly Scored[]): Summary {
  const ranged = scored.filter(({ bin }) => bin !== null);
  const events = scored.filter(({ brier }) => brier !== null);
  const hits = ranged.filter(({ verdict }) => verdict === "hit").length;
  return {
    figures: ranged.length,
    hits,
    interval: ranged.length === 0 ? null : clopperPearsonInterval(hits, ranged.length, 0.95),
    binCounts: bins.map((_, bin) => ranged.filter((one) => one.bin === bin).length),
    events: events.length,
    brier: events.length === 0 ? null : events.reduce((sum, { brier }) => sum + brier!, 0) / events.length,
  };
}
