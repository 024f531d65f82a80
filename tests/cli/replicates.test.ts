import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { emptyFolder, mutua, shell } from "./mutua.ts";

const run = ["run", "first-steps", "--set", "population.size=500", "--set", "years=3", "--replications", "8", "--by", "quintile", "--quiet"] as const;

interface Total {
  readonly replication: string;
  readonly world: string;
  readonly scheme: string;
  readonly year: string;
  readonly by: string;
  readonly group: string;
  readonly total: string;
  readonly value: string;
}
type Where = Partial<Omit<Total, "value" | "replication" | "total">>;

describe("--replicates", () => {
  const folder = emptyFolder();
  const ended = mutua([...run, "--json", "--replicates", "totals.csv"], { cwd: folder });
  const record = JSON.parse(ended.stdout) as ResultRecord;
  const totals = parse(readFileSync(join(folder, "totals.csv"), "utf8"), { columns: true }) as Total[]; // columns are those of the header

  /** The total of each replication, in order. */
  const values = (name: string, where: Where): number[] =>
    totals
      .filter((one) => one.total === name && one.by === (where.by ?? "") && one.group === (where.group ?? ""))
      .filter((one) => Object.entries(where).every(([key, value]) => one[key as keyof Where] === value))
      .map((one) => Number(one.value));
  /** Mean and standard error of the ratio of two totals over replications, by the textbook's two passes. */
  const ratio = (above: readonly number[], below: readonly number[]) => {
    expect(above.length).toBe(8);
    const ratios = above.map((value, index) => value / below[index]!);
    const mean = ratios.reduce((sum, value) => sum + value, 0) / ratios.length;
    const squares = ratios.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    return { mean, se: Math.sqrt(squares / (ratios.length - 1) / ratios.length) };
  };
  const printed = (metric: string, world: string, year: number | null, more: { by?: string; group?: string } = {}) => {
    const { by = null, group = null } = more;
    const row = record.metrics.find(
      (one) => one.metric === metric && one.world === world && one.versus === null && one.year === year && one.by === by && one.group === group,
    );
    return { mean: row?.mean, se: row?.se };
  };
  // 8 additions and 8 divisions, each right to half a unit in the last place.
  const close = (found: { mean: number; se: number }, row: { mean?: number | null | undefined; se?: number | null | undefined }): void => {
    expect(Math.abs(found.mean - row.mean!)).toBeLessThanOrEqual(32 * Number.EPSILON * Math.abs(found.mean));
    expect(Math.abs(found.se - row.se!)).toBeLessThanOrEqual(1e-9 * found.se);
  };
  const last = record.years.at(-1)!;

  test("is a tidy table of every replication", () => {
    expect(ended.code).toBe(0);
    expect(Object.keys(totals[0]!)).toEqual(["replication", "world", "scheme", "year", "by", "group", "total", "value"]);
    expect(new Set(totals.map(({ replication }) => replication))).toEqual(new Set(["0", "1", "2", "3", "4", "5", "6", "7"]));
    const keys = totals.map(({ value: _, ...key }) => Object.values(key).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([["mutual"], ["insurer"]])("gives the printed share of people covered by %s, in all and in the poorest fifth", (world) => {
    for (const place of [{}, { by: "quintile", group: "q1" }]) {
      const where = { year: String(last), ...place };
      close(ratio(values("covered", { ...where, world }), values("persons", where)), printed("coverage.breadth", world, last, place));
    }
  });

  test("gives the printed premium over all years: the ratio of sums of three years", () => {
    const sum = (name: string): number[] => {
      const years = record.years.map((year) => values(name, { world: "mutual", scheme: "mutual", year: String(year) }));
      return years[0]!.map((_, replication) => years.reduce((total, year) => total + year[replication]!, 0));
    };
    close(ratio(sum("contributions"), sum("members")), printed("finance.premium", "mutual", null));
  });

  test("gives the printed difference of two worlds: the mean of differences inside each replication", () => {
    const where = { year: String(last) };
    const persons = values("persons", where);
    const share = (world: string): number[] => values("covered", { ...where, world }).map((covered, index) => covered / persons[index]!);
    const insurer = share("insurer");
    const row = record.metrics.find((one) => one.metric === "coverage.breadth" && one.versus === "insurer" && one.year === last && one.by === null);
    const one = Array.from({ length: 8 }, () => 1);
    close(
      ratio(
        share("mutual").map((value, index) => value - insurer[index]!),
        one,
      ),
      row!,
    );
  });

  test("is the same bytes for any number of workers", () => {
    mutua([...run, "--replicates", "again.csv", "--workers", "3"], { cwd: folder });
    expect(readFileSync(join(folder, "again.csv"), "utf8")).toBe(readFileSync(join(folder, "totals.csv"), "utf8"));
  });
});

describe("files of a run", () => {
  test("stay when a check fails", () => {
    const folder = emptyFolder();
    const fails = ["--fail-if", "mutual.coverage.breadth at least 0"];
    expect(mutua([...run, "--replicates", "totals.csv", "--out", "out", ...fails], { cwd: folder }).code).toBe(10);
    expect(readdirSync(folder).sort()).toEqual(["out", "totals.csv"]);
  });

  test("do not when the result cannot be printed", () => {
    const folder = emptyFolder();
    expect(shell(`$MUTUA ${run.join(" ")} --json --replicates totals.csv --out out > /dev/full`, { cwd: folder }).code).toBe(4);
    expect(readdirSync(folder)).toEqual(["out"]);
    expect(readdirSync(join(folder, "out"))).toEqual([]);
  });

  test("do not when the table of totals finds no room, and what stood there stays", () => {
    const folder = emptyFolder();
    const { code, stdout } = shell(`echo old > totals.csv; ulimit -f 8; $MUTUA ${run.join(" ")} --force --replicates totals.csv --out out`, { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(readFileSync(join(folder, "totals.csv"), "utf8")).toBe("old\n");
    expect(existsSync(join(folder, "out", "result.json"))).toBe(false);
  });
});
