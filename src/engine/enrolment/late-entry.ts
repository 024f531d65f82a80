/**
 * Who comes into the only scheme of a world after the year has opened. The short way of households had counted them among those who decline; they
 * keep that cause for the part of the year in which they are not in force.
 */
import { causeBits, causeCount } from "../kernels/plain-counts.ts";
import { cellOf, members } from "../kernels/scratch.ts";
import { causeDeclined } from "../model/membership.ts";
import { blockLength } from "../random/generator.ts";

/** Of the world under way: in the order in which people stand in the block. */
export const late: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength) };

/** Before levers act on cover. */
export function openLateEntry(): void {
  late.count = 0;
}

/** A lever has somebody join who had declined. */
export function comeIn(person: number): void {
  late.list[late.count++] = person;
}

/** They are members, and no longer among those who stay out. @param base  first cell of the world in the columns of plain counts */
export function joinLate(base: number): void {
  if (late.count === 0) return;
  for (let k = 0; k < late.count; k++) {
    const counted = ((base + cellOf[late.list[k]!]!) << causeBits) + causeDeclined;
    causeCount[counted] = causeCount[counted]! - 1;
  }
  // both lists are in order: from the last one down, in place
  const { list } = members;
  let from = members.count - 1;
  let next = late.count - 1;
  members.count += late.count;
  for (let to = members.count - 1; next >= 0; to--) {
    const takesLate = from < 0 || late.list[next]! > list[from]!;
    list[to] = takesLate ? late.list[next--]! : list[from--]!;
  }
}
