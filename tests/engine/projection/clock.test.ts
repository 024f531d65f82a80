/** The clock that services share: whose rates it holds, by state or by income fifth and state, and the labels by which an event gets its service. */
import { expect, test } from "vitest";
import { type Map as Parts, scenarioOf } from "../../support/plain.ts";
import { compiled, simulate, totalsOf } from "../../support/simulate.ts";
import { expectMean } from "../../support/tolerance.ts";

const poor = { q1: 2, q2: 0, q3: 0, q4: 0, q5: 0 };
const rich = { q1: 0, q2: 0, q3: 0, q4: 0, q5: 3 };

function input(services: Parts, more: Parts = {}): Parts {
  return scenarioOf({
    population: { size: 2000, ages: { 40: 1 }, income: { mean: 3000, gini: 0.4 } },
    health: { services, ...more },
    outputs: { metrics: ["need.events", "need.cost"], by: ["quintile"] },
  });
}

test("services that lean by income are on the shared clock; a random factor gives one of its own", () => {
  const { needs, states } = compiled(
    input({
      a: { rate: 1, cost: 1, gradient: poor },
      b: { rate: 0.5, cost: 1 },
      c: { rate: 1, cost: 1, gradient: rich, frailty: { family: "gamma", variance: 0.5 } },
      d: { rate: 0.25, cost: 1, gradient: rich },
    }),
  ).model;
  expect([Array.from(needs.poisson), Array.from(needs.ownClocks)]).toEqual([[0, 1, 3], [2]]);
  expect([needs.fifthStride, needs.hazard.length, needs.labels.length]).toEqual([states.count, 5 * states.count, 10 * states.count]);
  const row = (fifth: number): number => fifth * states.count + 40;
  expect([0, 1, 4].map((fifth) => needs.hazard[row(fifth)])).toEqual([2.5, 0.5, 0.5 + 0.75]);
  // of 2^24 labels, the first that is not of service 0, and not of 0 or 1: shares 2 / 2.5 and 1, 0 and 1, 0 and 0.5 / 1.25
  expect([0, 1, 4].map((fifth) => Array.from(needs.labels.subarray(2 * row(fifth), 2 * row(fifth) + 2)))).toEqual([
    [Math.ceil(0.8 * 2 ** 24 - 0.5), 2 ** 24],
    [0, 2 ** 24],
    [0, Math.ceil(0.4 * 2 ** 24 - 0.5)],
  ]);
});

test("without a gradient the tables are by state", () => {
  const { needs, states } = compiled(input({ one: { rate: 1, cost: 1 }, two: { rate: 2, cost: 1 } })).model;
  expect([needs.fifthStride, needs.hazard.length, needs.hazard[40], needs.labels[40]]).toEqual([0, states.count, 3, Math.ceil(2 ** 24 / 3 - 0.5)]);
});

test("tables of groups side by side, alike or not, are what their rates say state by state", () => {
  const groups = ["a", "b", "c"].map((name) => [name, { share: 1 / 3, ages: { uniform: [0, 90] }, income: { mean: 1000, gini: 0.3 } }]);
  const of = (rate: number, factor: number): object => ({ rate: { by: "group", values: { a: rate, b: rate, c: factor * rate } }, cost: 1 });
  for (const factor of [1, 1.5]) {
    const services = {
      x: { ...of(0.3, factor), gradient: poor },
      y: of(0.7, 1),
      z: { rate: { by: "age_sex", ages: [0, 61], female: [1, 2], male: [0.5, 1] }, cost: 1 },
    };
    const conditions = { ill: { prevalence: 0.2, rates: { y: 2 } }, frail: { prevalence: 0.1, rates: { x: 1.7, z: 3 } } };
    const { needs, states } = compiled(scenarioOf({ population: { size: 300, groups: Object.fromEntries(groups) }, health: { services, conditions } })).model;
    const clock = Array.from(needs.poisson, (s) => needs.services[s]!);
    const wrong: number[] = [];
    for (let row = 0; row < needs.hazard.length; row++) {
      const fifth = Math.floor(row / states.count);
      const [x, y, z] = clock.map(({ rate, gradient }) => rate[row % states.count]! * (gradient.length === 0 ? 1 : gradient[fifth]!)) as [
        number,
        number,
        number,
      ];
      const all = x + y + z;
      const share = (label: number): number => ((label + 0.5) / 2 ** 24) * all;
      // the first label that is not of the services before: it is above their sum, the one before it is not
      const first = (label: number, sum: number): boolean => (label === 2 ** 24 || share(label) >= sum) && (label === 0 || share(label - 1) < sum);
      if (needs.hazard[row] !== all || !first(needs.labels[2 * row]!, x) || !first(needs.labels[2 * row + 1]!, x + y)) wrong.push(row);
    }
    expect(wrong).toEqual([]);
    expect(needs.hazard.filter((rate) => rate > 0).length).toBeGreaterThan(5 * 4 * 3 * 2 * 91 - 1);
  }
});

test("each fifth has the events of its own rates, in a year of a shock too (seed truth)", () => {
  // an event costs 1, 100 or 10,000 and so says by what service it is; people of fifth 1 and 5 by their place in the rates above
  const services = { poor: { rate: 1, cost: 1, gradient: poor }, plain: { rate: 0.5, cost: 100 }, rich: { rate: 0.25, cost: 10000, gradient: rich } };
  const shocks = { wave: { year: 2027, rates: { rich: 2 } } };
  const run = simulate({ ...input(services, { shocks }), start_year: 2026, years: 2 }, { replications: 10 });
  const people = 400;
  const truth = {
    q1: [2.5, 2 + 50],
    q3: [0.5, 50],
    q5: [1.25, 50 + 7500],
  } as const;
  for (const [group, [events, cost]] of Object.entries(truth)) {
    const totals = (name: "need_events" | "need_cost", year: number): Float64Array =>
      totalsOf(run, name, { by: "quintile", group, year }).map((sum) => sum / people);
    const more = group === "q5" ? 0.75 : 0;
    expectMean(totals("need_events", 1), events, Math.sqrt(events / people), group);
    expectMean(totals("need_events", 2), events + more, Math.sqrt((events + more) / people), group);
    expectMean(totals("need_cost", 1), cost, undefined, group);
    expectMean(totals("need_cost", 2), cost + 10000 * more, undefined, group);
  }
  const none = totalsOf(run, "need_cost", { by: "quintile", group: "q3", year: 1 });
  expect(none.every((sum) => sum % 100 === 0)).toBe(true);
});
