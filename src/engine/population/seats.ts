/** Who sits in which seat: people of a group side by side, or spread over households by a permutation, heads first. */
import type { Model } from "../model/model.ts";
import { blockLength, createStream, openStream } from "../random/generator.ts";
import { permute } from "../random/permute.ts";
import { purpose } from "../random/purpose.ts";

/** Of the people being made: group, and number within it; -1 for those who enter later. */
export const groups: Int32Array = new Int32Array(blockLength);
export const serials: Int32Array = new Int32Array(blockLength);
const headStream = createStream();
const seatStream = createStream();

/** Group and serial number within the group of each seat of the block. */
export function seatGroups(model: Model, replication: number, block: number, first: number, count: number): void {
  const { layout } = model;
  const { groupStart, position, spare } = layout;
  if (position === null) {
    let group = 0;
    for (let k = 0; k < count; k++) {
      while (first + k >= groupStart[group + 1]!) group++;
      groups[k] = group;
      serials[k] = first + k - groupStart[group]!;
    }
    return;
  }
  openStream(headStream, model.key, replication, 0, purpose.layout, 0);
  openStream(seatStream, model.key, replication, 0, purpose.layout, 1);
  let household = layout.householdsBefore[block]! - 1;
  let seat = layout.personsBefore[block]! - household - 1;
  for (let k = 0; k < count; k++) {
    if (spare !== null && spare[first + k] === 1) {
      groups[k] = 0;
      serials[k] = -1;
      continue;
    }
    let person: number;
    if (position[first + k] === 0) {
      household++;
      person = headPerson(model, permute(household, layout.headPool, headStream));
    } else {
      const index = permute(seat++, layout.persons - layout.households, seatStream);
      const spareHeads = layout.headPool - layout.households;
      person = index < spareHeads ? headPerson(model, permute(layout.households + index, layout.headPool, headStream)) : otherPerson(model, index - spareHeads);
    }
    let group = 0;
    while (person >= groupStart[group + 1]!) group++;
    groups[k] = group;
    serials[k] = person - groupStart[group]!;
  }
}

/** Person number (group by group) of the n-th member of the groups that can head a household. */
function headPerson(model: Model, n: number): number {
  let left = n;
  for (const group of model.layout.headGroups) {
    const size = model.layout.groupStart[group + 1]! - model.layout.groupStart[group]!;
    if (left < size) return model.layout.groupStart[group]! + left;
    left -= size;
  }
  return 0;
}

/** Person number of the n-th member of the other groups. */
function otherPerson(model: Model, n: number): number {
  let left = n;
  for (let group = 0; group + 1 < model.layout.groupStart.length; group++) {
    if (model.layout.headGroups.includes(group)) continue;
    const size = model.layout.groupStart[group + 1]! - model.layout.groupStart[group]!;
    if (left < size) return model.layout.groupStart[group]! + left;
    left -= size;
  }
  return 0;
}
