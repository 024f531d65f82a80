/** The part of the engine that makes the model of each future: a worker thread loads it only where numbers are uncertain. */
export { createFutures } from "./projection/truth-model.ts";
