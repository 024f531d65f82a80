/** Entry of a worker thread: computes outcomes and posts them; knows replications and blocks, not metrics. */
import { parentPort, workerData } from "node:worker_threads";
import type { Trials } from "../engine/futures.ts";
import { CapacityExceeded, createReplicator, type Futures } from "../engine/run.ts";
import { fedBy, nextMessage, type Turns } from "./fed.ts";
import { type ErrandMessage, slots, type ToWorker, type WorkerMessage, type WorkerTask } from "./protocol.ts";
import { createTeam } from "./team.ts";
import type { ThreadData } from "./thread.ts";

const bell = new Int32Array((workerData as ThreadData).bell);
const task = firstTask();
const control = new Int32Array(task.shared.control);
const shouldStop = (): boolean => Atomics.load(control, slots.stop) !== 0;
/** Loaded only where futures are made here: it reads scenarios, which other runs need no thread for. */
const makesFutures = task.model.truth !== null && !task.fed;
const ownFutures: Futures | null = makesFutures ? (await import("../engine/futures.ts")).createFutures(task.model) : null;
const post = (message: WorkerMessage): void => parentPort!.postMessage(message);

/** The thread was started before there was something to do. */
function firstTask(): WorkerTask {
  const message = nextMessage<ToWorker>(parentPort!, bell, () => false);
  if (message?.kind !== "task") throw new Error("a worker is sent its task before anything else");
  return message.task;
}

/**
 * The message is a copy of the outcome. Never hand its buffer over: once any buffer of a thread has been detached, V8 throws away all that
 * it compiled for typed arrays, and what it compiles then checks every column before each loop (a replication took 13 % more).
 */
function deliver(replication: number, outcome: Float64Array, truth: Float64Array | null): void {
  post({ kind: "outcome", replication, outcome, truth });
}

function takeReplications(): void {
  const { next, futures } = task.fed ? fedBy(parentPort!, bell, task.model) : takingTurns();
  const replicator = createReplicator(task.model, undefined, futures);
  for (let replication = next(shouldStop); replication !== null; replication = next(shouldStop)) {
    Atomics.store(control, slots.current + task.index, replication);
    crashOnRequest(replication);
    const outcome = replicator.run(replication, shouldStop);
    if (outcome === null) break;
    deliver(replication, outcome, replicator.truth);
  }
  Atomics.store(control, slots.current + task.index, -1);
}

/** Whoever is free takes the next replication; a worker in the place of one that died begins with what that one left. */
function takingTurns(): Turns {
  let { leftover } = task;
  return {
    next: (stops) => {
      const replication = leftover >= 0 ? leftover : task.first + Atomics.add(control, slots.next, 1);
      leftover = -1;
      return replication < task.first + task.count && !stops() ? replication : null;
    },
    futures: ownFutures,
  };
}

function splitBlocks(): void {
  const team = createTeam(task.shared, task.index, task.workers, task.model.tallies.length);
  const replicator = createReplicator(task.model, team, ownFutures);
  for (let replication = task.first; replication < task.first + task.count; replication++) {
    if (task.index === 0) crashOnRequest(replication);
    const outcome = replicator.run(replication, shouldStop);
    if (outcome === null) break;
    if (task.index === 0) deliver(replication, outcome, replicator.truth);
  }
}

/** Goes on hunts until it is told to leave: what was compiled for the replications is at hand. Ends the thread by closing its port. */
async function runErrands(): Promise<void> {
  const { bisect, remembered, trialsOf } = await import("../engine/futures.ts");
  let trials: Trials | null = null;
  parentPort!.on("message", (message: ErrandMessage) => {
    if (message.kind === "leave") {
      post({ kind: "done" });
      parentPort!.close();
      return;
    }
    crashOnRequest("hunt");
    if (message.trial !== null) trials = remembered(trialsOf(message.trial));
    post({ kind: "prey", prey: bisect(trials!, message.hunt) });
  });
  post({ kind: "waits" });
}

/**
 * Fault injection for the tests of recovery: MUTUA_TEST_CRASH=REPLICATION (or "hunt") makes the first worker that takes it die once,
 * REPLICATION:TIMES so many times. Nothing else reaches a thread from outside, hence the only hook of its kind.
 */
function crashOnRequest(work: number | "hunt"): void {
  const [wanted, times = "1"] = process.env["MUTUA_TEST_CRASH"]?.split(":") ?? [];
  if (wanted !== String(work)) return;
  const crashes = control.length - 1;
  if (Atomics.add(control, crashes, 1) < Number(times)) process.exit(99);
}

try {
  if (task.mode === "replications") takeReplications();
  else splitBlocks();
  if (task.stays && task.model.truth !== null && !shouldStop()) await runErrands();
  else post({ kind: "done" });
} catch (error) {
  if (!(error instanceof CapacityExceeded)) throw error;
  post({ kind: "refused", reason: error.message });
}
