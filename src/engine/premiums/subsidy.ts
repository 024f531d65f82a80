import { evaluate } from "../formulas/evaluate.ts";
import { ofPeople } from "../formulas/people.ts";
import { fifthOf, gross, stateOf, stateShare, subsidyShare, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
import { isBelow, tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, Model, SubsidyModel } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";

/**
 * Share of the member part that somebody else pays for each person. Several subsidies act one after the other on what is
 * left: the subsidised share is 1 - product of (1 - share). An amount is at most what is left. What a budget does not pay is cut from all alike.
 *
 * @param year  terms of the year; null before anything is priced, when amounts are no share of anything yet and count as none
 */
export function subsidise(model: Model, arm: ArmModel, year: ArmYear | null, context: YearContext, block: BlockSize): void {
  const { subsidies, employerShare } = model.schemes[arm.scheme]!;
  const { living: alive } = block;
  clearSubsidies(alive);
  const groupMask = (1 << model.states.groupBits) - 1;
  const tie = tieOf(model.grid.incomeMagic);
  for (const subsidy of subsidies) {
    const index = contributionIndex(context, subsidy.index);
    const limit = incomeLimit(subsidy, context);
    const holds =
      subsidy.who === null
        ? null
        : evaluate(subsidy.who, alive, ofPeople(model.states, { index, povertyLine: context.povertyLine }, alive, "equivalised"), tie / index);
    const most = subsidy.amount * index;
    for (let i = 0; i < alive; i++) {
      if (subsidy.groups.length > 0 && subsidy.groups[(stateOf[i]! >> 8) & groupMask] === 0) continue;
      if (!isPoorEnough(subsidy, limit, tie, i)) continue;
      if (holds !== null && holds[i] === 0) continue;
      const left = 1 - subsidyShare[i]!;
      const paid = subsidy.amount === 0 ? left * subsidy.share : year === null ? 0 : partOf(most, gross[i]! * (1 - employerShare), left);
      subsidyShare[i] = subsidyShare[i]! + paid;
      if (subsidy.byState) stateShare[i] = stateShare[i]! + paid;
    }
  }
  const ratio = year?.subsidyRatio ?? 1;
  if (ratio === 1) return;
  for (let i = 0; i < alive; i++) {
    subsidyShare[i] = subsidyShare[i]! * ratio;
    stateShare[i] = stateShare[i]! * ratio;
  }
}

/** Equivalised household income below which a subsidy is paid, this year's money; Infinity: whatever the income. */
export function incomeLimit(subsidy: SubsidyModel, context: YearContext): number {
  return subsidy.belowPovertyLine ? context.povertyLine : subsidy.incomeBelow * contributionIndex(context, subsidy.index);
}

/** Whether a subsidy's conditions on the income of person i hold: the fifth, and a household below the limit. @param tie  of incomes */
export function isPoorEnough({ quintiles }: SubsidyModel, limit: number, tie: number, i: number): boolean {
  if ((quintiles & (1 << fifthOf[i]!)) === 0) return false;
  const unit = unitOf[i]!;
  return limit === Infinity || isBelow(unitIncome[unit]!, unitNeeds[unit]!, limit, tie);
}

/** An amount as a share of the member's part, at most what other subsidies left of it. */
function partOf(amount: number, due: number, left: number): number {
  return due > 0 && amount < left * due ? amount / due : due > 0 ? left : 0;
}

function clearSubsidies(alive: number): void {
  subsidyShare.fill(0, 0, alive);
  stateShare.fill(0, 0, alive);
}
