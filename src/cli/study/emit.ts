import { dirname, join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { commandWord, escapeText } from "../../io/escape.ts";
import { FileFault } from "../../io/file-fault.ts";
import { planNames, readPlanFile } from "../../io/plan-folder.ts";
import { writeOutput } from "../../io/write-output.ts";
import { emitters } from "../../study/emit/index.ts";
import { shellQuote } from "../../study/emit/job.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { count } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";
import type { Study } from "./open-study.ts";

const leastMinutes = 15;

/** `batch --emit`: writes the file of a scheduler into the plan folder. */
export async function emitJobs(host: Host, { folder, design }: Study, shown: string, name: string, tasksText: string | undefined): Promise<ExitCode> {
  const emitter = emitters.get(name);
  if (emitter === undefined) throw new UsageError(`--emit ${name} is not known`, "batch");
  const tasks = tasksText === undefined ? Math.min(8, design.rows.length) : count("--tasks", tasksText, 1, 100_000, "batch");
  if (tasks > design.rows.length) throw new UsageError(`--tasks ${tasks} is more than the ${design.rows.length} variants of the plan`, "batch");
  const file = emitter.emit({
    folder,
    command: `node ${shellQuote(join(dirname(host.library), "bin", "mutua.js"))}`,
    tasks,
    variants: design.rows.length,
    minutes: Math.max(leastMinutes, Math.ceil((3 * pilotSeconds(folder)) / 60 / tasks)),
    engine: packageFile.version,
  });
  writeOutput(join(folder, file.name), file.text);
  await host.write(
    `${escapeText(shown)}/${file.name}: ${tasks} tasks of ${Math.ceil(design.rows.length / tasks)} variants at most\n\nNext  cd ${commandWord(shown)} && ${file.start}\n`,
  );
  return exitCodes.done;
}

/** Seconds of one thread for the whole study, where a pilot was made; 0 where not. */
function pilotSeconds(folder: string): number {
  try {
    const { seconds } = JSON.parse(readPlanFile(folder, planNames.pilot)) as { seconds?: unknown };
    return typeof seconds === "number" && Number.isFinite(seconds) ? seconds : 0;
  } catch (error) {
    if (error instanceof FileFault || error instanceof SyntaxError) return 0;
    throw error;
  }
}
