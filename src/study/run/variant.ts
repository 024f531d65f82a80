/** One variant of a scenario from its settings to its figures: read once, set, validated, compiled, run, folded. No files but by hand-over. */

import {
  compile,
  createFold,
  createReplicator,
  type Fold,
  type FutureFigures,
  type Futures,
  type GeneratorName,
  type Model,
  metrics,
  type ResultRow,
  type Scenario,
  type ValidationContext,
  validateScenario,
} from "../../engine/index.ts";
import type { Problem } from "../../engine/keys/problem.ts";
import type { CheckResult, ResultRecord, WarningRecord } from "../../engine/result.ts";
import { isMap } from "../../io/overlay.ts";
import type { LocatedProblem, Places } from "../../io/place.ts";
import { seedOfFlag } from "../../io/plain-number.ts";
import { renderProblem } from "../../io/render-problem.ts";
import { setValue } from "../../io/set-value.ts";
import type { StudyOutputs } from "../plan/plan.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { SharedMemory } from "./shared-memory.ts";

/** What all variants share: the scenario as it was read, before validation. */
export interface VariantBase extends ValidationContext {
  readonly value: unknown;
  readonly locate: (problem: Problem) => LocatedProblem;
  /** What variants share beyond the scenario as it was read; without it each is compiled for itself, to the same result. */
  readonly shared?: SharedMemory;
}

export interface VariantSettings {
  /** As `--set` takes them. */
  readonly set: readonly string[];
  readonly seed: string | null;
  readonly replications: number | null;
  /** Take the place of the scenario's own checks; null leaves them. */
  readonly checks?: readonly string[] | null;
  /** The figures of each future are wanted too. */
  readonly futures?: boolean;
  readonly rng: GeneratorName;
  readonly outputs: StudyOutputs | null;
}

export interface Prepared {
  readonly scenario: Scenario;
  readonly model: Model;
  /** Of the model; the first ones are made already. */
  readonly futures: Futures | null;
  readonly fold: Fold;
}

/** Figures of a variant, or why there are none. */
export type VariantResult = VariantFigures | VariantError;
export interface VariantFigures {
  readonly status: "ok";
  readonly finished: number;
  readonly lastYear: number;
  readonly figures: Figures;
  readonly checks: readonly CheckResult[];
  readonly warnings: readonly WarningRecord[];
  readonly draws: DrawnNumbers | null;
  /** Where they were asked for; else empty. */
  readonly futures: readonly FutureFigures[];
}
/** The uncertain numbers of every future; null where none is uncertain. */
export interface DrawnNumbers {
  readonly paths: readonly string[];
  /** replication * paths + path. */
  readonly values: Float64Array;
}
/** invalid: its settings make no scenario, and never will; failed: a thread died, or a defect of this program. */
export interface VariantError {
  readonly status: "invalid" | "failed";
  readonly code: string;
  readonly error: string;
}

/** Errors of a variant in one text, at most so many. */
const shownErrors = 5;

/** Sets, validates and compiles a variant; its problems in words where it is not valid. */
export function prepareVariant(base: VariantBase, settings: VariantSettings): Prepared | VariantError {
  const changed = applySettings(base, settings);
  if ("problems" in changed) return invalid(changed.problems);
  const { scenario: written, problems } = validateScenario(changed.value, base);
  if (written === null || problems.length > 0) return invalid(problems.map(base.locate));
  const scenario = settings.outputs === null ? written : withOutputs(written, settings.outputs);
  const { model, futures, problems: refusals } = compile(scenario, settings.rng, base.shared?.of(changed.value));
  if (model === null) return invalid(refusals.map(base.locate));
  return { scenario, model, futures, fold: createFold(model, scenario) };
}

/** What is wrong with the scenario under these settings, in words; null where nothing is. Nothing is compiled. */
export function prepareSettings(base: VariantBase, set: readonly string[]): string | null {
  const changed = applySettings(base, { set, seed: null, replications: null });
  if ("problems" in changed) return invalid(changed.problems).error;
  const { problems } = validateScenario(changed.value, base);
  return problems.length > 0 ? invalid(problems.map(base.locate)).error : null;
}

type Applied = Pick<VariantSettings, "set" | "seed" | "replications" | "checks">;

function applySettings(base: VariantBase, { set, seed, replications, checks = null }: Applied): { value: unknown } | { problems: readonly LocatedProblem[] } {
  let value = base.value;
  // places of settings would only grow: a variant's problems name the setting itself
  const places: Places = new Map();
  for (const assignment of set) {
    const next = setValue(value, assignment, places);
    if ("problems" in next) return next;
    value = next.value;
  }
  if (!isMap(value)) return { value };
  const over: Record<string, unknown> = Object.assign(Object.create(null), value);
  if (seed !== null) over["seed"] = seedOfFlag(seed);
  if (replications !== null) over["replications"] = replications;
  if (checks !== null) over["checks"] = checks;
  return { value: over };
}

/** What is computed is what is asked for, and the years that checks name; `chosenRows` takes those out again. */
function withOutputs(scenario: Scenario, { metrics: ids, years, by }: StudyOutputs): Scenario {
  const last = scenario.startYear + scenario.years - 1;
  const asked = years === "horizon" ? [] : years === "last" ? [last] : years;
  const checked = scenario.checks.flatMap(({ year, span }) => span?.years ?? (year === null ? [] : [year]));
  return { ...scenario, outputs: { ...scenario.outputs, metrics: ids, by, years: asked === "all" ? "all" : [...new Set([...asked, ...checked])] } };
}

const headlineIds: ReadonlySet<string> = new Set(metrics.filter(({ headline }) => headline).map(({ id }) => id));

function chosenRows(record: ResultRecord, outputs: StudyOutputs | null): readonly ResultRow[] {
  if (outputs === null) return record.metrics;
  const { metrics: ids, years, by } = outputs;
  const last = record.years.at(-1);
  const asked = ids === "all" ? null : ids === "headline" ? headlineIds : new Set(ids);
  const families = typeof ids === "string" ? [] : ids.filter((id) => metrics.some((metric) => metric.id === id && metric.family !== undefined));
  const inYear = (year: number | null): boolean =>
    year === null || years === "all" || (years === "last" ? year === last : years !== "horizon" && years.includes(year));
  return record.metrics.filter(
    (row) =>
      inYear(row.year) &&
      // a check may have a breakdown counted that nobody asked for
      (row.by === null || by.some((breakdown) => breakdown === row.by)) &&
      (asked === null || asked.has(row.metric) || families.some((family) => row.metric.startsWith(`${family}_`))),
  );
}

function invalid(problems: readonly LocatedProblem[]): VariantError {
  const more = problems.length > shownErrors ? [`... and ${problems.length - shownErrors} more`] : [];
  return { status: "invalid", code: problems[0]?.code ?? "", error: [...problems.slice(0, shownErrors).map(renderProblem), ...more].join(" | ") };
}

/** Adds replications [from, to) to a fold. @returns how many are finished; fewer than `to` where `shouldStop` said so */
export function runReplicationsHere(
  { model, futures, fold }: Prepared,
  from: number,
  to: number,
  shouldStop: () => boolean,
  onOutcome: (outcome: Float64Array, truth: Float64Array | null) => void = () => {},
): number {
  const replicator = createReplicator(model, undefined, null, futures);
  for (let replication = from; replication < to; replication++) {
    const outcome = shouldStop() ? null : replicator.run(replication);
    if (outcome === null) return replication;
    fold.add(replication, outcome, replicator.truth);
    onOutcome(outcome, replicator.truth);
  }
  return to;
}

/** @param facts  what the record says of its origin; figures do not depend on it */
export function recordOf({ fold }: Prepared, engine: string, hash: string, stopped: boolean): ResultRecord {
  return fold.record({ engine, hash, stopped });
}

export function resultOf(prepared: Prepared, outputs: StudyOutputs | null, futures = false): VariantFigures {
  const record = prepared.fold.record({ engine: "", hash: "", stopped: false, figuresOnly: true });
  return {
    status: "ok",
    finished: record.finished,
    lastYear: record.years.at(-1)!,
    figures: figuresOf(chosenRows(record, outputs)),
    checks: record.checks,
    warnings: record.warnings,
    draws: drawsOf(record),
    futures: futures ? prepared.fold.futures() : [],
  };
}

/** The record lists draws future by future, each in the order of its numbers. */
function drawsOf({ draws, finished }: ResultRecord): DrawnNumbers | null {
  if (draws.length === 0) return null;
  const paths = draws.slice(0, draws.length / finished).map(({ path }) => path);
  return { paths, values: Float64Array.from(draws, ({ value }) => value) };
}
