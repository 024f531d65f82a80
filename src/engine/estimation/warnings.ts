import type { Scenario } from "../model/scenario.ts";
import type { ResultRow, WarningRecord } from "../result.ts";

const fewReplications = 30;

/** What a reader must know before believing the figures; each with its remedy. */
export function resultWarnings(scenario: Scenario, rows: readonly ResultRow[], finished: number): WarningRecord[] {
  const warnings: WarningRecord[] = [...scenario.warnings];
  if (finished < fewReplications) {
    warnings.push({
      code: "few_replications",
      text: `only ${finished} replications: intervals are wide and chances of failure rough`,
      remedy: "raise replications",
    });
  }
  for (const row of rows) {
    if (row.metric === "finance.ruin_probability" && row.year === null && row.versus === null && row.mean !== null && row.mean > 0.5) {
      warnings.push({
        code: "ruin_in_most_futures",
        text: `${row.scheme ?? ""} runs out of money in more than half of the futures of world ${row.world}`,
        remedy: "raise the contribution or the reserve, or lower the benefits",
      });
    }
  }
  return warnings;
}
