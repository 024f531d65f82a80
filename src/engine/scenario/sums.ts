/** Shares that must sum to 1, and shares turned into whole numbers of persons. */
import { type Place, report } from "../keys/place.ts";

/** Shares may miss 1 by this much: 0.1 ten times is 1, three times 0.333 is not. */
export const shareTolerance = 1e-9;

/** Neumaier's compensated sum: the order of the terms does not matter to the last bits that count here. */
export function compensatedSum(values: readonly number[]): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

export function reportSum(shares: readonly number[], place: Place, what: string): void {
  const sum = compensatedSum(shares);
  if (Math.abs(sum - 1) > shareTolerance)
    report(place, "E0311", sum, `the shares of ${what} sum to 1`, `the sum is ${sum}; change a share by ${Number((1 - sum).toPrecision(6))}`);
}

/** Whole numbers in proportion to the weights that sum to `total`: floors first, then one each to the largest remainders, ties in order. */
export function largestRemainder(weights: readonly number[], total: number): readonly number[] {
  const sum = compensatedSum(weights);
  const quotas = weights.map((weight) => (sum > 0 ? (weight / sum) * total : 0));
  const counts = quotas.map(Math.floor);
  let left = total - counts.reduce((before, count) => before + count, 0);
  const order = quotas.map((_, index) => index).sort((a, b) => quotas[b]! - counts[b]! - (quotas[a]! - counts[a]!) || a - b);
  for (const index of order) {
    if (left <= 0 || sum === 0) break;
    counts[index]! += 1;
    left -= 1;
  }
  return counts;
}
