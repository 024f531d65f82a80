/**
 * What households with a member paid in a year, block by block: enough for a lever that asks members for more once the year's accounts are
 * known, so that nobody's needs are drawn again for it. About ten bytes a person of these households, in worlds with such a lever alone.
 */
import { housemates } from "../benefits/settle-members.ts";
import { cellOf, joined, living, paidOf, placed, unitHead, unitIncome, unitNeeds, unitOf, unitPaid, unitPocket, unitSize } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";

export interface PaidRecord {
  readonly blocks: { readonly first: number; readonly people: number; readonly units: number }[];
  /** By person of these households, one after the other. */
  readonly slot: Growing<Int32Array>;
  readonly cell: Growing<Int32Array>;
  /** Household, among those of its block. */
  readonly unit: Growing<Int32Array>;
  readonly joined: Growing<Int32Array>;
  readonly paid: Growing<Float64Array>;
  /** By household. */
  readonly income: Growing<Float64Array>;
  readonly needs: Growing<Float64Array>;
  readonly pocket: Growing<Float64Array>;
  readonly contributions: Growing<Float64Array>;
}

interface Growing<T extends Int32Array | Float64Array> {
  column: T;
  count: number;
  readonly make: (length: number) => T;
}

export function createPaidRecord(): PaidRecord {
  const ints = (): Growing<Int32Array> => growing((length) => new Int32Array(length));
  const doubles = (): Growing<Float64Array> => growing((length) => new Float64Array(length));
  return {
    blocks: [],
    ...{ slot: ints(), cell: ints(), unit: ints(), joined: ints(), paid: doubles() },
    ...{ income: doubles(), needs: doubles(), pocket: doubles(), contributions: doubles() },
  };
}

function growing<T extends Int32Array | Float64Array>(make: (length: number) => T): Growing<T> {
  return { column: make(0), count: 0, make };
}

export function clearPaidRecord({ blocks, ...columns }: PaidRecord): void {
  blocks.length = 0;
  for (const one of Object.values(columns)) one.count = 0;
}

/** Once a block of the world is settled. */
export function keepPaid(record: PaidRecord, { first }: BlockSize): void {
  const { count, unitCount: units } = housemates;
  const { slot, cell, unit, joined: position, paid, income, needs, pocket, contributions } = record;
  const [fromPerson, fromUnit] = [slot.count, income.count];
  for (const one of [slot, cell, unit, position]) grow(one, count);
  grow(paid, count);
  for (const one of [income, needs, pocket, contributions]) grow(one, units);
  record.blocks.push({ first, people: count, units });
  keepPeople(record, fromPerson, fromUnit);
}

function keepPeople(record: PaidRecord, fromPerson: number, fromUnit: number): void {
  const [slots, cells, units, positions] = [record.slot.column, record.cell.column, record.unit.column, record.joined.column];
  const [paid, incomes, needs] = [record.paid.column, record.income.column, record.needs.column];
  const [pockets, contributions] = [record.pocket.column, record.contributions.column];
  const { list, count } = housemates;
  let at = -1;
  let last = -1;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    if (unit !== last) {
      last = unit;
      at++;
      incomes[fromUnit + at] = unitIncome[unit]!;
      needs[fromUnit + at] = unitNeeds[unit]!;
      pockets[fromUnit + at] = unitPocket[unit]!;
      contributions[fromUnit + at] = unitPaid[unit]!;
    }
    slots[fromPerson + k] = living[i]!;
    cells[fromPerson + k] = cellOf[i]!;
    units[fromPerson + k] = at;
    positions[fromPerson + k] = joined[i]!;
    paid[fromPerson + k] = joined[i]! >= 0 ? paidOf[i]! : 0;
  }
}

/**
 * Fills the scratch columns with each block in turn: a block in which these households alone live.
 *
 * @param block  is set to the block that is visited
 */
export function replayPaid(record: PaidRecord, block: BlockSize, visit: () => void): void {
  let person = 0;
  let household = 0;
  // households that are not those of the people who live alone
  placed.alone = false;
  for (const { first, people, units } of record.blocks) {
    Object.assign(block, { first, living: people, units, draw: 0 });
    living.set(record.slot.column.subarray(person, person + people));
    cellOf.set(record.cell.column.subarray(person, person + people));
    unitOf.set(record.unit.column.subarray(person, person + people));
    joined.set(record.joined.column.subarray(person, person + people));
    paidOf.set(record.paid.column.subarray(person, person + people));
    unitIncome.set(record.income.column.subarray(household, household + units));
    unitNeeds.set(record.needs.column.subarray(household, household + units));
    unitPocket.set(record.pocket.column.subarray(household, household + units));
    unitPaid.set(record.contributions.column.subarray(household, household + units));
    placePeople(people, units);
    visit();
    person += people;
    household += units;
  }
}

/** People of a household stand side by side. */
function placePeople(people: number, units: number): void {
  unitSize.fill(0, 0, units);
  for (let i = people - 1; i >= 0; i--) {
    const unit = unitOf[i]!;
    unitHead[unit] = i;
    unitSize[unit] = unitSize[unit]! + 1;
  }
}

function grow<T extends Int32Array | Float64Array>(one: Growing<T>, more: number): void {
  if (one.column.length < one.count + more) {
    const wider = one.make(2 * (one.count + more));
    wider.set(one.column.subarray(0, one.count));
    one.column = wider;
  }
  one.count += more;
}
