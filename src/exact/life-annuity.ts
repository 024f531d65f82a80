import type { Family, Result } from "./family.ts";
import type { Inputs } from "./parts/inputs.ts";
import { deathProbability } from "./parts/mortality-law.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, notNegative, number, positive, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const LAST_AGE = 2000;
const parameters: Parameters = {
  qx: list("yearly probabilities of death from first_age on; after the last one nobody is left", probability("probability"), {
    optional: true,
    most: LAST_AGE,
  }),
  first_age: integer("age of the first probability", { minimum: 0, maximum: LAST_AGE, default: 0 }),
  A: notNegative("Makeham: constant force of mortality", { unit: "per year", default: 0 }),
  B: positive("Makeham or Gompertz: force at age 0 that grows; instead of qx", { unit: "per year", optional: true }),
  c: positive("its yearly growth factor", { above: 1, optional: true }),
  interest: number("yearly interest", { above: -1, default: 0.06 }),
  ages: list("ages at entry", integer("age", { minimum: 0, maximum: LAST_AGE }), { most: 200 }),
  second_ages: list("ages of a second, independent life under the same table: one for each entry of ages", integer("age", { minimum: 0, maximum: LAST_AGE }), {
    optional: true,
    most: 200,
  }),
  term: integer("term in years of the temporary values", { minimum: 1, optional: true }),
};

/** Death probability by age; 1 after the end of the table. */
function mortality(inputs: Inputs): (age: number) => number {
  if (inputs.has("qx") === inputs.has("B")) inputs.fail("qx", "either qx, or B with c", inputs.has("B") ? "Remove one of the two." : "Add one of the two.");
  if (inputs.has("qx")) {
    const first = inputs.number("first_age");
    const q = inputs.numbers("qx");
    return (age) => (age < first ? NaN : (q[age - first] ?? 1));
  }
  if (!inputs.has("c")) inputs.fail("c", "a number above 1", "Add c, the yearly growth factor.");
  const law = { A: inputs.number("A"), B: inputs.number("B"), c: inputs.number("c") };
  return (age) => deathProbability(law, age);
}

interface Values {
  readonly annuity: number;
  readonly insurance: number;
  /** The same paying 1, 2, 3, ... as the years go by. */
  readonly risingAnnuity: number;
  readonly risingInsurance: number;
  readonly endowment: number;
  readonly expectation: number;
}

/** Sums payments from the entry age on, at most `term` of them. */
function valuesAt(q: (age: number) => number, age: number, v: number, term: number): Values {
  let alive = 1;
  let discount = 1;
  let annuity = 0;
  let insurance = 0;
  let risingAnnuity = 0;
  let risingInsurance = 0;
  let expectation = 0;
  for (let t = 0; t < term && alive * discount > 1e-22 && alive > 0; t += 1) {
    annuity += alive * discount;
    risingAnnuity += (t + 1) * alive * discount;
    discount *= v;
    const dying = alive * q(age + t);
    insurance += dying * discount;
    risingInsurance += (t + 1) * dying * discount;
    alive -= dying;
    expectation += alive;
  }
  return { annuity, insurance, risingAnnuity, risingInsurance, endowment: alive * discount, expectation };
}

/** Two independent lives: until the first death (joint), or the second (last survivor): sum of both single lives less the joint one. */
function addPair(table: Table, q: (age: number) => number, [first, second]: readonly [number, number], v: number, term: number | null): void {
  const joint = (t: number): number => 1 - (1 - q(first + t)) * (1 - q(second + t));
  const years = 10 * LAST_AGE;
  const both = valuesAt(joint, 0, v, years);
  const [one, other] = [valuesAt(q, first, v, years), valuesAt(q, second, v, years)];
  const names = `${first}:${second}`;
  table.add(`joint_annuity_due(${names})`, both.annuity).add(`joint_insurance(${names})`, both.insurance);
  table.add(`joint_net_annual_premium(${names})`, both.insurance / both.annuity);
  table.add(`joint_increasing_insurance(${names})`, both.risingInsurance);
  table.add(`last_survivor_annuity_due(${names})`, one.annuity + other.annuity - both.annuity);
  table.add(`last_survivor_insurance(${names})`, one.insurance + other.insurance - both.insurance);
  if (term === null) return;
  const part = valuesAt(joint, 0, v, term);
  table.add(`joint_temporary_annuity_due(${names})`, part.annuity).add(`joint_term_insurance(${names})`, part.insurance);
  table.add(`joint_pure_endowment(${names})`, part.endowment);
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const q = mortality(inputs);
  const v = 1 / (1 + inputs.number("interest"));
  const term = inputs.maybe("term");
  const table = new Table();
  const ages = inputs.numbers("ages");
  const seconds = inputs.has("second_ages") ? inputs.numbers("second_ages") : [];
  if (seconds.length > 0 && seconds.length !== ages.length)
    inputs.fail("second_ages", `as many ages as ages has (${ages.length})`, "Give one second life for each first one.");
  const youngest = seconds.find((age) => !(q(age) >= 0));
  if (youngest !== undefined) inputs.fail("second_ages", `ages from ${inputs.label("first_age")} on`, "Raise the age or extend qx.", String(youngest));
  for (const [place, age] of ages.entries()) {
    if (!(q(age) >= 0)) inputs.fail("ages", `ages from ${inputs.label("first_age")} on`, "Raise the age or extend qx.", String(age));
    const whole = valuesAt(q, age, v, 10 * LAST_AGE);
    table.add(`annuity_due(${age})`, whole.annuity).add(`insurance(${age})`, whole.insurance);
    table.add(`net_annual_premium(${age})`, whole.insurance / whole.annuity);
    table.add(`curtate_life_expectancy(${age})`, whole.expectation, "years");
    table.add(`increasing_annuity_due(${age})`, whole.risingAnnuity).add(`increasing_insurance(${age})`, whole.risingInsurance);
    if (seconds.length > 0) addPair(table, q, [age, seconds[place]!], v, term);
    if (term === null) continue;
    const part = valuesAt(q, age, v, term);
    table.add(`temporary_annuity_due(${age})`, part.annuity).add(`term_insurance(${age})`, part.insurance);
    table.add(`pure_endowment(${age})`, part.endowment);
    table.add(`increasing_term_insurance(${age})`, part.risingInsurance);
  }
  return table.result();
}

export const family: Family = {
  name: "life-annuity",
  summary: "Life annuities and insurances of 1, level and increasing, of one life or of two, from a life table or a mortality law",
  formula:
    "annuity-due = sum v^t S_t; insurance = sum v^(t+1) S_t q_(x+t), paid at the end of the year of death; premium = insurance/annuity; increasing: t + 1 instead of 1; two independent lives: joint S_t = S_x S_y, last survivor = x + y - joint",
  source:
    "Bowers et al., Actuarial Mathematics, chapters 4-6 and 9; checked against the Society of Actuaries Illustrative Life Table (Makeham 1000 mu = 0.7 + 0.05 x 10^(0.04 x), 6 %)",
  accuracy: "relative 1e-12",
  parameters,
  example: { A: 0.0007, B: 0.00005, c: 1.0964781961431851, interest: 0.06, ages: [20, 35, 65], second_ages: [25, 35, 60] },
  compute,
};
