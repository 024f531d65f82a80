import { type RowColumn, rowColumns } from "../../engine/row-columns.ts";
import type { Facts } from "./facts.ts";
import { shownWorlds } from "./facts.ts";

/** Metrics of the pages and the annex; those by income fifth. */
const shown =
  /^(?:coverage\.breadth|exclusion\.|uninsured\.declined|protection\.(?:sdg382|oop_over_10|forgone)$|finance\.(?:ruin_probability|operating|reserve_months|premium|members|loss_ratio|expense_ratio|contributions|benefits|administration|profit)$|solidarity\.(?:income|risk|other|margin|chance|net_transfer)$|state\.)/;
const byFifth = /^(?:coverage\.breadth|exclusion\.rate|uninsured\.declined|solidarity\.)/;
/** Figures are kept to nine digits: far below their errors, and half the size. */
const digits = 9;

/** Metrics whose every year stands in the annex. */
const everyYear = new Set([
  "coverage.breadth",
  "finance.ruin_probability",
  "finance.operating",
  "finance.reserve_months",
  "finance.premium",
  "finance.members",
]);
/** What the pages do without. */
const leftOut: ReadonlySet<RowColumn> = new Set(["versus_scheme", "sd", "interval", "variance_reduction", "probability_above", "why", "above", "below"]);
const columns = rowColumns.filter((name) => !leftOut.has(name));

/**
 * The rows behind the tables as compact JSON: `{columns, rows}`, a row a list in the order of the columns. Figures of the last year and of
 * all years together; every year where the annex has it.
 */
export function recordData(facts: Facts): string {
  const { record, lastYear } = facts;
  const worlds = new Set(shownWorlds(facts).map(({ name }) => name));
  const rows = record.metrics.filter(
    ({ world, versus, metric, by, year }) =>
      worlds.has(world) &&
      (versus === null || worlds.has(versus)) &&
      shown.test(metric) &&
      (by === null || (by === "quintile" && byFifth.test(metric))) &&
      (year === null || year === lastYear || (everyYear.has(metric) && (by === null || metric === "coverage.breadth"))),
  );
  const cells = rows.map((row) => columns.map((column) => short(row[column] ?? null)));
  const { format, engine, scenario, seed, rng, replications, finished, size, represents, confidence } = record;
  return JSON.stringify({ format, engine, scenario, seed, rng, replications, finished, size, represents, confidence, columns, rows: cells });
}

const short = (value: string | number | null): string | number | null => (typeof value === "number" ? Number(value.toPrecision(digits)) : value);
