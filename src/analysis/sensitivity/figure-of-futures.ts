/** The figure that a check's left side names, future by future. */
import { estimateMean } from "../../engine/estimation/estimate.ts";
import { momentsOf } from "../../engine/estimation/moments.ts";
import type { FutureFigures } from "../../engine/index.ts";
import type { Check } from "../../engine/model/scenario.ts";
import { AnalysisFault } from "../evaluate.ts";

export type FigureName = Pick<Check, "world" | "versus" | "scheme" | "metric" | "by" | "year" | "statistic">;

/** @throws AnalysisFault  a figure that futures do not hold: of a year, of a group, or another statistic than the mean */
export function checkFigure({ by, year, statistic }: FigureName, text: string): void {
  if (by !== null || year !== null || statistic !== "mean")
    throw new AnalysisFault(`${text}: only the mean over all years and everybody can be followed future by future; leave out the year, group or statistic`);
}

/** NaN where it is undefined in a future. @throws AnalysisFault  a metric that has no value in a single future */
export function valuesOf(futures: readonly FutureFigures[], { world, versus, scheme, metric }: FigureName): Float64Array {
  const of = (name: string): Float64Array => {
    const found = futures.find((one) => one.world === name && one.metric === metric && (scheme === null || one.scheme === scheme));
    if (found === undefined) throw new AnalysisFault(`${metric} of ${name} has no value in a single future`);
    return found.values;
  };
  if (versus === null) return of(world);
  const second = of(versus);
  return of(world).map((value, k) => value - second[k]!);
}

export interface Change {
  readonly value: number | null;
  readonly change: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** What a figure is, and how it differs from the base on the same futures. */
export function changeFrom(base: Float64Array, values: Float64Array, confidence: number): Change {
  const differences = Float64Array.from(values, (value, k) => value - base[k]!).filter((value) => value === value);
  const { value: change, standardError, lower, upper } = estimateMean(momentsOf(differences), confidence);
  return { value: meanOf(values), change, se: standardError, lo: lower, hi: upper };
}

export function meanOf(values: Float64Array): number | null {
  return estimateMean(momentsOf(values.filter((value) => value === value)), 0.95).value;
}
