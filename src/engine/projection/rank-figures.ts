/**
 * Rank-weighted figures of a year, over the living in order of equivalised income.
 *
 * Concentration index C = 2 cov(h, R) / mean(h) with fractional mid-ranks R (ties share one), population convention;
 * Gini = C of income itself; Kakwani = C of payments - Gini (O'Donnell, van Doorslaer, Wagstaff & Lindelow 2008, ch. 8 and 16).
 */

import { armMask, causeShift, causeWaiting } from "../enrolment/membership.ts";
import { needCost } from "../kernels/events.ts";
import { living } from "../kernels/scratch.ts";
import type { TotalName } from "../metrics/totals.ts";
import type { Columns } from "../population/columns.ts";
import { concentrationIndex, gather, lorenzOrdinates, theilIndex } from "../population/inequality.ts";
import type { Ranks } from "../population/ranks.ts";
import { type AfterPayments, tallyAfterPayments } from "./after-payments.ts";
import type { Model } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import type { YearContext } from "./year-context.ts";

/** Part of the people, poorest first, of each Lorenz total. */
const lorenzTotals = [
  ["income_lorenz_20", 0.2],
  ["income_lorenz_40", 0.4],
  ["income_lorenz_60", 0.6],
  ["income_lorenz_80", 0.8],
  ["income_lorenz_90", 0.9],
] as const satisfies readonly (readonly [TotalName, number])[];

/** Totals that are filled here. */
const rankTotals: readonly TotalName[] = [
  ...["income_gini", "income_theil", "need_concentration"],
  ...lorenzTotals.map(([name]) => name),
  ...["coverage_mean", "coverage_concentration", "kakwani_members", "kakwani_total", "payment_concentration", "post_gini", "post_concentration"],
] as readonly TotalName[];

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
  if (needAt >= 0 && need !== null) tally[needAt] = concentrationIndex(level, gather(ranks.order, living, need, ranks.value), null, living);
}

/** Fills the rank-weighted totals of the year into the tally. Runs before the columns are swapped. */
export function tallyRanks(model: Model, columns: Columns, context: YearContext, ranks: Ranks, afterPayments: AfterPayments | null, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { order, living, level, value, included } = ranks;
  const giniAt = offset.income_gini[0]!;
  const gini = concentrationIndex(level, level, null, living);
  if (giniAt >= 0) tally[giniAt] = gini;
  tallyIncomes(model, columns, ranks, tally);
  model.worlds.forEach((_, w) => {
    tallyCoverage(model, columns, ranks, w, tally);
    const paid = columns.paid[w];
    const membersAt = offset.kakwani_members[w]!;
    if (membersAt >= 0 && paid) {
      listMembers(columns.membership[w]![1], ranks);
      const payments = concentrationIndex(level, gather(order, living, paid, value), included, living);
      tally[membersAt] = payments - concentrationIndex(level, level, included, living);
    }
    const spent = columns.spent[w];
    const totalAt = offset.kakwani_total[w]!;
    if (totalAt >= 0 && spent) {
      const rate = taxRate(model, columns, ranks, w, tally);
      for (let k = 0; k < living; k++) value[k] = spent[order[k]!]! + rate * columns.income[order[k]!]!;
      tally[totalAt] = concentrationIndex(level, value, null, living) - gini;
    }
    const paymentAt = offset.payment_concentration[w]!;
    if (paymentAt >= 0 && spent) tally[paymentAt] = concentrationIndex(level, gather(order, living, spent, value), null, living);
    if (afterPayments !== null && spent) tallyAfterPayments(model, columns, context, ranks, afterPayments, w, spent, tally);
  });
}

/** Concentration of cover: 1 for people in force under a scheme that counts as cover. */
function tallyCoverage(model: Model, columns: Columns, ranks: Ranks, world: number, tally: Float64Array): void {
  const { offset } = model.tallies;
  const meanAt = offset.coverage_mean[world]!;
  const coverAt = offset.coverage_concentration[world]!;
  if (meanAt < 0 && coverAt < 0) return;
  const memory = columns.membership[world]![1];
  const covers = new Uint8Array(armMask + 1);
  model.worlds[world]!.joinable.forEach((arm, position) => {
    covers[position + 1] = model.schemes[model.arms[arm]!.scheme]!.countsAsCover ? 1 : 0;
  });
  const { order, living, value } = ranks;
  let covered = 0;
  for (let k = 0; k < living; k++) {
    const word = memory[order[k]!]!;
    const inForce = covers[word & armMask]! & +(((word >>> causeShift) & 15) !== causeWaiting);
    value[k] = inForce;
    covered += inForce;
  }
  if (meanAt >= 0) tally[meanAt] = covered / living;
  if (coverAt >= 0) tally[coverAt] = concentrationIndex(ranks.level, value, null, living);
}

function listMembers(memory: Uint16Array, { order, living, included }: Ranks): void {
  for (let k = 0; k < living; k++) included[k] = +((memory[order[k]!]! & armMask) > 0);
}

/** Proportional tax on start-year incomes that pays for floors and State subsidies of the world. */
function taxRate(model: Model, columns: Columns, ranks: Ranks, world: number, tally: Float64Array): number {
  const { offset } = model.tallies;
  const state = tally[offset.state_subsidies[world]!]! + tally[offset.state_floor[world]!]!;
  let incomes = 0;
  for (let at = 0; at < ranks.living; at++) incomes += columns.income[ranks.order[at]!]!;
  return incomes > 0 ? state / incomes : 0;
}
