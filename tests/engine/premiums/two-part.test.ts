/** A rule in one file is a whole rule: what the program says of it, refuses, charges and counts needs no other edit. */
import { describe, expect, test, vi } from "vitest";
import { keys, scenarioSchema } from "../../../src/engine/scenario/json-schema.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { part as affordability } from "../../../src/exact/scenario/affordability.ts";
import { passive, scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate, totalsOf } from "../../support/simulate.ts";

// what `npx vitest run tests/architecture -u` writes into the registry, for this file only
vi.mock("../../../src/engine/premiums/rules/index.ts", async (original) => {
  const { contributionRules } = await original<typeof import("../../../src/engine/premiums/rules/index.ts")>();
  const added = (await import("./two-part.ts")).twoPart;
  return { contributionRules: new Map([...contributionRules, [added.name, added]]) };
});

const years = 3;
/** 60 people with 1000 and 40 with 3000, who pay 50 and 2 %: 60 (50 + 20) + 40 (50 + 60) = 8600 a year. */
function scenario(contribution: object, more: object = {}): object {
  return scenarioOf({
    years,
    replications: 2,
    population: {
      size: 100,
      groups: { poor: { share: 0.6, income: 1000 }, rich: { share: 0.4, income: 3000 } },
    },
    health: { services: { visits: { rate: 1, cost: { mean: 40, cv: 1 } } } },
    schemes: {
      mutual: {
        kind: "solidarity",
        enrolment: { mode: "compulsory" },
        contribution,
        benefits: { visits: { reimburse: 1 } },
        on_insolvency: "continue",
        ...more,
      },
    },
    outputs: { metrics: "all", by: ["group"] },
  });
}

const rule = { two_part: { amount: 50, share: "2%" } };

function problemsOf(contribution: object): string[] {
  return validateScenario(scenario(contribution), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.slice(2).join(".")} ${fix}`);
}

describe("a made-up rule", () => {
  test("is explained and stands in the schema", () => {
    const at = "schemes.<scheme>.contribution.two_part";
    expect(keys.find(({ path }) => path === at)?.meaning).toBe("a fixed amount and a share of income");
    expect(keys.find(({ path }) => path === `${at}.amount`)).toMatchObject({ required: true, unit: "currency a year" });
    expect(JSON.stringify(scenarioSchema())).toContain('"two_part":{"description":"a fixed amount and a share of income"');
  });

  test("is validated like every other", () => {
    expect(problemsOf(rule)).toEqual([]);
    expect(problemsOf({ two_part: { amount: 50 } })).toEqual([expect.stringMatching(/^E0301 contribution\.two_part\.share add/)]);
    expect(problemsOf({ two_prat: rule.two_part })).toEqual([expect.stringMatching(/^E0302 contribution\.two_prat .*two_part/)]);
    expect(problemsOf({ ...rule, flat: 3 })).toEqual([expect.stringMatching(/^E0313 .*keep one of flat and two_part/)]);
    expect(problemsOf({ ...rule, min: 3 })).toEqual([expect.stringMatching(/^E0313 contribution\.min remove it, or use an income/)]);
    expect(problemsOf({ ...rule, unit: "household" })).toEqual([expect.stringMatching(/^E0313 contribution\.unit/)]);
  });

  test("charges, and the price stays", () => {
    const run = simulate(scenario(rule));
    for (let year = 1; year <= years; year++) {
      expect([...totalsOf(run, "contributions", { year })]).toEqual([8600, 8600]);
      expect([...totalsOf(run, "contributions", { year, by: "group", group: "poor" })]).toEqual([4200, 4200]);
    }
    expect(run.model.schemes[0]!.contribution.numbers).toEqual({ kind: "two_part", amount: 50, share: 0.02 });
  });

  test("has its place in the solidarity ledger: the difference between the groups is one of income", () => {
    const run = simulate(scenario(rule));
    // mean contribution 86, the poor pay 70
    expect(rowOf(run, "solidarity.income", { year: 1, by: "group", group: "poor" }).mean).toBeCloseTo(16, 12);
    // collected in part, with a subsidy of the poor in full: two drivers, whose shares add up to what each group pays
    const shared = simulate(scenario({ ...rule, collection: 0.5 }, { subsidies: [{ who: { group: "poor" }, share: 1, paid_by: "state" }] }));
    const term = (name: string): number => rowOf(shared, `solidarity.${name}`, { year: 1, by: "group", group: "poor" }).mean!;
    // the poor pay 70 in full, the rich half of 110: mean 0.6 x 70 + 0.4 x 55 = 64
    expect(term("income") + term("other")).toBeCloseTo(64 - 70, 12);
    expect(term("income")).toBeGreaterThan(0);
  });

  test("has no exact affordability, because it says no bends: not a wrong one", () => {
    const limited = { ...scenario(rule), behaviour: { ...passive, affordability: { share_of_income: 0.05 } } };
    const { scenario: valid, model } = compiled(limited);
    expect(affordability.compute(valid, model).map(({ why }) => why)).toEqual(["contributions are no plain function of income"]);
  });

  test("can be left", () => {
    const choosing = { ...scenario(rule, { enrolment: { mode: "voluntary" } }), behaviour: { ...passive, choice: { rule: "utility" } } };
    const joined = totalsOf(simulate(choosing), "members", { year: 1 });
    // nobody expects more than 40 a year of care, and 70 is the least that is asked
    expect(Math.max(...joined)).toBeLessThan(100);
  });
});
