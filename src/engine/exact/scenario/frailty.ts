import { gammaP } from "../../maths/incomplete-gamma.ts";

/**
 * Expectations over the frailty F of mean 1 that need of at most one event a year asks for: the event has probability
 * min(1, rate F). Closed forms through P(shape + j, .), the law of F weighted with F^j being a gamma of shape + j.
 */
export interface Frailty {
  /** E[F^2] */
  readonly second: number;
  /** E[min(1, r F)] */
  readonly once: (r: number) => number;
  /** E[F min(1, r F)] */
  readonly weighted: (r: number) => number;
  /** E[min(1, r F) min(1, s F)] */
  readonly both: (r: number, s: number) => number;
}

/** @param variance  of the gamma law; 0: F = 1 */
export function frailtyOf(variance: number): Frailty {
  if (variance === 0) {
    const cut = (r: number): number => Math.min(1, r);
    return { second: 1, once: cut, weighted: cut, both: (r, s) => cut(r) * cut(s) };
  }
  const shape = 1 / variance;
  const moments = [1, 1, 1 + variance];
  const known = [0, 1, 2].map(() => new Map<number, number>());
  /** E[F^j; F <= t] */
  const below = (j: number, t: number): number => {
    let value = known[j]!.get(t);
    if (value === undefined) {
      value = t === Infinity ? moments[j]! : moments[j]! * gammaP(shape + j, t * shape);
      known[j]!.set(t, value);
    }
    return value;
  };
  const edge = (r: number): number => (r > 0 ? 1 / r : Infinity);
  return {
    second: 1 + variance,
    once: (r) => r * below(1, edge(r)) + 1 - below(0, edge(r)),
    weighted: (r) => r * below(2, edge(r)) + 1 - below(1, edge(r)),
    both: (r, s) => {
      const high = Math.max(r, s);
      const low = Math.min(r, s);
      const first = edge(high);
      const last = edge(low);
      return high * low * below(2, first) + low * (below(1, last) - below(1, first)) + 1 - below(0, last);
    },
  };
}
