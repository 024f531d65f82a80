/** The part of the engine that makes the model of each future, and trials of them: a worker thread loads it only where numbers are uncertain. */
export { bisect, type Hunt, type Prey, remembered } from "./fairness/hunt.ts";
export { type TrialModel, type Trials, trialsOf } from "./fairness/trial.ts";
export { createFutures } from "./projection/truth-model.ts";
