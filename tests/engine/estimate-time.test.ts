/** What a run will do is counted from the scenario alone: hand values, and that no lever has first years lived without a word. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { between } from "../../src/cli/resources.ts";
import { type Scenario, validateScenario } from "../../src/engine/index.ts";
import { levers } from "../../src/engine/levers/index.ts";
import { rangeOf, secondsOf, tableEntries, workOf } from "../../src/engine/work/estimate-time.ts";
import { firstYearCount } from "../../src/engine/projection/first-year-count.ts";
import { projectRoot } from "../support/source-files.ts";

function read(schemes: object, more: object = {}): Scenario {
  const { scenario, problems } = validateScenario(
    {
      mutua: 1,
      name: "n",
      years: 3,
      replications: 5,
      population: { size: 1000, income: { mean: 2000, cv: 1 } },
      health: { services: { care: { rate: 2, cost: { mean: 10, cv: 1 } } } },
      behaviour: { forgone_care: "none" },
      schemes,
      outputs: { metrics: ["coverage.breadth", "finance.ruin_probability"], by: ["sex"] },
      ...more,
    },
    { readText: () => ({ allowed: "no files", fix: "" }) },
  );
  expect(problems).toEqual([]);
  return scenario!;
}

const m = { kind: "solidarity" };
const floor = { kind: "public", benefits: { care: { reimburse: 0.3 } } };

test("one scheme in two worlds, a floor in one of them", () => {
  const scenario = read({ m, floor }, { worlds: { a: ["m"], b: ["m", "floor"] }, compare: [] });
  const entries = tableEntries(scenario);
  expect(entries).toBeGreaterThan(0);
  expect(workOf(scenario)).toEqual({
    personYears: 15_000,
    armYears: 30_000,
    judgedYears: 0,
    events: expect.closeTo(30_000, 6),
    armEvents: expect.closeTo(90_000, 6),
    yearEntries: 15 * entries,
    futureEntries: 0,
    priceEntries: entries,
    // two metrics, two worlds, all and two sexes
    yearFigures: 15 * 12,
    figures: 4 * 12,
    pilotArms: 2000,
    limited: 0,
    cashed: 0,
    firstYears: 0,
  });
});

test("figures that look at what each person paid: one kind of the four, all of them", () => {
  const judged = (metrics: readonly string[] | "all"): number => workOf(read({ m }, { outputs: { metrics, by: [] } })).judgedYears;
  const worlds = read({ m }).worlds.length;
  expect(judged(["equity.gini"])).toBe(15_000 * worlds * 0.25);
  expect(judged("all")).toBe(15_000 * worlds);
});

test("a range of a factor of two either way, in words", () => {
  expect(rangeOf(8)).toEqual([4, 16]);
  expect(between(rangeOf(8))).toBe("4 to 16 seconds");
  expect(between(rangeOf(0.4))).toBe("1 second");
  expect(between(rangeOf(1))).toBe("1 to 2 seconds");
  expect(between(rangeOf(100))).toBe("50 seconds to 4 minutes");
});

test("prices: packages sampled once for each set of floors, first years twice, both again where they are", () => {
  const limits = { ...m, benefits: { care: { reimburse: 0.8 }, limits: { out_of_pocket: 100 } } };
  const one = workOf(read({ m: limits, floor }, { worlds: { a: ["m"], b: ["m"], c: ["m", "floor"] }, compare: [] }));
  expect(one).toMatchObject({ limited: 2, cashed: 0, firstYears: 0 });
  const covered = { reinsurance: [{ kind: "stop-loss", attachment: 1.1 }] };
  expect(workOf(read({ m: { ...m, ...covered } })).firstYears).toBe(2 * firstYearCount(1000));
  const owners = (required_capital: unknown): object => ({ i: { kind: "for-profit", governance: { decides: "shareholders", required_capital } } });
  expect(workOf(read(owners("modelled"))).firstYears).toBe(2000);
  expect(workOf(read(owners(0.2))).firstYears).toBe(0);
  // a thousand first years of a thousand people, twice, are most of what so short a run takes
  expect(secondsOf(read(owners("modelled"))) - secondsOf(read(owners(0.2)))).toBeGreaterThan(0.2);
});

test("terms by year are priced again, futures of uncertain numbers are made again", () => {
  const later = workOf(read({ m: { ...m, contribution: { flat: { years: { 2026: 10, 2027: 20 } } } } }, { start_year: 2026 }));
  const plain = workOf(read({ m: { ...m, contribution: { flat: 10 } } }));
  expect(later.priceEntries).toBe(2 * plain.priceEntries);
  const uncertain = read({ m }, { health: { services: { care: { rate: 2, cost: { uncertain: { uniform: [5, 15] }, note: "assumption" } } } } });
  expect(workOf(uncertain).futureEntries).toBe(5 * tableEntries(uncertain));
});

test("each lever whose price has first years lived says when", () => {
  const folder = join(projectRoot, "src/engine/levers");
  const asking = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(join(folder, name)).some((file) => readFileSync(join(folder, name, file), "utf8").includes("firstYears()")))
    .map(({ name }) => name.replaceAll("-", "_"));
  expect(asking.length).toBeGreaterThan(1);
  expect(asking.filter((name) => levers.get(name)?.asksFirstYears === undefined)).toEqual([]);
});
