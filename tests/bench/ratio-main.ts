/**
 * The engine and the textbook kernel in one process, turn by turn: prints the processor seconds of each turn.
 *
 *   SIZE ROUNDS FOLDER
 */
import { compileVariant, timedReplicator, warmUp } from "./engine-adapter.ts";
import { runTextbook } from "./textbook.ts";

const [size, rounds, folder] = process.argv.slice(2) as [string, string, string];
const run = { folder, variant: "w1", size: Number(size), replications: Number(rounds), workers: 0, seed: 1 };
warmUp(run);
const replicate = timedReplicator(compileVariant(run));
const turns: { engine: number; textbook: number }[] = [];
for (let round = 0; round < run.replications; round++) {
  const engine = replicate(round).cpu;
  turns.push({ engine, textbook: runTextbook(run.size, 10, 1, round + 1).cpuSeconds! });
}
process.stdout.write(`${JSON.stringify(turns)}\n`);
