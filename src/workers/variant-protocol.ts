import type { BaseSource } from "../study/run/open-base.ts";
import type { TaskEnd, VariantTask } from "../study/run/task.ts";

/** What a thread that computes variants is started with. */
export interface VariantWorkerData {
  readonly source: BaseSource;
  /** One Int32: not 0 asks for an end after the replication under way. */
  readonly control: SharedArrayBuffer;
}
export type VariantRequest = { readonly task: VariantTask } | { readonly task: null };
export type VariantReply =
  | { readonly kind: "ready" }
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "end"; readonly end: TaskEnd };
