/** Compiles the compared pair alone, counting no more than trials read. */
import type { Scenario } from "../model/scenario.ts";
import { compile } from "../projection/compile.ts";
import { type TrialModel, type Trials, trialsOf } from "./trial.ts";
import { trialScenario } from "./trial-scenario.ts";

/**
 * null where the scenario has no uncertain numbers, compares nothing or cannot be compiled.
 *
 * @param futures  how many, the same for all trials: differences between trials are those of the values
 * @param people  at most so many, where the money of schemes does not have the chance of the simulated ones
 */
export function compileTrial(scenario: Scenario, futures: number, people: number = Infinity): TrialModel | null {
  if (scenario.compare.length === 0 || scenario.uncertain.length === 0) return null;
  const { model } = compile(trialScenario(scenario, people));
  if (model === null || model.truth === null) return null;
  return { model, futures };
}

/** The same, ready to be run in this thread. */
export function createTrials(scenario: Scenario, futures: number, people: number = Infinity): Trials | null {
  const made = compileTrial(scenario, futures, people);
  return made === null ? null : trialsOf(made);
}
