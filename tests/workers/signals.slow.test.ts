/** A signal ends the program soon, whatever it is at. Needs `node build.mjs`. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { emptyFolder } from "../cli/mutua.ts";
import { signalled, slowPrices, soon } from "./signalled.ts";

describe("SIGINT while threads compute", () => {
  test.each([
    ["many replications on two threads", ["--set", "population.size=20000", "--set", "years=20", "--replications", "5000"], 5000, 5],
    ["one replication that two threads share", ["--set", "population.size=2000000", "--set", "years=40", "--replicate", "0"], 1, 8],
  ])("%s: ends with 130 and a record marked stopped", async (_, words, replications, seconds) => {
    const folder = join(emptyFolder(), "out");
    // prices have been computed by then, more people take longer; of a run of minutes
    const args = ["run", "first-steps", ...words, "--workers", "2", "--json", "--quiet", "--out", folder];
    const { code, stdout, milliseconds } = await signalled(args, seconds, ["SIGINT"]);
    expect(code).toBe(130);
    expect(milliseconds).toBeLessThan(soon);
    const record = JSON.parse(stdout) as ResultRecord;
    expect(record).toMatchObject({ stopped: true, replications });
    expect(record.finished).toBeLessThan(replications);
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(["metrics.csv", "result.json", "run.json", "summary.txt"]));
    expect(names.filter((name) => name === "incomplete" || name.startsWith("."))).toEqual([]);
  });
});

/** A million people in a table: seconds of reading. */
function slowTable(folder: string): string {
  writeFileSync(join(folder, "people.csv"), `age,sex,income\n${"40,f,1000\n51,m,2000\n".repeat(490_000)}`);
  const path = join(folder, "table.yaml");
  const columns = { age: "age", sex: "sex", income: "income" };
  const health = { services: { care: { rate: 2, cost: 10 } } };
  const population = { size: 20_000, microdata: { file: "people.csv", columns } };
  writeFileSync(path, JSON.stringify({ mutua: 1, name: "table", years: 50, replications: 1000, population, health, schemes: { m: { kind: "solidarity" } } }));
  return path;
}

describe("a signal before there is anything to keep ends the program at once, without a word and without leftovers", () => {
  const folder = emptyFolder();
  const out = join(folder, "out");
  mkdirSync(out);
  const prices = slowPrices(folder);
  const table = slowTable(folder);
  test.each([
    ["while prices are computed", ["run", prices, "--out", out, "--quiet"], 1, "SIGINT", 130],
    ["while prices are computed", ["run", prices, "--out", out, "--quiet"], 1.2, "SIGTERM", 143],
    ["while a large table is read", ["validate", table], 0.4, "SIGINT", 130],
    ["while closed forms are computed", ["selftest"], 0.5, "SIGTERM", 143],
  ] as const)("%s: %j", async (_, args, seconds, signal, code) => {
    const ended = await signalled(args, seconds, [signal]);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toBe("");
    expect(ended.milliseconds).toBeLessThan(soon);
    expect(readdirSync(out)).toEqual([]);
  });
  test("while standard input is awaited", async () => {
    expect(await signalled(["validate", "-"], 0.15, ["SIGINT"], "open")).toMatchObject({ code: 130, stdout: "", stderr: "" });
  });
});

test("a second signal ends the program at once, of whichever kind it is", async () => {
  const args = ["run", "first-steps", "--set", "population.size=20000", "--set", "years=20", "--replications", "5000", "--json", "--quiet"];
  const { code, milliseconds } = await signalled(args, 3, ["SIGINT", "SIGTERM"]);
  expect([130, 143]).toContain(code);
  expect(milliseconds).toBeLessThan(soon);
});
