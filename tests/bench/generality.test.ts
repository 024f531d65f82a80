/** Names, conditions that nobody has and services that nobody needs change no byte of what a run totals. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../src/engine/index.ts";
import { compileInput, hashOf, runOutcomes } from "../baselines/fingerprint.ts";
import { type Input, neutral, variant } from "./variants.ts";

const base = parse(readFileSync(new URL("w1.yaml", import.meta.url), "utf8")) as Input;

/** Two worlds, six years, few people: all rules of W1 at work, in little time. */
function small(name: string): { readonly model: Model; readonly outcomes: readonly Float64Array[] } {
  const input = variant(base, name);
  const model = compileInput({ ...input, years: 6, population: { ...(input["population"] as Input), size: 2500 } });
  return { model, outcomes: runOutcomes(model, 2) };
}

describe("generality", () => {
  const plain = small("w1");

  for (const name of neutral) {
    // the chance in the insurer's price hangs on the number of its rating classes: `fails` goes when it does not
    const check = it;
    check(`${name}: the same bytes`, () => {
      const other = small(name);
      expect(other.model.outcome).toEqual(plain.model.outcome);
      expect(hashOf(other.outcomes)).toBe(hashOf(plain.outcomes));
    });
  }

  it("an unused condition where nobody prices by risk: the same bytes", () => {
    const mutual = (input: Input): Input => ({ ...variant(input, "worlds-1"), years: 4, population: { ...(base["population"] as Input), size: 2500 } });
    const [without, unused] = [base, variant(base, "unused-condition")].map((input) => hashOf(runOutcomes(compileInput(mutual(input)), 2)));
    expect(unused).toBe(without);
  });

  it("notices a service that somebody needs", () => {
    expect(hashOf(small("services-3").outcomes)).not.toBe(hashOf(plain.outcomes));
  });
});
