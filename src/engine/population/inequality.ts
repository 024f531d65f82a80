/**
 * Inequality over people in order of rising income; 1/n convention throughout, so that doubling everybody changes nothing.
 * Columns are in that order, from 0 to `living` - 1 (`gather` makes them): long loops over what lies side by side.
 */
import { log } from "../maths/log.ts";

/**
 * Ordinates of the Lorenz curve: the part of the sum of incomes that the poorest `parts` of the people have. The curve is linear
 * between people, so that the person at an edge is split and ties do not matter.
 *
 * @param parts  in rising order, between 0 and 1
 * @returns      one ordinate a part; NaN where nobody has anything
 * @source  Cowell (2011), Measuring Inequality, 3rd edition, Lorenz curve
 */
export function lorenzOrdinates(level: Float64Array, living: number, parts: readonly number[]): Float64Array {
  const ordinates = new Float64Array(parts.length);
  let sum = 0;
  let next = 0;
  for (let k = 0; k < living; k++) {
    const value = level[k]!;
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
export function theilIndex(level: Float64Array, living: number): number {
  let sum = 0;
  for (let k = 0; k < living; k++) sum += level[k]!;
  if (!(sum > 0)) return NaN;
  const mean = sum / living;
  let total = 0;
  for (let k = 0; k < living; k++) {
    const ratio = level[k]! / mean;
    if (ratio > 0) total += ratio * log(ratio);
  }
  return total / living;
}

/** Puts a column of slots into the order of the people: out[k] = column[order[k]]. */
export function gather(order: Uint32Array, living: number, column: Float32Array | Float64Array, out: Float64Array): Float64Array {
  for (let k = 0; k < living; k++) out[k] = column[order[k]!]!;
  return out;
}

/**
 * Concentration index C = 2 cov(h, R) / mean(h) of `value`; mid-ranks, which people of one income share.
 *
 * @param level     incomes, rising
 * @param included  1 for the people who count, 0 for the others; null: everybody
 * @returns NaN where nobody counts or the mean is not above 0
 * @source  O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), Analyzing Health Equity Using Household Survey Data, chapter 8
 */
export function concentrationIndex(level: Float64Array, value: Float64Array, included: Uint8Array | null, living: number): number {
  let people = living;
  if (included !== null) {
    people = 0;
    for (let k = 0; k < living; k++) people += included[k]!;
  }
  let sum = 0;
  let weighted = 0;
  let before = 0;
  for (let from = 0; from < living; ) {
    const income = level[from]!;
    let to = from;
    let tied = 0;
    let tiedSum = 0;
    while (to < living && level[to]! === income) {
      const counts = included === null ? 1 : included[to]!;
      tied += counts;
      tiedSum += counts * value[to]!;
      to++;
    }
    weighted += (tiedSum * (before + tied / 2)) / people;
    sum += tiedSum;
    before += tied;
    from = to;
  }
  return sum > 0 ? (2 * weighted) / sum - 1 : NaN;
}
