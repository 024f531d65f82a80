/** What can be counted and printed: the engine's own totals and metrics with those of the levers. */
import { metrics as own } from "../metrics/index.ts";
import type { Metric } from "../metrics/metric.ts";
import { type AnyTotal, type TotalDescription, totalDescriptions } from "../model/totals.ts";
import { levers } from "./index.ts";
import type { Lever } from "./lever.ts";
import { leverShare } from "./shared/lever-share.ts";

/** Levers in the order in which they act. */
export const leversInOrder: readonly Lever[] = [...levers.values()].sort((first, second) => first.order - second.order);

/** Every metric, sorted by id. */
export const metrics: readonly Metric[] = [...own, leverShare, ...leversInOrder.flatMap((lever) => lever.metrics)].sort((a, b) =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
);

const owners: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...leversInOrder.flatMap((lever) => lever.metrics.map((metric) => [metric.id, [lever.name]] as const)),
  [leverShare.id, leversInOrder.filter(({ hooks }) => hooks.flows !== undefined || hooks.pool !== undefined).map(({ name }) => name)],
]);

/** Whether a metric says something where these levers are present: one of its own among them, or it is the engine's. */
export function speaksOf(metric: Metric, present: ReadonlySet<string>): boolean {
  return owners.get(metric.id)?.some((name) => present.has(name)) ?? true;
}

const descriptions: Readonly<Record<string, TotalDescription>> = Object.assign({}, totalDescriptions, ...leversInOrder.map((lever) => lever.totals));

/** Every total, those of the engine first, in the order in which they are laid out. */
export const totalNames: readonly AnyTotal[] = Object.keys(descriptions) as AnyTotal[];

export function describeTotal(name: AnyTotal): TotalDescription {
  return descriptions[name]!;
}
