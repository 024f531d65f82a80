/** `outputs` and `finance`: what is reported, and when in the year money moves. */
import { metrics } from "../metrics/index.ts";
import { anyList, oneOf, word } from "./alternatives.ts";
import { calendarYear } from "./numbers.ts";
import { didYouMean, report, under } from "./place.ts";
import { choice, list, record, text } from "./reader.ts";
import type { FlowTiming, Outputs } from "./scenario.ts";
import { type Key, mapped, optional, type Shape } from "./shape.ts";

/** Ids of all metrics: unknown ones are refused before anything runs. */
export const metricIds: readonly string[] = metrics.map(({ id }) => id);

const ids = mapped(list(text("the id of a metric", 100, 1), 1000, 1), (given, place, clean): readonly string[] => {
  given.forEach((id, index) => {
    if (clean && !metricIds.includes(id))
      report(
        under(place, index),
        "E0309",
        id,
        "the id of a metric, such as coverage.breadth; `mutua explain metrics` lists them",
        didYouMean(place, id, metricIds) || "use one of these ids",
      );
  });
  return [...new Set(given)];
});

const outputs = record(
  {
    metrics: optional(
      oneOf<Outputs["metrics"]>("metrics", [word("headline", "headline" as const), word("all", "all" as const), anyList("a list of metric ids", ids)]),
      "headline",
      "which metrics are reported",
    ),
    by: optional(
      mapped(list(choice(["quintile", "sex", "age_band", "group", "health"]), 5), (names): Outputs["by"] => [...new Set(names)]),
      ["quintile"],
      "breakdowns by kind of person",
      { shown: "[quintile]" },
    ),
    years: optional(
      oneOf<Outputs["years"]>("years", [
        word("all", "all" as const),
        word("last", "last" as const),
        anyList("a list of calendar years", list(calendarYear, 1000, 1)),
      ]),
      "all",
      "which years are reported; the horizon figure always is",
    ),
  },
  { loss_levels: "other levels of value at risk", loss_cdf_at: "points of the loss distribution", stop_loss_at: "stop-loss premiums" },
);

export const defaultOutputs: Outputs = { metrics: "headline", by: ["quintile"], years: "all" };

export const outputsShape: Shape<(startYear: number, years: number) => Outputs> = mapped(outputs, (read, place) => (startYear, years) => {
  if (typeof read.years !== "string") {
    const wrong = read.years.findIndex((year) => year < startYear || year >= startYear + years);
    if (wrong >= 0)
      report(
        under(under(place, "years"), wrong),
        "E0304",
        read.years[wrong],
        `a simulated year: ${startYear} to ${startYear + years - 1}`,
        "name one of these years",
      );
    return { ...read, years: [...new Set(read.years)].sort((left, right) => left - right) };
  }
  return read;
});

const timing = choice(["start", "mid", "end"]);
const finance = record({
  timing: optional(
    record({
      contributions: optional(timing, "mid", "when contributions come in"),
      benefits: optional(timing, "mid", "when benefits are paid"),
      expenses: optional(timing, "mid", "when expenses are paid"),
    }),
    null,
    "when in the year money moves: interest factor 1 + i, its square root, or 1",
    { shown: "{contributions: mid, benefits: mid, expenses: mid}" },
  ),
});

const mid: FlowTiming = { contributions: "mid", benefits: "mid", expenses: "mid" };

export const financeKey: Key<{ readonly timing: FlowTiming }> = optional(
  mapped(finance, ({ timing: read }) => ({ timing: read ?? mid })),
  { timing: mid },
  "timing of money within the year",
  { shown: "everything in the middle" },
);
