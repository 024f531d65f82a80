/**
 * Enrolment of one world in one year: for each scheme the obstacles of each person in their documented order, the household's
 * price, its decision; then the best offer. Chance enters only as words drawn before (`people-of-year.ts`).
 */
import { uniform } from "../random/generator.ts";
import {
  forceFrom, gross, joined, living, memberAmount, obstacles, stateOf, subsidyShare, traitA, traitB, traitC, unitCandidates, unitHead, unitIncome, unitList, unitMember,
  unitObstacles, unitOf, unitPaid, unitPrice, unitSize, yearC, yearD, paidOf,
} from "../kernels/scratch.ts";
import type { Columns } from "../population/columns.ts";
import { chargeArm } from "../premiums/contribution.ts";
import { subsidise } from "../premiums/subsidy.ts";
import type { ArmModel, Model, SchemeModel } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { ArmYear, YearContext } from "../projection/year-context.ts";
import { blockLength } from "../random/generator.ts";
import { weighOffer } from "./choice.ts";
import {
  armMask, causeClosed, causeDeclined, causeDenied, causeIneligible, causeLapsed, causeNotOffered, causeUnaffordable, causeUnaware, firstObstacle, mostArms, obstacleBit,
} from "./membership.ts";

const closed = obstacleBit(causeClosed);
const ineligible = obstacleBit(causeIneligible);
const unaware = obstacleBit(causeUnaware);
const notOffered = obstacleBit(causeNotOffered);
const denied = obstacleBit(causeDenied);
const lapsed = obstacleBit(causeLapsed);
const unaffordable = obstacleBit(causeUnaffordable);
const declined = obstacleBit(causeDeclined);

/** By arm of the world: obstacles, amounts and household utility; kept until the best offer is known. */
const armObstacles: Int32Array[] = [];
const armGross: Float64Array[] = [];
const armSubsidy: Float64Array[] = [];
const armPaid: Float64Array[] = [];
const armUtility: Float64Array[] = [];
for (let arm = 0; arm < mostArms; arm++) {
  armObstacles.push(new Int32Array(blockLength));
  armGross.push(new Float64Array(blockLength));
  armSubsidy.push(new Float64Array(blockLength));
  armPaid.push(new Float64Array(blockLength));
  armUtility.push(new Float64Array(blockLength));
}

/** First obstacle and obstacles at all of every living person, and what those who joined owe; read by the tallies. */
export const cause: Int32Array = new Int32Array(blockLength);
export const allObstacles: Int32Array = new Int32Array(blockLength);
/** Gross contribution and subsidy share of the arm that the person joined. */
export const joinedGross: Float64Array = new Float64Array(blockLength);
export const joinedSubsidy: Float64Array = new Float64Array(blockLength);
/** What the household would have to pay to the arm in which it got furthest, and whether it is within its means. */
export const asked: Uint8Array = new Uint8Array(blockLength);
export const withinMeans: Uint8Array = new Uint8Array(blockLength);

export function enrolWorld(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize): void {
  const arms = model.worlds[world]!.joinable;
  const { living: alive, units } = block;
  if (arms.length === 0) {
    for (let k = 0; k < alive; k++) leaveOut(living[k]!);
    for (let u = 0; u < units; u++) unitPaid[unitList[u]!] = 0;
    return;
  }
  for (let position = 0; position < arms.length; position++) {
    const arm = model.arms[arms[position]!]!;
    const year = context.arms[arms[position]!]!;
    markObstacles(model, columns, context, world, arm, year, position, block);
    chargeArm(model, arm, year, context, alive, units);
    subsidise(model, arm, context, columns, block);
    priceUnits(model, arm, alive, units);
    decide(model, columns, context, world, arm, year, position, block);
    armObstacles[position]!.set(obstacles);
    armGross[position]!.set(gross);
    armSubsidy[position]!.set(subsidyShare);
    armPaid[position]!.set(memberAmount);
  }
  chooseBest(model, columns, world, arms, block);
}

/** Nobody can join anything in this world. */
function leaveOut(i: number): void {
  joined[i] = -1;
  cause[i] = causeIneligible;
  allObstacles[i] = ineligible;
  paidOf[i] = 0;
  forceFrom[i] = 1;
  asked[i] = 0;
  withinMeans[i] = 0;
}

/** Obstacles that come before money, person by person; counts the candidates of each household and marks them in `gross`. */
function markObstacles(model: Model, columns: Columns, context: YearContext, world: number, arm: ArmModel, year: ArmYear, position: number, block: BlockSize): void {
  const scheme = model.schemes[arm.scheme]!;
  const { living: alive, units, first } = block;
  const membership = columns.membership[world]![0];
  const voluntary = scheme.mode === "voluntary";
  const knows = scheme.mode !== "compulsory";
  const { openFrom, maxEntryAge, denial, reach } = scheme;
  const { awareness } = model.behaviour;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let u = 0; u < units; u++) unitCandidates[unitList[u]!] = 0;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const state = stateOf[i]!;
    const group = (state >> 8) & groupMask;
    const head = unitHead[unitOf[i]!]!;
    const member = (membership[first + i]! & armMask) === position + 1;
    let bits = year.open ? 0 : closed;
    if (context.year < openFrom[group]! || (!member && (state & 127) > maxEntryAge)) bits |= ineligible;
    if (knows && !member) {
      const headGroup = (stateOf[head]! >> 8) & groupMask;
      if (!(uniform(traitA[head]!) < awareness[headGroup]!)) bits |= unaware;
      if (!(uniform(traitB[head]!) < reach)) bits |= notOffered;
    }
    if (voluntary && denial.length > 0 && (!member || scheme.reunderwrite) && uniform(traitC[i]!) < denial[state]!) bits |= denied;
    obstacles[i] = bits;
    if (bits === 0) unitCandidates[unitOf[i]!]!++;
  }
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    // where nobody of the household could join, its price is asked as if all could: obstacles are reported side by side
    gross[i] = obstacles[i] === 0 || unitCandidates[unitOf[i]!] === 0 ? 1 : 0;
  }
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    unitObstacles[unit] = unitCandidates[unit] === 0 ? 1 : 0;
    if (unitCandidates[unit] === 0) unitCandidates[unit] = unitSize[unit]!;
  }
}

/** Member-paid price of each household: what is left after employer share and subsidies. */
function priceUnits(model: Model, arm: ArmModel, alive: number, units: number): void {
  const { employerShare } = model.schemes[arm.scheme]!;
  const { flowMagic } = model.grid;
  for (let u = 0; u < units; u++) unitPrice[unitList[u]!] = 0;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const unit = unitOf[i]!;
    const amount = gross[i]!;
    const employer = amount * employerShare + flowMagic - flowMagic;
    const subsidy = (amount - employer) * subsidyShare[i]! + flowMagic - flowMagic;
    const member = amount - employer - subsidy;
    memberAmount[i] = member;
    // a member of a household that can join, but who cannot join personally, is not priced
    if (obstacles[i] === 0 || unitObstacles[unit] === 1) unitPrice[unit] = unitPrice[unit]! + member;
  }
}

/** Obstacles of the household: arrears, means, choice. Adds them to its members; `armUtility` is NaN where it stays out. */
function decide(model: Model, columns: Columns, context: YearContext, world: number, arm: ArmModel, year: ArmYear, position: number, block: BlockSize): void {
  const scheme = model.schemes[arm.scheme]!;
  const { living: alive, units, first } = block;
  const membership = columns.membership[world]![0];
  const { behaviour } = model;
  const compulsory = scheme.mode === "compulsory";
  const utility = armUtility[position]!;
  for (let u = 0; u < units; u++) unitMember[unitList[u]!] = 0;
  if (context.year > 0) {
    for (let k = 0; k < alive; k++) {
      const i = living[k]!;
      if ((membership[first + i]! & armMask) === position + 1) unitMember[unitOf[i]!] = 1;
    }
  }
  const subsistence = (behaviour.subsistenceIsPovertyLine ? context.povertyLine : behaviour.subsistence * context.prices) || 0;
  const share = behaviour.affordableShare;
  const chooses = !compulsory && behaviour.choice.rule !== "always";
  if (chooses) weighOffer(model, columns, context, year, utility, subsistence, block);
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const head = unitHead[unit]!;
    const income = unitIncome[unit]! - subsistence * unitSize[unit]!;
    const price = unitPrice[unit]!;
    let bits = 0;
    if (!compulsory && unitMember[unit] === 1 && uniform(yearC[head]!) < behaviour.arrears) bits |= lapsed;
    if (price > 0 && share !== Infinity && price > share * (income > 0 ? income : 0)) bits |= unaffordable;
    if (chooses) {
      const word = membership[first + head]!;
      const answered = context.year > 0 && (unitMember[unit] === 1 || ((word >> 4) & 15) === causeDeclined);
      const keeps = answered && uniform(yearD[head]!) < behaviour.inertia;
      const joins = keeps ? unitMember[unit] === 1 : utility[unit]! > 0;
      if (!joins) bits |= declined;
    } else utility[unit] = -price;
    if (compulsory) utility[unit] = Infinity;
    const barred = compulsory && !scheme.affordabilityEnforced ? 0 : bits;
    const nobody = unitObstacles[unit] === 1;
    unitObstacles[unit] = compulsory && !scheme.affordabilityEnforced ? bits & ~unaffordable : bits;
    if (barred !== 0 || nobody) utility[unit] = NaN;
    withinMeans[unit] = (bits & unaffordable) === 0 ? 1 : 0;
    asked[unit] = price > 0 ? 1 : 0;
  }
  for (let k = 0; k < alive; k++) obstacles[living[k]!] = obstacles[living[k]!]! | unitObstacles[unitOf[living[k]!]!]!;
}

/** Each household joins its best offer; its members without an obstacle of their own are in. */
function chooseBest(model: Model, columns: Columns, world: number, arms: Int32Array, block: BlockSize): void {
  const { living: alive, units, first } = block;
  const membership = columns.membership[world]![0];
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    let best = -1;
    let bestUtility = NaN;
    for (let position = 0; position < arms.length; position++) {
      const utility = armUtility[position]![unit]!;
      if (utility === utility && (best < 0 || utility > bestUtility)) {
        best = position;
        bestUtility = utility;
      }
    }
    unitCandidates[unit] = best;
    unitPaid[unit] = 0;
  }
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const unit = unitOf[i]!;
    const best = unitCandidates[unit]!;
    let mask = armObstacles[0]![i]!;
    let furthest = firstObstacle(mask);
    for (let position = 1; position < arms.length; position++) {
      const other = armObstacles[position]![i]!;
      const code = firstObstacle(other);
      if (furthest !== 0 && (code === 0 || code > furthest)) furthest = code;
      mask &= other;
    }
    if (best >= 0 && armObstacles[best]![i] === 0) {
      const scheme: SchemeModel = model.schemes[model.arms[arms[best]!]!.scheme]!;
      const word = membership[first + i]!;
      const years = (word & armMask) === best + 1 ? (word >> 8) & 63 : 0;
      const wait = scheme.waitingPeriod - years;
      joined[i] = best;
      forceFrom[i] = wait <= 0 ? 0 : wait >= 1 ? 1 : wait;
      cause[i] = 0;
      allObstacles[i] = wait > 0 ? 1 << 8 : 0;
      joinedGross[i] = armGross[best]![i]!;
      joinedSubsidy[i] = armSubsidy[best]![i]!;
      const { flowMagic } = model.grid;
      const paid = armPaid[best]![i]! * scheme.collection + flowMagic - flowMagic;
      paidOf[i] = paid;
      unitPaid[unit] = unitPaid[unit]! + paid;
    } else {
      joined[i] = -1;
      forceFrom[i] = 1;
      // a household that could join several schemes but whose best one refuses this person: the refusal counts
      cause[i] = furthest !== 0 ? furthest : firstObstacle(armObstacles[best < 0 ? 0 : best]![i]!);
      allObstacles[i] = mask;
      paidOf[i] = 0;
    }
  }
}
