/**
 * By how much out-of-pocket payments exceed 10, 25 and 40 % of household income, as a share of income, counted in persons. A
 * household without income has no such share: it is left out, above and below the fraction bar.
 */
import { cellOf, unitIncome, unitOf } from "../kernels/scratch.ts";
import { type Model, mostShare } from "../model/model.ts";
import type { Payers } from "./payers.ts";

export function tallyOvershoot(model: Model, world: number, payers: Payers, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const ats = [offset.overshoot_10[world]!, offset.overshoot_25[world]!, offset.overshoot_40[world]!];
  if (ats.every((at) => at < 0)) return;
  const place = (at: number): number => (at < 0 ? trash : at);
  countOvershoot(place(ats[0]!), place(ats[1]!), place(ats[2]!), model.grid.shareMagic, payers, tally);
}

function countOvershoot(over10: number, over25: number, over40: number, shareMagic: number, payers: Payers, tally: Float64Array): void {
  const { pockets, list, count, tie } = payers;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    const income = unitIncome[unit]!;
    const pocket = pockets[unit]!;
    if (!(income > 0 && pocket - tie > 0.1 * income)) continue;
    const ratio = pocket / income;
    const share = ratio < mostShare ? ratio : mostShare;
    const cell = cellOf[i]!;
    tally[over10 + cell] = tally[over10 + cell]! + excess(share - 0.1, shareMagic);
    tally[over25 + cell] = tally[over25 + cell]! + excess(share - 0.25, shareMagic);
    tally[over40 + cell] = tally[over40 + cell]! + excess(share - 0.4, shareMagic);
  }
}

function excess(share: number, shareMagic: number): number {
  return share > 0 ? share + shareMagic - shareMagic : 0;
}
