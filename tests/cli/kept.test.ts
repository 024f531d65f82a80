/** The kept script (`src/cli/kept`): says what the program says, and V8 takes the code that was kept. Needs `node build.mjs`. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { onlyNames } from "../../src/cli/kept/run-kept.ts";
import { projectRoot } from "../support/source-files.ts";
import { mutua } from "./mutua.ts";

const folder = mkdtempSync(join(tmpdir(), "mutua-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const wrong = file("wrong.yaml", "mutua: 1\nname: wrong\nyears: soon\nschemas: {}\n");
const warned = file(
  "warned.yaml",
  "mutua: 1\nname: warned\npopulation: {size: 50, income: {mean: 10}}\nhealth: {services: {care: {rate: 60, cost: 100}}}\nschemes: {a: {kind: solidarity}}\n",
);

describe("says what the program says", () => {
  test.each([
    ["shipped scenarios, in this process", ["first-steps", "senegal-teachers"], {}],
    ["a file with faults, in a thread", [wrong], {}],
    ["in French", [wrong], { MUTUA_LANG: "fr" }],
    ["warnings, and a file that is not there", [warned, "nowhere.yaml", "first-steps"], {}],
  ])("%s", (_, names, env) => {
    const said = (...options: string[]) => mutua(["validate", ...options, ...names], { cwd: folder, env: { MUTUA_DEBUG: "1", ...env } });
    const kept = said();
    // an option is the program's to understand
    expect(kept).toEqual(said("--errors", "text"));
    expect(kept.stdout + kept.stderr).not.toBe("");
  });
});

test("V8 takes the code; with other flags it compiles the script anew, and nothing else changes", () => {
  expect(existsSync(join(projectRoot, "dist/cli", `kept-${process.versions.v8}-${process.platform}-${process.arch}.code`))).toBe(true);
  const own = mutua(["validate", "first-steps"], { env: { MUTUA_DEBUG: "1" } });
  const other = mutua(["validate", "first-steps"], { env: { MUTUA_DEBUG: "1", NODE_OPTIONS: "--stack-trace-limit=7 --max-semi-space-size=8" } });
  expect([own.stderr, own.code]).toEqual(["", 0]);
  expect([other.stderr, other.code, other.stdout]).toEqual([expect.stringContaining("compiled anew"), 0, own.stdout]);
});

test("options, and other commands, are left to the program", () => {
  expect(onlyNames(["validate", "a", "b.yaml"])).toBe(true);
  for (const words of [["validate"], ["validate", "a", "--quiet"], ["validate", "-"], ["validate", "--", "a"], ["run", "a"], []])
    expect(onlyNames(words)).toBe(false);
});
