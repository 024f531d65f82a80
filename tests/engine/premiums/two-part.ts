/** The worked example of CONTRIBUTING.md: a contribution rule in one file, a fixed amount and a share of the person's own income. */
import { gross, incomeOf } from "../../../src/engine/kernels/scratch.ts";
import { amount, share } from "../../../src/engine/keys/numbers.ts";
import { record } from "../../../src/engine/keys/reader.ts";
import { optional, required } from "../../../src/engine/keys/shape.ts";
import { plainRule } from "../../../src/engine/model/compiled-rule.ts";
import type { ContributionRule } from "../../../src/engine/premiums/rules/rule.ts";

interface TwoPartTerms {
  readonly kind: "two_part";
  readonly amount: number;
  readonly share: number;
}

const keys = {
  two_part: optional(
    record({
      amount: required(amount, "the amount that everyone pays", { unit: "currency a year" }),
      share: required(share, "share of the person's own income"),
    }),
    null,
    "a fixed amount and a share of income",
  ),
};

/** The price is a level of both parts, 1 for ever. */
export const twoPart: ContributionRule<typeof keys, TwoPartTerms, TwoPartTerms> = {
  name: "two_part",
  order: 45,
  keys,
  unit: null,
  driver: "income",
  terms: (read) => () => ({ kind: "two_part", ...read.two_part! }),
  compile: (terms) => ({ ...plainRule, numbers: terms }),
  charge: (numbers, { price, index, magic, block }) => {
    const fixed = numbers.amount * index;
    for (let i = 0; i < block.living; i++) gross[i] = price * (fixed + numbers.share * incomeOf[i]!) + magic - magic;
  },
  amount: (numbers, price, income, index) => price * (numbers.amount * index + numbers.share * income),
  firstPrice: () => 1,
  nextPrice: (_, { price }) => price,
  meanPrice: (numbers, _arm, pilot) => numbers.amount + numbers.share * pilot.meanIncome,
};
