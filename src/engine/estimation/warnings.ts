import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { ResultRow, WarningRecord } from "../result.ts";

const fewReplications = 30;

/** What a reader must know before believing the figures; each with its remedy. */
export function resultWarnings(model: Model, scenario: Scenario, rows: readonly ResultRow[], finished: number): WarningRecord[] {
  const warnings: WarningRecord[] = [...scenario.warnings];
  if (finished < fewReplications) {
    warnings.push({
      code: "few_replications",
      text: `only ${finished} replications: intervals are wide and chances of failure rough`,
      remedy: "raise replications",
    });
  }
  const worlds = model.worlds.slice(0, scenario.behind?.worlds);
  for (const arm of model.arms) {
    if (arm.balances === null || arm.balances.length > 0 || arm.world >= worlds.length) continue;
    warnings.push({
      code: "no_balance",
      text: `no voluntary contribution of this kind balances for ${model.schemes[arm.scheme]!.name} in world ${worlds[arm.world]!.name}: at every price those who would join are expected to cost more than they bring in; it starts with the price for everybody eligible, at a loss`,
      remedy:
        "make joining compulsory or automatic, add an employer share or a subsidy, or set max or income_ceiling so that fewer of the better-off stay away",
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
