import { cellOf, living, stateOf, yearB } from "../kernels/scratch.ts";
import { everBit } from "../enrolment/membership.ts";
import { drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { blockLength } from "../random/generator.ts";
import type { Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import { awaitingEntrant, vacant } from "../projection/states.ts";
import type { YearContext } from "../projection/year-context.ts";
import type { Columns } from "./columns.ts";

const stream = new Int32Array(4);
const leaveA = new Int32Array(blockLength);
const leaveB = new Int32Array(blockLength);
const leaveC = new Int32Array(blockLength);
const leaveD = new Int32Array(blockLength);

/**
 * The year's end: death, or at most one change of health (onset of a condition, or recovery), then a birthday and departure at
 * the exit age. One uniform decides, cut into [death | change 1 | change 2 | ...]; changes are conditional on survival.
 * A shrinking population (negative growth) loses each survivor with the same probability, so that its expectation is exact.
 */
export function endYear(model: Model, columns: Columns, context: YearContext, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { living: alive, first, count } = block;
  const [packed, next] = columns.packed;
  const { death, deathByYear, change, exitAge, replace } = model.demography;
  const aliveAt = offset.alive[0]!;
  const deathsAt = offset.deaths[0]!;
  const freed = replace ? awaitingEntrant : vacant;
  if (!model.demography.dynamic) {
    for (let i = 0; i < count; i++) next[first + living[i]!] = packed[first + living[i]!]!;
    for (let k = 0; k < alive; k++) tally[aliveAt + cellOf[k]!]! += 1;
    tallyEver(model, columns, block, tally);
    return;
  }
  for (let i = 0; i < count; i++) next[first + living[i]!] = packed[first + living[i]!]! === awaitingEntrant ? awaitingEntrant : vacant;
  const shrinks = model.demography.growth < 0;
  if (shrinks) {
    openStream(stream, model.key, context.replication, context.year, purpose.transition, 0);
    drawList(stream, first, living, alive, columns.entry, leaveA, leaveB, leaveC, leaveD);
  }
  const byYear = deathByYear.length > 0 ? deathByYear[context.year < deathByYear.length ? context.year : deathByYear.length - 1]! : 1;
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const state = stateOf[i]!;
    const u = uniform(yearB[i]!);
    const dies = death.length > 0 ? death[state]! * byYear : 0;
    if (u < dies) {
      if (deathsAt >= 0) tally[deathsAt + cellOf[i]!] = tally[deathsAt + cellOf[i]!]! + 1;
      leave(columns, slot, freed);
      continue;
    }
    if (shrinks && uniform(leaveA[i]!) < -model.demography.growth) {
      leave(columns, slot, vacant);
      continue;
    }
    if ((state & 127) + 1 >= exitAge) {
      leave(columns, slot, freed);
      continue;
    }
    let person = packed[slot]!;
    let left = (u - dies) / (1 - dies);
    for (let c = 0; c < change.length; c++) {
      left -= change[c]![state]!;
      if (left < 0) {
        person ^= 1 << (model.states.conditionShift + c);
        break;
      }
    }
    next[slot] = (person & 127) < 120 ? person + 1 : person;
    tally[aliveAt + cellOf[i]!] = tally[aliveAt + cellOf[i]!]! + 1;
  }
  tallyEver(model, columns, block, tally);
}

/** Frees the slot; no world remembers whoever was in it. */
function leave(columns: Columns, slot: number, mark: number): void {
  columns.packed[1][slot] = mark;
  for (let w = 0; w < columns.membership.length; w++) {
    columns.membership[w]![1][slot] = 0;
    const rider = columns.entryConditions[w];
    if (rider) rider[1][slot] = 0;
  }
}

/** Of those alive at the year's end, who was in force at least once. */
function tallyEver(model: Model, columns: Columns, block: BlockSize, tally: Float64Array): void {
  const next = columns.packed[1];
  for (let w = 0; w < columns.membership.length; w++) {
    const at = model.tallies.offset.covered_ever[w]!;
    if (at < 0) continue;
    const memory = columns.membership[w]![1];
    for (let k = 0; k < block.living; k++) {
      const slot = block.first + living[k]!;
      if (next[slot]! >= 0 && (memory[slot]! & everBit) !== 0) tally[at + cellOf[k]!]! += 1;
    }
  }
}

