import { gross, stateOf } from "../../kernels/scratch.ts";
import { loading, shareBelowOne } from "../../keys/numbers.ts";
import { report, under } from "../../keys/place.ts";
import { choice, list, record } from "../../keys/reader.ts";
import { optional } from "../../keys/shape.ts";
import { plainRule } from "../../model/compiled-rule.ts";
import type { RatingFactor } from "../../model/scenario.ts";
import type { ContributionRule } from "./rule.ts";
import { targetLossRatioShape } from "./shared/keys.ts";
import { changedPrice } from "./shared/prices.ts";

interface RiskTerms {
  readonly kind: "risk";
  readonly by: readonly RatingFactor[];
}

const keys = {
  risk: optional(
    record({
      by: optional(list(choice(["age_band", "sex", "condition", "group"]), 4), ["age_band", "sex"], "what the premium depends on", {
        shown: "[age_band, sex]",
      }),
      safety: optional(loading, null, "safety margin on the risk premium", { shown: "that of the preset" }),
      profit: optional(shareBelowOne, null, "profit as a share of the premium", { shown: "that of the preset" }),
      target_loss_ratio: optional(targetLossRatioShape, null, "premium = risk premium / this, instead of safety and profit", { shown: "none" }),
    }),
    null,
    "expected cost of each rating cell",
    { shown: "by age band and sex for for-profit" },
  ),
};

/** The expected cost of each rating class, loaded: the price is the level of all classes, 1 in the first year. */
export const risk: ContributionRule<typeof keys, RiskTerms> = {
  name: "risk",
  order: 70,
  keys,
  unit: null,
  driver: "risk",
  terms: (read, _unit, place) => {
    const by: readonly RatingFactor[] = read.risk!.by;
    const repeated = by.find((factor, index) => by.indexOf(factor) !== index);
    // a word that could not be read stands as the first factor: that is another message
    const isRead = !place.session.problems.some(({ path }) => path.includes("by") && path.includes("risk"));
    if (repeated !== undefined && isRead) report(under(under(place, "risk"), "by"), "E0313", repeated, "each rating factor once", "remove one");
    return () => ({ kind: "risk", by: [...new Set(by)].sort() });
  },
  margins: ({ risk: read }) => ({ safety: read!.safety, profit: read!.profit, targetLossRatio: read!.target_loss_ratio }),
  compile: (terms) => ({ ...plainRule, ratedBy: terms.by, pricedByState: true, numbers: {} }),
  charge: (_, { arm, block, price, magic }) => chargeByState(arm.priceByState, block.living, price, magic),
  amount: (_, price) => price,
  bends: () => [],
  firstPrice: () => 1,
  pricesByState: (_, { surcharge, classPay, priceOf }) => surcharge().map((factor, state) => priceOf(classPay[state]!) * factor),
  nextPrice: (_, past) => changedPrice(past, past.credible * past.trend),
  meanPrice: (_, arm, pilot) => {
    let sum = 0;
    let people = 0;
    for (let state = 0; state < pilot.people.length; state++) {
      sum += pilot.people[state]! * arm.priceByState[state]!;
      people += pilot.people[state]!;
    }
    return people > 0 ? sum / people : 0;
  },
};

function chargeByState(table: Float64Array, alive: number, level: number, magic: number): void {
  for (let i = 0; i < alive; i++) {
    gross[i] = table[stateOf[i]!]! * level + magic - magic;
  }
}
