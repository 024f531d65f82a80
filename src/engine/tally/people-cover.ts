/** Over which part of the year each person of a block is covered in one world, and whether the rest counts as excluded. */
import { cause } from "../enrolment/cover.ts";
import { forceFrom, joined, obstacles, stateOf } from "../kernels/scratch.ts";
import { causeDeclined, firstObstacle } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength } from "../random/generator.ts";

/** Part of the year before cover begins: 0 = covered all year, 1 = never. Public floors that count as cover count. */
export const insideFrom: Float64Array = new Float64Array(blockLength);
/** 1 where time without cover counts as excluded, 0 where it is the person's own choice. */
export const shutOut: Uint8Array = new Uint8Array(blockLength);

/** Person-years are counted on a grid of 2^-20, so that their sums do not depend on order. */
const yearUnit = 1048576;
/** Part of the year in which a person is covered. */
export function coveredPart(i: number): number {
  return Math.round((1 - insideFrom[i]!) * yearUnit) / yearUnit;
}

/** By group, the first year in which a public floor that counts as cover is open; later than any year where none is. */
export function coveringFloors(model: Model, world: number): Int32Array {
  const from = new Int32Array(model.states.groups).fill(32767);
  for (const arm of model.worlds[world]!.floors) {
    const scheme = model.schemes[model.arms[arm]!.scheme]!;
    if (scheme.countsAsCover) for (let group = 0; group < from.length; group++) from[group] = Math.min(from[group]!, scheme.openFrom[group]!);
  }
  return from;
}

/** Whether each of the world's joinable schemes counts as cover. */
export function countingSchemes(model: Model, world: number): Uint8Array {
  return Uint8Array.from(model.worlds[world]!.joinable, (arm) => (model.schemes[model.arms[arm]!.scheme]!.countsAsCover ? 1 : 0));
}

/** After enrolment: fills `insideFrom` and `shutOut`. */
export function noteCover(model: Model, context: YearContext, world: number, alive: number): void {
  const counts = countingSchemes(model, world);
  const floorFrom = coveringFloors(model, world);
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let i = 0; i < alive; i++) {
    const position = joined[i]!;
    const own = position >= 0 && counts[position]! === 1 ? forceFrom[i]! : 1;
    insideFrom[i] = context.year >= floorFrom[(stateOf[i]! >> 8) & groupMask]! ? 0 : own;
    // a member without cover waits for it, is in a scheme that is none, or had declined before coming in
    shutOut[i] = +(cause[i]! !== causeDeclined);
  }
}

/** A plain world keeps neither causes nor the start of cover: members are in force at once. */
export function notePlainCover(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const out = -joined[i]!;
    forceFrom[i] = out;
    cause[i] = out === 0 ? 0 : firstObstacle(obstacles[i]!);
  }
}
