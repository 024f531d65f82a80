import type { Check, Scenario } from "../model/scenario.ts";
import type { CheckResult, ResultRow } from "../result.ts";

/** Compares by the words of a check. */
export function holds(operator: Check["operator"], left: number, right: number): boolean {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    case "==":
      return left === right;
  }
}

/** Judged by the interval: passed or failed where both ends agree with the mean, undecided where the interval straddles the limit. */
export function judgeCheck(check: Check, row: ResultRow | undefined): CheckResult {
  const value = row === undefined ? null : (row[check.statistic] ?? null);
  if (row === undefined || value === null)
    return { expression: check.expression, verdict: "undecided", value: null, lo: null, hi: null, why: row?.why ?? "too_few_replications" };
  const lo = check.statistic === "mean" ? row.lo : null;
  const hi = check.statistic === "mean" ? row.hi : null;
  const ends = [value, lo ?? value, hi ?? value].map((end) => holds(check.operator, end, check.value));
  const verdict = ends.every((end) => end) ? "passed" : ends.some((end) => end) ? "undecided" : "failed";
  return { expression: check.expression, verdict, value, lo, hi };
}

export function judgeChecks(scenario: Scenario, rows: readonly ResultRow[]): CheckResult[] {
  return scenario.checks.map((check) => judgeCheck(check, rowOfCheck(check, rows)));
}

/** The row of the figure that stands on the left of a check. */
export function rowOfCheck(
  check: Pick<Check, "world" | "versus" | "scheme" | "metric" | "by" | "group" | "year">,
  rows: readonly ResultRow[],
): ResultRow | undefined {
  return rows.find(
    (row) =>
      row.world === check.world &&
      row.versus === check.versus &&
      row.metric === check.metric &&
      row.by === check.by &&
      row.group === check.group &&
      row.year === check.year &&
      (check.scheme === null || row.scheme === check.scheme),
  );
}
