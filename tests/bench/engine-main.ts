/** Runs the engine in a process of its own, as the other peers run: SIZE YEARS REPLICATIONS SEED WORKERS. */
import { runEngine } from "./engine-adapter.ts";

const [size = 1e5, , replications = 10, seed = 1, workers = 1] = process.argv.slice(2).map(Number);
try {
  process.stdout.write(`${JSON.stringify(await runEngine(size, replications, workers, seed))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
