import { unitBase, unitList } from "../../kernels/scratch.ts";
import { amount } from "../../keys/numbers.ts";
import { optional } from "../../keys/shape.ts";
import { plainRule, type Unit } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";
import { orBalanced } from "./shared/keys.ts";
import { chargeAll, shareUnits } from "./shared/loops.ts";
import { changedPrice } from "./shared/prices.ts";

interface FlatTerms {
  readonly kind: "flat";
  /** null is `balanced`. */
  readonly amount: number | null;
  readonly unit: Unit;
}

interface FlatNumbers {
  /** NaN: balanced. */
  readonly amount: number;
}

const keys = {
  flat: optional(orBalanced("amount", amount), null, "the same amount for everyone", { unit: "currency a year" }),
};

/** The same amount for every person, or for every household: the price is the amount. */
export const flat: ContributionRule<typeof keys, FlatTerms, FlatNumbers> = {
  name: "flat",
  order: 20,
  keys,
  unit: "person",
  driver: "other",
  terms: (read, unit) => () => ({ kind: "flat", amount: read.flat === "balanced" ? null : read.flat, unit }),
  compile: (terms) => ({ ...plainRule, perHousehold: terms.unit === "household", solved: terms.amount === null, numbers: { amount: terms.amount ?? NaN } }),
  charge: (_, { price, index, magic, byUnit, block }) => {
    if (byUnit) {
      for (let u = 0; u < block.units; u++) unitBase[unitList[u]!] = price * index;
      shareUnits(block.living, block.units, magic);
    } else chargeAll(block.living, price * index + magic - magic);
  },
  amount: (_, price, _income, index) => price * index,
  bends: () => [],
  firstPrice: (numbers, { bases, required }) => {
    if (numbers.amount === numbers.amount) return numbers.amount;
    let collected = 0;
    const { count, weight, collected: shares } = bases();
    for (let k = 0; k < count; k++) collected += weight[k]! * shares[k]!;
    return required / Math.max(1, collected);
  },
  // an amount that moves with an index has a part of the trend already
  nextPrice: (numbers, past) => (numbers.amount === numbers.amount ? past.price : changedPrice(past, (past.credible * past.trend) / past.indexGrowth)),
  meanPrice: (_, arm) => arm.firstPrice,
};
