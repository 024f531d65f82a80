/** Cover, exclusion and reclassification of two or three people, computed by hand through scenarios. */
import { describe, expect, test } from "vitest";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { free, type Map, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, type Place, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";

const each = (names: readonly string[], income: number | readonly number[] = 100): Map =>
  Object.fromEntries(names.map((name, k) => [name, { count: 1, income: typeof income === "number" ? income : income[k]! }]));
const costs = (values: Map): Map => ({ rate: 1, count: "fixed", cost: { by: "group", values, default: 0 } });
const free1: Map = { ...free, enrolment: { mode: "voluntary" } };

function run(parts: Map, metrics: readonly string[], by: readonly string[] = ["group"]): Simulation {
  const { population, ...rest } = parts;
  return simulate(scenarioOf({ ...rest, population: { ages: oneAge, ...(population as Map) }, outputs: { metrics, by } }), { replications: 1 });
}
const mean = (of: Simulation, metric: string, place: Place = {}): number | null => rowOf(of, metric, place).mean;

describe("services in the package", () => {
  // the scheme pays for the clinic, never for the dentist; c may not join; a floor pays half of b's dentist in the second world
  const metrics = ["coverage.services", "coverage.breadth", "exclusion.underinsured", "exclusion.underinsured_services", "exclusion.underinsured_capped"];
  const three = once(() =>
    run(
      {
        population: { groups: each(["a", "b", "c"]) },
        health: { services: { clinic: costs({ a: 100, b: 100, c: 100 }), dentist: costs({ a: 300, b: 100, c: 500 }) } },
        schemes: {
          mutual: { ...free1, eligibility: { groups: ["a", "b"] }, benefits: { clinic: { reimburse: 0.5 } } },
          floor: { kind: "public", counts_as_cover: false, eligibility: { groups: ["b"] }, benefits: { dentist: { reimburse: 0.5 } } },
        },
        worlds: { mutual: ["mutual"], both: ["mutual", "floor"] },
        compare: [],
      },
      metrics,
    ),
  );
  test("need of the covered that their scheme pays for at all", () => {
    expect(mean(three(), "coverage.services", { world: "mutual" })).toBe(200 / 600);
    expect(mean(three(), "coverage.services", { world: "both" })).toBe(300 / 600);
    expect(mean(three(), "coverage.services", { world: "both", by: "group", group: "a" })).toBe(100 / 400);
    const none = rowOf(three(), "coverage.services", { world: "both", by: "group", group: "c" });
    expect([none.mean, none.why]).toEqual([null, "nobody_covered"]);
  });
  test("who needed a service outside it is under-insured", () => {
    expect(["mutual", "both"].map((world) => mean(three(), "exclusion.underinsured_services", { world }))).toEqual([2 / 3, 1 / 3]);
    expect(["mutual", "both"].map((world) => mean(three(), "exclusion.underinsured", { world }))).toEqual([2 / 3, 1 / 3]);
    expect(mean(three(), "exclusion.underinsured_capped", { world: "mutual" })).toBe(0);
  });
});

describe("caps that cut a payment", () => {
  const of = (scheme: Map, count = "fixed"): Simulation =>
    run(
      {
        population: { groups: each(["a", "b", "c"], 1000) },
        health: { services: { one: { ...costs({ a: 100, b: 50, c: 40 }), count }, two: { ...costs({ a: 0, b: 50, c: 60 }), count } } },
        schemes: { mutual: { ...free, benefits: wholeOf(["one", "two"]), ...scheme } },
      },
      ["exclusion.underinsured_capped", "exclusion.underinsured"],
    );
  test.each(["fixed", "bernoulli"])("per event and per year, strictly; %s events", (count) => {
    const perEvent = of({ benefits: { one: { reimburse: 1, cap: 50 }, two: { reimburse: 1 } } }, count);
    expect(["a", "b", "c"].map((group) => mean(perEvent, "exclusion.underinsured_capped", { by: "group", group }))).toEqual([1, 0, 0]);
    expect(mean(perEvent, "exclusion.underinsured")).toBe(1 / 3);
    const perYear = of({ benefits: { one: { reimburse: 1 }, two: { reimburse: 1 }, limits: { annual: 99 } } }, count);
    expect(mean(perYear, "exclusion.underinsured_capped")).toBe(1);
    expect(mean(of({ benefits: { one: { reimburse: 1 }, two: { reimburse: 1 }, limits: { annual: 100 } } }, count), "exclusion.underinsured_capped")).toBe(0);
  });
});

describe("a condition excluded by a rider", () => {
  // everybody of 50 is ill; b's scheme asks nothing
  const people: Map = {
    groups: { a: { count: 1, income: 100, ages: { 50: 1 } }, b: { count: 1, income: 100, ages: { 50: 1 } }, c: { count: 1, income: 100, ages: { 30: 1 } } },
  };
  const health: Map = {
    conditions: { asthma: { prevalence: { "0-39": 0, "40+": 1 }, rates: { care: 2 } } },
    services: { care: { rate: 1, count: "fixed", cost: 10 } },
  };
  const rider = once(() =>
    run(
      {
        population: people,
        health,
        schemes: {
          insurer: {
            ...free1,
            kind: "for-profit",
            eligibility: { groups: ["a", "c"] },
            benefits: wholeOf(["care"]),
            underwriting: { exclude_preexisting: true },
          },
          mutual: { ...free1, eligibility: { groups: ["b"] }, benefits: wholeOf(["care"]) },
        },
        worlds: { market: ["insurer", "mutual"] },
        compare: [],
      },
      ["exclusion.underinsured_preexisting", "exclusion.underinsured", "exclusion.sick_healthy"],
    ),
  );
  test("only who has it and is not paid for it", () => {
    expect(["a", "b", "c"].map((group) => mean(rider(), "exclusion.underinsured_preexisting", { by: "group", group }))).toEqual([1, 0, 0]);
    expect(mean(rider(), "exclusion.underinsured")).toBe(1 / 3);
  });
  test("the ill less the healthy: refused people are excluded", () => {
    const denied = run(
      { population: people, health, schemes: { insurer: { ...free1, benefits: wholeOf(["care"]), underwriting: { deny: { conditions: 1 } } } } },
      ["exclusion.sick_healthy", "exclusion.need"],
    );
    expect([mean(denied, "exclusion.sick_healthy"), mean(denied, "exclusion.need")]).toEqual([1, 40 / 50]);
    const row = rowOf(
      run({ population: { groups: each(["a"]) }, health: { services: { care: { rate: 1, cost: 1 } } } }, ["exclusion.sick_healthy"]),
      "exclusion.sick_healthy",
    );
    expect([row.mean, row.why]).toEqual([null, "all_or_none_ill"]);
  });
});

describe("whom exclusion hits", () => {
  const five = ["a", "b", "c", "d", "e"];
  const scheme: Map = { mutual: { ...free1, contribution: { flat: 15 }, benefits: wholeOf(["care"]) } };
  const behaviour: Map = { ...passive, affordability: { share_of_income: 0.1 } };
  const health: Map = { services: { care: costs({ a: 300, b: 100, c: 0, d: 50, e: 50 }) } };
  test("need of those who cannot pay, and the poorest fifth less the richest", () => {
    const poor = run({ population: { groups: each(five, [100, 140, 200, 300, 400]) }, behaviour, health, schemes: scheme }, [
      "exclusion.need",
      "exclusion.q1_q5",
      "exclusion.rate",
    ]);
    expect([mean(poor, "exclusion.rate"), mean(poor, "exclusion.need"), mean(poor, "exclusion.q1_q5")]).toEqual([0.4, 0.8, 1]);
    expect(mean(poor, "exclusion.need", { by: "group", group: "e" })).toBe(0);
    const row = rowOf(poor, "exclusion.need", { by: "group", group: "c" });
    expect([row.mean, row.why]).toEqual([null, "no_need"]);
  });
  test("equal incomes share one fifth, and there is no poorest and richest", () => {
    const row = rowOf(run({ population: { groups: each(five) }, health, schemes: scheme }, ["exclusion.q1_q5"], []), "exclusion.q1_q5");
    expect([row.mean, row.why]).toEqual([null, "empty_fifth"]);
  });
  test("who chose not to join is not excluded, and neither is their need", () => {
    const choice: Map = { ...passive, choice: { rule: "threshold", willingness_to_pay: { by: "group", values: { a: 1 }, default: 50 } } };
    const declined = run({ population: { groups: each(five) }, behaviour: choice, health, schemes: scheme }, ["exclusion.need", "uninsured.declined"]);
    expect([mean(declined, "exclusion.need"), mean(declined, "uninsured.declined")]).toEqual([0, 0.2]);
  });
  test("in a waiting period need is excluded until cover begins, and the rate of each end counts the part of the year", () => {
    const waits = simulate(
      scenarioOf({
        population: { ages: oneAge, size: 4000, income: { mean: 100, gini: 0.3 } },
        health: { services: { care: { rate: 1, cost: 1 } } },
        schemes: { mutual: { ...free1, waiting_period: 0.25, benefits: wholeOf(["care"]) } },
        outputs: { metrics: ["exclusion.need", "exclusion.q1_q5", "exclusion.rate"], by: [] },
      }),
      { replications: 1 },
    );
    expect([mean(waits, "exclusion.rate"), mean(waits, "exclusion.q1_q5")]).toEqual([0.25, 0]);
    const events = totalsOf(waits, "need_cost")[0]!;
    expect(Math.abs(mean(waits, "exclusion.need")! - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / events));
  });
});

describe("churn", () => {
  // a's contribution of 10 is a tenth of the income in year 1 and above it in year 2; b can pay; c never could
  const two = once(() =>
    run(
      {
        years: 2,
        economy: { inflation: 0.1 },
        population: { groups: each(["a", "b", "c"], [100, 1000, 50]) },
        behaviour: { ...passive, affordability: { share_of_income: 0.1 } },
        health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
        schemes: { mutual: { ...free1, contribution: { flat: 10, index: "prices" }, benefits: wholeOf(["care"]) } },
        worlds: { mutual: ["mutual"], nothing: [] },
        compare: [],
      },
      ["coverage.churn", "reclassification.lost_cover"],
    ),
  );
  test("one of two loses cover; the first year has no last one", () => {
    expect([mean(two(), "coverage.churn", { year: 2 }), mean(two(), "coverage.churn")]).toEqual([0.5, 0.5]);
    const first = rowOf(two(), "coverage.churn", { year: 1 });
    expect([first.mean, first.why]).toEqual([null, "nobody_covered_before"]);
    expect(mean(two(), "coverage.churn", { year: 2, world: "nothing" })).toBeNull();
  });
  test("nobody fell ill, so that nothing can be said of it", () => {
    const row = rowOf(two(), "reclassification.lost_cover", { year: 2 });
    expect([row.mean, row.why]).toEqual([null, "nobody_fell_ill"]);
  });
  test("who was in a waiting period when the year ended was not covered; who was in force for its last part was", () => {
    const waits = (years: number): (number | null)[] => {
      const scheme = { ...free1, contribution: { flat: 10, index: "prices" }, waiting_period: years, benefits: wholeOf(["care"]) };
      const of = run(
        {
          years: 2,
          economy: { inflation: 0.1 },
          population: { groups: each(["a", "b"], [100, 1000]) },
          behaviour: { ...passive, affordability: { share_of_income: 0.1 } },
          health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
          schemes: { mutual: scheme },
        },
        ["coverage.churn"],
      );
      return ["a", "b"].map((group) => mean(of, "coverage.churn", { year: 2, by: "group", group }));
    };
    expect(waits(0.75)).toEqual([1, 0]);
    expect(waits(1)).toEqual([null, null]);
  });
});

describe("a yearly limit of out-of-pocket payments", () => {
  const of = (limits: Map, households?: Map): Simulation =>
    run(
      {
        population: households ?? { groups: each(["a", "b", "c", "d"], 1000) },
        health: { services: { care: costs(households === undefined ? { a: 200, b: 100, c: 60 } : { a: 200 }) } },
        schemes: { mutual: { ...free, benefits: { care: { reimburse: 0.5 }, limits } } },
      },
      ["protection.reached_limit"],
    );
  const each4 = (run: Simulation): (number | null)[] => ["a", "b", "c", "d"].map((group) => mean(run, "protection.reached_limit", { by: "group", group }));
  test("a would pay 100, b exactly the 50 of the limit, c 30, d nothing", () => {
    expect(each4(of({ out_of_pocket: 50 }))).toEqual([1, 1, 0, 0]);
    expect(mean(of({ out_of_pocket: 50 }), "protection.reached_limit")).toBe(0.5);
  });
  test("a share of income: 5 % of 1000", () => expect(each4(of({ out_of_pocket_share_of_income: 0.05 }))).toEqual([1, 1, 0, 0]));
  test("a limit of the household counts all its members", () => {
    const pair = { groups: { a: { count: 2, income: 1000 }, d: { count: 2, income: "none" } }, households: { size: { 2: 1 }, heads: ["a"], members: ["d"] } };
    expect(["a", "d"].map((group) => mean(of({ out_of_pocket: 50, unit: "household" }, pair), "protection.reached_limit", { by: "group", group }))).toEqual([
      1, 1,
    ]);
    expect(["a", "d"].map((group) => mean(of({ out_of_pocket: 50 }, pair), "protection.reached_limit", { by: "group", group }))).toEqual([1, 0]);
  });
  test("without one there is nothing to reach", () => {
    const row = rowOf(of({ annual: 1000 }), "protection.reached_limit");
    expect([row.mean, row.why]).toEqual([null, "no_yearly_limit"]);
  });
});

test("a limit per household and one per person in the same world do not meet", () => {
  // a couple between two others, each member needs 100: with the limit of the household a couple pays 50, with that of the person 100
  const files = { "people.csv": "age,y,h,kind\n40,1000,1,a\n40,1000,1,a\n40,1000,2,b\n40,1000,2,b\n40,1000,3,a\n40,1000,3,a\n" };
  const limited = (group: string, unit: string): Map => ({
    ...free1,
    eligibility: { groups: [group] },
    benefits: { care: { reimburse: 0.1 }, limits: { out_of_pocket: 50, unit } },
  });
  const of = simulate(
    scenarioOf({
      population: { female: 0.5, microdata: { file: "people.csv", mode: "exact", columns: { age: "age", income: "y", household: "h", group: "kind" } } },
      health: { services: { care: { rate: 1, count: "fixed", cost: 100 } } },
      schemes: { couple: limited("b", "household"), each: limited("a", "person") },
      worlds: { both: ["couple", "each"] },
      compare: [],
      outputs: { metrics: ["protection.oop_per_head"], by: ["group"] },
    }),
    { replications: 4, files },
  );
  const paid = ["b", "a"].map((group) => Array.from(totalsOf(of, "out_of_pocket", { by: "group", group })));
  expect(paid).toEqual([Array<number>(4).fill(50), Array<number>(4).fill(200)]);
});

test("care forgone, by reason", () => {
  // liquidity of 50: a is left with 100 of 200 by the scheme, b has no scheme, c waits for one, d needs what no scheme pays, e pays 50 of 100
  const of = run(
    {
      population: { groups: each(["a", "b", "c", "d", "e"], 50) },
      health: { services: { care: { ...costs({ a: 200, b: 100, c: 100, e: 100 }), essential: true }, other: { ...costs({ d: 100 }), essential: true } } },
      behaviour: { affordability: "none", choice: { rule: "always" }, price_response: 0, forgone_care: { liquidity: 12, probability: 1 } },
      schemes: {
        mutual: { ...free1, eligibility: { groups: ["a", "d", "e"] }, benefits: { care: { reimburse: 0.5 } } },
        slow: { ...free1, eligibility: { groups: ["c"] }, waiting_period: 1, benefits: wholeOf(["care"]) },
      },
      worlds: { both: ["mutual", "slow"] },
      compare: [],
    },
    ["forgone", "forgone_cost", "forgone_not_covered", "forgone_waiting"].map((name) => `protection.${name}`),
  );
  const by = (name: string): (number | null)[] => ["a", "b", "c", "d", "e"].map((group) => mean(of, `protection.${name}`, { by: "group", group }));
  // each person needs one event of either service: half of the events of five people costs nothing
  expect(by("forgone_cost")).toEqual([0.5, 0, 0, 0, 0]);
  expect(by("forgone_not_covered")).toEqual([0, 0.5, 0, 0.5, 0]);
  expect(by("forgone_waiting")).toEqual([0, 0, 0.5, 0, 0]);
  expect(mean(of, "protection.forgone")).toBe(0.4);
});

describe("reclassification", () => {
  // who is 45 falls ill at the end of year 1, who is 30 does not; care costs a tenth more every year
  const people: Map = {
    groups: {
      ill: { count: 1, income: 1000, ages: { 45: 1 } },
      well: { count: 1, income: 1000, ages: { 30: 1 } },
      poor: { count: 1, income: 105, ages: { 30: 1 } },
    },
    demography: { kind: "dynamic" },
  };
  const health: Map = {
    conditions: { asthma: { prevalence: 0, onset: { "0-39": 0, "40+": 1 } } },
    services: { care: { rate: 1, count: "fixed", cost: 10 } },
  };
  const market = (scheme: Map, behaviour: Map = {}): Simulation =>
    run(
      {
        years: 2,
        economy: { inflation: 0.1, medical_inflation: 0.1 },
        population: people,
        health,
        behaviour: { ...passive, ...behaviour },
        schemes: {
          insurer: {
            ...free1,
            kind: "for-profit",
            contribution: { flat: 10, index: "prices" },
            pricing: { credibility: "none" },
            benefits: wholeOf(["care"]),
            ...scheme,
          },
        },
      },
      ["reclassification.premium_change", "reclassification.lost_cover", "coverage.churn"],
      ["age_band"],
    );
  const of = (run: Simulation): (number | null)[] => ["premium_change", "lost_cover"].map((name) => mean(run, `reclassification.${name}`, { year: 2 }));
  test("a surcharge of half: everybody pays a tenth more, the ill half more than that", () => {
    const charged = of(market({ contribution: { risk: { by: ["group"], target_loss_ratio: 1 } }, underwriting: { surcharge: { asthma: 0.5 } } }));
    expect(charged[0]).toBeCloseTo(0.5, 9);
    expect(charged[1]).toBe(0);
  });
  test("refused at renewal; kept where renewal is guaranteed", () => {
    const underwriting = { deny: { conditions: 1 } };
    expect(of(market({ underwriting, enrolment: { mode: "voluntary", renewal: "reunderwrite" } }))).toEqual([null, 1]);
    expect(of(market({ underwriting }))).toEqual([0, 0]);
  });
  test("what would have happened anyway is subtracted", () => {
    // poor cannot pay 11 of 105: one of the two who did not fall ill loses cover as well
    const both = market(
      { underwriting: { deny: { conditions: 1 } }, enrolment: { mode: "voluntary", renewal: "reunderwrite" } },
      { affordability: { share_of_income: 0.1 } },
    );
    expect(of(both)).toEqual([null, 0.5]);
    expect(mean(both, "coverage.churn", { year: 2 })).toBe(2 / 3);
  });
  test("a scheme that closes is lost by all alike", () => {
    expect(of(market({ contribution: { flat: 1 }, on_insolvency: "close" }))).toEqual([null, 0]);
  });
});

describe("the plain way and the general way count the same", () => {
  const input = (extra: Map): Map =>
    scenarioOf({
      years: 4,
      economy: { poverty_line: 300, basic_needs: 250, medical_inflation: 0.1 },
      population: {
        size: 3000,
        groups: {
          in: { share: 0.8, income: { mean: 1000, gini: 0.4 }, ages: { uniform: [20, 70] } },
          out: { share: 0.2, income: 400, ages: { uniform: [20, 70] } },
        },
        demography: { mortality: { table: { 0: 0.02 } }, entrants: { replace: true } },
      },
      health: {
        conditions: { asthma: { prevalence: 0.1, onset: 0.05, rates: { care: 2 } } },
        services: { care: { rate: 1, cost: { mean: 100, cv: 1.5 } }, ...extra },
      },
      behaviour: { ...passive, affordability: { share_of_income: 0.15 } },
      schemes: {
        mutual: {
          ...free1,
          contribution: { flat: "balanced" },
          eligibility: { groups: ["in"] },
          benefits: { care: { reimburse: 0.7 }, limits: { out_of_pocket: 120 } },
          underwriting: { deny: { conditions: 0.5 } },
          enrolment: { mode: "voluntary", renewal: "reunderwrite" },
        },
      },
      outputs: { metrics: "all", by: ["quintile", "health"] },
    });
  test("to the last bit", () => {
    // a service of exact volumes that nobody needs makes every world a general one
    const plain = simulate(input({}), { replications: 2 });
    const general = simulate(input({ never: { rate: 0, count: "fixed", cost: 1 } }), { replications: 2 });
    let counted = 0;
    for (const name of Object.keys(totalDescriptions) as TotalName[]) {
      if (plain.model.outcome.start[name] === undefined) continue;
      for (let year = 1; year <= 4; year++) {
        for (const place of [{ year }, ...(totalDescriptions[name].cells ? [{ year, by: "health", group: "any_condition" }] : [])]) {
          const found = totalsOf(plain, name, place);
          expect(totalsOf(general, name, place), `${name} ${year}`).toEqual(found);
          counted += found.some((value) => value > 0) ? 1 : 0;
        }
      }
    }
    expect(counted).toBeGreaterThan(300);
    for (const name of ["covered_lost", "ill_lost", "ill_price_now", "reached_limit", "excluded_ill", "excluded_need_cost", "poverty_gap_added"] as const)
      expect(totalsOf(plain, name)[0], name).toBeGreaterThan(0);
  });
});
