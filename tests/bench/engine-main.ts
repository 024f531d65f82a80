/**
 * Runs the engine in a process of its own, as the other peers run: SIZE YEARS REPLICATIONS SEED WORKERS VARIANT FOLDER.
 * WORKERS 1 is the calling thread alone; "pool-1" is one worker thread, and so on.
 */
import { compileWholeFunctions } from "../../src/workers/compiler.ts";
import { runEngine } from "./engine-adapter.ts";

const [size, , replications, seed, workers, variant, folder] = process.argv.slice(2) as [string, string, string, string, string, string, string];
// as the command line does
compileWholeFunctions();
try {
  const threads = workers === "1" ? 0 : Number(workers.replace("pool-", ""));
  const run = { size: Number(size), replications: Number(replications), seed: Number(seed), workers: threads, variant, folder };
  process.stdout.write(`${JSON.stringify(await runEngine(run))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
