/** Inequality, concentration and redistribution of a handful of people, by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { free, type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const domain = JSON.parse(readFileSync(new URL("../oracles/domain.json", import.meta.url), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, number>>>
>;

interface Person {
  readonly income: number;
  /** Care needed and, unless the scheme covers it, paid for. */
  readonly care?: number;
}

/** Each person is a group of one; care costs what it says, without chance. */
function people(list: readonly Person[], mutual: Map, more: Map = {}): Simulation {
  const names = list.map((_, k) => `person ${k + 10}`);
  return simulate(
    scenarioOf({
      population: { ages: oneAge, groups: Object.fromEntries(names.map((name, k) => [name, { count: 1, income: list[k]!.income }])) },
      health: {
        services: {
          care: { rate: { by: "group", values: Object.fromEntries(names.map((name, k) => [name, list[k]!.care ?? 0])), default: 0 }, count: "fixed", cost: 1 },
        },
      },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } }, ...mutual } },
      outputs: { metrics: "all", by: [] },
      ...more,
    }),
    { replications: 1 },
  );
}
const figure = (run: Simulation, metric: string): number | null => rowOf(run, metric, { world: "mutual" }).mean;
const near = (found: number | null, truth: number): void =>
  expect(Math.abs(found! - truth)).toBeLessThanOrEqual(8 * Number.EPSILON * Math.max(1, Math.abs(truth)));

describe("shares of income", () => {
  test("of 0, 0, 20, 30, 50: nobody has anything to divide by at the bottom", () => {
    const run = people(
      [0, 0, 20, 30, 50].map((income) => ({ income })),
      {},
    );
    const shares = [1, 2, 3, 4, 5].map((fifth) => figure(run, `equity.share_q${fifth}`));
    expect(shares.map((share) => Math.round(share! * 1e12) / 1e12)).toEqual([0, 0, 0.2, 0.3, 0.5]);
    for (const ratio of ["palma", "s80_s20"])
      expect(rowOf(run, `equity.${ratio}`, { world: "mutual" })).toMatchObject({ mean: null, why: "no_income_at_the_bottom" });
    // (0.2 / 0.2) ln 1 + (0.3 / 0.2) ln 1.5 + (0.5 / 0.2) ln 2.5, over 5
    near(figure(run, "equity.theil"), (1.5 * Math.log(1.5) + 2.5 * Math.log(2.5)) / 5);
  });
  test("of three people 10, 20, 70: the one at an edge is split", () => {
    const run = people(
      [10, 20, 70].map((income) => ({ income })),
      {},
    );
    // 20 % of three people are 0.6 of the poorest; 40 % are the poorest and 0.2 of the next; 90 % leave 0.3 of the richest
    near(figure(run, "equity.share_q1"), 0.06);
    near(figure(run, "equity.share_q2"), 0.14 - 0.06);
    near(figure(run, "equity.share_q5"), 0.42);
    near(figure(run, "equity.s80_s20"), 0.42 / 0.06);
    near(figure(run, "equity.palma"), 0.21 / 0.14);
  });
  test("nobody has an income: no figure", () => {
    const run = people([{ income: 0 }, { income: 0 }], {});
    for (const metric of ["gini", "theil", "share_q1", "gini_post"])
      expect(rowOf(run, `equity.${metric}`, { world: "mutual" })).toMatchObject({ mean: null, why: "no_income" });
  });
});

describe("redistribution", () => {
  test("two people, 10 and 30; the richer pays 24 for care and is overtaken", () => {
    const run = people([{ income: 10 }, { income: 30, care: 24 }], {});
    // before: (30 - 10) / (2 * 40); after: 10 and 6, Gini 4 / 32, in the old order minus that
    near(figure(run, "equity.gini"), 0.25);
    near(figure(run, "equity.gini_post"), 0.125);
    near(figure(run, "equity.redistributive_effect"), 0.125);
    near(figure(run, "equity.reynolds_smolensky"), 0.375);
    near(figure(run, "equity.reranking"), 0.25);
    near(figure(run, "equity.concentration_payment"), 0.5);
    near(figure(run, "equity.concentration_cost"), 0.5);
  });
  test("who pays more than there is counts with a negative amount", () => {
    const run = people([{ income: 10, care: 20 }, { income: 30 }], {});
    // -10 and 30: mean 10, |difference| 40, Gini 40 / (2 * 2 * 10)
    near(figure(run, "equity.gini_post"), 1);
  });
  test("a household of two shares income and payments", () => {
    const run = people(
      [{ income: 10 }, { income: 30, care: 24 }],
      {},
      {
        population: {
          ages: oneAge,
          groups: { "person 10": { count: 2, income: 10 }, "person 11": { count: 2, income: 30 } },
          households: { size: { 2: 1 }, heads: ["person 11"], members: ["person 10"] },
        },
      },
    );
    // two households alike: 20 a head before, 8 after
    near(figure(run, "equity.gini"), 0);
    near(figure(run, "equity.gini_post"), 0);
    near(figure(run, "equity.reranking"), 0);
  });
  test.each([
    ["Kakwani flat 5", { flat: 5 }],
    ["Kakwani proportional 10%", { income: 0.1 }],
  ])("%s of five incomes 10, 20, 30, 40, 100", (name, contribution) => {
    const known = domain[name]!;
    const run = people(
      [10, 20, 30, 40, 100].map((income) => ({ income })),
      { contribution },
    );
    near(figure(run, "equity.gini"), known["G_pre"]!);
    near(figure(run, "equity.concentration_payment"), known["C_pay"]!);
    near(figure(run, "equity.kakwani_members"), known["K"]!);
    near(figure(run, "equity.kakwani_total"), known["K"]!);
    near(figure(run, "equity.gini_post"), known["G_post"]!);
    near(figure(run, "equity.reynolds_smolensky"), known["RS=Gpre-Cpost"]!);
    near(figure(run, "equity.redistributive_effect"), known["RE=Gpre-Gpost"]!);
    near(figure(run, "equity.reranking"), known["rerank=Gpost-Cpost"]!);
  });
});

describe("concentration of cover and of need", () => {
  test("ten people, six of them covered", () => {
    const known = domain["CI binary n=10 covered=[0,0,1,0,1,0,1,1,1,1] by income 1..10"]!;
    const covered = [0, 0, 1, 0, 1, 0, 1, 1, 1, 1];
    const groups = covered.flatMap((flag, k) => (flag === 1 ? [`person ${k + 10}`] : []));
    const run = people(
      covered.map((_, k) => ({ income: k + 1 })),
      { eligibility: { groups } },
    );
    near(figure(run, "equity.concentration_coverage_erreygers"), known["Erreygers=4muC"]!);
    near(figure(run, "equity.concentration_coverage_wagstaff"), known["Wagstaff=C/(1-mu)"]!);
  });
  test("of the amounts 2, 1, 4, 3, ... over ten incomes", () => {
    const list = domain["CI cont"]!["h"] as unknown as readonly number[];
    const run = people(
      list.map((care, k) => ({ income: k + 1, care })),
      {},
    );
    near(figure(run, "equity.concentration_cost"), domain["CI cont"]!["C"]!);
  });
  test("nobody needs or pays anything", () => {
    const run = people([{ income: 1 }, { income: 2 }], {});
    expect(rowOf(run, "equity.concentration_cost", { world: "mutual" })).toMatchObject({ mean: null, why: "no_need" });
    expect(rowOf(run, "equity.concentration_payment", { world: "mutual" })).toMatchObject({ mean: null, why: "nothing_paid" });
  });
});
