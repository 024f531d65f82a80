import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { once } from "../support/once.ts";
import { soon } from "../workers/signalled.ts";
import { inProcess } from "./in-process.ts";
import { emptyFolder, mutua, program, shell } from "./mutua.ts";

/** Small enough for a test, large enough to have every kind of row; the fair baseline and what would reverse the result only where a test is about them. */
const fair = ["run", "first-steps", "--set", "population.size=500", "--set", "years=3", "--replications", "8"] as const;
const small = [...fair, "--plain", "--workers", "1"] as const;
const words = small.join(" ");
/** The record of `small`, for tests that compare with it. */
const smallJson = once(() => mutua([...small, "--json"]).stdout);
/** Far too long to end by itself: what is stopped in the tests of signals. */
const endless = ["run", "first-steps", "--set", "population.size=20000", "--set", "years=20", "--replications", "5000"];

describe("standard output", () => {
  test("holds the screen alone: at most 79 columns, no control characters", () => {
    const { stdout, code } = mutua([...fair, "--quiet"]);
    expect(code).toBe(0);
    // Commands to paste are never cut.
    for (const line of stdout.split("\n").filter((text) => !text.includes("mutua run"))) expect([...line].length).toBeLessThanOrEqual(79);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("is the same bytes for any number of workers, locale and time zone", () => {
    const first = mutua([...fair, "--json", "--workers", "1"]);
    expect(first.code).toBe(0);
    for (const workers of ["2", "3"]) expect(mutua([...fair, "--json", "--workers", workers]).stdout).toBe(first.stdout);
    expect(mutua([...fair, "--json"], { env: { LC_ALL: "de_DE.UTF-8", TZ: "Pacific/Kiritimati" } }).stdout).toBe(first.stdout);
  });

  test("JSON is the result record, without a number that is not one", () => {
    const record = JSON.parse(mutua([...fair, "--json"]).stdout) as ResultRecord;
    expect(record.format).toBe("mutua-result/1");
    expect(record.replications).toBe(8);
    expect(record.stopped).toBe(false);
    for (const row of record.metrics) if (row.mean === null) expect(row.why).toBeDefined();
  });

  test("a row subset is the same bytes as in the full output", () => {
    const full = new Set(
      mutua([...small, "--csv", "--metrics", "all", "--by", "quintile,group"])
        .stdout.trimEnd()
        .split("\n"),
    );
    const part = mutua([...small, "--csv", "--metrics", "coverage.breadth,exclusion.rate", "--years", "last", "--by", "quintile"])
      .stdout.trimEnd()
      .split("\n");
    expect(part.length).toBeGreaterThan(3);
    expect(part.length).toBeLessThan(full.size);
    expect(part.filter((line) => !full.has(line))).toEqual([]);
  });

  test("rows of every group of metrics are the same bytes and in the same order in a subset, as CSV and as JSON", async () => {
    const options = ["--metrics", "all", "--by", "quintile,sex,age_band,health", "--set", "outputs.loss_cdf_at=[1000]"] as const;
    const wholeCsv = (await inProcess([...small, "--csv", ...options])).stdout.split("\n");
    const wholeJson = (JSON.parse((await inProcess([...small, "--json", ...options])).stdout) as ResultRecord).metrics.map((row) => JSON.stringify(row));
    const ids =
      "solidarity.net_transfer,solidarity.flow_rich_poor,equity.reranking,finance.claims_var_0.95,finance.claims_cdf,reclassification.lost_cover,exclusion.underinsured";
    for (const [years, by] of [
      ["2027", "health"],
      ["last", "sex,age_band"],
      ["all", "quintile"],
    ] as const) {
      const subset = ["--metrics", ids, "--years", years, "--by", by, "--set", "outputs.loss_cdf_at=[1000]"];
      const csv = (await inProcess([...small, "--csv", ...subset])).stdout.split("\n");
      const json = (JSON.parse((await inProcess([...small, "--json", ...subset])).stdout) as ResultRecord).metrics.map((row) => JSON.stringify(row));
      const kept = new Set(csv);
      expect(csv.length).toBeGreaterThan(12);
      for (const id of ids.split(",")) expect(csv.join("\n"), id).toContain(id);
      expect(wholeCsv.filter((line) => kept.has(line))).toEqual(csv);
      expect(wholeJson.filter((row) => json.includes(row))).toEqual(json);
    }
  });

  test("CSV and JSON hold the same rows and figures", async () => {
    const options = [...small, "--metrics", "all", "--by", "quintile,health"];
    const [header = [], ...lines] = parse((await inProcess([...options, "--csv"])).stdout) as string[][];
    const { metrics } = JSON.parse((await inProcess([...options, "--json"])).stdout) as ResultRecord;
    const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
    const rows = metrics.map((row) => header.map((column) => text((row as unknown as Record<string, unknown>)[column])));
    expect(new Set(metrics.flatMap((row) => Object.keys(row)))).toEqual(new Set(header));
    expect(lines.map((line) => line.map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? String(Number(cell)) : cell)))).toEqual(rows);
  });

  test("--detail says who pays for whom, and changes no machine output", async () => {
    expect((await inProcess([...small, "--quiet", "--detail"])).stdout).toMatch(/^Who pays for whom: .*FCU, 2026-2028\n\n mutual +income +risk/m);
    expect((await inProcess([...small, "--quiet"])).stdout).not.toContain("Who pays for whom");
    expect((await inProcess([...small, "--json", "--detail"])).stdout).toBe(smallJson());
    expect((await inProcess([...small, "--csv", "--detail"])).stdout).toBe((await inProcess([...small, "--csv"])).stdout);
  });

  test("colour only where asked", () => {
    expect(mutua([...small, "--quiet"], { env: { NO_COLOR: "", FORCE_COLOR: "1" } }).stdout).toMatch(/\u001b\[/);
    expect(mutua([...small, "--quiet", "--no-color"], { env: { FORCE_COLOR: "1" } }).stdout).not.toMatch(/\u001b/);
  });

  test("--ascii needs no other characters", () => {
    // A name may hold any character; this scenario's are ASCII.
    expect(mutua([...small, "--ascii", "--quiet"]).stdout).toMatch(/^[\n -~]*$/);
  });
});

describe("on a terminal", () => {
  /** util-linux's `script` gives the program a terminal; both streams come out as one. */
  const onTerminal = (line: string): string => shell(`script -qec "$MUTUA ${line}" /dev/null`, { env: { TERM: "xterm" }, input: "" }).stdout;
  const slow = "run first-steps --set population.size=60000 --set years=20 --replications 5 --workers 1";

  test("a run of more than a second shows how far it is, and clears it away", () => {
    const text = onTerminal(slow);
    expect(text).toMatch(/\d+ % \| \d+ of 5 futures +\| about .+ left/);
    expect(text).not.toContain("internal error");
  });

  test("--quiet shows nothing but the result", () => expect(onTerminal(`${slow} --quiet`)).not.toContain("futures |"));
});

describe("names from outside", () => {
  const names = ["\u001b]0;PWN\u0007\u001b[2J", "=cmd|' /C calc'!A0", "a\u202eb", "constructor", "<img src=x>"];
  const schemes = Object.fromEntries(names.map((name) => [name, { kind: "solidarity" }]));
  const set = ["--set", `name=${JSON.stringify(names.join(" "))}`, "--set", `schemes=${JSON.stringify(schemes)}`];

  test("steer neither a terminal nor a spreadsheet", async () => {
    for (const format of [[], ["--csv"], ["--json"]]) {
      const { code, stdout, stderr } = await inProcess([...small, ...set, "--set", "checks=[]", ...format]);
      // Either the names are refused, in words, or they are shown escaped.
      expect([0, 3]).toContain(code);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      if (format[0] === "--csv") for (const line of stdout.split("\n")) expect(line).not.toMatch(/(?:^|,)"?[=@+]/);
    }
  });
});

describe("input", () => {
  test("from standard input, with overlays, seeds and settings", async () => {
    const scenario = mutua(["scenarios", "show", "first-steps"]).stdout;
    const settings = [...small.slice(2), "--json"];
    expect(mutua(["run", "-", ...settings], { input: scenario }).stdout).toBe(smallJson());
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.yaml"), scenario);
    writeFileSync(join(folder, "b.yaml"), "population: {size: 500}\nyears: 3\nreplications: 8\n");
    const overlaid = JSON.parse(mutua(["run", "a.yaml+b.yaml", "--json"], { cwd: folder }).stdout) as ResultRecord;
    expect(overlaid.size).toBe(500);
    const metricsOf = async (seed: string): Promise<string> =>
      JSON.stringify((JSON.parse((await inProcess([...small, "--json", "--seed", seed])).stdout) as ResultRecord).metrics);
    const seeds = [await metricsOf("1"), await metricsOf("11"), await metricsOf("1")];
    expect(seeds[0]).toBe(seeds[2]);
    expect(seeds[0]).not.toBe(seeds[1]);
  });

  test("the seed and the number of replications do not change the scenario's hash, a value does", async () => {
    const hash = async (...more: string[]): Promise<string> =>
      (JSON.parse((await inProcess([...small, "--json", ...more])).stdout) as ResultRecord).scenario.hash;
    const own = (JSON.parse(smallJson()) as ResultRecord).scenario.hash;
    expect(await hash("--seed", "another")).toBe(own);
    expect(await hash("--replications", "9")).toBe(own);
    expect(await hash("--set", "years=2")).not.toBe(own);
  });

  test("invalid scenarios end with 3, missing files with 4, both on standard error", () => {
    const invalid = mutua(["run", "first-steps", "--set", "population.size=1.5"]);
    expect(invalid.code).toBe(3);
    expect(invalid.stdout).toBe("");
    expect(invalid.stderr).toMatch(/^error\[E\d{4}\] --set population\.size=1\.5 population\.size: 1\.5 is not allowed; .+ Fix: .+\n$/);
    const json = mutua(["run", "first-steps", "--set", "population.size=1.5", "--errors", "json"]);
    expect(JSON.parse(json.stderr)).toMatchObject([{ path: "population.size", value: 1.5, line: null }]);
    expect(mutua(["run", "nowhere.yaml"])).toMatchObject({ code: 4, stdout: "", stderr: "mutua: cannot read nowhere.yaml: there is no such file or folder\n" });
    expect(mutua(["run", "-"], { input: "" }).code).toBe(3);
    expect(shell("$MUTUA run - <&-").code).not.toBe(1);
  });

  test("what cannot fit is refused before it starts", () => {
    const { code, stderr } = mutua(["run", "first-steps", "--set", "population.size=1000000000", "--replications", "1000000"]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/--allow-large/);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("checks", () => {
  const holds = "mutual.coverage.breadth at least 0";
  const fails = "mutual.coverage.breadth at least 1";
  test("--check ends with 10 when one fails, after all output", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "good.yaml"), `checks: ["${holds}"]\n`);
    writeFileSync(join(folder, "bad.yaml"), `checks: ["${holds}", "${fails}"]\n`);
    writeFileSync(join(folder, "base.yaml"), mutua(["scenarios", "show", "first-steps"]).stdout);
    const run = (overlay: string, ...more: string[]) =>
      mutua(["run", `base.yaml+${overlay}`, "--set", "population.size=500", "--set", "years=3", "--replications", "8", ...more], { cwd: folder });
    expect(run("good.yaml", "--check").code).toBe(0);
    expect(run("bad.yaml").code).toBe(0);
    const failed = run("bad.yaml", "--check", "--json");
    expect(failed.code).toBe(10);
    expect((JSON.parse(failed.stdout) as ResultRecord).checks.map(({ verdict }) => verdict)).toEqual(["passed", "failed"]);
  });

  test("--fail-if ends with 10 when it holds, and stands in no output", async () => {
    expect(await inProcess([...small, "--json", "--fail-if", fails])).toMatchObject({ code: 0, stdout: smallJson() });
    expect(await inProcess([...small, "--json", "--fail-if", fails, "--fail-if", holds])).toMatchObject({ code: 10, stdout: smallJson() });
    const wrong = await inProcess([...small, "--fail-if", "nowhere.coverage.breadth > 1"]);
    expect(wrong.code).toBe(3);
    // said of the flag, not of a line of the file
    expect(wrong.stderr).toMatch(/^error\[E0309\] --fail-if "nowhere.coverage.breadth > 1": "nowhere" is not allowed;/);
    expect(wrong.stderr).not.toContain(".yaml");
  });

  test("--check --strict counts an undecided check as failed", async () => {
    const mean = (JSON.parse(smallJson()) as ResultRecord).metrics.find(
      ({ world, versus, metric, by, year }) => world === "mutual" && versus === null && metric === "coverage.breadth" && by === null && year === null,
    )!.mean!;
    const folder = emptyFolder();
    writeFileSync(join(folder, "checks.yaml"), `checks: ["mutual.coverage.breadth at least ${mean - 1e-6}"]\n`);
    writeFileSync(join(folder, "base.yaml"), (await inProcess(["scenarios", "show", "first-steps"])).stdout);
    const run = (...more: string[]) => inProcess(["run", "base.yaml+checks.yaml", ...small.slice(2), ...more], { cwd: folder });
    expect(await run("--check")).toMatchObject({ code: 0, stderr: expect.stringContaining("judged on the mean") });
    expect(await run("--check", "--strict")).toMatchObject({ code: 10, stderr: expect.stringContaining("--strict counts it as failed") });
    expect((await run("--strict")).code).toBe(2);
  });

  test("a condition on a figure that does not exist fails, and says why, also when quiet", async () => {
    const text =
      "{mutua: 1, name: no line, years: 1, replications: 5, population: {size: 50, income: 1000, ages: 30}, health: {services: {visit: {rate: 1, cost: 500}}}, schemes: {mutual: {kind: solidarity}}, worlds: {w: [mutual]}, compare: [], checks: [w.protection.sdg382 at most 1]}";
    const folder = emptyFolder();
    writeFileSync(join(folder, "s.yaml"), text);
    const run = (...flags: string[]): ReturnType<typeof inProcess> => inProcess(["run", join(folder, "s.yaml"), "--quiet", ...flags]);
    for (const flags of [["--fail-if", "w.protection.sdg382 > 0.1"], ["--fail-if", "w.protection.sdg382 < 0.1"], ["--check"]]) {
      const { code, stderr } = await run(...flags);
      expect(code, flags.join(" ")).toBe(10);
      expect(stderr).toContain("does not exist (no poverty line)");
      expect(stderr).not.toContain("more replications");
    }
    expect((await run()).code).toBe(0);
  });

  test("--seed is read as seed is in a file: 1.0 is 1, 007 is text", async () => {
    const seedOf = async (seed: string): Promise<string> => (JSON.parse((await inProcess([...small, "--json", "--seed", seed])).stdout) as ResultRecord).seed;
    const read: string[] = [];
    for (const seed of ["1", "1.0", "1e2", "007", "dakar"]) read.push(await seedOf(seed));
    expect(read).toEqual(["1", "1", "100", "007", "dakar"]);
    expect((await inProcess([...small, "--seed", "1.5"])).code).toBe(3);
  });
});

describe("files", () => {
  test("--out saves six files where numbers are uncertain; only run.json knows the time", () => {
    const folder = emptyFolder();
    const saved = ["a", "b"].map((name) => {
      expect(mutua([...small, "--quiet", "--out", join(folder, name)]).code).toBe(0);
      expect(readdirSync(join(folder, name)).sort()).toEqual(["draws.csv", "futures.csv", "metrics.csv", "result.json", "run.json", "summary.txt"]);
      return ["metrics.csv", "result.json", "summary.txt", "futures.csv", "draws.csv"].map((file) => readFileSync(join(folder, name, file), "utf8"));
    });
    expect(saved[0]).toEqual(saved[1]);
    expect(saved[0]?.[1]).toBe(mutua([...small, "--json"]).stdout);
    expect(JSON.parse(readFileSync(join(folder, "a", "run.json"), "utf8"))).toMatchObject({ stopped: false, started: expect.stringMatching(/^\d{4}-/) });
  });

  test("--out refuses a folder that holds something, and computes nothing first", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "mine.txt"), "x");
    expect(mutua([...endless, "--out", folder])).toMatchObject({ code: 4, stdout: "" });
    expect(mutua([...small, "--out", folder, "--force", "--quiet"]).code).toBe(0);
    expect(readFileSync(join(folder, "mine.txt"), "utf8")).toBe("x");
    expect(mutua([...small, "--out", join(folder, "mine.txt")]).code).toBe(4);
  });

  test("a file that cannot grow (as on a full disk) is exit code 4 and leaves nothing", () => {
    const folder = emptyFolder();
    // One block of 1024 bytes: enough for the lock, too little for a result.
    const { code, stderr } = shell(`ulimit -f 1; $MUTUA ${words} --quiet --out out`, { cwd: folder });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^mutua: cannot write .+: the file would be larger than the limit\n$/);
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  });

  test("a folder in use by another run is exit code 7", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, ".mutua-lock"), JSON.stringify({ pid: process.pid, host: hostname(), started: null }));
    const ended = mutua([...small, "--out", folder]);
    expect(ended).toMatchObject({ code: 7, stdout: "" });
    expect(ended.stderr).toContain(`process ${process.pid}`);
  });

  test("scenarios copy writes a scenario that runs, once", () => {
    const folder = emptyFolder();
    expect(mutua(["scenarios", "copy", "first-steps", "mine.yaml"], { cwd: folder }).code).toBe(0);
    expect(mutua(["scenarios", "copy", "first-steps", "mine.yaml"], { cwd: folder })).toMatchObject({ code: 4, stderr: expect.stringContaining("--force") });
    expect(mutua(["validate", "mine.yaml"], { cwd: folder }).code).toBe(0);
  });

  test("scenarios copy brings the tables that a scenario reads, and knows the real cases", () => {
    const folder = emptyFolder();
    const { stdout, code } = mutua(["scenarios", "copy", "everything"], { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: "everything.yaml and ages.csv, claims.csv written. Run it: mutua run everything.yaml\n", code: 0 });
    expect(mutua(["validate", "everything.yaml"], { cwd: folder }).code).toBe(0);
    expect(mutua(["scenarios", "copy", "cases/yeshasvini"], { cwd: folder }).stdout).toContain("yeshasvini.yaml written");
  });

  test("scenarios list shows every scenario under its topic", () => {
    const listed = JSON.parse(mutua(["scenarios", "list", "--json"]).stdout) as { name: string; topic: string }[];
    const { stdout } = mutua(["scenarios", "list"]);
    for (const { name } of listed) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect(stdout).not.toMatch(/^Others$/m);
  });
});

describe("pipes and disks", () => {
  test("a reader who leaves early is no error", () => {
    for (let round = 0; round < 2; round++) {
      const { code, stdout, stderr } = shell(`$MUTUA ${words} --json --metrics all --quiet | head -1; echo \${PIPESTATUS[0]}`);
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "{\n0\n", stderr: "" });
    }
  });

  test("a slow reader gets every byte", () => {
    const folder = emptyFolder();
    const { stdout } = shell(
      `$MUTUA ${words} --json --metrics all > whole.json; $MUTUA ${words} --json --metrics all | (sleep 0.5; cat) | cmp - whole.json && wc -c < whole.json`,
      { cwd: folder },
    );
    expect(Number(stdout)).toBeGreaterThan(65_536);
  });

  test("a full standard output is exit code 4 and one line", () => {
    for (const format of ["", "--json", "--csv"]) {
      const { code, stderr } = shell(`$MUTUA ${words} ${format} --quiet > /dev/full`);
      expect({ code, stderr }).toEqual({ code: 4, stderr: "mutua: cannot write to standard output: no space left\n" });
    }
  });

  test("closed streams do not crash it", () => {
    for (const closing of [">&-", "2>&-", "<&-"]) expect(shell(`$MUTUA ${words} --quiet ${closing}`).code).not.toBe(1);
  });
});

describe("signals", () => {
  /** Starts a run; once it computes, sends the signals, and tells how and how soon after the first it ended. */
  async function interrupt(folder: string, signals: readonly NodeJS.Signals[]): Promise<{ code: number | null; stdout: string; milliseconds: number }> {
    const totals = emptyFolder();
    const args = [...endless, "--json", "--quiet", "--out", folder, "--replicates", join(totals, "totals.csv")];
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env["PATH"], NO_COLOR: "1" } });
    let stdout = "";
    child.stdout.on("data", (chunk) => {
      stdout += String(chunk);
    });
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    // Totals of a future are written as soon as it is finished: there is something to keep, however busy the machine.
    while (!readdirSync(totals).some((name) => statSync(join(totals, name)).size > 1000)) await sleep(20);
    const begin = performance.now();
    for (const signal of signals) {
      child.kill(signal);
      await sleep(20);
    }
    return { code: await closed, stdout, milliseconds: performance.now() - begin };
  }

  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends with %i within a second and keeps what was finished", async (signal, code) => {
    const folder = join(emptyFolder(), "out");
    const ended = await interrupt(folder, [signal]);
    expect(ended.code).toBe(code);
    expect(ended.milliseconds).toBeLessThan(soon);
    const record = JSON.parse(ended.stdout) as ResultRecord;
    expect(record).toMatchObject({ stopped: true, replications: 5000 });
    expect(record.finished).toBeLessThan(5000);
    expect(JSON.parse(readFileSync(join(folder, "result.json"), "utf8"))).toEqual(record);
    expect(existsSync(join(folder, ".mutua-lock"))).toBe(false);
  });

  test("a second SIGINT ends at once", async () => {
    const ended = await interrupt(join(emptyFolder(), "out"), ["SIGINT", "SIGINT"]);
    expect(ended.code).toBe(130);
    expect(ended.milliseconds).toBeLessThan(soon);
  });
});
