/** Entry of a worker in a browser: computes one replication a message. It knows replications, not metrics, scenarios or pages. */
import { createFutures } from "../engine/futures.ts";
import { createReplicator, type Replicator } from "../engine/run.ts";
import type { WorkerAnswer, WorkerOrder } from "./protocol.ts";

/** The part of a worker's surroundings that it uses. A page without workers runs this text with surroundings of its own. */
declare const self: { onmessage: ((event: { readonly data: WorkerOrder }) => void) | null; postMessage(answer: WorkerAnswer): void };

let replicator: Replicator | null = null;
let current = -1;

self.onmessage = ({ data }) => {
  try {
    obey(data);
  } catch (error) {
    const replication = data.kind === "replication" ? data.replication : -1;
    self.postMessage({ kind: "fault", run: data.run, replication, message: error instanceof Error ? error.message : String(error) });
  }
};

function obey(order: WorkerOrder): void {
  if (order.kind === "model") {
    replicator = createReplicator(order.model, undefined, createFutures(order.model));
    current = order.run;
    return;
  }
  if (replicator === null || order.run !== current) throw new Error(`run ${order.run} has no model here`);
  const outcome = replicator.run(order.replication);
  // The message is a copy: a buffer handed over would make V8 throw away what it compiled for typed arrays.
  if (outcome !== null) self.postMessage({ kind: "outcome", run: order.run, replication: order.replication, outcome, truth: replicator.truth });
}
