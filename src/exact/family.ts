import type { Parameters } from "./parts/parameter.ts";

/**
 * The contract of an exact family: closed forms and exact recursions, the oracle beside the
 * simulation. JSON in, JSON out, nothing drawn.
 */
export interface Family {
  /** What the user types: `mutua exact NAME`. */
  readonly name: string;
  /** One line for the list of families. */
  readonly summary: string;
  /** The formula in plain notation, with its conventions. */
  readonly formula: string;
  readonly source: string;
  /** How many digits hold, and where they do not. */
  readonly accuracy: string;
  readonly parameters: Parameters;
  /** A complete input; the tests run it. */
  readonly example: Readonly<Record<string, unknown>>;
  /** @throws ExactError for an input that breaks the parameters */
  readonly compute: (input: unknown) => Result;
}

/** Values in a fixed order, each under its own name. */
export interface Result {
  readonly values: readonly Value[];
}

/** One number; `null` with a `why` where there is no number to give. */
export interface Value {
  readonly name: string;
  readonly value: number | null;
  readonly why?: string;
  readonly unit?: string;
  /** Bound on the absolute numerical error, when it is above the promised accuracy. */
  readonly error?: number;
}
