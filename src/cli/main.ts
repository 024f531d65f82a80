import { compileWholeFunctions } from "../workers/compiler.ts";
import { processHost } from "./host.ts";

/** Commands that can be long at any of their steps; the others are done before anybody could want to stop them, or talk to the keyboard. */
const long: ReadonlySet<string> = new Set([
  ...["run", "validate", "exact", "selftest", "cases", "audit", "report", "lab", "story"],
  ...["sweep", "batch", "merge", "bundle", "solve", "sensitivity", "frontier", "fit", "compare", "diff", "params"],
]);

compileWholeFunctions();
const host = processHost();
const [command] = host.argv;
const threaded = command !== undefined && long.has(command) && (await (await import("./thread/run-in-thread.ts")).runInThread(host));
if (!threaded) {
  const { runGuarded } = await import("./run-guarded.ts");
  await runGuarded(host);
}
