import { cutCount } from "../model/year-context.ts";
/**
 * The limits of the fifths, and the median, read in incomes that are in order. Ties share a mid-rank: limit q is the smallest income x
 * with (people below x + people at or below x) / (2 n) >= q / 5.
 */

/** Whether a value with so many people below it and at or below it lies at or above the limit. */
export function reaches(cut: number, below: number, upTo: number, living: number): boolean {
  return cut < 4 ? 5 * (below + upTo) >= 2 * living * (cut + 1) : 2 * upTo >= living;
}

export function cutsOfSorted(sorted: Float64Array, cuts: Float64Array): void {
  for (let cut = 0; cut < cutCount; cut++) cuts[cut] = cutIn(sorted, cut, 0, sorted.length);
}

/** Limit among the sorted incomes, of which `before` people have less than the first. */
export function cutIn(sorted: Float64Array, cut: number, before: number, living: number): number {
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (reaches(cut, before + from, before + to, living)) return cut === 4 ? medianAt(sorted, before, from, to, living) : sorted[from]!;
    from = to;
  }
  return sorted.length > 0 ? Infinity : NaN;
}

/** An even population has its median half way between the two middle incomes. */
function medianAt(sorted: Float64Array, before: number, from: number, to: number, living: number): number {
  const upTo = before + to;
  if (living % 2 === 1 || upTo * 2 > living || to >= sorted.length) return sorted[from]!;
  return (sorted[from]! + sorted[to]!) / 2;
}
