/** A study of seconds: the first scenario with few people and two years, in a folder of its own, run in this thread. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { canonicalJson, sha256 } from "../../src/io/canonical.ts";
import { type Disk, realDisk } from "../../src/io/disk.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { type BatchOptions, type BatchSummary, runBatch } from "../../src/study/batch/batch.ts";
import { type Shard, wholeStudy } from "../../src/study/batch/shard.ts";
import { type MergeSummary, mergeStudy } from "../../src/study/merge/merge.ts";
import { type Design, designText, makeDesign, readSampling } from "../../src/study/plan/design.ts";
import { readFactor } from "../../src/study/plan/factor.ts";
import { type Plan, planFormat, planText } from "../../src/study/plan/plan.ts";
import { inlineExecutor } from "../../src/study/run/executor.ts";
import type { VariantBase } from "../../src/study/run/variant.ts";
import { projectRoot } from "../support/source-files.ts";

export interface TinyStudy {
  readonly folder: string;
  readonly plan: Plan;
  readonly design: Design;
  readonly base: VariantBase;
}

export interface TinyOptions {
  readonly vary?: readonly string[];
  readonly plan?: Partial<Plan>;
  readonly sample?: string;
}

const set = ["population.size=40", "years=2"];
const input = { cwd: join(projectRoot, "scenarios"), library: null, standardInput: async () => new Uint8Array(), set, allowLarge: false };
const read = await readScenario("first-steps.yaml", input);
const base: VariantBase = { value: read.value, locate: read.locate, readText: read.files.readText };

export async function tinyStudy({ vary = ["schemes.mutual.reach=0.5,0.7,0.9"], plan: over = {}, sample = "grid" }: TinyOptions = {}): Promise<TinyStudy> {
  const folder = mkdtempSync(join(tmpdir(), "mutua-study-"));
  mkdirSync(join(folder, "inputs"));
  copyFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), join(folder, "inputs", "first-steps.yaml"));
  const plan: Plan = {
    format: planFormat,
    engine: packageFile.version,
    scenario: { layers: ["first-steps.yaml"], set, hash: sha256(canonicalJson({ scenario: read.value, files: {} })), files: {} },
    vary,
    sample,
    sample_seed: "design",
    seed: "tiny",
    seed_rule: "same",
    rng: "default",
    replications: 3,
    outputs: { metrics: ["coverage.breadth", "finance.ruin_probability"], years: "horizon", by: [] },
    keep_replications: false,
    ...over,
  };
  return save({ folder, plan, design: makeDesign(vary.map(readFactor), readSampling(sample), plan.sample_seed), base });
}

export function save(study: TinyStudy): TinyStudy {
  writeFileSync(join(study.folder, "plan.json"), planText(study.plan));
  writeFileSync(join(study.folder, "design.csv"), designText(study.design));
  return study;
}

export function runTiny(study: TinyStudy, over: Partial<BatchOptions> & { readonly shard?: Shard; readonly stopAfter?: number } = {}): Promise<BatchSummary> {
  const disk: Disk = over.disk ?? realDisk;
  let asked = 0;
  const signal = { stopped: false };
  // asked once before each replication
  const shouldStop = (): boolean => {
    if (over.stopAfter !== undefined && asked++ >= over.stopAfter) signal.stopped = true;
    return signal.stopped;
  };
  return runBatch({
    folder: study.folder,
    plan: study.plan,
    design: study.design,
    shard: wholeStudy,
    retryFailed: false,
    disk,
    signal,
    makeExecutor: () => inlineExecutor(study.base, disk, shouldStop, () => performance.now()),
    onProgress: () => {},
    ...over,
  });
}

export function mergeTiny(study: TinyStudy, over: Partial<Parameters<typeof mergeStudy>[0]> = {}): MergeSummary {
  return mergeStudy({
    folder: study.folder,
    shown: "study",
    plan: study.plan,
    design: study.design,
    disk: realDisk,
    allowPartial: false,
    wide: true,
    replicates: null,
    ...over,
  });
}

/** Every merged file by name, as one text: two studies are the same where these are. */
export function mergedBytes({ folder }: TinyStudy): string {
  const merged = join(folder, "merged");
  return readdirSync(merged)
    .sort()
    .map((name) => `${name} ${sha256(readFileSync(join(merged, name)))}`)
    .join("\n");
}
