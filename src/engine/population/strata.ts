/**
 * How the rows of a survey file fill the seats of a population: in strata of fixed size, each sampled systematically in proportion
 * to weights. Without households in the file a stratum is a group, else all households with the same number of members.
 *
 * Rows that stand for exact numbers of persons are the special case in which weights are those numbers: every start gives the same.
 */

import type { Stratum } from "../model/rows-model.ts";
import type { Microdata } from "../model/scenario.ts";

/** @param groupCounts  persons of each group of the simulated population, where no households stand in the file */
export function strataOf(microdata: Microdata, size: number, groupCounts: readonly number[]): readonly Stratum[] {
  return microdata.households === null ? strataByGroup(microdata, groupCounts) : strataBySize(microdata, microdata.households, size);
}

function strataByGroup({ groups, weights }: Microdata, groupCounts: readonly number[]): readonly Stratum[] {
  const strata: Stratum[] = [];
  let [row, firstSeat] = [0, 0];
  groupCounts.forEach((seats, group) => {
    const firstRow = row;
    while (row < groups.length && groups[row] === group) row++;
    strata.push({ members: 1, stride: 1, firstRow, firstSeat, seats, cumulative: cumulativeOf(weights, firstRow, row, 1) });
    firstSeat += seats;
  });
  return strata;
}

/** Households in order of size. Persons left over, fewer than the smallest household, are the first members of one more of these. */
function strataBySize({ mode, weights }: Microdata, households: Uint16Array, size: number): readonly Stratum[] {
  const found: { readonly members: number; readonly firstRow: number; readonly cumulative: Float64Array }[] = [];
  let row = 0;
  for (let household = 0; household < households.length; ) {
    const members = households[household]!;
    const firstRow = row;
    while (household < households.length && households[household] === members) {
      household++;
      row += members;
    }
    found.push({ members, firstRow, cumulative: cumulativeOf(weights, firstRow, row, members) });
  }
  const totals = found.map(({ cumulative }) => cumulative[cumulative.length - 1]!);
  const seats =
    mode === "exact"
      ? totals
      : seatsBySize(
          found.map(({ members }) => members),
          totals,
          size,
        );
  const strata: Stratum[] = [];
  let firstSeat = 0;
  const add = (stratum: Omit<Stratum, "firstSeat">): void => {
    if (stratum.seats === 0) return;
    strata.push({ ...stratum, firstSeat });
    firstSeat += stratum.seats;
  };
  const left = found.reduce((persons, { members }, k) => persons - members * seats[k]!, size);
  if (left > 0) add({ ...found[0]!, members: left, stride: found[0]!.members, seats: 1 });
  found.forEach((stratum, k) => {
    add({ ...stratum, stride: stratum.members, seats: seats[k]! });
  });
  return strata;
}

function cumulativeOf(weights: Float64Array, from: number, to: number, stride: number): Float64Array {
  const cumulative = new Float64Array((to - from) / stride);
  let sum = 0;
  for (let unit = 0; unit < cumulative.length; unit++) {
    sum += weights[from + unit * stride]!;
    cumulative[unit] = sum;
  }
  return cumulative;
}

/**
 * Numbers of households of each size: whole parts of the expected numbers, then one more by largest remainder where it fits, then
 * the largest that fit. What is left is less than the smallest size.
 */
export function seatsBySize(members: readonly number[], weights: readonly number[], size: number): readonly number[] {
  const persons = members.reduce((sum, count, k) => sum + count * weights[k]!, 0);
  const expected = weights.map((weight) => (size / persons) * weight);
  const seats = expected.map((count) => Math.floor(count + 1e-9));
  let left = members.reduce((rest, count, k) => rest - count * seats[k]!, size);
  const order = members.map((_, k) => k).sort((a, b) => expected[b]! - seats[b]! - (expected[a]! - seats[a]!) || a - b);
  for (const k of order) {
    if (members[k]! > left) continue;
    seats[k]!++;
    left -= members[k]!;
  }
  for (let k = members.length - 1; k >= 0; k--) {
    const more = Math.floor(left / members[k]!);
    seats[k]! += more;
    left -= more * members[k]!;
  }
  return seats;
}

/** Unit of the file at a seat: the first whose cumulative weight exceeds (seat + start) of `seats` equal steps. */
export function unitAt(stratum: Stratum, seat: number, start: number): number {
  const { cumulative, seats } = stratum;
  const last = cumulative.length - 1;
  const reached = (seat + start) * (cumulative[last]! / seats);
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > reached) high = middle;
    else low = middle + 1;
  }
  return low;
}
