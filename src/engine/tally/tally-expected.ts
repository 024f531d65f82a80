import { joined } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { knownPay } from "../premiums/pay-by-fifth.ts";

/** What the members of an arm are expected to cost this year, where its community price is set on that: e_i summed on the grid of flows. */
export function tallyExpected(model: Model, columns: Columns, context: YearContext, a: number, position: number, block: BlockSize, tally: Float64Array): void {
  if (!model.schemes[model.arms[a]!.scheme]!.contribution.byExpectation) return;
  const year = context.arms[a]!;
  const { flowMagic } = model.grid;
  let sum = 0;
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    sum += knownPay(model, columns, year, block.first, i) * year.payIndex + flowMagic - flowMagic;
  }
  const at = model.tallies.offset.community_expected[a]!;
  tally[at] = tally[at]! + sum;
}
