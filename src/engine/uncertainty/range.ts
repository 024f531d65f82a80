/** Laws of what nobody knows exactly: the value of one number of a scenario, drawn once a future. Plain data; quantile functions. */

import { exp } from "../maths/exp.ts";
import { betaInverse } from "../maths/incomplete-beta.ts";
import { log } from "../maths/log.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";

export type RangeFamily = "triangle" | "normal" | "lognormal" | "uniform" | "beta" | "draws";

/**
 * The law of an uncertain number. Parameters by family: triangle low, mode, high; normal mean, sd; lognormal mean, cv;
 * uniform low, high; beta mean, sd; draws: equally likely values, in the order in which they are written. Normal and lognormal laws are
 * truncated to [least, most], what the number may be.
 */
export interface Range {
  readonly family: RangeFamily;
  readonly parameters: readonly number[];
  /** Probability of the value 0 instead: "there may be no effect at all". */
  readonly zero: number;
  /** Numbers of one name share one draw: the value at the same position of lists, the same quantile of other laws. */
  readonly together?: string;
  readonly least: number;
  readonly most: number;
}

/** Parameters of the families, in order, as they are written. */
export const rangeParameters: Readonly<Record<RangeFamily, readonly string[]>> = {
  triangle: ["low", "mode", "high"],
  normal: ["mean", "sd"],
  lognormal: ["mean", "cv"],
  uniform: ["low", "high"],
  beta: ["mean", "sd"],
  draws: [],
};

/** What a founder who knows the law but not the value reckons with: the mode of a triangle, else the mean, times the chance of an effect. */
export function centreOf({ family, parameters, zero }: Range): number {
  const [first, second] = [parameters[0]!, parameters[1]!];
  if (family === "draws") return parameters.reduce((sum, value) => sum + value, 0) / parameters.length;
  const centre = family === "triangle" ? second : family === "uniform" ? 0.5 * (first + second) : first;
  return centre * (1 - zero);
}

/** Whether the law leaves nothing open. */
export function isPoint({ family, parameters, zero }: Range): boolean {
  if (zero > 0) return false;
  if (family === "draws") return parameters.every((value) => value === parameters[0]);
  return family === "triangle" || family === "uniform" ? parameters[0] === parameters.at(-1) : parameters[1] === 0;
}

/** Value below which the law lies with probability u, 0 < u < 1. It rises with u; the atom at 0 takes the lowest part of u. */
export function rangeQuantile(range: Range, u: number): number {
  const { zero } = range;
  if (u < zero) return 0;
  return partQuantile(range, zero === 0 ? u : (u - zero) / (1 - zero));
}

/** Ends of what may be drawn beside an atom: so little lies beyond them. */
const beyondEnds = 1e-3;

/** Something near both ends of a law; of lists and chances of 0 the ends themselves. */
export function endsOf(range: Range): readonly [number, number] {
  const { family, parameters, zero } = range;
  if (family === "draws") return [Math.min(...parameters), Math.max(...parameters)];
  const [low, high] = [partQuantile(range, beyondEnds), partQuantile(range, 1 - beyondEnds)];
  return zero === 0 ? [low, high] : [Math.min(0, low), Math.max(0, high)];
}

/**
 * Values of a law that a few random draws may miss although what hangs on them is another thing: its atoms, and beside them something near
 * both ends. None of a law without atoms, each of whose draws is another value than any that one could name.
 */
export function valuesToSee(range: Range): number[] {
  const { family, parameters, zero } = range;
  if (family === "draws") return [...new Set([...(parameters.includes(0) ? [0] : []), Math.min(...parameters), Math.max(...parameters)])];
  return zero === 0 ? [] : [...new Set([0, partQuantile(range, beyondEnds), partQuantile(range, 1 - beyondEnds)])];
}

/** The 5 % and the 95 % point. */
export interface Points {
  readonly p5: number;
  readonly p95: number;
}

/** By range: every figure of a record asks for them, and those of a beta law are found by search. */
const known = new WeakMap<Range, Points>();

export function pointsOf(range: Range): Points {
  let points = known.get(range);
  if (points === undefined) {
    points = { p5: rangeQuantile(range, 0.05), p95: rangeQuantile(range, 0.95) };
    known.set(range, points);
  }
  return points;
}

function partQuantile(range: Range, u: number): number {
  const { family, parameters, least, most } = range;
  const [first, second] = [parameters[0]!, parameters[1]!];
  switch (family) {
    case "triangle":
      return triangleQuantile(first, second, parameters[2]!, u);
    case "uniform":
      return first + (second - first) * u;
    case "beta":
      return second === 0 ? first : betaQuantile(first, second, u);
    case "draws":
      return parameters.toSorted((one, other) => one - other)[positionOf(parameters.length, u)]!;
    case "normal":
      return second === 0 ? first : within(first + second * normalQuantile(insideOf(range, u)), least, most);
    case "lognormal": {
      if (second === 0 || first === 0) return first;
      const { mu, sigma } = logParameters(first, second);
      return within(exp(mu + sigma * normalQuantile(insideOf(range, u))), least, most);
    }
  }
}

/** Which of so many equally likely values probability u falls on. */
export function positionOf(count: number, u: number): number {
  return Math.min(count - 1, Math.floor(u * count));
}

/** A lognormal law of mean m and coefficient of variation cv is exp(mu + sigma Z) with sigma^2 = ln(1 + cv^2), mu = ln m - sigma^2 / 2. */
function logParameters(mean: number, cv: number): { mu: number; sigma: number } {
  const variance = log(1 + cv * cv);
  return { mu: log(mean) - 0.5 * variance, sigma: Math.sqrt(variance) };
}

function triangleQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const split = (mode - low) / width;
  return u < split ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
}

/** Beta law on 0 to 1 by mean and standard deviation. */
function betaQuantile(mean: number, sd: number, u: number): number {
  const size = (mean * (1 - mean)) / (sd * sd) - 1;
  return betaInverse(mean * size, (1 - mean) * size, u);
}

/** Probability that the law, were it not truncated, lies in [least, most]. */
export function massInside(range: Range): number {
  const [low, high] = massOutside(range);
  return high - low;
}

/** P(X < least) and P(X <= most) of normal and lognormal laws before truncation; 0 and 1 for the others, which lie inside. */
function massOutside({ family, parameters, least, most }: Range): readonly [number, number] {
  const [mean, spread] = [parameters[0]!, parameters[1]!];
  if (spread === 0 || (family !== "normal" && family !== "lognormal")) return [0, 1];
  if (family === "normal") return [least === -Infinity ? 0 : normalCdf((least - mean) / spread), most === Infinity ? 1 : normalCdf((most - mean) / spread)];
  if (mean === 0) return [0, 1];
  const { mu, sigma } = logParameters(mean, spread);
  return [least > 0 ? normalCdf((log(least) - mu) / sigma) : 0, most === Infinity ? 1 : normalCdf((log(most) - mu) / sigma)];
}

/** u of the truncated law as u of the whole one. */
function insideOf(range: Range, u: number): number {
  const [low, high] = massOutside(range);
  return low === 0 && high === 1 ? u : Math.min(1 - 1.1102230246251565e-16, Math.max(1.1102230246251565e-16, low + u * (high - low)));
}

/** Rounding of the inversion only: the truncated law lies inside. */
function within(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
