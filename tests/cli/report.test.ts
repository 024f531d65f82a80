import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, mutua } from "./mutua.ts";

const small = ["first-steps", "--set", "population.size=500", "--replications", "10", "--quiet"];

test("report writes one file beside the command, the same bytes each time, and does not replace it unasked", () => {
  const folder = emptyFolder();
  const run = (...more: string[]) => mutua(["report", ...small, ...more], { cwd: folder });
  expect(run()).toMatchObject({ code: 0, stderr: "", stdout: "" });
  const html = readFileSync(join(folder, "first-steps-brief.html"), "utf8");
  // paired by fate, ten futures of 500 people are enough to tell the two apart
  expect(html).toMatch(/<h1[^>]*>With the mutual, \d+ of 100 people would be covered in 2035; with the insurer, \d+<\/h1>/);
  expect(html).toContain("mutua run first-steps --set population.size=500 --replications 10");
  expect(run()).toMatchObject({ code: 4, stdout: "", stderr: expect.stringContaining("it exists already; --force replaces it") });
  expect(run("-o", "-", "--workers", "1").stdout).toBe(html);
});

test("report refuses what it cannot do before it computes", () => {
  const folder = emptyFolder();
  const run = (...more: string[]) => mutua(["report", ...small, ...more], { cwd: folder });
  expect(run("--date", "29.11.2026")).toMatchObject({ code: 2, stderr: expect.stringContaining('--date "29.11.2026" is no date; it is written YYYY-MM-DD') });
  expect(run("--date", "2026-02-30")).toMatchObject({ code: 2 });
  expect(run("--set", "population.female=3")).toMatchObject({ code: 3 });
  expect(run("-o", "no/such/folder.html")).toMatchObject({ code: 4 });
  writeFileSync(join(folder, "mine.yaml"), "mutua: 1\nname: x\n");
  expect(mutua(["report", "mine.yaml"], { cwd: folder })).toMatchObject({ code: 3, stderr: expect.stringContaining("mine.yaml") });
  expect(existsSync(join(folder, "mine-brief.html"))).toBe(false);
});
