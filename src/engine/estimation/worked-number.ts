import type { Metric } from "../metrics/metric.ts";
import { figuresBeside } from "../metrics/statistic.ts";
import { statisticValue } from "./statistics.ts";

/** The figure of a metric's own example, computed as in a run; NaN where the example shows an undefined one. */
export function workedNumber({ example, statistic, measure, compare }: Metric): number {
  const { totals, versus, replications } = example;
  if (statistic !== undefined && replications !== undefined) {
    const figures = (of: Metric["measure"]): Float64Array => Float64Array.from(replications, (one) => of(Float64Array.from(one)));
    return statisticValue(statistic, figures(measure), figuresBeside(statistic).map(figures));
  }
  const first = Float64Array.from(totals);
  return compare !== undefined && versus !== undefined ? compare(first, Float64Array.from(versus)) : measure(first);
}
