import { known, sumKnown, sumKnownOverLast, total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** What the State pays in a world, by title. Whether that is good depends on what it buys: read with cover and hardship. */
const shared = {
  scope: "world",
  breakdown: false,
  horizon: "sum",
  unit: "currency",
  extensive: true,
  proportion: false,
  better: null,
  why: "no_persons",
} as const;
const parts = ["state_subsidies", "state_employer", "state_floor", "state_rescue"] as const;
const source = "definition of this project (docs/model.md, who pays the State's part)";

export const metrics: readonly Metric[] = [
  {
    id: "state.subsidies",
    ...shared,
    totals: ["state_subsidies"],
    measure: total,
    headline: false,
    words: {
      en: {
        name: "State: contribution subsidies",
        definition: "Contributions that the State pays for members.",
        formula: "sum of subsidised contributions paid by the State",
      },
    },
    source,
    example: { totals: [400000], value: 400000 },
  },
  {
    id: "state.employer_share",
    ...shared,
    totals: ["state_employer"],
    measure: total,
    headline: false,
    words: {
      en: {
        name: "State: share as an employer",
        definition: "Employer share of contributions that public employers pay (contribution.employer: public).",
        formula: "sum of employer shares paid by public employers",
      },
    },
    source,
    example: { totals: [150000], value: 150000 },
  },
  {
    id: "state.floor",
    ...shared,
    totals: ["state_floor"],
    measure: total,
    headline: false,
    words: { en: { name: "State: public schemes", definition: "Benefits of public schemes and floors.", formula: "sum of benefits of public schemes" } },
    source,
    example: { totals: [75000], value: 75000 },
  },
  {
    id: "state.rescue",
    ...shared,
    totals: ["state_rescue"],
    measure: total,
    why: "no_rescue",
    headline: false,
    words: {
      en: {
        name: "State: rescue of schemes",
        definition: "Money paid to schemes whose reserve went below zero. Undefined where no scheme of the world has the rule rescue (on_insolvency).",
        formula: "sum of rescues",
      },
    },
    source,
    example: { totals: [250], value: 250 },
  },
  {
    id: "state.total",
    ...shared,
    totals: parts,
    measure: sumKnown,
    headline: true,
    words: {
      en: {
        name: "State: all costs",
        definition: "Subsidies, employer share, public schemes and rescue of schemes together.",
        formula: "subsidies + employer share + floor + rescue",
      },
    },
    source,
    example: { totals: [400000, 150000, 75000, 2000], value: 627000 },
  },
  {
    id: "state.per_covered",
    ...shared,
    totals: [...parts, "covered"],
    measure: sumKnownOverLast,
    headline: false,
    horizon: "ratio_of_sums",
    unit: "currency per person",
    extensive: false,
    why: "all_or_none_covered",
    words: {
      en: {
        name: "State: cost per covered person",
        definition: "All costs of the State per person-year of cover; undefined where nobody is covered.",
        formula: "state.total / person-years in force",
      },
    },
    source,
    example: { totals: [400000, 150000, 75000, 5000, 500], value: 1260 },
  },
  {
    id: "state.per_operating_year",
    ...shared,
    totals: ["state_subsidies", "state_employer", "state_rescue", "state_operating"],
    measure: sumKnownOverLast,
    headline: false,
    horizon: "ratio_of_sums",
    why: "no_operation",
    words: {
      en: {
        name: "State: cost per year of operation",
        definition:
          "Subsidies, shares of public employers and rescues per year at whose end some scheme of the world operates; undefined where none does. Public floors, which go on without the scheme, are left out.",
        formula: "(subsidies + employer share + rescue) / years in operation",
      },
    },
    source,
    example: { totals: [400000, 150000, 50000, 2], value: 300000 },
  },
  {
    id: "state.per_newly_covered",
    ...shared,
    totals: [...parts, "covered"],
    measure: () => Number.NaN,
    compare: costPerNewlyCovered,
    horizon: "ratio_of_sums",
    headline: false,
    extensive: false,
    unit: "currency per person",
    why: "compares_worlds",
    words: {
      en: {
        name: "State: per newly covered person",
        definition:
          "What the State pays more in the first world than in the second, per person-year that is covered there and not here. Undefined where the first world covers no more.",
        formula: "(State total of A - State total of B) / (covered of A - covered of B)",
      },
    },
    source,
    example: { totals: [400000, 150000, 75000, 5000, 700], versus: [0, 0, 75000, 5000, 200], value: 1100 },
  },
];

/** Difference of the titles over the difference in cover; NaN where the first world does not cover more. */
export function costPerNewlyCovered(first: Float64Array, second: Float64Array): number {
  let cost = 0;
  for (let title = 0; title < parts.length; title++) cost += known(first[title]!) - known(second[title]!);
  const covered = first[parts.length]! - second[parts.length]!;
  return covered > 0 ? cost / covered : Number.NaN;
}
