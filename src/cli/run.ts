import { resolve } from "node:path";
import { compile, estimateResources } from "../engine/index.ts";
import { metrics } from "../engine/metrics/index.ts";
import type { ResultRecord } from "../engine/result.ts";
import type { Scenario } from "../engine/scenario/scenario.ts";
import { type OutputFolder, openOutputFolder } from "../io/output-folder.ts";
import { isMap } from "../io/overlay.ts";
import { checkOutput } from "../io/write-output.ts";
import { selectRows } from "../report/rows.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { judge } from "./judge.ts";
import { loadScenario, showProblems, warningLine } from "./load-scenario.ts";
import { printResult, saveResult } from "./outputs.ts";
import { checkResources } from "./resources.ts";
import { count, type RunOptions, readWanted, type Wanted } from "./run-options.ts";
import { simulate } from "./simulate.ts";
import { UsageError } from "./usage-error.ts";

/** `mutua run`: everything that can be refused is refused before anything is computed. */
export async function run(host: Host, argument: string, options: RunOptions): Promise<ExitCode> {
  refuseUnsupported(options);
  const wanted = readWanted(options);
  const conditions = options.failIf ?? [];
  const { scenario: written, problems, hash, locate } = await loadScenario(host, argument, options, (value) => changeInput(value, options));
  if (written === null) {
    await showProblems(host, problems, options.errors);
    return exitCodes.invalid;
  }
  const scenario = withOutputs(written, wanted);
  checkYears(wanted, scenario);
  checkResources(host, estimateResources(scenario), options.allowLarge === true);
  const { model, problems: refusals } = compile(scenario);
  if (refusals.length > 0) {
    await showProblems(host, refusals.map(locate), options.errors);
    return exitCodes.invalid;
  }
  if (!options.quiet) for (const warning of scenario.warnings) host.warn(warningLine(warning));
  if (options.replicates !== undefined) checkOutput(resolve(host.cwd(), options.replicates), options.force === true);
  const folder = options.out === undefined ? null : openOutputFolder(resolve(host.cwd(), options.out), options.force === true);
  try {
    const begin = host.now();
    const { record, replicates } = await simulate(host, model, scenario, hash, options);
    return await deliver({ host, scenario, wanted, options, argument, folder, begin, conditions: conditions.length }, record, replicates);
  } finally {
    folder?.release();
  }
}

function refuseUnsupported({ json, csv, lang, rng, replications, replicate }: RunOptions): void {
  if (json && csv) throw new UsageError("--json and --csv exclude each other; --out saves both", "run");
  if (lang !== undefined && lang !== "en") throw new UsageError(`--lang ${JSON.stringify(lang.slice(0, 20))} is not supported yet; en is`, "run");
  if (rng !== undefined && rng !== "default") throw new UsageError(`--rng ${JSON.stringify(rng.slice(0, 20))} is not supported yet; default is`, "run");
  if (replications !== undefined && replicate !== undefined) throw new UsageError("--replications and --replicate exclude each other", "run");
}

/** The flags that say the same as a key of the file take its place; conditions stand last among the checks. */
function changeInput(value: unknown, { seed, replications, failIf }: RunOptions): unknown {
  if (!isMap(value)) return value;
  const changed: Record<string, unknown> = Object.assign(Object.create(null), value);
  if (seed !== undefined) changed["seed"] = seed;
  if (replications !== undefined) changed["replications"] = count("--replications", replications, 1, 1e9);
  if (failIf !== undefined) changed["checks"] = [...(Array.isArray(value["checks"]) ? value["checks"] : []), ...failIf];
  return changed;
}

/** The screen needs the headline figures of every year, whatever rows are asked for; `chosenRows` leaves out the others. */
function withOutputs(scenario: Scenario, { metrics: ids, years, by }: Wanted): Scenario {
  const { outputs } = scenario;
  const headline = metrics.filter((metric) => metric.headline).map((metric) => metric.id);
  const computed = ids === null || typeof ids === "string" ? (ids ?? outputs.metrics) : [...new Set([...headline, ...ids])];
  return { ...scenario, outputs: { ...outputs, metrics: computed, years: years === null ? outputs.years : "all", by: by ?? outputs.by } };
}

/** The rows of machine output: those asked for, as they stand in the full output. */
function chosenRows(record: ResultRecord, { metrics: ids, years, by }: Wanted): ResultRecord {
  if (ids === null && years === null && by === null) return record;
  const all = ids === null || typeof ids === "string" ? "all" : ids;
  return { ...record, metrics: selectRows(record, { metrics: all, years: years ?? "all", by: by ?? "all" }) };
}

function checkYears({ years }: Wanted, { startYear, years: horizon }: Scenario): void {
  if (years === null || typeof years === "string") return;
  const last = startYear + horizon - 1;
  const outside = years.find((year) => year < startYear || year > last);
  if (outside !== undefined) throw new UsageError(`--years ${outside} is not simulated; the scenario runs from ${startYear} to ${last}`, "run");
}

/** What is needed to hand a result over. */
interface Delivery {
  readonly host: Host;
  readonly scenario: Scenario;
  readonly wanted: Wanted;
  readonly options: RunOptions;
  readonly argument: string;
  readonly folder: OutputFolder | null;
  readonly begin: Date;
  readonly conditions: number;
}

async function deliver(delivery: Delivery, whole: ResultRecord, replicates: string | null): Promise<ExitCode> {
  const { host, scenario, options, folder, begin, conditions, argument } = delivery;
  const verdicts = judge(scenario.checks, whole.checks);
  const own = verdicts.slice(0, verdicts.length - conditions);
  const asked = verdicts.slice(verdicts.length - conditions);
  const record: ResultRecord = { ...whole, checks: own.map(({ result }) => result) };
  // Files first: whoever reads the pipe may leave at any moment.
  const chosen = chosenRows(record, delivery.wanted);
  if (folder !== null) saveResult(host, folder, record, chosen, { options, argument, begin });
  if (options.replicates !== undefined && replicates !== null) {
    const { writeOutput } = await import("../io/write-output.ts");
    writeOutput(resolve(host.cwd(), options.replicates), replicates);
  }
  await printResult(host, record, chosen, { options, argument });
  if (host.signal.exitCode !== null) return host.signal.exitCode;
  for (const { result, undecided } of [...own, ...asked]) {
    if (undecided && !options.quiet)
      host.warn(
        warningLine({
          code: "W0901",
          text: `undecided: ${result.expression}: the interval holds the limit, judged on the mean.`,
          remedy: "Run more replications.",
        }),
      );
  }
  const failed = (options.check === true && own.some(({ holds }) => !holds)) || asked.some(({ holds }) => holds);
  return failed ? exitCodes.checkFailed : exitCodes.done;
}
