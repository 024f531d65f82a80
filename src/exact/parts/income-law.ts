import { digamma } from "../../engine/maths/digamma.ts";
import { erf } from "../../engine/maths/error-function.ts";
import { exp, expm1 } from "../../engine/maths/exp.ts";
import { gamma, logGamma, logGammaRatio } from "../../engine/maths/gamma.ts";
import { betaIncomplete, logBeta } from "../../engine/maths/incomplete-beta.ts";
import { gammaP, gammaPInverse } from "../../engine/maths/incomplete-gamma.ts";
import { log, log1p } from "../../engine/maths/log.ts";
import { normalCdf, normalQuantile } from "../../engine/maths/normal.ts";
import { pow } from "../../engine/maths/pow.ts";
import type { Lognormal } from "./lognormal.ts";
import { lorenzLognormal } from "./lognormal.ts";

/** A law of incomes with its inequality measures. */
export interface IncomeLaw {
  readonly mean: number;
  readonly gini: number;
  /** Theil's T, mean of (x/m) log(x/m). */
  readonly theil: number;
  readonly quantile: (p: number) => number;
  readonly cdf: (x: number) => number;
  /** Share of all income held by the poorest share p. */
  readonly lorenz: (p: number) => number;
}

export function lognormalIncome(law: Lognormal): IncomeLaw {
  return {
    mean: law.mean,
    gini: erf(0.5 * law.sigma),
    theil: 0.5 * law.sigma * law.sigma,
    quantile: (p) => law.median * exp(law.sigma * normalQuantile(p)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf(log(x / law.median) / law.sigma)),
    lorenz: (p) => lorenzLognormal(law.sigma, p),
  };
}

/** Gini: Gamma(a + 1/2) / (sqrt(pi) Gamma(a + 1)). */
export function gammaIncome(shape: number, scale: number): IncomeLaw {
  return {
    mean: shape * scale,
    gini: exp(-logGammaRatio(shape + 0.5, 0.5)) / 1.772453850905516,
    theil: digamma(shape + 1) - log(shape),
    quantile: (p) => scale * gammaPInverse(shape, p),
    cdf: (x) => (x <= 0 ? 0 : gammaP(shape, x / scale)),
    lorenz: (p) => gammaP(shape + 1, gammaPInverse(shape, p)),
  };
}

/** Pareto I above `scale`, alpha > 1; Gini 1/(2 alpha - 1). */
export function paretoIncome(alpha: number, scale: number): IncomeLaw {
  return {
    mean: (alpha * scale) / (alpha - 1),
    gini: 1 / (2 * alpha - 1),
    theil: 1 / (alpha - 1) + log1p(-1 / alpha),
    quantile: (p) => scale * pow(1 - p, -1 / alpha),
    cdf: (x) => (x <= scale ? 0 : 1 - pow(scale / x, alpha)),
    lorenz: (p) => -expm1((1 - 1 / alpha) * log1p(-p)),
  };
}

/** Gini: 1 - 2^(-1/k). */
export function weibullIncome(shape: number, scale: number): IncomeLaw {
  const mean = scale * gamma(1 + 1 / shape);
  return {
    mean,
    gini: -expm1(-0.6931471805599453 / shape),
    theil: digamma(1 + 1 / shape) / shape - logGamma(1 + 1 / shape),
    quantile: (p) => scale * pow(-log1p(-p), 1 / shape),
    cdf: (x) => (x <= 0 ? 0 : -expm1(-pow(x / scale, shape))),
    lorenz: (p) => (p >= 1 ? 1 : gammaP(1 + 1 / shape, -log1p(-p))),
  };
}

/** Uniform on [a, b], a >= 0; Gini (b - a)/(3 (a + b)). */
export function uniformIncome(a: number, b: number): IncomeLaw {
  const mean = 0.5 * (a + b);
  const primitive = (x: number): number => (x === 0 ? 0 : 0.5 * x * x * (log(x / mean) - 0.5));
  return {
    mean,
    gini: (b - a) / (3 * (a + b)),
    theil: (primitive(b) - primitive(a)) / ((b - a) * mean),
    quantile: (p) => a + p * (b - a),
    cdf: (x) => Math.min(1, Math.max(0, (x - a) / (b - a))),
    lorenz: (p) => (p * (a + 0.5 * p * (b - a))) / mean,
  };
}

/**
 * Singh-Maddala, F(x) = 1 - (1 + (x/scale)^a)^-q, a q > 1.
 * Gini: 1 - Gamma(q) Gamma(2q - 1/a) / (Gamma(q - 1/a) Gamma(2q)).
 */
export function singhMaddalaIncome(a: number, q: number, scale: number): IncomeLaw {
  const s = 1 / a;
  const logMean = log(q) + logBeta(1 + s, q - s);
  return {
    mean: scale * exp(logMean),
    gini: -expm1(logGammaRatio(q - s, s) - logGammaRatio(2 * q - s, s)),
    theil: (digamma(1 + s) - digamma(q - s)) / a - logMean,
    quantile: (p) => scale * pow(expm1(-log1p(-p) / q), s),
    cdf: (x) => (x <= 0 ? 0 : -expm1(-q * log1p(pow(x / scale, a)))),
    lorenz: (p) => betaIncomplete(1 + s, q - s, -expm1(log1p(-p) / q)),
  };
}

/**
 * Dagum, F(x) = (1 + (x/scale)^-a)^-p, a > 1.
 * Gini: Gamma(p) Gamma(2p + 1/a) / (Gamma(2p) Gamma(p + 1/a)) - 1.
 */
export function dagumIncome(a: number, shape: number, scale: number): IncomeLaw {
  const s = 1 / a;
  const logMean = log(shape) + logBeta(shape + s, 1 - s);
  return {
    mean: scale * exp(logMean),
    gini: expm1(logGammaRatio(2 * shape, s) - logGammaRatio(shape, s)),
    theil: (digamma(shape + s) - digamma(1 - s)) / a - logMean,
    quantile: (p) => scale * pow(expm1(-log(p) / shape), -s),
    cdf: (x) => (x <= 0 ? 0 : exp(-shape * log1p(pow(x / scale, -a)))),
    lorenz: (p) => (p <= 0 ? 0 : betaIncomplete(shape + s, 1 - s, pow(p, 1 / shape))),
  };
}
