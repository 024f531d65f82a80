/**
 * Nine people, worked by hand under each equivalence scale: two households of four with 400 each, and one person with 300. Amounts that
 * are for one person (poverty line, basic needs, subsistence) are for somebody living alone; a household of four needs four of them per
 * head and two by the square root. Kind: figures that mix per-head, per-household and equivalised amounts.
 */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const rows = ["1,40,100", "1,38,100", "1,10,100", "1,8,100", "2,40,100", "2,38,100", "2,10,100", "2,8,100", "3,30,300"];
const file = `hid,age,income\n${rows.join("\n")}\n`;

function nine(equivalence: string, parts: Map): Simulation {
  return simulate(
    scenarioOf({
      population: {
        size: 9,
        microdata: { file: "people.csv", mode: "exact", columns: { age: "age", income: "income", household: "hid" } },
        households: { equivalence },
      },
      health: { services: { visit: { rate: 1, count: "fixed", cost: 50 } } },
      outputs: { metrics: "all", by: [] },
      ...parts,
    }),
    { replications: 2, files: { "people.csv": file } },
  );
}
const mean = (run: Simulation, metric: string, scheme?: string): number => rowOf(run, metric, scheme === undefined ? {} : { scheme }).mean!;
/** Nobody is paid anything: what care costs is paid out of pocket. */
const unpaid: Map = { ...free, benefits: { visit: { reimburse: 0 } } };

describe.each([
  // a household of four needs 4 lines of 60 and has 400 - 200 left; or 2 lines of 60
  { scale: "per-capita", income: 1100 / 9, median: 100, poorAfter: 8 / 9, gapAfter: (8 / 9) * (40 / 240), impoverishing: 8 / 9 },
  { scale: "sqrt", income: 1900 / 9, median: 200, poorAfter: 0, gapAfter: 0, impoverishing: 0 },
])("$scale: each pays 50, poverty line 60", ({ scale, income, median, poorAfter, gapAfter, impoverishing }) => {
  const run = nine(scale, { economy: { poverty_line: 60 }, schemes: { mutual: unpaid } });
  test("income of a person", () => {
    expect(mean(run, "equity.income_mean")).toBeCloseTo(income, 9);
    expect(mean(run, "equity.income_median")).toBeCloseTo(median, 9);
  });
  test("poverty", () => {
    expect(mean(run, "protection.poor_before")).toBe(0);
    expect(mean(run, "protection.poor_after")).toBeCloseTo(poorAfter, 12);
    expect(mean(run, "protection.poverty_gap")).toBeCloseTo(gapAfter, 9);
  });
  test("SDG 3.8.2: 200 of what is left of 400 over the line, 50 of 240", () => {
    expect(mean(run, "protection.sdg382")).toBeCloseTo(8 / 9, 12);
    expect(mean(run, "protection.sdg382_impoverishing")).toBeCloseTo(impoverishing, 12);
  });
  test("who was poor before is counted apart: nobody at a line of 60; at 110 the households of four lack 40 of 440", () => {
    expect(mean(run, "protection.sdg382_poor_before")).toBe(0);
    if (scale !== "per-capita") return;
    const poor = nine(scale, { economy: { poverty_line: 110 }, schemes: { mutual: unpaid } });
    // the ninth has 300 and pays 50 of 190 above the line: no hardship
    expect(mean(poor, "protection.sdg382")).toBeCloseTo(8 / 9, 12);
    expect(mean(poor, "protection.sdg382_poor_before")).toBeCloseTo(8 / 9, 12);
  });
});

describe.each([
  // 80 against 0.4 (400 - 4 x 90) or 0.4 (400 - 2 x 90); 20 against 0.4 x 210
  { scale: "per-capita", overCapacity: 8 / 9 },
  { scale: "sqrt", overCapacity: 0 },
])("$scale: basic needs of 90, each pays 20", ({ scale, overCapacity }) => {
  test("spending above 40 % of the capacity to pay", () => {
    const health = { services: { visit: { rate: 1, count: "fixed", cost: 20 } } };
    const run = nine(scale, { economy: { basic_needs: 90 }, health, schemes: { mutual: unpaid } });
    expect(mean(run, "protection.ctp_over_40")).toBeCloseTo(overCapacity, 12);
  });
});

describe.each([
  // 40 against 0.2 (400 - 4 x 80) or 0.2 (400 - 2 x 80); 10 against 0.2 x 220
  { scale: "per-capita", affordable: 1 / 9 },
  { scale: "sqrt", affordable: 1 },
])("$scale: subsistence of 80, contribution of 10", ({ scale, affordable }) => {
  test("who can afford it", () => {
    const behaviour = { ...passive, affordability: { share_of_income: 0.2, subsistence: 80 } };
    const run = nine(scale, { behaviour, schemes: { mutual: { ...free, contribution: { flat: 10 } } } });
    expect(mean(run, "equity.affordability")).toBeCloseTo(affordable, 12);
  });
});

describe.each([
  { scale: "per-capita", line: 60, subsidy: 80 },
  { scale: "sqrt", line: 120, subsidy: 0 },
])("$scale: a line of 0.6 medians, subsidies by equivalised income", ({ scale, line, subsidy }) => {
  const economy = { poverty_line: { floor: 0, intercept: 0, slope: 0.6 }, ppp: { rate: 1, year: 2017 } };
  const scheme = (who: string): Map => ({ ...free, contribution: { flat: 10 }, subsidies: [{ who, share: 1, paid_by: "state" }] });
  test("nobody is below it, neither for poverty nor for the subsidy", () => {
    const run = nine(scale, { economy, schemes: { mutual: scheme("income < poverty_line") } });
    expect(line).toBeGreaterThan(0);
    expect(mean(run, "protection.poor_before")).toBe(0);
    expect(mean(run, "state.subsidies")).toBe(0);
  });
  test("an amount of 150 is compared with the same income", () => {
    expect(mean(nine(scale, { economy, schemes: { mutual: scheme("income < 150") } }), "state.subsidies")).toBeCloseTo(subsidy, 9);
  });
  test("who is below a line of one median and 36.5 is poor and subsidised: the same people", () => {
    const higher = { ...economy, poverty_line: { floor: 0, intercept: 0.1, slope: 1 } };
    const run = nine(scale, { economy: higher, schemes: { mutual: scheme("income < poverty_line") } });
    expect(mean(run, "protection.poor_before")).toBeCloseTo(8 / 9, 12);
    expect(mean(run, "state.subsidies")).toBeCloseTo(80, 9);
  });
});

describe.each(["per-capita", "sqrt"])("%s", (scale) => {
  test("contributions in proportion to income are proportional: Kakwani 0", () => {
    const run = nine(scale, { schemes: { mutual: { ...free, contribution: { income: 0.1 }, benefits: { visit: { reimburse: 1 } } } } });
    expect(mean(run, "equity.kakwani_members")).toBeCloseTo(0, 12);
    expect(mean(run, "equity.kakwani_total")).toBeCloseTo(0, 12);
    expect(mean(run, "equity.concentration_payment")).toBeCloseTo(mean(run, "equity.gini"), 12);
    expect(mean(run, "equity.redistributive_effect")).toBeCloseTo(0, 12);
  });
  test("taxes in proportion to income as well", () => {
    const floor = { kind: "public", benefits: { visit: { reimburse: 1 } } };
    const run = nine(scale, { schemes: { floor, mutual: { ...free, contribution: { income: 0.1 } } }, worlds: { w: ["floor", "mutual"] } });
    expect(mean(run, "state.floor")).toBe(450);
    expect(mean(run, "equity.kakwani_total")).toBeCloseTo(0, 12);
  });
  test("household money stays household money: tiers, limits as a share of income, shares of spending", () => {
    const tiers = [{ below: 350, amount: 1 }, { amount: 2 }];
    const limits = { out_of_pocket_share_of_income: 0.25 };
    const run = nine(scale, {
      schemes: { mutual: { ...free, contribution: { tiers }, benefits: { visit: { reimburse: 0 }, limits } } },
    });
    // 8 x 2 + 1; of 200 a household of four pays 100, the single person all of 50
    expect(mean(run, "finance.contributions", "mutual")).toBe(17);
    expect(mean(run, "finance.benefits", "mutual")).toBe(200);
    expect(mean(run, "protection.reached_limit")).toBeCloseTo(8 / 9, 12);
    expect(mean(run, "protection.oop_over_25")).toBe(0);
    expect(mean(run, "protection.oop_over_10")).toBe(1);
  });
});
