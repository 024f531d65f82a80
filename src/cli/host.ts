import { availableParallelism } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describeFault, FileFault, FileTooLarge } from "../io/file-fault.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { type StopSignal, sharedSignal, signalMemory } from "./stop-signal.ts";
import { Stopped } from "./stopped.ts";

/** How often what waits looks at the signal. */
export const pollMilliseconds = 20;

/** All that commands may know of the process. Tests pass another one. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Working folder. @throws FileFault  it was removed under our feet */
  readonly cwd: () => string;
  /** The same; null where it was removed. */
  readonly workingFolder: string | null;
  /** Absolute path of a name that the user gave. @throws FileFault  a relative name without a working folder */
  readonly path: (name: string) => string;
  /** Folder of the shipped scenarios. */
  readonly library: string;
  /** Folder of the programs of pages, as built. */
  readonly pages: string;
  readonly terminal: { readonly input: boolean; readonly output: boolean; readonly error: boolean; readonly columns: number };
  readonly signal: StopSignal;
  /** Writes to standard output as it is; resolves when it is out, or when the reader has gone. */
  readonly write: (text: string) => Promise<void>;
  /** Writes to standard error; never fails. */
  readonly warn: (text: string) => void;
  /** Standard error itself, for the progress bar's cursor. */
  readonly errorStream: NodeJS.WritableStream;
  /** All of standard input. @throws FileTooLarge  beyond the limit in bytes: some inputs have no end; Stopped  by a signal */
  readonly standardInput: (limit: number) => Promise<Uint8Array>;
  readonly now: () => Date;
  /** Milliseconds of a clock that never jumps. */
  readonly clock: () => number;
  readonly freeMemory: () => number;
  /** Bytes that this process has taken at most. */
  readonly peakMemory: () => number;
  readonly processors: () => number;
  /** Language and region of the system, as "fr-SN". */
  readonly locale: () => string;
  /** Major version of Node: its heap decides part of what a run takes. */
  readonly nodeVersion: () => number;
  readonly setExitCode: (code: ExitCode) => void;
  /** Folders in which the command makes files: tidied up where a signal cuts it off. */
  readonly holds: (folders: readonly string[]) => void;
  /** What is thrown outside any command (a stream, a timer) goes to `handler` instead of a trace. */
  readonly onUnexpected: (handler: (error: unknown) => void) => void;
}

/** What does not depend on which thread asks. */
export type HostFacts = Omit<Host, "argv" | "terminal" | "signal" | "write" | "warn" | "errorStream" | "standardInput" | "setExitCode" | "holds">;

export function hostFacts(folder: string | null): HostFacts {
  return {
    env: process.env,
    cwd: () => pathIn(folder, "."),
    workingFolder: folder,
    path: (name) => pathIn(folder, fileName(name)),
    library: join(packageFolder(), "scenarios"),
    pages: join(packageFolder(), "dist", "browser"),
    now: () => new Date(),
    clock: () => performance.now(),
    freeMemory: () => process.availableMemory(),
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
    processors: availableParallelism,
    locale: () => localeOf(process.env, process.platform) ?? Intl.DateTimeFormat().resolvedOptions().locale,
    nodeVersion: () => Number.parseInt(process.versions.node, 10),
    onUnexpected: (handler) => {
      process.on("uncaughtException", handler);
      process.on("unhandledRejection", handler);
    },
  };
}

/**
 * What the environment says, where the system goes by it; null where Intl must be asked, which loads tables for as long as half of `--help` takes.
 * Windows sets no LANG, and macOS goes by its own settings.
 */
export function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  if (platform === "win32" || platform === "darwin") return null;
  return LC_ALL || LC_MESSAGES || LANG || null;
}

/** Width that the environment asks for where there is no terminal: `COLUMNS=60 mutua run ... | less`. */
function columnsOf({ COLUMNS }: NodeJS.ProcessEnv): number | undefined {
  return /^[1-9][0-9]{0,3}$/.test(COLUMNS ?? "") ? Number(COLUMNS) : undefined;
}

/** The host of the thread that owns the process. */
export interface ProcessHost extends Host {
  readonly signalMemory: SharedArrayBuffer;
  /** Called once, at the first signal. */
  readonly onStop: (handler: () => void) => void;
  /** Processor time of the whole process in microseconds. */
  readonly processorTime: () => number;
  /** Ends the process now. */
  readonly exit: (code: ExitCode) => void;
}

/** The real process: the only place that touches it. */
export function processHost(): ProcessHost {
  const memory = signalMemory();
  const signal = sharedSignal(memory);
  const handlers: (() => void)[] = [];
  listenToSignals(signal, handlers);
  let readerGone = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // Reported where it was written; without a listener Node would print a trace.
    if (error.code === "EPIPE") {
      readerGone = true;
      signal.stopped = true;
      signal.exitCode ??= exitCodes.done;
    }
  });
  return {
    ...hostFacts(workingFolder()),
    argv: process.argv.slice(2),
    // asked when needed: each of the three streams takes a millisecond to make
    terminal: {
      get input() {
        return process.stdin.isTTY === true;
      },
      get output() {
        return process.stdout.isTTY === true;
      },
      get error() {
        return process.stderr.isTTY === true;
      },
      get columns() {
        return process.stdout.columns ?? columnsOf(process.env) ?? 79;
      },
    },
    signal,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (readerGone || text === "") return resolve();
        process.stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (!error || error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") resolve();
          else reject(describeFault(error, "cannot write to standard output"));
        });
      }),
    warn: (text) => {
      errorStream().write(text);
    },
    get errorStream() {
      return errorStream();
    },
    standardInput: (limit) => readAll(limit, signal),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    holds: () => {},
    signalMemory: memory,
    onStop: (handler) => {
      handlers.push(handler);
    },
    processorTime: () => {
      const { user, system } = process.cpuUsage();
      return user + system;
    },
    exit: (code) => process.exit(code),
  };
}

/** A reader who left, or a full disk, does not stop the program. */
function errorStream(): NodeJS.WriteStream {
  // not asked whether there is a listener: that of the pipe from a thread takes itself off at the first error, and throws
  if (!process.stderr.listeners("error").includes(unheard)) process.stderr.on("error", unheard);
  return process.stderr;
}

function unheard(): void {}

/** The first signal asks for a tidy end, the second one ends at once. */
function listenToSignals(signal: StopSignal, handlers: readonly (() => void)[]): void {
  let before = false;
  const on = (name: "SIGINT" | "SIGTERM", code: ExitCode): void => {
    process.on(name, () => {
      if (before) process.exit(code);
      before = true;
      signal.stopped = true;
      signal.exitCode = code;
      for (const handler of handlers) handler();
    });
  };
  on("SIGINT", exitCodes.interrupted);
  on("SIGTERM", exitCodes.terminated);
}

/** Worker threads do not start in a folder that is gone: they get another one, which nothing is written into. */
function workingFolder(): string | null {
  try {
    return process.cwd();
  } catch {
    process.chdir(packageFolder());
    return null;
  }
}

function pathIn(folder: string | null, name: string): string {
  if (folder !== null) return resolve(folder, name);
  if (isAbsolute(name)) return name;
  throw new FileFault("the working folder was removed: there is no place for relative names. Change into a folder that exists, or write whole paths");
}

/** Standard input and output are taken before names are looked at, where they are taken at all. */
function fileName(name: string): string {
  if (name === "") throw new FileFault("the name of a file or folder is missing: the text given is empty");
  if (name === "-") throw new FileFault("standard input or output (-) is not taken here; name a file, or write ./- for a file of that name");
  return name;
}

/** Root of the installed package, seen from dist/cli/main.js, dist/chunks/x.js or src/cli/host.ts alike. */
function packageFolder(): string {
  return dirname(dirname(dirname(fileURLToPath(import.meta.url))));
}

/** Stops waiting as soon as a signal comes, and reading as soon as there is too much. */
function readAll(limit: number, signal: StopSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    const end = (finish: () => void): void => {
      clearInterval(poll);
      process.stdin.destroy();
      finish();
    };
    const poll = setInterval(() => signal.stopped && end(() => reject(new Stopped())), pollMilliseconds);
    // no encoding is set: chunks are bytes
    process.stdin.on("data", (chunk: Uint8Array) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) end(() => reject(new FileTooLarge(`standard input has more than ${limit / 1e6} MB`)));
    });
    process.stdin.on("end", () => end(() => resolve(Buffer.concat(chunks))));
    process.stdin.on("error", (error) => end(() => reject(describeFault(error, "cannot read standard input"))));
  });
}
