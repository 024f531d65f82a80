import type { Scenario } from "../model/scenario.ts";

/** People of a small copy. */
const copySize = 4096;

/** The same scenario with fewer people, each group at least one where it has any; scheme-wide amounts keep their size a head. */
export function smaller(scenario: Scenario): Scenario {
  const small = withPeople(scenario, copySize);
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
