/**
 * What a formula may compute. Each function says what its arguments are, between which bounds its value lies if they lie between theirs,
 * and its loop over a block. Bounds say before a run that no value is undefined: `log(income)` is refused, `log(max(1, income))` is not.
 */
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";

/** Least and greatest value. */
export type Bounds = readonly [number, number];
export type Kind = "number" | "condition";

export interface FormulaFunction {
  readonly args: readonly Kind[];
  /** Takes two or more of its (two) arguments: `max(a, b, c)`. */
  readonly many?: true;
  readonly gives: Kind;
  /** Bounds of the value, or why it could be undefined: completes "it ...". */
  bounds(...args: readonly Bounds[]): Bounds | string;
  /** Writes the value of the first `count` people into `a`; `b` and `c` are the further arguments. */
  loop(count: number, a: Float64Array, b: Float64Array, c: Float64Array, close: Closeness): void;
}

/** How far apart two values may be that a comparison takes for the same: by an amount, and by a part of the larger. */
export interface Closeness {
  readonly tie: number;
  readonly part: number;
}

type Two = (first: number, second: number) => number;
const truth: Bounds = [0, 1];
/** Steepest exponent: e^600 is 4e260. */
const steepest = 600;
const leastDivisor = 1e-150;

/** A function of one number that never falls. */
function rising(value: (x: number) => number, allowed: (bounds: Bounds) => string | null = () => null): FormulaFunction {
  return {
    args: ["number"],
    gives: "number",
    bounds: (x) => allowed(x) ?? [value(x[0]), value(x[1])],
    loop: (count, a) => {
      for (let i = 0; i < count; i++) a[i] = value(a[i]!);
    },
  };
}

function ofTwo(value: Two, bounds: (first: Bounds, second: Bounds) => Bounds | string, many = false): FormulaFunction {
  return {
    args: ["number", "number"],
    gives: "number",
    ...(many && { many }),
    bounds: (first, second) => bounds(first!, second!),
    loop: (count, a, b) => {
      for (let i = 0; i < count; i++) a[i] = value(a[i]!, b[i]!);
    },
  };
}

function comparison(holds: (first: number, second: number, close: Closeness) => boolean): FormulaFunction {
  return {
    args: ["number", "number"],
    gives: "condition",
    bounds: () => truth,
    loop: (count, a, b, _, close) => {
      for (let i = 0; i < count; i++) a[i] = +holds(a[i]!, b[i]!, close);
    },
  };
}

function logical(value: Two): FormulaFunction {
  return { ...ofTwo(value, () => truth), args: ["condition", "condition"], gives: "condition" };
}

/** Of the four ends, since the products and quotients of intervals lie between those of their ends. */
function hull(of: Two): (first: Bounds, second: Bounds) => Bounds {
  return (first, second) => {
    const ends = [of(first[0], second[0]), of(first[0], second[1]), of(first[1], second[0]), of(first[1], second[1])];
    return [Math.min(...ends), Math.max(...ends)];
  };
}

/** What is no farther apart than rounding is the same, as everywhere (`maths/ties.ts`): an income that grows with its limit stays at it. */
function isLess(first: number, second: number, { tie, part }: Closeness): boolean {
  return first < second && second - first > Math.max(tie, part * Math.max(Math.abs(first), Math.abs(second)));
}

/**
 * Rounding whose steps are not missed by a hair: 3000 that grows with prices, over 1000 that do, stays 3.
 *
 * @param steps  by unit, at which the value jumps: at whole numbers 1, at halves 2
 */
function rounding(round: (x: number) => number, steps = 1): FormulaFunction {
  return rising((x) => {
    const step = Math.round(steps * x) / steps;
    return Math.abs(x - step) <= Math.min(1e-3, 1e-8 * Math.max(1, Math.abs(x))) ? round(step) : round(x);
  });
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let step = 0; step < exponent; step++) product *= base;
  return product;
}

/** The exponent is a whole number of 0 to 10 (`check.ts`), so that both of its bounds are it. */
function powerBounds(base: Bounds, [exponent]: Bounds): Bounds {
  const ends = [power(base[0], exponent), power(base[1], exponent)];
  const least = base[0] < 0 && base[1] > 0 && exponent % 2 === 0 ? 0 : Math.min(...ends);
  return [least, Math.max(...ends)];
}

export const functions: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  [
    "add",
    ofTwo(
      (a, b) => a + b,
      (a, b) => [a[0] + b[0], a[1] + b[1]],
    ),
  ],
  [
    "subtract",
    ofTwo(
      (a, b) => a - b,
      (a, b) => [a[0] - b[1], a[1] - b[0]],
    ),
  ],
  [
    "multiply",
    ofTwo(
      (a, b) => a * b,
      hull((a, b) => a * b),
    ),
  ],
  [
    "divide",
    ofTwo(
      (a, b) => a / b,
      (a, b) => (b[0] < leastDivisor && b[1] > -leastDivisor ? "may divide by 0" : hull((x, y) => x / y)(a, b)),
    ),
  ],
  ["pow", ofTwo(power, powerBounds)],
  ["unaryMinus", { ...rising((x) => -x), bounds: (x) => [-x![1], -x![0]] }],
  ["unaryPlus", rising((x) => x)],
  [
    "min",
    ofTwo(
      (a, b) => (b < a ? b : a),
      (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
      true,
    ),
  ],
  [
    "max",
    ofTwo(
      (a, b) => (b > a ? b : a),
      (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
      true,
    ),
  ],
  ["abs", { ...rising(Math.abs), bounds: (x) => (x![0] >= 0 ? x! : x![1] <= 0 ? [-x![1], -x![0]] : [0, Math.max(-x![0], x![1])]) }],
  ["floor", rounding(Math.floor)],
  ["ceil", rounding(Math.ceil)],
  ["round", rounding(Math.round, 2)],
  ["sqrt", rising(Math.sqrt, ([least]) => (least < 0 ? "may take the root of a number below 0" : null))],
  ["exp", rising(exp, ([, most]) => (most > steepest ? `may take exp of more than ${steepest}` : null))],
  ["log", rising(log, ([least]) => (least <= 0 ? "may take the logarithm of 0, or of less" : null))],
  [
    "clamp",
    {
      args: ["number", "number", "number"],
      gives: "number",
      bounds: (x, low, high) =>
        low![1] > high![0]
          ? "has a lower limit that may be above the upper one"
          : [Math.min(Math.max(x![0], low![0]), high![0]), Math.min(Math.max(x![1], low![1]), high![1])],
      loop: (count, a, low, high) => {
        for (let i = 0; i < count; i++) a[i] = a[i]! < low[i]! ? low[i]! : a[i]! > high[i]! ? high[i]! : a[i]!;
      },
    },
  ],
  [
    "if",
    {
      args: ["condition", "number", "number"],
      gives: "number",
      bounds: (_, yes, no) => [Math.min(yes![0], no![0]), Math.max(yes![1], no![1])],
      loop: (count, a, yes, no) => {
        for (let i = 0; i < count; i++) a[i] = a[i] === 1 ? yes[i]! : no[i]!;
      },
    },
  ],
  ["smaller", comparison(isLess)],
  ["smallerEq", comparison((a, b, close) => !isLess(b, a, close))],
  ["larger", comparison((a, b, close) => isLess(b, a, close))],
  ["largerEq", comparison((a, b, close) => !isLess(a, b, close))],
  ["equal", comparison((a, b, close) => !isLess(a, b, close) && !isLess(b, a, close))],
  ["unequal", comparison((a, b, close) => isLess(a, b, close) || isLess(b, a, close))],
  ["and", logical((a, b) => a * b)],
  ["or", logical((a, b) => (a + b > 0 ? 1 : 0))],
  ["not", { ...rising((x) => 1 - x), args: ["condition"], gives: "condition", bounds: () => truth }],
]);

/** Those that are written as functions; the others are operators. */
export const functionNames: readonly string[] = ["min", "max", "abs", "floor", "ceil", "round", "sqrt", "exp", "log", "clamp", "if", "has"];
