import type { Outputs } from "../model/scenario.ts";
import type { Metric } from "./metric.ts";

/**
 * What is estimated from the figures of all replications together, in place of their mean. How sure each is: `estimation/statistics.ts`.
 *
 * value_at_risk           inf{x : F(x) >= level}
 * tail_value_at_risk      mean of the worst 1 - level, the outcome at the edge split (Acerbi and Tasche)
 * share_at_most           F(point)
 * mean_excess             E(X - point)+
 * ratio_to_value_at_risk  mean of a second figure of each replication over the value at risk of the first
 */
export type Statistic =
  | { readonly kind: "value_at_risk" | "tail_value_at_risk"; readonly level: number }
  | { readonly kind: "share_at_most" | "mean_excess"; readonly point: number }
  | { readonly kind: "ratio_to_value_at_risk"; readonly level: number; readonly above: (totals: Float64Array) => number };

/** Metrics that differ by a number only, which the scenario gives. The one in the registry speaks for all of them. */
export interface MetricFamily {
  /** Key of `outputs` with the numbers; a single number gives a member under the family's own id. */
  readonly key: "lossLevels" | "lossCdfAt" | "stopLossAt" | "ruinEpsilon";
  /** What stands for the number in the id of a member: "<level>"; empty where it has none. */
  readonly placeholder: "<level>" | "<amount>" | "";
  readonly at: (point: number) => Metric;
}

/** Members of a metric under the scenario's outputs; the metric itself where it is no family. */
export function membersOfFamily(metric: Metric, outputs: Outputs): readonly Metric[] {
  const { family } = metric;
  if (family === undefined) return [metric];
  const points = outputs[family.key];
  return (typeof points === "number" ? [points] : points).map(family.at);
}

/** The metric of an id, a member of a family included ("finance.claims_var_0.95"); undefined where there is none. */
export function findMetric(registry: readonly Metric[], id: string): Metric | undefined {
  const found = registry.find((metric) => metric.id === id);
  if (found !== undefined) return found;
  for (const { id: base, family } of registry) {
    if (family === undefined || family.placeholder === "" || !id.startsWith(`${base}_`)) continue;
    const text = id.slice(base.length + 1);
    const point = Number(text);
    const possible = family.placeholder === "<level>" ? point > 0 && point < 1 : point >= 0 && point <= 1e15;
    // one spelling for each number, so that an id is one key
    if (possible && String(point) === text) return family.at(point);
  }
  return undefined;
}
