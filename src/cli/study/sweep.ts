import { basename, dirname, join, resolve } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { realDisk } from "../../io/disk.ts";
import { escapeText } from "../../io/escape.ts";
import { FileFault } from "../../io/file-fault.ts";
import { copyInput, listFolder, makeFolder, planNames, readPlanFile, shardFolders } from "../../io/plan-folder.ts";
import { readScenario, scenarioSources } from "../../io/read-scenario.ts";
import { writeOutput } from "../../io/write-output.ts";
import { checkPaths } from "../../study/plan/check-paths.ts";
import { type Design, designText, makeDesign, readDesign, readSampling } from "../../study/plan/design.ts";
import { readFactor } from "../../study/plan/factor.ts";
import { type Pilot, runPilot } from "../../study/plan/pilot.ts";
import { type Plan, planFormat, planText } from "../../study/plan/plan.ts";
import { inlineExecutor } from "../../study/run/executor.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { screenWidth } from "../analysis/screen-width.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { loadScenario, showProblems } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { workersOf } from "../simulate.ts";
import { UsageError } from "../usage-error.ts";
import { planScreen } from "./plan-screen.ts";
import { type SweepOptions, studyOutputs } from "./sweep-options.ts";
import { asUsage } from "./usage.ts";

/** Kept replications may take so much of the disk unless more is asked for. */
const mostKept = 1e9;

/** `mutua sweep`: everything that can be refused is refused before the folder is made. */
export async function sweep(host: Host, argument: string, options: SweepOptions): Promise<ExitCode> {
  const outputs = studyOutputs(options, "sweep");
  const sampling = asUsage("sweep", () => readSampling(options.sample));
  const factors = asUsage("sweep", () => (options.vary ?? []).map(readFactor));
  if (sampling.method === "file" && factors.length > 0)
    throw new UsageError("--vary and --sample file: exclude each other; the file says what varies", "sweep");
  const folder = host.path(options.plan);
  refuseFolder(folder, options);
  const { scenario, problems } = await loadScenario(host, argument, options);
  if (scenario === null) {
    await showProblems(host, problems, options.errors);
    return exitCodes.invalid;
  }
  const design =
    sampling.method === "file"
      ? readDesign(await designFile(host, sampling.file), escapeText(sampling.file))
      : asUsage("sweep", () => makeDesign(factors, sampling, options.sampleSeed));
  const replications = options.replications === undefined ? scenario.replications : count("--replications", options.replications, 1, 1e9, "sweep");
  const read = await readScenario(argument, {
    cwd: host.workingFolder,
    library: host.library,
    standardInput: host.standardInput,
    set: options.set ?? [],
    allowLarge: options.allowLarge === true,
  });
  const base = { value: read.value, locate: read.locate, ...read.context };
  if (refusePaths(host, checkPaths(base, design), options.quiet === true)) return exitCodes.invalid;
  host.holds([folder]);
  const layers = copyInputs(host, argument, folder, read.files.hashes.keys());
  const plan: Plan = {
    format: planFormat,
    engine: packageFile.version,
    scenario: {
      layers,
      set: options.set ?? [],
      hash: read.hash(),
      files: Object.fromEntries(read.files.hashes),
    },
    vary: options.vary ?? [],
    sample: options.sample,
    sample_seed: options.sampleSeed,
    seed: options.seed ?? scenario.seed,
    seed_rule: options.seedRule,
    rng: options.rng,
    replications,
    outputs,
    keep_replications: options.keepReplications === "yes",
  };
  return finishPlan(host, folder, plan, design, options, scenario.name);
}

/** The pilot decides whether replications are kept; then the plan is written. */
async function finishPlan(host: Host, folder: string, plan: Plan, design: Design, options: SweepOptions, name: string): Promise<ExitCode> {
  let pilot: Pilot | null = null;
  if (options.pilot) {
    const base = await openBase(planSource(folder, plan, options.allowLarge === true));
    pilot = await runPilot(
      plan,
      design,
      inlineExecutor(base, realDisk, () => host.signal.stopped, host.clock),
    );
  }
  const kept = options.keepReplications === "auto" ? pilot !== null && pilot.replicationBytes <= mostKept : plan.keep_replications;
  const whole = { ...plan, keep_replications: kept };
  writeOutput(join(folder, planNames.design), designText(design));
  writeOutput(join(folder, planNames.plan), planText(whole));
  const workers = workersOf(host, options);
  if (pilot !== null) writeOutput(join(folder, planNames.pilot), `${JSON.stringify(pilot, null, 2)}\n`);
  await host.write(
    planScreen({
      plan: whole,
      design,
      pilot,
      name,
      shown: options.plan,
      threads: Math.min(workers, host.processors()),
      memory: host.peakMemory(),
      width: screenWidth(host),
    }),
  );
  return exitCodes.done;
}

function refuseFolder(folder: string, { plan, force }: SweepOptions): void {
  if (shardFolders(folder).length > 0)
    throw new FileFault(
      `cannot write into ${escapeText(plan)}: it holds results of a plan; mutua sweep expand ${escapeText(plan)} adds to them, another --plan begins anew`,
    );
  // inputs alone were left by a plan that was cut short
  const others = listFolder(folder).filter((name) => name !== planNames.inputs);
  if (others.length > 0 && force !== true)
    throw new FileFault(`cannot write into ${escapeText(plan)}: it is not empty; --force replaces a plan that has not run yet`);
  makeFolder(folder);
}

async function designFile(host: Host, name: string): Promise<string> {
  if (name === "-") return Buffer.from(await host.standardInput(100_000_000)).toString("utf8");
  return readPlanFile(dirname(host.path(name)), basename(name));
}

/** True where a path leads nowhere; values that are refused now and then are only said: they become rows with an error. */
export function refusePaths(host: Host, problems: ReturnType<typeof checkPaths>, quiet: boolean): boolean {
  for (const { path, value, error, near, hopeless } of problems) {
    const hint = near === null ? "" : ` Did you mean ${near}?`;
    if (hopeless)
      host.warn(`mutua: no value of ${escapeText(path)} is allowed, ${escapeText(JSON.stringify(value))} for one: ${escapeText(error)}${escapeText(hint)}\n`);
    else if (!quiet)
      host.warn(`mutua: ${escapeText(path)}=${escapeText(value)} is not allowed; its variants will be rows with an error: ${escapeText(error)}\n`);
  }
  return problems.some(({ hopeless }) => hopeless);
}

/** Copies the scenario, its overlays and the files that it names into the plan. @returns names of the layers there */
function copyInputs(host: Host, argument: string, folder: string, named: Iterable<string>): string[] {
  const sources = scenarioSources(argument, { cwd: host.workingFolder, library: host.library });
  const layers: string[] = [];
  for (const { path, shown } of sources) {
    if (path === null) throw new UsageError("sweep reads the scenario more than once and keeps a copy; give it as a file instead of -", "sweep");
    // a plus would join layers, two layers may have one name in two folders
    let name = basename(shown).replaceAll("+", "_");
    while (layers.includes(name)) name = `over-${name}`;
    copyInput(path, folder, name);
    layers.push(name);
  }
  const [first] = sources;
  if (first?.path != null) for (const name of named) copyInput(resolve(dirname(first.path), name), folder, name);
  return layers;
}
