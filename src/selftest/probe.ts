import type { ResultRecord } from "../engine/result.ts";

/** One value that this program computed beside the one that it should be. */
export interface Comparison {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
  /** Largest |found - expected| that chance or rounding explains; 0 where the two must be equal. */
  readonly allowed: number;
}

/** Runs a scenario on the same way as `mutua run`: validate, compile, worker threads, fold. */
export type Simulate = (scenario: object, workers?: number) => Promise<ResultRecord>;

/** One line of the self-test. */
export interface Probe {
  readonly name: string;
  /** Where the expected values come from. */
  readonly source: string;
  readonly compare: (simulate: Simulate) => Promise<readonly Comparison[]>;
}

/** How much of what is allowed a comparison uses: above 1, or not a number, it fails. */
export function strain({ found, expected, allowed }: Comparison): number {
  const deviation = Math.abs(found - expected);
  return allowed > 0 ? deviation / allowed : deviation === 0 ? 0 : deviation / Number.MIN_VALUE;
}

export function holds(comparison: Comparison): boolean {
  return strain(comparison) <= 1;
}
