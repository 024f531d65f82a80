/** The mutator finds the faults that it is meant to put in, and a source with one of them is another source. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { mutantsOf, nameOf } from "./mutants.ts";
import { watchers } from "./watchers.ts";

test("an account has faults of every kind, each at its place", () => {
  const mutants = mutantsOf("src/engine/finance/accounts.ts");
  expect(mutants.length).toBeGreaterThan(20);
  expect(mutants.map(nameOf)).toContainEqual(expect.stringMatching(/accounts\.ts:\d+: Math\.min -> Math\.max$/));
  expect(mutants.map(({ was, becomes }) => `${was} ${becomes}`)).toEqual(expect.arrayContaining(["< <=", "&& ||", "- +", "* /", "0 1"]));
});

test("types, imports and texts have none", () => {
  for (const { was } of mutantsOf("src/engine/finance/flows.ts")) expect(was).not.toMatch(/import|interface|"/);
});

test("every folder of rules and every lever is watched", () => {
  const levers = readdirSync("src/engine/levers", { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() && one.name !== "shared" ? [`levers/${one.name}`] : [],
  );
  const folders = Object.keys(watchers).map((folder) => folder.replace("src/engine/", ""));
  expect(levers.length).toBeGreaterThan(10);
  expect(folders).toEqual(["finance", "benefits", "enrolment", "premiums", "tally", ...levers]);
});
