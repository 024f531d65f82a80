import { byYear } from "../../keys/by-year.ts";
import { amount } from "../../keys/numbers.ts";
import { optional } from "../../keys/shape.ts";
import { plainRule } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";
import { chargeAll } from "./shared/loops.ts";

interface PoolTerms {
  readonly kind: "pool";
  readonly total: number;
}

interface PoolNumbers {
  /** At the scale of the simulated population. */
  readonly total: number;
}

const keys = {
  pool: optional(byYear(amount), null, "fixed total for the whole pool, divided among the members", { unit: "currency a year" }),
};

/** A fixed total divided by heads: the price is the part of one member, by the number of members of the year before. Decisions change the total. */
export const pool: ContributionRule<typeof keys, PoolTerms, PoolNumbers> = {
  name: "pool",
  order: 30,
  keys,
  unit: null,
  driver: "other",
  terms: (read) => () => ({ kind: "pool", total: read.pool! }),
  compile: (terms, scale) => ({ ...plainRule, fixedTotal: terms.total * scale, numbers: { total: terms.total * scale } }),
  charge: (_, { price, index, magic, block }) => chargeAll(block.living, price * index + magic - magic),
  amount: (_, price, _income, index) => price * index,
  bends: () => [],
  firstPrice: ({ total }, { members }) => (members > 0 ? total / members : 0),
  nextPrice: ({ total }, { price, totals, decided }) => (totals.members > 0 ? (total * decided) / totals.members : price),
  meanPrice: (_, arm) => arm.firstPrice,
};
