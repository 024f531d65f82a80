/** Education: values by hand, what it cannot do, in the account, and off. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, passive, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 1000;
const asked = [
  ..."cost newly_aware newly_covered cost_per_newly_aware cost_per_newly_covered members_share members_share_at_zero still_out"
    .split(" ")
    .map((name) => `education.${name}`),
  ..."exclusion.obstacle_unaware exclusion.obstacle_unaffordable exclusion.rate finance.members finance.lever_share".split(" "),
];
/** A thousand people who know of the scheme with probability 0.6, are asked 10 a year and need 8. */
function town(
  education: object | null,
  { behaviour = {}, scheme = {}, ...more }: { behaviour?: object; scheme?: object; [key: string]: unknown } = {},
): object {
  return scenarioOf({
    replications: 20,
    years: 1,
    seed: "education",
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 8 } } },
    behaviour: { ...passive, awareness: 0.6, ...behaviour },
    schemes: {
      mutual: {
        ...free,
        enrolment: { mode: "voluntary" },
        contribution: { flat: 10, index: "none" },
        benefits: wholeOf(["care"]),
        ...(education !== null && { education }),
        ...scheme,
      },
    },
    outputs: { metrics: asked, by: [] },
    ...more,
  });
}
const campaign = { coverage: 0.5, effect: 0.4, cost: { per_head: 100 } };
const members = (run: Simulation, year = 1): number => rowOf(run, "finance.members", { year }).mean!;
/** Five standard errors of a mean share over so many people, from the binomial law: draws of people are independent. */
const margin = (share: number): number => 5 * people * Math.sqrt((share * (1 - share)) / (people * 20));

describe("by hand", () => {
  test("half of those reached by 0.4 of the unaware: 0.6 + 0.4 x 0.5 x 0.4 = 0.68 know, 625 for each", () => {
    const run = simulate(town(campaign));
    expect(Math.abs(members(run) - 680)).toBeLessThan(margin(0.68));
    const aware = rowOf(run, "education.newly_aware").mean!;
    expect(Math.abs(aware - 80)).toBeLessThan(margin(0.08));
    expect(Math.abs(rowOf(run, "education.cost").mean! - 50000)).toBeLessThan(100 * margin(0.5));
    // 625, with the sampling error of the 80 (9 % of 20 x 80 = 1600 people at 5 standard errors: 12.5 %) and of the 500
    const each = rowOf(run, "education.cost_per_newly_aware").mean!;
    expect(Math.abs(each / 625 - 1)).toBeLessThan(5 / Math.sqrt(20 * 80) + 5 / Math.sqrt(20 * 500));
  });

  test("at an effect of 0 the money is spent, nobody knows more, and the row beside the result says what that is", () => {
    const [with_, zero, without] = [simulate(town(campaign)), simulate(town({ ...campaign, effect: 0 })), simulate(town(null))];
    expect(rowOf(zero, "education.newly_aware").mean).toBe(0);
    expect(rowOf(zero, "education.cost_per_newly_covered")).toMatchObject({ mean: null, why: "no_effect" });
    expect([...totalsOf(zero, "education.cost")]).toEqual([...totalsOf(with_, "education.cost")]);
    expect([...totalsOf(zero, "members")]).toEqual([...totalsOf(without, "members")]);
    expect(rowOf(with_, "education.members_share_at_zero").mean).toBe(rowOf(zero, "education.members_share").mean);
  });

  test("everybody who learnt of it joins where nothing else is in the way, and is counted as long as they stay", () => {
    const run = simulate(town(campaign, { years: 3 }));
    for (const year of [1, 2, 3]) {
      expect([...totalsOf(run, "education.newly_covered", { year })]).toEqual([...totalsOf(run, "education.newly_aware", { year })]);
      // the same people are reached every year: persistent draws
      expect([...totalsOf(run, "members", { year })]).toEqual([...totalsOf(run, "members", { year: 1 })]);
    }
    expect(rowOf(run, "education.still_out").mean).toBe(0);
  });

  test("who could not join forgets: with a half-life of one year a quarter of the effect is left after two", () => {
    // 5 % of incomes of 100, 150, 225 pays a contribution of 10 in the third year only
    const slow = { years: 3, economy: { wage_growth: 0.5 }, population: { size: people, groups: { all: { share: 1, income: 100 } } } };
    const run = simulate(
      town({ ...campaign, until: 2026, half_life: 1 }, { ...slow, start_year: 2026, behaviour: { affordability: { share_of_income: 0.05 } } }),
    );
    expect([1, 2].map((year) => members(run, year))).toEqual([0, 0]);
    expect([1, 2, 3].map((year) => rowOf(run, "education.cost", { year }).mean! > 0)).toEqual([true, false, false]);
    // 0.6 + 0.4 x 0.5 x 0.4 x 0.25
    expect(Math.abs(members(run, 3) - 620)).toBeLessThan(margin(0.62));
    const brought = rowOf(run, "education.newly_covered", { year: 3 }).mean!;
    expect(Math.abs(brought - 20)).toBeLessThan(margin(0.02));
  });
});

test("affordability binding: 68 of 100 know, and as many as before cannot pay", () => {
  // four tenths earn 1000 and can pay 10, six tenths earn 100 and cannot
  const poor = {
    population: { size: people, groups: { rich: { share: 0.4, income: 1000 }, poor: { share: 0.6, income: 100 } } },
    behaviour: { affordability: { share_of_income: 0.05 } },
    outputs: { metrics: asked, by: ["group"] },
  };
  const [run, without] = [simulate(town(campaign, poor)), simulate(town(null, poor))];
  const unaware = (one: Simulation): number => rowOf(one, "exclusion.obstacle_unaware", { year: 1 }).mean!;
  expect(Math.abs(unaware(run) - 0.32)).toBeLessThan(margin(0.32) / people);
  expect(Math.abs(unaware(without) - 0.4)).toBeLessThan(margin(0.4) / people);
  expect(rowOf(run, "exclusion.obstacle_unaffordable", { year: 1 }).mean).toBe(0.6);
  const out = (one: Simulation): number => rowOf(one, "exclusion.rate", { year: 1, by: "group", group: "poor" }).mean!;
  expect(out(run)).toBe(1);
  expect(out(without)).toBe(1);
  expect(rowOf(run, "education.newly_covered", { by: "group", group: "poor" }).mean).toBe(0);
  expect(rowOf(run, "education.still_out", { by: "group", group: "poor" }).mean).toBe(1);
});

describe("in the scheme", () => {
  test("its cost is in the account, in the price, and in what of 100 paid in goes elsewhere", () => {
    const certain = { coverage: 1, effect: 1, cost: { fixed: 500, per_head: 1, per_household: 1 } };
    const run = simulate(town(certain));
    expect([...totalsOf(run, "education.cost")]).toEqual(Array(20).fill(2500));
    expect(totalsOf(run, "reserve")[0]).toBeCloseTo(10 * people - 8 * people - 2500, 9);
    expect(rowOf(run, "finance.lever_share").mean).toBeCloseTo(0.25, 12);
    const balanced = simulate(town(certain, { scheme: { contribution: { flat: "balanced", index: "none" } } }));
    expect(totalsOf(balanced, "contributions")[0]).toBeCloseTo(8 * people + 2500, 6);
  });

  test("households decide together and are reached together", () => {
    const homes = { population: { size: people, groups: { all: { share: 1, income: 1000 } }, households: { size: { 4: 1 } } } };
    const run = simulate(town({ ...campaign, cost: { per_household: 100 } }, homes));
    totalsOf(run, "education.heads").forEach((heads, k) => expect(heads).toBe(4 * totalsOf(run, "education.households")[k]!));
    totalsOf(run, "education.newly_aware").forEach((aware) => expect(aware % 4).toBe(0));
  });

  test("a scheme may be known better than others", () => {
    const run = simulate(town(null, { scheme: { awareness: 0.9 } }));
    expect(Math.abs(members(run) - 900)).toBeLessThan(margin(0.9));
    const known = { behaviour: { awareness: 1 }, scheme: { awareness: { by: "group", values: { all: 0.2 } } } };
    expect(Math.abs(members(simulate(town(null, known))) - 200)).toBeLessThan(margin(0.2));
  });

  test("off is absent, byte for byte; the kind of scheme makes no difference", () => {
    const off = simulate(town({ ...campaign, coverage: 0 }));
    expect(off.model.levers).toEqual([]);
    expect(off.outcomes).toEqual(simulate(town(null)).outcomes);
    const insurer = simulate(town(campaign, { scheme: { kind: "for-profit" } }));
    expect(insurer.outcomes).toEqual(simulate(town(campaign)).outcomes);
  });

  test("in both worlds, a reform that changes nothing changes exactly nothing", () => {
    const input = town(campaign, { years: 3 }) as { schemes: { mutual: object } };
    // draws hang on the name of a scheme: the same name in both worlds
    const same = simulate({ ...input, worlds: { first: ["mutual"], second: ["mutual"] }, compare: [["first", "second"]] });
    const differences = same.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null);
    expect(differences.length).toBeGreaterThan(20);
    expect(differences.filter(({ mean }) => mean !== 0)).toEqual([]);
  });

  test("an uncertain effect is another one in each future, half of them 0", () => {
    const run = simulate(town({ ...campaign, coverage: 1, effect: { uncertain: { uniform: [0.1, 0.4], zero: 0.5 } } }, { replications: 40 }));
    const aware = [...totalsOf(run, "education.newly_aware")];
    const none = aware.filter((heads) => heads === 0).length;
    expect(none).toBeGreaterThan(5);
    expect(none).toBeLessThan(35);
    expect(new Set(aware).size).toBeGreaterThan(10);
  });
});

describe("what is written wrongly", () => {
  const problems = (education: object): string[] =>
    validateScenario(town(education, { start_year: 2026 }), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
  test.each([
    [{ coverage: 0.5 }, "E0301 effect"],
    [{ effect: 0.5 }, "E0301 coverage"],
    [{ ...campaign, coverage: 1.5 }, "E0312 coverage"],
    [{ ...campaign, effect: { by: "group", values: { nobody: 0.1 }, default: 0 } }, "E0309 effect.values.nobody"],
    [{ ...campaign, half_life: 0 }, "E0304 half_life"],
    [{ ...campaign, from: 2028, until: 2027 }, "E0313 until"],
    [{ ...campaign, from: 2030 }, "E0304 from"],
    [{ ...campaign, until: 2020 }, "E0304 until"],
    [{ ...campaign, cost: { per_person: 3 } }, "E0302 cost.per_person"],
  ])("%j", (education, message) => expect(problems(education)).toContain(message));
});
