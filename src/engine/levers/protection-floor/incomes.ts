/** Who has the basic income, by household, and what follows for its people: the same in all worlds in which households have the same. */
import { cellOf, incomeOf, stateOf, unitHead, unitIncome, unitNeeds, unitSize } from "../../kernels/scratch.ts";
import { tieOf } from "../../maths/ties.ts";
import { ageOf } from "../../model/states.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import { ages } from "./metrics.ts";
import type { FloorNumbers } from "./numbers.ts";

/** By household: 1 where it is short of the basic income of its members; what each of them is short of. By age: place among `ages`. */
export const isPoor: Uint8Array = new Uint8Array(blockLength);
const shortOf = new Float64Array(blockLength);
const ageClass = new Uint8Array(128);

/** What follows from incomes alone, kept for the next world of the block where households have the same there. */
export const known: { block: number; numbers: FloorNumbers | null; readonly left: Float64Array; incomes: number; poor: Int32Array } = {
  block: 0,
  numbers: null,
  left: new Float64Array(blockLength),
  incomes: 0,
  /** By breakdown cell: people of households that are short of it. */
  poor: new Int32Array(0),
};
/** By age: people, the poor among them; what they are short of. */
export const byAge = new Int32Array(2 * ages.length);
export const gapByAge = new Float64Array(ages.length);

export function openIncomes(numbers: FloorNumbers, { model, block, context }: LeverBlock): void {
  const { units } = block;
  const isSame = block.draw > 0 && known.block === block.draw && known.numbers === numbers && haveSame(units);
  if (isSame) return;
  const { cells } = model.tallies.breakdowns;
  known.block = block.draw;
  known.numbers = numbers;
  known.left.set(unitIncome.subarray(0, units));
  known.poor = known.poor.length === cells ? known.poor.fill(0) : new Int32Array(cells);
  const { income, childBelow, oldFrom } = numbers;
  for (let age = 0; age < ageClass.length; age++) ageClass[age] = age < childBelow ? 0 : age >= oldFrom ? 2 : 1;
  findPoor(income === null ? context.povertyLine : income * context.prices, model.grid.incomeMagic, units);
  agesOf.fill(0);
  byAge.fill(0);
  gapByAge.fill(0);
  known.incomes = lookAtPeople(block.living);
  countShort(known.poor, units);
  countAges();
}

function haveSame(units: number): boolean {
  const { left } = known;
  for (let u = 0; u < units; u++) if (left[u] !== unitIncome[u]) return false;
  return true;
}

function findPoor(basic: number, incomeMagic: number, units: number): void {
  const tie = tieOf(incomeMagic);
  for (let u = 0; u < units; u++) {
    const short = basic * unitNeeds[u]! - unitIncome[u]!;
    isPoor[u] = +(short > tie);
    shortOf[u] = short > tie ? short / unitSize[u]! + incomeMagic - incomeMagic : 0;
  }
}

/** By age: people. */
const agesOf = new Int32Array(256);

/** Counts people by age, and returns their incomes: two sums in turn, so that none waits for the addition before it. */
function lookAtPeople(alive: number): number {
  let incomes = 0;
  let other = 0;
  for (let i = 0; i < alive; i++) {
    const age = ageOf(stateOf[i]!);
    agesOf[age] = agesOf[age]! + 1;
    const next = other;
    other = incomes + incomeOf[i]!;
    incomes = next;
  }
  return incomes + other;
}

/** Of the people of households that are short of it. */
function countShort(poor: Int32Array, units: number): void {
  for (let u = 0; u < units; u++) {
    if (isPoor[u] === 0) continue;
    const short = shortOf[u]!;
    const head = unitHead[u]!;
    const end = head + unitSize[u]!;
    for (let i = head; i < end; i++) {
      const of = ageClass[ageOf(stateOf[i]!)]!;
      byAge[2 * of + 1] = byAge[2 * of + 1]! + 1;
      gapByAge[of] = gapByAge[of]! + short;
      poor[cellOf[i]!] = poor[cellOf[i]!]! + 1;
    }
  }
}

function countAges(): void {
  for (let age = 0; age < ageClass.length; age++) byAge[2 * ageClass[age]!] = byAge[2 * ageClass[age]!]! + agesOf[age]!;
  for (let of = 0; of < ages.length; of++) byAge[2 * of] = byAge[2 * of]! - byAge[2 * of + 1]!;
}
