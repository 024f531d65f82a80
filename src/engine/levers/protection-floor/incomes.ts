/** Who has the basic income, by household, and what follows for its people: the same in all worlds in which households have the same. */
import { cellOf, incomeOf, stateOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { ageOf } from "../../model/states.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import { ages } from "./metrics.ts";
import type { FloorNumbers } from "./numbers.ts";

/** By household: 1 where it is short of the basic income of its members; what each of them is short of. By age: place among `ages`. */
const isPoor = new Uint8Array(blockLength);
const shortOf = new Float64Array(blockLength);
const ageClass = new Uint8Array(128);

/** What follows from incomes alone, kept for the next world of the block where households have the same there: ages and gaps, and by person the place of its counts. */
export const known: { block: number; numbers: FloorNumbers | null; readonly left: Float64Array; incomes: number } = {
  block: 0,
  numbers: null,
  left: new Float64Array(blockLength),
  incomes: 0,
};
/** By age: people, the poor among them; what they are short of. */
export const byAge = new Int32Array(2 * ages.length);
export const gapByAge = new Float64Array(ages.length);
/** By person: 4 x breakdown cell + 1 where poor, for every other person beyond all cells; group. */
export const placeOf = new Int32Array(blockLength);
export const groupOf: Uint16Array = new Uint16Array(blockLength);

export function openIncomes(numbers: FloorNumbers, { model, block, context }: LeverBlock): void {
  const { units } = block;
  const isSame = block.draw > 0 && known.block === block.draw && known.numbers === numbers && haveSame(units);
  if (isSame) return;
  known.block = block.draw;
  known.numbers = numbers;
  known.left.set(unitIncome.subarray(0, units));
  const { income, childBelow, oldFrom } = numbers;
  for (let age = 0; age < ageClass.length; age++) ageClass[age] = age < childBelow ? 0 : age >= oldFrom ? 2 : 1;
  findPoor(income === null ? context.povertyLine : income * context.prices, model.grid.incomeMagic, units);
  placePeople((1 << model.states.groupBits) - 1, model.tallies.breakdowns.cells, block.living);
}

function haveSame(units: number): boolean {
  const { left } = known;
  for (let u = 0; u < units; u++) if (left[u] !== unitIncome[u]) return false;
  return true;
}

function findPoor(basic: number, incomeMagic: number, units: number): void {
  for (let u = 0; u < units; u++) {
    const short = basic * unitNeeds[u]! - unitIncome[u]!;
    isPoor[u] = +(short > 0);
    shortOf[u] = short > 0 ? short / unitSize[u]! + incomeMagic - incomeMagic : 0;
  }
}

/** Sums stand in places of their own until the end: an entry of a column that each person adds to would wait for the person before. */
function placePeople(groupMask: number, cells: number, alive: number): void {
  let incomes = 0;
  let [active, old, poorChildren, poorActive, poorOld] = [0, 0, 0, 0, 0];
  let [gap, gapActive, gapOld] = [0, 0, 0];
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    const state = stateOf[i]!;
    const of = ageClass[ageOf(state)]!;
    const poor = isPoor[unit]!;
    const short = shortOf[unit]!;
    // every other person in a part of its own
    placeOf[i] = 4 * (cellOf[i]! + (i & 1) * cells) + poor;
    groupOf[i] = (state >> 8) & groupMask;
    const isActive = of & 1;
    const isOld = of >> 1;
    active += isActive;
    old += isOld;
    poorActive += isActive & poor;
    poorOld += isOld & poor;
    poorChildren += poor & (isActive ^ 1) & (isOld ^ 1);
    gap += short;
    gapActive += isActive * short;
    gapOld += isOld * short;
    incomes += incomeOf[i]!;
  }
  known.incomes = incomes;
  const children = alive - active - old;
  byAge.set([children - poorChildren, poorChildren, active - poorActive, poorActive, old - poorOld, poorOld]);
  // sums of amounts on a grid: differences are exact
  gapByAge.set([gap - gapActive - gapOld, gapActive, gapOld]);
}
