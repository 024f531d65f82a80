import { join } from "node:path";
import { isThere } from "../io/at-start.ts";
import { compileWholeFunctions, growYoungAtOnce } from "../workers/compiler.ts";
import { type ProcessHost, processHost } from "./host.ts";
import { readyHelp } from "./ready-help.ts";

/** Commands that can be long at any of their steps; the others are done before anybody could want to stop them, or talk to the keyboard (`play console`). */
const long: ReadonlySet<string> = new Set([
  ...["run", "validate", "exact", "selftest", "cases", "audit", "report", "lab", "story"],
  ...["sweep", "batch", "merge", "bundle", "solve", "sensitivity", "frontier", "fit", "compare", "diff", "params"],
]);
const longOfPlay: ReadonlySet<string> = new Set(["kit", "rehearse", "debrief"]);

/** A shipped scenario is checked sooner than a thread has started. */
function isShort({ argv: [command, ...names], library, workingFolder }: ProcessHost): boolean {
  const isOwn = (name: string): boolean => workingFolder !== null && isThere(join(workingFolder, name));
  const isShipped = (name: string): boolean => /^[\w-]+$/.test(name) && isThere(join(library, `${name}.yaml`)) && !isOwn(name);
  return command === "validate" && names.length > 0 && names.length < 4 && names.every(isShipped);
}

const host = processHost();
const help = readyHelp(host);
if (help !== null)
  await host.write(help).catch(async (fault: unknown) => {
    const { reportFailure } = await import("./report-failure.ts");
    host.setExitCode(reportFailure(fault, host));
  });
else {
  compileWholeFunctions();
  const [command, second] = host.argv;
  if (command === "validate") growYoungAtOnce();
  const isComputing = command === "play" ? second !== undefined && longOfPlay.has(second) : command !== undefined && long.has(command);
  const isLong = isComputing && !isShort(host);
  const done = isLong
    ? await (await import("./thread/run-in-thread.ts")).runInThread(host)
    : command === "validate" && (await (await import("./kept/run-kept.ts")).runKept(host));
  if (!done) {
    const { runGuarded } = await import("./run-guarded.ts");
    await runGuarded(host);
  }
}
