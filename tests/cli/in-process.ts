import { Writable } from "node:stream";
import { type Host, hostFacts, localeOf } from "../../src/cli/host.ts";
import { runProgram } from "../../src/cli/program.ts";
import { sharedSignal, signalMemory } from "../../src/cli/stop-signal.ts";
import { FileTooLarge } from "../../src/io/file-fault.ts";
import { type Ended, refuseStaleBuild } from "./mutua.ts";

export interface Surroundings {
  readonly cwd?: string;
  /** What comes from standard input. */
  readonly input?: string;
  /** Beside what `mutua` of `./mutua.ts` gives a process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The program from its sources in this process, with one worker thread as built: for tests of what a command says and writes. Most of a short
 * command's processor time is the start of Node and code that is compiled anew. Streams, signals, terminals and the program itself need `mutua`.
 */
export async function inProcess(args: readonly string[], { cwd = process.cwd(), input = "", env = {} }: Surroundings = {}): Promise<Ended> {
  refuseStaleBuild();
  const out: string[] = [];
  const warnings: string[] = [];
  let code: number | null = null;
  const given = { NO_COLOR: "1", LC_ALL: "C.UTF-8", TZ: "UTC", ...env };
  const warn = (text: string): void => void warnings.push(text);
  const host: Host = {
    ...hostFacts(cwd),
    argv: args,
    env: given,
    locale: () => localeOf(given, "linux") ?? "en",
    processors: () => 1,
    terminal: { input: false, output: false, error: false, columns: 79 },
    signal: sharedSignal(signalMemory()),
    write: async (text) => void out.push(text),
    warn,
    errorStream: new Writable({
      write: (chunk, _encoding, done) => {
        warn(String(chunk));
        done();
      },
    }),
    standardInput: async (limit) => {
      if (input.length > limit) throw new FileTooLarge(`standard input has more than ${limit / 1e6} MB`);
      return Buffer.from(input);
    },
    setExitCode: (chosen) => {
      code = chosen;
    },
    holds: () => {},
    onUnexpected: () => {},
  };
  await runProgram(host);
  return { stdout: out.join(""), stderr: warnings.join(""), code };
}
