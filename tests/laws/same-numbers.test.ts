/** What must not change a number: units, order in the file, more replications, a longer horizon, more worlds, schemes, metrics (M01, M03, M05, M07, M13). */
import { describe, expect, test } from "vitest";
import type { ResultRow } from "../../src/engine/index.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { once, type Simulation, simulate } from "../support/simulate.ts";
import { changed, type Input, limits, reversed, society as whole } from "./small.ts";

/** The society of the laws with fewer people and breakdowns: bytes need no more. */
const society = (unit: number = 1): Input => changed(whole(unit), ["population.size", 500], ["outputs.by", ["quintile", "health"]]);
const base = once(() => simulate(society()));

/** Key of a row; its numbers. */
function keyOf(row: ResultRow): string {
  return [row.world, row.versus, row.scheme, row.versus_scheme, row.metric, row.by, row.group, row.year].join("|");
}

function rowsOf(run: Simulation, keep: (row: ResultRow) => boolean = () => true): Map<string, ResultRow> {
  return new Map(run.record.metrics.filter(keep).map((row) => [keyOf(row), row]));
}

/** As printed; the slow comparison only tells what differs. */
function expectSame(found: ResultRow | undefined, row: ResultRow, key: string): void {
  if (JSON.stringify(found) !== JSON.stringify(row)) expect(found, key).toEqual(row);
}

/** Every row of the first stands in the second with the same bytes; gives the first that does not. */
function expectSameRows(first: Simulation, second: Simulation, keep: (row: ResultRow) => boolean = () => true): void {
  const others = rowsOf(second);
  let compared = 0;
  for (const [key, row] of rowsOf(first, keep)) {
    expectSame(others.get(key), row, key);
    compared++;
  }
  expect(compared).toBeGreaterThan(100);
}

function scaled(run: Simulation, name: TotalName, by: number): number[][] {
  const { model } = run;
  const { scope, cells } = totalDescriptions[name];
  const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
  const width = model.years * (cells ? model.outcome.margins : 1);
  const from = outcomeAt(model.outcome, name, cells, 0, 0);
  return run.outcomes.map((outcome) => Array.from(outcome.subarray(from, from + members * width), (value) => value * by));
}

describe("M01 money times 1024", () => {
  const base = once(() => simulate(changed(society(), limits())));
  const scaledRun = once(() => simulate(changed(society(1024), limits(1024))));
  test.each(Object.keys(totalDescriptions) as TotalName[])("total %s", (name) => {
    const money = totalDescriptions[name].unit === "currency";
    // contribution_rate is a rate for an income rule and a level for a risk rule: neither has a unit
    expect(scaled(scaledRun(), name, 1)).toEqual(scaled(base(), name, money ? 1024 : 1));
  });
  test("rows without a currency are the same bytes", () => {
    expectSameRows(base(), scaledRun(), (row) => !row.unit.startsWith("currency"));
  });
});

describe("M03 order in the file", () => {
  test("of all keys, groups, services, conditions, schemes, worlds", () => {
    expectSameRows(base(), simulate(reversed(society()) as Input));
  });
  test("of the schemes of a world and of the breakdowns", () => {
    const other = changed(society(), ["worlds.contested", ["mutual", "insurer", "floor"]], ["outputs.by", ["health", "group", "age_band", "sex", "quintile"]]);
    expectSameRows(base(), simulate(other));
    expectSameRows(simulate(changed(society(), ["outputs.by", ["group", "sex", "age_band"]])), simulate(other));
  });
});

describe("replications", () => {
  test("M05: the first ones are a prefix of more", () => {
    const more = simulate(society(), { replications: 12 });
    expect(more.outcomes.slice(0, 6)).toEqual(base().outcomes);
  });
  test("replication 5 alone is row 5", () => {
    expect(simulate(society(), { first: 5, replications: 1 }).outcomes[0]).toEqual(base().outcomes[5]);
  });
  test("replications of a population drawn once start from the same people and stand alone as well", () => {
    const drawn = changed(society(), ["population.draw", "once"]);
    const all = simulate(drawn, { replications: 3 });
    expect(simulate(drawn, { first: 2, replications: 1 }).outcomes[0]).toEqual(all.outcomes[2]);
    expect(new Set(scaled(all, "income", 1).map((values) => values[0])).size).toBe(1);
    expect(new Set(scaled(base(), "income", 1).map((values) => values[0])).size).toBe(base().outcomes.length);
  });
});

test("M07: a longer horizon leaves the years before as they were", () => {
  const longer = simulate(changed(society(), ["years", 10]));
  for (const name of Object.keys(totalDescriptions) as TotalName[]) {
    const { scope, cells } = totalDescriptions[name];
    const members = scope === "population" ? 1 : scope === "world" ? base().model.worlds.length : base().model.arms.length;
    const width = cells ? base().model.outcome.margins : 1;
    for (let member = 0; member < members; member++) {
      const short = outcomeAt(base().model.outcome, name, cells, member, 0);
      const long = outcomeAt(longer.model.outcome, name, cells, member, 0);
      base().outcomes.forEach((outcome, r) => {
        expect(longer.outcomes[r]!.slice(long, long + 5 * width), name).toEqual(outcome.slice(short, short + 5 * width));
      });
    }
  }
});

describe("M13 what is added changes nothing else", () => {
  const all = once(() => rowsOf(base()));
  test("a metric", () => {
    const few = rowsOf(simulate(changed(society(), ["outputs.metrics", ["coverage.breadth", "finance.reserve"]])));
    for (const [key, row] of few) expectSame(all().get(key), row, key);
    expect(few.size).toBeGreaterThan(50);
  });
  test("a breakdown", () => {
    const without = rowsOf(simulate(changed(society(), ["outputs.by", []])));
    for (const [key, row] of without) expectSame(all().get(key), row, key);
    expect(without.size).toBeGreaterThan(1000);
  });
  test("a world", () => {
    const more = simulate(changed(society(), ["worlds.another", ["insurer"]]));
    expectSameRows(base(), more);
  });
  test("a cheap scheme in a world of its own", () => {
    const more = simulate(changed(society(), ["schemes.little", { kind: "solidarity", contribution: { flat: 1 } }], ["worlds.another", ["little"]]));
    expectSameRows(base(), more);
  });
  test("a dear scheme in a world of its own", () => {
    const more = simulate(changed(society(), ["schemes.luxury", { kind: "for-profit", contribution: { flat: 123456 } }], ["worlds.another", ["luxury"]]));
    expectSameRows(base(), more);
  });
  test("a service that nobody needs", () => {
    const before = changed(society(), limits());
    expectSameRows(simulate(before), simulate(changed(before, ["health.services.another", { rate: 0, cost: 7 }])));
  });
});

describe("null reform", () => {
  test("a scheme under another name, in a world of another name, differs by exactly 0", () => {
    const input = society();
    const twin = changed(
      input,
      ["schemes.twin", (input["schemes"] as Input)["mutual"]],
      ["worlds.reform", ["floor", "twin"]],
      ["compare", [["proposal", "reform"]]],
    );
    const run = simulate(twin);
    const differences = run.record.metrics.filter((row) => row.versus !== null);
    expect(differences.length).toBeGreaterThan(100);
    for (const row of differences) {
      if (row.n > 0) expect(row.mean, keyOf(row)).toBe(0);
      // of chances the futures are a sample: no difference among six leaves one of less than z^2 / (6 + z^2) open, on both sides
      if (row.n > 1 && row.interval === "tango") {
        expect(row.se, keyOf(row)).toBe(0);
        expect([row.lo! + row.hi!, row.hi! > 0 && row.hi! < 1], keyOf(row)).toEqual([expect.closeTo(0, 10), true]);
      } else if (row.n > 1) expect([row.se, row.lo, row.hi], keyOf(row)).toEqual([0, 0, 0]);
    }
    expect(differences.filter((row) => row.n > 1).length).toBeGreaterThan(100);
  });
});
