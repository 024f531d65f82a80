import type { Scenario } from "../model/scenario.ts";
import { compile } from "./compile.ts";
import { createReplicator } from "./replication.ts";
import { createFutures } from "./truth-model.ts";

/** People of the small copy, and how long it is run at least. */
const probeSize = 4096;
const probeMilliseconds = 200;

/** The same scenario with fewer people, each group at least one where it has any; scheme-wide amounts keep their size a head. */
export function smaller(scenario: Scenario): Scenario {
  const small = withPeople(scenario, probeSize);
  const { population } = scenario;
  return { ...small, population: { ...small.population, represents: (population.represents * small.population.size) / population.size } };
}

/** The same with at most so many people, who stand for as many as before. */
export function withPeople(scenario: Scenario, most: number): Scenario {
  const { population } = scenario;
  if (population.size <= most) return scenario;
  const groups = population.groups.map((group) => ({
    ...group,
    count: group.count === 0 ? 0 : Math.max(1, Math.round((group.count * most) / population.size)),
  }));
  return { ...scenario, population: { ...population, size: groups.reduce((sum, { count }) => sum + count, 0), groups } };
}

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
