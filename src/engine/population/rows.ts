/** Which row of a survey file is in which slot. A function of the slot, its year of entry and the replication, as all draws. */
import type { Model } from "../model/model.ts";
import type { RowsModel } from "../model/rows-model.ts";
import { createStream, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { groups, serials } from "./seats.ts";
import { unitAt } from "./strata.ts";

const stream = createStream();

/** Where the systematic sample of a stratum begins, between 0 and 1; rows of exact numbers need no draw. */
function startOf(model: Model, rows: RowsModel, replication: number, stratum: number): number {
  if (!rows.drawn) return 0.5;
  openStream(stream, model.key, replication, 0, purpose.rows, stratum);
  return uniform(stream[0]!);
}

/** Rows of the persons of a block whose households stand in the file, by position in the block. */
export function seatHouseholds(model: Model, rows: RowsModel, replication: number, block: number, rowOf: Int32Array): void {
  const first = model.layout.blockStart[block]!;
  const count = model.layout.blockStart[block + 1]! - first;
  const { strata } = rows;
  const position = model.layout.position!;
  const { spare } = model.layout;
  let seat = model.layout.householdsBefore[block]! - 1;
  let stratum = 0;
  let start = NaN;
  let firstRow = 0;
  for (let k = 0; k < count; k++) {
    if (position[first + k] === 0) {
      seat++;
      while (seat >= strata[stratum]!.firstSeat + strata[stratum]!.seats) {
        stratum++;
        start = NaN;
      }
      if (start !== start) start = startOf(model, rows, replication, stratum);
      const { firstRow: from, stride, firstSeat } = strata[stratum]!;
      firstRow = from + stride * unitAt(strata[stratum]!, seat - firstSeat, start);
    }
    rowOf[k] = spare !== null && spare[first + k] === 1 ? firstRow : firstRow + position[first + k]!;
  }
}

/** Rows of the first `count` persons of `seats.ts`, known by group and serial number in it. */
export function seatPersons(model: Model, rows: RowsModel, replication: number, count: number, rowOf: Int32Array): void {
  let group = -1;
  let start = 0;
  for (let k = 0; k < count; k++) {
    if (groups[k] !== group) {
      group = groups[k]!;
      start = startOf(model, rows, replication, group);
    }
    const stratum = rows.strata[group]!;
    rowOf[k] = stratum.firstRow + unitAt(stratum, serials[k]!, start);
  }
}

/** Row drawn in proportion to the weights; u between 0 and 1. */
export function rowAt(rows: RowsModel, u: number): number {
  const { entrantCumulative: cumulative } = rows;
  let low = 0;
  let high = cumulative.length - 1;
  const reached = u * cumulative[high]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > reached) high = middle;
    else low = middle + 1;
  }
  return low;
}
