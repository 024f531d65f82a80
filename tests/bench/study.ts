/**
 * What a study costs beyond its simulation: variants of a shipped scenario run as a batch runs them (journal, checksums, fsync), in one process and
 * one thread. Prints processor time by part, start-up of the first variants and of the middle one, and the memory after each tenth. Run by hand: `npx esbuild tests/bench/study.ts --bundle --platform=node
 * --format=esm --packages=external --outfile=dist/bench-study.mjs && node dist/bench-study.mjs VARIANTS PEOPLE YEARS REPLICATIONS [SCENARIO]`
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalJson, sha256 } from "../../src/io/canonical.ts";
import { realDisk } from "../../src/io/disk.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { runBatch } from "../../src/study/batch/batch.ts";
import { wholeStudy } from "../../src/study/batch/shard.ts";
import { makeDesign, readSampling } from "../../src/study/plan/design.ts";
import { readFactor } from "../../src/study/plan/factor.ts";
import { type Plan, planFormat } from "../../src/study/plan/plan.ts";
import { runTask } from "../../src/study/run/task.ts";
import type { VariantBase } from "../../src/study/run/variant.ts";

const [variants = 200, people = 1000, years = 10, replications = 20] = process.argv.slice(2, 6).map(Number);
const scenario = `${process.argv[6] ?? "first-steps"}.yaml`;
const set = [`population.size=${people}`, `years=${years}`];
const input = { cwd: "scenarios", library: null, standardInput: async () => new Uint8Array(), set, allowLarge: false };
const read = await readScenario(scenario, input);
const base: VariantBase = { value: read.value, locate: read.locate, readText: read.files.readText };
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
let simulated = 0;
let tasks = 0;
/** Milliseconds of reading and compiling, in the order of variants. */
const startUps: number[] = [];
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
      // the clock of the task is processor time: what compiling took is not the simulation's
      const end = runTask(
        base,
        task,
        realDisk,
        () => false,
        () => processor() * 1000,
      );
      tasks += processor() - from;
      simulated += end.seconds - end.compileSeconds;
      startUps.push(1000 * end.compileSeconds);
      return end;
    },
    close: async () => {},
  }),
  onProgress: (done, total) => {
    if (done % Math.ceil(total / 10) === 0) say(`${done} variants: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  },
});
const whole = processor() - begin;
const each = (seconds: number): string => `${((1000 * seconds) / variants).toFixed(1)} ms`;
say(
  `${variants} variants of ${people} people x ${years} years x ${replications} replications: ${whole.toFixed(1)} s of processor time; a variant: simulation ${each(simulated)}, reading and compiling ${each(tasks - simulated)}, journal ${each(whole - tasks)}; ${(whole / simulated).toFixed(2)} times the simulation`,
);
const ordered = startUps.toSorted((first, second) => first - second);
const milliseconds = (value: number | undefined): string => (value ?? Number.NaN).toFixed(0);
say(
  `start-up, ms: first variants ${startUps.slice(0, 8).map(milliseconds).join(", ")}; middle ${milliseconds(ordered[ordered.length >> 1])}, 95 % below ${milliseconds(ordered[Math.floor(0.95 * ordered.length)])}`,
);
rmSync(folder, { recursive: true });
