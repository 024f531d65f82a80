import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Does the pool unravel: price up, people out, price up again? */
export const metrics: readonly Metric[] = [
  {
    id: "finance.spiral",
    scope: "scheme",
    totals: ["spiral"],
    measure: total,
    breakdown: false,
    horizon: "any",
    why: "no_members",
    unit: "share",
    extensive: false,
    proportion: true,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Spiral of price and enrolment",
        definition:
          "Share of futures in which this year is at least the third in a row with fewer members and a higher contribution per member, while the loss ratios of the last three years lie within 5 points: people leave because of the price, and the price rises because they left. All years: in some year.",
        formula:
          "1{N_s < N_{s-1} and P_s > P_{s-1} for s = t-2, t-1, t, and max LR - min LR <= 0.05}, N = members, P = contribution per member, LR = loss ratio",
      },
    },
    source: "Buchmueller and DiNardo (2002), American Economic Review 92(1): falling enrolment with rising premiums; window and band of this project",
    example: { totals: [1], value: 1 },
  },
];
