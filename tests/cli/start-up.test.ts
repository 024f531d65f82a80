/** What `mutua --help` has to load, counted, not timed: every file that it reaches by static imports of the bundle, and the program. Needs `node build.mjs`. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

interface Loaded {
  readonly files: readonly string[];
  readonly bytes: number;
  readonly builtins: readonly string[];
  readonly text: string;
}

function reach(entry: string): Loaded {
  const files: string[] = [];
  const builtins = new Set<string>();
  const waiting = [join(projectRoot, entry)];
  let text = "";
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.includes(file)) continue;
    files.push(file);
    const own = readFileSync(file, "utf8");
    text += own;
    // the bundle has no blanks that it can do without
    for (const match of own.matchAll(/(?:[}*\w$]\s*from|\bimport)\s*"((?:\.{1,2}\/|node:)[^"]+)"/g)) {
      const target = match[1]!;
      if (target.startsWith(".")) waiting.push(resolve(dirname(file), target));
      else builtins.add(target);
    }
    // help is printed by the main thread, which loads the program for it; the thread of long commands is not started
    for (const [, target] of own.matchAll(/import\("(\.[^"]*\/run-guarded-[^"]+)"\)/g)) waiting.push(resolve(dirname(file), target!));
  }
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), builtins: [...builtins].sort(), text };
}

describe("mutua --help loads", () => {
  const help = reach("dist/cli/main.js");
  test("the command line and little else", () => {
    expect(help.files.some((file) => file.includes("run-guarded"))).toBe(true);
    expect(help.files.length).toBeLessThanOrEqual(20);
    expect(help.bytes).toBeLessThan(250_000);
  });
  test.each([
    ["the engine", "createReplicator"],
    ["metrics", 'id:"exclusion.rate"'],
    ["country profiles", "surveyYear:"],
    ["the YAML reader", "YAMLParseError"],
    ["CSV", "CSV_INVALID"],
  ])("not %s", (_, mark) => {
    expect(help.text.includes(mark)).toBe(false);
    const chunks = readdirSync(join(projectRoot, "dist/chunks")).map((name) => readFileSync(join(projectRoot, "dist/chunks", name), "utf8"));
    expect(
      chunks.some((chunk) => chunk.includes(mark)),
      "the mark is to be found elsewhere",
    ).toBe(true);
  });
  test("the text that the build laid out is the one that the program makes, in English alone", () => {
    const asked = (args: readonly string[], env: Record<string, string> = {}): string =>
      execFileSync(process.execPath, [join(projectRoot, "bin/mutua.js"), ...args], { encoding: "utf8", env: { ...process.env, MUTUA_LANG: "en", ...env } });
    const ready = readFileSync(join(projectRoot, "dist/cli/help.txt"), "utf8");
    expect(asked(["--lang", "en", "--help"])).toBe(ready);
    expect(asked(["--help"])).toBe(ready);
    expect(asked(["-h"], { MUTUA_LANG: "fr" })).toMatch(/^Utilisation/);
  });
  test("no threads", () => expect(help.builtins).not.toContain("node:worker_threads"));
});
