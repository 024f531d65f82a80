import type { PeerResult } from "./peer-result.ts";

/**
 * Runs `w1.yaml` through the engine and answers in the form of the other peers.
 *
 * The answer's `seconds` cover the simulation loop alone; `totals` carry the names of `totalNames`
 * as far as the engine computes them (README.md says which ones may differ from the peers), summed
 * over years as told there; `kernels` names the kernels that ran.
 *
 * @param size         simulated persons
 * @param replications replications, each with a population of its own
 * @param workers      worker threads; 1 = the calling thread alone
 * @param seed         scenario seed; another seed must give independent replications
 */
export async function runEngine(_size: number, _replications: number, _workers: number, _seed: number): Promise<PeerResult> {
  throw new Error("engine not built yet");
}
