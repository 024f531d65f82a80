"""Reads a merged study: python3 examples/read_study.py STUDY. DuckDB reads the Parquet file; without it, the CSV twin says the same."""
import csv, sys
study = sys.argv[1]
try:
    import duckdb
    rows = duckdb.sql(f"select variant, mean, se from '{study}/merged/metrics.parquet' where metric = 'coverage.breadth' and world = 'mutual' and versus is null and \"by\" is null and horizon order by variant").fetchall()
except ImportError:
    table = csv.DictReader(open(f"{study}/merged/metrics.csv", encoding="utf-8"))
    rows = [(int(r["variant"]), float(r["mean"]), float(r["se"])) for r in table if r["metric"] == "coverage.breadth" and r["world"] == "mutual" and not r["versus"] and not r["by"] and r["horizon"] == "true"]
design = {int(r["variant"]): r for r in csv.DictReader(open(f"{study}/design.csv", encoding="utf-8"))}
for variant, mean, se in rows:
    print(variant, {k: v for k, v in design[variant].items() if k != "variant"}, round(mean, 4), round(se, 4))
assert len(rows) == len(design), "a variant has no row: see merged/variants.csv"
