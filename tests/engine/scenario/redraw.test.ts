/** A future is the file with its numbers written in it, in the first year and in each later one: what is taken from memory is what would be read. */
import { expect, test } from "vitest";
import { createRedraw } from "../../../src/engine/scenario/validate.ts";
import { type Plain, scenarioOf } from "./support.ts";

type Numbers = Readonly<Record<"rate" | "onset" | "reimburse" | "trust" | "early" | "late", unknown>>;

const years = (early: unknown, late: unknown): Plain => ({ years: { 2026: early, 2028: late } });
/** Tables by year above, below and beside numbers that are drawn, and some far from all of them. */
const fileOf = ({ rate, onset, reimburse, trust, early, late }: Numbers): Plain => ({
  mutua: 1,
  name: "futures by year",
  years: 4,
  population: { size: 50, income: 1000 },
  behaviour: { choice: { trust } },
  health: {
    services: { visits: { rate, cost: { mean: 25, cv: 1 } }, drugs: { rate: years(2, 3), cost: { mean: 10, cv: 1 } } },
    conditions: { asthma: { prevalence: 0.1, onset, rates: { visits: 2 } } },
  },
  schemes: {
    mutual: {
      kind: "solidarity",
      contribution: { flat: years(early, late) },
      benefits: { visits: { reimburse } },
      subsidies: [{ who: { income_below: 300 }, share: years(0.2, 0.4) }],
    },
    insurer: { kind: "for-profit", contribution: { flat: years(30, 40) }, benefits: { visits: { reimburse: 0.5 } } },
  },
  worlds: { mutual: ["mutual"], insurer: ["insurer"] },
  checks: ["mutual.coverage.breadth at least 0.2"],
});
const ranges: Numbers = {
  rate: { uncertain: { uniform: [1, 4] } },
  onset: { uncertain: { uniform: [0, 0.1] } },
  reimburse: { uncertain: { uniform: [0.2, 0.9] } },
  trust: { uncertain: { uniform: [0, 1] } },
  early: { uncertain: { uniform: [10, 20] } },
  late: 25,
};
const futures: readonly Numbers[] = [
  { rate: 1.5, onset: 0.01, reimburse: 0.25, trust: 0.5, early: 11, late: 25 },
  { rate: 3.5, onset: 0.09, reimburse: 0.75, trust: 0.25, early: 19, late: 25 },
  { rate: 1.5, onset: 0.01, reimburse: 0.25, trust: 0.5, early: 11, late: 25 },
];

test("futures one after the other read as files of their own would, in all years", () => {
  const { uncertain, written } = scenarioOf(fileOf(ranges));
  expect(uncertain).toHaveLength(5);
  const redraw = createRedraw(written!, uncertain);
  const fixed: unknown[] = [];
  for (const future of futures) {
    const drawn = Object.entries(future).map(
      ([name, value]) => [uncertain.find(({ path }) => path.includes(keyOf(name)))?.path ?? "", value as number] as const,
    );
    const { scenario, problems } = redraw(new Map(drawn));
    expect(problems).toEqual([]);
    const own = scenarioOf(fileOf(future));
    for (const part of ["population", "health", "behaviour", "schemes", "later", "checks", "worlds", "levers", "economy"] as const)
      expect(JSON.stringify(scenario![part]), part).toBe(JSON.stringify(own[part]));
    expect(scenario!.later.map(({ from }) => from)).toEqual([2]);
    fixed.push(scenario!.health.services.find(({ name }) => name === "drugs")!.cost[0]);
  }
  // the law of a cost that is not drawn was read once
  expect(fixed[1]).toBe(fixed[0]);
  expect(fixed[2]).toBe(fixed[0]);
});

const keyOf = (name: string): string => (name === "early" ? ".flat" : name === "late" ? "no such path" : `.${name}`);

test("numbers under the default spread, in maps that say where they come from, under names in quotes", () => {
  const named = (mean: unknown, perMember: unknown, spread: Plain): Plain => ({
    ...fileOf(futures[0]!),
    ...spread,
    sources: { survey: { title: "a survey" } },
    health: {
      services: {
        "care, at home": { rate: { value: 1.5, source: "survey" }, cost: { value: { mean, cv: 1 }, note: "as remembered" } },
        visits: { rate: 1, cost: { mean: 25, cv: 1, certain: true } },
      },
    },
    schemes: {
      mutual: {
        kind: "solidarity",
        contribution: { flat: 20 },
        benefits: { visits: { reimburse: 0.5 } },
        expenses: { source: "survey", per_member: perMember, acquisition: 2 },
      },
    },
    worlds: { mutual: ["mutual"] },
  });
  const per = { uncertain: { uniform: [1, 5] } };
  const { uncertain, written } = scenarioOf(named(40, per, { uncertainty: { default: { costs: 0.2 } } }));
  expect(uncertain.map(({ path }) => path)).toEqual(['health.services."care, at home".cost.mean', "schemes.mutual.expenses.per_member"]);
  const redraw = createRedraw(written!, uncertain);
  for (const [mean, perMember] of [
    [38, 2],
    [44, 4],
    [38, 2],
  ] as const) {
    const { scenario, problems } = redraw(
      new Map([
        [uncertain[0]!.path, mean],
        [uncertain[1]!.path, perMember],
      ]),
    );
    expect(problems).toEqual([]);
    const own = scenarioOf(named(mean, perMember, {}));
    for (const part of ["health", "schemes", "later"] as const) expect(JSON.stringify(scenario![part]), part).toBe(JSON.stringify(own[part]));
  }
});
