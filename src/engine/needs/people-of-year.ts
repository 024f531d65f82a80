import { testAgain } from "../kernels/arrivals.ts";
import { loadCostTables } from "../kernels/event-costs.ts";
import { entryYears } from "../kernels/mixer-start.ts";
import { openPeople, type PeopleTerms } from "../kernels/open-people.ts";
import {
  abilityWord,
  attemptWord,
  cellOf,
  earned,
  effortWord,
  entryOf,
  frailOf,
  incomeOf,
  levelOf,
  living,
  marketOf,
  packedOf,
  placed,
  stateOf,
  traitA,
  traitB,
  traitD,
  unitHead,
  unitIncome,
  unitList,
  unitNeeds,
  unitOf,
  unitSize,
  valuationWord,
  yearA,
  yearB,
  yearC,
  yearD,
} from "../kernels/scratch.ts";
import { loadStateTables } from "../kernels/state-tables.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { equivalentPersons } from "../population/equivalence.ts";
import { blockLength, createStream, drawBlock, drawList, openStream } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { applyYearFrailty } from "./service-factor.ts";

const stream = createStream();

/**
 * Lists the living of a block with their table index, cell and nominal income, groups them into households, and finds by the
 * words of the year who may have an event or a change.
 */
export function gatherPeople(model: Model, columns: Columns, context: YearContext, first: number, count: number, block: BlockSize): void {
  copyColumns(columns, first, first + count);
  openStream(stream, model.key, context.replication, context.year, purpose.year, 0);
  const alive = openPeople(stream, first, count, entryYears(columns.entry, context.year), termsOf(model, context));
  const { halfStride } = model.tallies.breakdowns;
  if (halfStride > 0) placeHalves(context.cuts[4]!, halfStride, alive);
  block.first = first;
  block.count = count;
  block.living = alive;
  block.draw = ++drawn;
  if (context.incomesShocked) shockIncomes(model, context.incomeFactor, alive);
  block.units = model.layout.position === null ? peopleAlone(alive) : households(model, first, alive);
  const { arrears, inertia } = model.behaviour;
  const { yearFrailty } = model.needs;
  if (yearFrailty === null && model.rng !== "threefry") {
    if (arrears > 0 || inertia > 0) drawDeciders(model, columns, block, yearA, yearB, yearC, yearD);
    return;
  }
  drawLiving(columns, first, count, alive, yearA, yearB, yearC, yearD);
  if (yearFrailty !== null) applyYearFrailty(model, columns, context, first, alive);
  testAgain(alive, model.needs.fifthStride);
}

/** Blocks gathered so far. */
let drawn = 0;

/** One object, whose wages are a double from the start: an index of 1 in the first year would be an integer, and the loops compiled for it thrown away in the second. */
const terms: { -readonly [key in keyof PeopleTerms]: PeopleTerms[key] } = {
  mask: 0,
  cuts: new Float64Array(4),
  wages: NaN,
  incomeMagic: NaN,
  quintileStride: 0,
  lastBirthday: 0,
  fifthStride: 0,
};

function termsOf(model: Model, { cuts, wages }: YearContext): PeopleTerms {
  terms.mask = model.states.mask;
  terms.cuts = cuts;
  terms.wages = wages;
  terms.incomeMagic = model.grid.incomeMagic;
  terms.quintileStride = model.tallies.breakdowns.quintileStride;
  terms.lastBirthday = model.demography.ages ? 120 : 0;
  terms.fifthStride = model.needs.fifthStride;
  return terms;
}

/** Before the blocks of a year are gathered. */
export function openTables(model: Model, { hazard, stir, shocked }: YearContext): void {
  loadCostTables(model.needs.costTables);
  loadStateTables(hazard, stir, model.tallies.breakdowns.cellOfState, model.refusable, shocked || model.demography.deathByYear.length > 0);
}

/** The block's part of the columns, where the loops below find them. */
function copyColumns(columns: Columns, first: number, end: number): void {
  packedOf.set(columns.packed[0].subarray(first, end));
  marketOf.set(columns.income.subarray(first, end));
  levelOf.set(columns.equivalised.subarray(first, end));
  if (columns.entry === null) entryOf.fill(0);
  else entryOf.set(columns.entry.subarray(first, end));
  if (columns.frailty === null) frailOf.fill(1);
  else frailOf.set(columns.frailty.subarray(first, end));
}

/** Incomes of a year in which a group earns less; where people stand by income is what it usually is. */
function shockIncomes(model: Model, factor: Float64Array, alive: number): void {
  const { incomeMagic } = model.grid;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let i = 0; i < alive; i++) incomeOf[i] = incomeOf[i]! * factor[(stateOf[i]! >> 8) & groupMask]! + incomeMagic - incomeMagic;
}

/** Tells the richer half of the population (median and above) apart, where a flow of money needs it. */
function placeHalves(median: number, stride: number, alive: number): void {
  for (let i = 0; i < alive; i++) cellOf[i] = cellOf[i]! + Math.imul(+(levelOf[living[i]!]! >= median), stride);
}

/** Words of the living: the whole block at once where nobody is missing. */
function drawLiving(columns: Columns, first: number, count: number, alive: number, a: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array): void {
  if (alive === count) drawBlock(stream, first, count, columns.entry, a, b, c, d);
  else drawList(stream, first, living, alive, columns.entry, a, b, c, d);
}

/** Underwriting is drawn only for those who can be refused (`kernels/underwriting.ts`). */
const unread = new Int32Array(blockLength);

/** Persistent traits: awareness, reach, taste. The same words every year. */
export function drawTraits(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  openStream(stream, model.key, context.replication, 0, purpose.traits, 0);
  drawDeciders(model, columns, block, traitA, traitB, unread, traitD);
}

/** More words for life of those who decide: ability to pay, effort, valuation. */
export function drawMeans(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  openStream(stream, model.key, context.replication, 0, purpose.means, 0);
  drawDeciders(model, columns, block, abilityWord, effortWord, valuationWord, unread);
}

/** Whether an attempt to enrol succeeds: new every year, the same for all schemes and worlds. */
export function drawAttempts(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  openStream(stream, model.key, context.replication, context.year, purpose.attempt, 0);
  drawDeciders(model, columns, block, attemptWord, unread, unread, unread);
}

/** Words of those who decide, at their places: of everybody who lives alone, and of the heads of households. */
function drawDeciders(model: Model, columns: Columns, block: BlockSize, a: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array): void {
  const { first, count, living: alive, units } = block;
  if (model.layout.position === null) {
    drawLiving(columns, first, count, alive, a, b, c, d);
    return;
  }
  for (let u = 0; u < units; u++) headSlot[u] = living[unitHead[u]!]!;
  drawList(stream, first, headSlot, units, columns.entry, headA, headB, headC, headD);
  for (let u = 0; u < units; u++) {
    const head = unitHead[u]!;
    a[head] = headA[u]!;
    b[head] = headB[u]!;
    c[head] = headC[u]!;
    d[head] = headD[u]!;
  }
}
const headSlot = new Int32Array(blockLength);
const headA = new Int32Array(blockLength);
const headB = new Int32Array(blockLength);
const headC = new Int32Array(blockLength);
const headD = new Int32Array(blockLength);

/** Every person a unit of one; unit number = position, so that unit columns and person columns coincide. */
function peopleAlone(alive: number): number {
  unitIncome.set(incomeOf);
  earned.income = unitIncome;
  if (!placed.alone) {
    for (let i = 0; i < unitOf.length; i++) {
      unitOf[i] = i;
      unitList[i] = i;
      unitHead[i] = i;
      unitSize[i] = 1;
      unitNeeds[i] = 1;
    }
    placed.alone = true;
  }
  return alive;
}

/** Groups the living into households; the decision maker is the first living member. Returns the number of units. */
function households(model: Model, first: number, alive: number): number {
  const position = model.layout.position!;
  const size = model.layout.size;
  placed.alone = false;
  earned.income = unitIncome;
  let unit = -1;
  let lastHousehold = -1;
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
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
  const { equivalence } = model.people;
  for (let u = 0; u <= unit; u++) unitNeeds[u] = equivalentPersons(equivalence, unitSize[u]!);
  return unit + 1;
}
