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

/**
 * Sleeps until there is a message; null where it is to stop.
 *
 * @param bell  Int32 of shared memory that the sender adds 1 to, and notifies, after each message
 */
export function nextMessage<Message>(port: MessagePort, bell: Int32Array, shouldStop: () => boolean): Message | null {
  while (!shouldStop()) {
    const heard = Atomics.load(bell, 0);
    const found = receiveMessageOnPort(port) as { readonly message: Message } | undefined;
    if (found !== undefined) return found.message;
    Atomics.wait(bell, 0, heard, napMilliseconds);
  }
  return null;
}

export function fedBy(port: MessagePort, bell: Int32Array, model: Model): Turns {
  let plate: Extract<FeedMessage, { kind: "future" }> | null = null;
  return {
    next: (shouldStop) => {
      const message = nextMessage<FeedMessage>(port, bell, shouldStop);
      if (message === null || message.kind === "nothing left") return null;
      plate = message;
      return plate.replication;
    },
    futures: (replication) => {
      if (plate?.replication !== replication) throw new Error(`replication ${replication} has no future here`);
      return unpackFuture(model, plate.future);
    },
  };
}
