import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { reportFailure } from "./report-failure.ts";

/** What is thrown outside any command ends as one line as well. */
export function guard(host: Host): void {
  host.onUnexpected((error) => {
    host.signal.stopped = true;
    host.signal.exitCode = reportFailure(error, host);
    host.setExitCode(host.signal.exitCode);
  });
}

/** The code of a command that has ended; that of a signal where one came. */
export function finish(host: Host, code: ExitCode): void {
  host.setExitCode(host.signal.exitCode !== null && code === exitCodes.done ? host.signal.exitCode : code);
}
