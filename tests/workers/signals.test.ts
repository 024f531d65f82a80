/** A signal ends the program soon, whatever it is at. Needs `node build.mjs`. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { emptyFolder, program } from "../cli/mutua.ts";
import { processorSeconds } from "../support/processor-time.ts";

interface Signalled {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Starts the program, sends the signals once it has used so much processor time, and waits for its end. */
async function signalled(
  args: readonly string[],
  seconds: number,
  signals: readonly NodeJS.Signals[],
  given: "open" | "closed" = "closed",
): Promise<Signalled> {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env["PATH"], NO_COLOR: "1" } });
  if (given === "closed") child.stdin.end();
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk) => {
      texts[name] += String(chunk);
    });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  await used(child, seconds);
  const begin = performance.now();
  for (const signal of signals) child.kill(signal);
  const code = await closed;
  return { code, ...texts, milliseconds: performance.now() - begin };
}

async function used(child: ChildProcess, seconds: number): Promise<void> {
  while (child.exitCode === null && processorSeconds(child.pid!) < seconds) await sleep(10);
}

/** A second on a free machine; the rest is for one that runs all tests at once. Undisturbed each of these would take far longer. */
const soon = 20_000;

describe("SIGINT while threads compute", () => {
  test.each([
    ["many replications on two threads", ["--set", "population.size=20000", "--set", "years=20", "--replications", "5000"], 5000],
    ["one replication that two threads share", ["--set", "population.size=2000000", "--set", "years=40", "--replicate", "0"], 1],
  ])("%s: ends with 130 and a record marked stopped", async (_, words, replications) => {
    const folder = join(emptyFolder(), "out");
    // after three seconds of work prices have been computed
    const { code, stdout, milliseconds } = await signalled(["run", "first-steps", ...words, "--workers", "2", "--json", "--quiet", "--out", folder], 3, [
      "SIGINT",
    ]);
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

/** Thirty-two schemes whose prices are sampled: minutes before the first replication. */
function slowPrices(folder: string): string {
  const scheme = (k: number): object => ({
    kind: "for-profit",
    contribution: { risk: { by: ["age_band", "sex"] } },
    benefits: { care: { reimburse: 0.8 }, limits: { deductible: 10 + k, annual: 500, out_of_pocket: 100 } },
  });
  const path = join(folder, "slow.yaml");
  const schemes = Object.fromEntries(Array.from({ length: 32 }, (_, k) => [`s${k}`, scheme(k)]));
  const health = { services: { care: { rate: 20, cost: { mean: 10, cv: 3 } } } };
  const population = { size: 100_000, income: { mean: 2000, cv: 1 }, ages: { uniform: [0, 90] } };
  writeFileSync(path, JSON.stringify({ mutua: 1, name: "slow", years: 50, replications: 1000, population, health, schemes }));
  return path;
}

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
