import { meanOf } from "./find-row.ts";
import { apart, free, type Part, plainScenario, wholeOf } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { within } from "./tolerance.ts";

const collection = 0.85;
const care = { benefits: wholeOf("care"), pricing: { safety: 0, profit: 0, credibility: "none" } };
const balanced = (expenses: Part): Part => ({ ...free, contribution: { income: "balanced", collection }, expenses, ...care });

/** Everybody costs 84 a year and earns 2400, so that nothing is left to chance. */
export const contributionRates: Probe = {
  name: "balanced-contribution",
  source: "by hand: 84 / (0.85 x 2400 x 0.88), 84 x 1.12 / (0.85 x 2400), 84 / 0.7; Cichon et al., Modelling in Health Care Finance (ILO)",
  compare: async (simulate) => {
    const record = await simulate(
      plainScenario({
        replications: 1,
        population: { size: 1000, income: 2400 },
        health: { services: { care: { rate: 1, count: "fixed", cost: 84 } } },
        ...apart({
          share: balanced({ share_of_contributions: 0.12 }),
          markup: balanced({ share_of_benefits: 0.12 }),
          insurer: {
            ...free,
            kind: "for-profit",
            contribution: { risk: { by: ["group"], target_loss_ratio: 0.7 } },
            benefits: care.benefits,
            pricing: { credibility: "none" },
          },
        }),
        outputs: { metrics: ["governance.contribution_rate", "finance.premium"] },
      }),
    );
    const rate = (world: string): number => meanOf(record, "governance.contribution_rate", { world });
    return [
      within("administration as a share of contributions", rate("share"), 84 / (collection * 2400 * 0.88), 1e-9),
      within("administration as a markup on claims", rate("markup"), (84 * 1.12) / (collection * 2400), 1e-9),
      within("premium at a loss ratio of 0.7", meanOf(record, "finance.premium", { world: "insurer" }), 84 / 0.7, 1e-9),
    ];
  },
};
