/** Runs the engine in a process of its own, as the other peers run: SIZE YEARS REPLICATIONS SEED WORKERS VARIANT FOLDER. */
import { runEngine } from "./engine-adapter.ts";

const [size, , replications, seed, workers, variant, folder] = process.argv.slice(2) as [string, string, string, string, string, string, string];
try {
  const run = { size: Number(size), replications: Number(replications), seed: Number(seed), workers: Number(workers), variant, folder };
  process.stdout.write(`${JSON.stringify(await runEngine(run))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
