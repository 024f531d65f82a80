/**
 * Futures made by the main thread for the workers that live them.
 *
 * Making one means reading the file and compiling tables: code that runs once a future, which every thread would have to load, run slowly
 * at first and compile. The main thread has done so already when it compiled the scenario, and waits while workers simulate. Each worker has a few futures ahead of it, so that it never waits; which worker lives which changes no result.
 */
import type { Futures, Model } from "../engine/index.ts";
import { inMemory, packFuture } from "../engine/index.ts";
import { createPieces, type Piece } from "./pieces.ts";
import type { FeedMessage } from "./protocol.ts";

/** Most futures that wait for one worker: the main thread may be at something else for some tenths of a second. */
const mostAhead = 8;
/** Person-years of a future, over all worlds, that keep a worker busy for ten times as long as the main thread takes to make the next one. */
const enoughPersonYears = 50_000;

/** Whether one thread makes futures as fast as so many workers live them; else each worker makes its own. */
export function canFeed({ truth, size, years, worlds }: Model, workers: number): boolean {
  return truth !== null && size * years * worlds.length >= workers * enoughPersonYears;
}

/** What one worker is sent. */
export interface Plate {
  /** For a worker that begins, or takes the place of one that died: what was sent and not lived, or a first one, so that no worker waits for what others have ahead. */
  begin(send: (message: FeedMessage) => void): void;
  /** As many more as it may have ahead. */
  fill(send: (message: FeedMessage) => void): void;
  /** The replication has been lived. */
  eaten(replication: number, send: (message: FeedMessage) => void): void;
}

/** A future that has been sent, and what its tables lie in. */
interface Served {
  readonly message: FeedMessage;
  readonly pieces: readonly Piece[];
}

/** @param first  replications `first` to `first + count - 1` are handed out once each, in order */
export function createFeed(model: Model, futures: Futures, first: number, count: number, workers: number): () => Plate {
  let next = first;
  const end = first + count;
  const stock = createPieces();
  const serve = (replication: number): Served => {
    const pieces: Piece[] = [];
    const memory = (bytes: number): Piece => {
      const piece = stock.take(bytes);
      pieces.push(piece);
      return piece;
    };
    const future = packFuture(
      model,
      inMemory(memory, () => futures(replication)),
    );
    return { message: { kind: "future", replication, future }, pieces };
  };
  return () => {
    const ahead = new Map<number, Served>();
    let lastLived: readonly Piece[] = [];
    let told = false;
    const topUp = (send: (message: FeedMessage) => void, wanted: number): void => {
      // towards the end less, so that all end at about the same time
      const most = Math.max(1, Math.min(wanted, Math.floor((end - next) / (2 * workers))));
      while (next < end && ahead.size < most) {
        const served = serve(next);
        ahead.set(next++, served);
        send(served.message);
      }
      if (ahead.size > 0 || next < end || told) return;
      told = true;
      send({ kind: "nothing left" });
    };
    return {
      begin: (send) => {
        told = false;
        for (const { message } of ahead.values()) send(message);
        topUp(send, 1);
      },
      fill: (send) => topUp(send, mostAhead),
      eaten: (replication, send) => {
        // its model is at hand over there until the next one is taken up
        stock.giveBack(lastLived);
        lastLived = ahead.get(replication)?.pieces ?? [];
        ahead.delete(replication);
        topUp(send, mostAhead);
      },
    };
  };
}
