/**
 * The merged Parquet files as DuckDB reads them, cell by cell against their CSV twins: a reader that is not ours, nor our writer's. It needs a
 * Python with the package duckdb (`pip install duckdb`); MUTUA_PYTHON names one that is not on the search path.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mergeTiny, runTiny, tinyStudy } from "./tiny-study.ts";

const python = process.env["MUTUA_PYTHON"] ?? "python3";

const reader = `
import csv, sys, duckdb
merged, tables = sys.argv[1], ["metrics", "checks"]
for table in tables:
    found = duckdb.sql(f"select * from '{merged}/{table}.parquet'")
    rows, names, types = found.fetchall(), found.columns, [str(one) for one in found.types]
    with open(f"{merged}/{table}.csv", encoding="utf-8", newline="") as file:
        twin = list(csv.reader(file))
    assert names == twin[0], (table, names, twin[0])
    assert len(rows) == len(twin) - 1, (table, len(rows), len(twin))
    def same(value, text, kind):
        if value is None: return text == ""
        if kind == "BOOLEAN": return text == ("true" if value else "false")
        if kind in ("INTEGER", "DOUBLE"): return float(text) == value
        return text == value
    for number, (row, line) in enumerate(zip(rows, twin[1:])):
        for name, kind, value, text in zip(names, types, row, line):
            assert same(value, text, kind), (table, number, name, value, text)
    print(table, len(rows), dict(zip(names, types)))
drawn = duckdb.sql(f"select count(*), min(value), max(value), count(distinct parameter) from '{merged}/draws.parquet' where parameter = 'behaviour.lapse.arrears'").fetchall()[0]
assert 0.05 <= drawn[1] < drawn[2] <= 0.2 and drawn[3] == 1, drawn
print("draws", drawn[0])
year = duckdb.sql(f"select typeof(year), count(*) filter (where horizon) from '{merged}/metrics.parquet' group by 1").fetchall()
assert len(year) == 1 and year[0][0] == "INTEGER" and year[0][1] > 0, year
`;

test("DuckDB reads every cell of every table as its CSV twin has it, and years as integers", async () => {
  if (spawnSync(python, ["-c", "import duckdb"]).status !== 0) {
    console.warn(`SKIPPED: ${python} has no package duckdb (pip install duckdb, or MUTUA_PYTHON=/path/to/python)`);
    return;
  }
  const study = await tinyStudy({
    plan: { outputs: { metrics: "headline", years: "all", by: ["quintile"] } },
    vary: ["schemes.mutual.reach=0.5,0.9", "behaviour.lapse.arrears={uncertain: {uniform: [0.05, 0.2]}}"],
  });
  await runTiny(study);
  mergeTiny(study);
  const { status, stdout, stderr } = spawnSync(python, ["-c", reader, join(study.folder, "merged")], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const [metrics, , draws] = stdout.trim().split("\n");
  expect(Number(metrics!.split(" ")[1])).toBeGreaterThan(1000);
  expect(Number(draws!.split(" ")[1])).toBeGreaterThanOrEqual(6);
  rmSync(study.folder, { recursive: true });
});
