/** Enrolment of one world in one year: every scheme makes its offer, each household takes the best one it can. */

import {
  forceFrom,
  gross,
  joined,
  living,
  memberAmount,
  obstacles,
  paidOf,
  stateShare,
  subsidyShare,
  unitCandidates,
  unitFails,
  unitHead,
  unitList,
  unitOf,
  unitPaid,
  yearD,
} from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { takeSteps } from "../model/hooks.ts";
import { armMask, causeNotOffered, firstObstacle } from "../model/membership.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { closed, declined, ineligible, lapsed, notOffered } from "../model/obstacles.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, uniform } from "../random/generator.ts";
import { isCompelled } from "./compel.ts";
import { rememberLeavers } from "./leavers.ts";
import { asksAttempt, isPlain, makeOffer } from "./offer.ts";
import { armAmount, armGross, armMeans, armObstacles, armPrice, armState, armSubsidy, armUtility, keepOffer } from "./offers.ts";

const onlyObstacles: readonly Int32Array[] = [obstacles];

/** By unit: position of the scheme that habit keeps the household in, -1 = none. */
const unitHabit = new Int32Array(blockLength);

/** By unit: the bit of arrears where it owes its scheme. */
const unitBehind = new Int32Array(blockLength);

/** First obstacle (0 = joined) and all obstacles of every living person. */
export const cause: Int32Array = new Int32Array(blockLength);
export const allObstacles: Int32Array = new Int32Array(blockLength);
/** Where a world has several schemes: 1 = one that is open to the person has a price, 2 = one of these prices is within the household's means. */
export const asking: Uint8Array = new Uint8Array(blockLength);
/** Obstacles of those whom nobody asks. */
export const shut: number = closed | ineligible | notOffered;

/** After it: `joined`, `cause`, `allObstacles`, `forceFrom`, and for those who joined `gross`, `subsidyShare`, `paidOf`. */
export function enrolWorld(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize): void {
  const arms = model.worlds[world]!.joinable;
  if (arms.length === 0) {
    leaveAllOut(block);
    return;
  }
  const memory = columns.membership[world]![0];
  for (let position = 0; position < arms.length; position++) {
    const a = arms[position]!;
    makeOffer(model, columns, context, world, model.arms[a]!, context.arms[a]!, position, block);
    if (arms.length > 1) keepOffer(position);
  }
  if (arms.length > 1 && model.behaviour.arrears > 0) spreadLapses(model, arms, memory, block);
  const alone = model.layout.position === null;
  const only = model.schemes[model.arms[arms[0]!]!.scheme]!;
  const atOnce = alone && arms.length === 1 && context.hooks.cover[arms[0]!]!.length === 0;
  if (atOnce) {
    takeOffer(isPlain(only) ? gross : memberAmount, only.collection, model.arms[arms[0]!]!.priceMagic, block.living);
  } else if (arms.length === 1) {
    takeOnlyOffer(block.living);
  } else {
    findHabits(model.behaviour.inertia, memory, block);
    takeBestOffer(arms.length, block);
    if (model.behaviour.attemptFails > 0) failAttempts(model, arms, memory, block);
  }
  const leavers = columns.leavers[world];
  if (leavers) rememberLeavers(leavers, memory, arms.length === 1 ? onlyObstacles : armObstacles, arms.length, joined, block);
  if (atOnce) return;
  for (let position = 0; position < arms.length; position++) {
    enterScheme(model, model.arms[arms[position]!]!, position, block);
    takeSteps(context.hooks.cover[arms[position]!]!);
  }
  if (alone) copyPayments(block.living);
  else sumUnitPayments(block);
}

/** Nobody can join anything in this world. */
export function leaveAllOut({ living: alive, units }: BlockSize): void {
  joined.fill(-1, 0, alive);
  cause.fill(causeNotOffered, 0, alive);
  allObstacles.fill(notOffered, 0, alive);
  paidOf.fill(0, 0, alive);
  forceFrom.fill(1, 0, alive);
  unitPaid.fill(0, 0, units);
}

/** Who is in arrears with one scheme joins no other in that year, but what is compulsory. */
function spreadLapses(model: Model, arms: Int32Array, memory: Uint16Array, block: BlockSize): void {
  for (let u = 0; u < block.units; u++) unitBehind[unitList[u]!] = 0;
  for (let i = 0; i < block.living; i++) {
    const own = memory[block.first + living[i]!]! & armMask;
    const unit = unitOf[i]!;
    if (own !== 0) unitBehind[unit] = unitBehind[unit]! | (armObstacles[own - 1]![i]! & lapsed);
  }
  for (let position = 0; position < arms.length; position++) {
    const scheme = model.schemes[model.arms[arms[position]!]!.scheme]!;
    if (scheme.mode === "compulsory") continue;
    const met = armObstacles[position]!;
    const utility = armUtility[position]!;
    for (let i = 0; i < block.living; i++) {
      const unit = unitOf[i]!;
      if (unitBehind[unit] === 0 || isCompelled(model, scheme, unitHead[unit]!)) continue;
      met[i] = met[i]! | lapsed;
      utility[unit] = NaN;
    }
  }
}

/** Households that stay where they are without looking around: those of last year's members whose word of the year says so. */
function findHabits(inertia: number, memory: Uint16Array, block: BlockSize): void {
  for (let u = 0; u < block.units; u++) unitHabit[unitList[u]!] = -1;
  if (inertia === 0) return;
  for (let i = 0; i < block.living; i++) {
    const arm = memory[block.first + living[i]!]! & armMask;
    const unit = unitOf[i]!;
    if (arm !== 0 && uniform(yearD[unitHead[unit]!]!) < inertia) unitHabit[unit] = arm - 1;
  }
}

/** The only scheme of people living alone, in force at once: joining, cause and payment in one pass. */
function takeOffer(amount: Float64Array, collection: number, flowMagic: number, alive: number): void {
  for (let i = 0; i < alive; i++) {
    const bits = obstacles[i]!;
    const out = bits === 0 ? 0 : 1;
    const code = 32 - Math.clz32(bits & -bits);
    const paid = bits === 0 ? amount[i]! * collection + flowMagic - flowMagic : 0;
    joined[i] = -out;
    allObstacles[i] = bits;
    cause[i] = code;
    forceFrom[i] = out;
    paidOf[i] = paid;
    unitPaid[i] = paid;
  }
}

function takeOnlyOffer(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const bits = obstacles[i]!;
    joined[i] = bits === 0 ? 0 : -1;
    allObstacles[i] = bits;
    cause[i] = bits === 0 ? 0 : 32 - Math.clz32(bits & -bits);
    forceFrom[i] = 1;
    paidOf[i] = 0;
  }
}

/**
 * Each household joins its best offer (the first by name of equals), or keeps its scheme out of habit where that still takes it;
 * what is compulsory (infinite utility) comes before both. Cause and obstacles of those left out are those of the scheme in which they
 * got furthest. Somebody whom the household's choice does not take, and another open offer would, counts as declining that one.
 */
function takeBestOffer(arms: number, block: BlockSize): void {
  for (let u = 0; u < block.units; u++) {
    const unit = unitList[u]!;
    let best = -1;
    for (let position = 0; position < arms; position++) {
      const utility = armUtility[position]![unit]!;
      if (utility === utility && (best < 0 || utility > armUtility[best]![unit]!)) best = position;
    }
    const habit = unitHabit[unit]!;
    if (habit >= 0 && best >= 0 && armUtility[best]![unit]! < Infinity && !Number.isNaN(armUtility[habit]![unit]!)) best = habit;
    unitCandidates[unit] = best;
  }
  for (let i = 0; i < block.living; i++) {
    const best = unitCandidates[unitOf[i]!]!;
    const joins = best >= 0 && armObstacles[best]![i] === 0;
    let furthest = 0;
    let met = 0;
    let asks = 0;
    const unit = unitOf[i]!;
    for (let position = 0; position < arms; position++) {
      const found = armObstacles[position]![i]!;
      const bits = found === 0 ? declined : found;
      const code = firstObstacle(bits);
      if (code > furthest) {
        furthest = code;
        met = bits;
      }
      if ((found & shut) === 0 && armPrice[position]![unit]! > 0) asks |= 1 + 2 * armMeans[position]![unit]!;
    }
    asking[i] = asks;
    joined[i] = joins ? best : -1;
    cause[i] = joins ? 0 : furthest;
    allObstacles[i] = joins ? 0 : met;
    forceFrom[i] = 1;
    paidOf[i] = 0;
    if (!joins) continue;
    gross[i] = armGross[best]![i]!;
    subsidyShare[i] = armSubsidy[best]![i]!;
    stateShare[i] = armState[best]![i]!;
    memberAmount[i] = armAmount[best]![i]!;
  }
}

/** Who chose a scheme and fails to enrol there is out for the year; members of it have nothing to attempt. */
function failAttempts(model: Model, arms: Int32Array, memory: Uint16Array, block: BlockSize): void {
  for (let i = 0; i < block.living; i++) {
    const position = joined[i]!;
    if (position < 0 || unitFails[unitOf[i]!] === 0 || !asksAttempt(model, model.schemes[model.arms[arms[position]!]!.scheme]!)) continue;
    if (isCompelled(model, model.schemes[model.arms[arms[position]!]!.scheme]!, unitHead[unitOf[i]!]!)) continue;
    if ((memory[block.first + living[i]!]! & armMask) === position + 1) continue;
    joined[i] = -1;
    cause[i] = causeNotOffered;
    allObstacles[i] = notOffered;
  }
}

/** Collected payment of those who joined one scheme, which is in force at once unless a lever says otherwise. */
function enterScheme(model: Model, arm: ArmModel, position: number, block: BlockSize): void {
  const scheme = model.schemes[arm.scheme]!;
  const flowMagic = arm.priceMagic;
  const { collection } = scheme;
  const amount = isPlain(scheme) ? gross : memberAmount;
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    paidOf[i] = amount[i]! * collection + flowMagic - flowMagic;
    forceFrom[i] = 0;
  }
}

function copyPayments(alive: number): void {
  for (let k = 0; k < alive; k++) unitPaid[k] = paidOf[k]!;
}

function sumUnitPayments(block: BlockSize): void {
  for (let u = 0; u < block.units; u++) unitPaid[u] = 0;
  for (let i = 0; i < block.living; i++) {
    unitPaid[unitOf[i]!] = unitPaid[unitOf[i]!]! + paidOf[i]!;
  }
}
