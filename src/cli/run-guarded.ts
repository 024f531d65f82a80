import type { Host } from "./host.ts";
import { runProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

/** The program, with what is thrown outside any command ending as one line as well. */
export async function runGuarded(host: Host): Promise<void> {
  host.onUnexpected((error) => {
    host.signal.stopped = true;
    host.signal.exitCode = reportFailure(error, host);
    host.setExitCode(host.signal.exitCode);
  });
  await runProgram(host);
}
