/** Enrolment of one world in one year: every scheme makes its offer, each household takes the best one it can. */

import {
  forceFrom,
  gross,
  joined,
  living,
  memberAmount,
  obstacles,
  offerUtility,
  paidOf,
  stateShare,
  subsidyShare,
  unitCandidates,
  unitList,
  unitOf,
  unitPaid,
} from "../kernels/scratch.ts";
import type { Columns } from "../population/columns.ts";
import type { ArmModel, Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { YearContext } from "../projection/year-context.ts";
import { blockLength } from "../random/generator.ts";
import { armMask, causeNotOffered, causeWaiting, firstObstacle, mostArms, obstacleBit, yearsShift } from "./membership.ts";
import { isPlain, makeOffer } from "./offer.ts";

/** Offers that wait for the others of the world; only used where there are several. */
const armObstacles: Int32Array[] = [];
const armGross: Float64Array[] = [];
const armSubsidy: Float64Array[] = [];
const armState: Float64Array[] = [];
const armAmount: Float64Array[] = [];
const armUtility: Float64Array[] = [];
for (let arm = 0; arm < mostArms; arm++) {
  armObstacles.push(new Int32Array(blockLength));
  armGross.push(new Float64Array(blockLength));
  armSubsidy.push(new Float64Array(blockLength));
  armState.push(new Float64Array(blockLength));
  armAmount.push(new Float64Array(blockLength));
  armUtility.push(new Float64Array(blockLength));
}

/** First obstacle (0 = joined) and all obstacles of every living person. */
export const cause: Int32Array = new Int32Array(blockLength);
export const allObstacles: Int32Array = new Int32Array(blockLength);

/** After it: `joined`, `cause`, `allObstacles`, `forceFrom`, and for those who joined `gross`, `subsidyShare`, `paidOf`. */
export function enrolWorld(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize): void {
  const arms = model.worlds[world]!.joinable;
  if (arms.length === 0) {
    leaveAllOut(block);
    return;
  }
  for (let position = 0; position < arms.length; position++) {
    const a = arms[position]!;
    makeOffer(model, columns, context, world, model.arms[a]!, context.arms[a]!, position, block);
    if (arms.length > 1) keepOffer(position);
  }
  const alone = model.layout.position === null;
  const only = model.schemes[model.arms[arms[0]!]!.scheme]!;
  if (alone && arms.length === 1 && only.waitingPeriod === 0) {
    takeOffer(isPlain(only) ? gross : memberAmount, only.collection, model.arms[arms[0]!]!.priceMagic, block.living);
    return;
  }
  if (arms.length === 1) takeOnlyOffer(block.living);
  else takeBestOffer(arms.length, block);
  for (let position = 0; position < arms.length; position++) enterScheme(model, model.arms[arms[position]!]!, columns.membership[world]![0], position, block);
  if (alone) copyPayments(block.living);
  else sumUnitPayments(block);
}

/** Nobody can join anything in this world. */
function leaveAllOut(block: BlockSize): void {
  for (let i = 0; i < block.living; i++) {
    joined[i] = -1;
    cause[i] = causeNotOffered;
    allObstacles[i] = obstacleBit(causeNotOffered);
    paidOf[i] = 0;
    forceFrom[i] = 1;
    unitPaid[unitOf[i]!] = 0;
  }
}

function keepOffer(position: number): void {
  armObstacles[position]!.set(obstacles);
  armGross[position]!.set(gross);
  armSubsidy[position]!.set(subsidyShare);
  armState[position]!.set(stateShare);
  armAmount[position]!.set(memberAmount);
  armUtility[position]!.set(offerUtility);
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

/** Each household joins its best offer; the cause of those left out is that of the scheme in which they got furthest. */
function takeBestOffer(arms: number, block: BlockSize): void {
  for (let u = 0; u < block.units; u++) {
    const unit = unitList[u]!;
    let best = -1;
    for (let position = 0; position < arms; position++) {
      const utility = armUtility[position]![unit]!;
      if (utility === utility && (best < 0 || utility > armUtility[best]![unit]!)) best = position;
    }
    unitCandidates[unit] = best;
  }
  for (let i = 0; i < block.living; i++) {
    const best = unitCandidates[unitOf[i]!]!;
    const joins = best >= 0 && armObstacles[best]![i] === 0;
    let furthest = 0;
    let mask = -1;
    for (let position = 0; position < arms; position++) {
      const bits = armObstacles[position]![i]!;
      mask &= bits;
      // an open offer that the household did not take for another is no obstacle
      const code = firstObstacle(bits);
      if (code > furthest) furthest = code;
    }
    joined[i] = joins ? best : -1;
    cause[i] = joins ? 0 : furthest;
    allObstacles[i] = joins ? 0 : mask;
    forceFrom[i] = 1;
    paidOf[i] = 0;
    if (!joins) continue;
    gross[i] = armGross[best]![i]!;
    subsidyShare[i] = armSubsidy[best]![i]!;
    stateShare[i] = armState[best]![i]!;
    memberAmount[i] = armAmount[best]![i]!;
  }
}

/** Waiting period and collected payment of those who joined one scheme. */
function enterScheme(model: Model, arm: ArmModel, membership: Uint16Array, position: number, block: BlockSize): void {
  const scheme = model.schemes[arm.scheme]!;
  const flowMagic = arm.priceMagic;
  const { waitingPeriod, collection } = scheme;
  const waits = waitingPeriod > 0;
  const amount = isPlain(scheme) ? gross : memberAmount;
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    paidOf[i] = amount[i]! * collection + flowMagic - flowMagic;
    forceFrom[i] = 0;
    if (!waits) continue;
    const word = membership[block.first + living[i]!]!;
    const wait = waitingPeriod - ((word & armMask) === position + 1 ? (word >>> yearsShift) & 63 : 0);
    forceFrom[i] = wait <= 0 ? 0 : wait >= 1 ? 1 : wait;
    if (wait > 0) allObstacles[i] = obstacleBit(causeWaiting);
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
