/**
 * What an offer is worth to each household, by the formula of docs/model.md in plain words, against the loops: nine people with states, frailty,
 * taste, effort and valuations of their own, alone and in three households. Numbers are products of several factors: equal up to rounding.
 */
import { expect, test } from "vitest";
import { markBars } from "../../../src/engine/enrolment/bars.ts";
import { forgetUnits, weighOffer } from "../../../src/engine/enrolment/choice.ts";
import { findDeciders } from "../../../src/engine/enrolment/deciders.ts";
import * as scratch from "../../../src/engine/kernels/scratch.ts";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";
import type { Columns } from "../../../src/engine/model/columns.ts";
import { causeClosed, causeIneligible, obstacleBit } from "../../../src/engine/model/membership.ts";
import { type ArmModel, type Model, truncationLevels } from "../../../src/engine/model/model.ts";
import { packState, stateLayout } from "../../../src/engine/model/states.ts";
import type { ArmYear, YearContext } from "../../../src/engine/model/year-context.ts";
import { uniform } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { type Chance, chance } from "../../support/chance.ts";

const people = 9;
const states = 1024;
const magic = 1.5 * 2 ** 52 * 2 ** -10;
const block = (homes: number) => ({ living: people, units: homes, first: 2, count: people, draw: 0 });

/** People of a household stand side by side. */
const homeOf = (i: number, homes: number): number => Math.floor((i * homes) / people);

function drawPeople(r: Chance, homes: number): void {
  for (let i = 0; i < people; i++) {
    scratch.living[i] = i;
    scratch.stateOf[i] = r.below(states);
    scratch.fifthOf[i] = r.below(5);
    scratch.unitOf[i] = homeOf(i, homes);
    scratch.obstacles[i] = r.one(0, 0, 4);
    scratch.unitList[i] = i;
    scratch.unitHead[i] = i < homes ? (i * people) / homes : i;
    scratch.unitSize[i] = people / homes;
    scratch.unitNeeds[i] = (people / homes) ** 0.5;
    scratch.unitIncome[i] = r.one(0, 300, 900, 4000);
    scratch.unitPrice[i] = r.one(0, 20, 60, 200);
    scratch.unitMember[i] = r.below(2);
    scratch.unitObstacles[i] = r.below(2);
    scratch.unitEffort[i] = r.one(0.1, 0.4);
    scratch.unitValuation[i] = r.one(0.7, 1.3);
    scratch.traitD[i] = r.word();
  }
  if (homes < people) for (let u = 0; u < homes; u++) scratch.unitObstacles[u] = +[3 * u, 3 * u + 1, 3 * u + 2].every((k) => scratch.obstacles[k] !== 0);
}

const table = (length: number, most: number): Float64Array => {
  const r = chance(most);
  return Float64Array.from({ length }, () => most * r.one(0.25, 0.5, 1));
};
const tables = {
  ...{ expectedPay: table(states, 80), paySquares: table(states * truncationLevels, 9000), classPay: table(states, 70), servicePay: [] },
  classSquares: table(states * truncationLevels, 8000),
};

test("600 offers: noise, aversion, private information, trust, effort, valuations, liquidity, a threshold", () => {
  const answers = { yes: 0, no: 0, even: 0 };
  for (let seed = 0; seed < 600; seed++) {
    const r = chance(seed);
    const homes = r.one(people, 3);
    drawPeople(r, homes);
    const choice = {
      ...{
        rule: r.one("expected_utility", "expected_utility", "threshold"),
        noise: r.one(0, 0.5),
        riskAversion: r.one(0, 2),
        privateInformation: r.one(0, 0.3, 1),
      },
      ...{ trust: r.one(0, 0.2), valuationSpread: r.one(0, 0.3), willingness: { timesExpected: [1.2, 0.8], plus: [5, 0], index: "none" } },
    };
    const model = {
      layout: { position: homes === people ? null : [] },
      behaviour: { choice, liquidity: r.one(Infinity, 0.5), effortMean: r.one(0, 0.3) },
      needs: { meanNeed: r.one(40, 40, 0), personal: [], services: [] },
      states: { count: states, groupBits: 1 },
      schemes: [{ mode: r.one("voluntary", "automatic") }],
    } as unknown as Model;
    const year = { ...tables, classScale: 1.1, payIndex: 1.2, servicePay: [] } as unknown as ArmYear;
    const arm = { scheme: 0, priceMagic: magic, rules: { worth: r.one(1, 0.9) } } as unknown as ArmModel;
    const frailty = r.one(
      null,
      Float32Array.from({ length: people + 2 }, () => r.one(0.5, 1, 2)),
    );
    const utility = new Float64Array(people);
    const subsistence = r.one(0, 250);
    forgetUnits();
    weighOffer(
      model,
      { frailty } as unknown as Columns,
      { medical: 1.05 } as YearContext,
      arm,
      year,
      utility,
      subsistence,
      { list: scratch.unitList, count: homes },
      block(homes),
    );
    const loss = model.needs.meanNeed * 1.05;
    const { noise, riskAversion, privateInformation: kappa, trust } = choice;
    for (let u = 0; u < homes; u++) {
      const members = Array.from({ length: people }, (_, i) => i).filter(
        (i) => homeOf(i, homes) === u && (homes === people || scratch.obstacles[i] === 0 || scratch.unitObstacles[u] === 1),
      );
      const floor = subsistence * scratch.unitNeeds[u]!;
      const wealth = Math.max(scratch.unitIncome[u]!, floor);
      const bearable = wealth - floor;
      // losses are cut at the largest power of two times a sixteenth of the mean need that can be borne
      const level = loss > 0 ? Math.min(truncationLevels - 1, Math.max(0, Math.floor(Math.log2((bearable / loss) * 16)))) : 0;
      const frail = (i: number): number => (frailty === null ? 1 : frailty[2 + i]!);
      const own = (i: number): number => year.expectedPay[scratch.stateOf[i]!]! * frail(i) * 1.2;
      const effort =
        model.behaviour.effortMean > 0 && model.schemes[0]!.mode === "voluntary" && scratch.unitMember[u] === 0
          ? scratch.unitEffort[u]! * loss * scratch.unitSize[u]!
          : 0;
      const price = scratch.unitPrice[u]!;
      let value = 0;
      if (choice.rule === "threshold") {
        for (const i of members) value += own(i) * [1.2, 0.8][(scratch.stateOf[i]! >> 8) & 1]! + [5, 0][(scratch.stateOf[i]! >> 8) & 1]!;
        value = value * arm.rules.worth - effort;
      } else {
        let variance = 0;
        for (const i of members) {
          const state = scratch.stateOf[i]!;
          value += (1 - kappa) * year.classPay[state]! * 1.1 + kappa * own(i);
          const known = year.paySquares[level * states + state]! * frail(i) * 1.2 * 1.2;
          variance += kappa * known + (1 - kappa) * year.classSquares[level * states + state]! * 1.05 * 1.05;
        }
        if (bearable > 0) value += (riskAversion * variance) / (2 * wealth);
        value *= arm.rules.worth * (choice.valuationSpread > 0 ? scratch.unitValuation[u]! : 1);
        value += trust * loss * scratch.unitSize[u]! - effort;
        value = Math.min(value, (model.behaviour.liquidity * scratch.unitIncome[u]!) / 12 || (model.behaviour.liquidity === Infinity ? Infinity : 0));
      }
      const scale = noise * loss * scratch.unitSize[u]!;
      const word = uniform(scratch.traitD[scratch.unitHead[u]!]!);
      const sharp = choice.rule === "threshold" || scale === 0;
      const due = sharp ? value - price : (value - price) / scale + Math.log(word / (1 - word));
      const label = `case ${seed}, household ${u}`;
      if (sharp && Math.abs(due) < 1e-6) {
        // worth exactly its price: joins
        expect(utility[u], label).toBeGreaterThan(0);
        answers.even++;
      } else expect(Math.abs(utility[u]! - due), label).toBeLessThan(1e-9 * (1 + Math.abs(value) + Math.abs(due)));
      answers[utility[u]! > 0 ? "yes" : "no"]++;
    }
  }
  expect(answers.yes).toBeGreaterThan(500);
  expect(answers.no).toBeGreaterThan(500);
  expect(answers.even).toBeGreaterThan(3);
});

test("people of one state whose lasting factors of a single service differ: what each expects, not what their state does", () => {
  drawPeople(chance(7), people);
  const factors = Float32Array.from({ length: people + 2 }, (_, slot) => (slot % 2 === 0 ? 0.5 : 2));
  // in every state one event a year for 10; the mean of a state says 40
  const care = { service: 0, weight: new Float64Array(states).fill(1), squareWeight: new Float64Array(states).fill(1), row: new Int32Array(states) };
  const servicePay = [
    { ...care, curves: Float64Array.of(10, ...new Array(truncationLevels).fill(100)), steps: 1, means: new Float64Array(1 + truncationLevels) },
  ];
  const year = {
    ...tables,
    expectedPay: new Float64Array(states).fill(40),
    basePay: new Float64Array(states),
    baseSquares: new Float64Array(0),
    classScale: 1,
  };
  const willingness = { timesExpected: [1, 1], plus: [0, 0], index: "none" };
  const choice = { rule: "expected_utility", noise: 0, riskAversion: 0, privateInformation: 1, trust: 0, valuationSpread: 0, willingness };
  const model = {
    layout: { position: null },
    behaviour: { choice, liquidity: Infinity, effortMean: 0 },
    needs: { meanNeed: 40, personal: Int32Array.of(0), services: [{ gradient: new Float64Array(0), factorColumn: 0 }] },
    states: { count: states, groupBits: 1 },
    schemes: [{ mode: "voluntary" }],
  } as unknown as Model;
  const arm = { scheme: 0, priceMagic: magic, rules: { worth: 1 } } as unknown as ArmModel;
  const columns = { frailty: null, scores: null, factors: [factors] } as unknown as Columns;
  const utility = new Float64Array(people);
  scratch.unitPrice.fill(12, 0, people);
  forgetUnits();
  const who = { list: scratch.unitList, count: people };
  weighOffer(model, columns, { medical: 1 } as YearContext, arm, { ...year, servicePay, payIndex: 1 } as unknown as ArmYear, utility, 0, who, block(people));
  expect([...utility]).toEqual([-7, 8, -7, 8, -7, 8, -7, 8, -7]);
});

test("bars by state: a closed scheme, groups not yet open to it nor to what it took over, the age at entry", () => {
  const layout = stateLayout(2, 0)!;
  const schemes = [
    { openFrom: Int32Array.of(0, 3), maxEntryAge: 60 },
    { openFrom: Int32Array.of(5, 2), maxEntryAge: 120 },
  ];
  const model = { states: layout, schemes } as unknown as Model;
  const at = (age: number, group: number): number => packState(layout, age, false, group, 0);
  const bars = (year: number, open: boolean, alsoOpenTo: readonly number[]) => {
    const terms = { open, alsoOpenTo, memberBars: new Uint16Array(1024), entrantBars: new Uint16Array(1024), barred: false, admits: true };
    markBars(model, { scheme: 0 } as ArmModel, terms as unknown as ArmYear, year);
    return { of: (age: number, group: number) => [terms.memberBars[at(age, group)], terms.entrantBars[at(age, group)]], barred: terms.barred };
  };
  const [closed, ineligible] = [obstacleBit(causeClosed), obstacleBit(causeIneligible)];
  const second = bars(2, true, []);
  expect([second.of(60, 0), second.of(61, 0), second.of(30, 1)]).toEqual([
    [0, 0],
    [0, ineligible],
    [ineligible, ineligible],
  ]);
  expect(bars(3, true, []).of(30, 1)).toEqual([0, 0]);
  expect(bars(2, true, [1]).of(30, 1)).toEqual([0, 0]);
  expect(bars(1, true, [1]).of(30, 1)).toEqual([ineligible, ineligible]);
  expect(bars(3, false, []).of(61, 0)).toEqual([closed, closed | ineligible]);
  expect([second.barred, bars(3, true, []).barred]).toEqual([true, true]);
});

test("what sets those who decide apart: ceilings, efforts, valuations, failed attempts by their laws, from the words drawn", () => {
  const entry = new Uint8Array(people + 2);
  const key = runKey("deciders");
  const of = (valuationSpread: number, effortMean: number, effortSd: number, attemptFails: number) => {
    const behaviour = { abilitySlope: 4, affordableShare: 0.1, effortMean, effortSd, attemptFails, choice: { valuationSpread } };
    const model = { key, rng: "mixer", layout: { position: null }, behaviour } as unknown as Model;
    drawPeople(chance(1), people);
    findDeciders(model, { entry } as unknown as Columns, { replication: 0, year: 1 } as YearContext, { ...block(people), first: 0 });
  };
  const each = (column: ArrayLike<number>): number[] => Array.from({ length: people }, (_, i) => column[i]!);
  // a spread of 1 is a spread like any other
  for (const spread of [0.4, 1, 1.5]) {
    of(spread, 0.3, 0.15, 0.5);
    const u = (words: Int32Array): number[] => each(words).map(uniform);
    const close = (found: ArrayLike<number>, due: readonly number[]): void => each(found).forEach((value, i) => expect(value).toBeCloseTo(due[i]!, 12));
    close(
      scratch.unitValuation,
      u(scratch.valuationWord).map((p) => Math.exp(spread * normalQuantile(p) - spread ** 2 / 2)),
    );
    const sigma = Math.sqrt(Math.log(1 + 0.5 ** 2));
    close(
      scratch.unitEffort,
      u(scratch.effortWord).map((p) => 0.3 * Math.exp(sigma * normalQuantile(p) - sigma ** 2 / 2)),
    );
    close(
      scratch.unitCeiling,
      u(scratch.abilityWord).map((p) => 0.1 * Math.exp(Math.log(p / (1 - p)) / 4)),
    );
    expect(each(scratch.unitFails)).toEqual(u(scratch.attemptWord).map((p) => +(p < 0.5)));
  }
  // an effort that is the same for all
  of(0, 0.3, 0, 0);
  expect(each(scratch.unitEffort)).toEqual(new Array(people).fill(0.3));
});
