import { isLawProblem } from "../../engine/distributions/distribution.ts";
import { distributions } from "../../engine/distributions/index.ts";
import { gammaP } from "../../engine/maths/incomplete-gamma.ts";
import { log, log1p } from "../../engine/maths/log.ts";
import { normalCdf } from "../../engine/maths/normal.ts";
import type { Frailty as ScenarioFrailty } from "../../engine/model/scenario.ts";
import { probabilityNodes } from "../../engine/premiums/event-moments.ts";

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
  /** E[g(F)] of any g, by quadrature over the quantiles. */
  readonly mean: (of: (frailty: number) => number) => number;
}

export function frailtyOf(frailty: ScenarioFrailty | null): Frailty {
  if (frailty === null) {
    const cut = (r: number): number => Math.min(1, r);
    return { second: 1, once: cut, weighted: cut, both: (r, s) => cut(r) * cut(s), mean: (of) => of(1) };
  }
  const { variance } = frailty;
  const moments = [1, 1, 1 + variance];
  const known = [0, 1, 2].map(() => new Map<number, number>());
  const partial = partialMoments(frailty);
  /** E[F^j; F <= t] */
  const below = (j: number, t: number): number => {
    let value = known[j]!.get(t);
    if (value === undefined) {
      value = t === Infinity ? moments[j]! : partial(j, t);
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
    mean: meanOver(frailty),
  };
}

/** Expectations over F by quadrature: its quantiles are found once. */
function meanOver({ family, variance }: ScenarioFrailty): Frailty["mean"] {
  let values: Float64Array | null = null;
  const { values: probabilities, weights } = probabilityNodes();
  return (of) => {
    values ??= quantilesOf(family, variance, probabilities);
    let sum = 0;
    for (let n = 0; n < values.length; n++) sum += weights[n]! * of(values[n]!);
    return sum;
  };
}

function quantilesOf(family: ScenarioFrailty["family"], variance: number, probabilities: Float64Array): Float64Array {
  const reach = Math.min(1, Math.sqrt(3 * variance));
  const law = distributions.get(family)!.create(family === "uniform" ? { low: 1 - reach, high: 1 + reach } : { mean: 1, cv: Math.sqrt(variance) });
  if (isLawProblem(law)) return new Float64Array(probabilities.length).fill(NaN);
  const { quantile } = distributions.get(law.family)!;
  return probabilities.map((p) => quantile(law, p));
}

/** E[F^j; F <= t], j = 0, 1, 2, t finite and above 0. */
function partialMoments({ family, variance }: ScenarioFrailty): (j: number, t: number) => number {
  switch (family) {
    case "gamma": {
      const shape = 1 / variance;
      return (j, t) => (j === 2 ? 1 + variance : 1) * gammaP(shape + j, t * shape);
    }
    case "lognormal": {
      // E[F^j] = exp(j (j - 1) sigma^2 / 2); weighted with F^j the logarithm moves up by j sigma^2
      const square = log1p(variance);
      const sigma = Math.sqrt(square);
      return (j, t) => (j === 2 ? 1 + variance : 1) * normalCdf((log(t) + 0.5 * square - j * square) / sigma);
    }
    case "uniform": {
      const reach = Math.sqrt(3 * variance);
      const low = 1 - reach;
      return (j, t) => {
        const top = Math.min(Math.max(t, low), 1 + reach);
        const power = (x: number): number => (j === 0 ? x : j === 1 ? (x * x) / 2 : (x * x * x) / 3);
        return (power(top) - power(low)) / (2 * reach);
      };
    }
  }
}
