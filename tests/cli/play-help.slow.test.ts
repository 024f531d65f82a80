/** The examples in the help of the commands of a class: `play kit` takes seconds of processor time, and the others need a kit. The rest are in usage.test.ts. */
import { expect, test } from "vitest";
import { emptyFolder, mutua } from "./mutua.ts";

const prepare = ["play", "kit", "small-pool", "--out", "kit", "--set", "population.size=200", "--set", "exercise.futures=3"];

test.each(["kit", "rehearse", "console", "debrief"])("of play %s has two examples that run", (name) => {
  const { stdout, code } = mutua(["play", name, "--help"]);
  expect(code).toBe(0);
  const examples = [...stdout.matchAll(/^ {2}\$ mutua (.+)$/gm)].map((match) => match[1]!);
  expect(examples.length).toBeGreaterThanOrEqual(2);
  const cwd = emptyFolder();
  if (name !== "kit") expect(mutua(prepare, { cwd }).code).toBe(0);
  for (const example of examples) {
    expect(example, "survives cmd, PowerShell, bash and zsh").toMatch(/^[\w .,:=-]+$/);
    const ended = mutua(example.split(" "), { cwd });
    expect({ example, code: ended.code, stderr: ended.stderr }).toEqual({ example, code: 0, stderr: "" });
    expect(ended.stdout.length).toBeGreaterThan(0);
  }
});
