import { exp } from "../maths/exp.ts";
import { gammaP, gammaPInverse } from "../maths/incomplete-gamma.ts";
import { log } from "../maths/log.ts";
import { drawNormals, normals, placeNormal } from "../maths/normal-draws.ts";
import { rehash, rehashed } from "../random/rehash.ts";
import { constantLaw } from "./constant.ts";
import type { Distribution } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { gammaGini, shapeOfGini } from "./shared/gamma-gini.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Attempt number whose words drive the boost for shapes below 1; attempts themselves count from 0. */
const BOOST = -1;

function shapeOf(law: Law): number {
  return law.shape[0]!;
}

function lawOfScale(shape: number, scale: number): Law {
  return { family: "gamma", scale, shape: [shape], points: [], weights: [] };
}

function lawOfMean(mean: number, shape: number): Law {
  return shape === Infinity ? constantLaw(mean) : lawOfScale(shape, mean / shape);
}

/** Gini index of a law of this family. */
export function giniOfGamma(law: Law): number {
  return gammaGini(shapeOf(law));
}

/** E[min(X, limit)]. */
export function gammaLimitedMean(law: Law, limit: number): number {
  if (!(limit > 0)) return 0;
  const x = limit / law.scale;
  return gamma.mean(law) * gammaP(shapeOf(law) + 1, x) + limit * (1 - gammaP(shapeOf(law), x));
}

/**
 * Marsaglia and Tsang: with d = shape - 1/3 and c = 1/sqrt(9 d), d (1 + c Z)^3 is accepted when
 * log U < Z^2/2 + d - d v + d log v; the squeeze U < 1 - 0.0331 Z^4 settles most draws without logarithms.
 * A shape below 1 uses Gamma(shape) = Gamma(shape + 1) * U^(1/shape).
 *
 * @source  G. Marsaglia and W. W. Tsang (2000), A Simple Method for Generating Gamma Variables,
 *          ACM Transactions on Mathematical Software 26(3)
 */
function sampleGamma(law: Law, count: number): void {
  const shape = shapeOf(law);
  const boosted = shape < 1;
  const d = (boosted ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let k = 0; k < count; k += 1) {
    rehash(firstWord[k]!, secondWord[k]!, 0);
    placeNormal(k, rehashed[0]!, rehashed[1]!);
    squeeze[k] = uniformFromWords(rehashed[2]!, rehashed[3]!);
  }
  drawNormals(count);
  // the first attempts of all together; the few that fail go on alone
  let failed = 0;
  for (let k = 0; k < count; k += 1) {
    const z = normals[k]!;
    const root = 1 + c * z;
    const square = z * z;
    draws[k] = d * root * root * root;
    late[failed] = k;
    failed += +!(root > 0 && squeeze[k]! < 1 - 0.0331 * square * square);
  }
  for (let f = 0; f < failed; f += 1) draws[late[f]!] = drawAlone(d, c, firstWord[late[f]!]!, secondWord[late[f]!]!);
  if (!boosted) return;
  for (let k = 0; k < count; k += 1) {
    rehash(firstWord[k]!, secondWord[k]!, BOOST);
    draws[k] = draws[k]! * exp(log(uniformFromWords(rehashed[0]!, rehashed[1]!)) / shape);
  }
}
const squeeze = new Float64Array(2048);
const late = new Int32Array(2049);

/** Attempt after attempt, with the whole test. */
function drawAlone(d: number, c: number, first: number, second: number): number {
  for (let attempt = 0; ; attempt += 1) {
    rehash(first, second, attempt);
    placeNormal(0, rehashed[0]!, rehashed[1]!);
    const u = uniformFromWords(rehashed[2]!, rehashed[3]!);
    drawNormals(1);
    const z = normals[0]!;
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root * root * root;
    const square = z * z;
    if (u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
  }
}

/** Unit law: gamma of scale 1, mean = shape; `scale` is the scale parameter. Draws do not rise with the words. */
export const gamma: Distribution = {
  name: "gamma",
  summary: "Positive amounts with a lighter upper tail than the lognormal; shape 1 is exponential.",
  source: "Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 17",
  parameters: [
    { name: "mean", meaning: "the average", allowed: "a number above 0" },
    { name: "cv", meaning: "standard deviation divided by mean", allowed: "a number of 0 or more" },
    { name: "gini", meaning: "Gini index", allowed: "from 0 up to, not including, 1" },
    { name: "shape", meaning: "shape: 1 / cv^2", allowed: "a number above 0" },
    { name: "scale", meaning: "scale: mean / shape", allowed: "a number above 0" },
  ],
  create: (input) =>
    createFrom("gamma", input, [
      { keys: ["mean", "cv"], build: (mean, cv) => lawOfMean(mean!, 1 / (cv! * cv!)) },
      { keys: ["mean", "gini"], build: (mean, gini) => lawOfMean(mean!, shapeOfGini(gini!)) },
      { keys: ["shape", "mean"], build: (shape, mean) => lawOfMean(mean!, shape!) },
      { keys: ["shape", "scale"], build: (shape, scale) => lawOfScale(shape!, scale!) },
    ]),
  mean: (law) => law.scale * shapeOf(law),
  variance: (law) => law.scale * law.scale * shapeOf(law),
  cdf: (law, x) => (x > 0 ? gammaP(shapeOf(law), x / law.scale) : 0),
  quantile: (law, p) => law.scale * gammaPInverse(shapeOf(law), p),
  sample: sampleGamma,
};
