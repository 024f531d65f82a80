import { betaIncompletePair, binomialKernel } from "./incomplete-beta.ts";
import { gammaP, gammaQ, poissonKernel } from "./incomplete-gamma.ts";

/** P(N = k), N Poisson with the given mean. 0 for a count that cannot occur. */
export function poissonPmf(k: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  return k >= 0 && k === Math.floor(k) ? poissonKernel(k, mean) : 0;
}

/** P(N <= k), N Poisson. */
export function poissonCdf(k: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  if (k < 0) return 0;
  return mean === 0 ? 1 : gammaQ(Math.floor(k) + 1, mean);
}

/** P(N > k), N Poisson, accurate in the upper tail. */
export function poissonSurvival(k: number, mean: number): number {
  if (!(mean >= 0)) return NaN;
  if (k < 0) return 1;
  return mean === 0 ? 0 : gammaP(Math.floor(k) + 1, mean);
}

/** P(N = k), N binomial(trials, probability). */
export function binomialPmf(k: number, trials: number, probability: number): number {
  if (!(trials >= 0 && probability >= 0 && probability <= 1)) return NaN;
  if (!(k >= 0 && k <= trials && k === Math.floor(k))) return 0;
  return binomialKernel(k, trials - k, probability, 1 - probability);
}

/** P(N <= k), N binomial(trials, probability). */
export function binomialCdf(k: number, trials: number, probability: number): number {
  if (!(trials >= 0 && probability >= 0 && probability <= 1)) return NaN;
  if (k < 0) return 0;
  const count = Math.floor(k);
  if (count >= trials) return 1;
  return betaIncompletePair(trials - count, count + 1, 1 - probability, probability);
}

/** P(N > k), N binomial, accurate in the upper tail. */
export function binomialSurvival(k: number, trials: number, probability: number): number {
  if (!(trials >= 0 && probability >= 0 && probability <= 1)) return NaN;
  if (k < 0) return 1;
  const count = Math.floor(k);
  if (count >= trials) return 0;
  return betaIncompletePair(count + 1, trials - count, probability, 1 - probability);
}

/** P(N = k), N negative binomial with mean m and size r: variance m + m^2/r. */
export function negativeBinomialPmf(k: number, size: number, mean: number): number {
  if (!(size > 0 && mean >= 0)) return NaN;
  if (!(k >= 0 && k === Math.floor(k))) return 0;
  const sum = size + mean;
  return (binomialKernel(k, size, mean / sum, size / sum) * size) / (size + k);
}

/** P(N <= k), N negative binomial with mean m and size r. */
export function negativeBinomialCdf(k: number, size: number, mean: number): number {
  if (!(size > 0 && mean >= 0)) return NaN;
  if (k < 0) return 0;
  if (mean === 0) return 1;
  const sum = size + mean;
  return betaIncompletePair(size, Math.floor(k) + 1, size / sum, mean / sum);
}
