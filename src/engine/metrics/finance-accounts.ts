import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Members and the four lines of a scheme's year. Money is for the represented population. */
const shared = { scope: "scheme", measure: total, why: "no_members", extensive: true, proportion: false, headline: false } as const;
const source =
  "International Labour Organization (STEP) and others, health micro-insurance: income and expenditure account; definition of docs/model.md, money";

export const metrics: readonly Metric[] = [
  {
    id: "finance.members",
    ...shared,
    totals: ["members"],
    breakdown: true,
    horizon: "mean",
    unit: "persons",
    better: null,
    words: {
      en: {
        name: "Members",
        definition: "People enrolled during the year, waiting periods included. Over the horizon: the average year.",
        formula: "persons enrolled",
      },
    },
    source,
    example: { totals: [4200], value: 4200 },
  },
  {
    id: "finance.contributions",
    ...shared,
    totals: ["contributions"],
    breakdown: true,
    horizon: "sum",
    unit: "currency",
    better: null,
    words: {
      en: {
        name: "Contributions, any payer",
        definition: "Money received for members from anyone: member, employer, State, donor.",
        formula: "member + employer + State and donor parts",
      },
    },
    source,
    example: { totals: [1250000], value: 1250000 },
  },
  {
    id: "finance.benefits",
    ...shared,
    totals: ["benefits"],
    breakdown: true,
    horizon: "sum",
    unit: "currency",
    better: null,
    words: {
      en: {
        name: "Benefits incurred",
        definition: "Benefits for care of the year, whenever they are paid and also if the scheme fails before paying.",
        formula: "sum of reimbursements due for care of the year",
      },
    },
    source,
    example: { totals: [900000], value: 900000 },
  },
  {
    id: "finance.administration",
    ...shared,
    totals: ["administration"],
    breakdown: false,
    horizon: "sum",
    unit: "currency",
    better: "lower",
    words: {
      en: {
        name: "Administration",
        definition: "Administration and acquisition costs of the scheme.",
        formula: "fixed + per member + shares of contributions and benefits + acquisition",
      },
    },
    source,
    example: { totals: [125000], value: 125000 },
  },
  {
    id: "finance.profit",
    ...shared,
    totals: ["surplus"],
    breakdown: false,
    horizon: "sum",
    unit: "currency",
    better: null,
    words: {
      en: {
        name: "Surplus or profit",
        definition: "What is left in the year. A mutual calls it surplus, an insurer profit; the account is the same, losses are negative.",
        formula: "contributions + investment income - benefits paid - administration",
      },
    },
    source,
    example: { totals: [-40000], value: -40000 },
  },
];
