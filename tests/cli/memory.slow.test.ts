/** What a run is said to need before it starts, beside what it takes. Memory only: time depends on what else the machine does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { estimateResources, validateScenario } from "../../src/engine/index.ts";
import { peakMemory } from "../support/peak-memory.ts";
import { projectRoot } from "../support/source-files.ts";

function estimated(input: object, workers: number): number {
  const { scenario } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
  // a run lives the worlds of the fair baseline too
  return estimateResources(withFairWorlds(scenario!), workers, Number.parseInt(process.versions.node, 10)).bytes;
}

describe("memory", () => {
  const cases = ["first-steps", "empire-state", "senegal-teachers", "too-small-a-pool", "us-individual-market-2010", "voluntary-and-selected"];
  test.each(cases.flatMap((name, k) => [[name, 1 + (k % 2)] as const]))("of %s on %d threads is within 30 per cent of the estimate", (name, workers) => {
    const input = parse(readFileSync(join(projectRoot, `scenarios/${name}.yaml`), "utf8")) as Record<string, unknown>;
    const taken =
      peakMemory(["bin/mutua.js", "run", name, "--replications", "2", "--json", "--quiet", "--workers", String(workers)], projectRoot) -
      peakMemory(["-e", "0"], projectRoot);
    const said = estimated({ ...input, replications: 2 }, workers);
    expect(taken / said).toBeGreaterThan(0.7);
    expect(taken / said).toBeLessThan(1.3);
  });
});
