import type { Check, Scenario } from "../model/scenario.ts";
import type { CheckResult, ResultRow } from "../result.ts";

/** What a figure and a limit may be apart by rounding, as a part of the limit: 0.7 - 0.4 is at least 0.3. */
const rounding = 1e-12;

/** Compares by the words of a check; what agrees to twelve digits is the same. */
export function holds(operator: Check["operator"], left: number, right: number): boolean {
  const same = Math.abs(left - right) <= rounding * Math.abs(right);
  switch (operator) {
    case "<":
      return left < right && !same;
    case "<=":
      return left < right || same;
    case ">":
      return left > right && !same;
    case ">=":
      return left > right || same;
    case "==":
      return same;
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
  return scenario.checks.map((check) => {
    if (check.span === undefined) return judgeCheck(check, rowOfCheck(check, rows));
    const { years, hold } = check.span;
    return ofYears(
      check,
      hold,
      years.map((year) => ({ ...judgeCheck(check, rowOfCheck({ ...check, year }, rows)), year })),
    );
  });
}

/**
 * One verdict for several years, with the figure of the year that decides: in `each` of them the year that is farthest from holding, in
 * `any` the one that is nearest. A year in which the figure does not exist decides nothing, unless there is no other. Each year is judged by
 * its own interval: of many years that hold by a hair one may fail by chance.
 */
function ofYears({ operator, value: limit }: Check, hold: "each" | "any", results: readonly CheckResult[]): CheckResult {
  const known = results.filter(({ value }) => value !== null);
  if (known.length === 0) return results[0]!;
  const [first, last] = hold === "each" ? (["failed", "passed"] as const) : (["passed", "failed"] as const);
  const verdict = known.some((one) => one.verdict === first) ? first : known.every((one) => one.verdict === last) ? last : "undecided";
  const margin = ({ value }: CheckResult): number =>
    operator === "==" ? -Math.abs(value! - limit) : operator.startsWith("<") ? limit - value! : value! - limit;
  const side = hold === "each" ? 1 : -1;
  const decides = known.reduce((best, one) => (side * margin(one) < side * margin(best) ? one : best));
  // the interval of another year may decide where that of the extreme mean does not
  const said = decides.verdict === verdict ? decides : (known.find((one) => one.verdict === verdict) ?? decides);
  return { ...said, verdict };
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
