import { expect, test } from "vitest";
import { distributions } from "../../../src/engine/distributions/index.ts";
import type { Law } from "../../../src/engine/distributions/law.ts";
import { sampleInto } from "../../support/sample.ts";
import { examples, familyOf, type Input, label, lawOf } from "./examples.ts";
import { wordsOf } from "./words.ts";

const DRAWS = 100_000;
const words = wordsOf("distributions-contract", DRAWS);
const probabilities = [1e-9, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999, 1 - 1e-9];

function unitDraws(law: Law, count: number = DRAWS): Float64Array {
  const out = new Float64Array(count);
  sampleInto(familyOf(law.family), law, count, words.first, words.second, out);
  return out;
}

/** Sample mean, variance and their standard errors, in plain two-pass form. */
function summarise(draws: Float64Array): { mean: number; variance: number; errorOfMean: number; errorOfVariance: number } {
  const n = draws.length;
  let mean = 0;
  for (const draw of draws) mean += draw / n;
  let second = 0;
  let fourth = 0;
  for (const draw of draws) {
    const square = (draw - mean) * (draw - mean);
    second += square / n;
    fourth += (square * square) / n;
  }
  return { mean, variance: second, errorOfMean: Math.sqrt(second / n), errorOfVariance: Math.sqrt((fourth - second * second) / n) };
}

test("every family of the registry has an example, and is registered under its own name", () => {
  for (const [name, family] of distributions) {
    expect(family.name).toBe(name);
    expect(examples.some((example) => example.family === name)).toBe(true);
    expect(family.summary.length * family.source.length * family.parameters.length).toBeGreaterThan(0);
  }
});

test("the registry is sorted", () => {
  expect([...distributions.keys()]).toEqual([...distributions.keys()].sort());
});

for (const example of examples) {
  const family = familyOf(example.family);
  const law = lawOf(example.family, example.input);

  test(`${label(example)}: quantile inverts cdf`, () => {
    let previous = 0;
    for (const p of probabilities) {
      const x = family.quantile(law, p);
      expect(x).toBeGreaterThanOrEqual(previous);
      previous = x;
      if (example.atoms) {
        expect(family.cdf(law, x * (1 + 1e-12))).toBeGreaterThanOrEqual(p - 1e-12);
        expect(x === 0 ? 0 : family.cdf(law, x * (1 - 1e-9))).toBeLessThanOrEqual(p + 1e-8);
      } else expect(Math.abs(family.cdf(law, x) - p)).toBeLessThan(1e-10);
    }
    expect(family.cdf(law, -1)).toBe(0);
    expect(family.cdf(law, 1e300)).toBeGreaterThan(1 - 1e-12);
  });

  test(`${label(example)}: sample mean and variance within 5 standard errors`, () => {
    const found = summarise(unitDraws(law));
    const mean = family.mean(law) / law.scale;
    const variance = family.variance(law) / law.scale / law.scale;
    if (example.family === "constant") expect(found.variance).toBeLessThan(1e-20);
    else {
      expect(Math.abs(found.mean - mean)).toBeLessThan(5 * found.errorOfMean);
      if (example.moments === 4) expect(Math.abs(found.variance - variance)).toBeLessThan(5 * found.errorOfVariance);
    }
  });

  test(`${label(example)}: draws are in the support, and the same words give the same draws however grouped`, () => {
    const draws = unitDraws(law, 3000);
    expect(draws.every((draw) => draw >= 0 && draw < Infinity)).toBe(true);
    const again = new Float64Array(3000);
    const copy = structuredClone(law);
    for (let start = 0; start < 3000; start += 750) {
      sampleInto(family, copy, 750, words.first.subarray(start), words.second.subarray(start), again.subarray(start));
    }
    expect(again).toEqual(draws);
  });

  test(`${label(example)}: all money times 1024 gives the same unit law and 1024 times the scale`, () => {
    const input: Record<string, number | readonly number[]> = { ...example.input };
    for (const key of example.money.filter((name) => name !== "")) {
      const value = input[key]!;
      input[key] = typeof value === "number" ? value * 1024 : value.map((part) => part * 1024);
    }
    if (example.money[0] === "") return;
    expect(lawOf(example.family, input as Input)).toEqual({ ...law, scale: law.scale * 1024 });
  });
}

test("families that invert their cdf give draws that rise with the words", () => {
  for (const example of examples.filter(({ family }) => family !== "gamma")) {
    const law = lawOf(example.family, example.input);
    const first = Int32Array.from({ length: 2001 }, (_, k) => Math.floor((k / 2001) * 4294967296));
    const out = new Float64Array(2001);
    sampleInto(familyOf(law.family), law, 2001, first, new Int32Array(2001), out);
    for (let k = 1; k < 2001; k += 1) expect(out[k]! >= out[k - 1]! * (1 - 1e-14)).toBe(true);
  }
});

test("extreme words stay finite and inside the support", () => {
  const first = new Int32Array([0, 0, -1, -1, 0x7fffffff, -0x80000000]);
  const second = new Int32Array([0, -1, 0, -1, -1, 0]);
  for (const example of examples) {
    const law = lawOf(example.family, example.input);
    const out = new Float64Array(6).fill(-1);
    sampleInto(familyOf(law.family), law, 6, first, second, out);
    expect(out.every((draw) => draw >= 0 && draw < Infinity)).toBe(true);
  }
});
