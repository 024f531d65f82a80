/** Counts of the members of a world's only scheme, where they are listed: who they are, from when they are covered, what comes in for them. */
import { late } from "../enrolment/late-entry.ts";
import { cellOf, forceFrom, forgoneOf, gross, living, members, memoryAfter, memoryBefore, paidOf, stateShare, subsidyShare } from "../kernels/scratch.ts";
import { armMask, causeShift, causeWaiting, everBit, nextYears } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import { employerPart, subsidyPart } from "../premiums/payer-parts.ts";
import { yearUnit } from "./tally-cover.ts";

/** Where members are counted, by cell; trash where nothing needs it. */
export interface MemberPlaces {
  readonly members: number;
  readonly newMembers: number;
  readonly contributions: number;
  /** One cell. */
  readonly memberContributions: number;
  readonly employer: number;
  readonly subsidy: number;
  readonly state: number;
  readonly paidByMembers: number;
  readonly covered: number;
  readonly anyCover: number;
  readonly effective: number;
  readonly waiting: number;
  readonly declined: number;
}

/** After settlement. Leaves what is remembered of members for next year in `memoryAfter`. */
export function tallyListed(model: Model, arm: number, places: MemberPlaces, tally: Float64Array): void {
  const { list, count } = members;
  let paidSum = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const cell = cellOf[i]!;
    const from = forceFrom[i]!;
    const paid = paidOf[i]!;
    const again = +((word & armMask) === 1);
    memoryAfter[at] = (word & everBit) | 1 | ((causeWaiting << causeShift) & -+(from > 0)) | nextYears(word, again) | (everBit & -+(from < 1));
    const inForce = Math.round((1 - from) * yearUnit) * (1 / yearUnit);
    tally[places.members + cell] = tally[places.members + cell]! + 1;
    tally[places.newMembers + cell] = tally[places.newMembers + cell]! + (again ^ 1);
    tally[places.contributions + cell] = tally[places.contributions + cell]! + paid;
    tally[places.paidByMembers + cell] = tally[places.paidByMembers + cell]! + paid;
    tally[places.covered + cell] = tally[places.covered + cell]! + inForce;
    tally[places.anyCover + cell] = tally[places.anyCover + cell]! + inForce;
    tally[places.effective + cell] = tally[places.effective + cell]! + (+(inForce === 1) & (forgoneOf[i]! ^ 1));
    tally[places.waiting + cell] = tally[places.waiting + cell]! + (1 - inForce);
    paidSum += paid;
  }
  tally[places.memberContributions] = tally[places.memberContributions]! + paidSum;
  const { employerShare, subsidies } = model.schemes[model.arms[arm]!.scheme]!;
  if (employerShare !== 0 || subsidies.length > 0) tallyOthers(model, arm, places, tally);
}

/** What keeps those who came in during the year from being in force the whole of it is that they had declined; `tallyListed` called it a wait. */
export function tallyLate(waiting: number, declined: number, tally: Float64Array): void {
  for (let k = 0; k < late.count; k++) {
    const i = late.list[k]!;
    const cell = cellOf[i]!;
    const out = 1 - Math.round((1 - forceFrom[i]!) * yearUnit) * (1 / yearUnit);
    tally[waiting + cell] = tally[waiting + cell]! - out;
    tally[declined + cell] = tally[declined + cell]! + out;
  }
}

/** Parts of the contributions that employers, State or donors pay. */
function tallyOthers(model: Model, arm: number, places: MemberPlaces, tally: Float64Array): void {
  const { priceMagic, scheme } = model.arms[arm]!;
  const { employerShare, subsidies } = model.schemes[scheme]!;
  const subsidised = subsidies.length > 0;
  const { list, count } = members;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const amount = gross[i]!;
    const employer = employerPart(amount, employerShare, priceMagic);
    const subsidy = subsidised ? subsidyPart(amount, employer, subsidyShare[i]!, priceMagic) : 0;
    const at = places.contributions + cellOf[i]!;
    tally[at] = tally[at]! + (employer + subsidy);
    tally[places.employer] = tally[places.employer]! + employer;
    tally[places.subsidy] = tally[places.subsidy]! + subsidy;
    if (subsidised) tally[places.state] = tally[places.state]! + subsidyPart(amount, employer, stateShare[i]!, priceMagic);
  }
}
