/** Hardship of households, looked at once each and counted in persons, who stand side by side; all inequalities strict. Income stands for consumption. */
import { cellOf, unitHead, unitIncome, unitNeeds, unitSize } from "../kernels/scratch.ts";
import { isBelow } from "../maths/ties.ts";
import type { Model } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength } from "../random/generator.ts";
import type { Payers } from "./payers.ts";
import { tallyDebt } from "./tally-debt.ts";
import { tallyOvershoot } from "./tally-overshoot.ts";
import { tallyImpoverished } from "./tally-poverty.ts";

export function tallyHardship(model: Model, context: YearContext, world: number, who: Payers, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  const budget = [offset.oop_over_10[world]!, offset.oop_over_25[world]!, offset.oop_over_40[world]!];
  if (budget.some((at) => at >= 0)) tallyBudgetShares(place(budget[0]!), place(budget[1]!), place(budget[2]!), who, tally);
  tallyBeyondBudget(model, context, world, who, tally);
}

/** What shares of income do not show: contributions beside out-of-pocket payments, and what is left over a line. */
export function tallyBeyondBudget(model: Model, context: YearContext, world: number, who: Payers, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  tallyOvershoot(model, world, who, tally);
  tallyDebt(model, world, who, tally);
  tallyImpoverished(model, context, world, who, tally);
  const capacity = offset.ctp_over_40[world]!;
  if (capacity >= 0) tallyDiscretionary(capacity, trash, trash, basicNeeds(model, context), who, tally);
  if (offset.burden_over_10[world]! >= 0) tallyBurden(offset.burden_over_10[world]!, who, tally);
  const sdg = offset.sdg382[world]!;
  const impoverishing = offset.sdg382_impoverishing[world]!;
  const poor = offset.sdg382_poor_before[world]!;
  if (sdg >= 0 || impoverishing >= 0 || poor >= 0) tallyDiscretionary(place(sdg), place(impoverishing), place(poor), context.povertyLine, who, tally);
}

/** What a person needs before health care in this year's money; NaN where the scenario does not say. */
export function basicNeeds(model: Model, context: YearContext): number {
  return model.economy.basicNeedsArePovertyLine ? context.povertyLine : model.economy.basicNeeds * contributionIndex(context, model.economy.amountIndex);
}

/** Old SDG 3.8.2 and its 40 % variant: out-of-pocket above a share of income. */
function tallyBudgetShares(over10: number, over25: number, over40: number, { pockets, units, unitCount, tie }: Payers, tally: Float64Array): void {
  let found = 0;
  for (let k = 0; k < unitCount; k++) {
    const unit = units[k]!;
    hard[found] = unit;
    found += +(pockets[unit]! - tie > 0.1 * unitIncome[unit]!);
  }
  for (let k = 0; k < found; k++) {
    const unit = hard[k]!;
    const pocket = pockets[unit]! - tie;
    const income = unitIncome[unit]!;
    countPeople(unit, over10, tally);
    if (!(pocket > 0.25 * income)) continue;
    countPeople(unit, over25, tally);
    if (pocket > 0.4 * income) countPeople(unit, over40, tally);
  }
}

/** Contribution and out-of-pocket together above a tenth of income. */
function tallyBurden(at: number, { pockets, contributions, allUnits, allUnitCount, tie }: Payers, tally: Float64Array): void {
  let found = 0;
  for (let k = 0; k < allUnitCount; k++) {
    const unit = allUnits[k]!;
    const paid = (contributions === null ? 0 : contributions[unit]!) + pockets[unit]! - tie;
    hard[found] = unit;
    found += +(paid > 0.1 * unitIncome[unit]!);
  }
  for (let k = 0; k < found; k++) countPeople(hard[k]!, at, tally);
}

/**
 * Positive out-of-pocket above 40 % (100 %: impoverishing) of income over a line: poverty (SDG 3.8.2 of 2025), basic needs (capacity to pay);
 * of the former those who were below the line before any payment.
 */
function tallyDiscretionary(
  sdg: number,
  impoverishing: number,
  poor: number,
  line: number,
  { pockets, units, unitCount, tie, incomeTie }: Payers,
  tally: Float64Array,
): void {
  let found = 0;
  for (let k = 0; k < unitCount; k++) {
    const unit = units[k]!;
    const pocket = pockets[unit]!;
    hard[found] = unit;
    found += +(pocket > 0) & +(pocket - tie > 0.4 * (unitIncome[unit]! - line * unitNeeds[unit]!));
  }
  for (let k = 0; k < found; k++) {
    const unit = hard[k]!;
    const income = unitIncome[unit]!;
    const needed = line * unitNeeds[unit]!;
    countPeople(unit, sdg, tally);
    if (pockets[unit]! - tie > income - needed) countPeople(unit, impoverishing, tally);
    if (isBelow(income, 1, needed, incomeTie)) countPeople(unit, poor, tally);
  }
}

/** Households in hardship: listed without a branch, then their people are counted. */
const hard = new Int32Array(blockLength + 1);

function countPeople(unit: number, at: number, tally: Float64Array): void {
  const head = unitHead[unit]!;
  const end = head + unitSize[unit]!;
  for (let i = head; i < end; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + 1;
  }
}
