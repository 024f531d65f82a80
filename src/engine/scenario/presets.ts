/**
 * What a scheme of each kind is where the scenario says nothing: `mutua explain scheme solidarity` prints it.
 *
 * The presets of solidarity and for-profit differ in one thing, the contribution rule and its profit; everything else is equal, because no
 * side is favoured without a source.
 */

import type { Pricing, Scheme } from "../model/scenario.ts";
import type { Contribution } from "../premiums/rules/index.ts";

export interface PresetLine {
  readonly key: string;
  readonly value: string;
  readonly source: string;
}

export interface Preset {
  readonly kind: Scheme["kind"];
  readonly summary: string;
  readonly countsAsCover: boolean;
  readonly mode: Scheme["enrolment"]["mode"];
  readonly contribution: Contribution;
  readonly safety: number;
  readonly profit: number;
  readonly credibility: Pricing["credibility"];
  /** Share of contributions that expenses take. */
  readonly expenseShare: number;
  readonly reserve: Scheme["reserve"];
  readonly onInsolvency: Scheme["onInsolvency"];
  /** Share reimbursed for every service where a scheme lists no benefits; null: benefits must be listed. */
  readonly reimburse: number | null;
  readonly lines: readonly PresetLine[];
}

const expenseSource =
  "assumption inside a wide sourced range: 4.2 % in social security and about three times that in private insurance of rich countries, higher in poor ones (Mathauer and Nicolle 2011, 58 countries); the same for both kinds";
const common: readonly PresetLine[] = [
  { key: "enrolment", value: "{mode: voluntary, renewal: keep}", source: "assumption: nobody is obliged, members are not underwritten again" },
  { key: "benefits", value: "every service: {reimburse: 0.8}", source: "assumption: the same package in both kinds" },
  { key: "expenses", value: "{share_of_contributions: 0.10}", source: expenseSource },
  { key: "reserve", value: "{initial: {months: 3}}", source: "assumption: three months of expected benefits, the same for both kinds" },
  {
    key: "pricing.safety",
    value: "0.05",
    source: "assumption: the same safety margin for both kinds (the ILO/STEP four-part contribution: risk, safety, administration, surplus)",
  },
  { key: "pricing.credibility", value: "limited_fluctuation", source: "limited-fluctuation credibility, full at 1082 claims (5 % with probability 90 %)" },
  { key: "on_insolvency", value: "close", source: "assumption: no rescue that is not written down" },
];

const shared = {
  countsAsCover: true,
  mode: "voluntary",
  safety: 0.05,
  credibility: { kind: "limited_fluctuation" },
  expenseShare: 0.1,
  reserve: { initial: { kind: "months", value: 3 }, targetMonths: null },
  onInsolvency: "close",
  reimburse: 0.8,
} as const;

const solidarity: Preset = {
  ...shared,
  kind: "solidarity",
  summary: "Members pay a share of income that balances expected claims, costs and a safety margin; nobody is refused or charged for being ill; no profit.",
  contribution: { kind: "income", rate: null, floor: 0, ceiling: null, allowance: 0, min: 0, max: null, unit: "household" },
  profit: 0,
  lines: [
    {
      key: "contribution",
      value: "{income: balanced, unit: household}",
      source: "the rate that balances year 1, from the pricing formula of the insurer with profit 0",
    },
    ...common,
  ],
};

const forProfit: Preset = {
  ...shared,
  kind: "for-profit",
  summary: "An insurer that charges each person by age band and sex, adds a profit margin, and may underwrite where the scenario says so.",
  contribution: { kind: "risk", by: ["age_band", "sex"] },
  profit: 0.05,
  lines: [
    {
      key: "contribution",
      value: "{risk: {by: [age_band, sex], safety: 0.05, profit: 0.05}}",
      source:
        "assumption: with 10 % expenses about 81 % of the premium is expected to return as benefits, near the 80 % that United States law asks of individual insurance",
    },
    { key: "underwriting", value: "none", source: "assumption: no refusal, surcharge or rider without a figure for it" },
    ...common,
  ],
};

const publicScheme: Preset = {
  ...shared,
  kind: "public",
  summary: "A public floor paid from taxes in proportion to income: everyone eligible has it, it has no contributions, and it does not count as cover.",
  countsAsCover: false,
  mode: "compulsory",
  contribution: { kind: "none" },
  safety: 0,
  profit: 0,
  expenseShare: 0,
  reserve: { initial: { kind: "amount", value: 0 }, targetMonths: null },
  onInsolvency: "continue",
  reimburse: null,
  lines: [
    { key: "financed_by", value: "{taxes: {incidence: proportional}}", source: "assumption: taxes in proportion to income" },
    { key: "counts_as_cover", value: "false", source: "a floor that everyone has would make every world look covered; coverage.any includes it" },
  ],
};

export const presets: ReadonlyMap<Scheme["kind"], Preset> = new Map([
  ["solidarity", solidarity],
  ["for-profit", forProfit],
  ["public", publicScheme],
]);
