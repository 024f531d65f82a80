import packageFile from "../../../package.json" with { type: "json" };
import { AnalysisFault, type Judge, type Settings } from "../../analysis/evaluate.ts";
import type { GeneratorName, Scenario } from "../../engine/index.ts";
import { validateScenario } from "../../engine/index.ts";
import { realDisk } from "../../io/disk.ts";
import { InvalidData } from "../../io/file-fault.ts";
import { isMap } from "../../io/overlay.ts";
import type { LocatedProblem } from "../../io/place.ts";
import type { StudyOutputs } from "../../study/plan/plan.ts";
import { type Executor, inlineExecutor } from "../../study/run/executor.ts";
import { type BaseSource, openBase } from "../../study/run/open-base.ts";
import type { VariantBase, VariantResult } from "../../study/run/variant.ts";
import { threadExecutor } from "../../workers/variant-pool.ts";
import type { Host } from "../host.ts";
import { count } from "../run-options.ts";
import { workersOf } from "../simulate.ts";
import { UsageError } from "../usage-error.ts";

/** Options that all commands of analysis share. */
export interface AnalysisOptions {
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly replications?: string;
  readonly workers?: string;
  readonly rng?: GeneratorName;
  readonly json?: boolean;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
  readonly allowLarge?: boolean;
}

export interface VariantQuestion {
  readonly checks?: readonly string[];
  readonly outputs: StudyOutputs | null;
  readonly futures?: boolean;
  /** Another seed than the run's own. */
  readonly seed?: string;
  readonly replications?: number;
}

/** Runs of one scenario under changed settings, all on the same futures. */
export interface Evaluator {
  /** The scenario as it is. */
  readonly scenario: Scenario;
  readonly base: VariantBase;
  readonly engine: string;
  readonly run: (settings: Settings, question: VariantQuestion) => Promise<VariantResult>;
  /** Judges these checks in place of the scenario's own. */
  readonly judge: (checks: readonly string[]) => Judge;
  readonly close: () => Promise<void>;
}

/** Ended by a signal; nothing is printed. */
export class AnalysisStopped extends Error {}

/**
 * Opens a scenario for an analysis. @throws InvalidScenario  with its problems
 *
 * @param checks  are read with the scenario, so that a mistake in them is told before anything runs
 */
export async function openEvaluator(host: Host, argument: string, options: AnalysisOptions, checks: readonly string[], command: string): Promise<Evaluator> {
  if (argument === "-") throw new UsageError(`${command} reads the scenario more than once; give it as a file instead of -`, command);
  const source: BaseSource = {
    argument,
    cwd: host.path("."),
    library: host.library,
    set: options.set ?? [],
    allowLarge: options.allowLarge === true,
    hash: null,
    files: [],
  };
  const base = await openBase(source);
  const scenario = readScenarioOf(base, checks);
  const replications = options.replications === undefined ? scenario.replications : count("--replications", options.replications, 1, 1e9, command);
  const size = workersOf(host, options);
  let executor: Executor | null = null;
  let next = 1;
  // threads start with the first question: what is refused before costs nothing
  const open = (): Executor => (size === 1 ? inlineExecutor(base, realDisk, () => host.signal.stopped, host.clock) : threadExecutor(source, size, host.signal));
  const queue = createQueue(size);
  const run: Evaluator["run"] = (set, { checks: own = [], outputs, futures = false, seed, replications: fewer }) =>
    queue(async () => {
      executor ??= open();
      const { result } = await executor.execute({
        variant: next++,
        settings: {
          set,
          seed: seed ?? options.seed ?? null,
          replications: fewer ?? replications,
          checks: own,
          futures,
          rng: options.rng ?? "default",
          outputs,
        },
        identity: "",
        blocks: null,
        before: null,
        keep: false,
      });
      if (result === null) throw new AnalysisStopped("stopped");
      return result;
    });
  return {
    scenario: { ...scenario, replications },
    base,
    engine: packageFile.version,
    run,
    judge: (own) => async (settings) => {
      const result = await run(settings, { checks: own, outputs: { metrics: [], years: "horizon", by: [] } });
      return result.status === "ok" ? { checks: result.checks } : { error: result.error };
    },
    close: async () => executor?.close(),
  };
}

/** A scenario that is not valid, as `mutua validate` would say it. */
export class InvalidScenario extends InvalidData {
  readonly problems: readonly LocatedProblem[];

  constructor(problems: readonly LocatedProblem[]) {
    super("the scenario is not valid");
    this.problems = problems;
  }
}

function readScenarioOf(base: VariantBase, checks: readonly string[]): Scenario {
  const value = isMap(base.value) ? Object.assign(Object.create(null), base.value, { checks }) : base.value;
  const { scenario, problems } = validateScenario(value, base);
  if (scenario === null || problems.length > 0) throw new InvalidScenario(problems.map(base.locate));
  return scenario;
}

/** Hands questions over as threads become free, in the order in which they were asked. */
function createQueue(size: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free--;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

/** A number of an option. @throws UsageError */
export function numberOption(option: string, text: string, command: string): number {
  const value = text.trim().endsWith("%") ? Number(text.trim().slice(0, -1)) / 100 : Number(text.trim() === "" ? Number.NaN : text);
  if (!Number.isFinite(value)) throw new UsageError(`${option} ${JSON.stringify(text.slice(0, 40))} is not a number such as 0.05 or 5%`, command);
  return value;
}

/** `low:high`. @throws UsageError  no such form, reversed, equal */
export function rangeOption(option: string, text: string, command: string): { readonly low: number; readonly high: number } {
  const ends = text.split(":");
  if (ends.length !== 2) throw new UsageError(`${option} ${JSON.stringify(text.slice(0, 40))} is not understood; write low:high, such as 0.02:0.08`, command);
  const [low, high] = ends.map((end) => numberOption(option, end, command)) as [number, number];
  if (low > high) throw new UsageError(`${option} ${text}: the range is reversed; did you mean ${ends[1]}:${ends[0]}?`, command);
  if (low === high) throw new UsageError(`${option} ${text}: both ends are the same`, command);
  return { low, high };
}

/** Turns a fault of an analysis into one of usage. */
export function asAnalysisUsage(error: unknown, command: string): unknown {
  return error instanceof AnalysisFault ? new UsageError(error.message, command) : error;
}
