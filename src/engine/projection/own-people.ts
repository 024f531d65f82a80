/** What levers change about the people of one world: states, events, incomes. The next world finds all of them as they were. */
import { stateOf, unitIncome } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { type Hooks, takeSteps } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import { enterWorldNeed, leaveWorldNeed } from "../needs/world-need.ts";
import { blockLength } from "../random/generator.ts";
import { tallyWorldNeed } from "../tally/tally-need.ts";

const keptState = new Int32Array(blockLength);
const keptIncome = new Float64Array(blockLength);

/** Before enrolment: their health. */
export function openOwnHealth({ health }: Hooks, world: number, block: BlockSize): void {
  if (health[world]!.length === 0) return;
  keptState.set(stateOf.subarray(0, block.living));
  takeSteps(health[world]!);
}

/** After it: what they need. */
export function openOwnNeed(model: Model, { need, notes }: Hooks, world: number, block: BlockSize, tally: Float64Array): void {
  if (need[world]!.length === 0) return;
  enterWorldNeed(need[world]!, block.living, notes[world]!);
  tallyWorldNeed(model, world, tally);
}

/** After payment: what their households have. */
export function openOwnIncomes({ income }: Hooks, world: number, block: BlockSize): void {
  if (income[world]!.length === 0) return;
  keptIncome.set(unitIncome.subarray(0, block.units));
  takeSteps(income[world]!);
}

export function closeOwnIncomes({ income }: Hooks, world: number, block: BlockSize): void {
  if (income[world]!.length > 0) unitIncome.set(keptIncome.subarray(0, block.units));
}

export function closeOwnNeed({ need }: Hooks, world: number): void {
  if (need[world]!.length > 0) leaveWorldNeed();
}

export function closeOwnHealth({ health }: Hooks, world: number, block: BlockSize): void {
  if (health[world]!.length > 0) stateOf.set(keptState.subarray(0, block.living));
}
