/** The recipe "a law of amounts" of CONTRIBUTING.md: one file, and scenarios, schema, explain and the engine know the law. */
import { expect, test, vi } from "vitest";
import type { Distribution } from "../../src/engine/distributions/distribution.ts";
import { createFrom, lawProblem } from "../../src/engine/distributions/shared/create.ts";
import { draws, firstWord, secondWord } from "../../src/engine/distributions/shared/draw-columns.ts";
import { uniformFromWords } from "../../src/engine/distributions/shared/uniform-word.ts";
import { scenarioSchema } from "../../src/engine/scenario/json-schema.ts";
import { free, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, simulate } from "../support/simulate.ts";

/** Density that falls in a straight line from 0 to `top`: mean top / 3. */
const falling: Distribution = vi.hoisted(
  (): Distribution =>
    ({
      name: "falling",
      summary: "Small amounts are the most likely, in a straight line.",
      source: "made up",
      parameters: [{ name: "top", meaning: "the largest amount", allowed: "a number above 0" }],
    }) as unknown as Distribution,
);
Object.assign(falling, {
  create: (input: Parameters<Distribution["create"]>[0]) =>
    createFrom("falling", input, [
      {
        keys: ["top"],
        build: (top: number) =>
          top > 0 ? { family: "falling", scale: top, shape: [], points: [], weights: [] } : lawProblem("top", top, "a number above 0", "raise it"),
      },
    ]),
  mean: ({ scale }) => scale / 3,
  variance: ({ scale }) => (scale * scale) / 18,
  cdf: ({ scale }, x) => 1 - (1 - Math.min(1, Math.max(0, x / scale))) ** 2,
  quantile: ({ scale }, p) => scale * (1 - Math.sqrt(1 - p)),
  sample: (_, count) => {
    for (let k = 0; k < count; k++) draws[k] = 1 - Math.sqrt(1 - uniformFromWords(firstWord[k]!, secondWord[k]!));
  },
} satisfies Partial<Distribution>);

// what `npx vitest run tests/architecture -u` writes into the registry
vi.mock("../../src/engine/distributions/index.ts", async (original) => {
  const { distributions } = await original<typeof import("../../src/engine/distributions/index.ts")>();
  return { distributions: new Map([...distributions, [falling.name, falling]]) };
});

test("a made-up law is drawn, priced and described", () => {
  const run = simulate(
    scenarioOf({
      replications: 200,
      population: { size: 100, groups: { all: { share: 1, income: 1000 } } },
      health: { services: { care: { rate: 1, cost: { family: "falling", top: 90 } } } },
      schemes: { mutual: { ...free, contribution: { flat: "balanced" }, benefits: wholeOf(["care"]) } },
      outputs: { metrics: ["need.cost", "finance.contributions"], by: [] },
    }),
  );
  const need = rowOf(run, "need.cost");
  expect(Math.abs(need.mean! - 3000)).toBeLessThan(5 * need.se!);
  expect(rowOf(run, "finance.contributions").mean).toBeCloseTo(3000, 6);
  expect(JSON.stringify(scenarioSchema())).toContain('"falling"');
});
