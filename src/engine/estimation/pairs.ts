/** Paired differences between worlds: taken inside each replication, series by series. */
import type { Model } from "../projection/model.ts";
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
      if (one.world !== a) continue;
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
