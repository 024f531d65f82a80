/**
 * A merger: what rules before it left of a deficit is carried to the end of the year, and with the new year another scheme of the same
 * world takes over the debt and the members, at its own price and benefits. The scheme closes; waiting bills are paid from what was set aside.
 */
import { cellOf, gross, joined, living } from "../../kernels/scratch.ts";
import type { Flow } from "../../model/lever-model.ts";
import { armMask } from "../../model/membership.ts";
import type { LeverBlock, LeverYear } from "../lever.ts";

export interface Merger {
  /** Arm that takes over. */
  readonly into: number;
  readonly debt: number;
  /** Year of follow-up at whose end it was decided. */
  readonly year: number;
}

/** The arm of this world that would take the scheme over; -1 where there is none, or it is closed. Who merges with the same year passes on what it takes over. */
export function takerOf(takers: readonly number[], { model, context, world, arm }: LeverYear): number {
  const found = Array.from(model.worlds[world]!.joinable).find((other) => other !== arm && takers.includes(model.arms[other]!.scheme));
  const taker = found === undefined ? -1 : lastOf(found, context.arms);
  return taker >= 0 && taker !== arm && context.arms[taker]!.open ? taker : -1;
}

/** Where a chain of mergers ends. It has no circle: who takes over is open when it does. */
function lastOf(arm: number, arms: readonly { readonly mergedInto: number }[]): number {
  let last = arm;
  while (arms[last]!.mergedInto >= 0) last = arms[last]!.mergedInto;
  return last;
}

/** Closes the scheme once the year's accounts are written down. null where the other has closed in the meantime: the debt is carried. */
export function decide(takers: readonly number[], at: LeverYear): Merger | null {
  const into = takerOf(takers, at);
  if (into < 0) return null;
  const { year, arm } = at.own!;
  year.open = false;
  year.mergedInto = into;
  const taker = at.context.arms[into]!;
  taker.alsoOpenTo = [...taker.alsoOpenTo, arm.scheme, ...year.alsoOpenTo];
  return { into, debt: 0 - year.reserve, year: at.context.year };
}

/** The debt, as the next year opens: out of one account and into the other, to the last digit. */
export function debtFlows(merger: Merger | null, { context, arm }: LeverYear): readonly (readonly [number, readonly Flow[]])[] {
  if (merger === null || context.year !== merger.year + 1) return [];
  const flow = (name: string, sign: 1 | -1): readonly Flow[] => [{ name, sign, timing: "start", amount: merger.debt, cash: merger.debt, ownFunds: true }];
  return [
    [arm, flow("on_insolvency.handed_over", 1)],
    [lastOf(merger.into, context.arms), flow("on_insolvency.taken_over", -1)],
  ];
}

/** Last year's members are members of the other scheme, with their years of membership; each is marked. Blocks may run twice. */
export function passMembers(merger: Merger | null, at: LeverBlock): void {
  const { model, context, world, position, columns, block } = at;
  const passed = at.mine.at(-1)![0];
  if (merger === null || context.year !== merger.year + 1) {
    passed.fill(0, block.first, block.first + block.count);
    return;
  }
  const memory = columns.membership[world]![0];
  const taker = Array.from(model.worlds[world]!.joinable).indexOf(lastOf(merger.into, context.arms));
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    if ((memory[slot]! & armMask) !== position + 1) continue;
    memory[slot] = (memory[slot]! & ~armMask) | (taker + 1);
    passed[slot] = 1;
  }
}

/** Of those who passed: how many are in the other scheme a year later, and what is asked for them there. */
export function countPassed(merger: Merger | null, { model, context, world, arm, block, tally, mine }: LeverBlock): void {
  if (merger === null || context.year !== merger.year + 1) return;
  const { offset } = model.tallies;
  const passed = mine.at(-1)![0];
  const taker = Array.from(model.worlds[world]!.joinable).indexOf(lastOf(merger.into, context.arms));
  const [passedAt, stayedAt, paidAt] = [
    offset["on_insolvency.passed"]![arm]!,
    offset["on_insolvency.stayed"]![arm]!,
    offset["on_insolvency.passed_price"]![arm]!,
  ];
  for (let i = 0; i < block.living; i++) {
    if (passed[block.first + living[i]!] === 0) continue;
    const cell = cellOf[i]!;
    tally[passedAt + cell] = tally[passedAt + cell]! + 1;
    if (joined[i] !== taker) continue;
    tally[stayedAt + cell] = tally[stayedAt + cell]! + 1;
    tally[paidAt + cell] = tally[paidAt + cell]! + gross[i]!;
  }
}
