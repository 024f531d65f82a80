import { plainRule } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";
import { chargeAll } from "./shared/loops.ts";

interface NoTerms {
  readonly kind: "none";
}

/** Nobody pays: public schemes. It has no key: `kind: public` means it. */
export const none: ContributionRule<Record<never, never>, NoTerms> = {
  name: "none",
  order: 80,
  keys: {},
  unit: null,
  driver: "other",
  terms: () => () => ({ kind: "none" }),
  compile: () => ({ ...plainRule, numbers: {} }),
  charge: (_, { block }) => chargeAll(block.living, 0),
  firstPrice: () => 0,
  nextPrice: (_, { price }) => price,
  meanPrice: () => 0,
};
