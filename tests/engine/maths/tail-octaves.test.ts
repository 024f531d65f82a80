/** Tables of quantile functions: within the error they promise, or nothing. */
import { expect, test } from "vitest";
import { isLawProblem } from "../../../src/engine/distributions/distribution.ts";
import { distributions } from "../../../src/engine/distributions/index.ts";
import { probabilityAt, quantileOfWord, quantileTable, tableLength, tailOctaves } from "../../../src/engine/maths/tail-octaves.ts";

const cases = [
  { family: "lognormal", input: { mean: 100, cv: 1.5 } },
  { family: "lognormal", input: { mean: 100, cv: 4 } },
  { family: "gamma", input: { mean: 100, cv: 0.7 } },
  { family: "weibull", input: { shape: 0.6, scale: 10 } },
  { family: "exponential", input: { mean: 3 } },
  { family: "uniform", input: { low: 1, high: 5 } },
  { family: "pareto", input: { alpha: 2.5, min: 10 } },
] as const;

test.each(cases)("$family $input: most parts have a cubic, each within 1e-6 of the quantile", ({ family, input }) => {
  const found = distributions.get(family)!;
  const law = found.create(input);
  if (isLawProblem(law)) throw new Error(JSON.stringify(law));
  const quantile = (p: number): number => found.quantile({ ...law, scale: 1 }, p);
  const table = quantileTable(quantile, false);
  let asked = 0;
  for (let side = 0; side < 2; side++)
    for (let octave = 0; octave < tailOctaves; octave++)
      for (let part = 0; part < 16; part++) {
        const at = (side * (tailOctaves + 1) + octave) * 16 + part;
        if (Number.isNaN(table[at])) {
          asked++;
          continue;
        }
        for (const x of [0.03, 0.29, 0.5, 0.77, 0.97]) {
          const value = table[at]! + x * (table[tableLength + at]! + x * (table[2 * tableLength + at]! + x * table[3 * tableLength + at]!));
          const exact = quantile(probabilityAt(side, octave, part, x));
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-6 * exact);
        }
      }
  // no more than one octave of 11 is left to the law itself
  expect(asked).toBeLessThanOrEqual(32);
});

test("laws of amounts with a probability: constants where there is no step, nothing where there is one", () => {
  const table = quantileTable((p) => (p < 0.3 ? 5 : 80), true);
  const first = Array.from(table.subarray(0, tableLength));
  expect(new Set(first.filter((value) => !Number.isNaN(value)))).toEqual(new Set([5, 80]));
  const stepped = first.filter((value, at) => Number.isNaN(value) && Math.floor((at % (tableLength / 2)) / 16) < tailOctaves);
  expect(stepped).toHaveLength(1);
});

test("by word: within 1e-6 of the quantile, the function itself next to 0 and 1, and the same whatever was asked before", () => {
  const found = distributions.get("gamma")!;
  const law = { family: "gamma", scale: 1, shape: [1 / 0.49], points: [], weights: [] } as const;
  const exact = (word: number): number => found.quantile(law, ((word >>> 0) + 0.5) / 2 ** 32);
  const words = [0, 1, -1, -2, 5, 0x7fffffff, 0x80000000 | 0, ...Array.from({ length: 400 }, (_, k) => Math.imul(k + 1, 0x9e3779b1))];
  const forth = quantileOfWord((p) => found.quantile(law, p));
  const back = quantileOfWord((p) => found.quantile(law, p));
  const before = words.map(forth);
  expect([...words].reverse().map(back).reverse()).toEqual(before);
  for (const [k, word] of words.entries()) expect(Math.abs(before[k]! - exact(word))).toBeLessThanOrEqual(1e-6 * exact(word));
  for (const word of [0, 5, -1]) expect(forth(word)).toBe(exact(word));
});
