import type { Family, Result } from "./family.ts";
import { limitedLognormal, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, notNegative, number, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  n: integer("members, for the totals", { minimum: 0, optional: true }),
  claims_per_head: notNegative("expected claims of a member and year", { unit: "money" }),
  mean_income: positive("mean income", { unit: "money" }),
  sigma: positive("standard deviation of the logarithm of income (lognormal), for the ceiling", { optional: true }),
  cap: positive("ceiling of contributory income", { unit: "money", optional: true }),
  admin: number("administration, as a share of contributions or as a mark-up on claims", { minimum: 0, below: 1, default: 0 }),
  collection: number("share of contributions due that is collected", { above: 0, maximum: 1, default: 1 }),
  loss_ratio: positive("claims over premiums of a for-profit insurer", { default: 1 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const claims = inputs.number("claims_per_head");
  const income = inputs.number("mean_income");
  const admin = inputs.number("admin");
  const collection = inputs.number("collection");
  const table = new Table()
    .add("rate_admin_as_share_of_contributions", claims / (income * collection * (1 - admin)), "share of income")
    .add("rate_admin_as_markup_on_claims", (claims * (1 + admin)) / (income * collection), "share of income")
    .add("flat_contribution_admin_as_share", claims / (collection * (1 - admin)), "money")
    .add("forprofit_premium_at_loss_ratio", claims / inputs.number("loss_ratio"), "money");
  const cap = inputs.maybe("cap");
  if (cap !== null) {
    if (!inputs.has("sigma")) inputs.fail("sigma", "a number above 0", "Add sigma: the ceiling needs the spread of incomes.");
    const law = readLognormal(readInputs({ mean: parameters["mean_income"]!, sigma: parameters["sigma"]! }, { mean: income, sigma: inputs.number("sigma") }));
    const base = limitedLognormal(law, cap);
    table.add("mean_contributory_income_with_cap", base, "money");
    table.add("rate_with_cap_admin_as_share", claims / (base * collection * (1 - admin)), "share of income");
  }
  const n = inputs.maybe("n");
  if (n !== null) table.add("total_claims", n * claims, "money").add("total_contributions_due", (n * claims) / (collection * (1 - admin)), "money");
  return table.result();
}

export const family: Family = {
  name: "contribution-rates",
  summary: "Balanced contribution rates, with collection, administration and a ceiling, and the for-profit price",
  formula:
    "rate = claims/(income x collection x (1 - admin)), or claims (1 + admin)/(income x collection); with a ceiling, income becomes E[min(y, cap)]; premium = claims/loss ratio",
  source: "Cichon et al., Modelling in Health Care Finance; Plamondon et al., Actuarial Practice in Social Security (pay-as-you-go cost rate)",
  accuracy: "relative 1e-13",
  parameters,
  example: { n: 10000, claims_per_head: 84, mean_income: 2400, sigma: 0.7, cap: 4800, admin: 0.12, collection: 0.85, loss_ratio: 0.7 },
  compute,
};
