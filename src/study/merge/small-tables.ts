/** The small tables of a merge as texts: variants, checks, codebook, wide. */
import { stringify } from "csv-stringify/sync";
import { metrics } from "../../engine/index.ts";
import { findMetric } from "../../engine/metrics/statistic.ts";
import type { CheckResult } from "../../engine/result.ts";
import type { Design } from "../plan/design.ts";
import { type Figures, figureAt, type RowKeys } from "../run/figures.ts";
import { checksColumns, drawsColumns, metricsColumns, replicatesColumns, variantColumns } from "./columns.ts";

const csvOptions = { escape_formulas: true, record_delimiter: "\n" } as const;

/** What is known of a variant when tables are merged. */
export interface VariantLine {
  readonly variant: number;
  readonly status: "ok" | "invalid" | "failed" | "missing";
  readonly replications: number;
  readonly code: string;
  readonly error: string;
  readonly warnings: readonly string[];
}

const exits: Readonly<Record<VariantLine["status"], string>> = { ok: "0", invalid: "3", failed: "1", missing: "" };

export function variantsText(design: Design, lines: readonly VariantLine[]): string {
  const cells = new Map(design.rows.map((row) => [row.variant, row.cells]));
  return stringify(
    [
      [...variantColumns.map(([name]) => name), ...design.paths],
      ...lines.map(({ variant, status, replications, code, error, warnings }) => [
        ...[String(variant), status, exits[status], String(replications), code, error, warnings.join(" ")],
        ...(cells.get(variant) ?? []),
      ]),
    ],
    csvOptions,
  );
}

export interface CheckLine extends CheckResult {
  readonly variant: number;
}

export function checksText(lines: readonly CheckLine[]): string {
  return stringify(
    [
      checksColumns.map(({ name }) => name),
      ...lines.map((line) => [line.variant, line.expression, line.value ?? "", line.lo ?? "", line.hi ?? "", line.verdict]),
    ],
    csvOptions,
  );
}

/** Every column and every metric of the merged tables: meaning, unit, formula, source. */
export function codebookText(metricIds: Iterable<string>, replicates: boolean): string {
  const columns = [
    ...variantColumns.map(([name, meaning]) => ["variants", name, meaning]),
    ...metricsColumns.map(({ name, meaning }) => ["metrics", name, meaning]),
    ...checksColumns.map(({ name, meaning }) => ["checks", name, meaning]),
    ...drawsColumns.map(({ name, meaning }) => ["draws", name, meaning]),
    ...(replicates ? replicatesColumns.map(({ name, meaning }) => ["replicates", name, meaning]) : []),
  ].map(([table, name, meaning]) => [`column of ${table}`, name, meaning, "", "", ""]);
  const rows = [...metricIds].sort().map((id) => {
    const metric = findMetric(metrics, id);
    if (metric === undefined) return ["metric", id, "", "", "", ""];
    const { name, definition, formula } = metric.words.en;
    return ["metric", id, `${name}. ${definition}`, metric.unit, formula, metric.source];
  });
  return stringify([["kind", "name", "meaning", "unit", "formula", "source"], ...columns, ...rows], csvOptions);
}

/** `metric@world@year`, with versus, scheme and group where there are any: the column of a figure in the wide table. */
export function wideName(key: RowKeys): string {
  const world = key.versus === null ? key.world : `${key.world} vs ${key.versus}`;
  const scheme = key.scheme === null ? "" : `/${key.scheme}`;
  const group = key.by === null ? "" : `[${key.by}=${key.group}]`;
  return `${key.metric}${group}@${world}${scheme}@${key.year ?? "horizon"}`;
}

/** One row a variant, its settings and the means of its figures: for a spreadsheet, not for large studies. */
export function wideText(design: Design, figures: ReadonlyMap<number, Figures>): string {
  const columns = new Map<string, number>();
  for (const { keys } of figures.values()) for (const key of keys) if (!columns.has(wideName(key))) columns.set(wideName(key), columns.size);
  const rows = design.rows.flatMap(({ variant, cells }) => {
    const own = figures.get(variant);
    if (own === undefined) return [];
    const means: (number | string)[] = Array.from({ length: columns.size }, () => "");
    own.keys.forEach((key, row) => {
      means[columns.get(wideName(key))!] = figureAt(own, "mean", row) ?? "";
    });
    return [[variant, ...cells, ...means]];
  });
  return stringify([["variant", ...design.paths, ...columns.keys()], ...rows], csvOptions);
}
