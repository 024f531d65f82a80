import { gross, unitBase, unitIncome, unitList, unitOf } from "../../kernels/scratch.ts";
import { orNone } from "../../keys/alternatives.ts";
import { byYear } from "../../keys/by-year.ts";
import { amount } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { list, record } from "../../keys/reader.ts";
import { optional, required } from "../../keys/shape.ts";
import { isBelow, tieOf } from "../../maths/ties.ts";
import { plainRule, type Unit } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";
import { shareUnits } from "./shared/loops.ts";

interface TierTerms {
  readonly kind: "tiers";
  /** Bounds between tiers: one fewer than `amounts`, the last tier has no upper end. */
  readonly below: readonly number[];
  readonly amounts: readonly number[];
  readonly unit: Unit;
}

interface TierNumbers {
  readonly below: Float64Array;
  readonly amounts: Float64Array;
}

const tier = record({
  below: optional(byYear(orNone(amount)), null, "household income below which this amount is due; none for the last tier", {
    shown: "none",
    unit: "currency a year",
  }),
  amount: required(byYear(amount), "contribution", { unit: "currency a year" }),
});
type Tier = ReturnType<typeof tier.read>;

const keys = {
  tiers: optional(list(tier, 64, 1), null, "amounts by income tier, lowest first"),
};

/** An amount by the income of the whole household, for each member or for the household: the price is a factor on all of them, 1 as written. */
export const tiers: ContributionRule<typeof keys, TierTerms, TierNumbers> = {
  name: "tiers",
  order: 40,
  keys,
  unit: "person",
  driver: "income",
  terms: (read, unit, place, clean) => {
    const given = read.tiers!;
    if (clean) checkTiers(given, under(place, "tiers"));
    const below = given.map((one) => one.below).filter((bound) => bound !== null);
    return () => ({ kind: "tiers", below, amounts: given.map((one) => one.amount), unit });
  },
  compile: (terms) => ({
    ...plainRule,
    perHousehold: terms.unit === "household",
    jointIncome: "household",
    numbers: { below: Float64Array.from(terms.below), amounts: Float64Array.from(terms.amounts) },
  }),
  charge: (numbers, { price, index, magic, byUnit, block, model }) => {
    const tie = tieOf(model.grid.incomeMagic);
    if (byUnit) {
      for (let u = 0; u < block.units; u++) {
        const unit = unitList[u]!;
        unitBase[unit] = price * amountOn(numbers, unitIncome[unit]!, index, tie);
      }
      shareUnits(block.living, block.units, magic);
    } else for (let k = 0; k < block.living; k++) gross[k] = price * amountOn(numbers, unitIncome[unitOf[k]!]!, index, tie) + magic - magic;
  },
  amount: (numbers, price, income, index, tie) => price * amountOn(numbers, income, index, tie),
  bends: (numbers) => [...numbers.below],
  firstPrice: () => 1,
  nextPrice: (_, { price }) => price,
  meanPrice: (numbers) => numbers.amounts.reduce((highest, one) => Math.max(highest, one), 0),
};

/** Amount of the first tier whose limit is above the income. */
function amountOn({ below, amounts }: TierNumbers, income: number, index: number, tie: number): number {
  let at = 0;
  while (at + 1 < amounts.length && !isBelow(income, 1, below[at]! * index, tie)) at++;
  return amounts[at]! * index;
}

function checkTiers(given: readonly Tier[], place: Place): void {
  given.forEach(({ below }, index) => {
    const at = under(under(place, index), "below");
    const previous = index > 0 ? (given[index - 1]!.below ?? Infinity) : -1;
    const last = index === given.length - 1;
    if (last && below !== null)
      report(
        at,
        "E0313",
        below,
        "a last tier without upper end, so that every income has an amount",
        "add a tier {amount: ...} for higher incomes, or remove below",
      );
    else if (!last && (below === null || below <= previous))
      report(at, "E0313", below ?? "none", "rising bounds, none only in the last tier", "sort the tiers by income");
  });
}
