import { Worker } from "node:worker_threads";
import { abandonFolder } from "../../io/abandon-folder.ts";
import { TooLarge } from "../../io/file-fault.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { ProcessHost } from "../host.ts";
import { reportFailure } from "../report-failure.ts";
import type { Answer, Request, ThreadTask } from "./protocol.ts";

/**
 * How long a stop waits for what there is to hand over: both this wall time and this processor time of all threads must have passed, so
 * that a busy machine takes nothing away; or, at last, the longer wall time, for which a patient
 * stop waits anyway.
 */
const graceMilliseconds = 900;
const graceMicroseconds = 1_500_000;
const mostMilliseconds = 20_000;
const pollMilliseconds = 25;

/** Node's own word for a thread that needed more than its heap. */
const outOfMemory = "ERR_WORKER_OUT_OF_MEMORY";

/**
 * Runs the program in a thread of its own, so that this one always hears signals: whatever the program is at (reading a large file,
 * computing prices, writing a long result), a signal ends it within a second and a second one at once.
 *
 * @returns false where no thread could be started: the program is then run here
 */
export async function runInThread(host: ProcessHost): Promise<boolean> {
  const { argv, workingFolder, terminal, signalMemory } = host;
  const { input, output, error, columns } = terminal;
  const task: ThreadTask = { argv, workingFolder, terminal: { input, output, error, columns }, signal: signalMemory };
  let worker: Worker;
  try {
    worker = new Worker(threadFile(), { workerData: task });
  } catch {
    return false;
  }
  const folders = new Set<string>();
  let code: ExitCode | null = null;
  let failure: unknown = null;
  const answer = (given: Answer): void => worker.postMessage(given);
  worker.on("message", (request: Request) => {
    if (request.kind === "end") ({ code } = request);
    else if (request.kind === "holds") for (const folder of request.folders) folders.add(folder);
    else serve(host, request, answer);
  });
  worker.on("error", (thrown) => {
    failure = thrown;
  });
  const ended = new Promise<void>((resolve) => worker.on("exit", () => resolve()));
  let cut = false;
  const cutOff = async (): Promise<void> => {
    cut = true;
    await worker.terminate();
    for (const folder of folders) abandonFolder(folder);
  };
  host.onStop(() => {
    void stopped(host, ended).then(async (gone) => {
      if (gone) return;
      await cutOff();
      host.exit(host.signal.exitCode ?? exitCodes.interrupted);
    });
  });
  await ended;
  if (cut) return true;
  if (code === null) {
    for (const folder of folders) abandonFolder(folder);
    code = reportFailure(nameFailure(failure), host);
  }
  host.setExitCode(code);
  return true;
}

function threadFile(): URL {
  return import.meta.url.endsWith(".ts")
    ? new URL("../../../dist/cli/program-thread.js", import.meta.url)
    : new URL("../cli/program-thread.js", import.meta.url);
}

function serve(host: ProcessHost, request: Exclude<Request, { kind: "end" | "holds" }>, answer: (given: Answer) => void): void {
  if (request.kind === "warn") return host.warn(request.text);
  const { id } = request;
  const work: Promise<Uint8Array | null> = request.kind === "write" ? host.write(request.text).then(() => null) : host.standardInput(request.limit);
  work.then(
    (bytes) => answer({ id, kind: "done", bytes }),
    (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      answer({ id, kind: "failed", name, message });
    },
  );
}

/** After a signal: true when the program came to its own end, false when it has to be cut off. */
async function stopped(host: ProcessHost, ended: Promise<void>): Promise<boolean> {
  const begin = host.clock();
  const used = host.processorTime();
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  const waits = (): boolean => {
    const wall = host.clock() - begin;
    if (wall >= mostMilliseconds) return false;
    return wall < graceMilliseconds || host.signal.patient || host.processorTime() - used < graceMicroseconds;
  };
  while (!gone && host.signal.keep && waits()) await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  return gone;
}

function nameFailure(failure: unknown): unknown {
  if ((failure as { code?: unknown } | null)?.code !== outOfMemory) return failure ?? new Error("the thread of the program ended without a word");
  return new TooLarge(
    "the program ran out of the memory that Node allows it; lower population.size, years or the number of outputs, or give it more: NODE_OPTIONS=--max-old-space-size=4096",
  );
}
