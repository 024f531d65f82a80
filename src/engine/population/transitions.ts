import { stirred, testScale } from "../kernels/arrivals.ts";
import { agedOf, cellOf, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { everBit } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import { addSlot } from "../model/slot-list.ts";
import { awaitingEntrant, conditionsOf, vacant, withHealth } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { drawBirths } from "./births.ts";
import { leavesState, stateReached, tallyAbsorbed, tallyHealth } from "./health-chain.ts";

const stream = createStream();
const leaveA = new Int32Array(blockLength);
const leaveB = new Int32Array(blockLength);
const leaveC = new Int32Array(blockLength);
const leaveD = new Int32Array(blockLength);

/**
 * By state, how far word B can say that something happens to the person (`kernels/arrivals.ts`): death, a change, the exit age.
 * Once for all years, unless deaths go by year.
 */
export function fillStir(model: Model, context: YearContext): void {
  const { death, deathByYear, change, chain, exitAge, growth, dynamic } = model.demography;
  if (!dynamic || (context.stirFilled && deathByYear.length === 0)) return;
  const byYear = deathFactor(model, context);
  const { stir } = context;
  for (let state = 0; state < stir.length; state++) {
    const dies = death.length > 0 ? death[state]! * byYear : 0;
    let changes = chain === null ? 0 : leavesState(chain, conditionsOf(model.states, state));
    for (let c = 0; c < change.length; c++) changes += change[c]![state]!;
    const something = growth < 0 || (state & 127) + 1 >= exitAge ? 1 : dies + (1 - dies) * changes;
    stir[state] = (something < 1 ? something : 1) * testScale + 1;
  }
  context.stirFilled = true;
}

function deathFactor(model: Model, context: YearContext): number {
  const { deathByYear } = model.demography;
  return deathByYear.length > 0 ? deathByYear[context.year < deathByYear.length ? context.year : deathByYear.length - 1]! : 1;
}

/**
 * The year's end: death, or at most one change of health (onset of a condition, or recovery), then a birthday and departure at
 * the exit age. One uniform decides, cut into [death | change 1 | change 2 | ...]; changes are conditional on survival.
 * A shrinking population (negative growth) loses each survivor with the same probability, so that its expectation is exact.
 */
export function endYear(model: Model, columns: Columns, context: YearContext, block: BlockSize, tally: Float64Array): void {
  // everybody has a birthday and lives on; those to whom something happens are corrected afterwards
  columns.packed[1].set(agedOf.subarray(0, block.count), block.first);
  if (model.demography.dynamic) decideChanges(model, columns, context, block, tally);
  tallyEver(model, columns, block, tally);
  tallyHealth(model, columns, block, tally);
  if (columns.birth !== null) drawBirths(model, columns, context, block, tally);
}

/** After the year's blocks: the living at its end are those at its start but for the leavers, who are subtracted one by one. */
export function addSurvivors(model: Model, tally: Float64Array): void {
  const { offset, breakdowns } = model.tallies;
  const persons = offset.persons[0]!;
  const alive = offset.alive[0]!;
  for (let cell = 0; cell < breakdowns.cells; cell++) tally[alive + cell] = tally[alive + cell]! + tally[persons + cell]!;
}

/** Looks exactly at those to whom something may happen. */
function decideChanges(model: Model, columns: Columns, context: YearContext, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { first, living: alive } = block;
  const next = columns.packed[1];
  const { death, change, chain, exitAge, replace, growth } = model.demography;
  const aliveAt = offset.alive[0]!;
  const deathsAt = offset.deaths[0]!;
  const freed = replace ? awaitingEntrant : vacant;
  const shrinks = growth < 0;
  if (shrinks) {
    openStream(stream, model.key, context.replication, context.year, purpose.transition, 0);
    drawList(stream, first, living, alive, columns.entry, leaveA, leaveB, leaveC, leaveD);
  }
  const byYear = deathFactor(model, context);
  for (let k = 0; k < stirred.count; k++) {
    const i = stirred.person[k]!;
    const slot = first + living[i]!;
    const state = stateOf[i]!;
    const cell = cellOf[i]!;
    const u = uniform(stirred.word[k]!);
    const dies = death.length > 0 ? death[state]! * byYear : 0;
    const health = chain === null ? 0 : conditionsOf(model.states, state);
    const reached = chain === null || u < dies ? health : stateReached(chain, health, (u - dies) / (1 - dies));
    const absorbed = chain !== null && chain.death[chain.atEnd ? health : reached] === 1;
    const dead = u < dies || absorbed;
    if (absorbed) tallyAbsorbed(model, columns, slot, i, chain.atEnd ? health : reached, tally);
    if (dead && deathsAt >= 0) tally[deathsAt + cell] = tally[deathsAt + cell]! + 1;
    const goes = !dead && shrinks && uniform(leaveA[i]!) < -growth;
    if (dead || goes || (state & 127) + 1 >= exitAge) {
      leave(columns, slot, goes ? vacant : freed);
      tally[aliveAt + cell] = tally[aliveAt + cell]! - 1;
      continue;
    }
    if (chain !== null) {
      next[slot] = withHealth(model.states, next[slot]!, reached);
      continue;
    }
    let left = (u - dies) / (1 - dies);
    for (let c = 0; c < change.length; c++) {
      left -= change[c]![state]!;
      if (left < 0) {
        next[slot] = next[slot]! ^ (1 << (model.states.conditionShift + c));
        break;
      }
    }
  }
}

/** Frees the slot; no world remembers whoever was in it. */
function leave(columns: Columns, slot: number, mark: number): void {
  columns.packed[1][slot] = mark;
  addSlot(columns.left, slot);
  for (let w = 0; w < columns.membership.length; w++) {
    columns.membership[w]![1][slot] = 0;
    const rider = columns.entryConditions[w];
    if (rider) rider[1][slot] = 0;
    const leavers = columns.leavers[w];
    if (leavers) leavers[1][slot] = 0;
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
