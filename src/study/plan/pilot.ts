/** What a study will take, from a few of its variants run briefly. */
import { median } from "d3-array";
import { journalLine } from "../../io/journal.ts";
import { variantRecord } from "../batch/records.ts";
import type { Executor } from "../run/executor.ts";
import { figureAt } from "../run/figures.ts";
import type { TaskEnd } from "../run/task.ts";
import type { VariantFigures } from "../run/variant.ts";
import { assignmentsOf, type Design, type DesignRow } from "./design.ts";
import { type Plan, variantSeed } from "./plan.ts";

/** Variants that are tried, and replications of each at most. */
const triedVariants = 3;
const triedReplications = 10;

/** Standard error of one figure, median over the tried variants, and what it will be at the plan's replications. */
export interface ExpectedError {
  readonly metric: string;
  readonly world: string;
  readonly versus: string | null;
  readonly scheme: string | null;
  readonly unit: string;
  readonly mean: number;
  readonly se: number;
}

export interface Pilot {
  readonly variants: readonly number[];
  readonly replications: number;
  readonly compileSeconds: number;
  readonly secondsPerReplication: number;
  /** Of one thread, for the whole study. */
  readonly seconds: number;
  readonly journalBytes: number;
  readonly replicationBytes: number;
  readonly rows: number;
  readonly errors: readonly ExpectedError[];
  /** Variants of the pilot that have an error. */
  readonly refused: readonly { readonly variant: number; readonly error: string }[];
}

/** Runs the first variant once more than the others: the first run in a thread also compiles the program. */
export async function runPilot(plan: Plan, design: Design, executor: Executor): Promise<Pilot> {
  const rows = pickVariants(design.rows);
  const replications = Math.min(plan.replications, triedReplications);
  const run = (row: DesignRow): Promise<TaskEnd> =>
    executor.execute({
      variant: row.variant,
      settings: { set: assignmentsOf(design, row), seed: variantSeed(plan, row.variant), replications, rng: plan.rng, outputs: plan.outputs },
      identity: "",
      blocks: null,
      before: null,
      keep: false,
    });
  await run(rows[0]!);
  const ends: TaskEnd[] = [];
  for (const row of rows) ends.push(await run(row));
  const good = ends.filter(({ result }) => result?.status === "ok");
  const compileSeconds = median(good, (end) => end.compileSeconds) ?? 0;
  const secondsPerReplication = (median(good, (end) => end.seconds - end.compileSeconds) ?? 0) / replications;
  const figures = good.map(({ result }) => result as VariantFigures); // filtered above
  const records = good.map((end) => variantRecord({ variant: end.variant, identity: "0".repeat(64), replications, seconds: 1 }, end.result!, []).record);
  return {
    variants: rows.map(({ variant }) => variant),
    replications,
    compileSeconds,
    secondsPerReplication,
    seconds: design.rows.length * (compileSeconds + secondsPerReplication * plan.replications),
    journalBytes: design.rows.length * (median(records, (record) => journalLine(record).length) ?? 0),
    replicationBytes: design.rows.length * plan.replications * 8 * (median(good, ({ length }) => length) ?? 0),
    rows: design.rows.length * (median(figures, ({ figures: { keys } }) => keys.length) ?? 0),
    errors: expectedErrors(figures, replications, plan.replications),
    refused: ends.flatMap(({ variant, result }) => (result !== null && result.status !== "ok" ? [{ variant, error: result.error }] : [])),
  };
}

/** First, middle and last: those between lie between them, as a rule. */
function pickVariants(rows: readonly DesignRow[]): DesignRow[] {
  const positions = Array.from({ length: triedVariants }, (_, k) => Math.round((k * (rows.length - 1)) / (triedVariants - 1)));
  return [...new Set(positions)].map((position) => rows[position]!);
}

/** A standard error falls with the square root of the number of replications. */
function expectedErrors(variants: readonly VariantFigures[], tried: number, asked: number): ExpectedError[] {
  const [first] = variants;
  if (first === undefined) return [];
  return first.figures.keys.flatMap((key, row) => {
    if (key.by !== null || key.year !== null) return [];
    const same = variants.filter(({ figures: { keys } }) => keys.length === first.figures.keys.length).map(({ figures }) => figures);
    const se = median(same, (figures) => figureAt(figures, "se", row) ?? Number.NaN);
    const mean = median(same, (figures) => figureAt(figures, "mean", row) ?? Number.NaN);
    if (se === undefined || mean === undefined) return [];
    const { metric, world, versus, scheme, unit } = key;
    return [{ metric, world, versus, scheme, unit, mean, se: se * Math.sqrt(tried / asked) }];
  });
}
