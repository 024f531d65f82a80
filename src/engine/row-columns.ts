import type { ResultRow } from "./result.ts";

/**
 * Columns of a row, in the order of every machine format, and what they hold: part of the key, a number, or words about the number. The one list
 * that JSON, CSV, briefs, journals and merged tables are made from: a field that rows gain does not compile until it is named here. Journals
 * hold numbers by their place, so that new ones come last.
 */
const columns = {
  world: "key",
  versus: "key",
  scheme: "key",
  versus_scheme: "key",
  metric: "key",
  by: "key",
  group: "key",
  year: "key",
  n: "number",
  k: "number",
  mean: "number",
  se: "number",
  lo: "number",
  hi: "number",
  sd: "number",
  p5: "number",
  p50: "number",
  p95: "number",
  unit: "words",
  interval: "words",
  variance_reduction: "number",
  probability_above: "number",
  why: "words",
  above: "number",
  below: "number",
} as const satisfies Readonly<Record<keyof ResultRow, "key" | "number" | "words">>;

export type RowColumn = keyof typeof columns;
export type NumberColumn = { readonly [Name in RowColumn]: (typeof columns)[Name] extends "number" ? Name : never }[RowColumn];

export const rowColumns: readonly RowColumn[] = Object.keys(columns) as RowColumn[]; // its own keys
export const numberColumns: readonly NumberColumn[] = rowColumns.filter((name): name is NumberColumn => columns[name] === "number");
