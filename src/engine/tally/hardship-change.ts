/**
 * Hardship of some households as it changes from one state of their payments to another: only the people of those in which it does are counted.
 * The limits are those of `tally-hardship.ts`; what is no question of yes or no there is counted before and after.
 */
import { cellOf, unitHead, unitNeeds, unitSize } from "../kernels/scratch.ts";
import { isBelow } from "../maths/ties.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength } from "../random/generator.ts";
import type { Payers } from "./payers.ts";
import { tallyDebt } from "./tally-debt.ts";
import { basicNeeds } from "./tally-hardship.ts";
import { tallyOvershoot } from "./tally-overshoot.ts";
import { tallyImpoverished } from "./tally-poverty.ts";

/** What a household pays and has, in one state and in the other. */
export interface HardshipStates {
  /** Payments without a scheme, of the households of `after`: nobody pays contributions. */
  readonly before: Payers;
  readonly after: Payers;
  /** By household; one column where incomes are the same in both. */
  readonly incomeBefore: Float64Array;
  readonly incomeAfter: Float64Array;
}

/** Questions of yes or no; `tallyAmounts` counts the rest. */
export function tallyHardshipChange(model: Model, context: YearContext, world: number, states: HardshipStates, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  const budget = [offset.oop_over_10[world]!, offset.oop_over_25[world]!, offset.oop_over_40[world]!];
  if (budget.some((at) => at >= 0)) changeBudgetShares(place(budget[0]!), place(budget[1]!), place(budget[2]!), states, tally);
  const capacity = offset.ctp_over_40[world]!;
  if (capacity >= 0) changeDiscretionary([capacity, trash, trash], basicNeeds(model, context), states, tally);
  if (offset.burden_over_10[world]! >= 0) changeBurden(offset.burden_over_10[world]!, states, tally);
  const [sdg, impoverishing, poor] = [offset.sdg382[world]!, offset.sdg382_impoverishing[world]!, offset.sdg382_poor_before[world]!];
  if (sdg >= 0 || impoverishing >= 0 || poor >= 0) changeDiscretionary([place(sdg), place(impoverishing), place(poor)], context.povertyLine, states, tally);
}

/** What is no question of yes or no, in one state: with its payments, and the incomes that households have as it is called. */
export function tallyAmounts(model: Model, context: YearContext, world: number, who: Payers, tally: Float64Array): void {
  tallyOvershoot(model, world, who, tally);
  tallyDebt(model, world, who, tally);
  tallyImpoverished(model, context, world, who, tally);
}

/** Households in which something changes, listed without a branch; what it was and is, as the sum of 1, 2 and 4. */
const changing = new Int32Array(blockLength + 1);
const was = new Uint8Array(blockLength + 1);
const is = new Uint8Array(blockLength + 1);

function changeBudgetShares(over10: number, over25: number, over40: number, states: HardshipStates, tally: Float64Array): void {
  const { before, after, incomeBefore, incomeAfter } = states;
  const { units, unitCount, tie } = after;
  const [pocketsBefore, pocketsAfter] = [before.pockets, after.pockets];
  let found = 0;
  for (let k = 0; k < unitCount; k++) {
    const unit = units[k]!;
    const had = incomeBefore[unit]!;
    const has = incomeAfter[unit]!;
    const old = pocketsBefore[unit]! - tie;
    const now = pocketsAfter[unit]! - tie;
    const old10 = +(old > 0.1 * had);
    const now10 = +(now > 0.1 * has);
    const old25 = old10 & +(old > 0.25 * had);
    const now25 = now10 & +(now > 0.25 * has);
    const before3 = old10 | (old25 << 1) | ((old25 & +(old > 0.4 * had)) << 2);
    const after3 = now10 | (now25 << 1) | ((now25 & +(now > 0.4 * has)) << 2);
    changing[found] = unit;
    was[found] = before3;
    is[found] = after3;
    found += +(before3 !== after3);
  }
  countChanges(found, over10, over25, over40, tally);
}

/** Contribution and out-of-pocket together above a tenth of income. */
function changeBurden(at: number, { before, after, incomeBefore, incomeAfter }: HardshipStates, tally: Float64Array): void {
  const { allUnits, allUnitCount, tie } = after;
  const [pocketsBefore, pocketsAfter] = [before.pockets, after.pockets];
  const contributions = after.contributions!;
  let found = 0;
  for (let k = 0; k < allUnitCount; k++) {
    const unit = allUnits[k]!;
    const old = +(pocketsBefore[unit]! - tie > 0.1 * incomeBefore[unit]!);
    const now = +(contributions[unit]! + pocketsAfter[unit]! - tie > 0.1 * incomeAfter[unit]!);
    changing[found] = unit;
    was[found] = old;
    is[found] = now;
    found += old ^ now;
  }
  countChanges(found, at, at, at, tally);
}

/** As `tallyDiscretionary`. */
function changeDiscretionary(
  [sdg, impoverishing, poor]: readonly [number, number, number],
  line: number,
  { before, after, incomeBefore, incomeAfter }: HardshipStates,
  tally: Float64Array,
): void {
  const { units, unitCount, tie, incomeTie } = after;
  const [pocketsBefore, pocketsAfter] = [before.pockets, after.pockets];
  let found = 0;
  for (let k = 0; k < unitCount; k++) {
    const unit = units[k]!;
    const needed = line * unitNeeds[unit]!;
    const had = incomeBefore[unit]! - needed;
    const has = incomeAfter[unit]! - needed;
    const [old, now] = [pocketsBefore[unit]!, pocketsAfter[unit]!];
    const oldHard = +(old > 0) & +(old - tie > 0.4 * had);
    const nowHard = +(now > 0) & +(now - tie > 0.4 * has);
    const before2 = oldHard | ((oldHard & +(old - tie > had)) << 1);
    const after2 = nowHard | ((nowHard & +(now - tie > has)) << 1);
    changing[found] = unit;
    was[found] = before2;
    is[found] = after2;
    // with another income a household that stays hard up may be poor in one state alone
    found += +(before2 !== after2) | (oldHard & +(incomeBefore[unit]! !== incomeAfter[unit]!));
  }
  // who was below the line before any payment is so after it
  for (let k = 0; k < found; k++) {
    const unit = changing[k]!;
    const needed = line * unitNeeds[unit]!;
    was[k] = was[k]! | ((+isBelow(incomeBefore[unit]!, 1, needed, incomeTie) << 2) * (was[k]! & 1));
    is[k] = is[k]! | ((+isBelow(incomeAfter[unit]!, 1, needed, incomeTie) << 2) * (is[k]! & 1));
  }
  countChanges(found, sdg, impoverishing, poor, tally);
}

function countChanges(count: number, first: number, second: number, third: number, tally: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const unit = changing[k]!;
    const [old, now] = [was[k]!, is[k]!];
    if (((old ^ now) & 1) !== 0) addPeople(unit, first, (now & 1) - (old & 1), tally);
    if (((old ^ now) & 2) !== 0) addPeople(unit, second, ((now & 2) - (old & 2)) / 2, tally);
    if (((old ^ now) & 4) !== 0) addPeople(unit, third, ((now & 4) - (old & 4)) / 4, tally);
  }
}

function addPeople(unit: number, at: number, sign: number, tally: Float64Array): void {
  const head = unitHead[unit]!;
  const end = head + unitSize[unit]!;
  for (let i = head; i < end; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + sign;
  }
}
