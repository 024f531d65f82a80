/** Means, effort, attempts and coming back (docs/model.md, section 6): hand values of design/levers.md, section 0. */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const people = 1000;
const replications = 4;
const heads = people * replications;
/** Five standard errors of a share of independent heads. */
const margin = (share: number): number => 5 * Math.sqrt((share * (1 - share)) / heads);

function run(behaviour: Map, more: Map = {}, contribution: Map = { flat: 0 }): Simulation {
  return simulate(
    scenarioOf({
      years: 2,
      population: { size: people, income: 1000, ages: 30 },
      health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
      behaviour: { ...passive, ...behaviour },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution, benefits: {} } },
      outputs: { metrics: ["coverage.breadth", "exclusion.lapsed", "exclusion.not_offered", "uninsured.declined", "exclusion.unaffordable"], by: [] },
      ...more,
    }),
    { replications },
  );
}
const inside = (found: Simulation, year: number): number => rowOf(found, "coverage.breadth", { year }).mean!;
const near = (value: number, expected: number): void => expect(Math.abs(value - expected)).toBeLessThan(margin(expected));

/** Worth nothing and free of charge: taste and effort alone decide. */
const taste = { choice: { rule: "utility", risk_aversion: 0, noise: 0.3, trust: 0 } };
const alone: Map = {};
const households: Map = { population: { size: people, income: 1000, ages: 30, households: { size: { 1: 1 } } } };
const nothing = { schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, benefits: { care: { reimburse: 0 } } } } };

describe.each([
  ["alone", alone],
  ["in households", households],
])("people %s", (_, more) => {
  test("effort of 0.3 and taste of width 0.3: 1 / (1 + e) enrol, and stay", () => {
    const found = run({ ...taste, enrolment: { effort: { mean: 0.3 } } }, { ...nothing, ...more });
    near(inside(found, 1), 0.2689);
    expect(inside(found, 2)).toBe(inside(found, 1));
    expect(rowOf(found, "uninsured.declined", { year: 1 }).mean).toBeCloseTo(1 - inside(found, 1), 12);
  });

  test("where every second attempt fails: half of them in the first year, three quarters by the second", () => {
    const found = run({ ...taste, enrolment: { effort: { mean: 0.3 }, attempt_fails: 0.5 } }, { ...nothing, ...more });
    near(inside(found, 1), 0.1345);
    near(inside(found, 2), 0.2017);
    near(rowOf(found, "exclusion.not_offered", { year: 1 }).mean!, 0.1345);
  });

  test("nothing of it where everybody is enrolled who does not object", () => {
    const scheme = { ...free, enrolment: { mode: "automatic" }, benefits: { care: { reimburse: 0 } } };
    const found = run({ ...taste, enrolment: { effort: { mean: 0.3 }, attempt_fails: 0.5 } }, { ...more, schemes: { mutual: scheme } });
    near(inside(found, 1), 0.5);
  });

  test("coming back with probability r: the share in settles at r / (a + r)", () => {
    const scheme = { schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: 1 }, benefits: wholeOf(["care"]) } } };
    const found = run({ lapse: { arrears: 0.35, return: 0.2 } }, { ...scheme, ...more, years: 8 });
    // from 1 in year 1 the distance to the limit shrinks by 1 - a - r a year
    expect(inside(found, 1)).toBe(1);
    near(inside(found, 2), 0.65);
    near(inside(found, 8), 0.3636 + 0.6364 * 0.45 ** 7);
    expect(inside(found, 8) + rowOf(found, "exclusion.lapsed", { year: 8 }).mean!).toBeCloseTo(1, 12);
    const soon = run({ lapse: { arrears: 0.35, return: 1 } }, { ...scheme, ...more, years: 8 });
    near(inside(soon, 8), 0.7407 - 0.2593 * 0.35 ** 7);
    const never = run({ lapse: { arrears: 0.35, return: 0 } }, { ...scheme, ...more, years: 3 });
    near(inside(never, 3), 0.65 ** 2);
  });

  test("ability to pay: half can pay the share itself, and 1 / (1 + 2^-k) half of it; sharp: everybody and nobody", () => {
    const at = (price: number, ability: unknown): Simulation => run({ affordability: { share_of_income: 0.05, ability } }, more, { flat: price });
    near(inside(at(50, { slope: 2 }), 1), 0.5);
    near(inside(at(25, { slope: 2 }), 1), 0.8);
    near(inside(at(100, { slope: 2 }), 1), 0.2);
    expect(inside(at(50, "sharp"), 1)).toBe(1);
    expect(inside(at(50.1, "sharp"), 1)).toBe(0);
    const kept = at(50, { slope: 2 });
    expect(inside(kept, 2)).toBe(inside(kept, 1));
    expect(rowOf(kept, "exclusion.unaffordable", { year: 2 }).mean).toBeCloseTo(1 - inside(kept, 2), 12);
  });

  test("the bar is on income above subsistence: 50 of 1000 over 500 is the share 0.1", () => {
    const found = run({ affordability: { share_of_income: 0.05, subsistence: 500, ability: { slope: 1 } } }, more, { flat: 50 });
    near(inside(found, 1), 1 / 3);
    const poor = run({ affordability: { share_of_income: 0.05, subsistence: 1000, ability: { slope: 1 } } }, more, { flat: 1 });
    expect(inside(poor, 1)).toBe(0);
    const gratis = run({ affordability: { share_of_income: 0.05, subsistence: 1000, ability: { slope: 1 } } }, more, { flat: 0 });
    expect(inside(gratis, 1)).toBe(1);
  });

  test("valuation: of a lognormal factor of mean 1 and spread s, a price of the expected cost keeps P(z > s / 2)", () => {
    const sharp = { choice: { rule: "utility", risk_aversion: 0, noise: 0, valuation_spread: 1.6 } };
    const scheme = { schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: 10 }, benefits: wholeOf(["care"]) } } };
    near(inside(run(sharp, { ...scheme, ...more }), 1), 0.2119);
  });
});

test("in a market the attempt is made at the scheme that is chosen, and who fails is not counted as declining", () => {
  const scheme = { ...free, enrolment: { mode: "voluntary" }, benefits: wholeOf(["care"]) };
  const found = run(
    { choice: { rule: "utility", risk_aversion: 0, noise: 0 }, enrolment: { attempt_fails: 0.5 } },
    {
      schemes: { cheap: { ...scheme, contribution: { flat: 1 } }, dear: { ...scheme, contribution: { flat: 50 } } },
      worlds: { both: ["cheap", "dear"] },
    },
  );
  near(inside(found, 1), 0.5);
  near(inside(found, 2), 0.75);
  expect(rowOf(found, "uninsured.declined", { year: 1 }).mean).toBe(0);
});
