/** What of the year's out-of-pocket payments a household cannot find at once, counted in persons; nothing where cash is no limit. */
import { cellOf, unitIncome, unitOf, unitSize } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { Payers } from "./payers.ts";

export function tallyDebt(model: Model, world: number, { pockets, list, count, tie }: Payers, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const owedAt = offset.owed[world]!;
  const indebtedAt = offset.indebted[world]!;
  const { liquidity } = model.behaviour;
  if ((owedAt < 0 && indebtedAt < 0) || liquidity === Infinity) return;
  const [owed, indebted] = [owedAt < 0 ? trash : owedAt, indebtedAt < 0 ? trash : indebtedAt];
  const { flowMagic } = model.grid;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    const rest = pockets[unit]! - (liquidity / 12) * unitIncome[unit]!;
    if (!(rest > tie)) continue;
    const cell = cellOf[i]!;
    tally[indebted + cell] = tally[indebted + cell]! + 1;
    // each member's part, on the grid: sums do not depend on order
    tally[owed + cell] = tally[owed + cell]! + (rest / unitSize[unit]! + flowMagic - flowMagic);
  }
}
