import type { Scenario } from "../model/scenario.ts";
import { withPeople } from "../projection/smaller.ts";

/**
 * What a trial lives: the first compared pair alone, and no more figures than are looked at.
 *
 * @param people  at most so many, where the money of schemes does not have the chance of the simulated ones
 */
export function trialScenario(scenario: Scenario, people: number): Scenario {
  return {
    ...(hasChanceOfReal(scenario) ? withPeople(scenario, people) : scenario),
    worlds: scenario.compare[0]!.map((world) => scenario.worlds[world]!),
    compare: [[0, 1]],
    checks: [],
    outputs: { ...scenario.outputs, metrics: ["coverage.breadth", "finance.operating"], by: [], years: "last" },
    behind: null,
  };
}

/** Whether `own_risk` gives all schemes the chance of the pool that is represented, so that fewer simulated people stop no scheme. */
function hasChanceOfReal({ levers, population }: Scenario): boolean {
  const terms = levers["own_risk"] as { readonly worlds?: unknown; readonly schemes?: unknown } | undefined;
  return terms !== undefined && (terms.worlds ?? null) === null && (terms.schemes ?? null) === null && population.microdata === null;
}
