/** The examples in the help of the commands of a class: `play kit` takes seconds of processor time, and the others need a kit. The rest are in help-examples.slow.test.ts. */
import { expect, test } from "vitest";
import { examplesOf, expectRuns } from "./help-examples.ts";
import { emptyFolder, mutua } from "./mutua.ts";

const prepare = ["play", "kit", "small-pool", "--out", "kit", "--set", "population.size=200", "--set", "exercise.futures=3"];

test.each(["kit", "rehearse", "console", "debrief"])("of play %s has two examples that run", async (name) => {
  const examples = await examplesOf(`play ${name}`);
  const cwd = emptyFolder();
  if (name !== "kit") expect(mutua(prepare, { cwd }).code).toBe(0);
  for (const example of examples) {
    expect(example, "survives cmd, PowerShell, bash and zsh").toMatch(/^[\w .,:=-]+$/);
    expectRuns(example, example.split(" "), cwd);
  }
});
