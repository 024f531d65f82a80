import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { unzipSync, zipSync } from "fflate";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ended, emptyFolder, mutua, program } from "./mutua.ts";

const folder = emptyFolder();
const at = (...args: string[]): Ended => mutua(args, { cwd: folder });
const small = ["--set", "population.size=60", "--set", "years=2", "--replications", "4"];
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("sweep, batch, merge", () => {
  beforeAll(() => {
    const planned = at(
      "sweep",
      "first-steps",
      "--plan",
      "study",
      "--vary",
      "schemes.mutual.reach=0.5,1.5,0.9",
      ...small,
      "--years",
      "all",
      "--by",
      "sex",
      "--quiet",
    );
    expect({ code: planned.code, stderr: planned.stderr }).toEqual({ code: 0, stderr: "" });
    expect(planned.stdout).toContain("3 variants of First steps");
    expect(planned.stdout).toMatch(/time {4}about \d+ second/);
    expect(planned.stdout).toContain("mutua batch study");
    for (const line of planned.stdout.split("\n")) expect(line.length, line).toBeLessThan(80);
  });

  test("an invalid variant is a row: exit code 6, and the others are there", () => {
    const { code, stdout, stderr } = at("batch", "study");
    expect({ code, stderr }).toEqual({ code: 6, stderr: "" });
    expect(stdout).toBe("3 variants computed, 1 invalid, 0 failed (variants.csv of the merge says why)\n\nNext  mutua merge study\n");
    expect(at("batch", "study").stdout).toContain("0 variants computed, 3 were there");
    const status = JSON.parse(at("batch", "study", "--status", "--json").stdout);
    expect(status).toMatchObject({ asked: 3, ok: 2, invalid: 1, failed: 0, left: 0, under_way: [], damaged: [], shards: [{ shard: "0001", held_by: null }] });
  });

  test("merged rows are those of mutua run, and Parquet and CSV say the same", async () => {
    expect(at("merge", "study", "--wide").code).toBe(0);
    const csv: Record<string, string>[] = parse(read("study/merged/metrics.csv"), { columns: true });
    const file = await asyncBufferFromFile(join(folder, "study/merged/metrics.parquet"));
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? "" : String(value)])))).toEqual(csv);
    const run = at(
      "run",
      "first-steps",
      ...small,
      "--set",
      "schemes.mutual.reach=0.9",
      "--json",
      "--quiet",
      "--metrics",
      "headline",
      "--years",
      "all",
      "--by",
      "sex",
    );
    const record = JSON.parse(run.stdout) as { metrics: Record<string, unknown>[] };
    const own = rows.filter((row) => row["variant"] === 3);
    expect(own).toHaveLength(record.metrics.length);
    own.forEach((row, k) => {
      const { year, ...expected } = record.metrics[k]!;
      for (const [name, value] of Object.entries(expected)) expect(row[name], `${name} of row ${k}`).toEqual(value);
      expect([row["year"], row["horizon"]]).toEqual(year === null ? [2027, true] : [year, false]);
    });
    const metadata = await parquetMetadataAsync(file);
    expect(metadata.key_value_metadata?.map(({ key }) => key)).toContain("mutua_format");
    expect(metadata.schema.find(({ name }) => name === "year")).toMatchObject({ type: "INT32", repetition_type: "REQUIRED" });
  });

  test("the codebook names every column and metric, the manifest every file", async () => {
    const codebook: Record<string, string>[] = parse(read("study/merged/codebook.csv"), { columns: true });
    const metrics: Record<string, string>[] = parse(read("study/merged/metrics.csv"), { columns: true });
    for (const column of Object.keys(metrics[0]!))
      expect(
        codebook.some(({ kind, name, meaning }) => kind === "column of metrics" && name === column && meaning !== ""),
        column,
      ).toBe(true);
    for (const id of new Set(metrics.map(({ metric }) => metric)))
      expect(
        codebook.some(
          ({ kind, name, meaning, unit, formula, source }) => kind === "metric" && name === id && [meaning, unit, formula, source].every((text) => text !== ""),
        ),
        id,
      ).toBe(true);
    const manifest = JSON.parse(read("study/merged/manifest.json"));
    expect(manifest).toMatchObject({ complete: true, variants: { asked: 3, ok: 2, invalid: 1, failed: 0, missing: 0 } });
    expect(Object.keys(manifest.files)).toEqual(
      readdirSync(join(folder, "study/merged"))
        .filter((name) => name !== "manifest.json")
        .sort(),
    );
    const wide: Record<string, string>[] = parse(read("study/merged/wide.csv"), { columns: true });
    const mean = metrics.find(
      (row) =>
        row["variant"] === "3" &&
        row["metric"] === "coverage.breadth" &&
        row["world"] === "mutual" &&
        !row["versus"] &&
        !row["by"] &&
        row["horizon"] === "true",
    );
    expect(wide[1]!["coverage.breadth@mutual@horizon"]).toBe(mean!["mean"]);
  });

  test("expand adds variants and replications; only what is missing is computed", () => {
    expect(at("sweep", "expand", "study", "--vary", "schemes.mutual.reach=0.5,0.6").stdout).toContain("1 variants added");
    expect(at("batch", "study").stdout).toContain("1 variants computed, 3 were there");
    expect(at("sweep", "expand", "study", "--replications", "6").code).toBe(0);
    expect(at("merge", "study").code).toBe(3);
    expect(at("batch", "study").code).toBe(6);
    expect(at("merge", "study", "--replicates").code).toBe(0);
    expect(existsSync(join(folder, "study/merged/replicates.parquet"))).toBe(true);
  });
});

describe("bundle", () => {
  test("is run again to the same bytes; one that was changed is told", () => {
    at("sweep", "first-steps", "--plan", "archived", "--vary", "schemes.mutual.reach=0.5,0.9", ...small, "--no-pilot", "--quiet");
    expect(at("bundle", "archived").code, "not merged yet").toBe(4);
    at("batch", "archived", "--quiet");
    at("merge", "archived", "--quiet");
    expect(at("bundle", "archived").code).toBe(0);
    const first = readFileSync(join(folder, "archived.zip"));
    expect(at("bundle", "archived", "--out", "again.zip", "--quiet")).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "again.zip")).equals(first), "the same files, the same archive").toBe(true);
    expect(at("bundle", "verify", "archived.zip", "--quiet")).toMatchObject({ code: 0, stdout: expect.stringContaining("are the same bytes") });
    const files = unzipSync(first);
    const manifest = JSON.parse(Buffer.from(files["study/merged/manifest.json"]!).toString());
    manifest.files["metrics.csv"] = "sha256:0";
    writeFileSync(join(folder, "forged.zip"), zipSync({ ...files, "study/merged/manifest.json": Buffer.from(JSON.stringify(manifest)) }));
    expect(at("bundle", "verify", "forged.zip", "--quiet")).toMatchObject({ code: 10, stdout: "forged.zip: not the same bytes: metrics.csv\n" });
    writeFileSync(join(folder, "evil.zip"), zipSync({ ...files, "../out.txt": Buffer.from("x") }));
    expect(at("bundle", "verify", "evil.zip")).toMatchObject({ code: 3, stderr: expect.stringContaining("leads out of it") });
    writeFileSync(join(folder, "none.zip"), "no archive");
    expect(at("bundle", "verify", "none.zip").code).toBe(3);
  });
});

describe("mistakes are told before anything is written", () => {
  const plan = (...args: string[]): Ended => at("sweep", "first-steps", "--plan", "wrong", ...small, ...args);

  test.each([
    ["no path of the scenario", ["--vary", "schemes.mutuall.reach=0.5,0.9"], 3, "Did you mean schemes.mutual.reach?"],
    ["an unknown key", ["--vary", "schemes.mutual.raech=0.5,0.9"], 3, "schemes.mutual.raech"],
    ["values of the wrong kind", ["--vary", "schemes.mutual.reach=much,little"], 3, "no value of schemes.mutual.reach is allowed"],
    ["a range that is reversed", ["--vary", "schemes.mutual.reach=0.9:0.5"], 2, "did you mean 0.5:0.9"],
    ["nothing that varies", [], 2, "nothing is varied"],
    ["an unknown sample", ["--sample", "latin:3", "--vary", "years=1,2"], 2, "lhs:N"],
    ["an unknown metric", ["--vary", "years=1,2", "--metrics", "coverage.bredth"], 2, "did you mean coverage.breadth"],
    ["a design that is not there", ["--sample", "file:nothing.csv"], 4, "nothing.csv"],
  ])("%s", (_, args, code, words) => {
    const ended = plan(...args);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toContain(words);
    expect(existsSync(join(folder, "wrong", "plan.json"))).toBe(false);
  });

  test("a design file with a bad row is named with its line", () => {
    writeFileSync(join(folder, "bad.csv"), "variant,schemes.mutual.reach\n1,0.5\n1,0.7\n");
    const { code, stderr } = plan("--sample", "file:bad.csv");
    expect({ code, stderr }).toEqual({ code: 3, stderr: "mutua: bad.csv:3: variant 1 stands on line 2 already; give each row a number of its own\n" });
  });

  test("a folder that holds something else, no plan, or results", () => {
    mkdirSync(join(folder, "taken"));
    writeFileSync(join(folder, "taken", "thesis.txt"), "years of work");
    expect(at("sweep", "first-steps", "--plan", "taken", "--vary", "years=1,2")).toMatchObject({ code: 4, stderr: expect.stringContaining("it is not empty") });
    expect(at("batch", "taken")).toMatchObject({ code: 4, stderr: expect.stringContaining("mutua sweep SCENARIO --plan DIR makes a plan") });
    expect(at("merge", "nowhere").code).toBe(4);
    expect(at("batch", "study", "--tasks", "3").code).toBe(2);
    expect(at("sweep", "first-steps", "--plan", "study", "--vary", "years=1,2")).toMatchObject({ code: 4, stderr: expect.stringContaining("sweep expand") });
    writeFileSync(join(folder, "taken", "plan.json"), "{");
    expect(at("batch", "taken")).toMatchObject({ code: 3, stderr: expect.stringContaining("is not JSON") });
  });

  test.skipIf(process.getuid?.() === 0)("a folder that cannot be written", () => {
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0o500);
    expect(at("sweep", "first-steps", "--plan", "locked/study", "--vary", "years=1,2").code).toBe(4);
  });
});

describe("signals", () => {
  test("SIGTERM keeps what is finished and ends with 143; a second process is refused with 7 meanwhile", async () => {
    at(
      "sweep",
      "first-steps",
      "--plan",
      "long",
      "--vary",
      "schemes.mutual.reach=0.5,0.9",
      "--replications",
      "100000",
      "--set",
      "population.size=200",
      "--no-pilot",
      "--quiet",
    );
    const child = spawn(process.execPath, [program, "batch", "long", "--workers", "1"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    const blocks = join(folder, "long/shards/0001/variant-1.blocks");
    while (child.exitCode === null && !existsSync(blocks)) await new Promise((resolve) => setTimeout(resolve, 50));
    const second = at("batch", "long");
    expect(second).toMatchObject({ code: 7, stderr: expect.stringContaining("is in use by process") });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    expect({ code: await ended, said }).toEqual({ code: 143, said: "" });
    const status = JSON.parse(at("batch", "long", "--status", "--json").stdout);
    expect(status).toMatchObject({ left: 2, under_way: [1], shards: [{ held_by: null }] });
  });
});
