/** The rows of the fair baseline, taken from those of the worlds behind the scenes. */
import type { Scenario } from "../model/scenario.ts";
import type { FairnessRecord, ResultRow } from "../result.ts";

/** Metrics that worlds behind the scenes are measured by. */
export const fairMetrics: readonly string[] = [
  "coverage.breadth",
  "exclusion.rate",
  "protection.sdg382",
  "protection.oop_over_10",
  "protection.forgone",
  "protection.oop_per_head",
  "state.total",
  "finance.ruin_probability",
  "finance.operating",
];
const groups: readonly (string | null)[] = [null, "q1", "q5"];

/** What is kept of a pair: its difference, undivided and of the two outer fifths, in the last year and over all; what each world costs the State. */
function rowsOf(rows: readonly ResultRow[], first: string, second: string, lastYear: number): readonly ResultRow[] {
  return rows.filter(
    (row) =>
      fairMetrics.includes(row.metric) &&
      (row.year === null || row.year === lastYear) &&
      (row.by === null || row.by === "quintile") &&
      groups.includes(row.group) &&
      ((row.world === first && row.versus === second) || (row.versus === null && row.by === null && (row.world === first || row.world === second))),
  );
}

/** @param rows  of all worlds, those behind the scenes included */
export function fairnessOf({ behind, compare, worlds, startYear, years }: Scenario, rows: readonly ResultRow[]): FairnessRecord | null {
  if (behind === null) return null;
  const nameOf = (world: number): string => worlds[world]!.name;
  const own = compare[0];
  if (own === undefined || behind.why !== null) return { pair: null, why: behind.why ?? "no_pair", differs: behind.differs, cases: [] };
  const cases = behind.cases.map((one, index) => {
    const [first, second] = compare[behind.pairs + index]!;
    const [a, b] = [nameOf(first), nameOf(second)];
    return { case: one.case, levers: one.levers, reimburse: one.reimburse, world: a, versus: b, rows: rowsOf(rows, a, b, startYear + years - 1) };
  });
  return { pair: [nameOf(own[0]), nameOf(own[1])], why: null, differs: behind.differs, cases };
}
