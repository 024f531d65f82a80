import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { rowColumns } from "../../src/engine/row-columns.ts";
import { formats } from "../../src/report/formats/index.ts";
import type { ReplicateRow } from "../../src/report/replicates-csv.ts";
import { replicatesCsv } from "../../src/report/replicates-csv.ts";
import { selectRows } from "../../src/report/rows.ts";
import { figure, fixture } from "./fixture.ts";

const render = (name: string, record = fixture()): string => formats.get(name)!.render(record);

describe.each([...formats.keys()])("format %s", (name) => {
  it("prints a chosen row byte for byte as in the full output", () => {
    const record = fixture();
    const rows = selectRows(record, { metrics: ["coverage.breadth", "finance.ruin_probability"], years: [2035], by: ["quintile"] });
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(record.metrics.length);
    const full = render(name)
      .split("\n")
      .map((line) => line.replace(/,$/, ""));
    const part = render(name, { ...record, metrics: rows })
      .split("\n")
      .map((line) => line.replace(/,$/, ""));
    let at = 0;
    for (const line of part) {
      at = full.indexOf(line, at);
      expect(at, line).toBeGreaterThanOrEqual(0);
    }
  });
  it("gives the same bytes whatever the order in which members were set", () => {
    const record = fixture();
    const reversed = { ...record, metrics: record.metrics.map((row) => Object.fromEntries(Object.entries(row).reverse()) as unknown as typeof row) };
    expect(render(name, reversed)).toBe(render(name, record));
  });
  it("refuses numbers that are not finite", () => {
    const record = { ...fixture(), metrics: [figure("mutual", "coverage.breadth", Number.NaN, 0.1, "share")] };
    expect(() => render(name, record)).toThrow(RangeError);
  });
});

describe("json", () => {
  it("reads back to the same record", () => {
    const record = fixture();
    expect(JSON.parse(render("json", record))).toEqual(record);
  });
  it("prints the shortest text of each double", () => {
    expect(render("json", { ...fixture(), metrics: [figure("w", "m", 0.1 + 0.2, null, "share")] })).toContain('"mean":0.30000000000000004,"se":null');
  });
});

describe("csv", () => {
  it("has one column per member, empty where missing", () => {
    const record = fixture();
    const table = parse(render("csv", record), { columns: true }) as Record<string, string>[];
    expect(Object.keys(table[0]!)).toEqual([...rowColumns]);
    expect(table).toHaveLength(record.metrics.length);
    record.metrics.forEach((row, index) =>
      rowColumns.forEach((column) => expect(table[index]![column]).toBe(row[column] === undefined || row[column] === null ? "" : String(row[column]))),
    );
  });
  it("disarms formulas in names, and leaves negative numbers alone", () => {
    const text = render("csv", { ...fixture(), metrics: [figure("=HYPERLINK(1)", "m", -0.5, 0.1, "share", { group: 'a,"b"\nc' })] });
    expect(text).toContain("'=HYPERLINK(1),");
    expect(text).toContain(",-0.5,0.1,");
    expect(parse(text, { columns: true })[0]).toMatchObject({ group: 'a,"b"\nc' });
  });
});

describe("replicatesCsv", () => {
  it("streams every row once, header first, and reads its rows lazily", () => {
    let read = 0;
    function* rows(): Generator<ReplicateRow> {
      for (let replication = 0; replication < 2500; replication++) {
        read++;
        yield {
          replication,
          world: "mutual",
          scheme: null,
          year: 2026,
          by: null,
          group: null,
          total: "covered",
          value: replication === 7 ? null : replication / 8,
        };
      }
    }
    const pieces = replicatesCsv(rows());
    expect(pieces.next().value).toBe("replication,world,scheme,year,by,group,total,value\n");
    expect(read).toBe(0);
    const first = pieces.next().value as string;
    expect(read).toBe(1024);
    const lines = (first + [...pieces].join("")).trimEnd().split("\n");
    expect(lines).toHaveLength(2500);
    expect(lines[7]).toBe("7,mutual,,2026,,,covered,");
    expect(lines[2499]).toBe("2499,mutual,,2026,,,covered,312.375");
  });
});
