/** How the annex prints a row, and what it calls a metric. */
import type { ResultRow } from "../../engine/result.ts";
import { moneyScale } from "../format.ts";
import { cell, moneyUnit, plainMoney } from "./amounts.ts";
import type { Facts } from "./facts.ts";

/** A name in the reader's language where there is one, else the engine's own English name. */
export function metricName(id: string, { texts, metrics }: Facts): string {
  return texts.annex.metrics[id] ?? metrics.find((metric) => metric.id === id)?.words.en.name ?? id;
}

/** Figures of one row or table of money in one scale; the unit stands beside its name. */
export interface Printer {
  readonly unit: string;
  readonly value: (value: number | null | undefined, row: ResultRow | undefined, signed?: boolean) => string;
}

/** Money is scaled by the largest of the rows, other units are printed as they are. `divisor`: years, where a mean a year is meant. */
export function printer(rows: readonly (ResultRow | undefined)[], facts: Facts, divisor = 1): Printer {
  const unit = rows.find((row) => row !== undefined)?.unit ?? "";
  if (!unit.startsWith("currency")) return { unit: "", value: (value, row, signed) => cell(value, unit, row?.se ?? null, facts, signed) };
  const scale = moneyScale(Math.max(0, ...rows.map((row) => Math.abs(row?.mean ?? 0) / divisor)), facts.numbers);
  return {
    unit: moneyUnit(scale, facts),
    value: (value, row, signed) =>
      value === null || value === undefined
        ? "–"
        : plainMoney(value / divisor, row?.se === null || row === undefined ? null : row.se / divisor, scale, facts, signed),
  };
}

/** Interval of a row in its unit. */
export function interval(row: ResultRow | undefined, { value }: Printer, facts: Facts, signed = false): string {
  if (row === undefined || row.lo === null || row.hi === null) return "–";
  return `${value(row.lo, row, signed)} ${facts.numbers.to} ${value(row.hi, row, signed)}`;
}
