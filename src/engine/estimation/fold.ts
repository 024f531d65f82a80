/**
 * Folds outcomes into the result record, in the order of replications: one mean and one sum of squared deviations per figure
 * (Welford), the values themselves for undivided figures. No moment is ever merged, so workers cannot change a byte. One file of more
 * than 300 lines: every part of the record is made here from one state.
 */

import { levers } from "../levers/index.ts";
import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { AssumptionEffect, ConvergencePoint, PrecisionLook, PrecisionRecord, ResultRecord, ResultRow, UncertaintyRecord } from "../result.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import { pointsOf } from "../uncertainty/range.ts";
import { effectOf } from "./assumptions.ts";
import { judgeChecks } from "./checks.ts";
import { shareAbove, sidesOf, varianceReduction } from "./comparison.ts";
import { estimateMean } from "./estimate.ts";
import { fairMetrics, fairnessOf } from "./fairness.ts";
import { firstPrices } from "./first-prices.ts";
import { addFigures, addToMoments, createMomentsTable, type MomentsTable, readMoments } from "./moments.ts";
import { originOf } from "./origin.ts";
import { measurePairs, type PairPlan, planPairs } from "./pairs.ts";
import { differenceRow, rowOf } from "./row.ts";
import { measureRows, planRows, type RowPlan, type SeriesPlan } from "./row-plan.ts";
import { statisticRow } from "./statistics.ts";
import { ValueStore } from "./value-store.ts";
import { resultWarnings, soughtPrecision } from "./warnings.ts";

export interface RunFacts {
  readonly engine: string;
  readonly hash: string;
  readonly stopped: boolean;
  /** Looks at the precision that was asked for; the number of replications is then that of the last one. */
  readonly looks?: readonly PrecisionLook[];
  /** For who keeps figures, checks, warnings and draws alone: what convergence and uncertain numbers tell beside them is left empty. */
  readonly figuresOnly?: boolean;
}
export interface Fold {
  /** Takes the outcome of the next replication; must be called in order. */
  add(replication: number, outcome: Float64Array, truth?: Float64Array | null): void;
  readonly finished: number;
  record(facts: RunFacts): ResultRecord;
  /** Undivided horizon figures of each future, in order: what two runs on the same futures are compared with. */
  futures(): FutureFigures[];
}
/** One figure of every future; NaN where it is undefined. */
export interface FutureFigures {
  readonly world: string;
  readonly scheme: string | null;
  readonly metric: string;
  readonly values: Float64Array;
}

interface State {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly plan: RowPlan;
  readonly pairs: PairPlan;
  readonly figures: Float64Array;
  readonly differences: Float64Array;
  readonly running: MomentsTable;
  readonly paired: MomentsTable;
  readonly values: ValueStore;
  /** Values of figures that exist only between two worlds. */
  readonly pairedValues: ValueStore;
  /** Values of the uncertain numbers by future, and which futures these are. */
  readonly truths: Float64Array[];
  readonly replications: number[];
  finished: number;
}

export function createFold(model: Model, scenario: Scenario): Fold {
  const plan = planRows(model, wantedMetrics(scenario), scenario.behind?.worlds, fairMetrics);
  const pairs = planPairs(model, plan);
  const undivided = plan.series.filter((series) => series.margin === 0);
  const betweenWorlds = pairs.series.filter((pair) => pair.first.metric.compare !== undefined && pair.first.margin === 0);
  const state: State = {
    model,
    scenario,
    plan,
    pairs,
    figures: new Float64Array(plan.length),
    differences: new Float64Array(pairs.length),
    running: createMomentsTable(plan.length),
    paired: createMomentsTable(pairs.length),
    values: new ValueStore(
      plan.length,
      undivided.flatMap(({ first, beside }) => [first, ...beside].flatMap((start) => Array.from({ length: plan.years + 1 }, (_, k) => start + k))),
    ),
    pairedValues: new ValueStore(
      pairs.length,
      betweenWorlds.flatMap((pair) => Array.from({ length: plan.years + 1 }, (_, k) => pair.at + k)),
    ),
    truths: [],
    replications: [],
    finished: 0,
  };
  return {
    add: (replication, outcome, truth = null) => {
      addOutcome(state, outcome);
      if (truth === null) return;
      state.truths.push(truth.slice());
      state.replications.push(replication);
    },
    get finished() {
      return state.finished;
    },
    record: (facts) => makeRecord(state, facts),
    futures: () => futuresOf(state),
  };
}

function addOutcome(state: State, outcome: Float64Array): void {
  const { model, plan, pairs, figures, differences } = state;
  measureRows(model, plan, outcome, figures);
  addFigures(state.running, figures);
  state.values.add(figures);
  measurePairs(pairs, plan.years, outcome, figures, differences);
  addFigures(state.paired, differences);
  state.pairedValues.add(differences);
  state.finished++;
}

/** Margins and years of the row that figure `offset` of a series stands for. */
function keyOf(state: State, series: SeriesPlan, offset: number): Pick<ResultRow, "world" | "scheme" | "metric" | "by" | "group" | "year"> {
  const { model } = state;
  const margin = model.tallies.breakdowns.margins[series.margin]!;
  return {
    world: model.worlds[series.world]!.name,
    scheme: series.arm < 0 ? null : model.schemes[model.arms[series.arm]!.scheme]!.name,
    metric: series.metric.id,
    by: margin.by,
    group: margin.group,
    year: offset === model.years ? null : model.startYear + offset,
  };
}

function futuresOf(state: State): FutureFigures[] {
  const { years } = state.model;
  const undivided = state.plan.series.filter((series) => series.margin === 0 && series.metric.compare === undefined && !isBehind(state, series.world));
  return undivided.map((series) => {
    const { world, scheme, metric } = keyOf(state, series, years);
    return { world, scheme, metric, values: state.values.raw(series.first + years).slice() };
  });
}

function shownOffsets(state: State): number[] {
  const { years } = state.scenario.outputs;
  const all = Array.from({ length: state.model.years + 1 }, (_, k) => k);
  if (years === "all") return all;
  if (years === "last") return [state.model.years - 1, state.model.years];
  return all.filter((k) => k === state.model.years || years.includes(state.model.startYear + k));
}

function makeRecord(state: State, facts: RunFacts): ResultRecord {
  const { model, scenario, plan, pairs } = state;
  const { confidence } = scenario;
  const rows: ResultRow[] = [];
  const asked = new Set(shownOffsets(state));
  // checks may judge years that are not shown
  const judged = scenario.checks.flatMap(({ year, span }) => span?.years ?? (year === null ? [] : [year])).map((year) => year - model.startYear);
  const offsets = [...new Set([...asked, ...judged])].sort((a, b) => a - b);
  for (const series of plan.series) {
    for (const offset of offsets) {
      const at = series.first + offset;
      const key = { ...keyOf(state, series, offset), versus: null };
      const { statistic } = series.metric;
      if (statistic !== undefined) {
        const beside = series.beside.map((start) => state.values.inOrder(start + offset));
        rows.push(statisticRow(key, series.metric, statistic, state.values.inOrder(at), beside, confidence));
      } else rows.push(rowOf(key, series.metric, readMoments(state.running, at), series.margin === 0 ? state.values.sorted(at) : null, confidence));
    }
  }
  for (const pair of pairs.series) {
    for (const offset of offsets) {
      const at = pair.at + offset;
      const series = pair.first;
      const key = keyOf(state, series, offset);
      const second = keyOf(state, pair.second, offset);
      const own = series.metric.compare !== undefined;
      const values =
        series.margin > 0 ? null : own ? state.pairedValues.sorted(at) : state.values.differences(series.first + offset, pair.second.first + offset);
      const difference = readMoments(state.paired, at);
      const row = differenceRow(
        { ...key, versus: second.world, ...(second.scheme === null ? {} : { versus_scheme: second.scheme }) },
        series.metric,
        difference,
        values,
        confidence,
      );
      const [here, there] = [readMoments(state.running, series.first + offset), readMoments(state.running, pair.second.first + offset)];
      rows.push({
        ...row,
        variance_reduction: own ? null : varianceReduction(here, there, difference),
        probability_above: values === null || own ? null : shareAbove(values),
        ...(values === null || own ? {} : sidesOf(values)),
      });
    }
  }
  const hidden = new Set(scenario.worlds.slice(scenario.behind?.worlds ?? Infinity).map(({ name }) => name));
  const shown = hidden.size === 0 ? rows : rows.filter(({ world, versus }) => !hidden.has(world) && (versus === null || !hidden.has(versus)));
  const checks = judgeChecks(scenario, shown);
  const kept = offsets.length === asked.size ? shown : shown.filter(({ year }) => asked.has(year === null ? model.years : year - model.startYear));
  return {
    format: "mutua-result/1",
    engine: facts.engine,
    scenario: { name: scenario.name, hash: facts.hash },
    seed: scenario.seed,
    rng: model.rng,
    replications: facts.looks?.at(-1)?.n ?? scenario.replications,
    finished: state.finished,
    stopped: facts.stopped,
    years: Array.from({ length: model.years }, (_, k) => model.startYear + k),
    ...originOf(scenario),
    currency: scenario.currency,
    size: scenario.population.size,
    represents: scenario.population.represents,
    confidence,
    // a lever changes who is ill in its world
    populations_differ: model.levers.some(({ lever }) => levers.get(lever)!.hooks.health !== undefined),
    compare: scenario.compare.slice(0, scenario.behind?.pairs).map(([first, second]) => [scenario.worlds[first]!.name, scenario.worlds[second]!.name] as const),
    ...todayRecord(scenario),
    metrics: kept,
    checks,
    convergence: facts.figuresOnly ? [] : convergence(state),
    precision: precisionRecord(scenario, facts.looks ?? []),
    warnings: [...resultWarnings(scenario, state.model, shown, state.finished), ...soughtPrecision(facts.looks ?? [])],
    first_prices: firstPrices(model, scenario.behind?.worlds ?? model.worlds.length),
    uncertainty: facts.figuresOnly ? { held: 0, numbers: [], effects: [] } : uncertaintyOf(state),
    fairness: fairnessOf(scenario, rows),
    reversals: null,
    attribution: null,
    draws: state.truths.flatMap((truth, row) => scenario.uncertain.map(({ path }, k) => ({ replication: state.replications[row]!, path, value: truth[k]! }))),
  };
}

function todayRecord({ today }: Scenario): Pick<ResultRecord, "today"> {
  if (today === null) return {};
  const { country, year, reimburse, ofSpending, privateSchemes, schemes } = today;
  return { today: { country, year, reimburse, of_spending: ofSpending, private_schemes: privateSchemes, schemes } };
}

function precisionRecord({ precision }: Scenario, looks: readonly PrecisionLook[]): PrecisionRecord | null {
  if (precision === null || looks.length === 0) return null;
  const reached = looks.at(-1)!.errors;
  return { goals: precision.goals.map(({ figure, kind, value }, k) => ({ figure: figure.expression, kind, asked: value, reached: reached[k]! })), looks };
}

/** Mean and error of the headline horizon figures after 1, 2, 4, 8, ... replications. */
function convergence(state: State): ConvergencePoint[] {
  const points: ConvergencePoint[] = [];
  for (const series of state.plan.series) {
    if (series.margin !== 0 || !series.metric.headline || isBehind(state, series.world)) continue;
    const values = state.values.inOrder(series.first + state.model.years);
    const { world, scheme, metric } = keyOf(state, series, state.model.years);
    const prefix = createMomentsTable(1);
    for (let n = 1; n <= values.length; n++) {
      addToMoments(prefix, 0, values[n - 1]!);
      const power = (n & (n - 1)) === 0;
      if (!power && n !== values.length) continue;
      const { value, standardError } = estimateMean(readMoments(prefix, 0), state.scenario.confidence);
      points.push({ world, metric, scheme, n, mean: value, se: standardError });
    }
  }
  return points;
}

/** Worlds of the fair baseline stand last. */
function isBehind({ scenario }: State, world: number): boolean {
  return scenario.behind !== null && world >= scenario.behind.worlds;
}

/** What was drawn, and what it does to the figures of the headline. */
function uncertaintyOf(state: State): UncertaintyRecord {
  const { uncertain, provenance } = state.scenario;
  const held = provenance.filter(({ source, path }) => source === null && !covers(uncertain, path)).length;
  const numbers = uncertain.map(({ path, central, range, by, kind, source, note }) => ({
    ...{ path, central, family: range.family, ...pointsOf(range) },
    ...{ by, kind, source, note },
  }));
  return { held, numbers, effects: uncertain.length === 0 ? [] : effects(state) };
}

/** A number, or the factor on the lists below a path. */
function covers(uncertain: Scenario["uncertain"], path: string): boolean {
  return uncertain.some((one) => one.path === path || (one.form === "factor" && path.startsWith(`${one.path}.`)));
}

function columnOf(rows: readonly ArrayLike<number>[], k: number): Float64Array {
  const column = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) column[row] = rows[row]![k]!;
  return column;
}

const alwaysExplained: readonly string[] = ["finance.ruin_probability", "finance.operating"];

function effects(state: State): AssumptionEffect[] {
  const { model, plan, pairs, values } = state;
  const found: AssumptionEffect[] = [];
  const drawn = state.scenario.uncertain.map((_, k) => columnOf(state.truths, k));
  const add = (key: Omit<AssumptionEffect, "path" | "share" | "share_se" | "low" | "high" | "se">, figures: Float64Array): void => {
    state.scenario.uncertain.forEach((number, k) => {
      const effect = effectOf(drawn[k]!, figures, number);
      if (effect === null) return;
      const { share, shareError, low, high, error } = effect;
      found.push({ ...key, path: number.path, share, share_se: shareError, low, high, se: error });
    });
  };
  const offsets = model.years > 1 ? [model.years - 1, model.years] : [model.years];
  for (const series of plan.series) {
    if (series.margin !== 0 || !alwaysExplained.includes(series.metric.id) || isBehind(state, series.world)) continue;
    const { by: _by, group: _group, ...key } = keyOf(state, series, model.years);
    add({ ...key, versus: null }, values.raw(series.first + model.years));
  }
  for (const { first, second } of pairs.series) {
    if (first.margin !== 0 || !first.metric.headline || first.metric.compare !== undefined) continue;
    if (isBehind(state, first.world) || isBehind(state, second.world)) continue;
    for (const offset of offsets) {
      const { by: _by, group: _group, ...key } = keyOf(state, first, offset);
      const [a, b] = [values.raw(first.first + offset), values.raw(second.first + offset)];
      add(
        { ...key, versus: model.worlds[second.world]!.name },
        a.map((value, row) => value - b[row]!),
      );
    }
  }
  return found;
}
