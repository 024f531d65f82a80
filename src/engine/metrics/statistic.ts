import type { Outputs } from "../model/scenario.ts";
import type { Metric, Statistic } from "./metric.ts";

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

/** Figures of each replication that a statistic needs beside the first one. */
export function figuresBeside(statistic: Statistic | undefined): readonly Metric["measure"][] {
  if (statistic?.kind === "ratio_to_value_at_risk") return [statistic.above];
  if (statistic?.kind === "size_of_same_chance") return [...statistic.curve, statistic.whole].flatMap(({ size, chance }) => [size, chance]);
  return [];
}
