import packageFile from "../../../package.json" with { type: "json" };
import type { StandardChange } from "../../analysis/sensitivity/change.ts";
import { standardChanges } from "../../analysis/sensitivity/standard-changes.ts";
import type { Scenario } from "../../engine/index.ts";
import type { Sensitivity, SensitivityRow } from "../../report/brief/sensitivity.ts";
import { type Prepared, prepareVariant, recordOf, type VariantBase } from "../../study/run/variant.ts";
import { runReplications } from "../../workers/pool.ts";
import type { Host } from "../host.ts";

type Outcome = Pick<SensitivityRow, "covered" | "ruined">;

export interface PairedRuns {
  readonly workers: number;
  /** People and futures at most; null: as many as the scenario has. */
  readonly most: { readonly people: number; readonly futures: number } | null;
  /** Told before each run: its number, and how many there are. */
  readonly onRun: (done: number, total: number) => void;
}

/**
 * The base and one run for each standard change, on the same people and fate (same seed, same size), so that their differences are exact to the
 * change. A change that the scenario refuses is left out. Null when it was stopped.
 */
export async function pairedRuns(host: Host, scenario: Scenario, base: VariantBase, { workers, most, onRun }: PairedRuns): Promise<Sensitivity | null> {
  const changes = standardChanges(scenario);
  if (changes.length === 0) return null;
  const size = sizeOf(scenario, base, most);
  const outcomeOf = async (change: StandardChange | null, done: number): Promise<Outcome | null> => {
    onRun(done, changes.length + 1);
    const prepared = prepare(base, [...size.settings, ...(change?.settings ?? [])], size.futures);
    return prepared === null ? null : simulated(host, prepared, workers);
  };
  const unchanged = await outcomeOf(null, 0);
  if (unchanged === null) return null;
  const rows: SensitivityRow[] = [];
  for (const [index, change] of changes.entries()) {
    const outcome = await outcomeOf(change, index + 1);
    if (host.signal.stopped) return null;
    const { key: lever, world, to, from } = change;
    if (outcome !== null) rows.push({ lever, world, to, from, ...outcome });
  }
  return { people: size.people, futures: size.futures, base: unchanged, rows };
}

interface Size {
  readonly settings: readonly string[];
  readonly people: number;
  readonly futures: number;
}

/** A population that cannot be made smaller (rows of a survey) stays as it is. */
function sizeOf({ population, replications }: Scenario, base: VariantBase, most: PairedRuns["most"]): Size {
  const futures = Math.min(most?.futures ?? replications, replications);
  const whole = { settings: [], people: population.size, futures };
  if (most === null || population.size <= most.people) return whole;
  const settings = [`population.size=${most.people}`];
  return prepare(base, settings, futures) === null ? whole : { settings, people: most.people, futures };
}

const needed = ["coverage.breadth", "finance.ruin_probability", "finance.premium"];

function prepare(base: VariantBase, set: readonly string[], replications: number): Prepared | null {
  const prepared = prepareVariant(base, {
    ...{ set, seed: null, replications, checks: [], rng: "default" },
    outputs: { metrics: needed, years: "last", by: [] },
  });
  return "status" in prepared ? null : prepared;
}

/** Cover and ruin of every world in the last year; null where the run was stopped. */
async function simulated(host: Host, prepared: Prepared, workers: number): Promise<Outcome | null> {
  const { scenario, model, futures, fold } = prepared;
  await runReplications(model, {
    workers,
    first: 0,
    count: scenario.replications,
    futures,
    signal: host.signal,
    onOutcome: (replication, outcome, truth) => fold.add(replication, outcome, truth),
    onProgress: () => {},
  });
  if (host.signal.stopped) return null;
  const { metrics } = recordOf(prepared, packageFile.version, "", false);
  const last = scenario.startYear + scenario.years - 1;
  const covered: Record<string, number> = {};
  const ruined: Record<string, number> = {};
  for (const { name, schemes } of scenario.worlds) {
    covered[name] =
      metrics.find(({ world, versus, metric, year }) => world === name && versus === null && metric === "coverage.breadth" && year === last)?.mean ?? 0;
    const main = schemes.map((index) => scenario.schemes[index]!).find(({ kind }) => kind !== "public")?.name ?? null;
    ruined[name] =
      metrics.find(
        ({ world, versus, scheme, metric, year }) =>
          world === name && versus === null && scheme === main && metric === "finance.ruin_probability" && year === last,
      )?.k ?? 0;
  }
  return { covered, ruined };
}
