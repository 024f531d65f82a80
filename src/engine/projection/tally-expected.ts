import { frailOf, joined, living, stateOf } from "../kernels/scratch.ts";
import type { Model } from "./model.ts";
import type { YearContext } from "./year-context.ts";

/** What the members of an arm are expected to cost this year, where its community price is set on that: e_i summed on the grid of flows. */
export function tallyExpected(model: Model, context: YearContext, a: number, position: number, alive: number, tally: Float64Array): void {
  if (!model.schemes[model.arms[a]!.scheme]!.contribution.byExpectation) return;
  const { expectedPay, payIndex } = context.arms[a]!;
  const { flowMagic } = model.grid;
  let sum = 0;
  for (let i = 0; i < alive; i++) {
    if (joined[i] !== position) continue;
    sum += expectedPay[stateOf[i]!]! * frailOf[living[i]!]! * payIndex + flowMagic - flowMagic;
  }
  const at = model.tallies.offset.community_expected[a]!;
  tally[at] = tally[at]! + sum;
}
