/**
 * Members are asked once the year's accounts are known (`seeAgain`), and in household worlds nothing of the year but what their households paid
 * is another for it: levers that say how (`recall`) find that kept, and hardship is counted again for these households alone. Everything else
 * that was counted stays as it is; the general way runs the year again (`runAgain`), to the same bytes.
 */
import { unitPaid, unitPocket } from "../kernels/scratch.ts";
import { takeSteps } from "../model/hooks.ts";
import { allOf, payersOf } from "../tally/payers.ts";
import { tallyHardship } from "../tally/tally-hardship.ts";
import type { Desk } from "./desk.ts";
import { replayPaid } from "./paid-record.ts";
import { hardshipTotals } from "./short-totals.ts";

/** How often a world was asked so: tests that hold this to the general way ask. */
export const askedAlone: { worlds: number } = { worlds: 0 };

/** Whether all these worlds have kept what is needed. */
export function canAsk({ households, witness, keepsLedger, unaided }: Desk, worlds: readonly number[]): boolean {
  return witness === null && !keepsLedger && worlds.every((world) => households[world]?.levers.recalls === true && unaided.paid[world] != null);
}

/** Changes what the tally of all workers says of these worlds; false where told to stop. */
export function askMembers(desk: Desk, worlds: readonly number[]): boolean {
  const { model, tally, team } = desk;
  const before = tally.slice();
  tally.fill(0);
  for (const world of new Set(worlds)) askWorld(desk, world);
  const goesOn = team.mergeTotals(tally, false);
  for (let at = 0; at < model.tallies.length; at++) tally[at] = tally[at]! + before[at]!;
  return goesOn;
}

function askWorld({ model, context, unaided, block, tally }: Desk, world: number): void {
  askedAlone.worlds++;
  const asBefore = new Float64Array(model.tallies.length);
  replayPaid(unaided.paid[world]!, block, () => {
    const who = payersOf(model, unitPocket, unitPaid, allOf(block));
    tallyHardship(model, context, world, who, asBefore);
    takeSteps(context.hooks.recall[world]!);
    tallyHardship(model, context, world, who, tally);
  });
  const { breakdowns, offset } = model.tallies;
  for (const name of hardshipTotals) {
    const from = offset[name][world]!;
    if (from >= 0) for (let at = from; at < from + breakdowns.cells; at++) tally[at] = tally[at]! - asBefore[at]!;
  }
}
