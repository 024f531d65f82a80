/** The examples in the help of every command, run as they are written; those of a class are in play-help.slow.test.ts. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import { words } from "./command-words.ts";
import { examplesOf, expectRuns } from "./help-examples.ts";
import { emptyFolder, mutua } from "./mutua.ts";

/** Blanks separate words, but for those in double quotes. */
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);

const plan = "sweep first-steps --plan study --set population.size=60 --set years=2 --vary population.size=50,60 --replications 3 --no-pilot";
const preparations: Readonly<Record<string, readonly string[]>> = {
  "sweep expand": [plan],
  batch: [plan],
  bundle: [plan, "batch study", "merge study"],
  "bundle verify": [plan, "batch study", "merge study", "bundle study"],
  diff: [
    "run first-steps --set population.size=200 --replications 3 --quiet --out before",
    "run first-steps --set population.size=200 --set schemes.mutual.reach=0.5 --replications 3 --quiet --out after",
  ],
  merge: [plan, "batch study"],
};

test.each(words)("of %s has two examples that run", async (name) => {
  const examples = await examplesOf(name);
  // some commands go on from what others made
  const cwd = emptyFolder();
  const prepare = preparations[name] ?? [];
  for (const words of prepare) expect(mutua(words.split(" "), { cwd }).code, words).toBe(0);
  for (const example of examples) {
    expectRuns(example, wordsOf(example), prepare.length > 0 ? cwd : emptyFolder());
  }
});
