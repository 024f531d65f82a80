/**
 * What a study costs beyond its simulation: variants of a shipped scenario run as a batch runs them (journal, checksums, fsync), in one process and
 * one thread. Prints processor time beside that of the simulation alone (some variants are simulated twice), what variants take beyond it, and the memory after each tenth. Run by hand: `npx esbuild tests/bench/study.ts --bundle --platform=node
 * --format=esm --packages=external --outfile=dist/bench-study.mjs && node dist/bench-study.mjs VARIANTS PEOPLE YEARS REPLICATIONS [SCENARIO]`
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFutures } from "../../src/engine/futures.ts";
import { canonicalJson, sha256 } from "../../src/io/canonical.ts";
import { realDisk } from "../../src/io/disk.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { runBatch } from "../../src/study/batch/batch.ts";
import { wholeStudy } from "../../src/study/batch/shard.ts";
import { makeDesign, readSampling } from "../../src/study/plan/design.ts";
import { readFactor } from "../../src/study/plan/factor.ts";
import { type Plan, planFormat } from "../../src/study/plan/plan.ts";
import { createSharedMemory } from "../../src/study/run/shared-memory.ts";
import { runTask, type VariantTask } from "../../src/study/run/task.ts";
import { prepareVariant, runReplicationsHere, type VariantBase } from "../../src/study/run/variant.ts";

const [variants = 200, people = 1000, years = 10, replications = 20] = process.argv.slice(2, 6).map(Number);
const scenario = `${process.argv[6] ?? "first-steps"}.yaml`;
const set = [`population.size=${people}`, `years=${years}`];
const input = { cwd: "scenarios", library: null, standardInput: async () => new Uint8Array(), set, allowLarge: false };
const read = await readScenario(scenario, input);
const alone: VariantBase = { value: read.value, locate: read.locate, readText: read.files.readText };
const base: VariantBase = { ...alone, shared: createSharedMemory() };
const folder = mkdtempSync(join(tmpdir(), "mutua-bench-"));
mkdirSync(join(folder, "inputs"));
copyFileSync(join("scenarios", scenario), join(folder, "inputs", scenario));
const plan: Plan = {
  format: planFormat,
  engine: "bench",
  scenario: { layers: [scenario], set, hash: sha256(canonicalJson({ scenario: read.value, files: {} })), files: {} },
  vary: ["schemes.mutual.reach=0.3:0.9"],
  sample: `lhs:${variants}`,
  sample_seed: "design",
  seed: "bench",
  seed_rule: "same",
  rng: "default",
  replications,
  outputs: { metrics: "headline", years: "horizon", by: [] },
  keep_replications: false,
};
const design = makeDesign(plan.vary.map(readFactor), readSampling(plan.sample), plan.sample_seed);
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
let tasks = 0;
/** Seconds of tasks and of the same replications alone, of the variants that are simulated twice. */
const compared = { tasks: 0, simulations: 0, count: 0 };
/** Milliseconds of reading and compiling, in the order of variants; the first futures, which are simulated afterwards, are among them. */
const compilations: number[] = [];
/** Milliseconds that variants took beyond their simulation. */
const startUps: number[] = [];
/** Not part of the batch. */
let besides = 0;
/** Variants that are simulated once more without anything else. */
const every = Math.max(1, Math.ceil(variants / 60));
/** Seconds of the replications of a variant alone, with futures of their own. */
function simulation(task: VariantTask): number {
  const prepared = prepareVariant(alone, task.settings);
  if ("status" in prepared) throw new Error(prepared.error);
  const from = processor();
  runReplicationsHere({ ...prepared, futures: createFutures(prepared.model) }, 0, replications, () => false);
  return processor() - from;
}
const begin = processor();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
await runBatch({
  folder,
  plan,
  design,
  shard: wholeStudy,
  retryFailed: false,
  disk: realDisk,
  signal: { stopped: false },
  makeExecutor: () => ({
    size: 1,
    execute: async (task) => {
      const from = processor();
      // the clock of the task is processor time
      const end = runTask(
        base,
        task,
        realDisk,
        () => false,
        () => processor() * 1000,
      );
      const taken = processor() - from;
      tasks += taken;
      compilations.push(1000 * end.compileSeconds);
      if (task.variant % every === 0) {
        const bare = simulation(task);
        compared.tasks += taken;
        compared.simulations += bare;
        compared.count++;
        startUps.push(1000 * (taken - bare));
        besides += processor() - from - taken;
      }
      return end;
    },
    close: async () => {},
  }),
  onProgress: (done, total) => {
    if (done % Math.ceil(total / 10) === 0) say(`${done} variants: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  },
});
const whole = processor() - begin - besides;
const journal = (whole - tasks) / variants;
const milliseconds = (seconds: number): string => `${(1000 * seconds).toFixed(1)} ms`;
const ratio = (compared.tasks + journal * compared.count) / compared.simulations;
say(
  `${variants} variants of ${people} people x ${years} years x ${replications} replications: ${whole.toFixed(1)} s of processor time, ${milliseconds(whole / variants)} each; journal ${milliseconds(journal)}; ` +
    `in ${compared.count} of them simulation alone ${milliseconds(compared.simulations / compared.count)}, ${ratio.toFixed(2)} times that in all`,
);
const line = (values: readonly number[]): string => {
  const ordered = values.toSorted((first, second) => first - second);
  const whole = (value: number | undefined): string => (value ?? Number.NaN).toFixed(0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `first ${values.slice(0, 6).map(whole).join(", ")}; mean ${whole(mean)}, middle ${whole(ordered[ordered.length >> 1])}, 95 % below ${whole(ordered[Math.floor(0.95 * ordered.length)])}`;
};
say(`reading and compiling, ms: ${line(compilations)}`);
say(`beyond the simulation, ms: ${line(startUps)}`);
rmSync(folder, { recursive: true });
