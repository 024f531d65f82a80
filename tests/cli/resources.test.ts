/** What a run is said to need before it starts; what it takes is in memory.slow.test.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withCountedFairWorlds } from "../../src/engine/fairness/plan.ts";
import { estimateResources, validateScenario } from "../../src/engine/index.ts";
import { projectRoot } from "../support/source-files.ts";

function estimated(input: object, workers: number): number {
  const { scenario } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
  // a run lives the worlds of the fair baseline too
  return estimateResources(withCountedFairWorlds(scenario!), workers, Number.parseInt(process.versions.node, 10)).bytes;
}

const firstSteps = parse(readFileSync(join(projectRoot, "scenarios/first-steps.yaml"), "utf8")) as Record<string, unknown>;

describe("memory", () => {
  test("counts a population for each thread, and one where threads split its blocks", () => {
    const people = (size: number): object => ({ ...firstSteps, population: { ...(firstSteps["population"] as object), size } });
    const perPerson = (replications: number, workers: number): number =>
      (estimated({ ...people(2_000_000), replications }, workers) - estimated({ ...people(1_000_000), replications }, workers)) / 1e6;
    expect(perPerson(8, 2)).toBeCloseTo(2 * perPerson(8, 1), 6);
    expect(perPerson(1, 2)).toBeCloseTo(perPerson(1, 1), 6);
    // the target of the design: 20 bytes a person and 3 a world are for the state alone; order and ranks come on top
    expect(perPerson(1, 1)).toBeLessThan(60);
  });
});

describe("events", () => {
  const services = (care: object): object => ({ services: { care: { rate: 2, cost: { mean: 10, cv: 1 }, ...care } } });
  const resources = (health: object, more: object = {}) => {
    const schemes = { m: { kind: "solidarity" }, i: { kind: "for-profit" } };
    const input = { mutua: 1, name: "n", years: 10, replications: 10, population: { size: 60_000, income: { mean: 2000, cv: 1 } }, health, schemes, ...more };
    const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
    expect(problems).toEqual([]);
    return estimateResources(scenario!, 1, 20);
  };
  const plain = resources(services({})).seconds;
  test("of shocks, of rare states, of conditions and of income fifths are seen", () => {
    // under way in 1 - 0.7^3 of the years but the first two: 50 times the rate
    const shocks = { war: { probability: 0.3, years: 3, rates: { care: 50 } } };
    expect(resources({ ...services({}), shocks }).seconds / plain).toBeGreaterThan(5);
    const rate = { by: "condition", values: { d: 20 }, default: 1 };
    expect(resources({ ...services({ rate }), conditions: { d: { prevalence: 0.5 } } }).seconds / plain).toBeGreaterThan(1.5);
    // one in five hundred is ill and needs 500: as much as everybody else together, not 250 times as much
    const states = {
      names: ["well", "ill"],
      start: [0.998, 0.002],
      transitions: [
        [0.999, 0.001],
        [0.5, 0.5],
      ],
    };
    const rare = resources({ ...services({ rate: { by: "state", values: { well: 1, ill: 500 } } }), states }).seconds;
    expect(rare / plain).toBeGreaterThan(0.9);
    // the chain of health itself takes time too
    expect(rare / plain).toBeLessThan(1.6);
    expect(resources(services({ gradient: { q1: 3, q5: 3 } })).seconds / plain).toBeGreaterThan(1.3);
  });
  test("of a block are a capacity: more of them are refused before the run, with the way out", () => {
    expect(resources(services({ rate: 1000 })).eventRoom).toBeLessThan(1);
    expect(resources(services({ rate: 3000 })).eventRoom).toBeGreaterThan(1);
    // an exact volume is one event
    expect(resources(services({ rate: 3000, count: "fixed" })).eventRoom).toBeLessThan(0.01);
  });
  test("prices that are sampled take their time", () => {
    const limits = { benefits: { care: { reimburse: 1 }, limits: { deductible: 10 } } };
    const sampled = resources(services({}), { schemes: { m: { kind: "solidarity", ...limits }, i: { kind: "for-profit" } } }).seconds;
    expect(sampled).toBeGreaterThan(plain + 0.05);
  });
});
