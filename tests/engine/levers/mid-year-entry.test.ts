/** Entry in mid-year: nine people by hand, the wait as the answer, what stays as it was, and what is refused. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { violations } from "../../support/always.ts";
import { free, passive, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

/** Nine people; the three ill ones have so many bills of 100 each, nobody values cover at all when the year opens, so that all decline a price of 60. */
function nine(terms: object | null, more: object = {}, bills = 1, scheme: object = {}): object {
  return scenarioOf({
    replications: 1,
    population: { size: 9, groups: { ill: { count: 3 }, well: { count: 6 } }, income: 1000 },
    health: { services: { care: { rate: { by: "group", values: { ill: bills }, default: 0 }, count: "fixed", cost: 100 } } },
    behaviour: { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: 0 } } },
    schemes: {
      mutual: {
        ...free,
        enrolment: { mode: "voluntary" },
        contribution: { flat: 60, index: "none" },
        benefits: wholeOf(["care"]),
        ...(terms !== null && { mid_year_entry: terms }),
        ...scheme,
      },
    },
    outputs: { metrics: "all", by: [] },
    ...more,
  });
}
const of = (run: Simulation, total: Parameters<typeof totalsOf>[1], year = 1): number => totalsOf(run, total, { year })[0]!;

describe("by hand: three of nine have a bill of 100, and 60 is asked", () => {
  test("each of them comes in with the bill and pays 60 for the part of the year that is left", () => {
    const run = simulate(nine({ when_ill: 1 }));
    const covered = of(run, "covered");
    expect(of(run, "members")).toBe(3);
    expect(covered).toBeGreaterThan(0);
    expect(covered).toBeLessThan(3);
    // person-years are counted on a grid of 2^-20
    expect(Math.abs(of(run, "contributions") - 60 * covered)).toBeLessThan((3 * 60) / 2 ** 20);
    expect(of(run, "benefits")).toBe(300);
    expect(of(run, "reserve")).toBeCloseTo(of(run, "contributions") - 300, 9);
    expect(rowOf(run, "mid_year_entry.gain", { year: 1 }).mean).toBeCloseTo(300 - of(run, "contributions"), 9);
    // the part of the year before is their own choice, and so is the year of the six who stay out
    expect(of(run, "cause_declined")).toBeCloseTo(9 - covered, 9);
    expect(of(run, "cause_waiting")).toBe(0);
    expect(violations(run)).toEqual([]);
  });

  test("who was a member last year, declines and comes in again draws as much beyond payment in every year", () => {
    const run = simulate(nine({ when_ill: 1, pays: "whole_year" }, { years: 3 }, 1, { reserve: { initial: 10000 } }));
    for (const year of [1, 2, 3]) {
      expect([of(run, "members", year), of(run, "contributions", year), of(run, "benefits", year)]).toEqual([3, 180, 300]);
      expect(rowOf(run, "mid_year_entry.gain", { year }).mean).toBe(120);
      expect(rowOf(run, "mid_year_entry.share", { year }).mean).toBe(1);
    }
  });

  test("who must pay the whole year pays 180 for 300", () => {
    const run = simulate(nine({ when_ill: 1, pays: "whole_year" }));
    expect([of(run, "contributions"), of(run, "benefits"), of(run, "reserve")]).toEqual([180, 300, -120]);
    expect(rowOf(run, "mid_year_entry.gain").mean).toBe(120);
    expect(rowOf(run, "mid_year_entry.share").mean).toBe(1);
    // nobody else is there to bear it
    expect(rowOf(run, "mid_year_entry.borne").mean).toBe(null);
  });

  test("a price above the bill brings nobody in; with a share of the bill nobody whose part is below the price", () => {
    expect(of(simulate(nine({ when_ill: 1, pays: "whole_year" }, {}, 1, { contribution: { flat: 101, index: "none" } })), "members")).toBe(0);
    expect(of(simulate(nine({ when_ill: 1, pays: "whole_year" }, {}, 1, { benefits: { care: { reimburse: 0.5 } } })), "members")).toBe(0);
  });

  test("a household comes in as a whole, for its members' parts of the year", () => {
    const population = { size: 9, income: 1000, households: { size: { 3: 1 } } };
    const people = (rate: number): Simulation =>
      simulate(nine({ when_ill: 1, pays: "whole_year" }, { population, health: { services: { care: { rate, count: "fixed", cost: 100 } } } }, 0));
    expect(of(people(0), "members")).toBe(0);
    const all = people(1);
    expect([of(all, "members"), of(all, "contributions"), of(all, "benefits")]).toEqual([9, 540, 900]);
  });
});

describe("a waiting period is the answer", () => {
  /** Four bills a year, one in each quarter. */
  const waits = (wait: number, bills = 4): Simulation => simulate(nine({ when_ill: 1, pays: "whole_year" }, {}, bills, { waiting_period: wait }));

  test("the longer it is the less they draw, and with a whole year nobody comes in", () => {
    const drawn = [0, 0.25, 0.5, 0.75, 1].map((wait) => of(waits(wait), "benefits"));
    expect(drawn[0]).toBe(1200);
    for (let k = 1; k < drawn.length; k++) expect(drawn[k]).toBeLessThanOrEqual(drawn[k - 1]!);
    expect(drawn[1]).toBeLessThan(1200);
    expect(drawn[1]).toBeGreaterThan(0);
    expect([drawn[4], of(waits(1), "members"), of(waits(1), "mid_year_entry.entered")]).toEqual([0, 0, 0]);
  });

  test("against a single bill the shortest wait is enough", () => {
    expect([of(waits(0, 1), "members"), of(waits(0.01, 1), "members")]).toEqual([3, 0]);
  });

  test("the wait of who stays goes on from where it was", () => {
    // all are willing from the second year on, when the price falls to 0; they entered at u with a wait of a whole quarter
    const contribution = { flat: { years: { 2026: 60, 2027: 0 } }, index: "none" };
    const run = simulate(nine({ when_ill: 1 }, { years: 2, start_year: 2026 }, 4, { waiting_period: 0.25, contribution }));
    expect(of(run, "mid_year_entry.entered")).toBe(3);
    // who entered in the first three quarters has waited before the second year opens; the six others wait a quarter of it
    expect(of(run, "members", 2)).toBe(9);
    expect(of(run, "cause_waiting", 2)).toBeCloseTo(6 * 0.25, 9);
  });
});

describe("what stays as it was", () => {
  test("a share of 0 is none, to the last bit", () => {
    const counts = { outputs: { metrics: ["finance.reserve", "coverage.breadth"], by: [] } };
    expect(simulate(nine({ when_ill: 0 }, counts)).outcomes).toEqual(simulate(nine(null, counts)).outcomes);
    expect(simulate(nine({ when_ill: 0 }, counts)).model.levers).toEqual([]);
  });

  test("half of the households: of 4,000 who would, half within chance", () => {
    const population = { size: 4000, income: 1000 };
    const health = { services: { care: { rate: 1, count: "fixed", cost: 100 } } };
    const run = simulate(nine({ when_ill: 0.5 }, { population, health }));
    expect(Math.abs(of(run, "members") - 2000)).toBeLessThan(5 * Math.sqrt(4000 * 0.25));
  });

  test("who is kept out by anything else does not come in", () => {
    const run = simulate(nine({ when_ill: 1 }, {}, 1, { reach: 0 }));
    expect([of(run, "members"), of(run, "cause_not_offered")]).toEqual([0, 9]);
  });

  test("of two schemes of one world, with public floor, subsidy, employer and fee: accounts close and worlds of equal schemes are equal", () => {
    const input = nine({ when_ill: 1 }, { years: 3 }, 4) as { schemes: { mutual: object } };
    const mutual = { ...input.schemes.mutual, waiting_period: 0.1, subsidies: [{ who: "everyone", share: 0.25 }] };
    const rich = { ...mutual, contribution: { flat: 60, index: "none", employer_share: 0.25, entry_fee: 2, collection: 0.75 } };
    const floor = { kind: "public", benefits: { care: { reimburse: 0.3 } } };
    const worlds = { first: ["floor", "a", "b"], second: ["b", "a", "floor"] };
    const run = simulate({ ...input, schemes: { a: rich, b: mutual, floor }, worlds, compare: [["first", "second"]] });
    expect(of(run, "members")).toBe(3);
    expect(violations(run)).toEqual([]);
    for (const row of run.record.metrics) if (row.versus !== null && row.mean !== null) expect(row.mean, row.metric).toBe(0);
  });
});

describe("what is refused, and where", () => {
  test.each([
    [{ when_ill: 1 }, { enrolment: { mode: "compulsory" } }, {}],
    [{ when_ill: 1 }, { enrolment: { mode: "voluntary", together: { size: 3, share: 0.5 } } }, {}],
    [{ when_ill: 1 }, {}, { behaviour: { ...passive, choice: { rule: "utility", rejoin: false } } }],
  ])("%j beside %j %j", (terms, scheme, more) => {
    const { problems } = validateScenario(nine(terms, more, 1, scheme), { readText: () => "" });
    expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["E0313 schemes.mutual.mid_year_entry"]);
    expect(problems[0]!.fix).toMatch(/mid_year_entry/);
  });

  test.each([
    [{ when_ill: 1.5 }, "E0312 schemes.mutual.mid_year_entry.when_ill"],
    [{ when_ill: 1, pays: "nothing" }, "E0306 schemes.mutual.mid_year_entry.pays"],
    [{}, "E0301 schemes.mutual.mid_year_entry.when_ill"],
  ])("%j", (terms, expected) => {
    const { problems } = validateScenario(nine(terms), { readText: () => "" });
    expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });
});
