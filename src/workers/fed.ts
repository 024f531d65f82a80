/** The worker's end of `feed.ts`: futures arrive as messages, and the thread sleeps until the next one is there. */
import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import { type Futures, type Model, unpackFuture } from "../engine/run.ts";
import type { FeedMessage } from "./protocol.ts";

/** What a worker does next. */
export interface Turns {
  /** The replication to live next; null when nothing is left, or the run is to stop. */
  next(shouldStop: () => boolean): number | null;
  /** The future of that replication; null where no number is uncertain. */
  readonly futures: Futures | null;
}

/** A stop is a flag that nobody is woken for. */
const napMilliseconds = 20;

/** @param bell  Int32 of shared memory that the sender adds 1 to, and notifies, after each message */
export function fedBy(port: MessagePort, bell: Int32Array, model: Model): Turns {
  let plate: Extract<FeedMessage, { kind: "future" }> | null = null;
  return {
    next: (shouldStop) => {
      while (!shouldStop()) {
        const heard = Atomics.load(bell, 0);
        const found = receiveMessageOnPort(port) as { readonly message: FeedMessage } | undefined;
        if (found === undefined) Atomics.wait(bell, 0, heard, napMilliseconds);
        else if (found.message.kind === "nothing left") return null;
        else {
          plate = found.message;
          return plate.replication;
        }
      }
      return null;
    },
    futures: (replication) => {
      if (plate?.replication !== replication) throw new Error(`replication ${replication} has no future here`);
      return unpackFuture(model, plate.future);
    },
  };
}
