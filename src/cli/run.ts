import { dirname } from "node:path";
import { explainDifferences } from "../engine/fairness/attribution.ts";
import { withFairWorlds } from "../engine/fairness/plan.ts";
import { compile, estimateResources, type FutureFigures, inMemory, type Model, probeSeconds } from "../engine/index.ts";
import { metrics } from "../engine/levers/catalogue.ts";
import { findMetric, membersOfFamily } from "../engine/metrics/statistic.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { ResultRecord, SettingsRecord } from "../engine/result.ts";
import { headlineIds } from "../engine/tally/tallies.ts";
import { nameTogether } from "../io/name-together.ts";
import { type OutputFolder, openOutputFolder } from "../io/output-folder.ts";
import { isMap } from "../io/overlay.ts";
import { seedOfFlag } from "../io/plain-number.ts";
import { checkOutput, type OutputFile, openOutput } from "../io/write-output.ts";
import { en as english } from "../report/language/en.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import { selectRows } from "../report/rows.ts";
import { sharedMemory } from "../workers/pieces.ts";
import { startSpares } from "../workers/thread.ts";
import { checksOf, ofCondition, withoutConditions } from "./conditions.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { figureWords } from "./figure-words.ts";
import type { Host } from "./host.ts";
import { judge } from "./judge.ts";
import { languageOf } from "./language-of.ts";
import { leverLines } from "./lever-lines.ts";
import { loadScenario, problemWords, showProblems, warningLine } from "./load-scenario.ts";
import { printResult, savedFiles, saveResult } from "./outputs.ts";
import { refuseUnsupported } from "./refuse-unsupported.ts";
import { checkResources, sayDuration } from "./resources.ts";
import { ReversalSearch } from "./reversal-search.ts";
import { count, type RunOptions, readWanted, type Wanted } from "./run-options.ts";
import { simulate, workersOf } from "./simulate.ts";
import { UsageError } from "./usage-error.ts";
import { withTruth } from "./with-truth.ts";

/** `mutua run`: everything that can be refused is refused before anything is computed. */
export async function run(host: Host, argument: string, options: RunOptions): Promise<ExitCode> {
  refuseUnsupported(options);
  languageOf(host, options.lang, "run");
  const wanted = readWanted(options);
  let ownChecks = 0;
  const {
    scenario: written,
    problems,
    hash,
    locate,
    paths,
  } = await loadScenario(host, argument, options, (value) => {
    ownChecks = checksOf(value).length;
    return changeInput(value, options);
  });
  if (written === null) {
    await showProblems(
      host,
      problems.map((problem) => ofCondition(problem, ownChecks, options)),
      options.errors,
      options.lang,
    );
    return exitCodes.invalid;
  }
  const asked = withOutputs(quickened(withTruth(written, options.truth ?? []), options), wanted, options.detail !== undefined);
  const scenario = options.plain === true || options.replicate !== undefined ? asked : withFairWorlds(asked);
  checkYears(wanted, scenario);
  const workers = workersOf(host, options);
  const estimate = estimateResources(scenario, workers, host.nodeVersion());
  checkResources(host, estimate, options.allowLarge === true);
  host.holds([
    ...(options.replicates === undefined ? [] : [dirname(host.path(options.replicates))]),
    ...(options.out === undefined ? [] : [host.path(options.out)]),
  ]);
  if (options.replicates !== undefined) checkOutput(host.path(options.replicates), options.force === true, paths);
  const folder = options.out === undefined ? null : openOutputFolder(host.path(options.out), options.force === true, savedFiles(), paths);
  let replicates: OutputFile | null = null;
  const spares = startSpares(Math.min(workers, scenario.replications));
  try {
    const begin = host.now();
    const { model, futures: made, problems: refusals } = inMemory(sharedMemory, () => compile(scenario, options.rng));
    if (model === null) {
      await showProblems(host, refusals.map(locate), options.errors, options.lang);
      return exitCodes.invalid;
    }
    const words = await problemWords(host, options.lang);
    if (!options.quiet) for (const warning of scenario.warnings) host.warn(warningLine(warning, words));
    if (!options.quiet) sayDuration(host, estimate, workers, () => probeSeconds(scenario, host.clock));
    if (options.replicates !== undefined) replicates = openOutput(host.path(options.replicates));
    let futures: readonly FutureFigures[] = [];
    const search = scenario.behind === null ? null : new ReversalSearch(asked);
    const keep = (figures: readonly FutureFigures[]): void => {
      futures = figures;
    };
    const simulated = await simulate(host, model, scenario, hash, options, { replicates, onFutures: keep, search, futures: made, spares });
    const attribution = options.explainDifference === true && !simulated.stopped ? explainDifferences(asked) : null;
    const record = { ...simulated, attribution };
    const conditions = (options.failIf ?? []).length;
    const code = await deliver({ host, model, scenario, written, wanted, options, argument, folder, begin, conditions, futures }, record);
    if (!keepsOutputs.has(code)) return code;
    const alone = replicates === null ? [] : [replicates];
    if (folder !== null) folder.finish(alone);
    else nameTogether(alone, null);
    return code;
  } finally {
    replicates?.abandon();
    folder?.release();
    spares.dismiss();
  }
}

/** Nothing is left behind by a run that failed while it was delivering. */
const keepsOutputs: ReadonlySet<ExitCode> = new Set([
  exitCodes.done,
  exitCodes.batchFailures,
  exitCodes.checkFailed,
  exitCodes.interrupted,
  exitCodes.terminated,
]);

/** The flags that say the same as a key of the file take its place; conditions stand last among the checks. */
function changeInput(value: unknown, { seed, replications, replicate, failIf, untilPrecise, most }: RunOptions): unknown {
  if (!isMap(value)) return value;
  const changed: Record<string, unknown> = Object.assign(Object.create(null), value);
  if (seed !== undefined) changed["seed"] = seedOfFlag(seed);
  if (replications !== undefined) changed["replications"] = count("--replications", replications, 1, 1e9);
  if (replicate !== undefined) changed["replications"] = 1;
  if (untilPrecise !== undefined || most !== undefined) changed["precision"] = precisionFrom(value["precision"], untilPrecise, most);
  if (failIf !== undefined) changed["checks"] = [...checksOf(value), ...failIf];
  return changed;
}

/** The goals of the command line take the place of the scenario's own. */
function precisionFrom(own: unknown, figures: readonly string[] | undefined, most: string | undefined): unknown {
  if (figures === undefined && !isMap(own)) throw new UsageError("--most goes with --until-precise, or with a scenario that asks for a precision", "run");
  return {
    ...(isMap(own) ? own : {}),
    ...(figures === undefined ? {} : { figures }),
    ...(most === undefined ? {} : { most: count("--most", most, 2, 1e9) }),
  };
}

/**
 * What is computed is more than what is asked for: the screen needs the headline figures and members, `--detail` who pays for whom by income and
 * health, checks may name any year. `chosenRows` keeps the rest out of machine output.
 */
function withOutputs(scenario: Scenario, { metrics: ids, by, families }: Wanted, detail: boolean): Scenario {
  const { outputs } = scenario;
  const asked = ids ?? outputs.metrics;
  const listed = [
    ...headlineIds(scenario),
    "finance.members",
    ...stopIds,
    ...(detail ? ledgerIds : []),
    ...ofFamilies(families),
    ...(typeof asked === "string" ? [] : asked),
  ];
  const computed = asked === "all" || (asked === "headline" && !detail) ? asked : [...new Set(listed)];
  const divided =
    by ??
    (detail
      ? [
          ...new Set([
            ...outputs.by,
            "quintile" as const,
            ...(scenario.health.conditions.length > 0 || scenario.health.states !== null ? ["health" as const] : []),
          ]),
        ]
      : outputs.by);
  return { ...scenario, outputs: { ...outputs, metrics: computed, years: "all", by: divided } };
}

/** Ids of all metrics of some families. */
function ofFamilies(families: Wanted["families"]): readonly string[] {
  return families === null ? [] : metrics.map(({ id }) => id).filter((id) => families.includes(id.slice(0, id.indexOf("."))));
}

/** Futures of a first look. */
const quickFutures = 20;

/** `--quick`: fewer futures of the same people; a smaller population would be a smaller pool, which is another question. */
function quickened(scenario: Scenario, { quick }: RunOptions): Scenario {
  return quick === true ? { ...scenario, replications: Math.min(quickFutures, scenario.replications) } : scenario;
}

/** Why a scheme works no more. */
const stopIds: readonly string[] = ["finance.stopped_money", "finance.stopped_exit", "finance.stopped_empty"];
/** What the table of who pays for whom needs. */
const ledgerIds: readonly string[] = [
  ...["income", "risk", "other", "margin", "chance", "net_transfer"].map((term) => `solidarity.${term}`),
  "finance.expense_ratio",
];

/** The rows of machine output: those asked for on the command line or else in the scenario, as they stand in the full output. */
function chosenRows(record: ResultRecord, wanted: Wanted, scenario: Scenario): ResultRecord {
  const { outputs } = scenario;
  const ids = wanted.metrics ?? outputs.metrics;
  const years = wanted.years ?? outputs.years;
  const selection = {
    metrics: ids === "headline" ? headlineIds(scenario) : ids === "all" ? ids : ids.flatMap((id) => [id, ...memberIds(id, outputs)]),
    years: typeof years === "string" ? years : ([...years, "horizon"] as const),
    by: wanted.by ?? outputs.by,
  };
  return { ...record, metrics: selectRows(record, selection) };
}

/** A family of metrics asked for by its own id stands for its members. */
function memberIds(id: string, outputs: Scenario["outputs"]): string[] {
  const metric = findMetric(metrics, id);
  return metric === undefined ? [] : membersOfFamily(metric, outputs).map((member) => member.id);
}

function checkYears({ years }: Wanted, { startYear, years: horizon }: Scenario): void {
  if (years === null || typeof years === "string") return;
  const last = startYear + horizon - 1;
  const outside = years.find((year) => year < startYear || year > last);
  if (outside !== undefined) throw new UsageError(`--years ${outside} is not simulated; the scenario runs from ${startYear} to ${last}`, "run");
}

/** What is needed to hand a result over. */
interface Delivery {
  readonly model: Model;
  readonly host: Host;
  /** As it was run. */
  readonly scenario: Scenario;
  /** As it was written: its `outputs` are what the reader asked for. */
  readonly written: Scenario;
  readonly wanted: Wanted;
  readonly options: RunOptions;
  readonly argument: string;
  readonly folder: OutputFolder | null;
  readonly begin: Date;
  readonly conditions: number;
  readonly futures: readonly FutureFigures[];
}

async function deliver(delivery: Delivery, whole: ResultRecord): Promise<ExitCode> {
  const { host, scenario, options, folder, begin, conditions, argument } = delivery;
  const verdicts = judge(scenario.checks, whole.checks);
  const own = verdicts.slice(0, verdicts.length - conditions);
  const asked = verdicts.slice(verdicts.length - conditions);
  const record: ResultRecord = { ...whole, checks: own.map(({ result }) => result), settings: settingsOf(whole.settings, options, conditions) };
  // Files are written first and get their names last: when the disk is full nothing is printed, when printing fails no file stays.
  const chosen = chosenRows(record, delivery.wanted, delivery.written);
  const { labels } = delivery.written;
  const reference = await referenceOf(host, options.lang);
  const levers = leverLines(delivery.written, delivery.model, reference);
  const delivered = { options, argument, levers, labels, called: figureWords(reference) };
  if (folder !== null) saveResult(host, folder, record, chosen, { ...delivered, begin, futures: delivery.futures });
  await printResult(host, record, chosen, delivered);
  if (host.signal.exitCode !== null) return host.signal.exitCode;
  // What the exit code hangs on is said; the screen shows the verdicts of all checks anyway.
  const judged = [...(options.check ? own : []), ...asked];
  const spoken = await problemWords(host, options.lang);
  for (const { result, undecided } of judged) {
    if (result.value === null)
      host.warn(
        warningLine(
          {
            code: "W0902",
            text: `${result.expression}: the figure does not exist (${english.why[result.why ?? "too_few_replications"]}), so that nothing can be said of it.`,
            remedy: "take the condition out, or give the scenario what the figure needs.",
          },
          spoken,
        ),
      );
    else if (undecided && !options.quiet)
      host.warn(
        warningLine(
          {
            code: "W0901",
            text: `undecided: ${result.expression}: the interval holds the limit, ${options.strict === true ? "and --strict counts it as failed" : "judged on the mean"}.`,
            remedy: "run more replications.",
          },
          spoken,
        ),
      );
  }
  // a condition on a figure that does not exist guards nothing: as a check of it fails, so does this
  const failed =
    (options.check === true && own.some(({ holds, undecided }) => !holds || (undecided && options.strict === true))) ||
    asked.some(({ holds, result }) => holds || result.value === null);
  return failed ? exitCodes.checkFailed : exitCodes.done;
}

/** The settings as the record says them: with what flags alone say, and without conditions, which make no figure. */
function settingsOf(settings: SettingsRecord, { truth = [], replicate }: RunOptions, conditions: number): SettingsRecord {
  const scenario = conditions === 0 ? settings.scenario : withoutConditions(settings.scenario, conditions);
  return { scenario, truth: [...truth].sort(), replicate: replicate === undefined ? null : count("--replicate", replicate, 0, 1e9) };
}

/** Sentences of levers in the reader's language; null for English, which the levers themselves speak. */
async function referenceOf(host: Host, lang: string | undefined): Promise<Reference | null> {
  const language = languageOf(host, lang, "run");
  return language === "en" ? null : (await import("../report/language/reference/index.ts")).references[language];
}
