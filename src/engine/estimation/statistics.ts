/**
 * Figures of all replications together, each with a standard error and interval of its own kind:
 *
 *   value at risk    interval of order statistics (binomial), standard error of Maritz and Jarrett
 *   tail value       influence function of the Acerbi-Tasche mean: (x - q)+ / (1 - level) varies about TVaR - q; Student t
 *   F(point)         Clopper and Pearson
 *   E(X - point)+    mean of the excesses; Student t
 *   size             jackknife: what it is without each replication in turn; Student t
 *   ratio            influence function of both parts, the slope of the quantile from its own standard error; Student t
 *
 * A quantile needs at least one outcome that may lie beyond it (n (1 - level) >= 1), an interval of it needs enough of them for the
 * binomial law to bound it from above (level^n <= half the error probability): else there is a figure without an interval, or none.
 *
 * @source  C. Acerbi and D. Tasche (2002), Journal of Banking and Finance 26(7); B. J. Manistre and G. H. Hancock (2005), Variance of
 *          the CTE estimator, North American Actuarial Journal 9(2)
 */
import type { Metric, Statistic } from "../metrics/metric.ts";
import type { ResultRow } from "../result.ts";
import { momentsOf, sampleVariance } from "./moments.ts";
import { estimateProportion } from "./proportions.ts";
import { quantileRanks, quantileStandardError } from "./quantile-error.ts";
import { quantileType7, type SortedSample, sortSample } from "./quantiles.ts";
import type { RowKey } from "./row.ts";
import { sizeOfSameChance } from "./same-chance.ts";
import { around, bare, none, type Part } from "./statistic-part.ts";
import { tailValueAtRisk, valueAtRisk } from "./tail.ts";

/**
 * The row of a statistic.
 *
 * @param figures  of the replications in which the figure is defined, in order
 * @param beside   further figures of the same replications, in the order of `figuresBeside`
 */
export function statisticRow(
  key: RowKey,
  metric: Metric,
  statistic: Statistic,
  figures: Float64Array,
  beside: readonly Float64Array[],
  confidence: number,
): ResultRow {
  const n = figures.length;
  const sorted = sortSample(figures);
  const { mean, se, lo, hi, k, interval, why } = n === 0 ? none(metric.why) : estimate(statistic, figures, sorted, beside, confidence);
  return {
    ...key,
    n,
    ...(k === undefined ? {} : { k }),
    mean,
    se,
    lo,
    hi,
    ...(inUnitOfFigures(statistic) ? spread(figures, sorted) : { sd: null, p5: null, p50: null, p95: null }),
    unit: metric.unit,
    ...(interval === undefined ? {} : { interval }),
    ...(why === undefined ? {} : { why }),
  };
}

/** A share or a ratio has no value in a single replication, whose figure is an amount. */
function inUnitOfFigures({ kind }: Statistic): boolean {
  return kind === "value_at_risk" || kind === "tail_value_at_risk" || kind === "mean_excess";
}

/** The point alone, for a worked number. */
export function statisticValue(statistic: Statistic, figures: Float64Array, beside: readonly Float64Array[]): number {
  return estimate(statistic, figures, sortSample(figures), beside, 0.95).mean ?? NaN;
}

function estimate(statistic: Statistic, figures: Float64Array, sorted: SortedSample, beside: readonly Float64Array[], confidence: number): Part {
  switch (statistic.kind) {
    case "share_at_most": {
      let below = 0;
      for (const figure of figures) if (figure <= statistic.point) below++;
      const found = estimateProportion(below, figures.length, confidence);
      return { mean: found.value, se: found.standardError, lo: found.lower, hi: found.upper, interval: "clopper-pearson", k: below };
    }
    case "mean_excess": {
      const excess = figures.map((figure) => Math.max(0, figure - statistic.point));
      return around(momentsOf(excess).mean, errorOfMean(excess), excess.length, confidence);
    }
    case "value_at_risk":
      return quantile(sorted, statistic.level, confidence);
    case "tail_value_at_risk": {
      const { level } = statistic;
      const edge = valueAtRisk(sorted, level)!;
      const value = tailValueAtRisk(sorted, level)!;
      if (!enough(sorted.length, level)) return none("too_few_replications");
      if (!boundable(sorted.length, level, confidence)) return bare(value, "too_few_replications");
      const beyond = figures.map((figure) => Math.max(0, figure - edge) / (1 - level));
      return { ...around(value, errorOfMean(beyond), sorted.length, confidence), interval: "influence" };
    }
    case "ratio_to_value_at_risk":
      return ratioToQuantile(figures, sorted, beside[0]!, statistic.level, confidence);
    case "size_of_same_chance":
      return sizeOfSameChance(figures, beside, confidence);
  }
}

/** At least one outcome may lie beyond the level; the slack is for 1 - 0.995, which is a little more than 0.005. */
function enough(count: number, level: number): boolean {
  return count * (1 - level) >= 1 - 1e-9;
}

function boundable(count: number, level: number, confidence: number): boolean {
  return quantileRanks(count, level, confidence).upper <= count;
}

function quantile(sorted: SortedSample, level: number, confidence: number): Part {
  const value = valueAtRisk(sorted, level)!;
  if (value === Infinity) return none("closed_before");
  if (!enough(sorted.length, level)) return none("too_few_replications");
  const ranks = quantileRanks(sorted.length, level, confidence);
  if (ranks.upper > sorted.length || ranks.lower < 1) return bare(value, "too_few_replications");
  const hi = sorted[ranks.upper - 1]!;
  const se = quantileStandardError(sorted, level);
  if (!(hi < Infinity && se < Infinity)) return bare(value, "closed_before");
  return { mean: value, se, lo: sorted[ranks.lower - 1]!, hi, interval: "order-statistics" };
}

/** s / sqrt(n), with n - 1; null for one value. */
function errorOfMean(values: Float64Array): number | null {
  const variance = sampleVariance(momentsOf(values));
  return variance === null ? null : Math.sqrt(variance / values.length);
}

/** Mean of `beside` over the quantile of the figures. */
function ratioToQuantile(figures: Float64Array, sorted: SortedSample, beside: Float64Array, level: number, confidence: number): Part {
  const below = quantile(sorted, level, confidence);
  if (below.mean === null) return none(below.why ?? "too_few_replications");
  if (!(below.mean > 0)) return none("no_capital_required");
  const mean = momentsOf(beside).mean;
  const value = mean / below.mean;
  if (below.se === null) return bare(value, "too_few_replications");
  // 1 / density at the quantile, by sd(quantile) = sqrt(level (1 - level) / n) / density
  const slope = below.se * Math.sqrt(figures.length / (level * (1 - level)));
  const influence = figures.map((figure, k) => (beside[k]! - mean - value * slope * (level - (figure <= below.mean! ? 1 : 0))) / below.mean!);
  return { ...around(value, errorOfMean(influence), figures.length, confidence), interval: "influence" };
}

/** How the figures of the replications themselves spread; null where one of them is not known. */
function spread(figures: Float64Array, sorted: SortedSample): Pick<ResultRow, "sd" | "p5" | "p50" | "p95"> {
  const variance = sampleVariance(momentsOf(figures));
  const finite = (value: number | null): number | null => (value !== null && value > -Infinity && value < Infinity ? value : null);
  return {
    sd: variance === null ? null : finite(Math.sqrt(variance)),
    p5: finite(quantileType7(sorted, 0.05)),
    p50: finite(quantileType7(sorted, 0.5)),
    p95: finite(quantileType7(sorted, 0.95)),
  };
}
