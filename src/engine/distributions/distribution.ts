import type { Law } from "./law.ts";

/** One parameter of a family, for validation, `explain` and the generated reference. */
export interface ParameterDescription {
  readonly name: string;
  readonly meaning: string;
  /** What values are allowed, in words: "a number above 0". */
  readonly allowed: string;
}

/** What a family says when its parameters cannot make a law. */
export interface LawProblem {
  /** Key inside the law's object, "" for the object itself. */
  readonly key: string;
  readonly value: unknown;
  readonly allowed: string;
  readonly fix: string;
}

/**
 * A family of probability laws of non-negative amounts. One file each; the registry is `index.ts`.
 *
 * Everything is a pure function of the plain-data law, so that laws travel to workers.
 */
export interface Distribution {
  readonly name: string;
  /** One plain sentence for `mutua explain`. */
  readonly summary: string;
  /** Where the formulas come from. */
  readonly source: string;
  /** True where it can give amounts that somebody wrote down, which must come back to the last bit. */
  readonly written?: true;
  readonly parameters: readonly ParameterDescription[];
  /**
   * Turns the keys of a scenario (`family` left out; numbers already parsed) into a law.
   * A family accepts the parametrisations it can: mean or median with gini, mean with cv, or its own parameters.
   */
  readonly create: (input: Readonly<Record<string, number | readonly number[]>>) => Law | LawProblem;
  /** Expectation, in the unit of `scale`; Infinity where it does not exist. */
  readonly mean: (law: Law) => number;
  /** Variance, in the squared unit of `scale`; Infinity where it does not exist. */
  readonly variance: (law: Law) => number;
  /** P(X <= x). */
  readonly cdf: (law: Law, x: number) => number;
  /** inf{x : P(X <= x) >= p}, 0 < p < 1. */
  readonly quantile: (law: Law, p: number) => number;
  /**
   * Draws `count` values of the unit law (scale 1), 2048 at most, into `draws` (`shared/draw-columns.ts`).
   *
   * Draw k is a pure function of the two 32-bit words `firstWord[k]`, `secondWord[k]` (uniform, independent), so it does not
   * depend on how draws are grouped. Families that reject derive further words from the two by hashing
   * (`random/rehash.ts`), never by a running state. No allocation, no closure inside.
   */
  readonly sample: (law: Law, count: number) => void;
}

/** True for the problem branch of `create`. */
export function isLawProblem(result: Law | LawProblem): result is LawProblem {
  return "allowed" in result;
}
