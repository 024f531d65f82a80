/** Every interval of a share, a probability or a difference of them stays where such a figure can be, with few futures too. */
import { expect, test } from "vitest";
import { rangeOfDifference, rangeOfMetric } from "../../src/engine/estimation/bounded.ts";
import { createFold } from "../../src/engine/index.ts";
import { metrics } from "../../src/engine/levers/catalogue.ts";
import { findMetric } from "../../src/engine/metrics/statistic.ts";
import { once, simulate } from "../support/simulate.ts";
import { changed, society } from "./small.ts";

/** Small worlds, so that shares of groups lie near 0 and 1 and vary a great deal. */
const scattered = changed(society(), ["population.size", 60], ["years", 3], ["seed", "within range"]);

const most = 5;
const run = once(() => simulate(scattered, { replications: most }));

test.each([2, 3, most])("all metrics, %d futures", (replications) => {
  const { model, scenario, outcomes } = run();
  const fold = createFold(model, scenario);
  outcomes.slice(0, replications).forEach((outcome, k) => fold.add(k, outcome));
  const record = fold.record({ engine: "test", hash: "", stopped: false });
  const kinds = new Map<string, number>();
  const seen = new Set<string>();
  const outside: string[] = [];
  for (const { metric, versus, lo, hi, mean, world, by, group, year, interval } of record.metrics) {
    const of = findMetric(metrics, metric)!;
    const own = rangeOfMetric(of);
    if (own === null || lo === null || hi === null || mean === null) continue;
    const [low, high] = versus === null || of.compare !== undefined ? own : rangeOfDifference(own)!;
    seen.add(metric);
    const kind = interval ?? "student";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // sums of thousands of shares round in their last digits
    const slack = 1e-12;
    if (!(lo >= low - slack && hi <= high + slack && lo <= mean + slack && mean <= hi + slack))
      outside.push(`${world} ${versus ?? ""} ${metric} ${by ?? ""} ${group ?? ""} ${year ?? ""}: ${mean} (${lo} to ${hi})`);
  }
  expect(outside).toEqual([]);
  // every way of making an interval was met, and nearly every such metric
  for (const kind of ["student", "score", "clopper-pearson", "tango"]) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(3);
  expect(seen.size).toBeGreaterThan(60);
});
