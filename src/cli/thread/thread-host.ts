import { Writable } from "node:stream";
import type { MessagePort } from "node:worker_threads";
import { FileFault, FileTooLarge } from "../../io/file-fault.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { type Host, hostFacts } from "../host.ts";
import { sharedSignal } from "../stop-signal.ts";
import { Stopped } from "../stopped.ts";
import type { Answer, Request, ThreadTask } from "./protocol.ts";

interface Waiting {
  readonly resolve: (bytes: Uint8Array | null) => void;
  readonly reject: (error: unknown) => void;
}

/** The process as a command in a thread sees it: streams and signals belong to the main thread, which is asked for them. */
export function threadHost(task: ThreadTask, port: MessagePort): { readonly host: Host; readonly close: () => void } {
  const signal = sharedSignal(task.signal);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let code: ExitCode = exitCodes.done;
  const post = (request: Request): void => port.postMessage(request);
  const ask = (make: (id: number) => Request): Promise<Uint8Array | null> =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, { resolve, reject });
      post(make(last));
    });
  port.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === "done") asked?.resolve(answer.bytes);
    else asked?.reject(faultNamed(answer.name, answer.message));
  });
  const warn = (text: string): void => post({ kind: "warn", text });
  const host: Host = {
    ...hostFacts(task.workingFolder),
    argv: task.argv,
    terminal: task.terminal,
    signal,
    write: async (text) => {
      if (text !== "") await ask((id) => ({ kind: "write", id, text }));
    },
    warn,
    errorStream: warningStream(warn, task.terminal),
    standardInput: async (limit) => (await ask((id) => ({ kind: "input", id, limit }))) ?? new Uint8Array(0),
    setExitCode: (chosen) => {
      code = chosen;
    },
    holds: (folders) => post({ kind: "holds", folders }),
  };
  return {
    host,
    close: () => {
      post({ kind: "end", code });
      port.close();
    },
  };
}

/** Standard error for the progress bar, which asks whether it is a terminal. */
function warningStream(warn: (text: string) => void, { error, columns }: ThreadTask["terminal"]): NodeJS.WritableStream {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      warn(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY: error, columns });
}

/** Classes do not cross threads: the name says which it was. */
function faultNamed(name: string, message: string): Error {
  if (name === "Stopped") return new Stopped();
  if (name === "FileTooLarge") return new FileTooLarge(message);
  return new FileFault(message);
}
