/**
 * The cross-check generator: the same statistics as the default one, and the same bytes for any number of workers. The oracles by
 * it stand in tests/oracles/*-threefry.test.ts. Needs `node build.mjs`.
 */
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { studentQuantile } from "../../src/engine/maths/student.ts";
import { drawFrom, once, type Simulation, simulate, simulateOnWorkers } from "../support/simulate.ts";
import { probabilityLevel, summarise } from "../support/tolerance.ts";
import { changed, type Input, society } from "./small.ts";

beforeEach(() => drawFrom("threefry"));

const firstSteps = parse(readFileSync(new URL("../../scenarios/first-steps.yaml", import.meta.url), "utf8")) as Input;
const seeds = 20;

/** Mean over its replications of every headline row, by its key, one value a seed: prices hang on the seed too, replications of one seed share them. */
function rowsBySeed(generator: "default" | "threefry"): Map<string, number[]> {
  drawFrom(generator);
  const rows = new Map<string, number[]>();
  for (let seed = 0; seed < seeds; seed++) {
    const run: Simulation = simulate({ ...changed(firstSteps, ["population.size", 1000]), seed: `cross-check ${seed}`, replications: 2 });
    expect(run.record.rng).toBe(generator);
    for (const { world, versus, scheme, metric, by, group, year, mean } of run.record.metrics) {
      const key = [world, versus, scheme, metric, by, group, year].join(" ");
      const values = rows.get(key) ?? [];
      rows.set(key, values);
      if (mean !== null) values.push(mean);
    }
  }
  return rows;
}

const truth = once(() => {
  drawFrom("threefry");
  return simulate(society(), { replications: 2 });
});

describe("both generators", () => {
  test("give the headline rows of first-steps, within what two samples of 20 seeds may differ by", () => {
    const [own, other] = [rowsBySeed("default"), rowsBySeed("threefry")];
    expect([...own.keys()]).toEqual([...other.keys()]);
    // all rows together as seldom outside as one figure outside four standard errors (Bonferroni)
    const limit = studentQuantile(1 - (1 - probabilityLevel) / (2 * own.size), 2 * (seeds - 1));
    const far: string[] = [];
    let compared = 0;
    for (const [key, values] of own) {
      const [first, second] = [summarise(values), summarise(other.get(key)!)];
      if (first.count < seeds || second.count < seeds) continue;
      const error = Math.sqrt((first.sd * first.sd + second.sd * second.sd) / seeds);
      compared++;
      if (!(Math.abs(first.mean - second.mean) <= limit * error + 1e-9 * Math.abs(first.mean)))
        far.push(`${key}: ${first.mean} and ${second.mean}, error ${error}`);
    }
    expect(far).toEqual([]);
    expect(compared).toBeGreaterThan(own.size / 2);
  });
  test("differ in every replication", () => {
    drawFrom("default");
    const own = simulate(society(), { replications: 2 });
    own.outcomes.forEach((outcome, r) => expect(outcome).not.toEqual(truth().outcomes[r]));
  });
});

describe("the cross-check generator and workers", () => {
  test("two share the replications", async () => {
    const found = await simulateOnWorkers(society(), 2, { replications: 2 });
    expect(found.outcomes).toEqual(truth().outcomes);
    expect(found.record).toEqual(truth().record);
  });
  test("two split the blocks of one replication", async () => {
    const found = await simulateOnWorkers(society(), 2, { first: 1, replications: 1 });
    expect(found.outcomes).toEqual([truth().outcomes[1]]);
  });
});
