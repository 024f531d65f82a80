/**
 * The only scheme of a world makes its offer, household by household: the same decisions as `offer.ts` and `cover.ts`, in three visits, and
 * nothing is worked out that nobody reads. Where only the first obstacle counts, a household in which nobody could join has no price, and
 * one that is in arrears or cannot pay weighs no offer. `tests/laws/households.test.ts` holds both ways to each other.
 */
import { causeBits, causeCount } from "../kernels/plain-counts.ts";
import {
  cellOf,
  forceFrom,
  gross,
  joined,
  living,
  memberAmount,
  members,
  memoryAfter,
  memoryBefore,
  obstacles,
  offerUtility,
  paidOf,
  stateOf,
  traitA,
  traitB,
  unitCandidates,
  unitCeiling,
  unitFails,
  unitHead,
  unitIncome,
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
import { armMask, awayMask, awayShift, causeDeclined, causeShift, everBit } from "../model/membership.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { declined, lapsed, notOffered, unaffordable, unaware } from "../model/obstacles.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { chargeArm } from "../premiums/contribution.ts";
import { subsidise } from "../premiums/subsidy.ts";
import { blockLength, uniform } from "../random/generator.ts";
import { openMemory } from "./admit-plain.ts";
import { weighOffer } from "./choice.ts";
import { allObstacles } from "./cover.ts";
import { isSmooth } from "./deciders.ts";
import { askEntryFee, splitPrice } from "./member-price.ts";
import { asksAttempt, asksAwareness, awarenessOf, subsistenceOf } from "./offer.ts";
import { markRefused } from "./offer-alone.ts";

/** Households that weigh the offer. */
const weighing: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength + 1) };
/** By unit: what arrears and means put in its way, then choice too. */
const unitMet = new Int32Array(blockLength);

/** What is fixed about the offer. */
export interface HouseholdOffer {
  readonly arm: number;
  /** First cell of the world in the columns of plain counts, where the first obstacle of everybody who stays out is counted. */
  readonly base: number;
  /** Something counts obstacles side by side, or who is asked and can pay: every offer is priced and weighed, whatever stands against it. */
  readonly weighsAll: boolean;
}

/** Leaves `members`; `joined` and `allObstacles` of everybody, `forceFrom`, `paidOf` and what they are charged of members; next year's memory of all others. */
export function askHouseholds(model: Model, columns: Columns, context: YearContext, world: number, offer: HouseholdOffer, block: BlockSize): void {
  const arm = model.arms[offer.arm]!;
  const scheme = model.schemes[arm.scheme]!;
  const year = context.arms[offer.arm]!;
  const { living: alive } = block;
  const before = columns.membership[world]![0];
  openMemory(before, block);
  obstacles.fill(0, 0, alive);
  if (!arm.rules.takesAll) markRefused(model, columns, context, scheme, before, 0, block);
  findOpen(model, arm, year, block);
  const steps = context.hooks.offer[offer.arm]!;
  if (steps.length > 0) {
    takeSteps(steps);
    lookAgain(block.units);
  }
  if (scheme.contribution.perHousehold && model.layout.position !== null) markCandidates(block.units);
  chargeArm(model, columns, arm, year, context, block);
  if (scheme.subsidies.length > 0) subsidise(model, arm, year, context, block);
  splitPrice(scheme, alive, arm.priceMagic);
  if (scheme.entryFee > 0) askEntryFee(context, scheme, before, 0, arm.priceMagic, block);
  const subsistence = subsistenceOf(model, context);
  const chooses = model.behaviour.choice.rule !== "always";
  priceHouseholds(
    model,
    { subsistence, tie: tieWithIncome(arm.priceMagic, model.grid.incomeMagic, model.behaviour.affordableShare) },
    offer.weighsAll,
    chooses,
    block.units,
  );
  if (chooses) {
    weighOffer(model, columns, context, arm, year, offerUtility, subsistence, weighing, block);
    chooseHouseholds(model.behaviour.inertia);
  }
  takeHouseholds(model, arm, offer.base, alive);
}

/** Who of each household could join, whatever it pays: `obstacles`, `unitObstacles` (1: nobody), `unitMember` (somebody is a member). */
function findOpen(model: Model, arm: ArmModel, { memberBars, entrantBars }: ArmYear, { units }: BlockSize): void {
  const scheme = model.schemes[arm.scheme]!;
  const groupMask = (1 << model.states.groupBits) - 1;
  const asks = asksAwareness(model, scheme);
  const awareness = awarenessOf(model, scheme);
  const { reach } = scheme;
  // who is enrolled automatically need not have heard of it
  const mustBits = scheme.mode === "voluntary" ? unaware : 0;
  for (let unit = 0; unit < units; unit++) {
    const head = unitHead[unit]!;
    const end = head + unitSize[unit]!;
    // awareness and reach are those of the decision maker
    let strange = 0;
    if (asks) {
      const ignorant = -+(uniform(traitA[head]!) >= awareness[(stateOf[head]! >> 8) & groupMask]!);
      const unreached = -+(uniform(traitB[head]!) >= reach);
      strange = (mustBits & ignorant) | (notOffered & unreached);
    }
    let open = 0;
    let member = 0;
    for (let i = head; i < end; i++) {
      const state = stateOf[i]!;
      const mine = -+((memoryBefore[living[i]!]! & armMask) === 1);
      const bits = obstacles[i]! | (memberBars[state]! & mine) | ((entrantBars[state]! | strange) & ~mine);
      obstacles[i] = bits;
      open |= +(bits === 0);
      member |= mine & 1;
    }
    unitObstacles[unit] = open ^ 1;
    unitMember[unit] = member;
  }
}

/** Levers have changed what stands against people. */
function lookAgain(units: number): void {
  for (let unit = 0; unit < units; unit++) {
    const head = unitHead[unit]!;
    const end = head + unitSize[unit]!;
    let open = 0;
    for (let i = head; i < end; i++) open |= +(obstacles[i] === 0);
    unitObstacles[unit] = open ^ 1;
  }
}

/** For contributions of whole households: who of each would be insured (1 in `gross`), and how many (`unitCandidates`). */
function markCandidates(units: number): void {
  for (let unit = 0; unit < units; unit++) {
    const head = unitHead[unit]!;
    const end = head + unitSize[unit]!;
    let candidates = 0;
    for (let i = head; i < end; i++) {
      const asked = +(obstacles[i] === 0) | unitObstacles[unit]!;
      gross[i] = asked;
      candidates += asked;
    }
    unitCandidates[unit] = candidates;
  }
}

/** What households are asked, arrears and means; lists who weighs the offer. A member who cannot join personally is not priced where others can. */
function priceHouseholds(
  model: Model,
  { subsistence, tie }: { readonly subsistence: number; readonly tie: number },
  all: boolean,
  chooses: boolean,
  units: number,
): void {
  const { arrears, lapseReturn, inertia, affordableShare } = model.behaviour;
  const smooth = isSmooth(model);
  const lapsing = arrears > 0 ? lapsed : 0;
  let found = 0;
  for (let unit = 0; unit < units; unit++) {
    const head = unitHead[unit]!;
    const nobody = unitObstacles[unit]!;
    const member = unitMember[unit]!;
    const word = memoryBefore[living[head]!]!;
    unitMet[unit] = 0;
    // whoever could be behind with payments is remembered for it, though nobody could join
    if (!all && nobody !== 0 && (lapsing === 0 || (member | (word >>> 15)) === 0)) continue;
    const end = head + unitSize[unit]!;
    let price = 0;
    for (let i = head; i < end; i++) price += memberAmount[i]! * (+(obstacles[i] === 0) | nobody);
    unitPrice[unit] = price;
    // nobody is behind with a price of 0
    const luck = lapsing === 0 ? 1 : uniform(yearC[head]!);
    const away = (word >>> 15) & +(luck < 1 - lapseReturn);
    const behind = ((member & +(luck < arrears)) | away) & +(price > 0);
    const room = unitIncome[unit]! - subsistence * unitNeeds[unit]!;
    // half of (x + |x|) is x or 0; without a limit the product is infinite or NaN and the test fails
    const most = smooth ? unitCeiling[unit]! : affordableShare;
    const short = +(price - tie > most * ((room + Math.abs(room)) * 0.5));
    const bits = (lapsing & -behind) | (unaffordable & -short);
    unitMet[unit] = bits;
    withinMeans[unit] = short ^ 1;
    if (!all && (bits | nobody) !== 0) continue;
    if (!all && chooses && inertia > 0 && answered(word, member) !== 0 && uniform(yearD[head]!) < inertia) {
      unitMet[unit] = declined & (member - 1);
      continue;
    }
    weighing.list[found] = unit;
    found++;
  }
  weighing.count = found;
}

/** Whether the household decided about the scheme last year, and may do the same again without looking. */
function answered(word: number, member: number): number {
  return member | +(((word >> causeShift) & 15) === causeDeclined);
}

function chooseHouseholds(inertia: number): void {
  const { list, count } = weighing;
  for (let k = 0; k < count; k++) {
    const unit = list[k]!;
    const head = unitHead[unit]!;
    const member = unitMember[unit]!;
    const keeps = inertia > 0 ? answered(memoryBefore[living[head]!]!, member) & +(uniform(yearD[head]!) < inertia) : 0;
    const joins = (keeps & member) | ((keeps ^ 1) & +(offerUtility[unit]! > 0));
    unitMet[unit] = unitMet[unit]! | (declined & (joins - 1));
  }
}

/** Who joins, what they pay, and why everybody else stays out: person by person, since where a household ends would be guessed wrong. */
function takeHouseholds(model: Model, arm: ArmModel, base: number, alive: number): void {
  const scheme = model.schemes[arm.scheme]!;
  const attempts = asksAttempt(model, scheme);
  const away = awayMask(model.behaviour.lapseReturn);
  const { collection } = scheme;
  const magic = arm.priceMagic;
  let found = 0;
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const unit = unitOf[i]!;
    const stands = obstacles[i]! | unitMet[unit]!;
    // those who would join, and whose attempt fails: the scheme does not reach them this year
    const fails = attempts ? unitFails[unit]! & +(stands === 0) & +((word & armMask) !== 1) : 0;
    const met = stands | (notOffered & -fails);
    obstacles[i] = met;
    allObstacles[i] = met;
    const out = +(met !== 0);
    joined[i] = -out;
    members.list[found] = i;
    found = (found + (out ^ 1)) | 0;
    const code = (32 - Math.clz32(met & -met)) | 0;
    const counted = (((base + cellOf[i]!) << causeBits) + code) | 0;
    causeCount[counted] = causeCount[counted]! + 1;
    memoryAfter[at] = (word & everBit) | (code << causeShift) | ((met << awayShift) & away);
  }
  members.count = found;
  for (let k = 0; k < found; k++) {
    const i = members.list[k]!;
    forceFrom[i] = 0;
    paidOf[i] = memberAmount[i]! * collection + magic - magic;
  }
}
