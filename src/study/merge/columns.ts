/** Columns of the merged tables: names, kinds and what they mean. New columns are only ever added at the end. */

export const tableFormat = "mutua-metrics/1";

export type ColumnKind = "int" | "text" | "number" | "bool";
export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  readonly meaning: string;
}

const column = (name: string, kind: ColumnKind, nullable: boolean, meaning: string): TableColumn => ({ name, kind, nullable, meaning });

/** `metrics`: one row a figure. The first ten are its key. */
export const metricsColumns: readonly TableColumn[] = [
  column("variant", "int", false, "number of the variant, as in design.csv and variants.csv"),
  column("draw", "int", true, "number of the draw of uncertain numbers; missing: over all draws"),
  column("world", "text", false, "world of the figure"),
  column("versus", "text", true, "for a difference, the world that is taken away, future by future on the same people; missing: a level"),
  column("scheme", "text", true, "scheme, where the figure is one of a scheme"),
  column("metric", "text", false, "id of the metric, as in codebook.csv and mutua explain"),
  column("by", "text", true, "breakdown; missing: everybody"),
  column("group", "text", true, "member of the breakdown"),
  column("year", "int", false, "calendar year; for a horizon figure the last year"),
  column("horizon", "bool", false, "true: the figure of all years together, false: of one year"),
  column("n", "int", false, "replications in which the figure is defined"),
  column("k", "int", true, "replications in which a 0/1 figure was 1"),
  column("mean", "number", true, "mean over replications"),
  column("se", "number", true, "standard error of the mean"),
  column("lo", "number", true, "lower end of the confidence interval"),
  column("hi", "number", true, "upper end of the confidence interval"),
  column(
    "interval",
    "text",
    false,
    "how the interval was made: t (Student, n - 1), clopper-pearson, order-statistics, influence, jackknife, score (inside the range of a share), tango (paired probabilities)",
  ),
  column("sd", "number", true, "standard deviation over replications"),
  column("p5", "number", true, "5th percentile over replications"),
  column("p50", "number", true, "median over replications"),
  column("p95", "number", true, "95th percentile over replications"),
  column("unit", "text", false, "unit of the figure"),
  column("partial", "bool", false, "true: the variant has fewer replications than the plan asks for"),
  column("versus_scheme", "text", true, "for a difference between two schemes, the scheme that is taken away"),
  column("variance_reduction", "number", true, "variance of the unpaired difference over that of the paired one"),
  column("probability_above", "number", true, "share of replications in which world is above versus"),
  column("why", "text", true, "why there is no mean"),
  column("above", "int", true, "for a difference, futures in which world is above versus"),
  column("below", "int", true, "for a difference, futures in which world is below versus; the rest are ties"),
];

export const checksColumns: readonly TableColumn[] = [
  column("variant", "int", false, "number of the variant"),
  column("expression", "text", false, "the check, as the scenario has it"),
  column("value", "number", true, "figure that was judged"),
  column("lo", "number", true, "lower end of its interval"),
  column("hi", "number", true, "upper end of its interval"),
  column("verdict", "text", false, "passed, failed, or undecided where the interval holds the limit"),
];

export const drawsColumns: readonly TableColumn[] = [
  column("variant", "int", false, "number of the variant"),
  column("draw", "int", false, "number of the draw: that of its future (replication), from 0"),
  column("parameter", "text", false, "path of the uncertain number"),
  column("value", "number", false, "its value in that future, in the unit of the scenario"),
];

export const replicatesColumns: readonly TableColumn[] = [
  column("variant", "int", false, "number of the variant"),
  column("replication", "int", false, "number of the future, from 0; futures of one number are paired between variants under the seed rule `same`"),
  column("world", "text", true, "world, where the total belongs to one"),
  column("scheme", "text", true, "scheme, where the total belongs to one"),
  column("year", "int", false, "calendar year"),
  column("by", "text", true, "breakdown; missing: everybody"),
  column("group", "text", true, "member of the breakdown"),
  column("total", "text", false, "name of the total that figures are made from"),
  column("value", "number", true, "the total; missing where it is undefined"),
];

/** Columns of variants.csv before those of the design. */
export const variantColumns: readonly (readonly [string, string])[] = [
  ["variant", "number of the variant"],
  ["status", "ok, invalid (its settings make no scenario), failed (retry with mutua batch --retry failed), missing"],
  ["exit", "exit code that mutua run would end with: 0 ok, 3 invalid, 1 failed"],
  ["replications", "replications finished"],
  ["code", "code of the first error; mutua explain knows it"],
  ["error", "errors, in words"],
  ["warnings", "codes of warnings, joined by spaces"],
];
