/** Laws of money and cover: M02, M06, M08 to M12, M14, M18. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../src/engine/index.ts";
import { free, type Map, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { compiled, once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { count, expectMean, expectProbability, summarise } from "../support/tolerance.ts";
import { changed, society } from "./small.ts";

const care = wholeOf(["care"]);
const one: Map = { rate: 0.3, cost: { mean: 100, cv: 1.2 } };

describe("M02 a cell split in two equal ones", () => {
  const run = (groups: Map): Simulation =>
    simulate(
      scenarioOf({
        population: { groups, ages: oneAge, income: { mean: 1000, gini: 0.4 } },
        health: { services: { care: one } },
        behaviour: { ...passive, affordability: { share_of_income: 0.05 } },
        schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: "balanced" }, benefits: care } },
        outputs: { metrics: ["need.cost", "exclusion.rate", "governance.contribution_rate"], by: ["quintile"] },
      }),
      { replications: 200 },
    );
  const whole = once(() => run({ all: { count: 1000 } }));
  const halves = once(() => run({ first: { count: 500 }, second: { count: 500 } }));
  test("prices are equal", () => {
    const price = (of: Simulation): number => rowOf(of, "governance.contribution_rate", { scheme: "mutual", year: 1 }).mean!;
    expect(Math.abs(price(halves()) / price(whole()) - 1)).toBeLessThan(1e-12);
  });
  test.each(["need_cost", "cause_unaffordable"] as const)("%s is equal within four standard errors", (name) => {
    const first = summarise(totalsOf(whole(), name, name === "need_cost" ? {} : { world: "mutual" }));
    const second = totalsOf(halves(), name, name === "need_cost" ? {} : { world: "mutual" });
    expectMean(second, first.mean, Math.hypot(first.sd, summarise(second).sd));
  });
});

test("M06: with more initial reserve no future that survived is ruined", () => {
  const reserves = [0, 500, 2000, 8000];
  const runs = reserves.map((initial) =>
    simulate(
      scenarioOf({
        years: 6,
        economy: { investment_return: 0.03, medical_inflation: 0.02 },
        population: { size: 40, ages: oneAge, income: 1000 },
        health: { services: { care: one } },
        schemes: { mutual: { ...free, contribution: { flat: 31 }, benefits: care, reserve: { initial }, on_insolvency: "close" } },
        outputs: { metrics: ["finance.ruin_probability"], by: [] },
      }),
      { replications: 400 },
    ),
  );
  const ruined = runs.map((run) => Array.from({ length: 6 }, (_, t) => totalsOf(run, "ruined", { scheme: "mutual", year: t + 1 })));
  for (let k = 1; k < runs.length; k++) {
    for (let t = 0; t < 6; t++) ruined[k]![t]!.forEach((flag, r) => expect(flag).toBeLessThanOrEqual(ruined[k - 1]![t]![r]!));
    expect(count(ruined[k]![5]!, (flag) => flag === 1)).toBeLessThan(count(ruined[k - 1]![5]!, (flag) => flag === 1));
  }
});

describe("M08 without any need", () => {
  const run = once(() =>
    simulate(
      changed(
        society(),
        ["health.services", { care: { rate: 0, cost: 10 } }],
        ["health.conditions", {}],
        ["health.shocks", {}],
        [
          "schemes",
          {
            mutual: { kind: "solidarity", contribution: { flat: 1 }, reserve: { initial: 0 } },
            insurer: { kind: "for-profit", contribution: { flat: 1 }, reserve: { initial: 10 } },
          },
        ],
        ["worlds", { proposal: ["mutual"], baseline: ["insurer"] }],
        ["outputs.metrics", ["need.cost", "finance.benefits", "finance.ruin_probability", "protection.oop_per_head"]],
      ),
      { replications: 30 },
    ),
  );
  test.each(["need.cost", "finance.benefits", "protection.oop_per_head"])("%s is 0 with an error of exactly 0", (metric) => {
    const rows = run().record.metrics.filter((row) => row.metric === metric && row.versus === null && row.n > 0);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.mean, row.se]).toEqual([0, 0]);
  });
  test("ruin was never seen, and may still happen as far as the interval knows", () => {
    const row = rowOf(run(), "finance.ruin_probability", { scheme: "mutual" });
    expect([row.k, row.mean, row.se, row.lo]).toEqual([0, 0, 0, 0]);
    // the interval of 0 of n ends at 1 - (alpha / 2)^(1 / n)
    expect(row.hi).toBeCloseTo(1 - Math.pow(0.025, 1 / 30), 9);
  });
});

test("M09: without contribution and reserve the first claim is ruin", () => {
  const members = 5;
  const rate = 0.2;
  const replications = 4000;
  const run = simulate(
    scenarioOf({
      population: { size: members, ages: oneAge, income: 1 },
      health: { services: { care: { rate, cost: { mean: 1, cv: 2 } } } },
      outputs: { metrics: ["finance.ruin_probability", "need.cost"], by: [] },
    }),
    { replications },
  );
  const ruined = totalsOf(run, "ruined");
  expectProbability(
    count(ruined, (flag) => flag === 1),
    replications,
    1 - Math.exp(-members * rate),
  );
  totalsOf(run, "need_cost").forEach((cost, r) => expect(ruined[r]).toBe(cost > 0 ? 1 : 0));
});

const causes = ["closed", "ineligible", "unaware", "not_offered", "denied", "lapsed", "unaffordable", "declined", "waiting"] as const;

describe("M10 covered and excluded", () => {
  test.each([
    ["a contribution of 0", { flat: 0 }, { share_of_income: 0.01 }],
    ["no bar of means", { flat: 900 }, "none"],
  ] as const)("%s excludes nobody in any quintile", (_, contribution, affordability) => {
    const run = simulate(
      scenarioOf({
        population: { size: 2000, ages: oneAge, income: { mean: 1000, gini: 0.5 } },
        health: { services: { care: one } },
        behaviour: { ...passive, affordability },
        schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution, benefits: care } },
        outputs: { metrics: ["exclusion.rate", "coverage.breadth"], by: ["quintile"] },
      }),
      { replications: 3 },
    );
    for (const group of ["q1", "q2", "q3", "q4", "q5"]) expect(rowOf(run, "exclusion.rate", { world: "mutual", by: "quintile", group }).mean).toBe(0);
  });
  test("everybody is covered or has one first cause: whole numbers in each cell, year, world and replication", () => {
    const run = simulate(changed(society(), ["schemes.mutual.waiting_period", 1]));
    const { margins } = run.model.tallies.breakdowns;
    for (const world of ["proposal", "baseline", "contested", "without"]) {
      if (!run.model.worlds.some(({ name }) => name === world)) continue;
      for (const { by, group } of margins) {
        for (let year = 1; year <= 5; year++) {
          const place = { world, year, ...(by === null ? {} : { by, group: group! }) };
          const persons = totalsOf(run, "persons", { year, ...(by === null ? {} : { by, group: group! }) });
          const parts = [totalsOf(run, "covered", place), ...causes.map((cause) => totalsOf(run, `cause_${cause}`, place))];
          persons.forEach((people, r) => {
            const sum = parts.reduce((total, part) => total + part[r]!, 0);
            expect(sum).toBe(people);
            for (const part of parts) expect(Number.isInteger(part[r]!)).toBe(true);
          });
        }
      }
    }
  });
});

describe("M11 the account closes in every replication", () => {
  const interest = 0.04;
  const inflation = 0.03;
  const expenses = { fixed: 400, per_member: 3, share_of_contributions: 0.07, share_of_benefits: 0.02, acquisition: 5 };
  const factor = { start: 1 + interest, mid: Math.sqrt(1 + interest), end: 1 } as const;
  const years = 5;
  const scenario = (timing: Record<string, keyof typeof factor>, lag: number, onInsolvency: string): Map =>
    scenarioOf({
      years,
      economy: { investment_return: interest, borrowing_rate: interest, inflation, wage_growth: 0.02, medical_inflation: 0.03 },
      population: { size: 300, represents: 1200, ages: oneAge, income: { mean: 1000, gini: 0.3 } },
      health: { services: { care: one } },
      behaviour: { ...passive, lapse: { arrears: 0.1, inertia: 0 } },
      schemes: {
        mutual: {
          ...free,
          enrolment: { mode: "voluntary" },
          contribution: { flat: 38, employer_share: 0.25, collection: 0.9 },
          subsidies: [{ who: "everyone", share: 0.3 }],
          benefits: { care: { reimburse: 0.9 } },
          expenses,
          settlement_lag: lag,
          reserve: { initial: 3000 },
          on_insolvency: onInsolvency,
        },
      },
      finance: { timing },
      outputs: {
        metrics: [
          "finance.reserve",
          "finance.profit",
          "finance.administration",
          "finance.failure_probability",
          "finance.contributions",
          "finance.benefits",
          "need.cost",
          "protection.oop_per_head",
        ],
        by: [],
      },
    });
  test.each([
    [{ contributions: "start", benefits: "end", expenses: "mid" }, 0, "continue"],
    [{ contributions: "mid", benefits: "mid", expenses: "mid" }, 0, "close"],
    [{ contributions: "end", benefits: "start", expenses: "start" }, 0.2, "continue"],
    [{ contributions: "mid", benefits: "mid", expenses: "end" }, 0.2, "close"],
  ] as const)("timing %j, lag %d, %s", (timing, lag, onInsolvency) => {
    const run = simulate(scenario(timing, lag, onInsolvency), { replications: 100 });
    const scale = 300 / 1200;
    const at = (name: Parameters<typeof totalsOf>[1], year: number): Float64Array => totalsOf(run, name, { world: "mutual", scheme: "mutual", year });
    let closures = 0;
    run.outcomes.forEach((_, r) => {
      let reserve = 3000 * scale;
      let provision = 0;
      let open = true;
      for (let year = 1; year <= years; year++) {
        const of = (name: Parameters<typeof totalsOf>[1]): number => at(name, year)[r]!;
        const prices = Math.pow(1 + inflation, year - 1);
        const administration = open
          ? (expenses.fixed * scale + expenses.per_member * of("members") + expenses.acquisition * of("new_members")) * prices +
            expenses.share_of_contributions * of("contributions") +
            expenses.share_of_benefits * of("benefits")
          : 0;
        const parts = of("contributions_member") + of("contributions_employer") + of("contributions_subsidy");
        expect(parts).toBeCloseTo(of("contributions"), 9);
        const due = lag * of("benefits");
        const flows =
          of("contributions") * factor[timing.contributions] -
          (of("benefits") - due + provision) * factor[timing.benefits] -
          administration * factor[timing.expenses];
        const end = (reserve + provision) * (1 + interest) + flows - due;
        const size = 1e-9 * Math.max(1, of("contributions") + of("benefits") + Math.abs(reserve));
        expect(Math.abs(of("administration") - administration)).toBeLessThan(size);
        if (open && onInsolvency === "close" && end < -size) {
          closures++;
          expect(Math.abs(of("benefits_unpaid") + end)).toBeLessThan(size);
          expect(of("reserve")).toBe(0);
          expect(of("failed")).toBe(1);
          [reserve, provision, open] = [0, 0, false];
          continue;
        }
        expect(Math.abs(of("reserve") - end)).toBeLessThan(size);
        // what the year left is surplus: change of the reserve
        expect(Math.abs(of("surplus") - (of("reserve") - reserve))).toBeLessThan(size);
        if (!open) expect([of("members"), of("contributions"), of("benefits")]).toEqual([0, 0, 0]);
        [reserve, provision] = [end, due];
      }
    });
    expect(closures > 0).toBe(onInsolvency === "close");
  });
  test("who is left unpaid bears it: need used = paid by the pool + out of pocket, and the pool paid what it did not leave unpaid", () => {
    const run = simulate(
      changed(scenario({ contributions: "mid", benefits: "mid", expenses: "mid" }, 0, "close") as Record<string, unknown>, ["outputs.metrics", "all"]),
      { replications: 100 },
    );
    let failures = 0;
    for (let year = 1; year <= years; year++) {
      const of = (name: Parameters<typeof totalsOf>[1]): Float64Array => totalsOf(run, name, { world: "mutual", scheme: "mutual", year });
      const [cost, pool, pocket, benefits, unpaid] = [of("use_cost"), of("pool_paid"), of("out_of_pocket"), of("benefits"), of("benefits_unpaid")];
      cost.forEach((used, r) => {
        expect(Math.abs(used - pool[r]! - pocket[r]!)).toBeLessThanOrEqual(1e-9 * used);
        expect(Math.abs(pool[r]! - benefits[r]! + unpaid[r]!)).toBeLessThanOrEqual(1e-9 * used);
        failures += unpaid[r]! > 0 ? 1 : 0;
      });
    }
    expect(failures).toBeGreaterThan(10);
  });
});

/** A risk rule shows its price level, a flat rule its amount. */
const inUnitsOfTheRule = new Set(["governance.contribution_rate", "finance.balanced_rate", "finance.level_rate"]);

test("M12: one risk group and one price: insurer and mutual are the same bytes", () => {
  const part: Map = {
    enrolment: { mode: "voluntary" },
    benefits: care,
    expenses: { per_member: 0 },
    reserve: { initial: 100 },
    pricing: { target_loss_ratio: 1, credibility: "none" },
    on_insolvency: "continue",
  };
  const run = simulate(
    scenarioOf({
      years: 3,
      population: { size: 1000, ages: oneAge, income: { mean: 1000, gini: 0.4 } },
      health: { services: { care: one } },
      behaviour: { ...passive, affordability: { share_of_income: 0.05 } },
      schemes: {
        solidarity: { ...part, kind: "solidarity", contribution: { flat: "balanced" } },
        insurer: { ...part, kind: "for-profit", contribution: { risk: { by: ["group"], target_loss_ratio: 1 } }, pricing: { credibility: "none" } },
      },
      outputs: { metrics: "all", by: ["quintile"] },
    }),
    { replications: 20 },
  );
  let compared = 0;
  for (const row of run.record.metrics) {
    if (row.world !== "solidarity" || row.versus !== null || inUnitsOfTheRule.has(row.metric)) continue;
    const twin = run.record.metrics.find(
      (other) =>
        other.world === "insurer" &&
        other.versus === null &&
        other.metric === row.metric &&
        other.by === row.by &&
        other.group === row.group &&
        other.year === row.year,
    );
    expect({ ...twin, world: "", scheme: "" }, `${row.metric} ${row.year}`).toEqual({ ...row, world: "", scheme: "" });
    compared++;
  }
  expect(compared).toBeGreaterThan(100);
});

describe("M14 seeds", () => {
  const input = (seed: unknown): Map => scenarioOf({ seed, population: { size: 50, ages: oneAge, income: 1 }, health: { services: { care: one } } });
  const outcome = (seed: unknown): string => totalsOf(simulate(input(seed), { replications: 4 }), "need_cost").join();
  const distinct = [1, 11, 111, 0, Number.MAX_SAFE_INTEGER, "a", "aa", "007", "7", "-1", "1 "];
  test("different seeds, different streams", () => {
    expect(new Set(distinct.map(outcome)).size).toBe(distinct.length);
  });
  test("1, 1.0 and the text 1 are one seed", () => {
    expect(new Set([1, 1.0, "1"].map(outcome)).size).toBe(1);
  });
  test.each([[-1], [Number.MAX_SAFE_INTEGER + 1], [1.5], [""]])("%j is refused", (seed) => {
    const { problems } = validateScenario(input(seed), { readText: () => ({ allowed: "", fix: "" }) });
    expect(problems.map(({ path }) => path.join("."))).toContain("seed");
  });
});

describe("M18 shares", () => {
  const input = (limit: unknown): Map =>
    scenarioOf({
      population: { size: 100, ages: oneAge, income: { mean: 100, gini: 0.4 } },
      health: { services: { care: one } },
      behaviour: { ...passive, affordability: { share_of_income: limit } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { income: 0.05 }, benefits: care } },
    });
  test("0.05 and 5% are one number", () => {
    expect(simulate(input("5%"), { replications: 5 }).outcomes).toEqual(simulate(input(0.05), { replications: 5 }).outcomes);
  });
  test("5 is refused", () => {
    expect(() => compiled(input(5))).toThrow("share_of_income");
  });
});
