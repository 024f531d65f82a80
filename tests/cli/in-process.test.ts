/** What runs in this process says what the program says. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { mutua } from "./mutua.ts";

test.each([
  ["a run", ["run", "first-steps", "--set", "population.size=60", "--set", "years=2", "--replications", "3", "--json"], 0, ""],
  ["an error", ["run", "first-steps", "--set", "population.size=1.5"], 3, ""],
  ["a wrong word", ["run", "x", "--sed", "1"], 2, ""],
  ["standard input", ["exact", "pool-size", "--json", "-"], 3, '{"nonsense": 1}'],
  ["a language", ["explain", "coverage.breadth", "--lang", "fr"], 0, ""],
] as const)("%s: the same bytes and the same code", async (_, args, code, input) => {
  const own = await inProcess(args, { input });
  expect(own.code).toBe(code);
  expect(own).toEqual(mutua(args, { input }));
});
