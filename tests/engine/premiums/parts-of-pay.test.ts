/** Small parts of expected payments by hand: when they move with the price of care, what a rider leaves, and payments service by service. */
import { expect, test } from "vitest";
import { keepEntryConditions, riderShare } from "../../../src/engine/benefits/rider.ts";
import { enrolAtStart } from "../../../src/engine/enrolment/start.ts";
import { fifthOf, joined, living, stateOf } from "../../../src/engine/kernels/scratch.ts";
import type { Columns } from "../../../src/engine/model/columns.ts";
import type { BenefitModel, Model, SchemeModel, ServiceModel } from "../../../src/engine/model/model.ts";
import { packState, stateLayout } from "../../../src/engine/model/states.ts";
import { expectedByService } from "../../../src/engine/premiums/expected-by-service.ts";
import { isProportional, type PayContext } from "../../../src/engine/premiums/expected-pay.ts";
import { forgoneFactors } from "../../../src/engine/premiums/forgone-care.ts";
import { employerPart, memberShare, shareCollected, subsidyPart } from "../../../src/engine/premiums/payer-parts.ts";
import { interpolated, knownFactor, scoreAt, scoreSteps } from "../../../src/engine/premiums/personal-pay.ts";
import type { PilotPeople } from "../../../src/engine/premiums/sampled-years.ts";
import { scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

const layout = stateLayout(1, 2)!;
const share: BenefitModel = { covered: true, reimburse: 0.8, copay: 0, deductible: 0, cap: Infinity };
const of = (...benefits: readonly BenefitModel[]): SchemeModel => ({ benefits }) as unknown as SchemeModel;

test("payments move with the price of care where every rule, floors included, is a plain share", () => {
  expect(isProportional(of(share, share), [of(share)])).toBe(true);
  expect(isProportional(of(share, { ...share, covered: false, copay: 5 }), [])).toBe(true);
  for (const other of [{ copay: 5 }, { deductible: 5 }, { cap: 5 }]) {
    expect(isProportional(of(share, { ...share, ...other }), [])).toBe(false);
    expect(isProportional(of(share), [of({ ...share, ...other })])).toBe(false);
  }
});

test("a rider pays the part of expected cost that is there without the excluded conditions, at most all of it", () => {
  const at = (conditions: number): number => packState(layout, 40, false, 0, conditions);
  const rate = new Float64Array(layout.count);
  const costFactor = new Float64Array(layout.count);
  // conditions: none, the first, the second, both
  [1, 2, 0.5, 4].forEach((value, held) => (rate[at(held)] = value));
  [1, 3, 1, 2].forEach((value, held) => (costFactor[at(held)] = value));
  const part = (held: number, excluded: number): number => riderShare({ rate, costFactor }, layout, at(held), excluded);
  expect([part(3, 0), part(1, 1), part(3, 1), part(3, 3), part(2, 2)]).toEqual([1, 1 / 6, 1 / 16, 1 / 8, 1]);
  rate[at(1)] = 0;
  expect(part(1, 1)).toBe(1);
});

test("conditions on joining are kept while the membership lasts", () => {
  const at = (conditions: number): number => packState(layout, 40, false, 0, conditions);
  [at(1), at(2), at(3), at(3)].forEach((state, i) => {
    stateOf[i] = state;
    living[i] = i;
  });
  // a member who stays, one who changes scheme, one who joins, one who is out; in slots 2 to 5
  [0, 1, 0, -1].forEach((position, i) => (joined[i] = position));
  const after = new Uint8Array(6);
  const model = { states: layout } as unknown as Model;
  keepEntryConditions(model, Uint16Array.of(9, 9, 1, 1, 0, 1), [Uint8Array.of(9, 9, 2, 2, 0, 1), after], {
    ...{ living: 4, units: 4, first: 2, count: 4, draw: 0 },
  });
  expect(Array.from(after)).toEqual([0, 0, 2, 2, 3, 0]);
});

test("members when the first year opens: all who are eligible, a newborn boy in good health included", () => {
  const membership = new Uint16Array(6);
  const model = {
    states: layout,
    worlds: [
      { joinable: Int32Array.of(0, 1), startPosition: 1 },
      { joinable: Int32Array.of(0), startPosition: -1 },
    ],
    arms: [{ scheme: 0 }, { scheme: 0 }],
    schemes: [{ openFrom: Int32Array.of(0), maxEntryAge: 60 }],
  } as unknown as Model;
  const packed = [7, 0, 60, 61, -1, 30].map((age) => (age < 0 ? -1 : packState(layout, age, false, 0, 0)));
  const others = new Uint16Array(6);
  const columns = { packed: [Int32Array.from(packed)], membership: [[membership], [others]] } as unknown as Columns;
  enrolAtStart(model, columns, 1, 5);
  const member = 2 | (63 << 8);
  expect(Array.from(membership)).toEqual([0, member, member, 0, 0, 0]);
  expect(Array.from(others)).toEqual(new Array(6).fill(0));
});

test("who pays which part: 100 with an employer's 40 % and a subsidy of a quarter: 40, 15, 45; four fifths collected: 91", () => {
  const magic = 1.5 * 2 ** 52 * 2 ** -10;
  const scheme = { employerShare: 0.4, collection: 0.8 } as SchemeModel;
  expect([employerPart(100, 0.4, magic), subsidyPart(100, 40, 0.25, magic)]).toEqual([40, 15]);
  expect(memberShare(scheme, 0.25)).toBeCloseTo(0.45, 15);
  expect(shareCollected(scheme, 0.25)).toBeCloseTo(0.91, 15);
  // each part stands on the grid
  expect(employerPart(1 / 3, 0.5, magic) * 1024).toBe(171);
});

test("between the steps of a score: a cubic is met exactly, also beyond the first and last steps but one; the ends are clamped", () => {
  const cubic = (x: number): number => 2 - x + 0.5 * x ** 2 + 0.25 * x ** 3;
  const curve = Float64Array.from({ length: 3 + scoreSteps }, (_, at) => cubic(scoreAt(at - 3)));
  for (const score of [-5, -4.9, -4.3, -1, 0, 0.77, 4.1, 4.9, 5]) expect(interpolated(curve, 3, score)).toBeCloseTo(cubic(score), 10);
  expect([interpolated(curve, 3, -9), interpolated(curve, 3, 9)]).toEqual([interpolated(curve, 3, -5), interpolated(curve, 3, 5)]);
  // which four steps: those around the score
  const one = (at: number): Float64Array => Float64Array.from({ length: scoreSteps }, (_, step) => +(step === at));
  const reaches = (at: number, step: number): boolean => interpolated(one(at), 0, scoreAt(step + 0.5)) !== 0;
  expect([reaches(0, 0), reaches(3, 0), reaches(4, 0), reaches(8, 10), reaches(9, 10), reaches(12, 10), reaches(13, 10)]).toEqual([
    ...[true, true, false, false, true, true, false],
  ]);
  expect([reaches(21, 24), reaches(22, 24), reaches(25, 24)]).toEqual([false, true, true]);
});

const services = { stays: { rate: 0.1, cost: 400, essential: true }, visits: { rate: 2, cost: 40, price_response: 0.8 } };
const priced = (benefits: object, changed: object = services): PayContext => {
  const schemes = { mutual: { kind: "solidarity", contribution: { flat: 100 }, benefits } };
  const { model } = compiled(scenarioOf({ population: { size: 50, income: 2000 }, health: { services: changed }, schemes }));
  return {
    ...{ needs: model.needs, states: model.states, scheme: { ...model.schemes[0]!, riderMask: 0 }, floors: [], floorIndexes: [], year: 0 },
    ...{ medical: 1, benefitIndex: 1, liquidity: 1, forgoProbability: 0.5 },
  } as unknown as PayContext;
};

test("care forgone for want of cash: of visits that pay 2 x 20 exp(-0.4) and stays that pay 0.1 x 200, half the stays of who has no 200 a month", () => {
  const context = priced({ stays: { reimburse: 0.5 }, visits: { reimburse: 0.5 } });
  const state = packState(context.states, 40, false, 0, 0);
  const people = {
    ...{ byClass: [Int32Array.of(0), Int32Array.of(1), Int32Array.of(0, 1, 2)], state: new Int32Array(3).fill(state) },
    ...{ frailty: Float64Array.of(1, 1, 2), score: new Float64Array(3), householdIncome: Float64Array.of(2399, 2400, 1200), factors: null },
  } as unknown as PilotPeople;
  const [visits, stays] = [40 * Math.exp(-0.4), 20];
  const factors = forgoneFactors(context, people);
  expect(factors[0]).toBeCloseTo((visits + stays / 2) / (visits + stays), 12);
  expect(factors[1]).toBe(1);
  // 1 + 1 + 2 times the need, of which 3 cannot pay
  expect(factors[2]).toBeCloseTo((4 * (visits + stays) - 1.5 * stays) / (4 * (visits + stays)), 12);
});

test("where costs follow income, of two with the same cash the one higher up has dearer stays, and forgoes more of them", () => {
  const cost = { family: "lognormal", mean: 400, cv: 1, correlation_with_income: 0.5 };
  const context = priced({ stays: { reimburse: 0.5 } }, { stays: { ...services.stays, cost } });
  const people = {
    ...{ byClass: [Int32Array.of(0), Int32Array.of(1)], state: new Int32Array(2).fill(packState(context.states, 40, false, 0, 0)) },
    ...{ frailty: Float64Array.of(1, 1), score: Float64Array.of(-2, 2), householdIncome: Float64Array.of(2400, 2400), factors: null },
  } as unknown as PilotPeople;
  const [low, high] = forgoneFactors(context, people) as unknown as [number, number];
  expect(high).toBeLessThan(low - 0.1);
});

test("what is known of a person: the factor of the fifth times the lasting factor of the service, in the first column as in others", () => {
  const columns = { factors: [Float64Array.of(9, 2), Float64Array.of(9, 3)] } as unknown as Columns;
  fifthOf[0] = 4;
  const factor = (factorColumn: number, gradient: readonly number[]): number =>
    knownFactor({ factorColumn, gradient } as unknown as ServiceModel, columns, 1, 0);
  expect([factor(-1, []), factor(0, []), factor(1, []), factor(0, [1, 1, 1, 1, 0.5])]).toEqual([1, 2, 3, 1]);
});

test("payments service by service: 0.1 x 0.5 x 400 and 2 x (0.9 x 40 - 6) exp(-0.8 x 10 / 40)", () => {
  const context = priced({ stays: { reimburse: 0.5 }, visits: { reimburse: 0.9, copay: 6 } });
  const arm = { limitFactor: new Float64Array(0), servicePay: [], personalMeans: new Float64Array(0) };
  const table = expectedByService(context, arm);
  const state = packState(context.states, 40, false, 0, 0);
  expect(table.length).toBe(2 * context.states.count);
  expect(table[state]).toBeCloseTo(20, 9);
  expect(table[context.states.count + state]).toBeCloseTo(60 * Math.exp(-0.2), 9);
});
