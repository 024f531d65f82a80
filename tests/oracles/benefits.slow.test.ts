/** Families E1 and E2: what the scheme pays of an event, and of a year. */
import { describe, expect, test } from "vitest";
import { costLaw, family, type Numeric, numbers, type Severity } from "../support/oracles.ts";
import { free, type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, sampled, type Simulation, simulate, yearlyTotalsOf } from "../support/simulate.ts";
import { count, expectMean, expectProbability } from "../support/tolerance.ts";

const metrics = ["need.cost", "need.events", "finance.benefits", "finance.contributions", "protection.oop_per_head", "coverage.height"];

/** Rules of an event or of a year: years are drawn anew, and each future has so many. */
const years = 20;

function scenario(size: number, service: Map, benefits: Map): Map {
  return scenarioOf({
    years,
    population: { size, ages: oneAge, income: 1 },
    health: { services: { care: service } },
    schemes: { mutual: { ...free, benefits } },
    outputs: { metrics, by: [] },
  });
}

interface Layer { readonly severity: Severity; readonly deductible: Numeric; readonly insurer_share: Numeric; readonly max_payment?: Numeric; readonly rate: Numeric }
describe.each(family<Layer>("E1"))("%s deductible, share and cap of an event", (_, { inputs, value }) => {
  const people = 1000;
  const rule = { reimburse: Number(inputs.insurer_share), deductible: Number(inputs.deductible), cap: inputs.max_payment === undefined ? "none" : Number(inputs.max_payment) };
  const service = { rate: Number(inputs.rate), cost: costLaw(inputs.severity) };
  const run = once(() => simulate(scenario(people, service, { care: rule }), { replications: sampled(1500 / years) }));
  const rate = Number(inputs.rate);
  const perHead = (name: "need_cost" | "benefits" | "out_of_pocket" | "claims_count"): Float64Array => yearlyTotalsOf(run(), name, name === "need_cost" || name === "out_of_pocket" ? {} : { scheme: "mutual" }).map((total) => total / people);
  test("severity, payments of insurer and member, chance of a payment", () => {
    expectMean(perHead("need_cost").map((cost) => cost / rate), value("mean_severity"), undefined, "severity");
    expectMean(perHead("benefits"), value("insurer_pays_per_member_year"), undefined, "insurer");
    expectMean(perHead("benefits").map((paid) => paid / rate), value("insurer_pays_per_event"), undefined, "insurer per event");
    expectMean(perHead("out_of_pocket").map((paid) => paid / rate), value("member_pays_per_event"), undefined, "member per event");
    expectMean(perHead("claims_count").map((claims) => claims / rate), value("prob_payment"), undefined, "payments");
  });
  test("a deductible alone leaves the limited expected value to the member", () => {
    const only = simulate(scenario(people, service, { care: { reimburse: 1, deductible: Number(inputs.deductible) } }), { replications: sampled(1500 / years) });
    const perEvent = yearlyTotalsOf(only, "out_of_pocket").map((paid) => paid / people / rate);
    expectMean(perEvent, value("lev_at_deductible"));
    const cost = yearlyTotalsOf(only, "need_cost");
    const eliminated = yearlyTotalsOf(only, "out_of_pocket").map((paid, k) => paid - value("loss_elimination_ratio") * cost[k]!);
    expectMean(eliminated, 0, undefined, "loss elimination ratio");
  });
  test("covered share, as a ratio of totals", () => {
    const cost = yearlyTotalsOf(run(), "need_cost");
    expectMean(yearlyTotalsOf(run(), "benefits", { scheme: "mutual" }).map((paid, k) => paid - value("covered_share") * cost[k]!), 0);
  });
});

type Year = Readonly<Record<"rate" | "cost" | "annual_deductible" | "oop_limit" | "insurer_share", Numeric>>;
describe.each(family<Year>("E2"))("%s yearly deductible and out-of-pocket limit", (_, { inputs, value }) => {
  const { rate, cost, annual_deductible: deductible, oop_limit: limit, insurer_share: share } = numbers(inputs) as Readonly<Record<keyof Year, number>>;
  const benefits = { care: { reimburse: share }, limits: { deductible, out_of_pocket: limit } };
  const many = once((): Simulation => simulate(scenario(1000, { rate, cost }, benefits), { replications: sampled(1000 / years) }));
  const one = once((): Simulation => simulate(scenario(1, { rate, cost }, benefits), { replications: sampled(40000 / years) }));
  test("what member and scheme pay", () => {
    expectMean(yearlyTotalsOf(many(), "out_of_pocket").map((paid) => paid / 1000), value("member_pays"));
    expectMean(yearlyTotalsOf(many(), "benefits", { scheme: "mutual" }).map((paid) => paid / 1000), value("scheme_pays"));
  });
  test("how many reach the limit, and nobody passes it", () => {
    const paid = yearlyTotalsOf(one(), "out_of_pocket");
    expectProbability(count(paid, (amount) => amount >= limit - 1e-9), paid.length, value("prob_reaching_oop_limit"));
    expect(count(paid, (amount) => amount > limit + 1e-9)).toBe(0);
  });
});
