/** `outputs` and `finance`: what is reported, and when in the year money moves. */

import { anyList, oneOf, word } from "../keys/alternatives.ts";
import { amount, calendarYear, numberShape } from "../keys/numbers.ts";
import { didYouMean, report, under } from "../keys/place.ts";
import { choice, list, record, text } from "../keys/reader.ts";
import { type Key, mapped, optional, type Shape } from "../keys/shape.ts";
import { metrics } from "../levers/catalogue.ts";
import { findMetric } from "../metrics/statistic.ts";
import { breakdownOrder } from "../model/breakdowns.ts";
import type { FlowTiming, Outputs } from "../model/scenario.ts";

/** Ids of all metrics: unknown ones are refused before anything runs. */
export const metricIds: readonly string[] = metrics.map(({ id }) => id);

const ids = mapped(list(text("the id of a metric", 100, 1), 1000, 1), (given, place, clean): readonly string[] => {
  given.forEach((id, index) => {
    if (clean && findMetric(metrics, id) === undefined)
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

const level = numberShape({ what: "a level", type: "level", above: 0, below: 1, percent: true, setting: true });
const usualLevels = [0.95, 0.99, 0.995];
const usualEpsilon = 0.005;
const usualFloor = 0.1;

/** A list of numbers, each once, in rising order. */
function rising(one: Shape<number>, most: number): Shape<readonly number[]> {
  return mapped(list(one, most), (given): readonly number[] => [...new Set(given)].sort((left, right) => left - right));
}

const outputs = record({
  metrics: optional(
    oneOf<Outputs["metrics"]>("metrics", [word("headline", "headline" as const), word("all", "all" as const), anyList("a list of metric ids", ids)]),
    "headline",
    "which metrics are reported",
  ),
  by: optional(
    mapped(list(choice(breakdownOrder), 5), (names): Outputs["by"] => [...new Set(names)]),
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
  loss_levels: optional(rising(level, 20), usualLevels, "levels of finance.claims_var_<level> and finance.claims_tvar_<level>", {
    shown: "[0.95, 0.99, 0.995]",
  }),
  loss_cdf_at: optional(rising(amount, 100), [], "amounts at which finance.claims_cdf_<amount> says how likely claims are not above them", {
    unit: "currency a year, represented population",
    shown: "none",
  }),
  stop_loss_at: optional(rising(amount, 100), [], "amounts above which finance.stop_loss_<amount> gives the expected claims", {
    unit: "currency a year, represented population",
    shown: "none",
  }),
  operating_floor: optional(level, usualFloor, "a scheme with fewer members than so much of its best year does not operate any more (finance.operating)", {
    shown: usualFloor,
  }),
  ruin_epsilon: optional(level, usualEpsilon, "chance of ruin over the horizon that finance.capital is for", { shown: usualEpsilon }),
});

export const defaultOutputs: Outputs = {
  metrics: "headline",
  by: ["quintile"],
  years: "all",
  lossLevels: usualLevels,
  lossCdfAt: [],
  stopLossAt: [],
  ruinEpsilon: usualEpsilon,
  operatingFloor: usualFloor,
};

export const outputsShape: Shape<(startYear: number, years: number) => Outputs> = mapped(outputs, (given, place) => (startYear, years) => {
  const {
    loss_levels: lossLevels,
    loss_cdf_at: lossCdfAt,
    stop_loss_at: stopLossAt,
    ruin_epsilon: ruinEpsilon,
    operating_floor: operatingFloor,
    ...rest
  } = given;
  const read: Outputs = { ...rest, lossLevels, lossCdfAt, stopLossAt, ruinEpsilon, operatingFloor };
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
