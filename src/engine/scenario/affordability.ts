/** `behaviour.affordability`: when a contribution is too much. */
import { anyMap, numeric, oneOf, orNone, word } from "../keys/alternatives.ts";
import { amount, numberShape, share } from "../keys/numbers.ts";
import { record } from "../keys/reader.ts";
import { mapped, optional, type Shape } from "../keys/shape.ts";
import type { Behaviour } from "../model/scenario.ts";
import { indexWord } from "./index-word.ts";

const subsistence = oneOf<number | "poverty_line">("subsistence", [
  word("poverty_line", "poverty_line" as const),
  numeric(mapped(amount, (value): number | "poverty_line" => value)),
]);

/** Take-up of subsidised insurance by what it costs: 94 of 100 at $0, a quarter fewer for each $40 a month, 44 at $116, which is 4.7 % of income there. */
const abilitySource =
  "assumption from Finkelstein, Hendren and Shepard (2019), AER 109(4): take-up of 94, 69 and 44 of 100 at 0, 2.4 and 4.7 % of income in Massachusetts; about 2 where the elasticity is 1 (Burkina Faso, Oberlaender et al.)";
const usualSlope = 1.7;
const ability = oneOf<number | null>(
  "ability to pay",
  [word("sharp", null)],
  anyMap(
    "{slope: 1.7}",
    mapped(
      record({
        slope: optional(
          numberShape({ what: "a slope", type: "number", min: 0.1, max: 100 }),
          usualSlope,
          "k in 1 / (1 + (x / share_of_income)^k), the probability that a household can pay the share x of its income over subsistence",
          { source: abilitySource },
        ),
      }),
      ({ slope }): number | null => slope,
    ),
  ),
);

export type Affordability = Behaviour["affordability"];
/** Share of income over subsistence that is affordable where the file does not say. */
export const affordable = 0.05;
export const affordability: Shape<Affordability> = oneOf<Affordability>(
  "affordability",
  [word("none", { shareOfIncome: null, subsistence: 0, index: "prices", slope: null })],
  anyMap(
    "{share_of_income: 0.05, subsistence: 0}",
    mapped(
      record({
        share_of_income: optional(
          orNone(share),
          affordable,
          "a contribution above this share of household income over subsistence is not affordable; none: no bar",
          { source: "assumption; 5 % is the usual ceiling of proposals for social health insurance, vary it" },
        ),
        subsistence: optional(subsistence, 0, "income that is not available for contributions: an amount per person and year, or poverty_line", {
          unit: "currency a year",
        }),
        index: optional(indexWord, "prices", "what an amount of subsistence follows from year 2 on"),
        ability: optional(
          ability,
          null,
          "sharp: everybody can pay up to the share and nobody above it; {slope: k}: half of all households can pay the share itself, more can pay less, by a draw for life",
          { shown: "sharp" },
        ),
      }),
      (read): Affordability => ({ shareOfIncome: read.share_of_income, subsistence: read.subsistence, index: read.index, slope: read.ability }),
    ),
  ),
);
