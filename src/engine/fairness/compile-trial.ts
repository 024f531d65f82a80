/** Compiles the compared pair alone, counting no more than trials read. */
import type { Scenario } from "../model/scenario.ts";
import { compile } from "../projection/compile.ts";
import { withPeople } from "../projection/probe.ts";
import { type TrialModel, type Trials, trialsOf } from "./trial.ts";

/**
 * null where the scenario has no uncertain numbers, compares nothing or cannot be compiled.
 *
 * @param futures  how many, the same for all trials: differences between trials are those of the values
 * @param people  at most so many, where the money of schemes does not have the chance of the simulated ones
 */
export function compileTrial(scenario: Scenario, futures: number, people: number = Infinity): TrialModel | null {
  const [pair] = scenario.compare;
  if (pair === undefined || scenario.uncertain.length === 0) return null;
  const only: Scenario = {
    ...(hasChanceOfReal(scenario) ? withPeople(scenario, people) : scenario),
    worlds: pair.map((world) => scenario.worlds[world]!),
    compare: [[0, 1]],
    checks: [],
    outputs: { ...scenario.outputs, metrics: ["coverage.breadth", "finance.operating"], by: [], years: "last" },
    behind: null,
  };
  const { model } = compile(only);
  if (model === null || model.truth === null) return null;
  return { model, futures };
}

/** The same, ready to be run in this thread. */
export function createTrials(scenario: Scenario, futures: number, people: number = Infinity): Trials | null {
  const made = compileTrial(scenario, futures, people);
  return made === null ? null : trialsOf(made);
}

/** Whether `own_risk` gives all schemes the chance of the pool that is represented, so that fewer simulated people stop no scheme. */
function hasChanceOfReal({ levers, population }: Scenario): boolean {
  const terms = levers["own_risk"] as { readonly worlds?: unknown; readonly schemes?: unknown } | undefined;
  return terms !== undefined && (terms.worlds ?? null) === null && (terms.schemes ?? null) === null && population.microdata === null;
}
