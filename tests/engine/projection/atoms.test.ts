/** What a draw of an uncertain number switches on or off is no matter of chance: it is in every future in which it is drawn, or refused before the run. */
import { describe, expect, test } from "vitest";
import { compile, validateScenario } from "../../../src/engine/index.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { createMaker, isUnmade } from "../../../src/engine/projection/truth-model.ts";
import { differing, inAnyOrder, problemsOf, replaced, replicationWith, shareOfZeros } from "../../support/atoms.ts";
import { compiled, simulate } from "../../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

/** Nothing hangs on what is believed: everybody belongs to a scheme with a price that is written. */
const town = (health: Map, scheme: Map = {}, more: Map = {}): object => ({
  ...{ mutua: 1, name: "atoms", years: 3, replications: 6, seed: "atoms" },
  population: { size: 300, income: { mean: 20000, gini: 0.4 } },
  health: { services: { care: { rate: 2, cost: 50, price_response: 0 } }, ...health },
  schemes: {
    mutual: {
      ...{ kind: "solidarity", enrolment: { mode: "compulsory" }, contribution: { flat: 100 }, pricing: { credibility: "none" } },
      ...{ benefits: { care: { reimburse: 0.8 } }, reserve: { initial: 1000 }, ...scheme },
    },
  },
  worlds: { with: ["mutual"], without: [] },
  outputs: { metrics: "all", by: [] },
  ...more,
});

const frailty = (correlation: unknown, variance: unknown = 0.5): Map => ({
  frailty: { family: "gamma", variance, level: "person", correlation_with_income: correlation },
});
const care = (more: Map): Map => ({ services: { care: { rate: 2, cost: 50, price_response: 0, ...more } } });
const atomAt0 = (value: number, central: number): object => ({ uncertain: { draws: [0, value] }, value: central });

function expectSameInAnyOrder(file: object): void {
  for (const [forward, backward, alone] of inAnyOrder(file, 6)) {
    expect(forward).toEqual(alone);
    expect(backward).toEqual(alone);
  }
}

describe("columns that only some draws need", () => {
  const needMore: readonly (readonly [string, object, readonly (string | number)[]])[] = [
    [
      "a rare correlation",
      town(frailty({ uncertain: { low: -0.3, mode: -0.2, high: -0.1, zero: 0.97 }, value: 0 })),
      ["health", "frailty", "correlation_with_income"],
    ],
    ["a rare frailty", town(frailty(0, { uncertain: { draws: [...Array<number>(99).fill(0), 0.5] }, value: 0 })), ["health", "frailty", "variance"]],
    ["a correlation in every draw", town(frailty({ uncertain: { normal: [-0.2, 0.1] }, value: 0 })), ["health", "frailty", "correlation_with_income"]],
    [
      "people without need, for life",
      town(care({ count: { zero_inflated: { zeros: { uncertain: { uniform: [0.1, 0.2], zero: 0.99 }, value: 0 }, level: "person" } } })),
      ["health", "services", "care", "count", "zero_inflated", "zeros"],
    ],
    [
      "incomes that move",
      replaced(town({}), ["population", "income_dynamics"], { persistence: { uncertain: { draws: [1, 1, 0.9] }, value: 1 } }),
      ["population", "income_dynamics", "persistence"],
    ],
  ];

  test.each(needMore)("%s is refused at its path, and what it says to write is enough", (_, file, path) => {
    const problems = problemsOf(file);
    expect(problems).toMatchObject([{ code: "E0346", path }]);
    const [, value] = /write value: (\S+) beside/.exec(problems[0]!.fix)!;
    const mended = replaced(file, [...path, "value"], Number(value));
    expect(problemsOf(mended)).toEqual([]);
    simulate(mended);
  });

  test("what only a later year needs is refused, and a first year that has it is enough", () => {
    const later = { mean: 50, cv: 1, correlation_with_income: atomAt0(0.2, 0) };
    const of = (first: unknown): object => town(care({ cost: { years: { 2026: first, 2027: later } } }));
    expect(problemsOf(of(50))).toMatchObject([{ code: "E0347", path: ["health", "services", "care", "cost", "years", "2027", "correlation_with_income"] }]);
    const small = of({ mean: 50, cv: 1, correlation_with_income: 0.01 });
    expect(problemsOf(small)).toEqual([]);
    expectSameInAnyOrder(small);
  });

  test("all of a file are said at once", () => {
    const both = { ...frailty(atomAt0(-0.2, 0)), ...care({ frailty: { family: "gamma", variance: atomAt0(0.5, 0) } }) };
    expect(problemsOf(town(both)).map(({ path }) => path.at(-1))).toEqual(["correlation_with_income", "variance"]);
  });

  const needLess: readonly (readonly [string, (number: unknown) => object, number])[] = [
    ["a correlation", (rho) => town(frailty(rho)), -0.3],
    ["a frailty", (variance) => town(frailty(0, variance)), 0.5],
    ["a frailty that is tied to income", (variance) => town(frailty(-0.2, variance)), 0.5],
    ["the first of two factors on services", (variance) => town(twoFactors(variance, 0.8)), 0.5],
    ["the second of two factors on services", (variance) => town(twoFactors(0.8, variance)), 0.5],
    ["a cost that follows income", (rho) => town(care({ cost: { mean: 50, cv: 1, correlation_with_income: rho } })), 0.4],
  ];
  const twoFactors = (first: unknown, second: unknown): Map => ({
    services: {
      care: { rate: 2, cost: 50, price_response: 0, frailty: { family: "gamma", variance: first } },
      drugs: { rate: 3, cost: 10, price_response: 0, frailty: { family: "gamma", variance: second } },
    },
  });

  describe.each(needLess)("futures without %s are harmless", (name, fileWith, value) => {
    const believed = fileWith(atomAt0(value, value));

    test("0 gives what a file with 0 does, the value what a file with it does", () => {
      for (const drawn of [0, value]) {
        // a tie to income of what does not vary is refused in a file without chance
        const certain = drawn === 0 && name.endsWith("tied to income") ? town({}) : fileWith(drawn);
        const future = { first: replicationWith(believed, drawn), replications: 1 };
        // what is expected of members hangs on what is believed
        const found = differing(simulate(believed, future), simulate(certain, future));
        expect(found.filter((row) => !row.startsWith("solidarity."))).toEqual([]);
      }
    });

    test("nothing is left of the future before", () => {
      expectSameInAnyOrder(believed);
    });

    test("as often as the file says", () => {
      const written = fileWith({ uncertain: { uniform: [Math.min(value, 0.9 * value), Math.max(value, 0.9 * value)], zero: 0.5 }, value });
      // four and a half standard errors of 64 futures, seed "atoms"
      expect(Math.abs(shareOfZeros(written, 64) - 0.5)).toBeLessThan(4.5 / 16);
    });
  });

  describe.each([
    ["a factor on one of two services", twoFactors(atomAt0(0.5, 0.5), 0)],
    ["the only factor", care({ frailty: { family: "gamma", variance: atomAt0(0.5, 0.5) } })],
    ["the only tie of a cost to income", care({ cost: { mean: 50, cv: 1, correlation_with_income: atomAt0(0.4, 0.4) } })],
    ["a frailty", frailty(0, atomAt0(0.5, 0.5))],
  ])("where offers are weighed, without %s", (name, health) => {
    const services = (health as { readonly services?: { readonly drugs?: object } }).services ?? {};
    // fifths of one service, so that what people expect is laid out by fifth where nothing else tells them apart
    const drugs = { rate: 3, cost: 10, gradient: { q1: 0.5, q5: 1.5 } };
    const offer = { enrolment: { mode: "voluntary" }, benefits: { care: { reimburse: 0.8 }, ...(name.includes("two") ? { drugs: { reimburse: 0.8 } } : {}) } };
    const file = town(name.includes("two") ? { services: { ...services, drugs } } : health, offer);

    test("nothing is left of the future before", () => {
      expectSameInAnyOrder(file);
    });
  });
});

describe("levers", () => {
  test("that set a price of their own are not drawn, however rarely another value comes", () => {
    const rare = (cession: unknown): object => town({}, { reinsurance: [{ kind: "quota-share", cession }] });
    const problems = problemsOf(rare({ uncertain: { draws: [...Array<number>(99).fill(0.3), 0.2] }, value: 0.3 }));
    expect(problems).toMatchObject([{ code: "E0345", path: ["schemes", "mutual", "reinsurance", 0, "cession"] }]);
    expect(problems[0]!.fix).toContain("write 0.3 without a range");
    expect(problemsOf(rare(0.3))).toEqual([]);
  });

  test("with a central value that changes nothing are there all the same", () => {
    const file = town({}, { waiting_period: { value: 0, uncertain: { draws: [0, 0.5] } } });
    const { model } = compiled(file);
    expect(model.levers.map(({ lever }) => lever)).toEqual(["waiting_period"]);
    const first = replicationWith(file, 0.5);
    const run = simulate(file, { first, replications: 1 });
    expect(differing(run, simulate(town({}, { waiting_period: 0 }), { first, replications: 1 })).length).toBeGreaterThan(0);
  });

  test("of certain numbers that change nothing are absent as ever", () => {
    expect(compiled(town({ ...frailty(atomAt0(-0.2, -0.2)) }, { waiting_period: 0 })).model.levers).toEqual([]);
  });
});

describe("values that do not fit the rest of the file", () => {
  test("are refused where 0 would never be drawn", () => {
    // a loading of which nothing is ever asked is refused in a file without chance
    const file = town({}, {}, { regulation: { lifetime_loading: { rate: 0.02, above_age: 30, most: { uncertain: { uniform: [0.5, 0.7], zero: 0.3 } } } } });
    expect(problemsOf(file)).toMatchObject([{ code: "E0346", path: ["regulation", "lifetime_loading", "most"], value: 0 }]);
  });

  test("are refused where nothing but the central value would be drawn", () => {
    const file = town({
      frailty: { family: "gamma", variance: 0.5, level: "person-year", correlation_with_income: { uncertain: { uniform: [-0.3, -0.2], zero: 0.9 }, value: 0 } },
    });
    expect(problemsOf(file)).toMatchObject([{ code: "E0346", path: ["health", "frailty", "correlation_with_income"] }]);
  });
});

test("three futures are looked at where none contradicts itself, and those are handed on", () => {
  const file = town({}, { waiting_period: { uncertain: { uniform: [0.2, 0.5] } } });
  const { scenario } = validateScenario(file, { readText: () => "" });
  const { model, futures } = compile(scenario!);
  const anew = createMaker(model!)([0.3]);
  expect(isUnmade(anew)).toBe(false);
  const before = [0, 1, 2, 3].map((replication) => futures!(replication).model);
  expect((anew as Model).levers[0]!.numbers).toEqual({ years: 0.3 });
  expect(before).toHaveLength(4);
});
