/** What a worker thread needs of the engine: replications of a compiled model, without what reads, compiles or reports a scenario. */

export { CapacityExceeded } from "./kernels/capacity-exceeded.ts";
export type { Model } from "./model/model.ts";
export { createReplicator, type Replicator } from "./projection/replication.ts";
export { type SentFuture, unpackFuture } from "./projection/sent-future.ts";
export type { Team } from "./projection/team.ts";
export type { Futures } from "./projection/truth-model.ts";
