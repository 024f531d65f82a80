/** What a page and its worker say to each other. Copies, never shared memory: a page opened from a file has none. */
import type { Model } from "../engine/run.ts";

/** To a worker: a model to keep, or a replication of the model it keeps. `run` numbers the models of a pool. */
export type WorkerOrder =
  | { readonly kind: "model"; readonly run: number; readonly model: Model }
  | { readonly kind: "replication"; readonly run: number; readonly replication: number };

/** From a worker: the totals of a replication, or why there are none. */
export type WorkerAnswer =
  | { readonly kind: "outcome"; readonly run: number; readonly replication: number; readonly outcome: Float64Array; readonly truth: Float64Array | null }
  | { readonly kind: "fault"; readonly run: number; readonly replication: number; readonly message: string };
