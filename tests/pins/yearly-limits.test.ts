/** Yearly limits: who reached them, what a share of 0 means, and layers above a deductible. Kinds: a figure that reads what another left; a zero that means something else. */
import { describe, expect, test } from "vitest";
import { free, type Map, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const services = (rate: number, cost: number): Map => ({ services: { visit: { rate, count: "fixed", cost } } });

function run(health: Map, benefits: Map, more: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      population: { size: 1, income: 100000, ages: 30 },
      health: health as Map & { services: Map },
      schemes: { mutual: { ...free, benefits } },
      outputs: { metrics: ["finance.benefits", "protection.oop_per_head", "protection.reached_limit"], by: [] },
      ...more,
    }),
    { replications: 2 },
  );
}
const figures = (found: Simulation): (number | null)[] =>
  ["finance.benefits", "protection.oop_per_head", "protection.reached_limit"].map((metric) => rowOf(found, metric).mean);

describe("a limit that one bill reaches", () => {
  const input = (metrics: unknown, worlds: Map): object =>
    scenarioOf({
      population: { size: 2000, income: 1000, ages: 30 },
      health: { services: { visit: { rate: 1, cost: 100 } } },
      schemes: {
        mutual: { ...free, benefits: { visit: { reimburse: 0.5 }, limits: { out_of_pocket: 50 } } },
        other: { ...free, benefits: { visit: { reimburse: 0.9 }, limits: { out_of_pocket: 1000 } } },
      },
      worlds,
      outputs: { metrics, by: [] },
    });
  const shareOf = (metrics: unknown, worlds: Map, world: string): number =>
    rowOf(simulate(input(metrics, worlds), { replications: 20 }), "protection.reached_limit", { world }).mean!;
  const alone = { w: ["mutual"] };
  const both = { a: ["other"], w: ["mutual"], z: ["other"] };

  test("is reached by whoever has a bill: 1 - exp(-1), within the error of 40,000 people", () => {
    const share = 1 - Math.exp(-1);
    expect(Math.abs(shareOf(["protection.reached_limit"], alone, "w") - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / 40000));
  });
  test.each(
    [["protection.reached_limit"], ["protection.reached_limit", "solidarity.risk"], ["protection.reached_limit", "coverage.effective"]].map((one) => [one]),
  )("is the same with %j, alone and beside other worlds", (metrics) => {
    const first = shareOf("all", alone, "w");
    expect(shareOf(metrics, alone, "w")).toBe(first);
    expect(shareOf(metrics, both, "w")).toBe(first);
    expect(shareOf(metrics, both, "z")).toBe(0);
  });
});

describe("a share of 0 is a share: limits of the year go on", () => {
  test("nothing until 50 is paid, everything afterwards", () => {
    expect(figures(run(services(3, 100), { visit: { reimburse: 0 }, limits: { out_of_pocket: 50 } }))).toEqual([250, 50, 1]);
    expect(figures(run(services(3, 100), { visit: { reimburse: 0 }, limits: { out_of_pocket_share_of_income: 0.0005 } }))).toEqual([250, 50, 1]);
  });
  test("with Poisson events as with exact ones, in the plain world and in the general one", () => {
    const parts = (more: Map): Simulation =>
      run({ services: { visit: { rate: 3, cost: 100 }, other: { rate: 1, cost: 7 } } }, { visit: { reimburse: 0 }, limits: { out_of_pocket: 50 } }, more);
    const households = { population: { size: 300, income: 100000, ages: 30, households: { size: { 1: 1 } } } };
    const plain = figures(parts({ population: { size: 300, income: 100000, ages: 30 } }));
    expect(plain[0]).toBeGreaterThan(0);
    expect(figures(parts(households))).toEqual(plain);
  });
  test("a service that is not listed counts towards no limit", () => {
    const health = { services: { visit: { rate: 3, count: "fixed", cost: 100 }, other: { rate: 1, count: "fixed", cost: 40 } } };
    expect(figures(run(health, { other: { reimburse: 0 }, limits: { out_of_pocket: 50 } }))).toEqual([0, 340, 0]);
  });
  test("its price is what it will pay: balanced contributions are 250", () => {
    const scheme = { ...free, contribution: { flat: "balanced" }, benefits: { visit: { reimburse: 0 }, limits: { out_of_pocket: 50 } } };
    const found = run(services(3, 100), {}, { schemes: { mutual: scheme }, outputs: { metrics: ["finance.contributions"], by: [] } });
    expect(rowOf(found, "finance.contributions", { scheme: "mutual" }).mean).toBeCloseTo(250, 6);
  });
  test("care that nobody pays before the limit is in the package, since it is paid above it", () => {
    const metrics = { outputs: { metrics: ["coverage.services", "exclusion.underinsured_services"], by: [] } };
    const within = run(services(3, 100), { visit: { reimburse: 0 }, limits: { out_of_pocket: 50 } }, metrics);
    expect(rowOf(within, "coverage.services").mean).toBe(1);
    const never = run(services(3, 100), { visit: { reimburse: 0 } }, metrics);
    expect(rowOf(never, "coverage.services").mean).toBe(0);
  });
});

describe("layers", () => {
  test("3000 above 5000 of a year: of 9000 the scheme pays 3000, of 7000 it pays 2000, of 4000 nothing", () => {
    const layer = { visit: { reimburse: 1 }, limits: { deductible: 5000, annual: 3000 } };
    expect(figures(run(services(1, 9000), layer)).slice(0, 2)).toEqual([3000, 6000]);
    expect(figures(run(services(7, 1000), layer)).slice(0, 2)).toEqual([2000, 5000]);
    expect(figures(run(services(1, 4000), layer)).slice(0, 2)).toEqual([0, 4000]);
  });
  test("of an event: 30 above 50", () => {
    const layer = { visit: { reimburse: 1, deductible: 50, cap: 30 } };
    expect(figures(run(services(2, 90), layer)).slice(0, 2)).toEqual([60, 120]);
    expect(figures(run(services(2, 60), layer)).slice(0, 2)).toEqual([20, 100]);
  });
});
