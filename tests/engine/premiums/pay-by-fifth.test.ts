/** Expected payments by income fifth and state are the sum over services, to the byte; where people of a fifth differ, the sum is taken. */
import { expect, test } from "vitest";
import { fifthOf, stateOf } from "../../../src/engine/kernels/scratch.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { knownPay, payByFifth } from "../../../src/engine/premiums/pay-by-fifth.ts";
import { personalPay, personalSquares } from "../../../src/engine/premiums/personal-pay.ts";
import { pilotContext } from "../../../src/engine/projection/compile-arms.ts";
import { runPilot } from "../../../src/engine/projection/pilot.ts";
import { forEachPilotBlock } from "../../../src/engine/projection/pilot-blocks.ts";
import { free, type Map as Parts, scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

function modelOf(care: Parts = {}): Model {
  return compiled(
    scenarioOf({
      population: { size: 500, ages: { "0-80": 1 }, income: { mean: 3000, gini: 0.4 } },
      health: {
        frailty: { family: "gamma", variance: 0.5 },
        services: {
          care: { rate: 1.2, cost: { mean: 100, cv: 1 }, gradient: { q1: 0.6, q5: 1.5 }, ...care },
          drugs: { rate: 2, cost: 10, gradient: { q1: 1.2, q5: 0.7 } },
          other: { rate: 0.3, cost: 50 },
        },
      },
      behaviour: { choice: { rule: "utility", risk_aversion: 2 } },
      schemes: {
        mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: 20 }, benefits: { care: { reimburse: 0.8 }, drugs: { reimburse: 1 } } },
      },
    }),
  ).model;
}

/** What the pilot's people are known to cost: by table, and by the sum over services. */
function bothWays(model: Model): { readonly known: number[]; readonly sums: number[]; readonly fifths: Set<number> } {
  const pilot = runPilot(model);
  const context = pilotContext(model, pilot, () => NaN);
  const arm = model.arms[0]!;
  const [known, sums, fifths] = [[] as number[], [] as number[], new Set<number>()];
  const block = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  forEachPilotBlock(model, pilot, context, block, () => {
    for (let i = 0; i < block.living; i++) {
      known.push(knownPay(model, pilot.columns, arm, block.first, i));
      sums.push(personalPay(model, pilot.columns, arm, block.first, i));
      fifths.add(fifthOf[i]!);
    }
  });
  return { known, sums, fifths };
}

test("a table by fifth and state holds the sum over services, second moments included", () => {
  const model = modelOf();
  const arm = model.arms[0]!;
  const table = payByFifth(model, arm);
  expect(table).not.toBeNull();
  const { known, sums, fifths } = bothWays(model);
  expect(known).toEqual(sums);
  expect(fifths.size).toBe(5);
  expect(new Set(known).size).toBeGreaterThan(100);
  const alike: Model = { ...model, people: { ...model.people, frailty: null } };
  const pilot = runPilot(alike);
  const columns = { ...pilot.columns, frailty: null };
  const states = model.states.count;
  let found = 0;
  const block = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  forEachPilotBlock(
    alike,
    pilot,
    pilotContext(alike, pilot, () => NaN),
    block,
    () => {
      for (let i = 0; i < block.living; i++)
        for (const level of [0, 3]) {
          const own = table!.squares[(level * 5 + fifthOf[i]!) * states + stateOf[i]!]!;
          expect(own).toBe(personalSquares(alike, columns, arm, block.first, i, level));
          found += +(own > 0);
        }
    },
  );
  expect(found).toBeGreaterThan(100);
});

test("the table of another future is made with its gradients", () => {
  const model = modelOf();
  const before = bothWays(model);
  const services = model.needs.services.map((service) => ({ ...service, gradient: service.gradient.map((factor) => 2 * factor) }));
  const other: Model = { ...model, needs: { ...model.needs, services } };
  const after = bothWays(other);
  expect(after.known).toEqual(after.sums);
  expect(after.known.some((value, i) => value !== before.known[i])).toBe(true);
  expect(bothWays(model).known).toEqual(before.known);
});

test.each([
  ["a frailty of the service", { frailty: { family: "gamma", variance: 0.2 } }],
  ["a cost that follows incomes", { cost: { mean: 100, cv: 1, correlation_with_income: 0.3 } }],
])("with %s there is no table, and the sum is taken", (_, care) => {
  const model = modelOf(care);
  expect(payByFifth(model, model.arms[0]!)).toBeNull();
  const { known, sums } = bothWays(model);
  expect(known).toEqual(sums);
});

test("futures ask in turn, each by its own gradient, and what differs in nothing is not laid out again", () => {
  const model = modelOf();
  const arm = model.arms[0]!;
  const future = (factor: number): Model => {
    const services = model.needs.services.map((one) => ({ ...one, gradient: one.gradient.map((own) => own * factor) }));
    return { ...model, needs: { ...model.needs, services } };
  };
  const [one, two, alike] = [future(1.1), future(0.8), future(0.8)];
  const payOf = (from: Model): readonly number[] => [...payByFifth(from, arm)!.pay];
  const [first, second] = [payOf(one), payOf(two)];
  expect(first).not.toEqual(second);
  expect([payOf(one), payOf(two), payOf(one)]).toEqual([first, second, first]);
  const laid = payByFifth(two, arm);
  expect(payByFifth(alike, arm)).toBe(laid);
});

test.each([
  [16_384, true],
  [16_385, false],
])("%i states: a table is laid out (%s)", (count, laid) => {
  const model = modelOf();
  expect(
    payByFifth({ ...model, states: { ...model.states, count } }, { basePay: model.arms[0]!.basePay, baseSquares: new Float64Array(0), servicePay: [] }) !==
      null,
  ).toBe(laid);
});
