import type { ExitCode } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";
import type { Study } from "./open-study.ts";

export async function emitJobs(_host: Host, _study: Study, _shown: string, emit: string, _tasks: string | undefined): Promise<ExitCode> {
  throw new UsageError(`--emit ${emit} is not there yet`, "batch");
}
