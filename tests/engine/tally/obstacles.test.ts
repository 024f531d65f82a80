/** Counts of obstacles in packed numbers, where cells are few, against the definition; and one by one, where they are many. */
import { expect, test } from "vitest";
import { shut } from "../../../src/engine/enrolment/cover.ts";
import { cellOf, unitOf, unitPrice, withinMeans } from "../../../src/engine/kernels/scratch.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { mostPackedCells, obstacleTotals, tallyAffordable, tallyObstacles } from "../../../src/engine/tally/tally-obstacles.ts";
import { chance } from "../../support/chance.ts";

const alive = 2048;

test.each([
  ["packed, all people in one cell", 1],
  ["packed", mostPackedCells],
  ["one by one", mostPackedCells + 1],
])("%s: every obstacle of everybody, and those that nothing counts", (_, cells) => {
  const next = chance(cells).below;
  const wanted = obstacleTotals.map((_name, code) => cells === 1 || code % 3 !== 1);
  const column = Int32Array.from({ length: alive }, () => (cells === 1 ? 511 : next(512)));
  const trash = obstacleTotals.length * cells;
  const offset = Object.fromEntries(obstacleTotals.map((name, code) => [name, [wanted[code] ? code * cells : -1]]));
  const due = new Float64Array(trash);
  for (let i = 0; i < alive; i++) {
    cellOf[i] = next(cells);
    obstacleTotals.forEach((_name, code) => {
      if (wanted[code] && (column[i]! >>> code) & 1) due[code * cells + cellOf[i]!]! += 1;
    });
  }
  const tally = new Float64Array(trash + cells);
  tallyObstacles({ tallies: { offset, trash, breakdowns: { cells } } } as unknown as Model, 0, column, alive, tally);
  expect(Array.from(tally.subarray(0, trash))).toEqual(Array.from(due));
});

test.each([
  ["packed", 1],
  ["packed, many cells", mostPackedCells],
  ["one by one", mostPackedCells + 1],
])("%s: who is asked a price, and can pay it", (_, cells) => {
  const next = chance(1000 + cells).below;
  const met = Int32Array.from({ length: alive }, () => (next(2) === 0 ? 0 : next(512)));
  const due = new Float64Array(2 * cells);
  for (let i = 0; i < alive; i++) {
    cellOf[i] = next(cells);
    unitOf[i] = i >> 1;
  }
  for (let unit = 0; unit < alive / 2; unit++) {
    unitPrice[unit] = next(3) * 0.5;
    withinMeans[unit] = next(2);
  }
  for (let i = 0; i < alive; i++) {
    if (unitPrice[i >> 1] === 0 || (met[i]! & shut) !== 0) continue;
    due[cellOf[i]!]! += 1;
    due[cells + cellOf[i]!]! += withinMeans[i >> 1]!;
  }
  const tally = new Float64Array(2 * cells);
  tallyAffordable(0, cells, met, cells, alive, tally);
  expect(Array.from(tally)).toEqual(Array.from(due));
  expect(due[0]! > 0).toBe(true);
});
