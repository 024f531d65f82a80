import { betaIncomplete } from "../../engine/maths/incomplete-beta.ts";

/**
 * Expected share of the k-th fifth (0..4) of n people that has an income between the quantiles `from` and `to` of its law.
 *
 * Fifths are those of the n people themselves, so that their limits are a matter of chance: somebody at quantile u has rank
 * i of law binomial(n - 1, u) and is in fifth k where (i + 1/2) / n lies in it. With m the first rank,
 * integral from 0 to u of P(binomial(n - 1, v) >= m) dv = u I_u(m, n - m) - (m / n) I_u(m + 1, n - m).
 */
export function shareOfFifth(n: number, k: number, from: number, to: number): number {
  const first = firstRank(n, k);
  const last = firstRank(n, k + 1);
  const within = (u: number): number => reached(n, first, u) - reached(n, last, u);
  return ((within(to) - within(from)) * n) / (last - first);
}

/** A range of quantiles of income, and the share of people to whom it applies. */
export interface WeightedRange {
  readonly weight: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Standard deviation of the share of the k-th fifth of n people that lies in the ranges, by the delta method: people in the
 * ranges and the limits of the fifths vary together. With limits b < c, probability h of being in the ranges at a limit
 * (averaged over where the limit of the sample falls), each person counts 1{in, b < U <= c} - h(c) 1{U <= c} + h(b) 1{U <= b}.
 */
export function spreadOfFifth(n: number, k: number, share: number, ranges: readonly WeightedRange[]): number {
  const below = firstRank(n, k) / n;
  const upTo = firstRank(n, k + 1) / n;
  const atLow = insideAt(n, firstRank(n, k), ranges);
  const atHigh = insideAt(n, firstRank(n, k + 1), ranges);
  const inside = share * (upTo - below);
  const mean = inside - atHigh * upTo + atLow * below;
  const lower = atLow - atHigh;
  const second = below * lower * lower + inside * (1 - atHigh) * (1 - atHigh) + (upTo - below - inside) * atHigh * atHigh;
  return Math.sqrt(Math.max(0, second - mean * mean) / n) / (upTo - below);
}

/** P(the m-th of n ordered quantiles lies in the ranges): law beta(m, n + 1 - m). */
function insideAt(n: number, m: number, ranges: readonly WeightedRange[]): number {
  if (m <= 0 || m >= n) return 1;
  const upTo = (u: number): number => (u <= 0 ? 0 : u >= 1 ? 1 : betaIncomplete(m, n + 1 - m, u));
  return ranges.reduce((sum, { weight, from, to }) => (to > from ? sum + weight * (upTo(to) - upTo(from)) : sum), 0);
}

function firstRank(n: number, k: number): number {
  return Math.ceil((n * k) / 5 - 0.5);
}

function reached(n: number, m: number, u: number): number {
  if (m >= n || u <= 0) return 0;
  if (m <= 0) return u;
  if (u >= 1) return 1 - m / n;
  return u * betaIncomplete(m, n - m, u) - (m / n) * betaIncomplete(m + 1, n - m, u);
}
