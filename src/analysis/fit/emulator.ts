/**
 * A stand-in for the simulation: a Gaussian process through runs whose errors are known. It says what a figure would be at a point that
 * was not run, and how unsure it is.
 *
 * The mean is linear in the inputs with coefficients of which nothing is known (variance 100 on standardised figures), what is left is
 * Matern 5/2 with a length for each input. Lengths, size and a factor on the error of the runs are those of the largest likelihood on a grid.
 *
 * @source  C. E. Rasmussen and C. K. I. Williams (2006), Gaussian Processes for Machine Learning, sections 2.2, 2.7, 4.2 and 5.4
 */
import { exp } from "../../engine/maths/exp.ts";
import { log } from "../../engine/maths/log.ts";
import { cholesky, solveLower, solveUpper } from "./cholesky.ts";

/** Runs that an emulator learns from. */
export interface Training {
  /** Positions in the unit cube. */
  readonly points: readonly (readonly number[])[];
  readonly values: readonly number[];
  /** Variance of the error of each value. */
  readonly noise: readonly number[];
}
export interface Prediction {
  readonly mean: number;
  /** Of what the figure would be over infinitely many futures. */
  readonly variance: number;
}
export interface Emulator {
  readonly predict: (point: readonly number[]) => Prediction;
  /** Each run against what the others say of it, in standard errors: about N(0, 1) where the emulator can be trusted. */
  readonly leftOut: readonly number[];
}

interface Shape {
  readonly lengths: readonly number[];
  readonly size: number;
  /** On the error of the runs. */
  readonly excess: number;
}

const unknownTrend = 100;
const lengthGrid = [0.2, 0.4, 0.8, 1.6, 3.2];
const sizeGrid = [0.02, 0.1, 0.5, 2];
const excessGrid = [1, 2, 4];
const sweeps = 2;
/** Added to the diagonal, on standardised figures: keeps equal points apart. */
const jitter = 1e-7;

export function fitEmulator({ points, values, noise }: Training): Emulator {
  const count = values.length;
  const centre = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / count);
  const scale = spread > 0 ? spread : 1;
  const standard = values.map((value) => (value - centre) / scale);
  const errors = noise.map((variance) => variance / scale ** 2);
  const factorOf = (shape: Shape): { lower: Float64Array; weights: Float64Array; likelihood: number } | null => {
    const lower = cholesky(covariance(points, errors, shape), count);
    if (lower === null) return null;
    const half = solveLower(lower, count, standard);
    let likelihood = 0;
    for (let k = 0; k < count; k++) likelihood -= 0.5 * half[k]! ** 2 + log(lower[k * count + k]!);
    return { lower, weights: solveUpper(lower, count, half), likelihood };
  };
  const shape = likeliest(points[0]!.length, (one) => factorOf(one)?.likelihood ?? -Infinity);
  const { lower, weights } = factorOf(shape)!; // the likeliest has a likelihood
  return {
    predict: (point) => {
      const across = Float64Array.from(points, (other) => between(point, other, shape));
      const half = solveLower(lower, count, across);
      let mean = 0;
      let known = 0;
      for (let k = 0; k < count; k++) {
        mean += across[k]! * weights[k]!;
        known += half[k]! ** 2;
      }
      return { mean: centre + scale * mean, variance: scale ** 2 * Math.max(0, between(point, point, shape) - known) };
    },
    leftOut: leaveOneOut(lower, weights, count),
  };
}

/** Coordinate after coordinate over the grids; ties go to the smoother shape. */
function likeliest(dimensions: number, likelihood: (shape: Shape) => number): Shape {
  let best: Shape = { lengths: Array.from({ length: dimensions }, () => 0.8), size: 0.5, excess: 1 };
  let most = likelihood(best);
  const consider = (shape: Shape): void => {
    const found = likelihood(shape);
    if (found > most) [best, most] = [shape, found];
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const size of sizeGrid) consider({ ...best, size });
    for (let input = 0; input < dimensions; input++) for (const length of lengthGrid) consider({ ...best, lengths: best.lengths.with(input, length) });
    for (const excess of excessGrid) consider({ ...best, excess });
  }
  return best;
}

function covariance(points: Training["points"], errors: readonly number[], shape: Shape): Float64Array {
  const count = points.length;
  const matrix = new Float64Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < row; column++) matrix[row * count + column] = matrix[column * count + row] = between(points[row]!, points[column]!, shape);
    matrix[row * count + row] = between(points[row]!, points[row]!, shape) + shape.excess * errors[row]! + jitter;
  }
  return matrix;
}

function between(one: readonly number[], other: readonly number[], { lengths, size }: Shape): number {
  let trend = 1;
  let squares = 0;
  for (let k = 0; k < one.length; k++) {
    trend += 4 * (one[k]! - 0.5) * (other[k]! - 0.5);
    squares += ((one[k]! - other[k]!) / lengths[k]!) ** 2;
  }
  const far = Math.sqrt(5 * squares);
  return unknownTrend * trend + size * (1 + far + (5 * squares) / 3) * exp(-far);
}

/** Residual of run k from the others over its standard error: weights_k / sqrt(inverse_kk). */
function leaveOneOut(lower: Float64Array, weights: Float64Array, count: number): number[] {
  return Array.from(weights, (weight, k) => {
    const unit = new Float64Array(count);
    unit[k] = 1;
    const half = solveLower(lower, count, unit);
    return weight / Math.sqrt(half.reduce((sum, value) => sum + value * value, 0));
  });
}
