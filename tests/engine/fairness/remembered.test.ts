/** Trials of the search for what reverses a result: the same values are run once. */
import { expect, test } from "vitest";
import { remembered } from "../../../src/engine/fairness/hunt.ts";
import type { Trial } from "../../../src/engine/fairness/trial.ts";

test("values that were tried before are not run again; others are", () => {
  const asked: number[][] = [];
  const run = (values: Float64Array): Trial => {
    asked.push(Array.from(values));
    return { n: 1, difference: values[0]!, above: 0, below: 0, stopped: [], strain: [] };
  };
  const trials = remembered({ arms: [], central: Float64Array.of(1, 2), run });
  const found = [
    [1, 2],
    [1, 3],
    [1, 2],
    [12, 0.5],
    [1, 3],
  ].map((values) => trials.run(Float64Array.from(values)).difference);
  expect(found).toEqual([1, 1, 1, 12, 1]);
  expect(asked).toEqual([
    [1, 2],
    [1, 3],
    [12, 0.5],
  ]);
});
