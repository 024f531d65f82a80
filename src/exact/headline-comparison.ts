import { exactDot } from "../engine/maths/compensated.ts";
import type { Family, Result } from "./family.ts";
import { excludedShare, insideQuintile } from "./parts/exclusion.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Lognormal } from "./parts/lognormal.ts";
import { LOGNORMAL_KEYS, lorenzLognormal, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { flag, list, notNegative, number, positive, probability, record, text } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { checkSum } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: record("lognormal income law, the same in all risk groups", LOGNORMAL_KEYS),
  affordability_limit: notNegative("largest share of income that people pay for cover"),
  solidarity_admin: number("administration of the solidarity scheme, as a share of its contributions", { minimum: 0, below: 1, default: 0 }),
  forprofit_loss_ratio: positive("claims over premiums of the for-profit insurer", { default: 1 }),
  groups: list(
    "risk groups",
    record("one group", {
      name: text("name of the group"),
      share: probability("share of people"),
      claims_per_head: notNegative("expected claims of a member and year", { unit: "money" }),
      declined: flag("refused by underwriting"),
    }),
  ),
};

function addForProfit(table: Table, groups: readonly Inputs[], law: Lognormal, limit: number, lossRatio: number): void {
  const shares = groups.map((group) => group.number("share"));
  const excluded: number[] = [];
  for (const group of groups) {
    const premium = group.number("claims_per_head") / lossRatio;
    const out = group.flag("declined") ? 1 : excludedShare(law, premium, limit);
    excluded.push(out);
    table.add(`forprofit_premium_${group.text("name")}`, premium, "money");
    table.add(`forprofit_excluded_${group.text("name")}`, out, "share");
  }
  table.add("forprofit_excluded_total", exactDot(shares, excluded), "share");
  table.add(
    "declined_by_underwriting",
    exactDot(
      shares,
      groups.map((group) => (group.flag("declined") ? 1 : 0)),
    ),
    "share",
  );
  for (let k = 1; k <= 5; k += 1) {
    const inside = groups.map((group, i) => (group.flag("declined") ? 1 : insideQuintile(excluded[i]!, k)));
    table.add(`forprofit_excluded_Q${k}`, exactDot(shares, inside), "share");
  }
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law = readLognormal(inputs.record("income"));
  const groups = inputs.records("groups");
  inputs.checkNames(
    "groups",
    groups.map((group) => group.text("name")),
    ["total", "Q1", "Q2", "Q3", "Q4", "Q5"],
  );
  const shares = groups.map((group) => group.number("share"));
  checkSum(inputs, "groups", shares);
  const limit = inputs.number("affordability_limit");
  const lossRatio = inputs.number("forprofit_loss_ratio");
  const claims = exactDot(
    shares,
    groups.map((group) => group.number("claims_per_head")),
  );
  const contribution = claims / (1 - inputs.number("solidarity_admin"));
  const rate = contribution / law.mean;
  const table = new Table()
    .add("mean_claims_per_head", claims, "money")
    .add("solidarity_contribution_rate", rate, "share of income")
    .add("solidarity_mean_contribution", contribution, "money");
  addForProfit(table, groups, law, limit, lossRatio);
  const flatPremium = claims / lossRatio;
  table.add("community_rated_flat_premium", flatPremium, "money");
  table.add("community_rated_flat_excluded", excludedShare(law, flatPremium, limit), "share");
  table.add("solidarity_excluded_if_rate<=limit", rate <= limit ? 0 : 1, "share");
  for (let k = 1; k <= 5; k += 1) {
    const part = 5 * (lorenzLognormal(law.sigma, k / 5) - lorenzLognormal(law.sigma, (k - 1) / 5));
    table.add(`net_transfer_per_head_Q${k}`, claims - contribution * part, "money");
  }
  return table.result();
}

export const family: Family = {
  name: "headline-comparison",
  summary: "Solidarity scheme against a for-profit insurer without dynamics: prices, exclusion by group and quintile, transfers",
  formula:
    "solidarity rate = claims/((1 - admin) mean income); premium of a group = claims/loss ratio; excluded if declined or premium > limit x income; net transfer of a quintile = mean claims - rate x its mean income",
  source:
    "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008); Einav & Finkelstein (2011), Selection in Insurance Markets; Cichon et al., Modelling in Health Care Finance",
  accuracy: "relative 1e-12; income independent of the risk group",
  parameters,
  example: {
    income: { mean: 2400, gini: 0.4 },
    affordability_limit: 0.05,
    solidarity_admin: 0.1,
    forprofit_loss_ratio: 0.7,
    groups: [
      { name: "young", share: 0.5, claims_per_head: 40 },
      { name: "middle", share: 0.35, claims_per_head: 80 },
      { name: "chronic", share: 0.15, claims_per_head: 260 },
    ],
  },
  compute,
};
