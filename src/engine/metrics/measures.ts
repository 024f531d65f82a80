/** Small measures that several metrics share. Totals arrive in the order in which the metric declares them. */

/** The total itself. Undefined (NaN) where the total is. */
export const total = (totals: Float64Array): number => totals[0]!;

/** First total over second, undefined where the second is 0. */
export const ratio = (totals: Float64Array): number => (totals[1]! === 0 ? NaN : totals[0]! / totals[1]!);

/** Sum of all totals but the last, over the last; undefined where the last is 0. */
export function sumOverLast(totals: Float64Array): number {
  const last = totals.length - 1;
  const denominator = totals[last]!;
  let sum = 0;
  for (let index = 0; index < last; index++) sum += totals[index]!;
  return denominator === 0 ? NaN : sum / denominator;
}

/** A part that may not exist in a scenario (the total is undefined) counts as none of it. */
export const known = (part: number): number => (part === part ? part : 0);

/** Sum of all totals that exist. */
export const sumKnown = (totals: Float64Array): number => sumOfFirst(totals, totals.length);

/** The same of all but the last, over the last; undefined where the last is 0. */
export function sumKnownOverLast(totals: Float64Array): number {
  const last = totals.length - 1;
  return totals[last] === 0 ? NaN : sumOfFirst(totals, last) / totals[last]!;
}

function sumOfFirst(totals: Float64Array, count: number): number {
  let result = 0;
  for (let index = 0; index < count; index++) result += known(totals[index]!);
  return result;
}

/** Sum of all totals. */
export function sum(totals: Float64Array): number {
  let result = 0;
  for (let index = 0; index < totals.length; index++) result += totals[index]!;
  return result;
}

/** Difference of two ratios: first over second less third over fourth; undefined where either is. */
export function differenceOfRatios(totals: Float64Array): number {
  const [first, of, second, ofSecond] = [totals[0]!, totals[1]!, totals[2]!, totals[3]!];
  return of === 0 || ofSecond === 0 ? NaN : first / of - second / ofSecond;
}
