/** What schemes would pay in the same year if some levers of their world had not changed need: members and prices are those of the year. */
import { needy } from "../kernels/events.ts";
import { cappedOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Step, Without } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { enterWorldNeed, leaveWorldNeed } from "../needs/world-need.ts";
import { forgetPayments, settleWorld } from "./settle.ts";

/** How a world is settled (all its people, or members alone), and how the events of some steps of need are met and left. */
export interface Settling {
  readonly settle: (...of: Parameters<typeof settleWorld>) => void;
  readonly enter: (need: readonly Step[]) => void;
  readonly leave: () => void;
}

function generalWay({ hooks }: YearContext, world: number, { living }: BlockSize): Settling {
  return { settle: settleWorld, enter: (need) => enterWorldNeed(need, living, hooks.notes[world]!), leave: leaveWorldNeed };
}

/** Takes all counts of the second settlement; only benefits are read from it. */
let aside: Float64Array = new Float64Array(0);

/**
 * Runs between enrolment and the world's own need. Levers of payment do not act here: of them it is not asked.
 *
 * @param without  changes of need by other levers, and the totals that take the benefits of each scheme
 * @param settling the way of the world
 */
export function settleWithout(
  model: Model,
  context: YearContext,
  world: number,
  block: BlockSize,
  entryConditions: Uint8Array | null,
  without: Without,
  tally: Float64Array,
  { settle, enter, leave }: Settling = generalWay(context, world, block),
): void {
  const { offset, length, breakdowns } = model.tallies;
  const { joinable } = model.worlds[world]!;
  if (aside.length !== length) aside = new Float64Array(length);
  for (const arm of joinable) aside.fill(0, offset.benefits[arm]!, offset.benefits[arm]! + breakdowns.cells);
  const own = without.need.length > 0;
  if (own) enter(without.need);
  const bare: YearContext = { ...context, hooks: { ...context.hooks, pay: context.hooks.pay.map(() => []) } };
  settle(model, bare, world, block, entryConditions, aside);
  for (const arm of joinable) {
    countWithout(model, arm, without, sumBenefits(model, arm, aside), tally);
  }
  for (let k = 0; k < needy.count; k++) cappedOf[needy.list[k]!] = 0;
  forgetPayments(needy);
  if (own) leave();
}

/** Benefits of a scheme over all cells. */
export function sumBenefits({ tallies }: Model, arm: number, tally: Float64Array): number {
  const at = tallies.offset.benefits[arm]!;
  let paid = 0;
  for (let cell = at; cell < at + tallies.breakdowns.cells; cell++) paid += tally[cell]!;
  return paid;
}

/** Adds what a scheme would have paid. */
export function countWithout({ tallies }: Model, arm: number, { totals }: Without, paid: number, tally: Float64Array): void {
  for (const total of totals) {
    const at = tallies.offset[total]![arm]!;
    if (at >= 0) tally[at] = tally[at]! + paid;
  }
}
