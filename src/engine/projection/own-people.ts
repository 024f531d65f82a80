/** What levers change about the people of one world: states, events, incomes. The next world finds all of them as they were. */
import { earned, stateOf, unitIncome } from "../kernels/scratch.ts";
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

/**
 * After payment: what their households have.
 *
 * @param alike  the first so many steps leave every household what they leave it in all worlds alike (`commonIncome`)
 */
export function openOwnIncomes({ income }: Hooks, world: number, block: BlockSize, alike = 0): void {
  const steps = income[world]!;
  if (steps.length === 0) return;
  keptIncome.set(unitIncome.subarray(0, block.units));
  earned.income = keptIncome;
  for (let k = 0; k < steps.length; k++) {
    if (k === alike) commonIncome.set(unitIncome.subarray(0, block.units));
    steps[k]!();
  }
  if (alike >= steps.length) commonIncome.set(unitIncome.subarray(0, block.units));
}
/** By household: income before any step that is of one world alone. */
export const commonIncome: Float64Array = new Float64Array(blockLength);
const ownIncome = new Float64Array(blockLength);

/** Puts the incomes that worlds have alike in the place of the world's own, until `takeOwnIncomes`. */
export function takeCommonIncomes({ units }: BlockSize): void {
  ownIncome.set(unitIncome.subarray(0, units));
  unitIncome.set(commonIncome.subarray(0, units));
}

export function takeOwnIncomes({ units }: BlockSize): void {
  unitIncome.set(ownIncome.subarray(0, units));
}

export function closeOwnIncomes({ income }: Hooks, world: number, block: BlockSize): void {
  if (income[world]!.length === 0) return;
  unitIncome.set(keptIncome.subarray(0, block.units));
  earned.income = unitIncome;
}

export function closeOwnNeed({ need }: Hooks, world: number): void {
  if (need[world]!.length > 0) leaveWorldNeed();
}

export function closeOwnHealth({ health }: Hooks, world: number, block: BlockSize): void {
  if (health[world]!.length > 0) stateOf.set(keptState.subarray(0, block.living));
}
