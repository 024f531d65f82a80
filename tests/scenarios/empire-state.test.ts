/** The story that the file tells, in a few of its futures: who leaves, what that does to the price and to the reserve. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../src/io/parse-scenario.ts";
import { changed } from "../laws/small.ts";
import { once, rowOf, type Simulation, simulate } from "../support/simulate.ts";

const file = readFileSync(new URL("../../scenarios/empire-state.yaml", import.meta.url), "utf8");
const run = once((): Simulation => {
  const input = parseScenario(file, "empire-state.yaml").value as Map<string, unknown>;
  const plain = JSON.parse(JSON.stringify(input instanceof Map ? toObject(input) : input)) as Record<string, unknown>;
  return simulate(
    changed(plain, [
      "outputs",
      {
        metrics: [
          "coverage.breadth",
          "exclusion.rate",
          "uninsured.declined",
          "finance.members",
          "finance.premium",
          "finance.loss_ratio",
          "finance.reserve_months",
        ],
        by: ["health", "age_band"],
      },
    ]),
    { replications: 6 },
  );
});
function toObject(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, part]) => [key, toObject(part)]));
  return Array.isArray(value) ? value.map(toObject) : value;
}

const figure = (metric: string, world: string, scheme: string, year: number, by?: string, group?: string): number =>
  rowOf(run(), metric, { world, scheme, year, ...(by === undefined ? {} : { by, group: group! }) }).mean!;
/** Share of a scheme's members that belong to a group. */
const share = (world: string, scheme: string, year: number, by: string, group: string): number =>
  figure("finance.members", world, scheme, year, by, group) / figure("finance.members", world, scheme, year);

describe("beside an insurer that chooses", () => {
  test("Empire loses members year by year", () => {
    for (let year = 2; year <= 7; year++)
      expect(figure("finance.members", "contested", "empire", year)).toBeLessThan(figure("finance.members", "contested", "empire", year - 1));
  });
  test("and keeps the ill and the older", () => {
    expect(share("contested", "empire", 7, "health", "any_condition")).toBeGreaterThan(1.2 * share("alone", "empire", 7, "health", "any_condition"));
    expect(share("contested", "commercial", 7, "health", "any_condition")).toBeLessThan(share("contested", "empire", 7, "health", "any_condition"));
    expect(share("contested", "empire", 7, "age_band", "15-24")).toBeLessThan(share("alone", "empire", 7, "age_band", "15-24"));
  });
  test("its price is higher than alone, and still below its cost", () => {
    expect(figure("finance.premium", "contested", "empire", 5)).toBeGreaterThan(figure("finance.premium", "alone", "empire", 5));
    expect(figure("finance.loss_ratio", "contested", "empire", 5)).toBeGreaterThan(figure("finance.loss_ratio", "alone", "empire", 5));
    expect(figure("finance.reserve_months", "contested", "empire", 7)).toBeLessThan(0.5 * figure("finance.reserve_months", "alone", "empire", 7));
  });
  test("covered, excluded and declined are everybody in each world and year", () => {
    for (const world of ["alone", "commercial only", "contested", "without"])
      for (let year = 1; year <= 7; year++) {
        const parts = ["coverage.breadth", "exclusion.rate", "uninsured.declined"].map((metric) => rowOf(run(), metric, { world, year }).mean!);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
      }
  });
});
