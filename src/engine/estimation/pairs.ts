/** Paired differences between worlds: taken inside each replication, series by series. */
import type { Model } from "../model/model.ts";
import type { RowPlan, SeriesPlan } from "./row-plan.ts";

export interface PairSeries {
  readonly first: SeriesPlan;
  readonly second: SeriesPlan;
  /** First of years + 1 consecutive differences. */
  readonly at: number;
}
export interface PairPlan {
  readonly series: readonly PairSeries[];
  /** For each difference the two figures. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly length: number;
}

/** World metrics are compared as such; scheme metrics compare the scheme of each world where each has exactly one. */
export function planPairs(model: Model, plan: RowPlan): PairPlan {
  const series: PairSeries[] = [];
  let length = 0;
  const step = plan.years + 1;
  const keyed = new Map<string, SeriesPlan>();
  for (const one of plan.series) keyed.set(`${one.world}|${one.arm}|${one.metric.id}|${one.margin}`, one);
  for (const [a, b] of model.compare) {
    const armA = onlyArm(model, a);
    const armB = onlyArm(model, b);
    for (const one of plan.series) {
      if (one.world !== a || one.metric.statistic !== undefined) continue;
      if (one.arm >= 0 && (one.arm !== armA || armB < 0)) continue;
      const other = keyed.get(`${b}|${one.arm < 0 ? -1 : armB}|${one.metric.id}|${one.margin}`);
      if (other === undefined) continue;
      series.push({ first: one, second: other, at: length });
      length += step;
    }
  }
  const first = new Int32Array(length);
  const second = new Int32Array(length);
  for (const pair of series) {
    for (let k = 0; k < step; k++) {
      first[pair.at + k] = pair.first.first + k;
      second[pair.at + k] = pair.second.first + k;
    }
  }
  return { series, first, second, length };
}

function onlyArm(model: Model, world: number): number {
  const { joinable } = model.worlds[world]!;
  return joinable.length === 1 ? joinable[0]! : -1;
}

const firstTotals: Float64Array[] = Array.from({ length: 17 }, (_, length) => new Float64Array(length));
const secondTotals: Float64Array[] = Array.from({ length: 17 }, (_, length) => new Float64Array(length));

/** Differences of one replication; metrics that only exist between worlds give their own figure instead. */
export function measurePairs(pairs: PairPlan, years: number, outcome: Float64Array, figures: Float64Array, differences: Float64Array): void {
  for (let k = 0; k < pairs.length; k++) differences[k] = figures[pairs.first[k]!]! - figures[pairs.second[k]!]!;
  for (const pair of pairs.series) {
    const { compare, totals } = pair.first.metric;
    if (compare === undefined) continue;
    const first = firstTotals[totals.length]!;
    const second = secondTotals[totals.length]!;
    for (let offset = 0; offset <= years; offset++) {
      fillTotals(pair.first.at, years, offset, outcome, first);
      fillTotals(pair.second.at, years, offset, outcome, second);
      differences[pair.at + offset] = compare(first, second);
    }
  }
}

/** Totals of one year, or their sums over years for the offset after the last. */
function fillTotals(at: Int32Array, years: number, offset: number, outcome: Float64Array, totals: Float64Array): void {
  for (let t = 0; t < totals.length; t++) {
    let sum = 0;
    const from = offset === years ? 0 : offset;
    const to = offset === years ? years : offset + 1;
    for (let year = from; year < to; year++) sum += outcome[at[t * years + year]!]!;
    totals[t] = sum;
  }
}
