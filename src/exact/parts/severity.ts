import { exactDot, exactSum } from "../../engine/maths/compensated.ts";
import { exp } from "../../engine/maths/exp.ts";
import { gammaP, gammaQ } from "../../engine/maths/incomplete-gamma.ts";
import { normalCdf, normalSurvival } from "../../engine/maths/normal.ts";
import type { Inputs } from "./inputs.ts";
import { LOGNORMAL_KEYS, limitedLognormal, readLognormal, score } from "./lognormal.ts";
import type { Parameter } from "./parameter.ts";
import { choice, list, notNegative, positive, probability, record } from "./parameter.ts";

/** The law of one claim. */
export interface Severity {
  readonly mean: number;
  /** E[X^2] and E[X^3]. */
  readonly second: number;
  readonly third: number;
  readonly cdf: (x: number) => number;
  /** P(X > x). */
  readonly survival: (x: number) => number;
  /** E[min(X, x)]. */
  readonly limited: (x: number) => number;
  /** Points and probabilities when the law is discrete, else null. */
  readonly points: readonly (readonly [number, number])[] | null;
}

const KINDS = ["fixed", "discrete", "exponential", "gamma", "lognormal"] as const;

/** Schema of a severity; which keys are used depends on `dist`. */
export function severityParameter(meaning: string): Parameter {
  return record(meaning, {
    dist: choice("law of one claim", KINDS, { default: "lognormal" }),
    value: notNegative("the amount (dist fixed)", { unit: "money", optional: true }),
    values: list("amounts (dist discrete)", notNegative("amount", { unit: "money" }), { optional: true }),
    probs: list("their probabilities, sum 1 (dist discrete)", probability("probability"), { optional: true }),
    ...LOGNORMAL_KEYS,
    shape: positive("shape (dist gamma, instead of cv)", { optional: true }),
    scale: positive("scale (dist gamma, instead of mean)", { optional: true }),
  });
}

const USED: Readonly<Record<string, readonly string[]>> = {
  fixed: ["value"],
  discrete: ["values", "probs"],
  exponential: ["mean"],
  gamma: ["mean", "cv", "shape", "scale"],
  lognormal: ["mean", "median", "cv", "sigma", "gini"],
};

/** @throws ExactError for missing, surplus or contradicting keys */
export function readSeverity(input: Inputs): Severity {
  const kind = input.text("dist");
  const used = USED[kind]!;
  for (const key of input.keysPresent()) {
    if (key !== "dist" && !used.includes(key)) input.fail(key, `only ${used.join(", ")} with dist ${kind}`, "Remove it.");
  }
  const need = (key: string): number => (input.has(key) ? input.number(key) : input.fail(key, "a number", `Add ${key}: dist ${kind} needs it.`));
  switch (kind) {
    case "fixed":
      return discrete([[need("value"), 1]]);
    case "discrete":
      return discrete(readPoints(input));
    case "exponential":
      return gammaSeverity(1, need("mean"));
    case "gamma":
      return readGamma(input, need);
    default:
      return lognormalSeverity(input);
  }
}

function readGamma(input: Inputs, need: (key: string) => number): Severity {
  if (input.has("shape") && input.has("cv")) input.fail("cv", "shape or cv, not both", "Keep one of the two.");
  if (input.has("scale") && input.has("mean")) input.fail("scale", "mean or scale, not both", "Keep one of the two.");
  const cv = input.has("shape") ? 0 : need("cv");
  const shape = input.has("shape") ? input.number("shape") : 1 / (cv * cv);
  return gammaSeverity(shape, input.has("scale") ? shape * input.number("scale") : need("mean"));
}

function readPoints(input: Inputs): readonly (readonly [number, number])[] {
  if (!input.has("values")) input.fail("values", "a list of amounts", "Add values and probs.");
  const values = input.numbers("values");
  const probabilities = input.numbers("probs");
  if (values.length !== probabilities.length) {
    input.fail("probs", `as many probabilities as values (${values.length})`, "Give one probability for each value.");
  }
  checkSum(input, "probs", probabilities);
  return values.map((value, i) => [value, probabilities[i]!] as const);
}

/** Stops unless the probabilities sum to 1 within 1e-9 (room for values rounded by hand). */
export function checkSum(input: Inputs, key: string, probabilities: readonly number[]): void {
  const sum = exactSum(probabilities);
  if (!(Math.abs(sum - 1) <= 1e-9)) input.fail(key, "values that sum to 1", "Correct them until the sum is 1.", `a sum of ${sum}`);
}

function discrete(points: readonly (readonly [number, number])[]): Severity {
  const values = points.map(([x]) => x);
  const weights = points.map(([, p]) => p);
  const moment = (f: (x: number) => number): number => exactDot(weights, values.map(f));
  const above = (x: number): number => exactSum(points.filter(([value]) => value > x).map(([, p]) => p));
  return {
    mean: moment((x) => x),
    second: moment((x) => x * x),
    third: moment((x) => x * x * x),
    cdf: (x) => exactSum(points.filter(([value]) => value <= x).map(([, p]) => p)),
    survival: above,
    limited: (x) => moment((value) => Math.min(value, x)),
    points,
  };
}

/** Gamma law by shape and mean; shape 1 is the exponential law. */
export function gammaSeverity(shape: number, mean: number): Severity {
  const scale = mean / shape;
  const survival = (x: number): number => (shape === 1 ? exp(-x / scale) : gammaQ(shape, x / scale));
  return {
    mean,
    second: shape * (shape + 1) * scale * scale,
    third: shape * (shape + 1) * (shape + 2) * scale * scale * scale,
    cdf: (x) => (x <= 0 ? 0 : gammaP(shape, x / scale)),
    survival: (x) => (x <= 0 ? 1 : survival(x)),
    limited: (x) => (x === Infinity ? mean : x <= 0 ? 0 : mean * gammaP(shape + 1, x / scale) + x * survival(x)),
    points: null,
  };
}

function lognormalSeverity(input: Inputs): Severity {
  const law = readLognormal(input);
  const spread = exp(law.sigma * law.sigma);
  return {
    mean: law.mean,
    second: law.mean * law.mean * spread,
    third: law.mean * law.mean * law.mean * spread * spread * spread,
    cdf: (x) => normalCdf(score(law, x)),
    survival: (x) => normalSurvival(score(law, x)),
    limited: (x) => limitedLognormal(law, x),
    points: null,
  };
}
