/** Values by calendar year: by hand, as plain numbers where nothing changes, in prices and beliefs, and what is refused. */
import { describe, expect, test } from "vitest";
import { withFairWorlds } from "../../../src/engine/fairness/plan.ts";
import { validateScenario } from "../../../src/engine/index.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { compiled, rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 9;

/** Nine people, one visit of 10 a year each, paid in full; index none. */
function nine(scheme: object, more: object = {}): object {
  return scenarioOf({
    years: 4,
    replications: 1,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
    schemes: { mutual: { ...free, benefits: wholeOf(["care"]), ...scheme } },
    outputs: { metrics: "all", by: [] },
    ...more,
  });
}
const table = (first: unknown, third: unknown): object => ({ years: { 2026: first, 2028: third } });
const byYear = (run: Simulation, total: Parameters<typeof totalsOf>[1]): number[] => [1, 2, 3, 4].map((year) => totalsOf(run, total, { year })[0]! / people);
const flat = (amount: unknown): object => ({ contribution: { flat: amount, index: "none" } });

describe("by hand, on nine people", () => {
  test("a flat premium that doubles", () => {
    expect(byYear(simulate(nine(flat(table(60, 120)))), "contributions")).toEqual([60, 60, 120, 120]);
  });

  test("a rate, and its greatest contribution", () => {
    const rates = simulate(nine({ contribution: { income: table(0.02, 0.03), max: { years: { 2026: 100, 2029: 25 } }, index: "none" } }));
    expect(byYear(rates, "contributions")).toEqual([20, 20, 30, 25]);
  });

  test("the part of bills that is paid, its co-payment and its cap", () => {
    const paid = (rule: object): number[] => byYear(simulate(nine({ benefits: { care: rule } })), "benefits");
    expect(paid({ reimburse: table(0.8, 0.4) })).toEqual([8, 8, 4, 4]);
    expect(paid({ reimburse: 1, copay: table(0, 3) })).toEqual([10, 10, 7, 7]);
    expect(paid({ reimburse: 1, deductible: table(2, 0) })).toEqual([8, 8, 10, 10]);
    expect(paid({ reimburse: 1, cap: table("none", 6) })).toEqual([10, 10, 6, 6]);
  });

  test("yearly limits", () => {
    const paid = (limits: object): number[] => byYear(simulate(nine({ benefits: { care: { reimburse: 1 }, limits } })), "benefits");
    expect(paid({ annual: table("none", 5) })).toEqual([10, 10, 5, 5]);
    expect(paid({ deductible: table(1, 4) })).toEqual([9, 9, 6, 6]);
    // the patient pays 4 and at most 0.2 % of 1000 from the third year on
    expect(
      byYear(simulate(nine({ benefits: { care: { reimburse: 0.6 }, limits: { out_of_pocket_share_of_income: table("none", 0.002) } } })), "benefits"),
    ).toEqual([6, 6, 8, 8]);
  });

  test("who pays the contribution", () => {
    const run = simulate(
      nine({ contribution: { flat: 60, index: "none", employer_share: table(0.5, 0.25) }, subsidies: [{ who: "everyone", share: table(0.5, 0) }] }),
    );
    expect(byYear(run, "contributions_employer")).toEqual([30, 30, 15, 15]);
    expect(byYear(run, "contributions_subsidy")).toEqual([15, 15, 0, 0]);
  });

  test("expenses, with fixed costs of the whole scheme", () => {
    const run = simulate(nine({ expenses: { fixed: table(9, 18), per_member: { years: { 2026: 0, 2029: 1 } } }, ...flat(60) }));
    expect(byYear(run, "administration")).toEqual([1, 1, 2, 3]);
  });

  test("need: how often, and what it costs", () => {
    const run = simulate(nine({}, { health: { services: { care: { rate: table(1, 3), count: "fixed", cost: { years: { 2026: 10, 2029: 20 } } } } } }));
    expect(byYear(run, "benefits")).toEqual([10, 10, 30, 60]);
  });

  test("reach and awareness: who is within reach may join", () => {
    const open = { enrolment: { mode: "voluntary" } };
    const breadth = (scheme: object, more: object = {}): number[] => byYear(simulate(nine({ ...open, ...scheme }, more)), "members");
    expect(breadth({ reach: table(0, 1) })).toEqual([0, 0, 1, 1]);
    const behaviour = { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
    expect(breadth({}, { behaviour: { ...behaviour, awareness: table(0, 1) } })).toEqual([0, 0, 1, 1]);
  });

  test("a pool that costs more is divided by the same heads", () => {
    expect(byYear(simulate(nine({ contribution: { pool: table(90, 180), index: "none" } })), "contributions")).toEqual([10, 10, 20, 20]);
  });
});

describe("where nothing changes", () => {
  const plain = simulate(nine({ ...flat(60), reach: 0.7, enrolment: { mode: "voluntary" } }, { replications: 3 }));
  test.each([[{ years: { 2026: 60 } }], [{ years: { 2026: 60, 2028: 60 } }]])("%j is 60, to the last bit", (amount) => {
    const run = simulate(nine({ ...flat(amount), reach: { years: { 2026: 0.7, 2029: 0.7 } }, enrolment: { mode: "voluntary" } }, { replications: 3 }));
    expect(run.outcomes).toEqual(plain.outcomes);
  });

  test("a replication leaves nothing of its last era to the next", () => {
    const input = nine({ ...flat(table(60, 120)), benefits: { care: { reimburse: table(1, 0.5) } } }, { replications: 2 });
    expect(simulate(input, { first: 1, replications: 1 }).outcomes[0]).toEqual(simulate(input).outcomes[1]);
  });
});

describe("prices and beliefs", () => {
  const balanced = (reimburse: unknown): Simulation =>
    simulate(
      nine({ contribution: { flat: "balanced", index: "none" }, benefits: { care: { reimburse } }, pricing: { safety: 0, credibility: { buhlmann: 1 } } }),
    );

  test("a balanced price is balanced again on new terms at once, and by experience on new needs", () => {
    expect(byYear(balanced(table(1, 0.5)), "contributions")).toEqual([10, 10, 5, 5]);
    const needs = simulate(
      nine(
        { contribution: { flat: "balanced", index: "none" }, pricing: { safety: 0, credibility: 1 } },
        { health: { services: { care: { rate: 1, count: "fixed", cost: table(10, 20) } } } },
      ),
    );
    // nobody foresaw it: the year of the rise is short of money, the next price has learnt from it
    expect(byYear(needs, "contributions")).toEqual([10, 10, 10, 20]);
  });

  test("members weigh what the scheme pays now: at half the benefits for the same price nobody joins", () => {
    const choice = { rule: "utility", noise: 0, private_information: 1, trust: 0.1 };
    const behaviour = { affordability: "none", choice, forgone_care: "none", price_response: 0 };
    const run = simulate(nine({ ...flat(10), enrolment: { mode: "voluntary" }, benefits: { care: { reimburse: table(1, 0.5) } } }, { behaviour }));
    expect(byYear(run, "members")).toEqual([1, 1, 0, 0]);
  });

  test("uncertain values are drawn once a future, each value of the table for itself", () => {
    const run = simulate(nine(flat(table(60, { uncertain: { uniform: [100, 140] } })), { replications: 20 }));
    expect(run.scenario.uncertain.map(({ path }) => path)).toEqual(["schemes.mutual.contribution.flat.years.2028"]);
    const third = Array.from(totalsOf(run, "contributions", { year: 3 }), (sum) => sum / people);
    expect(new Set(third).size).toBe(20);
    for (const one of third) expect(Math.abs(one - 120)).toBeLessThanOrEqual(20);
    expect([...new Set(totalsOf(run, "contributions", { year: 2 }))]).toEqual([60 * people]);
  });

  test("the fair baseline gives both schemes the same help in every year", () => {
    const help = { subsidies: [{ who: "everyone", share: table(0, 0.5) }] };
    const schemes = { a: { ...free, ...flat(60), ...help, benefits: wholeOf(["care"]) }, b: { ...free, ...flat(60), benefits: wholeOf(["care"]) } };
    const { scenario } = compiled(nine({}, { schemes, worlds: { a: ["a"], b: ["b"] }, compare: [["a", "b"]] }));
    const fair = withFairWorlds(scenario);
    expect(fair.behind!.differs).toContain("help");
    const mixed = fair.schemes.findIndex(({ name }) => name === "b, first_terms");
    expect(fair.later[0]!.schemes[mixed]!.subsidies[0]!.share).toBe(0.5);
  });
});

describe("what is refused, and where", () => {
  const faults = (scheme: object, more: object = {}): string[] => {
    const { scenario, problems } = validateScenario(nine(scheme, more), { readText: () => "" });
    expect(scenario).toBeNull();
    return problems.map(({ code, path, value }) => `${code} ${path.join(".")} ${String(value)}`);
  };
  const at = "schemes.mutual.contribution.flat.years";

  test("years outside the run, a late start, an empty table, words", () => {
    expect(faults(flat({ years: { 2026: 60, 2030: 120 } }))).toEqual([`E0304 ${at}.2030 2030`]);
    expect(faults(flat({ years: { 2025: 60, 2026: 61 } }))).toEqual([`E0304 ${at}.2025 2025`]);
    expect(faults(flat({ years: { 2027: 60 } }))).toEqual([`E0301 ${at} 2027`]);
    expect(faults(flat({ years: {} }))).toEqual([`E0300 ${at} an empty map`]);
    expect(faults(flat({ years: { 2026: 60, next: 120 } }))).toEqual([`E0302 ${at}.next next`]);
    expect(faults(flat({ years: { 2026: 60 }, until: 2027 }))).toEqual(["E0302 schemes.mutual.contribution.flat.until 2027"]);
    expect(faults(flat({ years: { 2026: 60, 2028: -1 } }))).toEqual([`E0304 ${at}.2028 -1`]);
    expect(faults(flat({ years: { 2026: 60, 2028: "balanced" } }))).toEqual([`E0300 ${at}.2028 balanced`]);
  });

  test("what contradicts itself only later", () => {
    expect(faults({ contribution: { income: 0.02, min: table(10, 50), max: table(40, 40) } })).toEqual(["E0313 schemes.mutual.contribution.min 50"]);
    expect(faults({}, { health: { services: { care: { rate: table(0.5, 1.5), count: "bernoulli", cost: 10 } } } })).toEqual([
      "E0312 health.services.care.rate 1.5",
    ]);
  });

  test("a table at a key that stays", () => {
    expect(faults({ settlement_lag: table(0, 0.5) })).toHaveLength(1);
  });

  test("a rate of nothing in the first year may become one", () => {
    const run = simulate(nine({}, { health: { services: { care: { rate: table(0, 2), count: "fixed", cost: 10 } } } }));
    expect(byYear(run, "benefits")).toEqual([0, 0, 20, 20]);
    expect(rowOf(run, "need.cost", { year: 4 }).mean).toBe(20 * people);
  });
});
