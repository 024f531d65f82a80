/** Workers of sources run a build: one that is older than the sources is found out. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { newerThanBuild } from "../../src/io/stale-build.ts";

const folder = mkdtempSync(join(tmpdir(), "mutua-stale-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, seconds: number): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  utimesSync(path, seconds, seconds);
  return path;
}

test("a build is stale where some source is newer", () => {
  mkdirSync(join(folder, "src", "engine"), { recursive: true });
  put("src/a.ts", 100);
  put("src/engine/b.ts", 200);
  put("src/notes.md", 900);
  const sources = join(folder, "src");
  expect(newerThanBuild(sources, put("worker.js", 300))).toBeNull();
  expect(newerThanBuild(sources, put("worker.js", 200))).toBeNull();
  expect(newerThanBuild(sources, put("worker.js", 150))).toBe(join("engine", "b.ts"));
  expect(newerThanBuild(sources, join(folder, "missing.js"))).toBe(join("engine", "b.ts"));
});
