import { escapeText } from "../io/escape.ts";
import { describeFault, isSystemFault } from "../io/file-fault.ts";
import { isMemoryRefused, memoryRefused } from "../workers/memory-refused.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import type { UsageError } from "./usage-error.ts";

/**
 * One line on standard error for anything that was thrown, and its exit code. A trace only for bugs, and only on request.
 * Kinds are told by name: classes cross neither threads nor into the kept script (`kept/load.ts`), and the engine is loaded by those commands only that need it.
 */
export function reportFailure(error: unknown, host: Host): ExitCode {
  const name = error instanceof Error ? kindOf(error) : "";
  const message = escapeText(error instanceof Error ? error.message : String(error));
  const say = (text: string): void => host.warn(`mutua: ${text}\n`);
  if (name === "Stopped") return host.signal.exitCode ?? exitCodes.internal;
  if (name === "UsageError") {
    const { command } = error as UsageError;
    say(`${message}${/[.?!]$/.test(message) ? "" : "."} See: mutua ${command === "" ? "" : `${command} `}--help`);
    return exitCodes.usage;
  }
  if (name === "TooLarge" || name === "FileTooLarge") {
    say(`${message}; --allow-large lifts this limit`);
    return name === "FileTooLarge" ? exitCodes.invalid : exitCodes.tooLarge;
  }
  const known = codeOf.get(name);
  if (known !== undefined) {
    say(message);
    return known;
  }
  if (isMemoryRefused(error)) {
    say(memoryRefused);
    return exitCodes.tooLarge;
  }
  // Nobody foresaw this call, but it was the system that refused it.
  if (isSystemFault(error)) {
    say(escapeText(describeFault(error, `the system refused "${String((error as { syscall?: unknown }).syscall)}"`).message));
    return exitCodes.inputOutput;
  }
  say(`internal error: ${message}. This is a bug of mutua; please report it with the command line and the scenario.`);
  if (host.env["MUTUA_DEBUG"] === "1" && error instanceof Error) host.warn(`${error.stack ?? ""}\n`);
  return exitCodes.internal;
}

function kindOf(error: Error): string {
  const { kind } = error as { kind?: unknown };
  return kind === "InvalidData" ? kind : error.name;
}

/** Errors that say all there is to say. */
const codeOf: ReadonlyMap<string, ExitCode> = new Map([
  ["InvalidData", exitCodes.invalid],
  ["FileFault", exitCodes.inputOutput],
  ["OutputInUse", exitCodes.outputInUse],
  ["CapacityExceeded", exitCodes.tooLarge],
  ["WorkerRefused", exitCodes.tooLarge],
  ["OverCapacity", exitCodes.tooLarge],
]);
