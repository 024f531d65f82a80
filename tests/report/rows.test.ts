import { describe, expect, it } from "vitest";
import { indexRows, selectRows } from "../../src/report/rows.ts";
import { fixture } from "./fixture.ts";

const record = fixture();
const all = { metrics: "all", years: "all", by: "all" } as const;

describe("selectRows", () => {
  it("keeps everything on all", () => {
    expect(selectRows(record, all)).toEqual(record.metrics);
  });
  it("last keeps the last year and the horizon", () => {
    const years = new Set(selectRows(record, { ...all, years: "last" }).map(({ year }) => year));
    expect(years).toEqual(new Set([2035, null]));
  });
  it("a list of years keeps exactly what it names", () => {
    expect(new Set(selectRows(record, { ...all, years: [2030] }).map(({ year }) => year))).toEqual(new Set([2030]));
    expect(new Set(selectRows(record, { ...all, years: [2030, "horizon", "last"] }).map(({ year }) => year))).toEqual(new Set([2030, null, 2035]));
  });
  it("undivided rows always stay", () => {
    expect(new Set(selectRows(record, { ...all, by: [] }).map(({ by }) => by))).toEqual(new Set([null]));
    expect(new Set(selectRows(record, { ...all, by: ["quintile"] }).map(({ by }) => by))).toEqual(new Set([null, "quintile"]));
  });
  it("gives the same objects in the same order", () => {
    const rows = selectRows(record, { ...all, metrics: ["exclusion.rate"] });
    const positions = rows.map((row) => record.metrics.indexOf(row));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });
});

describe("indexRows", () => {
  it("finds each row by its key, and no other", () => {
    const index = indexRows(record.metrics);
    for (const row of record.metrics) expect(index.find(row)).toBe(row);
    expect(index.find({ world: "mutual", metric: "coverage.breadth", year: 1999 })).toBeUndefined();
  });
});
