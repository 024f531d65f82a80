/** A scheme beside itself under another name: every difference of the two worlds must be exactly 0. */
import { expect } from "vitest";
import { simulate } from "./simulate.ts";

/** @param input  a scenario whose scheme is called `mutual` */
export function expectNullReform(input: object): void {
  const { mutual } = (input as { readonly schemes: { readonly mutual: object } }).schemes;
  const run = simulate({ ...input, schemes: { a: mutual, b: mutual }, worlds: { one: ["a"], two: ["b"] }, compare: [["one", "two"]] });
  const differences = run.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null);
  expect(differences.length).toBeGreaterThan(30);
  expect(differences.every(({ mean }) => mean === 0)).toBe(true);
}
