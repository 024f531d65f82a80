import { lowerRank, quantileType1, type SortedSample } from "./quantiles.ts";

/** Value at risk: inf{x : F(x) >= level}, one of the outcomes; null for an empty sample. */
export function valueAtRisk(sample: SortedSample, level: number): number | null {
  return quantileType1(sample, level);
}

/**
 * Tail value at risk: the mean of the worst 1 - level, the outcome at the edge counted with the part that belongs to it.
 * Coherent, also for outcomes with ties; null for an empty sample or level 1.
 *
 * (sum of the outcomes above rank k + (k - n level) x(k)) / (n - n level),  k = ceil(n level)
 *
 * @source  C. Acerbi and D. Tasche (2002), On the coherence of expected shortfall, Journal of Banking and Finance 26(7)
 */
export function tailValueAtRisk(sample: SortedSample, level: number): number | null {
  const count = sample.length;
  const width = count - count * level;
  if (count === 0 || !(width > 0)) return null;
  const rank = lowerRank(count, level);
  const edge = sample[rank - 1]!;
  // excess over the edge, so equal outcomes give exactly that outcome
  let excess = 0;
  for (let k = rank; k < count; k += 1) excess += sample[k]! - edge;
  return edge + excess / width;
}
