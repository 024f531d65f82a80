/** What `mutua --help` has to load, counted, not timed: every file that it reaches by static imports of the bundle, and the program. Needs `node build.mjs`. */
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
    for (const match of own.matchAll(/^(?:import|export)\s[^"']*?from\s*"([^"]+)"|^import\s*"([^"]+)"|^\} from "([^"]+)"/gm)) {
      const target = match[1] ?? match[2] ?? match[3] ?? "";
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
    ["metrics", 'id: "exclusion.rate"'],
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
  test("no threads", () => expect(help.builtins).not.toContain("node:worker_threads"));
});
