/** Inequality over people in order of rising income; 1/n convention throughout, so that doubling everybody changes nothing. */
import { log } from "../maths/log.ts";
import type { Ranks } from "./ranks.ts";

/**
 * Ordinates of the Lorenz curve: the part of the sum of `level` that the poorest `parts` of the people have. The curve is linear
 * between people, so that the person at an edge is split and ties do not matter.
 *
 * @param parts  in rising order, between 0 and 1
 * @returns      one ordinate a part; NaN where nobody has anything
 * @source  Cowell (2011), Measuring Inequality, 3rd edition, Lorenz curve
 */
export function lorenzOrdinates({ order, living }: Ranks, level: Float64Array, parts: readonly number[]): Float64Array {
  const ordinates = new Float64Array(parts.length);
  let sum = 0;
  let next = 0;
  for (let k = 0; k < living; k++) {
    const value = level[order[k]!]!;
    for (; next < parts.length && parts[next]! * living <= k + 1; next++) ordinates[next] = sum + (parts[next]! * living - k) * value;
    sum += value;
  }
  for (let part = 0; part < parts.length; part++) ordinates[part] = sum > 0 ? ordinates[part]! / sum : NaN;
  return ordinates;
}

/**
 * Theil's T = mean of (y / mean) ln(y / mean). The limit of x ln x is 0 at 0: people without income add nothing, but they count.
 *
 * @returns NaN where nobody has anything
 * @source  Theil (1967), Economics and Information Theory; Cowell (2011), Measuring Inequality
 */
export function theilIndex({ order, living }: Ranks, level: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < living; k++) sum += level[order[k]!]!;
  if (!(sum > 0)) return NaN;
  const mean = sum / living;
  let total = 0;
  for (let k = 0; k < living; k++) {
    const ratio = level[order[k]!]! / mean;
    if (ratio > 0) total += ratio * log(ratio);
  }
  return total / living;
}

/**
 * Concentration index C = 2 cov(h, R) / mean(h) of `value` over the people that `include` admits; mid-ranks, which ties share.
 *
 * @returns NaN where nobody is admitted or the mean is not above 0
 * @source  O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), Analyzing Health Equity Using Household Survey Data, chapter 8
 */
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
