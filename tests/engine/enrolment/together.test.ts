/** Societies that join as a whole: adverse selection by their size against its exact value, whom a society binds, and messages. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 8000;
/** Half of the people are ill and cost 300, the others 100; all are asked 200, so that alone the ill join. */
function market(together: object | null, whole: object = {}, scheme: object = {}): object {
  return scenarioOf({
    replications: 1,
    seed: "societies",
    population: { size: people, income: 100000 },
    health: {
      conditions: { ill: { prevalence: 0.5, rates: { care: 3 } } },
      services: { care: { rate: 1, count: "fixed", cost: 100 } },
    },
    behaviour: { affordability: "none", choice: { rule: "threshold", willingness_to_pay: { times_expected: 1 } }, forgone_care: "none", price_response: 0 },
    schemes: {
      mutual: {
        ...free,
        enrolment: { mode: "voluntary", ...(together && { together }) },
        contribution: { flat: 200 },
        benefits: { care: { reimburse: 1 } },
        ...scheme,
      },
    },
    outputs: { metrics: ["coverage.societies_joined", "coverage.societies_people", "coverage.breadth", "exclusion.unaware", "exclusion.unaffordable"], by: [] },
    ...whole,
  });
}
const costPerMember = (run: Simulation): number => totalsOf(run, "benefits")[0]! / totalsOf(run, "members")[0]!;

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let step = 1; step <= k; step++) ways = (ways * (n - step + 1)) / step;
  return ways;
}

/** Mean share of the ill in societies of n that join, and its standard error with so many people. */
function exactShare(n: number, share: number): { readonly joins: number; readonly ill: number; readonly error: number } {
  const counts = Array.from({ length: n + 1 }, (_, k) => k).filter((k) => k >= share * n);
  const sum = (of: (k: number) => number): number => counts.reduce((total, k) => total + binomial(n, k) * of(k), 0) / 2 ** n;
  const joins = sum(() => 1);
  const ill = sum((k) => k / n) / joins;
  const spread = Math.sqrt(sum((k) => (k / n - ill) * (k / n - ill)) / joins);
  return { joins, ill, error: spread / Math.sqrt((people / n) * joins) };
}

test("the more decide together the less is selected: 300 alone, 233 in twos, 227 in fours, 210 in fifties; 200 if all join", () => {
  expect(costPerMember(simulate(market(null)))).toBe(300);
  const found = [2, 4, 50].map((size) => {
    const run = simulate(market({ size, share: 0.5 }));
    const { joins, ill, error } = exactShare(size, 0.5);
    expect(Math.abs(costPerMember(run) - (100 + 200 * ill))).toBeLessThan(4 * 200 * error);
    // all are of one size but where a block of people ends, and all their people belong
    expect(Math.floor(totalsOf(run, "societies")[0]! / 5)).toBe(Math.floor(people / size / 5));
    expect(rowOf(run, "coverage.societies_joined").mean! - rowOf(run, "coverage.societies_people").mean!).toBeCloseTo(0, 1);
    expect(totalsOf(run, "society_members")).toEqual(totalsOf(run, "members"));
    expect(rowOf(run, "coverage.societies_people").mean).toBe(totalsOf(run, "members")[0]! / people);
    expect(Math.abs(totalsOf(run, "members")[0]! / people - joins)).toBeLessThan(4 * Math.sqrt((joins * (1 - joins)) / (people / size)));
    return 100 + 200 * ill;
  });
  expect(found.map((one) => Math.round(one))).toEqual([233, 227, 210]);
});

test("a share of 0 takes all, a share of 1 only societies of the ill alone", () => {
  expect(totalsOf(simulate(market({ size: 10, share: 0 })), "members")).toEqual(Float64Array.of(people));
  expect(costPerMember(simulate(market({ size: 4, share: 1 })))).toBe(300);
});

test("who cannot pay counts as unwilling, and stays out of a society that joins; who has not heard is told", () => {
  const behaviour = { awareness: 0.6, affordability: { share_of_income: 0.1 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
  const population = { size: 1000, income: { family: "discrete", values: [1000, 4000], probs: [0.2, 0.8] } };
  const whole = { behaviour, population };
  // four fifths can pay, of these three fifths know: 48 of 100 are willing
  const [low, high] = [0.3, 0.7].map((share) => simulate(market({ size: 500, share }, whole)));
  expect(rowOf(low!, "exclusion.unaware").mean).toBe(0);
  const poor = rowOf(low!, "exclusion.unaffordable").mean!;
  expect(Math.abs(poor - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / 1000));
  expect(rowOf(low!, "coverage.breadth").mean).toBeCloseTo(1 - poor, 12);
  expect(rowOf(high!, "coverage.breadth").mean).toBe(0);
});

test("households stay undivided, and two schemes beside each other do", () => {
  const population = { size: 900, income: 100000, households: { size: { 3: 1 } } };
  const run = simulate(market({ size: 30, share: 0.5 }, { population }));
  expect(totalsOf(run, "members")[0]! % 3).toBe(0);
  expect(totalsOf(run, "members")[0]!).toBeGreaterThan(0);
  const both = market({ size: 16, share: 0.5 });
  const mutual = (both as { schemes: Record<string, object> }).schemes["mutual"]!;
  const dearer = { ...mutual, enrolment: { mode: "voluntary" }, contribution: { flat: 250 } };
  const beside = simulate({ ...both, schemes: { mutual, dearer }, worlds: { both: ["mutual", "dearer"] } });
  // where a society joins, it binds its people; where not, its ill join the other
  expect(totalsOf(beside, "members", { scheme: "mutual" })[0]! % 16).toBe(0);
  expect(totalsOf(beside, "members", { scheme: "dearer" })[0]!).toBeGreaterThan(0);
});

test.each([
  [{ mode: "compulsory", together: { size: 10 } }, "E0313 schemes.mutual.enrolment.together"],
  [{ together: { size: 1 } }, "E0304 schemes.mutual.enrolment.together.size"],
  [{ together: {} }, "E0301 schemes.mutual.enrolment.together.size"],
  [{ together: { size: 10, share: 40 } }, "E0312 schemes.mutual.enrolment.together.share"],
])("%j is refused", (enrolment, said) => {
  const { problems } = validateScenario(market(null, {}, { enrolment }), { readText: () => "" });
  expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([said]);
});
