/**
 * Rank-weighted figures of a year, over the living in order of equivalised income.
 *
 * Concentration index C = 2 cov(h, R) / mean(h) with fractional mid-ranks R (ties share one), population convention;
 * Gini = C of income itself; Kakwani = C of payments - Gini (O'Donnell, van Doorslaer, Wagstaff & Lindelow 2008, ch. 8 and 16).
 */

import { needCost } from "../kernels/events.ts";
import { living } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Amounts, Columns } from "../model/columns.ts";
import { armMask, causeShift, causeWaiting } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { columnInOrder, concentrationIndex, findMidRanks, inStretches, lorenzOrdinates, orderedColumn, part, theilIndex } from "../population/inequality.ts";
import { type Ranks, shareInHouseholds } from "../population/ranks.ts";
import { type AfterPayments, tallyAfterPayments } from "./after-payments.ts";
import { lorenzTotals, rankTotals } from "./rank-totals.ts";

/** Whether somebody asks for one of them. */
export function wantsRankFigures(model: Model): boolean {
  return rankTotals.some((name) => model.tallies.offset[name].some((at) => at >= 0));
}

/** What each person of a block needs this year, for its concentration. */
export function keepNeed(need: Float64Array, block: BlockSize): void {
  for (let i = 0; i < block.living; i++) need[block.first + living[i]!] = needCost[i]!;
}

/** Figures of incomes and needs, the same in all worlds. */
function tallyIncomes(model: Model, columns: Columns, ranks: Ranks, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { level, living } = ranks;
  const theilAt = offset.income_theil[0]!;
  if (theilAt >= 0) tally[theilAt] = theilIndex(level, living);
  const wanted = lorenzTotals.filter(([name]) => offset[name][0]! >= 0);
  if (wanted.length > 0) {
    const ordinates = lorenzOrdinates(
      level,
      living,
      wanted.map(([, part]) => part),
    );
    wanted.forEach(([name], k) => {
      tally[offset[name][0]!] = ordinates[k]!;
    });
  }
  const needAt = offset.need_concentration[0]!;
  const { need } = columns;
  if (needAt >= 0 && need !== null) tally[needAt] = concentrationIndex(ranks.midRanks, living, columnInOrder(ranks.order, need));
}

/** Fills the rank-weighted totals of the year into the tally. Runs before the columns are swapped. */
export function tallyRanks(model: Model, columns: Columns, context: YearContext, ranks: Ranks, afterPayments: AfterPayments | null, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { order, living, level, midRanks } = ranks;
  const giniAt = offset.income_gini[0]!;
  const gini = concentrationIndex(midRanks, living, orderedColumn(level));
  if (giniAt >= 0) tally[giniAt] = gini;
  tallyIncomes(model, columns, ranks, tally);
  const taxed = model.people.equivalence === "sqrt" ? columns.equivalised : columns.income;
  model.worlds.forEach((_, w) => {
    tallyCoverage(model, columns, ranks, w, tally);
    const paid = asIncome(model, columns, ranks, columns.paid[w]);
    const membersAt = offset.kakwani_members[w]!;
    if (membersAt >= 0 && paid) tally[membersAt] = membersKakwani(columns.membership[w]![1], paid, ranks);
    const spent = columns.spent[w];
    const payments = asIncome(model, columns, ranks, spent);
    const totalAt = offset.kakwani_total[w]!;
    if (totalAt >= 0 && payments) {
      const rate = taxRate(model, ranks, w, tally);
      tally[totalAt] = concentrationIndex(midRanks, living, (from, to) => addTaxes(order, payments, rate, taxed, from, to)) - gini;
    }
    const paymentAt = offset.payment_concentration[w]!;
    if (paymentAt >= 0 && payments) tally[paymentAt] = concentrationIndex(midRanks, living, columnInOrder(order, payments));
    if (afterPayments !== null && spent) tallyAfterPayments(model, columns, context, ranks, afterPayments, w, spent, tally);
  });
}

/**
 * What people paid, held against equivalised income: shared within the household by the same scale, so that payments in proportion to
 * income have the index of income. Per head the payments of each person do as well, since their household has one rank.
 */
function asIncome(model: Model, columns: Columns, ranks: Ranks, paid: Float64Array | null | undefined): Float64Array | null {
  if (!paid) return null;
  if (model.people.equivalence !== "sqrt" || model.layout.position === null) return paid;
  if (ranks.shared.length < paid.length) ranks.shared = new Float64Array(paid.length);
  shareInHouseholds(model, columns, paid, ranks.shared);
  return ranks.shared;
}

function addTaxes(order: Uint32Array, spent: Float64Array, rate: number, income: Amounts, from: number, to: number): void {
  for (let k = from; k < to; k++) part[k - from] = spent[order[k]!]! + rate * income[order[k]!]!;
}

/** Concentration of cover: 1 for people in force under a scheme that counts as cover. */
function tallyCoverage(model: Model, columns: Columns, ranks: Ranks, world: number, tally: Float64Array): void {
  const { offset } = model.tallies;
  const meanAt = offset.coverage_mean[world]!;
  const coverAt = offset.coverage_concentration[world]!;
  if (meanAt < 0 && coverAt < 0) return;
  const memory = columns.membership[world]![1];
  covers.fill(0);
  model.worlds[world]!.joinable.forEach((arm, position) => {
    covers[position + 1] = model.schemes[model.arms[arm]!.scheme]!.countsAsCover ? 1 : 0;
  });
  const { order, living, midRanks } = ranks;
  let covered = 0;
  const index = concentrationIndex(midRanks, living, (from, to) => {
    covered += listCovered(memory, order, from, to);
  });
  if (meanAt >= 0) tally[meanAt] = covered / living;
  if (coverAt >= 0) tally[coverAt] = index;
}

/** Whether each scheme of the world counts as cover, by what the world remembers of a member; 0 = no scheme. */
const covers = new Uint8Array(armMask + 1);

function listCovered(memory: Uint16Array, order: Uint32Array, from: number, to: number): number {
  let covered = 0;
  for (let k = from; k < to; k++) {
    const word = memory[order[k]!]!;
    const inForce = covers[word & armMask]! & +(((word >>> causeShift) & 15) !== causeWaiting);
    part[k - from] = inForce;
    covered += inForce;
  }
  return covered;
}

/** Concentration of contributions less the Gini coefficient, both among members alone. */
function membersKakwani(memory: Uint16Array, paid: Float64Array, { order, living, level, included, otherRanks }: Ranks): number {
  inStretches(living, (from, to) => listMembers(memory, order, included, from, to));
  findMidRanks(level, included, living, otherRanks);
  const payments = concentrationIndex(otherRanks, living, (from, to) => keepPaid(paid, order, included, from, to));
  return payments - concentrationIndex(otherRanks, living, (from, to) => keepIncluded(level, included, from, to));
}

function listMembers(memory: Uint16Array, order: Uint32Array, included: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) included[k] = +((memory[order[k]!]! & armMask) > 0);
}

function keepPaid(paid: Float64Array, order: Uint32Array, included: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) part[k - from] = included[k]! * paid[order[k]!]!;
}

function keepIncluded(level: Float64Array, included: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) part[k - from] = included[k]! * level[k]!;
}

/** Proportional tax on start-year incomes that pays for floors and State subsidies of the world. */
function taxRate(model: Model, { incomes }: Ranks, world: number, tally: Float64Array): number {
  const { offset } = model.tallies;
  const state = tally[offset.state_subsidies[world]!]! + tally[offset.state_floor[world]!]!;
  return incomes > 0 ? state / incomes : 0;
}
