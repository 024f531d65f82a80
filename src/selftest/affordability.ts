import { meanOf } from "./find-row.ts";
import { apart, free, passive, plainScenario, wholeOf } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { share, shareOfFifth } from "./tolerance.ts";

const people = 50_000;
/** Lognormal incomes of mean 2400 and Gini 0.42: whom a premium above 8 % of income excludes, in all and by fifth, poorest first. */
const expected: Readonly<Record<number, readonly [all: number, ...fifths: number[]]>> = {
  150: [0.5302379199129543, 1, 1, 0.6511895995647715, 0, 0],
  300: [0.8318649460758566, 1, 1, 1, 1, 0.15932473037928302],
};

export const affordability: Probe = {
  name: "who-can-pay",
  source: "lognormal distribution function with 50 digits (the family affordability)",
  compare: async (simulate) => {
    const scheme = (premium: string) => ({ ...free, enrolment: { mode: "voluntary" }, contribution: { flat: Number(premium) }, benefits: wholeOf("care") });
    const record = await simulate(
      plainScenario({
        replications: 1,
        population: { size: people, income: { mean: 2400, gini: 0.42 } },
        health: { services: { care: { rate: 0.1, cost: 1 } } },
        behaviour: { ...passive, affordability: { share_of_income: 0.08 } },
        ...apart(Object.fromEntries(Object.keys(expected).map((premium) => [`premium ${premium}`, scheme(premium)]))),
        outputs: { metrics: ["exclusion.unaffordable"], by: ["quintile"] },
      }),
    );
    return Object.entries(expected).flatMap(([premium, [all, ...fifths]]) => {
      const world = `premium ${premium}`;
      const found = (group?: string): number => meanOf(record, "exclusion.unaffordable", group === undefined ? { world } : { world, by: "quintile", group });
      return [
        share(world, found(), all, people),
        ...fifths.map((value, index) => shareOfFifth(`${world}, fifth ${index + 1}`, found(`q${index + 1}`), value, people)),
      ];
    });
  },
};
