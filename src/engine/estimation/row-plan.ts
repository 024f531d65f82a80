/** Which figures a run makes: one entry per result row, with the places of its totals in the outcome. */
import { describeTotal } from "../levers/catalogue.ts";
import type { Metric } from "../metrics/metric.ts";
import { figuresBeside } from "../metrics/statistic.ts";
import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";

/** A metric of one world (and scheme) for one margin: all its years and its horizon figure. */
export interface SeriesPlan {
  readonly metric: Metric;
  readonly world: number;
  /** Index into model.arms, -1 for world metrics. */
  readonly arm: number;
  readonly margin: number;
  /** totals x years: positions in the outcome. */
  readonly at: Int32Array;
  /** First of years + 1 consecutive figures (the last is the horizon). */
  readonly first: number;
  /** First of as many further figures, for each that a statistic needs beside the first. */
  readonly beside: readonly number[];
}

export interface RowPlan {
  readonly series: readonly SeriesPlan[];
  /** Figures in all. */
  readonly length: number;
  readonly years: number;
}

/** @param own  worlds from here on stand behind the scenes, and have only the metrics `behind` */
export function planRows(model: Model, metrics: readonly Metric[], own: number = model.worlds.length, behind: readonly string[] = []): RowPlan {
  const series: SeriesPlan[] = [];
  let length = 0;
  const margins = model.tallies.breakdowns.margins.length;
  const add = (metric: Metric, world: number, arm: number): void => {
    for (let margin = 0; margin < (metric.breakdown ? margins : 1); margin++) {
      const step = model.years + 1;
      const first = length;
      const beside = figuresBeside(metric.statistic).map((_, k) => first + (k + 1) * step);
      series.push({ metric, world, arm, margin, at: positions(model, metric, world, arm, margin), first, beside });
      length += (beside.length + 1) * step;
    }
  };
  model.worlds.forEach((world, w) => {
    const wanted = w < own ? metrics : metrics.filter(({ id }) => behind.includes(id));
    for (const metric of wanted) if (metric.scope !== "scheme") add(metric, w, -1);
    for (const arm of world.joinable) for (const metric of wanted) if (metric.scope === "scheme") add(metric, w, arm);
  });
  return { series, length, years: model.years };
}

function positions(model: Model, metric: Metric, world: number, arm: number, margin: number): Int32Array {
  const at = new Int32Array(metric.totals.length * model.years);
  metric.totals.forEach((name, t) => {
    const { scope, cells } = describeTotal(name);
    const member = scope === "population" ? 0 : scope === "world" ? world : arm;
    for (let year = 0; year < model.years; year++) at[t * model.years + year] = outcomeAt(model.outcome, name, cells, member, year) + (cells ? margin : 0);
  });
  return at;
}

const scratch: Float64Array[] = Array.from({ length: 17 }, (_, length) => new Float64Array(length));

/** Figures of one replication; NaN where undefined. `extensive` figures are scaled to the represented population. */
export function measureRows(model: Model, plan: RowPlan, outcome: Float64Array, figures: Float64Array): void {
  const { years } = plan;
  for (const series of plan.series) {
    const { metric, first, beside } = series;
    const factor = metric.extensive ? 1 / model.scale : 1;
    measureSeries(series, { measure: metric.measure, factor, years, first }, outcome, figures);
    if (beside.length > 0)
      figuresBeside(metric.statistic).forEach((measure, k) => {
        measureSeries(series, { measure, factor, years, first: beside[k]! }, outcome, figures);
      });
  }
}

/** By what a series is measured, and where its figures begin. */
interface Measured {
  readonly measure: Metric["measure"];
  readonly factor: number;
  readonly years: number;
  readonly first: number;
}

/** Figures of the years and of the horizon, from `first` on. */
function measureSeries({ metric, at }: SeriesPlan, { measure, factor, years, first }: Measured, outcome: Float64Array, figures: Float64Array): void {
  const totals = scratch[metric.totals.length]!;
  const count = totals.length;
  for (let year = 0; year < years; year++) {
    for (let t = 0; t < count; t++) totals[t] = outcome[at[t * years + year]!]!;
    figures[first + year] = measure(totals) * factor;
  }
  figures[first + years] =
    metric.horizon === "ratio_of_sums" ? ratioOfSums(measure, at, years, outcome, totals) * factor : horizonFigure(metric, figures, first, years);
}

function ratioOfSums(measure: Metric["measure"], at: Int32Array, years: number, outcome: Float64Array, totals: Float64Array): number {
  for (let t = 0; t < totals.length; t++) {
    let sum = 0;
    for (let year = 0; year < years; year++) sum += outcome[at[t * years + year]!]!;
    totals[t] = sum;
  }
  return measure(totals);
}

function horizonFigure(metric: Metric, figures: Float64Array, first: number, years: number): number {
  if (metric.horizon === "last") return figures[first + years - 1]!;
  let result = metric.horizon === "any" ? -Infinity : 0;
  let defined = 0;
  for (let year = 0; year < years; year++) {
    const figure = figures[first + year]!;
    if (figure !== figure) continue;
    defined++;
    if (metric.horizon === "any") result = Math.max(result, figure);
    else result += figure;
  }
  if (defined === 0) return NaN;
  return metric.horizon === "mean" ? result / defined : result;
}
