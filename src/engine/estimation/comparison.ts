import { type Moments, sampleVariance } from "./moments.ts";

/**
 * What common random numbers gain: variance of the difference of two independent runs of the same length over that of the paired
 * differences; null where the pairs do not vary or a variance is not known.
 */
export function varianceReduction(first: Moments, second: Moments, difference: Moments): number | null {
  const paired = sampleVariance(difference);
  const unpaired = (sampleVariance(first) ?? 0) + (sampleVariance(second) ?? 0);
  return paired !== null && paired > 0 && unpaired > 0 ? unpaired / paired : null;
}

/** Share of positive differences, ties counting half; null without values. */
export function shareAbove(differences: ArrayLike<number>): number | null {
  if (differences.length === 0) return null;
  let above = 0;
  for (let k = 0; k < differences.length; k++) above += differences[k]! > 0 ? 1 : differences[k] === 0 ? 0.5 : 0;
  return above / differences.length;
}

/** How many differences are above and below 0. */
export function sidesOf(differences: ArrayLike<number>): { readonly above: number; readonly below: number } {
  let [above, below] = [0, 0];
  for (let k = 0; k < differences.length; k++) {
    if (differences[k]! > 0) above++;
    else if (differences[k]! < 0) below++;
  }
  return { above, below };
}
