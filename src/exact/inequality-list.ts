import type { Family, Result } from "./family.ts";
import { concentrationStandardError } from "./parts/concentration-error.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { list, notNegative, number } from "./parts/parameter.ts";
import type { Fraction, People } from "./parts/ranked-list.ts";
import { describeSpread, fractionOf, readPeople } from "./parts/ranked-list.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: list("income of each person or group; people are ranked by it", number("income", { unit: "money" })),
  weight: list("weight of each, for example the number of people", notNegative("weight"), { optional: true }),
  payment: list("payment of each: progressivity and redistribution", number("payment", { unit: "money" }), { optional: true }),
  outcome: list("health or coverage of each: concentration index and its corrections", number("outcome"), { optional: true }),
  bounds: list("smallest and largest possible outcome", number("bound"), { fewest: 2, most: 2, default: [0, 1] }),
};

const minus = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom - b.top * a.bottom, bottom: a.bottom * b.bottom });

function sameLength(inputs: Inputs, key: string, length: number): void {
  if (inputs.has(key) && inputs.numbers(key).length !== length) inputs.fail(key, `as many values as incomes (${length})`, "Give one value for each income.");
}

/** Progressivity and redistribution of a payment. */
function addPayment(table: Table, inputs: Inputs, people: People, gini: Fraction | null): void {
  const payment = people.column(inputs.labels("payment"));
  const concentration = people.concentration(payment);
  const post = people.income.map((x, i) => x * payment.bottom - payment.tops[i]! * people.incomeBottom);
  const postColumn = { tops: post, bottom: people.incomeBottom * payment.bottom };
  const after = people.gini(postColumn);
  const afterByOldRank = people.concentration(postColumn);
  const put = (name: string, value: Fraction | null): void => {
    if (value === null) table.none(name, "mean_not_positive");
    else table.add(name, fractionOf(value));
  };
  put("concentration_index", concentration);
  put("kakwani", concentration === null || gini === null ? null : minus(concentration, gini));
  put("gini_post_payment", after);
  put("redistributive_effect", after === null || gini === null ? null : minus(gini, after));
  put("reynolds_smolensky", afterByOldRank === null || gini === null ? null : minus(gini, afterByOldRank));
  put("reranking", afterByOldRank === null || after === null ? null : minus(after, afterByOldRank));
  put("average_rate", people.ratio(payment));
}

/** Concentration of an outcome with the corrections for bounded outcomes. */
function addOutcome(table: Table, inputs: Inputs, people: People): void {
  const outcome = people.column(inputs.labels("outcome"));
  const index = people.concentration(outcome);
  const mean = fractionOf(people.mean(outcome));
  table.add("outcome_mean", mean);
  if (index === null) {
    table.none("outcome_concentration_index", "mean_not_positive");
    return;
  }
  const c = fractionOf(index);
  const [low, high] = [inputs.numbers("bounds")[0]!, inputs.numbers("bounds")[1]!];
  table.add("outcome_concentration_index", c).add("generalized_concentration_index", mean * c);
  if (!inputs.has("weight")) table.add("outcome_concentration_standard_error", concentrationStandardError(inputs.numbers("income"), inputs.numbers("outcome")));
  const inside = inputs.numbers("outcome").every((x) => x >= low && x <= high) && high > low;
  if (!inside) {
    table.none("erreygers_index", "outcome_outside_bounds").none("wagstaff_index", "outcome_outside_bounds");
    return;
  }
  table.add("erreygers_index", (4 * mean * c) / (high - low));
  table.add("wagstaff_index", (mean * (high - low) * c) / ((high - mean) * (mean - low)));
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const length = inputs.numbers("income").length;
  for (const key of ["weight", "payment", "outcome"]) sameLength(inputs, key, length);
  const people = readPeople(inputs);
  const table = new Table();
  const gini = people.gini({ tops: people.income, bottom: people.incomeBottom });
  if (gini === null) table.none("gini_population", "mean_not_positive");
  else table.add("gini_population", fractionOf(gini));
  if (!inputs.has("weight")) {
    const n = BigInt(length);
    if (gini !== null && length > 1) table.add("gini_unbiased_n/(n-1)", fractionOf({ top: gini.top * n, bottom: gini.bottom * (n - 1n) }));
    else table.none("gini_unbiased_n/(n-1)", length > 1 ? "mean_not_positive" : "one_person");
  }
  if (inputs.has("payment")) addPayment(table, inputs, people, gini);
  if (inputs.has("outcome")) addOutcome(table, inputs, people);
  describeSpread(table, inputs.numbers("income"), inputs.has("weight") ? inputs.numbers("weight") : null);
  return table.result();
}

export const family: Family = {
  name: "inequality-list",
  summary: "Inequality of a list of incomes: Gini, concentration index and corrections, Kakwani, redistribution, Theil, Palma",
  formula:
    "G = sum w_i w_j |x_i - x_j| / (2 m W^2); C = 2 cov(p, R)/mean(p), R weighted mid-rank, ties share it; Kakwani C - G; Reynolds-Smolensky G - C_post; Erreygers 4 m C/(b - a); Wagstaff m (b - a) C/((b - m)(m - a))",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data; Erreygers (2009); Wagstaff (2005)",
  accuracy:
    "Gini, concentration, Kakwani and redistribution exact (whole-number arithmetic on the decimals given), then rounded once; the others relative 1e-13",
  parameters,
  example: { income: [0, 0, 10, 20, 20, 35, 90], payment: [0, 0, 1, 1, 2, 3, 4] },
  compute,
};
