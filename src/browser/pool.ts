/**
 * Workers made of one text, which take one replication a message. They stay when a run ends or is given up: what a browser compiled for
 * them is lost with them, and a class changes its mind every few seconds.
 */
import type { Model } from "../engine/run.ts";
import type { WorkerAnswer, WorkerOrder } from "./protocol.ts";

/** Anything that takes orders and answers them: a worker, or the page itself. */
export interface Hand {
  order(order: WorkerOrder): void;
  close(): void;
}

/** Makes one hand; its answers go to `answer`, what breaks it to `fail`. */
export type Hire = (answer: (message: WorkerAnswer) => void, fail: (message: string) => void) => Hand;

export interface RunOptions {
  readonly first: number;
  readonly count: number;
  /** Called in order of replication, whatever the order in which they come. */
  readonly onOutcome: (replication: number, outcome: Float64Array, truth: Float64Array | null) => void;
}

export interface Pool {
  readonly workers: number;
  /** Runs replications; a later call gives an earlier one up. Resolves to true when all came, to false when it was given up. */
  run(model: Model, options: RunOptions): Promise<boolean>;
  /** Gives up the run under way. */
  stop(): void;
  close(): void;
}

interface Totals {
  readonly outcome: Float64Array;
  readonly truth: Float64Array | null;
}

/** A run under way. */
interface Run {
  readonly number: number;
  readonly model: Model;
  readonly options: RunOptions;
  readonly waiting: Map<number, Totals>;
  handed: number;
  next: number;
  readonly resolve: (finished: boolean) => void;
  readonly reject: (error: Error) => void;
}

/** A hand at work is given nothing new: its old replication must end first, and then it takes the run that is under way by then. */
interface Seat {
  readonly hand: Hand;
  busy: boolean;
  /** Number of the run whose model it holds. */
  holds: number;
}

export function createPool(workers: number, hire: Hire): Pool {
  let runs = 0;
  let run: Run | null = null;
  const seats: Seat[] = [];
  const fail = (message: string): void => {
    run?.reject(new Error(message));
    run = null;
  };
  const give = (seat: Seat): void => {
    if (run === null || seat.busy) return;
    const { number, model, options } = run;
    if (run.handed >= options.first + options.count) return;
    if (seat.holds !== number) seat.hand.order({ kind: "model", run: number, model });
    seat.holds = number;
    seat.busy = true;
    seat.hand.order({ kind: "replication", run: number, replication: run.handed++ });
  };
  const take = (seat: Seat, message: WorkerAnswer): void => {
    seat.busy = false;
    if (run !== null && message.run === run.number) {
      if (message.kind === "fault") return fail(message.message);
      const finished = keep(run, message.replication, message);
      if (finished) run = null;
    }
    give(seat);
  };
  for (let index = 0; index < workers; index++) {
    const seat: Seat = { hand: hire((message) => take(seat, message), fail), busy: false, holds: 0 };
    seats.push(seat);
  }
  const stop = (): void => {
    run?.resolve(false);
    run = null;
  };
  return {
    workers,
    stop,
    close: () => {
      stop();
      for (const { hand } of seats) hand.close();
    },
    run: (model, options) =>
      new Promise((resolve, reject) => {
        stop();
        if (options.count === 0) return resolve(true);
        run = { number: ++runs, model, options, waiting: new Map(), handed: options.first, next: options.first, resolve, reject };
        for (const seat of seats) give(seat);
      }),
  };
}

/** Hands on what is in order; true when it was the last. */
function keep(run: Run, replication: number, totals: Totals): boolean {
  const { waiting, options } = run;
  waiting.set(replication, totals);
  for (let ready = waiting.get(run.next); ready !== undefined; ready = waiting.get(run.next)) {
    waiting.delete(run.next);
    options.onOutcome(run.next++, ready.outcome, ready.truth);
  }
  const finished = run.next === options.first + options.count;
  if (finished) run.resolve(true);
  return finished;
}
