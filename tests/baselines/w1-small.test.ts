/**
 * No-regression: the bytes of a few outcomes, right or wrong. They change only with a change of results, which the changelog
 * then names. Refresh on purpose: npx vitest run tests/baselines -u
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileInput, fingerprint, hashOf, runOutcomes } from "./fingerprint.ts";

function scenario(path: string, size: number, replications: number): Record<string, unknown> {
  const input = parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
  return { ...input, replications, population: { ...input.population, size } };
}

describe("no regression", () => {
  for (const [name, path, size, replications] of [
    ["workload W1, 3000 people x 3 replications", "tests/bench/w1.yaml", 3000, 3],
    ["first-steps, 2000 people x 2 replications", "scenarios/first-steps.yaml", 2000, 2],
  ] as const) {
    it(name, async () => {
      const model = compileInput(scenario(path, size, replications));
      const text = fingerprint(name, model, runOutcomes(model, replications));
      await expect(text).toMatchFileSnapshot(`golden/${path.replace(/.*\/|\.yaml$/g, "")}.txt`);
    });
  }

  it("sees a single bit", () => {
    const [one, other] = [new Float64Array([1, 2]), new Float64Array([1, 2 + 2 ** -51])];
    expect(hashOf([one])).not.toBe(hashOf([other]));
  });
});
