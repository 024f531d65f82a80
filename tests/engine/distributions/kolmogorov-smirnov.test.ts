import { expect, test } from "vitest";
import { sampleInto } from "../../support/sample.ts";
import { examples, familyOf, label, lawOf } from "./examples.ts";
import { wordsOf } from "./words.ts";

const DRAWS = 100_000;
const words = wordsOf("distributions-kolmogorov-smirnov", DRAWS);

/**
 * Two-sided critical value at level alpha: sqrt(-log(alpha/2)/2) / (sqrt n + 0.12 + 0.11/sqrt n).
 * Stephens (1970), Journal of the Royal Statistical Society B 32(1).
 */
function criticalValue(count: number, alpha: number): number {
  const root = Math.sqrt(count);
  return Math.sqrt(-Math.log(alpha / 2) / 2) / (root + 0.12 + 0.11 / root);
}

const continuous = examples.filter(({ atoms }) => !atoms);
/** One false alarm in 10,000 for the whole file, shared out over its laws (Bonferroni). */
const LEVEL = 1e-4 / continuous.length;

for (const example of continuous) {
  test(`${label(example)}: the empirical distribution is the law`, () => {
    const law = lawOf(example.family, example.input);
    const family = familyOf(example.family);
    const draws = new Float64Array(DRAWS);
    sampleInto(family, law, DRAWS, words.first, words.second, draws);
    draws.sort();
    let distance = 0;
    for (let k = 0; k < DRAWS; k += 1) {
      const probability = family.cdf(law, draws[k]! * law.scale);
      distance = Math.max(distance, (k + 1) / DRAWS - probability, probability - k / DRAWS);
    }
    expect(distance).toBeLessThan(criticalValue(DRAWS, LEVEL));
  });
}

for (const example of examples.filter(({ family }) => family === "discrete" || family === "list")) {
  test(`${label(example)}: every atom has its frequency`, () => {
    const law = lawOf(example.family, example.input);
    const draws = new Float64Array(DRAWS);
    sampleInto(familyOf(example.family), law, DRAWS, words.first, words.second, draws);
    const probabilities = new Map<number, number>();
    law.points.forEach((point, k) => probabilities.set(point, (probabilities.get(point) ?? 0) + (law.weights[k] ?? 1 / law.points.length)));
    for (const [point, probability] of probabilities) {
      const share = draws.reduce((count, draw) => count + (draw === point ? 1 : 0), 0) / DRAWS;
      expect(Math.abs(share - probability)).toBeLessThan(5 * Math.sqrt((probability * (1 - probability)) / DRAWS));
    }
  });
}

test("gamma: 2,000,000 draws fill 1,000 equally likely cells evenly, for shapes on both sides of 1", () => {
  const cells = 1000;
  const blocks = 20;
  for (const shape of [0.346, 1.5]) {
    const law = lawOf("gamma", { shape, scale: 1 });
    const family = familyOf("gamma");
    const edges = Float64Array.from({ length: cells - 1 }, (_, k) => family.quantile(law, (k + 1) / cells));
    const counts = new Float64Array(cells);
    const draws = new Float64Array(DRAWS);
    for (let block = 0; block < blocks; block += 1) {
      const own = wordsOf(`gamma-cells-${block}`, DRAWS);
      sampleInto(family, law, DRAWS, own.first, own.second, draws);
      draws.sort();
      let cell = 0;
      for (const draw of draws) {
        while (cell < cells - 1 && draw > edges[cell]!) cell += 1;
        counts[cell]! += 1;
      }
    }
    const expected = (DRAWS * blocks) / cells;
    const statistic = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
    // chi-square with cells - 1 degrees of freedom is nearly normal
    expect(Math.abs(statistic - (cells - 1)) / Math.sqrt(2 * (cells - 1))).toBeLessThan(5);
  }
});
