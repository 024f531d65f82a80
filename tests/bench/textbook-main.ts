/** Runs the textbook kernel in a process of its own: SIZE YEARS REPLICATIONS SEED. */
import { runTextbook } from "./textbook.ts";

const [size = 1e5, years = 10, replications = 10, seed = 1] = process.argv.slice(2).map(Number);
process.stdout.write(`${JSON.stringify(runTextbook(size, years, replications, seed))}\n`);
