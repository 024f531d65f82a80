import { distributions } from "../engine/distributions/index.ts";
import type { Family } from "../engine/exact/family.ts";
import { families } from "../engine/exact/index.ts";
import { type Cause, causes } from "../engine/metrics/causes.ts";
import { metrics } from "../engine/metrics/index.ts";
import type { Metric } from "../engine/metrics/metric.ts";
import { totalDescriptions } from "../engine/metrics/totals.ts";
import { codes } from "../engine/scenario/codes.ts";

export const kindsOfEntry = ["metric", "cause", "kind", "key", "law", "exact", "code"] as const;

/** One thing that `mutua explain` knows; `body` is the finished text. */
export interface Entry {
  readonly kind: (typeof kindsOfEntry)[number];
  readonly name: string;
  /** A few words for the list. */
  readonly title: string;
  readonly body: string;
}

/** Everything that can be explained, read from the same registries that the engine computes with. */
export function loadEntries(): readonly Entry[] {
  return [
    ...metrics.map(metricEntry),
    ...causes.map(causeEntry),
    ...[...distributions.values()].map(({ name, summary, source, parameters }): Entry => {
      const keys = parameters.map((parameter) => `  ${parameter.name}: ${parameter.meaning}; ${parameter.allowed}`);
      return { kind: "law", name, title: summary, body: lines(`${name} - ${summary}`, "Parameters:", ...keys, `Source: ${source}`) };
    }),
    ...[...families.values()].map(exactEntry),
    ...[...codes].map(([code, meaning]): Entry => ({ kind: "code", name: code, title: meaning, body: lines(`${code} - ${meaning}`) })),
  ];
}

function metricEntry(metric: Metric): Entry {
  const { id, scope, totals, measure, unit, horizon, source, better, example, breakdown } = metric;
  const { name, definition, formula } = metric.words.en;
  const worked = totals.map((total, index) => `  ${total} = ${example.totals[index] ?? 0}  (${totalDescriptions[total].meaning})`);
  // Computed here and now, by the function that the simulation uses.
  const value = measure(Float64Array.from(example.totals));
  const body = lines(
    `${id} - ${name}`,
    definition,
    `Formula: ${formula}`,
    `Unit: ${unit}; one figure ${scope === "scheme" ? "a scheme" : scope === "world" ? "a world" : "for the population"} and year${breakdown ? ", also by quintile, sex, age_band, group, health" : ""}`,
    `Whole horizon: ${horizonWords(horizon)}`,
    `Good for people: ${better ?? "neither direction by itself"}`,
    "Worked number:",
    ...worked,
    `  ${id} = ${Number.isNaN(value) ? `none: ${metric.why}` : value}`,
    `Source: ${source}`,
  );
  return { kind: "metric", name: id, title: name, body };
}

function horizonWords(horizon: Metric["horizon"]): string {
  switch (horizon) {
    case "ratio_of_sums":
      return "the formula applied to the sums over the years";
    case "sum":
      return "the sum of the yearly figures";
    case "mean":
      return "the mean of the yearly figures";
    case "any":
      return "the largest of the yearly figures (1 if it ever was 1)";
    case "last":
      return "the figure of the last year";
  }
}

function causeEntry({ key, order, excluded, words, source }: Cause): Entry {
  const { plain, definition, setBy } = words.en;
  const body = lines(
    `${key} - ${plain}`,
    definition,
    `Order: ${order} of ${causes.length}; a person without cover is counted under the first cause that applies`,
    `Counted as excluded: ${excluded ? "yes" : "no"}`,
    `Set by: ${setBy}`,
    `Metrics: exclusion.${excluded ? key : "rate"} (first cause), exclusion.obstacle_${key} (any)`,
    `Source: ${source}`,
  );
  return { kind: "cause", name: key, title: plain, body };
}

function exactEntry({ name, summary, formula, source, accuracy, example, compute }: Family): Entry {
  const values = compute(example).values.map(({ name: figure, value, why }) => `  ${figure} = ${value ?? `none: ${why ?? "undefined"}`}`);
  const body = lines(
    `${name} - ${summary}`,
    `Formula: ${formula}`,
    `Worked number for ${JSON.stringify(example)}:`,
    ...values,
    `Accuracy: ${accuracy}`,
    `Source: ${source}`,
  );
  return { kind: "exact", name, title: summary, body };
}

function lines(...texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
