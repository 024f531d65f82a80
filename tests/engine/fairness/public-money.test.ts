/** Whether terms let the State pay is said without a run: held to what runs count, title by title. */
import { describe, expect, test } from "vitest";
import { withCountedFairWorlds, withFairWorlds } from "../../../src/engine/fairness/plan.ts";
import { mayCostTheState } from "../../../src/engine/fairness/public-money.ts";
import { leversInOrder } from "../../../src/engine/levers/catalogue.ts";
import { compiled, simulate } from "../../support/simulate.ts";
import { sourceFiles } from "../../support/source-files.ts";

type Terms = Readonly<Record<string, unknown>>;

const mutual = { kind: "solidarity", contribution: { income: 0.01 }, enrolment: { mode: "automatic" } };
const insurer = { kind: "for-profit", contribution: { risk: { by: ["age_band"] } } };
const input = (own: Terms, schemes: Terms = {}): Terms => ({
  mutua: 1,
  name: "public money",
  start_year: 2026,
  years: 3,
  replications: 2,
  seed: "public money",
  population: { size: 60, income: { mean: 3000, gini: 0.4 }, ages: { bands: { "20-64": 1 } } },
  health: { services: { care: { rate: 1, cost: { mean: 100, cv: 1 } } } },
  schemes: { a: { ...mutual, ...own }, b: insurer, ...schemes },
  worlds: { a: ["a", ...Object.keys(schemes)], b: ["b"] },
  compare: [["a", "b"]],
  outputs: { metrics: ["state.total"] },
});
const floor = { care: { reimburse: 0.5 } };

const paid: readonly (readonly [string, Terms, Terms])[] = [
  ["a subsidy", { subsidies: [{ who: "everyone", share: 0.5, paid_by: "state" }] }, {}],
  ["a public employer", { contribution: { income: 0.01, employer: "public", employer_share: 0.5 } }, {}],
  ["a public scheme", {}, { floor: { kind: "public", benefits: floor } }],
  ["a rescue", { reserve: { initial: 0 }, on_insolvency: ["rescue"] }, {}],
  [
    "a subsidy of a later year",
    { contribution: { income: 0.1 }, subsidies: [{ who: "everyone", share: { years: { 2026: 0, 2028: 0.5 } }, paid_by: "state" }] },
    {},
  ],
];
const unpaid: readonly (readonly [string, Terms])[] = [
  ["nothing", {}],
  ["a donor", { subsidies: [{ who: "everyone", share: 0.5, paid_by: "donor" }] }],
  ["a private employer", { contribution: { income: 0.01, employer_share: 0.5 } }],
  ["a call on members", { reserve: { initial: 0 }, on_insolvency: ["call"] }],
];

const spentIn = (own: Terms, schemes?: Terms): number =>
  simulate(input(own, schemes)).record.metrics.reduce((sum, row) => sum + (row.metric === "state.total" && row.versus === null ? (row.mean ?? 0) : 0), 0);

describe("what the State may pay", () => {
  test.each(paid)("%s", (_, own, schemes) => {
    expect(mayCostTheState(compiled(input(own, schemes)).scenario)).toBe(true);
    expect(spentIn(own, schemes)).toBeGreaterThan(0);
  });
  test.each(unpaid)("not %s", (_, own) => {
    const { scenario } = compiled(input(own));
    expect(mayCostTheState(scenario)).toBe(false);
    expect(spentIn(own)).toBe(0);
    const fair = withFairWorlds(scenario);
    expect(fair.behind!.cases.map((one) => one.case)).not.toContain("same_money");
    expect(withCountedFairWorlds(scenario).worlds).toEqual(fair.worlds);
  });
  test("every lever that has a flow of the State says so", () => {
    const files = sourceFiles("src/engine/levers").filter(({ text }) => text.includes('payer: "state"'));
    const says = leversInOrder.filter(({ paidByState }) => paidByState !== undefined).map(({ name }) => name);
    expect(says).toContain("on_insolvency");
    expect([...new Set(files.map(({ path }) => path.split("/")[3]!.replaceAll("-", "_")))]).toEqual(says);
  });
  test("worlds called like those of the small runs change nothing of the floor for the same money", () => {
    const [, subsidised] = paid[0]!;
    const reimburse = (a: string, b: string): number | null => {
      const { scenario } = compiled({ ...input(subsidised), worlds: { [a]: ["a"], [b]: ["b"] }, compare: [[a, b]] });
      return withFairWorlds(scenario).behind!.cases.find((one) => one.case === "same_money")!.reimburse;
    };
    expect(reimburse("one", "two")).toBeGreaterThan(0);
    expect(reimburse("floor", "floors")).toBe(reimburse("one", "two"));
  });
});
