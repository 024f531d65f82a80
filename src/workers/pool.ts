/**
 * Runs replications on worker threads and hands outcomes over in order of replication, whatever the order in which they come.
 * With fewer replications than workers, or a population too large for one copy a worker, workers split the blocks of a year.
 */
import type { Prey } from "../engine/futures.ts";
import type { Model } from "../engine/index.ts";
import { blockBytes, createFutures, exchangeBytes, type Futures, largestCopies } from "../engine/index.ts";
import { CapacityExceeded } from "../engine/run.ts";
import type { CrewMember } from "./errands.ts";
import { canFeed, createFeed, type Plate } from "./feed.ts";
import { type Delivery, inOrder, type Receiver, type Refusal, type Take } from "./in-order.ts";
import { isMemoryRefused, memoryRefused } from "./memory-refused.ts";
import { controlBytes, type FeedMessage, type SharedMemory, slots, type WorkerTask } from "./protocol.ts";
import { noSpares, type Spares, type Thread } from "./thread.ts";

export interface PoolOptions extends Receiver {
  readonly workers: number;
  readonly count: number;
  /** Where numbers are uncertain: the futures that compilation gave; left out, they are made anew. */
  readonly futures?: Futures | null;
  /** Threads that were started beforehand. */
  readonly spares?: Spares;
  /** Polled while waiting; set it to stop. Replications finished by then have been handed over. */
  readonly signal: { readonly stopped: boolean };
  /** Once all outcomes have been handed over, unless the run was stopped: what is left to do with the workers that are still there. */
  readonly afterwards?: (crew: readonly CrewMember[]) => Promise<void>;
}

/** A worker died twice over the same work. */
export class WorkerFailure extends Error {}

const pollMilliseconds = 20;

export async function runReplications(model: Model, options: PoolOptions): Promise<{ readonly finished: number }> {
  const { count, spares = noSpares } = options;
  const blocks = options.workers > 1 && (count < options.workers || model.layout.capacity > largestCopies);
  const workers = Math.max(1, blocks ? Math.min(options.workers, model.layout.blockStart.length - 1) : Math.min(options.workers, count));
  const shared = shareMemory(model, workers, blocks && workers > 1);
  const control = new Int32Array(shared.control);
  const stop = (): void => {
    Atomics.store(control, slots.stop, 1);
  };
  const stopWhenAsked = (): void => {
    if (options.signal.stopped) stop();
  };
  const delivery = inOrder(options, stop);
  const poll = setInterval(stopWhenAsked, pollMilliseconds);
  stopWhenAsked();
  const resting = restingCrew();
  try {
    const mode = blocks && workers > 1 ? "blocks" : "replications";
    const stays = options.afterwards !== undefined;
    const fed = mode === "replications" && canFeed(model, workers);
    const task = (index: number): WorkerTask => ({ model, shared, index, workers, mode, first: options.first, count, leftover: -1, fed, stays });
    if (mode === "blocks") await runTogether(task(0), control, delivery.next, delivery.take, spares);
    else {
      const plate = fed ? createFeed(model, options.futures ?? createFutures(model)!, options.first, count, workers) : () => null;
      await Promise.all(Array.from({ length: workers }, (_, index) => runAlone(task(index), control, delivery, plate(), spares).then(resting.join)));
    }
    if (delivery.fault() === null && !options.signal.stopped) await options.afterwards?.(resting.crew);
  } catch (error) {
    stop();
    throw error;
  } finally {
    await resting.sendAway();
    clearInterval(poll);
  }
  throwRefused(delivery.fault());
  return { finished: delivery.next() - options.first };
}

/** Workers that have done their replications and wait for errands. */
interface RestingCrew {
  readonly crew: readonly CrewMember[];
  readonly join: (member: CrewMember | null) => Promise<void>;
  /** For good: who comes to rest later, because another failed, is sent away at once, since nobody else would do so. */
  readonly sendAway: () => Promise<void>;
}

function restingCrew(): RestingCrew {
  const crew: CrewMember[] = [];
  let over = false;
  return {
    crew,
    join: async (member) => {
      if (member === null) return;
      if (over) await member.leave();
      else crew.push(member);
    },
    sendAway: async () => {
      over = true;
      await Promise.all(crew.map((member) => member.leave()));
    },
  };
}

function throwRefused(refused: Refusal | null): void {
  if (refused !== null) throw refused.reason;
}

function shareMemory(model: Model, workers: number, blocks: boolean): SharedMemory {
  const control = new SharedArrayBuffer(controlBytes(workers));
  new Int32Array(control).fill(-1, slots.current, slots.current + workers);
  const exchange = exchangeBytes(model, workers);
  return {
    control,
    columns: blocks ? new SharedArrayBuffer(blockBytes(model)) : null,
    totals: blocks ? new SharedArrayBuffer(8 * 2 * workers * model.tallies.length) : null,
    incomeCounts: blocks ? new SharedArrayBuffer(exchange.counts) : null,
    incomes: blocks ? new SharedArrayBuffer(exchange.incomes) : null,
  };
}

/**
 * One worker on whole replications until it is done; after a crash another one repeats what it was at, from the same streams.
 *
 * @returns the worker where it stays, else null
 */
async function runAlone(task: WorkerTask, control: Int32Array, delivery: Delivery, plate: Plate | null, spares: Spares): Promise<CrewMember | null> {
  for (let leftover = -1; ; ) {
    const worker = startWorker(
      { ...task, leftover },
      plate === null
        ? delivery.take
        : (replication, outcome, truth) => {
            delivery.take(replication, outcome, truth);
            delivery.trying(() => plate.eaten(replication, worker.feed));
          },
      spares.take(),
    );
    if (plate !== null) {
      delivery.trying(() => plate.begin(worker.feed));
      // the other workers begin first
      await null;
      delivery.trying(() => plate.fill(worker.feed));
    }
    const member = await Promise.race([worker.waits, worker.ended.then(() => null)]);
    if (member !== null) return member;
    const fault = await worker.ended;
    if (fault === null) return null;
    if (fault.final !== null) throw fault.final;
    const left = Atomics.load(control, slots.current + task.index);
    if (left < 0) throw new WorkerFailure(`a worker thread could not start (${fault.words})`);
    if (left === leftover) throw new WorkerFailure(`replication ${left} stopped its worker thread twice (${fault.words})`);
    leftover = left;
  }
}

/** All workers on the blocks of each replication; a crash of one ends them all, and all begin again with the replication they were at. */
async function runTogether(task: WorkerTask, control: Int32Array, next: () => number, take: Take, spares: Spares): Promise<void> {
  for (let failed = -1; ; ) {
    const rest = { ...task, first: next(), count: task.first + task.count - next() };
    const team = Array.from({ length: task.workers }, (_, index) => startWorker({ ...rest, index }, take, spares.take()));
    const fault = await firstFault(team);
    if (fault === null) return;
    // The others wait for the one that is gone.
    await Promise.all(team.map(({ end }) => end()));
    if (fault.final !== null) throw fault.final;
    if (failed === next()) throw new WorkerFailure(`replication ${failed} stopped its worker threads twice (${fault.words})`);
    failed = next();
    Atomics.store(control, slots.arrived, 0);
  }
}

/** The first fault of any, as soon as it happens; null when all have ended well. */
function firstFault(team: readonly RunningWorker[]): Promise<Fault | null> {
  return new Promise((resolve) => {
    for (const { ended } of team) ended.then((fault) => fault !== null && resolve(fault));
    Promise.all(team.map(({ ended }) => ended)).then(() => resolve(null));
  });
}

interface RunningWorker {
  /** Resolves to null when the worker is done, else to what ended it. */
  readonly ended: Promise<Fault | null>;
  readonly end: () => Promise<unknown>;
  /** Sends it what it lives next. */
  readonly feed: (message: FeedMessage) => void;
  /** Resolves when the worker has done its replications and stays; never where it does not stay. */
  readonly waits: Promise<CrewMember>;
}

/** What ended a worker: in words, and what to throw at once because another try would end the same. */
interface Fault {
  readonly words: string;
  readonly final: Error | null;
}

/** A worker thread ran out of the memory that Node allows it, or could not get what the system has to give. */
export class WorkerRefused extends Error {
  override readonly name = "WorkerRefused";
}

function faultOf(error: unknown): Fault {
  const words = error instanceof Error ? error.message : String(error);
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return {
      words,
      final: new WorkerRefused(
        "a worker thread ran out of memory; lower population.size, years or the number of outputs, or give Node more: NODE_OPTIONS=--max-old-space-size=4096",
      ),
    };
  if (isMemoryRefused(error)) return { words, final: new WorkerRefused(memoryRefused) };
  if (code === "ERR_WORKER_INIT_FAILED" || /^E(?:MFILE|NFILE|AGAIN|NOMEM)$/.test(code))
    return {
      words,
      final: new WorkerRefused(`a worker thread could not start (${words}); use fewer threads (--workers 1) or raise the limits of the system (ulimit -n 256)`),
    };
  return { words, final: null };
}

function startWorker(task: WorkerTask, take: Take, thread: Thread): RunningWorker {
  let done = false;
  let refused: Fault | null = null;
  let rest: () => void = () => {};
  let answer: (prey: Prey | null) => void = () => {};
  thread.hear((message) => {
    if (message.kind === "outcome") take(message.replication, message.outcome, message.truth);
    else if (message.kind === "refused") refused = { words: message.reason, final: new CapacityExceeded(message.reason) };
    else if (message.kind === "waits") rest();
    else if (message.kind === "prey") answer(message.prey);
    else done = true;
  });
  const ended = thread.ended.then(({ code, error }): Fault | null => {
    if (done) return null;
    if (error !== undefined) return faultOf(error);
    return refused ?? { words: `exit code ${code}`, final: null };
  });
  thread.send({ kind: "task", task });
  const member: CrewMember = {
    hunt: (hunt, trial) =>
      new Promise((resolve, reject) => {
        answer = resolve;
        ended.then((why) => reject(new WorkerFailure(why?.words ?? "the worker thread has left")));
        thread.send({ kind: "hunt", trial, hunt });
      }),
    leave: async () => {
      thread.send({ kind: "leave" });
      await ended;
    },
  };
  const waits = new Promise<CrewMember>((resolve) => {
    rest = () => resolve(member);
  });
  return { ended, end: thread.end, feed: thread.send, waits };
}
