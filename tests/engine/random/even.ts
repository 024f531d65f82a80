/** Chi-square test of equally likely cells; its limits are quantiles of the law, shared between all tests of one file. */
import { expect } from "vitest";
import { gammaPInverse, gammaQInverse } from "../../../src/engine/maths/incomplete-gamma.ts";

/** Chance that a perfect generator fails one test, on each side. */
const refused = 1e-7;

/** @param observed counts of equally likely cells, each expected 5 times at least */
export function expectEven(observed: ArrayLike<number>, what: string): void {
  const cells = observed.length;
  let total = 0;
  for (let cell = 0; cell < cells; cell++) total += observed[cell]!;
  const each = total / cells;
  if (each < 5) throw new Error(`${what}: ${each} a cell is too few for a chi-square test`);
  let statistic = 0;
  for (let cell = 0; cell < cells; cell++) statistic += (observed[cell]! - each) ** 2 / each;
  const half = (cells - 1) / 2;
  expect(statistic, `${what}: uneven`).toBeLessThan(2 * gammaQInverse(half, refused));
  // counts that hardly vary are no chance either
  expect(statistic, `${what}: too even`).toBeGreaterThan(2 * gammaPInverse(half, refused));
}
