/** `protection_floor`, at the top of the file: what counts as within reach, and as basic income. It measures, and changes nothing. */
import { anyMap, numeric, oneOf, word } from "../../keys/alternatives.ts";
import { age, amount } from "../../keys/numbers.ts";
import { report, under } from "../../keys/place.ts";
import { names, record } from "../../keys/reader.ts";
import { lookUp, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, type Shape } from "../../keys/shape.ts";

export interface FloorTerms {
  /** Services of essential care; null: those that the scenario calls essential, or all where it calls none so. */
  readonly essential: readonly number[] | null;
  /** A year and person, start-year money, indexed with prices; null: the poverty line. */
  readonly income: number | null;
  readonly childBelow: number;
  readonly oldFrom: number;
}

const measures = record({
  essential: optional(names(256), null, "services of essential care", {
    shown: "services with essential: true, or all where there is none",
  }),
  income: optional(
    oneOf<number | null>("poverty_line or an amount", [word("poverty_line", null), numeric(mapped(amount, (value): number | null => value))]),
    null,
    "basic income of a person living alone: an amount of start-year money, indexed with prices, or the poverty line",
    { shown: "poverty_line", unit: "currency a year" },
  ),
  child_below: optional(age, 18, "age below which somebody is a child", { unit: "years" }),
  old_from: optional(age, 65, "age from which somebody is old", { unit: "years" }),
});

const shape: Shape<Resolve<FloorTerms | null>> = oneOf<Resolve<FloorTerms | null>>(
  "protection floor",
  [word("none", () => null)],
  anyMap(
    "{income: poverty_line}",
    mapped(
      measures,
      (read, place): Resolve<FloorTerms | null> =>
        ({ services }) => {
          const at = under(place, "essential");
          const essential = read.essential?.map((name, k) => lookUp(services, name, under(at, k))).filter((index): index is number => index !== null) ?? null;
          if (essential !== null && essential.length === 0 && read.essential?.length === 0)
            report(at, "E0313", "no service", "at least one service", "name the services of essential care, or leave it out");
          if (read.old_from < read.child_below)
            report(
              under(place, "old_from"),
              "E0313",
              read.old_from,
              `an age of at least child_below (${read.child_below})`,
              "raise old_from, or lower child_below",
            );
          return { essential, income: read.income, childBelow: read.child_below, oldFrom: read.old_from };
        },
    ),
  ),
);

export const floorKey: Key<Resolve<FloorTerms | null> | null> = optional(
  shape,
  null,
  "measures the distance to a social protection floor in each world, and what closing it would cost",
  {
    shown: "none",
  },
);
