/**
 * What stands against people, side by side, and who is asked a price that is within its means. Counts of a block are made by cell in packed
 * numbers, each obstacle a field of 12 bits: how many obstacles somebody has is chance, and a loop over them would be guessed wrong for everybody.
 */
import { shut } from "../enrolment/cover.ts";
import { fieldOfCount, fieldsOfNumber, high, low, unitOfField } from "../kernels/obstacle-fields.ts";
import { cellOf, unitOf, unitPrice, withinMeans } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";

export const obstacleTotals: readonly TotalName[] = [
  "obstacle_closed",
  "obstacle_ineligible",
  "obstacle_unaware",
  "obstacle_not_offered",
  "obstacle_denied",
  "obstacle_lapsed",
  "obstacle_unaffordable",
  "obstacle_declined",
  "obstacle_waiting",
];
/** With more cells than this, emptying the packed numbers costs more than counting people one by one. */
export const mostPackedCells = 128;
const lowSum: Float64Array = new Float64Array(mostPackedCells);
const highSum: Float64Array = new Float64Array(mostPackedCells);
/** The last obstacle, or who is asked and can pay. */
const pairSum: Int32Array = new Int32Array(mostPackedCells);

/** By obstacle: where it is counted; the trash where nothing needs it. */
const obstacleAt = new Int32Array(obstacleTotals.length);

/** Everything that stands against each person. */
export function tallyObstacles(model: Model, world: number, column: Int32Array, alive: number, tally: Float64Array): void {
  const { offset, trash, breakdowns } = model.tallies;
  let wanted = 0;
  for (let code = 0; code < obstacleTotals.length; code++) {
    const at = offset[obstacleTotals[code]!][world]!;
    obstacleAt[code] = at < 0 ? trash : at;
    if (at >= 0) wanted |= 1 << code;
  }
  if (wanted === 0) return;
  if (breakdowns.cells > mostPackedCells) countOneByOne(column, wanted, alive, tally);
  else {
    countPacked(column, wanted, alive);
    unpack(wanted, breakdowns.cells, tally);
  }
}

function countOneByOne(column: Int32Array, wanted: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    for (let bits = column[i]! & wanted; bits !== 0; bits &= bits - 1) {
      const at = obstacleAt[31 - Math.clz32(bits & -bits)]! + cellOf[i]!;
      tally[at] = tally[at]! + 1;
    }
  }
}

function countPacked(column: Int32Array, wanted: number, alive: number): void {
  lowSum.fill(0);
  highSum.fill(0);
  for (let i = 0; i < alive; i++) {
    const mask = column[i]! & 255;
    const cell = cellOf[i]!;
    lowSum[cell] = lowSum[cell]! + low[mask]!;
    highSum[cell] = highSum[cell]! + high[mask]!;
  }
  if (wanted >>> 8 === 0) return;
  pairSum.fill(0);
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    pairSum[cell] = pairSum[cell]! + ((column[i]! >>> 8) & 1);
  }
}

/** Adds each wanted field of each cell to where it is counted. */
function unpack(wanted: number, cells: number, tally: Float64Array): void {
  for (let code = 0; code < obstacleTotals.length; code++) {
    if (((wanted >>> code) & 1) === 0) continue;
    const at = obstacleAt[code]!;
    const sums = code < fieldsOfNumber ? lowSum : code < 2 * fieldsOfNumber ? highSum : pairSum;
    const unit = unitOfField[code % fieldsOfNumber]!;
    for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + (Math.floor(sums[cell]! / unit) % fieldOfCount);
  }
}

/** People who could join by group, age and the scheme's being open, and would have to pay; and those of them who can afford it. */
export function tallyAffordable(askedAt: number, affordableAt: number, met: Int32Array, cells: number, alive: number, tally: Float64Array): void {
  if (askedAt < 0 || affordableAt < 0) return;
  if (cells > mostPackedCells) {
    countMeansOneByOne(askedAt, affordableAt, met, alive, tally);
    return;
  }
  countMeans(met, alive);
  for (let cell = 0; cell < cells; cell++) {
    const pair = pairSum[cell]!;
    tally[askedAt + cell] = tally[askedAt + cell]! + (pair & (fieldOfCount - 1));
    tally[affordableAt + cell] = tally[affordableAt + cell]! + ((pair / fieldOfCount) | 0);
  }
}

function countMeans(met: Int32Array, alive: number): void {
  pairSum.fill(0);
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    const cell = cellOf[i]!;
    const asked = +(unitPrice[unit]! > 0) & +((met[i]! & shut) === 0);
    pairSum[cell] = (pairSum[cell]! + asked + ((asked & withinMeans[unit]!) << 12)) | 0;
  }
}

function countMeansOneByOne(askedAt: number, affordableAt: number, met: Int32Array, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    if (!(unitPrice[unit]! > 0) || (met[i]! & shut) !== 0) continue;
    const cell = cellOf[i]!;
    tally[askedAt + cell] = tally[askedAt + cell]! + 1;
    if (withinMeans[unit] === 1) tally[affordableAt + cell] = tally[affordableAt + cell]! + 1;
  }
}
