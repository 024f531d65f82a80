import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { renderProblems } from "../../src/io/render-problem.ts";
import { type HostileFile, hostileFiles } from "../support/hostile.ts";
import { pace } from "../support/pace.ts";
import { projectRoot } from "../support/source-files.ts";
import { emptyFolder, mutua } from "./mutua.ts";

const seed = 7;
const base: unknown = parse(readFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), "utf8"));
const files = hostileFiles(base, seed);

/** The way of `mutua validate`, inside this process: bytes to problems, rendered. */
async function validate(bytes: Uint8Array): Promise<{ valid: boolean; text: string; slots: number }> {
  const read = await readScenario("-", { cwd: "/nonexistent", library: null, standardInput: async () => bytes, set: [], allowLarge: false });
  if (read.problems.length > 0) return { valid: false, text: renderProblems(read.problems), slots: read.problems.length };
  const { scenario, problems } = validateScenario(read.value, { readText: read.files.readText });
  return { valid: scenario !== null && problems.length === 0, text: renderProblems(problems.map(read.locate)), slots: problems.length };
}

describe(`hostile variants of first-steps (seed ${seed})`, () => {
  test("there are hundreds, of every kind", () => expect(files.length).toBeGreaterThan(500));

  test("are refused where they must be, in a few lines with a place, never with a trace or a NaN", async () => {
    const wrong: string[] = [];
    const allowed = 2e6 * pace();
    for (const { name, bytes, refused } of files) {
      const begin = process.cpuUsage();
      const { valid, text } = await validate(bytes);
      if (refused && valid) wrong.push(`${name}: accepted`);
      if (!valid && text === "") wrong.push(`${name}: refused without a word`);
      if (/NaN is|\bundefined\b|\[object|^\s+at /m.test(text)) wrong.push(`${name}: ${text.slice(0, 200)}`);
      if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(text)) wrong.push(`${name}: raw control characters`);
      if (text.split("\n").length > 22 || text.length > 30_000) wrong.push(`${name}: ${text.length} characters of errors`);
      if (process.cpuUsage(begin).user > allowed) wrong.push(`${name}: slow`);
    }
    expect(wrong).toEqual([]);
  });

  test("the unchanged scenario is valid, with a byte order mark and CRLF too", async () => {
    const text = JSON.stringify(base, null, 1);
    for (const variant of [text, `\ufeff${text}`, text.replaceAll("\n", "\r\n")])
      expect(await validate(new TextEncoder().encode(variant))).toMatchObject({ valid: true, text: "" });
  });
});

/** Every kind once, and some of the others: enough to see the whole program end well. */
const structural: readonly HostileFile[] = files.filter(({ name }) => !/ is |^bytes/.test(name));
const sample: readonly HostileFile[] = [
  ...structural,
  ...files
    .filter((file) => !structural.includes(file))
    .filter((_, index) => index % 40 === 0)
    .slice(0, 16),
];

describe("the built program on hostile files", () => {
  const folder = emptyFolder();
  test.each(sample.map((file, index) => [file.name.slice(0, 80), file, index] as const))("%s", (_, { bytes, refused }, index) => {
    const path = join(folder, `hostile-${index}.yaml`);
    writeFileSync(path, bytes);
    const { code, stdout, stderr } = mutua(["validate", path]);
    expect(refused ? [3] : [0, 3, 5]).toContain(code);
    expect(stderr).not.toMatch(/^\s+at |internal error/m);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
