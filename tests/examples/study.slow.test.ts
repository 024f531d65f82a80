/** The whole study of examples/study.sh, with its readers where R and Python are installed. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

const folder = mkdtempSync(join(tmpdir(), "mutua-study-example-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("study.sh plans, is interrupted, resumes, merges, draws a tornado and a frontier", () => {
  const { status, stdout, stderr } = spawnSync("sh", [join(projectRoot, "examples/study.sh"), "senegal-teachers", "study"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PEOPLE: "600", FUTURES: "10", SECONDS_BEFORE_STOP: "2" },
  });
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/stopped with exit code 143/);
  expect(stdout).toMatch(/== tornado\n[\s\S]+│/);
  expect(stdout).toMatch(/== frontier\n[\s\S]+on the frontier/);
  const manifest = JSON.parse(readFileSync(join(folder, "study/merged/manifest.json"), "utf8"));
  expect(manifest).toMatchObject({ complete: true, variants: { asked: 10, ok: 10 } });
});

test("the tables of the interrupted study are, byte for byte, those of one that nobody interrupted", () => {
  cpSync(join(folder, "study"), join(folder, "whole"), { recursive: true });
  for (const part of ["shards", "merged"]) rmSync(join(folder, "whole", part), { recursive: true });
  for (const words of [
    ["batch", "whole", "--quiet"],
    ["merge", "whole", "--wide", "--quiet"],
  ])
    expect(spawnSync(process.execPath, [join(projectRoot, "bin/mutua.js"), ...words], { cwd: folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  const names = readdirSync(join(folder, "study/merged")).sort();
  expect(names).toEqual(expect.arrayContaining(["metrics.parquet", "metrics.csv", "variants.csv", "draws.parquet", "manifest.json"]));
  expect(readdirSync(join(folder, "whole/merged")).sort()).toEqual(names);
  for (const name of names) expect(readFileSync(join(folder, "whole/merged", name)).equals(readFileSync(join(folder, "study/merged", name))), name).toBe(true);
});

test.each([
  ["python3", "read_study.py"],
  ["Rscript", "read-study.R"],
])("%s reads the merged study", (command, script) => {
  if (spawnSync(command, ["--version"]).error) {
    console.warn(`SKIPPED: ${command} is not installed`);
    return;
  }
  const { status, stdout, stderr } = spawnSync(command, [join(projectRoot, "examples", script), "study"], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.trim().split("\n").length).toBeGreaterThanOrEqual(10);
});
