import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { notNegative, positive, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  severity: severityParameter("law of the cost of one event"),
  deductible: notNegative("paid by the member first, at each event", { unit: "money", default: 0 }),
  insurer_share: probability("share of the rest that the insurer pays", { default: 1 }),
  max_payment: positive("cap on the insurer payment of one event", { unit: "money", optional: true }),
  rate: notNegative("expected events per member and year", { unit: "per member-year", default: 1 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const severity = readSeverity(inputs.record("severity"));
  const deductible = inputs.number("deductible");
  const share = inputs.number("insurer_share");
  const cap = inputs.maybe("max_payment");
  // size of the event at which the cap binds
  const top = cap === null || share === 0 ? Infinity : deductible + cap / share;
  const kept = severity.limited(deductible);
  const full = top === Infinity ? severity.mean : severity.limited(top);
  const insurer = share * (full - kept);
  const paid = severity.survival(deductible);
  const table = new Table()
    .add("mean_severity", severity.mean, "money")
    .add("lev_at_deductible", kept, "money")
    .add("prob_payment", share === 0 ? 0 : paid)
    .add("insurer_pays_per_event", insurer, "money")
    .add("member_pays_per_event", severity.mean - insurer, "money")
    .add("insurer_pays_per_member_year", inputs.number("rate") * insurer, "money")
    .add("loss_elimination_ratio", kept / severity.mean)
    .add("covered_share", insurer / severity.mean);
  if (paid > 0 && share > 0) table.add("insurer_pays_per_payment", insurer / paid, "money");
  else table.none("insurer_pays_per_payment", "never_pays", "money");
  if (top < Infinity) table.add("prob_cap_reached", severity.survival(top));
  return table.result();
}

export const family: Family = {
  name: "layers",
  summary: "Deductible, coinsurance and cap per event: who pays what on average",
  formula: "insurer = a (E[min(X, d + cap/a)] - E[min(X, d)]); order: deductible, then share a, then cap on the payment",
  source: "Klugman, Panjer & Willmot, Loss Models, limited expected value and coverage modifications",
  accuracy: "relative 1e-12 (a thin layer loses as many digits as it is thinner than the deductible)",
  parameters,
  example: { severity: { dist: "lognormal", mean: 300, cv: 1.5 }, deductible: 50, insurer_share: 0.8, rate: 0.4 },
  compute,
};
