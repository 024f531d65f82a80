import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mutua-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env: { ...process.env, ...env }, encoding: "utf8" });
  return { code: status, stdout, stderr };
}

describe("batch.sh", () => {
  test("collects a row per variant, world and metric", () => {
    const { code, stdout, stderr } = run("sh", [join(root, "examples/batch.sh")], { PEOPLE: "1000", FUTURES: "3" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, "batch-results", "all.csv")), { columns: true });
    expect(stdout).toBe(`batch-results/all.csv: ${rows.length} rows\n`);
    const whole = rows.filter(
      (row) => row["metric"] === "coverage.breadth" && row["world"] === "mutual" && row["versus"] === "" && row["by"] === "" && row["year"] === "2035",
    );
    expect(whole.map((row) => row["rate"])).toEqual(["0.025", "0.03", "0.035", "0.04"]);
    // The highest contribution holds; the lowest may have closed by then.
    expect(Number(whole.at(-1)!["mean"])).toBeGreaterThan(0);
  });

  test("stops where a variant cannot be run", () => {
    expect(run("sh", [join(root, "examples/batch.sh"), "nowhere.yaml", join(folder, "none")]).code).toBe(4);
  });
});

describe("compare.mjs", () => {
  const script = join(root, "examples/compare.mjs");

  test("tells for whom the mutual is better", () => {
    const { code, stdout } = run(process.execPath, [
      script,
      join(root, "scenarios/first-steps.yaml"),
      "--set",
      "population.size=2000",
      "--set",
      "years=3",
      "--replications",
      "6",
    ]);
    expect(code).toBe(0);
    // The insurer's price ignores income, the mutual's does not: the poorest fifth tells them apart by any seed.
    expect(stdout).toMatch(/covered\n {2}all .*\n {2}q1 +[0-9.]+ +\([0-9.]+ to [0-9.]+\) {2}more\n/);
    expect(stdout.match(/^ {2}q[1-5] /gm)).toHaveLength(15);
  });

  test("hands on the exit code and the words of an error", () => {
    const { code, stderr } = run(process.execPath, [script, "nowhere.yaml"]);
    expect(code).toBe(4);
    expect(stderr).toContain("nowhere.yaml");
  });
});

describe("notebook.mjs", () => {
  test("prints partial results, stops or ends, and sweeps on the same futures", () => {
    const { code, stdout, stderr } = run(process.execPath, [join(root, "examples/notebook.mjs"), "first-steps", "200"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^10 of 60 futures: [0-9.]+ of 100 covered/);
    expect(stdout.match(/^schemes\.mutual\.reach=/gm)).toHaveLength(3);
  });
});

describe("village-survey.yaml", () => {
  const program = join(root, "bin/mutua.js");
  const scenario = join(root, "examples/village-survey.yaml");

  test("runs on the people of its file", () => {
    const { code, stdout, stderr } = run(process.execPath, [program, "run", scenario, "--replications", "3", "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const text = readFileSync(join(root, "examples/village-survey.csv"), "utf8");
    const people: Record<string, string>[] = parse(text, { columns: true });
    const { metrics } = JSON.parse(stdout) as { metrics: Record<string, unknown>[] };
    const jobs = new Set(metrics.filter(({ by }) => by === "group").map(({ group }) => group));
    expect([...jobs].sort()).toEqual([...new Set(people.map(({ work }) => work))].sort());
  });

  test("has closed forms for what stands in the file, and says why not for the rest", () => {
    const args = ["--set", "population.microdata.mode=exact", "--set", "population.size=7946", "--replications", "2", "--json"];
    const { code, stdout } = run(process.execPath, [program, "exact", "scenario", scenario, ...args]);
    expect(code).toBe(0);
    const found = JSON.parse(stdout) as { comparisons: { metric: string; verdict: string; why: string | null }[] };
    expect(found.comparisons.filter(({ verdict }) => verdict === "agrees").map(({ metric }) => metric)).toEqual([
      "equity.income_mean",
      "equity.income_median",
      "equity.gini",
    ]);
    expect(found.comparisons.filter(({ verdict, why }) => verdict !== "agrees" && !why?.includes("rows of a file"))).toEqual([]);
  });
});
