/**
 * Who of the pilot's people would join a scheme at which price: `contribution.priced_for: members`.
 *
 * The offer is made once, at a price of 0 and with no bar of means; what a household would pay at most is then its price plus what
 * the offer is worth to it beyond that, and no more than its means. Other schemes of the world stand at their own first prices.
 */
import { forgetUnits } from "../enrolment/choice.ts";
import { findDeciders, isSmooth } from "../enrolment/deciders.ts";
import { makeOffer, subsistenceOf } from "../enrolment/offer.ts";
import { enrolAtStart, startsWithMembers } from "../enrolment/start.ts";
import {
  incomeOf,
  obstacles,
  offerUtility,
  stateOf,
  subsidyShare,
  unitCeiling,
  unitIncome,
  unitList,
  unitNeeds,
  unitOf,
  unitPrice,
  unitSize,
} from "../kernels/scratch.ts";
import { leverSteps, openLevers } from "../levers/open.ts";
import { tieOf, tieWithIncome } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, Model, SchemeModel } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { YearContext } from "../model/year-context.ts";
import { drawTraits } from "../needs/people-of-year.ts";
import { findBalances, joinersAt, type TakeUp } from "../premiums/balances.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { requiredContribution } from "../premiums/first-price.ts";
import { knownPay } from "../premiums/pay-by-fifth.ts";
import { memberShare, shareCollected } from "../premiums/payer-parts.ts";
import { blockLength } from "../random/generator.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Whether the first price of an arm is worked out with those who would join. */
export function isPricedForMembers(model: Model, arm: ArmModel): boolean {
  const { contribution, mode, pricedForMembers } = model.schemes[arm.scheme]!;
  return pricedForMembers && contribution.solved && mode !== "compulsory";
}

/** Prices one arm for those who join at the lowest balance; without any it keeps the price for everybody eligible. */
export function priceForMembers(model: Model, pilot: Pilot, context: YearContext, a: number): void {
  const arm = model.arms[a]! as Mutable<ArmModel>;
  const { contribution } = model.schemes[arm.scheme]!;
  const rule = ruleOf(contribution);
  if (!(arm.firstPrice > 0)) return;
  const takeUp = gatherTakeUp(model, pilot, context, a);
  const amountAt = (price: number, income: number): number => rule.amount!(contribution.numbers, price, income, 1, tieOf(model.grid.incomeMagic));
  const required = (benefits: number, members: number): number => requiredContribution(model, arm, benefits, members);
  arm.balances = findBalances(takeUp, amountAt, required, arm.firstPrice, rule.highest ?? Infinity);
  const [lowest] = arm.balances;
  if (lowest === undefined) {
    const joiners = joinersAt(takeUp, amountAt, arm.firstPrice);
    arm.pricedMembers = joiners.members;
    arm.pricedBenefits = joiners.benefits;
    return;
  }
  arm.firstPrice = lowest.price;
  arm.pricedMembers = lowest.members;
  arm.pricedBenefits = lowest.benefits;
}

/** Households that would join at a price of 0, and what each would pay at most. */
function gatherTakeUp(model: Model, pilot: Pilot, context: YearContext, a: number): TakeUp {
  const arm = model.arms[a]!;
  const scheme = model.schemes[arm.scheme]!;
  const { seats, weight } = pilot;
  const columns = {
    firstBase: new Int32Array(seats + 1),
    most: new Float64Array(seats),
    members: new Float64Array(seats),
    benefits: new Float64Array(seats),
    income: new Float64Array(seats),
    paid: new Float64Array(seats),
    collected: new Float64Array(seats),
  };
  const counts = { units: 0, bases: 0 };
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  const tally = new Float64Array(0);
  context.hooks = leverSteps(openLevers(model, context, tally), model, { columns: pilot.columns, block, tally });
  forEachPilotBlock(model, pilot, context, block, () => {
    if (startsWithMembers(model)) enrolAtStart(model, pilot.columns, block.first, block.first + block.count);
    drawTraits(model, pilot.columns, context, block);
    findDeciders(model, pilot.columns, context, block);
    forgetUnits();
    offerOthers(model, pilot, context, a, block);
    offerFree(model, pilot, context, a, block);
    findMost(model, context, scheme, block);
    addJoiners(model, pilot, arm, block, columns, counts);
  });
  return {
    units: counts.units,
    ...columns,
    fee: scheme.entryFee,
    feeCollected: scheme.collection,
    weight,
    tie: tieWithIncome(arm.priceMagic, model.grid.incomeMagic, model.behaviour.affordableShare),
  };
}

/** By unit: the best that the other schemes of the world offer; -Infinity for nothing. */
const elsewhere = new Float64Array(blockLength);
const most = new Float64Array(blockLength);

function offerOthers(model: Model, pilot: Pilot, context: YearContext, a: number, block: BlockSize): void {
  const { world } = model.arms[a]!;
  elsewhere.fill(-Infinity, 0, block.units);
  model.worlds[world]!.joinable.forEach((other, position) => {
    if (other === a) return;
    makeOffer(model, pilot.columns, context, world, model.arms[other]!, context.arms[other]!, position, block);
    for (let u = 0; u < block.units; u++) {
      const utility = offerUtility[unitList[u]!]!;
      if (utility > elsewhere[u]!) elsewhere[u] = utility;
    }
  });
}

/** Leaves the obstacles that have nothing to do with the price, and what the offer is worth at its lowest. */
function offerFree(model: Model, pilot: Pilot, context: YearContext, a: number, block: BlockSize): void {
  const { world } = model.arms[a]!;
  const unbarred: Model = { ...model, behaviour: { ...model.behaviour, affordableShare: Infinity } };
  const position = model.worlds[world]!.joinable.indexOf(a);
  makeOffer(unbarred, pilot.columns, context, world, model.arms[a]!, { ...context.arms[a]!, price: 0 }, position, block);
}

/** `most` by position in the list of units. */
function findMost(model: Model, context: YearContext, scheme: SchemeModel, block: BlockSize): void {
  const { choice, affordableShare } = model.behaviour;
  const smooth = isSmooth(model);
  const subsistence = subsistenceOf(model, context);
  const chooses = scheme.mode !== "compulsory" && choice.rule !== "always";
  for (let u = 0; u < block.units; u++) {
    const unit = unitList[u]!;
    const room = Math.max(0, unitIncome[unit]! - subsistence * unitNeeds[unit]!);
    const share = smooth ? unitCeiling[unit]! : affordableShare;
    const means = share === Infinity ? Infinity : share * room;
    let worth = -elsewhere[u]!;
    if (chooses) {
      const mean = model.needs.meanNeed * context.medical * unitSize[unit]!;
      const scale = choice.rule === "threshold" || choice.noise === 0 || mean === 0 ? 1 : choice.noise * mean;
      worth = unitPrice[unit]! + scale * (offerUtility[unit]! - Math.max(0, elsewhere[u]!));
    }
    most[u] = Math.min(means, worth);
  }
}

type Joining = { readonly [K in "firstBase" | "most" | "members" | "benefits" | "income" | "paid" | "collected"]: TakeUp[K] };

/** Appends the households of the block; people of one lie one after the other. */
function addJoiners(model: Model, pilot: Pilot, arm: ArmModel, block: BlockSize, columns: Joining, counts: { units: number; bases: number }): void {
  const scheme = model.schemes[arm.scheme]!;
  const subsidised = scheme.subsidies.length > 0;
  const byUnit = scheme.contribution.perHousehold && model.layout.position !== null;
  let i = 0;
  for (let u = 0; u < block.units; u++) {
    const unit = unitList[u]!;
    const at = counts.units;
    const begin = counts.bases;
    let members = 0;
    let benefits = 0;
    for (; i < block.living && unitOf[i] === unit; i++) {
      if (obstacles[i] !== 0) continue;
      const base = byUnit ? begin : begin + members;
      const factor = scheme.payFactor.length > 0 ? scheme.payFactor[stateOf[i]!]! : 1;
      const subsidy = subsidised ? subsidyShare[i]! : 0;
      columns.income[base] = columns.income[base]! + incomeOf[i]!;
      columns.paid[base] = columns.paid[base]! + memberShare(scheme, subsidy) * factor;
      columns.collected[base] = columns.collected[base]! + shareCollected(scheme, subsidy) * factor;
      members++;
      benefits += knownPay(model, pilot.columns, arm, block.first, i);
    }
    if (members === 0) continue;
    if (byUnit) {
      // an amount of the household is shared equally among its members
      columns.paid[begin] = columns.paid[begin]! / members;
      columns.collected[begin] = columns.collected[begin]! / members;
    }
    columns.most[at] = most[u]!;
    columns.members[at] = members;
    columns.benefits[at] = benefits;
    columns.firstBase[at] = begin;
    counts.bases = begin + (byUnit ? 1 : members);
    counts.units = at + 1;
    columns.firstBase[counts.units] = counts.bases;
  }
}
