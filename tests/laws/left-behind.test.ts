/**
 * No figure depends on what else is asked for, and no world reads what another left: every metric alone, in pairs and among all gives the
 * same bytes, in each world alone and beside the others, and so it does when every scratch column of a world is filled with rubbish
 * before the next one runs.
 */
import { afterEach, describe, expect, test } from "vitest";
import { spoiling } from "../../src/engine/projection/spoil.ts";
import { combination } from "../support/combinations.ts";
import { simulate } from "../support/simulate.ts";
import { alone, expectWithin, ids, keyOf, mixture, whole } from "./mixture.ts";
import { changed, type Input, society } from "./small.ts";

afterEach(() => {
  spoiling.on = false;
});

describe("some of what is asked for (all of it: left-behind.slow.test.ts)", () => {
  const some = ids.filter((id, k) => k % 11 === 0 || id === "protection.reached_limit");
  test.each(some.map((id) => [id]))("%s", (id) => expectWithin(alone([id]), whole(), 2));
});

describe("worlds", () => {
  const { worlds } = mixture() as { worlds: Record<string, string[]> };
  test.each(Object.keys(worlds))("%s alone", (world) => {
    expectWithin(simulate(changed(mixture(), ["worlds", { [world]: worlds[world] }])), whole(), 100);
  });
  test("in the opposite order of names", () => {
    const renamed = Object.fromEntries(Object.entries(worlds).map(([name, schemes], k) => [`${"zyxwvu"[k]}`, schemes.length === 0 ? [] : schemes, name]));
    const run = simulate(changed(mixture(), ["worlds", renamed]));
    const names = new Map(Object.keys(worlds).map((name, k) => ["zyxwvu"[k]!, name]));
    for (const row of run.record.metrics) {
      const same = { ...row, world: names.get(row.world)! };
      if (JSON.stringify(same) !== whole().get(keyOf(same))) expect(JSON.stringify(same), keyOf(same)).toBe(whole().get(keyOf(same)));
    }
  });
});

describe("columns filled with rubbish between worlds", () => {
  const spoilt = (input: Input, files: Readonly<Record<string, string>> = {}): readonly Float64Array[] => {
    spoiling.on = true;
    spoiling.times = 0;
    const { outcomes } = simulate(input, { files });
    spoiling.on = false;
    expect(spoiling.times).toBeGreaterThan(0);
    return outcomes;
  };
  test("plain and general worlds", () => expect(spoilt(mixture())).toEqual(simulate(mixture()).outcomes));
  test("households, floors, riders, shocks", () => {
    const input = changed(society(), ["population.size", 400], ["replications", 2], ["years", 3]);
    expect(spoilt(input)).toEqual(simulate(input).outcomes);
  });
  test.each([3001, 3004, 3005, 3007, 3008])("combination %d", (seed) => {
    const { input, files } = combination(seed);
    let plain: readonly Float64Array[];
    try {
      plain = simulate(input, { files }).outcomes;
    } catch (problem) {
      expect(String(problem)).toMatch(/E0\d\d\d [a-z]/);
      return;
    }
    expect(spoilt(input, files)).toEqual(plain);
  });
});
