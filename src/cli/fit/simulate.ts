import { settingText } from "../../analysis/evaluate.ts";
import type { Given, Ran } from "../../analysis/fit/target.ts";
import type { Check } from "../../engine/model/scenario.ts";
import type { ResultRow } from "../../engine/result.ts";
import type { StudyOutputs } from "../../study/plan/plan.ts";
import type { Evaluator } from "../analysis/evaluator.ts";
import { rowsOfFigures } from "../analysis/rows-of-figures.ts";

/** A number that is fitted, and where it may lie. */
export interface Fitted {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** Runs of the scenario at positions of the unit cube, each on futures of its own: errors of two runs are independent. */
export function simulator(evaluator: Evaluator, fitted: readonly Fitted[]): (position: readonly number[], index: number) => Promise<Ran> {
  const figures = evaluator.scenario.checks;
  const outputs = outputsOf(figures);
  return async (position, index) => {
    const settings = fitted.map((one, k) => `${one.path}=${settingText(valueAt(one, position[k]!))}`);
    const result = await evaluator.run(settings, { outputs, seed: `${evaluator.scenario.seed}|fit ${index}` });
    if (result.status !== "ok") return { position, given: null, error: result.error };
    const rows = rowsOfFigures(result.figures);
    return { position, given: givenOf(figures.map((figure) => rowOf(figure, rows))), error: null };
  };
}

export function valueAt({ low, high }: Fitted, position: number): number {
  return low + position * (high - low);
}

function outputsOf(figures: readonly Check[]): StudyOutputs {
  const years = [...new Set(figures.flatMap(({ year }) => year ?? []))];
  return {
    metrics: [...new Set(figures.map(({ metric }) => metric))],
    years: years.length === 0 ? "horizon" : years,
    by: [...new Set(figures.flatMap(({ by }) => by ?? []))],
  };
}

function rowOf(figure: Check, rows: readonly ResultRow[]): ResultRow | undefined {
  return rows.find(
    (row) =>
      (["world", "versus", "metric", "by", "group", "year"] as const).every((key) => row[key] === figure[key]) &&
      (figure.scheme === null || row.scheme === figure.scheme),
  );
}

/** Values, and the variances of their errors; a count of futures has that of a binomial share, half a future away from 0 and from all. */
function givenOf(rows: readonly (ResultRow | undefined)[]): Given {
  return {
    values: rows.map((row) => row?.mean ?? null),
    variances: rows.map((row) => {
      if (row === undefined || row.mean === null) return 0;
      if (row.k !== undefined) {
        const share = (row.k + 0.5) / (row.n + 1);
        return (share * (1 - share)) / row.n;
      }
      return (row.se ?? 0) ** 2;
    }),
  };
}
