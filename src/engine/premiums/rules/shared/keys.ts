import { keyed, numeric, oneOf, word } from "../../../keys/alternatives.ts";
import { byYear } from "../../../keys/by-year.ts";
import { numberShape } from "../../../keys/numbers.ts";
import { mapped, type Shape } from "../../../keys/shape.ts";

/** A number, or the word `balanced`: the price that pays for year 1. */
export function orBalanced(type: string, number: Shape<number>): Shape<number | "balanced"> {
  return oneOf<number | "balanced">(type, [
    word("balanced", "balanced" as const),
    keyed(
      "years",
      "{years: {2026: 60, 2028: 120}}",
      mapped(byYear(number), (value): number | "balanced" => value),
    ),
    numeric(mapped(number, (value): number | "balanced" => value)),
  ]);
}

export const targetLossRatioShape: Shape<number> = numberShape({ what: "a loss ratio", type: "ratio", above: 0, max: 2, percent: true });
