/** Mergers: what passes from one scheme to another, to the last digit, and how the healthy one may fail by it. */
import { describe, expect, test } from "vitest";
import { free, scenarioOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

/**
 * Ninety people of a valley and a hundred of a town, care of 100 each. The valley asks 90 and has 700 in reserve: 90 x 10 a year more goes out
 * than comes in, and the first year ends at -200. The town asks 110 and has 1,000.
 */
function places(rules: unknown, valley: object = {}, town: object = {}, whole: object = {}): object {
  const benefits = { care: { reimburse: 1 } };
  return scenarioOf({
    replications: 1,
    years: 4,
    economy: { borrowing_rate: 0.1 },
    population: { size: 190, groups: { valley: { count: 90, income: 1000 }, town: { count: 100, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 100 } } },
    schemes: {
      small: {
        ...free,
        eligibility: { groups: ["valley"] },
        contribution: { flat: 90, index: "none" },
        benefits,
        reserve: { initial: 700 },
        on_insolvency: rules,
        ...valley,
      },
      strong: { ...free, eligibility: { groups: ["town"] }, contribution: { flat: 110, index: "none" }, benefits, reserve: { initial: 1000 }, ...town },
    },
    worlds: { both: ["small", "strong"] },
    outputs: { metrics: "all", by: ["group"] },
    ...whole,
  });
}
const into = { merge: { into: "strong" } };
const yearly = (run: Simulation, total: Parameters<typeof totalsOf>[1], scheme: string): number[] =>
  Array.from({ length: run.model.years }, (_, year) => totalsOf(run, total, { year: year + 1, scheme })[0]!);

describe("by hand", () => {
  const run = simulate(places([into, "close"]));
  test("200 of debt and 90 members pass: the town has 1,000 + 1,000, then less 200 and 190 people at 110", () => {
    expect(yearly(run, "reserve", "small")).toEqual([expect.closeTo(-200, 9), 0, 0, 0]);
    expect(yearly(run, "open", "small")).toEqual([1, 0, 0, 0]);
    expect(yearly(run, "members", "small")).toEqual([90, 0, 0, 0]);
    expect(yearly(run, "members", "strong")).toEqual([100, 190, 190, 190]);
    expect(yearly(run, "reserve", "strong")).toEqual([2000, 3700, 5600, 7500].map((one) => expect.closeTo(one, 9)));
    expect(rowOf(run, "on_insolvency.merge_debt", { scheme: "small" }).mean).toBeCloseTo(200, 9);
    expect(yearly(run, "on_insolvency.taken_over", "strong")).toEqual([0, expect.closeTo(200, 9), 0, 0]);
  });
  test("they are no new members, pay the other price, and nobody is ruined or unpaid", () => {
    expect(yearly(run, "new_members", "strong")[1]).toBe(0);
    expect(rowOf(run, "on_insolvency.merge_price", { scheme: "small" }).mean).toBeCloseTo(110, 9);
    expect(rowOf(run, "on_insolvency.merge_refused", { scheme: "small" }).mean).toBe(0);
    expect(rowOf(run, "on_insolvency.ended_merge", { scheme: "small" }).mean).toBe(1);
    for (const scheme of ["small", "strong"]) expect(rowOf(run, "finance.ruin_probability", { scheme }).mean).toBe(0);
    expect(yearly(run, "benefits_unpaid", "small")).toEqual([0, 0, 0, 0]);
    expect(rowOf(run, "coverage.breadth", { year: 4 }).mean).toBe(1);
  });
  test("without it the valley closes, and its people have nothing", () => {
    const apart = simulate(places("close"));
    expect(yearly(apart, "members", "strong")).toEqual([100, 100, 100, 100]);
    expect(rowOf(apart, "coverage.breadth", { year: 4, by: "group", group: "valley" }).mean).toBe(0);
  });
});

test("of a chain of mergers the last takes it all, whatever the schemes are called", () => {
  const fund = { ...free, contribution: { flat: 100, index: "none" }, benefits: { care: { reimburse: 1 } }, eligibility: { groups: { town: 2029 } } };
  for (const [first, second] of [
    ["small", "strong"],
    ["zeta", "alpha"],
  ] as const) {
    const { schemes, ...rest } = places(
      [{ merge: { into: second } }, "continue"],
      {},
      {
        contribution: { flat: 80, index: "none" },
        on_insolvency: [{ merge: { into: "fund" } }, "continue"],
      },
    ) as { schemes: { small: object; strong: object } };
    const run = simulate({
      ...rest,
      schemes: { [first]: schemes.small, [second]: schemes.strong, fund: { ...fund, reserve: { initial: 5000 } } },
      worlds: { all: [first, second, "fund"] },
    });
    // -200 and 1,000 - 2,000 at the end of the first year
    expect(yearly(run, "reserve", first).map(Math.round)).toEqual([-200, 0, 0, 0]);
    expect(yearly(run, "reserve", second).map(Math.round)).toEqual([-1000, 0, 0, 0]);
    expect(yearly(run, "reserve", "fund").map(Math.round)).toEqual([5000, 3800, 3800, 3800]);
    expect(yearly(run, "members", "fund")).toEqual([0, 190, 190, 190]);
    for (const scheme of [first, second]) {
      expect(rowOf(run, "on_insolvency.merge_refused", { scheme }).mean).toBe(0);
      expect(rowOf(run, "on_insolvency.merge_price", { scheme }).mean).toBeCloseTo(100, 9);
      expect(rowOf(run, "finance.ruin_probability", { scheme }).mean).toBe(0);
    }
  }
});

test("where the other closes with the same year nothing passes: the deficit is carried, and no merger is told of", () => {
  const run = simulate(places([into, "continue"], {}, { exit: { loss_ratio_above: 0.5, years: 1 } }));
  expect(yearly(run, "open", "small")).toEqual([1, 1, 1, 1]);
  expect(rowOf(run, "on_insolvency.ended_merge", { scheme: "small", year: 1 }).mean).toBe(0);
  expect(rowOf(run, "on_insolvency.ended_continue", { scheme: "small", year: 1 }).mean).toBe(1);
});

test("who merges works no more at the end of that year", () => {
  const run = simulate(places([into, "close"]));
  expect(yearly(run, "operating", "small")).toEqual([0, 0, 0, 0]);
});

test("with interest, waiting bills, subsidies that arrive late and calls: every account closes, and what passes is the same on both sides", () => {
  const late = { settlement_lag: 0.3, subsidy_lag: 0.5, subsidies: [{ who: "everyone", share: 0.2 }] };
  const economy = { inflation: 0.03, investment_return: 0.04, borrowing_rate: 0.1 };
  const run = simulate(places([{ call: { most: 0.001 } }, { cut: { floor: 0.999 } }, into, "close"], late, late, { economy }));
  const [handed, taken] = [yearly(run, "on_insolvency.handed_over", "small"), yearly(run, "on_insolvency.taken_over", "strong")];
  expect(Math.max(...handed)).toBeGreaterThan(0);
  expect(taken).toEqual(handed);
  // the valley's own account ends with what its bills and its late subsidies left
  const reserve = yearly(run, "reserve", "small");
  expect(Math.min(...reserve.slice(handed.findIndex((one) => one > 0)))).toBeGreaterThanOrEqual(0);
});

test("who refuses: a price above the means of some, who are out, and free to come back", () => {
  const behaviour = { affordability: { share_of_income: 0.1 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
  const population = { size: 190, groups: { valley: { count: 60, income: 1200 }, hill: { count: 30, income: 1000 }, town: { count: 100, income: 2000 } } };
  const valley = { eligibility: { groups: ["valley", "hill"] }, enrolment: { mode: "voluntary" } };
  const run = simulate(places([into, "close"], valley, { enrolment: { mode: "voluntary" } }, { behaviour, population }));
  // 110 is more than a tenth of 1,000
  expect(yearly(run, "on_insolvency.passed", "small")).toEqual([0, 90, 0, 0]);
  expect(rowOf(run, "on_insolvency.merge_refused", { scheme: "small" }).mean).toBeCloseTo(1 / 3, 12);
  expect(rowOf(run, "exclusion.unaffordable", { year: 2, by: "group", group: "hill" }).mean).toBe(1);
});

test("where it fails: debt and low price of the small one ruin the strong one, which alone would have held", () => {
  const weak = { contribution: { flat: 60, index: "none" } };
  const strong = { contribution: { flat: 101, index: "none" }, reserve: { initial: 500 }, on_insolvency: "close" };
  const ruin = (rules: unknown): readonly (number | null)[] => {
    const run = simulate(places(rules, weak, strong));
    return [rowOf(run, "finance.ruin_probability", { scheme: "strong" }).mean, rowOf(run, "coverage.breadth", { year: 4 }).mean];
  };
  expect(ruin("close")).toEqual([0, expect.closeTo(100 / 190, 12)]);
  // -2,900 of debt on a reserve of 600 + 190 a year
  expect(ruin([into, "close"])).toEqual([1, 0]);
});

test("nobody to merge into: the next rule acts; two that would merge into each other do so once", () => {
  const gone = simulate(places([into, "close"], {}, { contribution: { flat: 10, index: "none" }, reserve: { initial: 0 }, on_insolvency: "close" }));
  // both fail in the first year: the strong one has closed when the small one would have passed, which then carries its debt for a year
  expect(yearly(gone, "open", "strong")).toEqual([1, 0, 0, 0]);
  expect(yearly(gone, "open", "small")).toEqual([1, 1, 0, 0]);
  const both = simulate(
    places([into, "continue"], {}, { contribution: { flat: 80, index: "none" }, on_insolvency: [{ merge: { into: "small" } }, "continue"] }),
  );
  expect(yearly(both, "open", "small").map((open, year) => open + yearly(both, "open", "strong")[year]!)).toEqual([2, 1, 1, 1]);
  expect(yearly(both, "members", "strong")[1]! + yearly(both, "members", "small")[1]!).toBe(190);
});

test("the same futures on a second run: nothing of a merger is left behind", () => {
  const input = { ...places([into, "close"]), replications: 3 };
  const [all, last] = [simulate(input), simulate(input, { first: 2, replications: 1 })];
  expect(last.outcomes[0]).toEqual(all.outcomes[2]);
});
