import { loading } from "../../keys/numbers.ts";
import { choice, record } from "../../keys/reader.ts";
import { optional, required } from "../../keys/shape.ts";
import { plainRule } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";
import { chargeAll } from "./shared/loops.ts";
import { changedPrice } from "./shared/prices.ts";

interface CommunityTerms {
  readonly kind: "community";
  readonly loading: number;
  readonly basis: "experience" | "expected";
}

interface CommunityNumbers {
  readonly loading: number;
  readonly byExpectation: boolean;
}

const keys = {
  community: optional(
    record({
      loading: required(loading, "mark-up on the average cost of last year's members"),
      basis: optional(
        choice(["experience", "expected"]),
        "experience",
        "that average: what last year's members cost (experience), or were expected to cost (expected: no noise, as in textbooks)",
      ),
    }),
    null,
    "the average cost of the members plus a loading",
  ),
};

/** What last year's members cost on average, with a loading: the price is the amount. */
export const community: ContributionRule<typeof keys, CommunityTerms, CommunityNumbers> = {
  name: "community",
  order: 50,
  keys,
  unit: null,
  driver: "other",
  terms: (read) => () => ({ kind: "community", loading: read.community!.loading, basis: read.community!.basis }),
  compile: (terms) => {
    const byExpectation = terms.basis === "expected";
    return { ...plainRule, byExpectation, endsEmpty: true, numbers: { loading: terms.loading, byExpectation } };
  },
  charge: (_, { price, magic, block }) => chargeAll(block.living, price + magic - magic),
  amount: (_, price) => price,
  bends: () => [],
  firstPrice: (numbers, { members, benefits }) => (members > 0 ? ((1 + numbers.loading) * benefits) / members : 0),
  nextPrice: (numbers, past) => {
    const { totals, price, trend } = past;
    const cost = numbers.byExpectation ? totals.expected : totals.benefits;
    return changedPrice(past, (((1 + numbers.loading) * cost) / totals.members / price) * trend);
  },
  meanPrice: (_, arm) => arm.firstPrice,
};
