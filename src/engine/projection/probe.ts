import type { Scenario } from "../model/scenario.ts";
import { compile } from "./compile.ts";
import { createReplicator } from "./replication.ts";
import { smaller } from "./smaller.ts";
import { createFutures } from "./truth-model.ts";

/** How long the small copy is run at least. */
const probeMilliseconds = 200;

/**
 * Seconds that a run will take on one thread of this machine, by timing a small copy of it: every rule that is switched on is in it.
 * Null where a small copy cannot be made (people of a survey file).
 *
 * @param clock  milliseconds of a clock that never jumps; the engine has none
 */
export function probeSeconds(scenario: Scenario, clock: () => number): number | null {
  if (scenario.population.microdata !== null) return null;
  const copy = smaller(scenario);
  const { model } = compile(copy);
  if (model === null) return null;
  const replicator = createReplicator(model, undefined, createFutures(model));
  // the first replication is slower: its loops are still being compiled
  replicator.run(0);
  const begin = clock();
  let runs = 0;
  let spent = 0;
  while (spent < probeMilliseconds && runs < 1000) {
    runs++;
    replicator.run(runs);
    spent = clock() - begin;
  }
  return ((spent / runs / copy.population.size) * scenario.population.size * scenario.replications) / 1000;
}
