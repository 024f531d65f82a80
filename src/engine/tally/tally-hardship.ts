/** Hardship of households, counted in persons; all inequalities strict. Income stands for consumption. */
import { cellOf, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
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
function tallyBudgetShares(over10: number, over25: number, over40: number, { pockets, list, count, tie }: Payers, tally: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    const pocket = pockets[unit]! - tie;
    const income = unitIncome[unit]!;
    if (!(pocket > 0.1 * income)) continue;
    const cell = cellOf[i]!;
    tally[over10 + cell] = tally[over10 + cell]! + 1;
    if (pocket > 0.25 * income) tally[over25 + cell] = tally[over25 + cell]! + 1;
    if (pocket > 0.4 * income) tally[over40 + cell] = tally[over40 + cell]! + 1;
  }
}

/** Contribution and out-of-pocket together above a tenth of income. */
function tallyBurden(at: number, { pockets, contributions, all, allCount, tie }: Payers, tally: Float64Array): void {
  for (let k = 0; k < allCount; k++) {
    const i = all[k]!;
    const unit = unitOf[i]!;
    const paid = (contributions === null ? 0 : contributions[unit]!) + pockets[unit]! - tie;
    if (!(paid > 0.1 * unitIncome[unit]!)) continue;
    tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + 1;
  }
}

/**
 * Positive out-of-pocket above 40 % (100 %: impoverishing) of income over a line: poverty (SDG 3.8.2 of 2025), basic needs (capacity to pay);
 * of the former those who were below the line before any payment.
 */
function tallyDiscretionary(sdg: number, impoverishing: number, poor: number, line: number, { pockets, list, count, tie }: Payers, tally: Float64Array): void {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    const pocket = pockets[unit]!;
    hard[found] = i;
    found += +(pocket > 0) & +(pocket - tie > 0.4 * (unitIncome[unit]! - line * unitNeeds[unit]!));
  }
  for (let k = 0; k < found; k++) {
    const i = hard[k]!;
    const unit = unitOf[i]!;
    const cell = cellOf[i]!;
    const income = unitIncome[unit]!;
    const needed = line * unitNeeds[unit]!;
    tally[sdg + cell] = tally[sdg + cell]! + 1;
    tally[impoverishing + cell] = tally[impoverishing + cell]! + +(pockets[unit]! - tie > income - needed);
    tally[poor + cell] = tally[poor + cell]! + +isBelow(income, 1, needed);
  }
}

/** People in hardship: listed without a branch, then counted. */
const hard = new Int32Array(blockLength + 1);
