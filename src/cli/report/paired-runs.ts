import packageFile from "../../../package.json" with { type: "json" };
import { compile, createFold, type Scenario } from "../../engine/index.ts";
import type { Sensitivity, SensitivityRow } from "../../report/brief/sensitivity.ts";
import { runReplications } from "../../workers/pool.ts";
import type { Host } from "../host.ts";
import { leversOf } from "./levers.ts";

type Outcome = Pick<SensitivityRow, "covered" | "ruined">;

export interface PairedRuns {
  readonly workers: number;
  /** Told before each run: its number, and how many there are. */
  readonly onRun: (done: number, total: number) => void;
}

/**
 * The base and one run for each lever, on the same people and fate (same seed, same size), so that their differences are exact to the
 * change. A change that the engine refuses is left out. Null when it was stopped.
 */
export async function pairedRuns(host: Host, scenario: Scenario, { workers, onRun }: PairedRuns): Promise<Sensitivity | null> {
  const levers = leversOf(scenario);
  if (levers.length === 0) return null;
  onRun(0, levers.length + 1);
  const base = await outcomeOf(host, scenario, workers);
  if (base === null) return null;
  const rows: SensitivityRow[] = [];
  for (const [index, { lever, world, to, from, scenario: changed }] of levers.entries()) {
    onRun(index + 1, levers.length + 1);
    const outcome = await outcomeOf(host, changed, workers);
    if (host.signal.stopped) return null;
    if (outcome !== null) rows.push({ lever, world, to, from, ...outcome });
  }
  return { people: scenario.population.size, futures: scenario.replications, base, rows };
}

const needed = ["coverage.breadth", "finance.ruin_probability", "finance.premium"];

/** Cover and ruin of every world in the last year; null where the scenario does not compile or the run was stopped. */
async function outcomeOf(host: Host, scenario: Scenario, workers: number): Promise<Outcome | null> {
  const lean: Scenario = { ...scenario, outputs: { ...scenario.outputs, metrics: needed, by: [], years: "last" }, checks: [] };
  const { model } = compile(lean);
  if (model === null) return null;
  const fold = createFold(model, lean);
  await runReplications(model, {
    workers,
    first: 0,
    count: lean.replications,
    signal: host.signal,
    onOutcome: (replication, outcome) => fold.add(replication, outcome),
    onProgress: () => {},
  });
  if (host.signal.stopped) return null;
  const { metrics } = fold.record({ engine: packageFile.version, hash: "", stopped: false });
  const last = scenario.startYear + scenario.years - 1;
  const covered: Record<string, number> = {};
  const ruined: Record<string, number> = {};
  for (const { name, schemes } of lean.worlds) {
    covered[name] =
      metrics.find(({ world, versus, metric, year }) => world === name && versus === null && metric === "coverage.breadth" && year === last)?.mean ?? 0;
    const main = schemes.map((index) => lean.schemes[index]!).find(({ kind }) => kind !== "public")?.name ?? null;
    ruined[name] =
      metrics.find(
        ({ world, versus, scheme, metric, year }) =>
          world === name && versus === null && scheme === main && metric === "finance.ruin_probability" && year === last,
      )?.k ?? 0;
  }
  return { covered, ruined };
}
