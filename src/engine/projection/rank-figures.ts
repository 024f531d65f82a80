/**
 * Rank-weighted figures of a year, over the living in order of equivalised income.
 *
 * Concentration index C = 2 cov(h, R) / mean(h) with fractional mid-ranks R (ties share one), population convention;
 * Gini = C of income itself; Kakwani = C of payments - Gini (O'Donnell, van Doorslaer, Wagstaff & Lindelow 2008, ch. 8 and 16).
 */
import { armMask, causeShift, causeWaiting } from "../enrolment/membership.ts";
import type { Columns } from "../population/columns.ts";
import type { Ranks } from "../population/ranks.ts";
import type { Model } from "./model.ts";

/** C of `value` over the people that `include` admits; NaN where there are none or the mean is 0. */
export function concentrationIndex(ranks: Ranks, income: Float64Array, include: (slot: number) => boolean, value: (slot: number) => number): number {
  const { order, living } = ranks;
  let people = 0;
  for (let at = 0; at < living; at++) if (include(order[at]!)) people++;
  let sum = 0;
  let weighted = 0;
  let before = 0;
  for (let from = 0; from < living; ) {
    const level = income[order[from]!]!;
    let to = from;
    let tied = 0;
    let tiedSum = 0;
    while (to < living && income[order[to]!] === level) {
      const slot = order[to]!;
      if (include(slot)) {
        tied++;
        tiedSum += value(slot);
      }
      to++;
    }
    weighted += (tiedSum * (before + tied / 2)) / people;
    sum += tiedSum;
    before += tied;
    from = to;
  }
  return sum > 0 ? (2 * weighted) / sum - 1 : NaN;
}

/** Fills the rank-weighted totals of the year into the tally. Runs before the columns are swapped. */
export function tallyRanks(model: Model, columns: Columns, ranks: Ranks, tally: Float64Array): void {
  const { offset } = model.tallies;
  const income = columns.equivalised;
  const everybody = (): boolean => true;
  const giniAt = offset.income_gini[0]!;
  const gini = concentrationIndex(ranks, income, everybody, (slot) => income[slot]!);
  if (giniAt >= 0) tally[giniAt] = gini;
  model.worlds.forEach((world, w) => {
    const memory = columns.membership[w]![1];
    const covers = Array.from(world.joinable, (arm) => model.schemes[model.arms[arm]!.scheme]!.countsAsCover);
    const inForce = (slot: number): number => {
      const word = memory[slot]!;
      const position = word & armMask;
      return position > 0 && covers[position - 1]! && ((word >>> causeShift) & 15) !== causeWaiting ? 1 : 0;
    };
    const meanAt = offset.coverage_mean[w]!;
    if (meanAt >= 0) {
      let covered = 0;
      for (let at = 0; at < ranks.living; at++) covered += inForce(ranks.order[at]!);
      tally[meanAt] = covered / ranks.living;
    }
    const coverAt = offset.coverage_concentration[w]!;
    if (coverAt >= 0) tally[coverAt] = concentrationIndex(ranks, income, everybody, inForce);
    const paid = columns.paid[w];
    const membersAt = offset.kakwani_members[w]!;
    if (membersAt >= 0 && paid) {
      const isMember = (slot: number): boolean => (memory[slot]! & armMask) > 0;
      tally[membersAt] =
        concentrationIndex(ranks, income, isMember, (slot) => paid[slot]!) - concentrationIndex(ranks, income, isMember, (slot) => income[slot]!);
    }
    const spent = columns.spent[w];
    const totalAt = offset.kakwani_total[w]!;
    if (totalAt >= 0 && spent) {
      const rate = taxRate(model, columns, ranks, w, tally);
      tally[totalAt] = concentrationIndex(ranks, income, everybody, (slot) => spent[slot]! + rate * columns.income[slot]!) - gini;
    }
  });
}

/** Proportional tax on start-year incomes that pays for floors and State subsidies of the world. */
function taxRate(model: Model, columns: Columns, ranks: Ranks, world: number, tally: Float64Array): number {
  const { offset } = model.tallies;
  const state = tally[offset.state_subsidies[world]!]! + tally[offset.state_floor[world]!]!;
  let incomes = 0;
  for (let at = 0; at < ranks.living; at++) incomes += columns.income[ranks.order[at]!]!;
  return incomes > 0 ? state / incomes : 0;
}
