/** A village of two schemes in which every lever of the registry does something: for laws that hold of all of them. */
import { levers } from "../../src/engine/levers/index.ts";
import type { Simulation } from "./simulate.ts";

type Map = Readonly<Record<string, unknown>>;

/** Terms of each lever that do something in the village below. */
export const terms: Readonly<Record<string, unknown>> = {
  waiting_period: 0.25,
  mid_year_entry: { when_ill: 0.8 },
  prevention: { reach: 0.5, who: "members", effect: { care: 0.3 }, per_reached: 2 },
  facilities: { capacity: { care: 40 }, unit_cost_ratio: 0.75, running_cost: 300 },
  reinsurance: [{ kind: "quota-share", cession: 0.25 }],
  education: { coverage: 0.4, effect: 0.5, cost: { fixed: 50, per_household: 1 } },
  cash_benefits: { sickness: { replace: 0.5, waiting_days: 3 }, family: { per_child: 5, below_age: 15 } },
  governance: { decides: "board", instruments: ["contribution"], menu: { contribution_step: 0.1 } },
  on_insolvency: [{ call: { most: 0.25 } }, { cut: { floor: 0.5 } }, "close"],
  supply: { capacity: { care: 120 }, first: "members", induced_use: { care: 0.1 } },
  risk_equalisation: { by: ["age_band", "sex"], band_years: 20 },
  own_risk: {},
  income_risks: { sickness: { probability: 0.4, days: 20, cv: 1 } },
  federations: { union: { members: ["one", "two"], share: 0.1, initial: 500 } },
  financed_by: { instruments: [{ kind: "income" }], collection_cost: 0.1 },
  regulation: { guaranteed_issue: true, minimum_loss_ratio: 0.9, maximum_rise: 0.05 },
  protection_floor: {},
};
/** Levers that another one needs beside it. */
export const beside: Readonly<Record<string, readonly string[]>> = { cash_benefits: ["income_risks"] };

const base: Map = {
  ...{
    enrolment: { mode: "voluntary" },
    contribution: { flat: 40 },
    subsidies: [{ who: "everyone", share: 0.2, paid_by: "state" }],
    benefits: { care: { reimburse: 0.8 } },
  },
  ...{ expenses: { share_of_contributions: 0.1 }, reserve: { initial: 200 }, pricing: { safety: 0.05, profit: 0, credibility: "none" } },
};

export type Kind = "solidarity" | "for-profit";

export function village(names: readonly string[], kind: Kind): Map {
  const of = (scope: string): Map => Object.fromEntries(names.filter((name) => levers.get(name)!.scope === scope).map((name) => [name, terms[name]]));
  const steered = names.includes("governance") ? { reserve: { initial: 200, target_months: [3, 9] } } : {};
  return {
    ...{ mutua: 1, name: "mirror", years: 2, replications: 1, seed: "mirror", compare: [["first", "second"]] },
    // a price of reinsurance is worked out on a thousand first years
    population: {
      ...(names.includes("reinsurance") ? { size: 40, represents: 800 } : { size: 300, represents: 6000 }),
      income: { mean: 1000, gini: 0.4 },
      ages: { bands: { "5-14": 20, "20-44": 50, "45-70": 30 } },
    },
    health: { services: { care: { rate: 1, cost: { mean: 40, cv: 1 }, essential: true } } },
    behaviour: { awareness: 0.8 },
    ...of("world"),
    schemes: { one: { kind, ...base, ...of("scheme"), ...steered }, two: { kind, ...base } },
    worlds: { first: ["one", "two"], second: ["one", "two"] },
    outputs: { metrics: "all", by: [] },
  };
}

/** Figures without the kinds that schemes are called. */
export const figures = (run: Simulation): readonly unknown[] =>
  run.record.metrics.map(({ metric, world, scheme, year, mean }) => [metric, world, scheme, year, mean]);
