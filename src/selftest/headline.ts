import { meanOf } from "./find-row.ts";
import { free, type Part, passive, plainScenario, wholeOf } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { share, shareOfFifth, within } from "./tolerance.ts";

const size = 30_000;
const replications = 2;
const people = size * replications;
const limit = 0.05;
const lossRatio = 0.7;
/** Three groups: share of people, yearly cost, and whom the insurer's premium (cost / 0.7) above 5 % of income excludes. */
const groups = [
  { name: "young", share: 0.5, cost: 40, excluded: 0.2644688640807825 },
  { name: "middle", share: 0.35, cost: 80, excluded: 0.6198237875457333 },
  { name: "chronic", share: 0.15, cost: 260, excluded: 0.9709092534037131 },
] as const;
const excluded = 0.4948091456919549;
const excludedByFifth = [1, 0.6611721602019562, 0.5, 0.1846916282050333, 0.12818194005278485] as const;
/** One flat premium for all, 87 / 0.7. */
const excludedByOnePremium = 0.6620720037934376;

const insurer: Part = { ...free, kind: "for-profit", enrolment: { mode: "voluntary" }, benefits: wholeOf("care"), pricing: { credibility: "none" } };

export const headline: Probe = {
  name: "solidarity-against-for-profit",
  source: "lognormal distribution function with 50 digits (the family headline-comparison)",
  compare: async (simulate) => {
    const record = await simulate(
      plainScenario({
        replications,
        population: { size, income: { mean: 2400, gini: 0.4 }, groups: Object.fromEntries(groups.map((group) => [group.name, { share: group.share }])) },
        health: {
          services: { care: { rate: { by: "group", values: Object.fromEntries(groups.map(({ name, cost }) => [name, cost])) }, count: "fixed", cost: 1 } },
        },
        behaviour: { ...passive, affordability: { share_of_income: limit } },
        schemes: {
          solidarity: {
            ...free,
            enrolment: { mode: "voluntary" },
            contribution: { income: "balanced" },
            benefits: wholeOf("care"),
            expenses: { share_of_contributions: 0.1 },
          },
          insurer: { ...insurer, contribution: { risk: { by: ["group"], target_loss_ratio: lossRatio } } },
          community: { ...insurer, contribution: { community: { loading: 1 / lossRatio - 1 } } },
        },
        outputs: { metrics: ["exclusion.rate"], by: ["quintile", "group"] },
      }),
    );
    const rate = (world: string, by?: string, group?: string): number =>
      meanOf(record, "exclusion.rate", by === undefined || group === undefined ? { world } : { world, by, group });
    return [
      // its rate, 4 % of income, is below the limit for everybody
      within("excluded by solidarity", rate("solidarity"), 0, 0),
      share("excluded by the insurer", rate("insurer"), excluded, people),
      ...groups.map((group) => share(`${group.name}, by the insurer`, rate("insurer", "group", group.name), group.excluded, people * group.share)),
      ...excludedByFifth.map((value, index) => shareOfFifth(`fifth ${index + 1}, by the insurer`, rate("insurer", "quintile", `q${index + 1}`), value, people)),
      share("excluded by one premium for all", rate("community"), excludedByOnePremium, people),
    ];
  },
};
