import { fifthOf, stateOf, stateShare, subsidyShare, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
import { isBelow } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { YearContext } from "../model/year-context.ts";

/**
 * Share of the member part that somebody else pays for each person. Several subsidies act one after the other on what is
 * left: the subsidised share is 1 - product of (1 - share).
 */
export function subsidise(model: Model, arm: ArmModel, context: YearContext, block: BlockSize): void {
  const { subsidies } = model.schemes[arm.scheme]!;
  const { living: alive } = block;
  clearSubsidies(alive);
  const groupMask = (1 << model.states.groupBits) - 1;
  for (const subsidy of subsidies) {
    const limit = subsidy.belowPovertyLine ? context.povertyLine : subsidy.incomeBelow * contributionIndex(context, subsidy.index);
    for (let i = 0; i < alive; i++) {
      if (subsidy.groups.length > 0 && subsidy.groups[(stateOf[i]! >> 8) & groupMask] === 0) continue;
      if ((subsidy.quintiles & (1 << fifthOf[i]!)) === 0) continue;
      const unit = unitOf[i]!;
      if (limit !== Infinity && !isBelow(unitIncome[unit]!, unitNeeds[unit]!, limit)) continue;
      const paid = (1 - subsidyShare[i]!) * subsidy.share;
      subsidyShare[i] = subsidyShare[i]! + paid;
      if (subsidy.byState) stateShare[i] = stateShare[i]! + paid;
    }
  }
}

function clearSubsidies(alive: number): void {
  subsidyShare.fill(0, 0, alive);
  stateShare.fill(0, 0, alive);
}
