import { expect, test } from "vitest";
import { uniformFromWords } from "../../../src/engine/distributions/shared/uniform-word.ts";
import { exp, mostSteps, powerOfSteps, stepsPerUnit } from "../../../src/engine/maths/exp.ts";
import { chance, drawExponentials, exponential, perWord } from "../../../src/engine/maths/exponential-draws.ts";
import { log } from "../../../src/engine/maths/log.ts";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";
import { drawNormals, normals, placeNormal } from "../../../src/engine/maths/normal-draws.ts";
import { wordsOf } from "../distributions/words.ts";

/**
 * Interpolation in n = 7 Chebyshev nodes over a part of half-width h errs by at most max |f^(7)| h^7 / (7! 2^6). For -log t,
 * f^(7) = 6! / t^7 and h / t <= 1/32; the quantile of the normal bends less than the logarithm does.
 */
const interpolation = 32 ** -7 / (7 * 64);
/** Rounding of the table's values and of seven operations on numbers of that size. */
const rounding = (value: number): number => 16 * Number.EPSILON * Math.max(1, Math.abs(value));

/** Words in every octave of both tails: shifted right by 0 to 63 bits as a pair, every other one complemented. */
function pairsOfAllSizes(count: number): { first: Int32Array; second: Int32Array } {
  const { first, second } = wordsOf("draws-by-octave", count);
  for (let k = 0; k < count; k++) {
    const shift = k % 60;
    const [high, low] = [first[k]! >>> 0, second[k]! >>> 0];
    const pair = ((BigInt(high) << 32n) | BigInt(low)) >> BigInt(shift);
    const whole = k % 2 === 0 ? pair : pair ^ 0xffffffffffffffffn;
    first[k] = Number(whole >> 32n) | 0;
    second[k] = Number(whole & 0xffffffffn) | 0;
  }
  return { first, second };
}

test("normal draws are the quantile of their words, in both tails, in every octave", () => {
  const count = 2048;
  const { first, second } = pairsOfAllSizes(count);
  first.set([0, -1, 0x7fffffff, -0x80000000]);
  second.set([0, -1, -1, 0]);
  for (let k = 0; k < count; k++) placeNormal(k, first[k]!, second[k]!);
  drawNormals(count);
  let farthest = 0;
  for (let k = 0; k < count; k++) {
    const exact = normalQuantile(uniformFromWords(first[k]!, second[k]!));
    farthest = Math.max(farthest, Math.abs(normals[k]! - exact) / (interpolation + rounding(exact)));
  }
  expect(farthest).toBeLessThan(1);
});

test("complementary words give opposite normals to the last bit", () => {
  const { first, second } = pairsOfAllSizes(1024);
  for (let k = 0; k < 1024; k++) {
    placeNormal(k, first[k]!, second[k]!);
    placeNormal(1024 + k, ~first[k]!, ~second[k]!);
  }
  drawNormals(2048);
  for (let k = 0; k < 1024; k++) expect(normals[1024 + k]).toBe(-normals[k]!);
});

test("exponential draws are minus the logarithm of their words, and never negative", () => {
  const count = 2048;
  const { first } = wordsOf("exponentials-by-octave", count);
  for (let k = 0; k < count; k++) first[k] = k % 2 === 0 ? first[k]! >>> (k % 33) : ~(first[k]! >>> (k % 33));
  first.set([0, -1, 1, -2]);
  for (let k = 0; k < count; k++) chance[k] = ((first[k]! >>> 0) + 0.5) * perWord;
  drawExponentials(count);
  let farthest = 0;
  for (let k = 0; k < count; k++) {
    const exact = -log(chance[k]!);
    farthest = Math.max(farthest, Math.abs(exponential[k]! - exact) / (interpolation + rounding(exact)));
    expect(exponential[k]).toBeGreaterThan(0);
  }
  expect(farthest).toBeLessThan(1);
});

test("powers of steps are exponentials: rounding of the argument, of r and of four products", () => {
  const { first } = wordsOf("steps", 2000);
  for (let k = 0; k < 2000; k++) {
    const x = ((first[k]! / 2147483648) * mostSteps) / stepsPerUnit;
    const error = Math.abs(powerOfSteps(x * stepsPerUnit) / exp(x) - 1);
    // the product with 184.66 is rounded, which moves the exponent by half a unit in its last place
    expect(error).toBeLessThan(Number.EPSILON * (8 + Math.abs(x)));
  }
});
