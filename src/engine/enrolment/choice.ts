/**
 * What a household thinks an offer is worth.
 *
 *   value = h [(1 - kappa) class average + kappa own expectation + A Var / (2 W)] + trust * m - effort * m (Var is perceived alike)      utility = (value - price) / (sigma m) + taste
 *
 * h is the household's own valuation times the quality of the scheme's own facilities (both 1 unless the file says otherwise), effort is asked of those who are no members. m is the mean need cost per person times household size; W the larger of income and subsistence; taste is logistic and
 * persistent; with sigma = 0 the household joins iff value >= price. `threshold`: k * own expectation + plus >= price; of several
 * offers the one with the largest difference.
 */

import {
  fifthOf,
  living,
  obstacles,
  stateOf,
  traitD,
  unitEffort,
  unitHead,
  unitIncome,
  unitList,
  unitMember,
  unitNeeds,
  unitObstacles,
  unitOf,
  unitPrice,
  unitSize,
  unitValuation,
  unitValue,
  unitVariance,
} from "../kernels/scratch.ts";
import { touchDoubles, touchFloats } from "../kernels/touch.ts";
import { log } from "../maths/log.ts";
import { justAbove, tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { ArmModel } from "../model/model.ts";
import { type Model, truncationLevels } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { fifths, knownPay, type PayByFifth, payByFifth, tellsApart } from "../premiums/pay-by-fifth.ts";
import { personalSquares } from "../premiums/personal-pay.ts";
import { blockLength, uniform } from "../random/generator.ts";

/** Truncation level of the largest loss a household can bear: losses are cut at W - subsistence. */
function truncationLevel(bearable: number, unitLoss: number): number {
  if (!(unitLoss > 0)) return 0;
  let level = 0;
  let limit = unitLoss * 0.0625;
  while (level + 1 < truncationLevels && limit * 2 <= bearable) {
    limit *= 2;
    level++;
  }
  return level;
}

/** By unit, the same for all offers of a year: the largest loss it can bear, its truncation level, and taste. */
const bearableOf = new Float64Array(blockLength);
const levelOf = new Int32Array(blockLength);
const tasteOf = new Float64Array(blockLength);
let found = false;

/** To be called when the people of a block or year change. */
export function forgetUnits(): void {
  found = false;
}

function findUnits(loss: number, subsistence: number, aversion: boolean, noise: boolean, units: number): void {
  if (found) return;
  found = true;
  if (aversion) {
    for (let u = 0; u < units; u++) {
      const unit = unitList[u]!;
      const wealth = unitIncome[unit]!;
      const floor = subsistence * unitNeeds[unit]!;
      const bearable = (wealth > floor ? wealth : floor) - floor;
      bearableOf[unit] = bearable;
      levelOf[unit] = truncationLevel(bearable, loss);
    }
  }
  if (noise) {
    for (let u = 0; u < units; u++) {
      const u1 = uniform(traitD[unitHead[unitList[u]!]!]!);
      tasteOf[unitList[u]!] = log(u1 / (1 - u1));
    }
  }
}

/** Who weighs an offer: the first `count` units of the list, whose people stand side by side in the block. */
export interface Weighing {
  readonly list: Int32Array;
  readonly count: number;
}

/** Leaves the utility of the offer by unit, for the units that weigh it; `unitPrice`, `obstacles` and (with effort) `unitMember` are known. */
export function weighOffer(
  model: Model,
  columns: Columns,
  context: YearContext,
  arm: ArmModel,
  year: ArmYear,
  utility: Float64Array,
  subsistence: number,
  who: Weighing,
  block: BlockSize,
): void {
  const { list, count } = who;
  const { choice, liquidity } = model.behaviour;
  const threshold = choice.rule === "threshold";
  const tie = tieOf(arm.priceMagic);
  const efforts = asksEffort(model, arm);
  const values = choice.valuationSpread > 0;
  const { worth } = arm.rules;
  const loss = model.needs.meanNeed * context.medical;
  findUnits(loss, subsistence, choice.riskAversion > 0, choice.noise > 0, block.units);
  const personal = tellsApart(year);
  const byFifth = personal ? payByFifth(model, year) : null;
  if (threshold || (byFifth === null && personal)) {
    for (let u = 0; u < count; u++) {
      unitValue[list[u]!] = 0;
      unitVariance[list[u]!] = 0;
    }
    addPersonal(model, columns, context, year, block);
  } else addMembers(model, columns, context, year, byFifth, who, block);
  for (let u = 0; u < count; u++) {
    const unit = list[u]!;
    const price = unitPrice[unit]!;
    if (threshold) {
      utility[unit] = gainOf(unitValue[unit]! * worth - asked(efforts, unit, loss), price, tie);
      continue;
    }
    const floor = subsistence * unitNeeds[unit]!;
    const wealth = unitIncome[unit]! > floor ? unitIncome[unit]! : floor;
    let value = unitValue[unit]!;
    if (wealth > 0) value += (0.5 * choice.riskAversion * unitVariance[unit]!) / wealth;
    const mean = loss * unitSize[unit]!;
    value *= worth;
    if (values) value *= unitValuation[unit]!;
    value += choice.trust * mean - asked(efforts, unit, loss);
    if (liquidity !== Infinity) {
      const most = (liquidity * unitIncome[unit]!) / 12;
      if (value > most) value = most;
    }
    if (choice.noise === 0 || mean === 0) {
      utility[unit] = gainOf(value, price, tie);
      continue;
    }
    utility[unit] = (value - price) / (choice.noise * mean) + tasteOf[unit]!;
  }
}

/** Whether it takes an effort to enrol: not where everybody is enrolled who does not object. */
export function asksEffort({ behaviour, schemes }: Model, arm: ArmModel): boolean {
  return behaviour.effortMean > 0 && schemes[arm.scheme]!.mode === "voluntary";
}

/** Money's worth of the effort that a household which is no member has to make; `unitMember` is known. */
function asked(efforts: boolean, unit: number, loss: number): number {
  return efforts && unitMember[unit] === 0 ? unitEffort[unit]! * loss * unitSize[unit]! : 0;
}

/** What an offer is worth above its price; who finds it worth exactly its price joins. */
function gainOf(value: number, price: number, tie: number): number {
  const gain = value - price;
  return gain > 0 || value * justAbove + tie < price ? gain : 5e-324;
}

/** What the members of each unit are expected to cost, and how uncertain that is, where people of a state differ in frailty and income fifth alone. */
function addMembers(
  model: Model,
  columns: Columns,
  context: YearContext,
  year: ArmYear,
  byFifth: PayByFifth | null,
  { list, count }: Weighing,
  { first }: BlockSize,
): void {
  const { classPay, classSquares, classScale, payIndex } = year;
  const pay = byFifth === null ? year.expectedPay : byFifth.pay;
  const squares = byFifth === null ? year.paySquares : byFifth.squares;
  const { riskAversion, privateInformation: kappa } = model.behaviour.choice;
  const { medical } = context;
  const { frailty } = columns;
  const alone = model.layout.position === null;
  const stateCount = model.states.count;
  const fifthStride = byFifth === null ? 0 : stateCount;
  const levelStride = byFifth === null ? stateCount : fifths * stateCount;
  touchDoubles(pay);
  touchDoubles(squares);
  touchDoubles(classPay);
  touchDoubles(classSquares);
  if (frailty !== null) touchFloats(frailty);
  for (let u = 0; u < count; u++) {
    const unit = list[u]!;
    const head = unitHead[unit]!;
    const end = head + unitSize[unit]!;
    const everybody = alone || unitObstacles[unit] !== 0;
    // whoever has nothing above subsistence has no loss to fear: the tables of squares are large, and not looked into
    const fears = riskAversion > 0 && bearableOf[unit]! > 0;
    const level = fears ? levelOf[unit]! : 0;
    let value = 0;
    let variance = 0;
    for (let i = head; i < end; i++) {
      if (!everybody && obstacles[i] !== 0) continue;
      const state = stateOf[i]!;
      const own = state + Math.imul(fifthOf[i]!, fifthStride);
      const frail = frailty === null ? 1 : frailty[first + living[i]!]!;
      value += (1 - kappa) * classPay[state]! * classScale + kappa * (pay[own]! * frail * payIndex);
      if (fears) {
        const known = kappa * squares[Math.imul(level, levelStride) + own]! * frail * payIndex * payIndex;
        const supposed = (1 - kappa) * classSquares[Math.imul(level, stateCount) + state]! * medical * medical;
        variance += known + supposed;
      }
    }
    unitValue[unit] = value;
    unitVariance[unit] = variance;
  }
}

/** The same where people of a state differ in more, or where a multiple of what they expect decides. */
function addPersonal(model: Model, columns: Columns, context: YearContext, year: ArmYear, block: BlockSize): void {
  const { first } = block;
  const { choice } = model.behaviour;
  const alone = model.layout.position === null;
  const threshold = choice.rule === "threshold";
  const plusIndex = contributionIndex(context, choice.willingness.index);
  const kappa = choice.privateInformation;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let i = 0; i < block.living; i++) {
    const unit = unitOf[i]!;
    if (!alone && obstacles[i] !== 0 && unitObstacles[unit] === 0) continue;
    const state = stateOf[i]!;
    const own = knownPay(model, columns, year, first, i) * year.payIndex;
    if (threshold) {
      const group = (state >> 8) & groupMask;
      unitValue[unit] = unitValue[unit]! + own * choice.willingness.timesExpected[group]! + choice.willingness.plus[group]! * plusIndex;
      continue;
    }
    unitValue[unit] = unitValue[unit]! + (1 - kappa) * year.classPay[state]! * year.classScale + kappa * own;
    if (choice.riskAversion > 0) {
      const level = levelOf[unit]!;
      const squares = kappa * personalSquares(model, columns, year, first, i, level);
      const known = squares * year.payIndex * year.payIndex;
      const supposed = (1 - kappa) * year.classSquares[level * model.states.count + state]! * context.medical * context.medical;
      unitVariance[unit] = unitVariance[unit]! + (bearableOf[unit]! > 0 ? known + supposed : 0);
    }
  }
}
