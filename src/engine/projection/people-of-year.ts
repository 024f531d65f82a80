import { drawBlock, openStream } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { cellOf, fifthOf, incomeOf, living, stateOf, traitA, traitB, traitC, traitD, unitHead, unitIncome, unitList, unitOf, unitSize, yearA, yearB, yearC, yearD } from "../kernels/scratch.ts";
import type { Columns } from "../population/columns.ts";
import type { Model } from "./model.ts";
import type { YearContext } from "./year-context.ts";

const stream = new Int32Array(4);

/** How many people and households the block under way has; set by `gatherPeople`. */
export interface BlockSize { living: number; units: number; first: number; count: number }

/**
 * Lists the living of a block with their table index, cell and nominal income, groups them into households, and draws
 * the words of the year (and of the persistent traits where some scheme asks for them).
 */
export function gatherPeople(model: Model, columns: Columns, context: YearContext, first: number, count: number, block: BlockSize): void {
  const packed = columns.packed[0];
  const { income, equivalised } = columns;
  const cut1 = context.cuts[0]!;
  const cut2 = context.cuts[1]!;
  const cut3 = context.cuts[2]!;
  const cut4 = context.cuts[3]!;
  const { cellOfState, quintileStride } = model.tallies.breakdowns;
  const { mask } = model.states;
  const wages = context.wages;
  const { incomeMagic } = model.grid;
  let alive = 0;
  for (let i = 0; i < count; i++) {
    const person = packed[first + i]!;
    living[alive] = i;
    alive += (person >>> 31) ^ 1;
    const state = person & mask;
    stateOf[i] = state;
    const level = equivalised[first + i]!;
    const fifth = (level >= cut1 ? 1 : 0) + (level >= cut2 ? 1 : 0) + (level >= cut3 ? 1 : 0) + (level >= cut4 ? 1 : 0);
    fifthOf[i] = fifth;
    cellOf[i] = cellOfState[state]! + fifth * quintileStride;
    incomeOf[i] = income[first + i]! * wages + incomeMagic - incomeMagic;
  }
  block.first = first;
  block.count = count;
  block.living = alive;
  block.units = model.layout.position === null ? peopleAlone(alive) : households(model, first, alive);
  openStream(stream, model.key, context.replication, context.year, purpose.year, 0);
  drawBlock(stream, first, count, columns.entry, yearA, yearB, yearC, yearD);
}

/** Persistent traits: awareness, reach, underwriting, taste. The same words every year. */
export function drawTraits(model: Model, columns: Columns, context: YearContext, first: number, count: number): void {
  openStream(stream, model.key, context.replication, 0, purpose.traits, 0);
  drawBlock(stream, first, count, columns.entry, traitA, traitB, traitC, traitD);
}

/** Every person a unit of one; unit number = position, so that unit columns and person columns coincide. */
function peopleAlone(alive: number): number {
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    unitOf[i] = i;
    unitList[k] = i;
    unitHead[i] = i;
    unitSize[i] = 1;
    unitIncome[i] = incomeOf[i]!;
  }
  return alive;
}

/** Groups the living into households; the decision maker is the first living member. Returns the number of units. */
function households(model: Model, first: number, alive: number): number {
  const position = model.layout.position!;
  const size = model.layout.size;
  let unit = -1;
  let lastHousehold = -1;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const slot = first + i;
    // the household's first slot; slots for entrants hold people living alone
    const household = slot < size ? slot - position[slot]! : slot;
    if (household !== lastHousehold) {
      lastHousehold = household;
      unit++;
      unitList[unit] = unit;
      unitHead[unit] = i;
      unitSize[unit] = 0;
      unitIncome[unit] = 0;
    }
    unitOf[i] = unit;
    unitSize[unit]!++;
    unitIncome[unit] = unitIncome[unit]! + incomeOf[i]!;
  }
  return unit + 1;
}
