/** Variants that share what they have in common give the bytes of those that are compiled alone. */
import { describe, expect, test } from "vitest";
import { createSharedMemory } from "../../src/study/run/shared-memory.ts";
import { expectSameTogether } from "./alone-and-together.ts";

const smaller = ["population.size=100", "years=2"];
const reach = "schemes.mutual.reach";

test.each<[string, readonly string[], number, readonly (readonly string[])[]]>([
  [
    "numbers",
    smaller,
    2,
    [[`${reach}=0.4`], [`${reach}=0.9`, "schemes.insurer.expenses.per_member=9"], ["population.income.gini=0.3"], ["seed=other"], ["years=3"]],
  ],
  ["a range", [...smaller, `${reach}={uncertain: {uniform: [0.3, 0.9]}}`], 10, [["schemes.insurer.expenses.per_member=9"], ["behaviour.awareness=0.5"]]],
])("first-steps with %s", async (_, set, replications, variants) => {
  await expectSameTogether("first-steps.yaml", set, replications, variants);
});

describe("one memory", () => {
  const shared = createSharedMemory();
  const value = { seed: "a", population: { size: 9 }, schemes: { m: { reach: 1 } } };
  const first = shared.of(value);

  test.each([
    ["a scheme", { ...value, schemes: { m: { reach: 0.5 } } }],
    ["replications", { ...value, replications: 3 }],
    ["what is counted", { ...value, outputs: {}, checks: [] }],
  ])("for variants that differ in %s", (_, other) => {
    expect(shared.of(other)).toBe(first);
  });

  test.each([
    ["people", { ...value, population: { size: 10 } }],
    ["chance", { ...value, seed: "b" }],
    ["anything else", { ...value, later: 1 }],
  ])("not for variants that differ in %s", (_, other) => {
    const before = shared.of(value);
    expect(shared.of(other)).not.toBe(before);
  });
});
