/**
 * A probability law as plain data: what a validated scenario, the compiled model and a worker share.
 *
 * A draw is `scale * unit`, where `unit` is a draw of the law with scale 1. Sampling at scale 1 and multiplying
 * afterwards is what makes "all money times 1024" give "all results times 1024", bit for bit.
 */
export interface Law {
  /** Name of a file of this folder: "lognormal", "gamma", "constant", ... */
  readonly family: string;
  /** Multiplier of the unit law, in the unit of the quantity (currency for incomes and costs). */
  readonly scale: number;
  /** Dimensionless parameters of the unit law, in the order that the family documents. */
  readonly shape: readonly number[];
  /** Support points of a discrete, list or quantile law, in units of `scale`. Empty for the others. */
  readonly points: readonly number[];
  /** Probabilities of `points` (sum 1); empty where they are equal or do not apply. */
  readonly weights: readonly number[];
}

/** The law of a quantity that is always zero (income: none). */
export const zeroLaw: Law = { family: "constant", scale: 0, shape: [], points: [], weights: [] };

/** Whether laws differ in their scale alone: their draws at scale 1 are the same. */
export function sameUnitLaw(one: Law, other: Law): boolean {
  return one.family === other.family && sameNumbers(one.shape, other.shape) && sameNumbers(one.points, other.points) && sameNumbers(one.weights, other.weights);
}

function sameNumbers(first: readonly number[], second: readonly number[]): boolean {
  return first === second || (first.length === second.length && first.every((value, k) => Object.is(value, second[k])));
}
