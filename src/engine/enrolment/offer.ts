/**
 * The offer of one scheme to the people of a block: obstacles in their documented order, the price, the decision.
 *
 * Where everybody lives alone, household columns are person columns and one pass does it; with households the person's
 * obstacles come first, then the household's price and decision, then back to its members. Both give the same bytes
 * for households of one.
 */

import {
  gross,
  living,
  memberAmount,
  obstacles,
  offerUtility,
  stateOf,
  traitA,
  traitB,
  unitCandidates,
  unitCeiling,
  unitHead,
  unitIncome,
  unitList,
  unitMember,
  unitNeeds,
  unitObstacles,
  unitOf,
  unitPrice,
  unitSize,
  withinMeans,
  yearC,
  yearD,
} from "../kernels/scratch.ts";
import { tieWithIncome } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { takeSteps } from "../model/hooks.ts";
import { armMask, causeDeclined, causeShift } from "../model/membership.ts";
import type { ArmModel, Model, SchemeModel } from "../model/model.ts";
import { declined, lapsed, notOffered, unaffordable, unaware } from "../model/obstacles.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { chargeArm } from "../premiums/contribution.ts";
import { subsidise } from "../premiums/subsidy.ts";
import { uniform } from "../random/generator.ts";
import type { Means } from "./admit-plain.ts";
import { asksEffort, weighOffer } from "./choice.ts";
import { compelAlone, compelMembers, isCompelled } from "./compel.ts";
import { isSmooth } from "./deciders.ts";
import { markLeavers } from "./leavers.ts";
import { askEntryFee, splitPrice } from "./member-price.ts";
import { chooseAlone, markFailures, markLapsed, markRefused, offerAlone, rankAlone } from "./offer-alone.ts";
import { decideTogether } from "./together.ts";

/** Leaves the offer in `obstacles`, `gross`, `subsidyShare`, `memberAmount` by person, and in `offerUtility` by unit. */
export function makeOffer(
  model: Model,
  columns: Columns,
  context: YearContext,
  world: number,
  arm: ArmModel,
  year: ArmYear,
  position: number,
  block: BlockSize,
): void {
  const scheme = model.schemes[arm.scheme]!;
  const { living: alive, units } = block;
  const membership = columns.membership[world]![0];
  const leavers = columns.leavers[world];
  const alone = model.layout.position === null;
  const subsistence = subsistenceOf(model, context);
  const offerSteps = context.hooks.offer[model.worlds[world]!.joinable[position]!]!;
  const chooses = scheme.mode !== "compulsory" && model.behaviour.choice.rule !== "always";
  // where several schemes ask, the attempt is made at the one that is chosen (`takeBestOffer`)
  const attempts = asksAttempt(model, scheme) && model.worlds[world]!.joinable.length === 1;
  if (alone) {
    chargeArm(model, columns, arm, year, context, block);
    if (scheme.subsidies.length > 0) subsidise(model, arm, year, context, block);
    const plain = isPlain(scheme);
    if (!plain) splitPrice(scheme, alive, arm.priceMagic);
    if (scheme.entryFee > 0) askEntryFee(context, scheme, membership, position, arm.priceMagic, block);
    offerAlone(
      model,
      scheme,
      year,
      membership,
      position,
      subsistence,
      plain ? gross : memberAmount,
      tieWithIncome(arm.priceMagic, model.grid.incomeMagic, model.behaviour.affordableShare),
      block,
    );
    if (!arm.rules.takesAll) markRefused(model, columns, context, scheme, membership, position, block);
    markLapsed(model, scheme, membership, position, block);
    if (leavers && scheme.mode !== "compulsory") markLeavers(leavers[0], membership, position, block);
    if (asksAwareness(model, scheme)) markUnaware(model, scheme, membership, position, block);
    takeSteps(offerSteps);
    if (chooses) {
      if (asksEffort(model, arm)) markMembers(membership, position, block);
      weighOffer(model, columns, context, arm, year, offerUtility, subsistence, { list: unitList, count: units }, block);
      chooseAlone(model, membership, position, block);
    } else if (model.worlds[world]!.joinable.length > 1) rankAlone(scheme.mode === "compulsory", alive);
    if (scheme.together !== null) decideTogether(model, scheme.together, position, block);
    if (attempts) markFailures(membership, position, block);
    if (scheme.compulsoryFor.length > 0) compelAlone(model, scheme, block);
    return;
  }
  markBarred(year, membership, position, block);
  if (!arm.rules.takesAll) markRefused(model, columns, context, scheme, membership, position, block);
  if (leavers && scheme.mode !== "compulsory") markLeavers(leavers[0], membership, position, block);
  if (asksAwareness(model, scheme)) markUnaware(model, scheme, membership, position, block);
  takeSteps(offerSteps);
  if (scheme.compulsoryFor.length > 0) compelMembers(model, scheme, alive);
  countCandidates(alive, units);
  chargeArm(model, columns, arm, year, context, block);
  if (scheme.subsidies.length > 0) subsidise(model, arm, year, context, block);
  splitPrice(scheme, alive, arm.priceMagic);
  if (scheme.entryFee > 0) askEntryFee(context, scheme, membership, position, arm.priceMagic, block);
  sumPrices(alive, units);
  markMembers(membership, position, block);
  if (chooses) weighOffer(model, columns, context, arm, year, offerUtility, subsistence, { list: unitList, count: units }, block);
  decide(
    model,
    scheme,
    membership,
    { subsistence, tie: tieWithIncome(arm.priceMagic, model.grid.incomeMagic, model.behaviour.affordableShare) },
    chooses,
    block,
  );
  addToMembers(alive);
  if (scheme.together !== null) decideTogether(model, scheme.together, position, block);
  if (attempts) markFailures(membership, position, block);
  if (attempts && scheme.compulsoryFor.length > 0) compelMembers(model, scheme, alive);
}

/** What a person needs before a price is within means, this year's money. */
export function subsistenceOf({ behaviour }: Model, context: YearContext): number {
  return (behaviour.subsistenceIsPovertyLine ? context.povertyLine : behaviour.subsistence * contributionIndex(context, behaviour.subsistenceIndex)) || 0;
}

/** Members pay the contribution and nothing else: no employer share, no subsidy, no fee. */
export function isPlain(scheme: SchemeModel): boolean {
  return scheme.employerShare === 0 && scheme.subsidies.length === 0 && scheme.entryFee === 0;
}

/** Whether only refusal and means keep anybody out of a scheme that is open to all: nobody has to hear of it, decide, or come back. */
export function asksMeansAlone(model: Model, scheme: SchemeModel): boolean {
  const { choice, arrears } = model.behaviour;
  const others = arrears > 0 || isSmooth(model) || asksAttempt(model, scheme) || asksAwareness(model, scheme);
  return scheme.mode !== "compulsory" && choice.rule === "always" && choice.rejoin && !others;
}

/** Whether people have to do something to enrol, which may fail. */
export function asksAttempt({ behaviour }: Model, scheme: SchemeModel): boolean {
  // a society enrols its people in one go
  return behaviour.attemptFails > 0 && scheme.mode === "voluntary" && scheme.together === null;
}

/** Probability of knowing of the scheme, by group: its own, or that of all schemes. */
export function awarenessOf({ behaviour }: Model, scheme: SchemeModel): Float64Array {
  return scheme.awareness ?? behaviour.awareness;
}

/** Whether anybody can fail to know of the scheme or to be reached by it. */
export function asksAwareness(model: Model, scheme: SchemeModel): boolean {
  return scheme.mode !== "compulsory" && (scheme.reach < 1 || (scheme.mode === "voluntary" && awarenessOf(model, scheme).some((share) => share < 1)));
}

/** Whether a scheme's enrolment reads the persistent words of everybody: awareness, reach, taste. */
export function readsTraits(model: Model, scheme: SchemeModel): boolean {
  const { choice } = model.behaviour;
  return asksAwareness(model, scheme) || (scheme.mode !== "compulsory" && choice.rule !== "always" && choice.noise > 0);
}

/** A closed scheme, groups not open, entry ages: by state, for members and for people who would enter. */
function markBarred(year: ArmYear, membership: Uint16Array, position: number, block: BlockSize): void {
  const { living: alive, first } = block;
  const { memberBars, entrantBars } = year;
  for (let i = 0; i < alive; i++) {
    const state = stateOf[i]!;
    const member = -+((membership[first + living[i]!]! & armMask) === position + 1);
    obstacles[i] = (memberBars[state]! & member) | (entrantBars[state]! & ~member);
  }
}

/** Awareness and reach are the household's: those of its decision maker. Members know their scheme. */
function markUnaware(model: Model, scheme: SchemeModel, membership: Uint16Array, position: number, block: BlockSize): void {
  const awareness = awarenessOf(model, scheme);
  const { reach } = scheme;
  // who is enrolled automatically need not have heard of it
  const mustKnow = scheme.mode === "voluntary";
  const groupMask = (1 << model.states.groupBits) - 1;
  const mustBits = mustKnow ? unaware : 0;
  const { living: alive, first } = block;
  for (let i = 0; i < alive; i++) {
    const head = unitHead[unitOf[i]!]!;
    const stranger = -+((membership[first + living[i]!]! & armMask) !== position + 1);
    const ignorant = -+(uniform(traitA[head]!) >= awareness[(stateOf[head]! >> 8) & groupMask]!);
    const unreached = -+(uniform(traitB[head]!) >= reach);
    obstacles[i] = obstacles[i]! | (((mustBits & ignorant) | (notOffered & unreached)) & stranger);
  }
}

/**
 * Counts the members of each household who could join and marks them in `gross`. Where nobody could, the price is asked as if
 * all could: obstacles are reported side by side. `unitObstacles` is 1 for such households until `decide`.
 */
function countCandidates(alive: number, units: number): void {
  for (let u = 0; u < units; u++) unitCandidates[u] = 0;
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    unitCandidates[unit] = unitCandidates[unit]! + +(obstacles[i] === 0);
  }
  for (let i = 0; i < alive; i++) gross[i] = +(obstacles[i] === 0) | +(unitCandidates[unitOf[i]!] === 0);
  for (let u = 0; u < units; u++) {
    const nobody = +(unitCandidates[u] === 0);
    unitObstacles[u] = nobody;
    unitCandidates[u] = unitCandidates[u]! + nobody * unitSize[u]!;
  }
}

/** Price of each household: a member who cannot join personally is not priced where others can. */
function sumPrices(alive: number, units: number): void {
  for (let u = 0; u < units; u++) unitPrice[u] = 0;
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    unitPrice[unit] = unitPrice[unit]! + memberAmount[i]! * (+(obstacles[i] === 0) | unitObstacles[unit]!);
  }
}

/** Whether somebody of the household is a member. */
function markMembers(membership: Uint16Array, position: number, block: BlockSize): void {
  for (let u = 0; u < block.units; u++) unitMember[u] = 0;
  for (let i = 0; i < block.living; i++) {
    const unit = unitOf[i]!;
    unitMember[unit] = unitMember[unit]! | +((membership[block.first + living[i]!]! & armMask) === position + 1);
  }
}

/** Obstacles of the household: arrears, means, choice. `unitObstacles` comes in as "nobody of it could join". */
function decide(
  model: Model,
  scheme: SchemeModel,
  membership: Uint16Array,
  { subsistence, tie }: Omit<Means, "share">,
  chooses: boolean,
  block: BlockSize,
): void {
  const { units, first } = block;
  const { arrears, lapseReturn, inertia, affordableShare } = model.behaviour;
  const smooth = isSmooth(model);
  const compulsory = scheme.mode === "compulsory";
  const barring = compulsory && !scheme.affordabilityEnforced ? ~unaffordable : -1;
  const lapsing = !compulsory && arrears > 0 ? lapsed : 0;
  const some = scheme.compulsoryFor.length > 0;
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const price = unitPrice[unit]!;
    const head = unitHead[unit]!;
    const member = unitMember[unit]!;
    // nobody is behind with a price of 0
    const luck = lapsing === 0 ? 1 : uniform(yearC[head]!);
    const away = (membership[first + living[head]!]! >>> 15) & +(luck < 1 - lapseReturn);
    const behind = ((member & +(luck < arrears)) | away) & +(price > 0);
    const room = unitIncome[unit]! - subsistence * unitNeeds[unit]!;
    // half of (x + |x|) is x or 0; without a limit the product is infinite or NaN and the test fails
    const most = smooth ? unitCeiling[unit]! : affordableShare;
    const short = +(price - tie > most * ((room + Math.abs(room)) * 0.5));
    let bits = (lapsing & -behind) | (unaffordable & -short);
    withinMeans[unit] = short ^ 1;
    let utility = compulsory ? Infinity : -price;
    if (chooses) {
      utility = offerUtility[unit]!;
      const answered = member | +(((membership[first + living[head]!]! >> causeShift) & 15) === causeDeclined);
      const keeps = answered & +(uniform(yearD[head]!) < inertia);
      const joins = (keeps & member) | ((keeps ^ 1) & +(utility > 0));
      bits |= declined & (joins - 1);
    }
    bits &= barring;
    if (some && isCompelled(model, scheme, head)) {
      bits = scheme.affordabilityEnforced ? unaffordable & -short : 0;
      utility = Infinity;
    }
    const nobody = unitObstacles[unit]!;
    unitObstacles[unit] = bits;
    offerUtility[unit] = utility + refusing[+((bits | nobody) !== 0)]!;
  }
}

/** Added to the utility of an offer: nothing, or what makes it none. */
const refusing = Float64Array.of(0, NaN);

function addToMembers(alive: number): void {
  for (let i = 0; i < alive; i++) {
    obstacles[i] = obstacles[i]! | unitObstacles[unitOf[i]!]!;
  }
}
