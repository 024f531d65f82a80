/** The mutator finds the faults that it is meant to put in, and a source with one of them is another source. */
import { expect, test } from "vitest";
import { mutantsOf, nameOf } from "./mutants.ts";
import { watchers } from "./try-mutant.ts";

test("an account has faults of every kind, each at its place", () => {
  const mutants = mutantsOf("src/engine/finance/accounts.ts");
  expect(mutants.length).toBeGreaterThan(20);
  expect(mutants.map(nameOf)).toContainEqual(expect.stringMatching(/accounts\.ts:\d+: Math\.min -> Math\.max$/));
  expect(mutants.map(({ was, becomes }) => `${was} ${becomes}`)).toEqual(expect.arrayContaining(["< <=", "&& ||", "- +", "* /", "0 1"]));
});

test("types, imports and texts have none", () => {
  for (const { was } of mutantsOf("src/engine/finance/flows.ts")) expect(was).not.toMatch(/import|interface|"/);
});

test("every folder of rules is watched", () => {
  expect(Object.keys(watchers).map((folder) => folder.split("/").at(-1))).toEqual(["finance", "benefits", "enrolment", "premiums", "tally"]);
});
