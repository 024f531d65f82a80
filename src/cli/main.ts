import { compileWholeFunctions } from "../workers/compiler.ts";
import { processHost } from "./host.ts";
import { runProgram } from "./program.ts";
import { reportFailure } from "./report-failure.ts";

compileWholeFunctions();
const host = processHost();
host.onUnexpected((error) => {
  host.signal.stopped = true;
  host.signal.exitCode = reportFailure(error, host);
  host.setExitCode(host.signal.exitCode);
});
await runProgram(host);
