/** Families A1 to A6: moments of the yearly claims of a pool, drawn person by person. */
import { describe, test } from "vitest";
import { findFamily } from "../../src/exact/parts/families.ts";
import { costLaw, family, type Numeric, type Severity } from "../support/oracles.ts";
import { type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, sampled, type Simulation, simulate, totalsOf, yearlyTotalsOf } from "../support/simulate.ts";
import { count, expectMean, expectMoments, expectProbability } from "../support/tolerance.ts";

interface Cells {
  readonly cells: readonly { readonly name: string; readonly n: number; readonly events: readonly { readonly rate: Numeric; readonly severity: Severity }[] }[];
}
interface Pool { readonly n: number; readonly rate: Numeric; readonly severity: Severity }

/** Each cell is a group; each kind of event of a cell is a service of that group alone. */
function cellScenario({ cells }: Cells): Map {
  const services = Object.fromEntries(
    cells.flatMap(({ name, events }) => events.map(({ rate, severity }, k) => [`${name} ${k}`, { rate: { by: "group", values: { [name]: Number(rate) }, default: 0 }, cost: costLaw(severity) }])),
  );
  const groups = Object.fromEntries(cells.map(({ name, n }) => [name, { count: n }]));
  return scenarioOf({ population: { groups, ages: oneAge, income: 1 }, health: { services }, outputs: { metrics: ["need.cost"], by: ["group"] } });
}

function poolScenario({ n, rate, severity }: Pool, service: Map = {}, health: Map = {}): Map {
  return scenarioOf({ population: { size: n, ages: oneAge, income: 1 }, health: { ...health, services: { care: { rate: Number(rate), cost: costLaw(severity), ...service } } } });
}

/** Person-years of a run: the file's own size with few years, or a small pool with the 20,000 that the rule MOMENT asks for. */
const fullRun = 6e5;
const smallRun = 20;
const manyYears = 20000;

function yearsOf(persons: number): number {
  return Math.max(60, Math.min(manyYears, Math.floor(fullRun / persons)));
}

/** So many years, or a quarter (`sampled`), of a law that draws each year anew: futures of twenty. */
function simulateYears(scenario: Map, years: number): Simulation {
  return simulate({ ...scenario, years: 20 }, { replications: sampled(Math.ceil(years / 20)) });
}

function yearlyCosts(scenario: Map, years: number): Float64Array {
  return yearlyTotalsOf(simulateYears(scenario, years), "need_cost");
}

/** The pool divided by so much that it has about `smallRun` members. */
function divisor(persons: number): number {
  let by = 1;
  for (let tried = 2; tried <= persons / smallRun; tried++) if (persons % tried === 0) by = tried;
  return by;
}

/** The closed form at other inputs than the file's: the library that `tests/exact` holds to the file. */
function exactly(name: string, inputs: object, quantity: string): number {
  const found = findFamily(name)!.compute(inputs as Readonly<Record<string, unknown>>).values.find((value) => value.name === quantity);
  if (typeof found?.value !== "number") throw new Error(`${name} does not compute ${quantity}`);
  return found.value;
}

describe.each(family<Cells>("A1"))("%s expected claims of several cells and kinds of event", (_, { inputs, value }) => {
  const people = inputs.cells.reduce((sum, { n }) => sum + n, 0);
  const run = once(() => simulateYears(cellScenario(inputs), yearsOf(people)));
  test("of the whole, and per head", () => {
    const total = yearlyTotalsOf(run(), "need_cost");
    expectMean(total, value("expected_annual_claims"));
    expectMean(total.map((cost) => cost / people), value("expected_claims_per_head"));
  });
  test.each(inputs.cells.map(({ name, n }) => [name, n] as const))("per head of %s", (name, n) => {
    expectMean(yearlyTotalsOf(run(), "need_cost", { by: "group", group: name }).map((cost) => cost / n), value(`per_head_${name}`));
  });
});

describe.each(family<Cells>("A2"))("%s moments of compound Poisson claims", (_, { inputs, value }) => {
  test("mean and standard deviation", () => {
    const total = yearlyCosts(cellScenario(inputs), 2000);
    expectMean(total, value("mean"), value("sd"));
    expectMoments(total, value("mean"), value("sd"));
  });
  // a heavy tail gives no third moment in any number of years that can be run (its own error is most of it): costs of a cv of 0.5 do
  test.each([
    ["as they are", (severity: Severity) => severity],
    ["with light tails", (severity: Severity) => (severity.dist === "fixed" ? severity : { ...severity, cv: 0.5 })],
  ])("the same cells at a fiftieth of their size, 20,000 years: mean, standard deviation, skewness (%s)", (_name, change) => {
    const cells = inputs.cells.map((cell) => ({
      ...cell,
      n: cell.n / 50,
      events: cell.events.map((event) => ({ ...event, severity: change(event.severity) })),
    }));
    const small = { ...inputs, R: manyYears, cells };
    const total = yearlyCosts(cellScenario(small), manyYears);
    const exact = (quantity: string): number => exactly("claims-moments", small, quantity);
    expectMoments(total, exact("mean"), exact("sd"));
    const third = total.map((cost) => Math.pow((cost - exact("mean")) / exact("sd"), 3));
    expectMean(third, exact("skewness"), deviationOfCube(small), "skewness");
  });
});

/**
 * Standard deviation of ((S - mean) / sd)^3 of a compound Poisson sum, by its cumulants (sum of n x rate x E[X^k]): a sample of a heavy
 * tail estimates it far too low.
 */
function deviationOfCube({ cells }: Cells): number {
  const cumulant = (k: number): number =>
    cells.reduce((sum, { n, events }) => sum + n * events.reduce((all, { rate, severity }) => all + Number(rate) * rawMoment(severity, k), 0), 0);
  const [second, third, fourth, sixth] = [2, 3, 4, 6].map(cumulant) as [number, number, number, number];
  const central = sixth + 15 * fourth * second + 10 * third * third + 15 * second ** 3;
  return Math.sqrt(central / second ** 3 - (third * third) / second ** 3);
}

/** E[X^k] of a cost. */
function rawMoment({ dist, value: fixed, mean, cv }: Severity, k: number): number {
  const square = Number(cv) ** 2;
  switch (dist) {
    case "fixed":
      return Number(fixed) ** k;
    case "lognormal":
      return Number(mean) ** k * (1 + square) ** ((k * (k - 1)) / 2);
    case "gamma":
      return Array.from({ length: k }, (_, j) => Number(mean) * (1 + j * square)).reduce((product, factor) => product * factor, 1);
    default:
      throw new Error(`no moments of ${dist} here`);
  }
}

type Overdispersed = Pool & { readonly size: Numeric };
/** Ways to write counts whose members vary on their own; the last is a factor that all members share. */
const ownCounts = {
  "frailty of the person": ({ size }: Overdispersed): [Map, Map] => [{}, { frailty: { family: "gamma", variance: 1 / Number(size), level: "person" } }],
  "frailty of the person-year": ({ size }: Overdispersed): [Map, Map] => [{}, { frailty: { family: "gamma", variance: 1 / Number(size), level: "person-year" } }],
  "frailty of the service": ({ size }: Overdispersed): [Map, Map] => [{ frailty: { family: "gamma", variance: 1 / Number(size) } }, {}],
  "negative binomial of the person": ({ size }: Overdispersed): [Map, Map] => [{ count: { negative_binomial: { size: Number(size), level: "person" } } }, {}],
  "negative binomial of the person-year": ({ size }: Overdispersed): [Map, Map] => [{ count: { negative_binomial: { size: Number(size) } } }, {}],
} as const;
const sharedCounts = {
  "negative binomial of the pool-year": ({ size }: Overdispersed): [Map, Map] => [{ count: { negative_binomial: { size: Number(size), level: "pool-year" } } }, {}],
  "frailty of the pool-year": ({ size }: Overdispersed): [Map, Map] => [{}, { frailty: { family: "gamma", variance: 1 / Number(size), level: "pool-year" } }],
} as const;

describe.each(family<Overdispersed>("A3"))("%s over-dispersed counts", (_, { inputs, value }) => {
  const small = { ...inputs, n: inputs.n / divisor(inputs.n) };
  test.each(Object.entries(ownCounts))("%s: independent members", (__, parts) => {
    // what is a member's own may last: one year of each future
    const run = simulate(poolScenario(inputs, ...parts(inputs)), { replications: sampled(yearsOf(inputs.n)) });
    expectMoments(totalsOf(run, "need_cost"), value("mean"), value("sd_independent_members"));
  });
  test.each(Object.entries(sharedCounts))("%s: one factor for everybody", (__, parts) => {
    expectMoments(yearlyCosts(poolScenario(inputs, ...parts(inputs)), yearsOf(inputs.n)), value("mean"), value("sd_shared_frailty"));
  });
  test("person-year in a small pool, 20,000 years", () => {
    const costs = yearlyCosts(poolScenario(small, ...ownCounts["negative binomial of the person-year"](inputs)), manyYears);
    expectMoments(costs, exactly("overdispersed-claims", small, "mean"), exactly("overdispersed-claims", small, "sd_independent_members"));
  });
  test("pool-year in a small pool, 20,000 years", () => {
    const costs = yearlyCosts(poolScenario(small, ...sharedCounts["negative binomial of the pool-year"](inputs)), manyYears);
    expectMoments(costs, exactly("overdispersed-claims", small, "mean"), exactly("overdispersed-claims", small, "sd_shared_frailty"));
  });
  test("one member: chance of no event", () => {
    // a member's frailty lasts: one year of each future
    const run = simulate(poolScenario({ ...inputs, n: 1 }, ...ownCounts["frailty of the service"](inputs)), { replications: sampled(manyYears) });
    const none = count(totalsOf(run, "need_cost"), (cost) => cost === 0);
    expectProbability(none, run.outcomes.length, value("prob_member_has_no_event"));
  });
});

describe.each(family<{ readonly n: number; readonly q: Numeric; readonly severity: Severity }>("A4"))("%s at most one episode a year", (_, { inputs, value }) => {
  test("mean and standard deviation", () => {
    expectMoments(yearlyCosts(poolScenario({ ...inputs, rate: inputs.q }, { count: "bernoulli" }), yearsOf(inputs.n)), value("mean"), value("sd"));
  });
  test("the same in a small pool, 20,000 years", () => {
    const small = { ...inputs, n: inputs.n / divisor(inputs.n) };
    expectMoments(yearlyCosts(poolScenario({ ...small, rate: inputs.q }, { count: "bernoulli" }), manyYears), exactly("one-episode", small, "mean"), exactly("one-episode", small, "sd"));
  });
});

describe.each(family<{ readonly rate: Numeric; readonly severity: Severity; readonly sizes: readonly number[] }>("A5"))("%s pool size", (_, { inputs, value }) => {
  const mean = Number(inputs.rate) * Number(inputs.severity.mean);
  test.each(inputs.sizes.map((size) => [size] as const))("coefficient of variation of the mean cost of %d members", (size) => {
    expectMoments(yearlyCosts(poolScenario({ ...inputs, n: size }), yearsOf(size)).map((cost) => cost / size), mean, value(`cv_of_mean_cost_n${size}`) * mean);
  });
  test("the size named has a coefficient of variation of 10 %", () => {
    const size = value("n_for_cv_10pct");
    expectMoments(yearlyCosts(poolScenario({ ...inputs, n: size }), yearsOf(size)), mean * size, 0.1 * mean * size);
  });
});

interface Shock extends Pool { readonly shock_prob: Numeric; readonly shock_mult: Numeric }
describe.each(family<Shock>("A6"))("%s years of common shock", (_, { inputs, value }) => {
  const shocks = { shocks: { epidemic: { probability: Number(inputs.shock_prob), years: 1, rates: { care: Number(inputs.shock_mult) } } } };
  test("mean and standard deviation", () => {
    expectMoments(yearlyCosts(poolScenario(inputs, {}, shocks), yearsOf(inputs.n)), value("mean"), value("sd"));
  });
  test("the same law in a small pool, 20,000 years", () => {
    const small = { ...inputs, n: inputs.n / divisor(inputs.n) };
    expectMoments(yearlyCosts(poolScenario(small, {}, shocks), manyYears), exactly("common-shock", small, "mean"), exactly("common-shock", small, "sd"));
  });
});
