import { escapeText } from "../io/escape.ts";
import { describeFault, FileFault, FileTooLarge, InvalidData, isSystemFault, OutputInUse, TooLarge } from "../io/file-fault.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { Stopped } from "./stopped.ts";
import { UsageError } from "./usage-error.ts";

/** One line on standard error for anything that was thrown, and its exit code. A trace only for bugs, and only on request. */
export function reportFailure(error: unknown, host: Host): ExitCode {
  const message = escapeText(error instanceof Error ? error.message : String(error));
  const say = (text: string): void => host.warn(`mutua: ${text}\n`);
  if (error instanceof Stopped) return host.signal.exitCode ?? exitCodes.internal;
  if (error instanceof UsageError) {
    say(`${message}. See: mutua ${error.command === "" ? "" : `${error.command} `}--help`);
    return exitCodes.usage;
  }
  if (error instanceof TooLarge) {
    say(`${message}; --allow-large lifts this limit`);
    return error instanceof FileTooLarge ? exitCodes.invalid : exitCodes.tooLarge;
  }
  if (error instanceof InvalidData) {
    say(message);
    return exitCodes.invalid;
  }
  if (error instanceof FileFault || error instanceof OutputInUse) {
    say(message);
    return error instanceof OutputInUse ? exitCodes.outputInUse : exitCodes.inputOutput;
  }
  // By name: the engine and the threads are loaded by those commands only that need them.
  if (error instanceof Error && (error.name === "CapacityExceeded" || error.name === "WorkerRefused" || error.name === "OverCapacity")) {
    say(message);
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
