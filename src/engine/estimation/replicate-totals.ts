import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import type { Scenario } from "../model/scenario.ts";
import type { AnyTotal } from "../model/totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";

/** One total of one replication; undefined totals are null. World and scheme are null where the total has none. */
export interface ReplicateTotal {
  readonly replication: number;
  readonly world: string | null;
  readonly scheme: string | null;
  readonly year: number;
  readonly by: string | null;
  readonly group: string | null;
  readonly total: AnyTotal;
  readonly value: number | null;
}

/** Every total that a printed metric declares, from the outcome of one replication: what the figures can be recomputed from. */
export function* replicateTotals(model: Model, scenario: Scenario, replication: number, outcome: Float64Array): Generator<ReplicateTotal, void, undefined> {
  const declared = new Set(wantedMetrics(scenario).flatMap((metric) => metric.totals));
  for (const { name, scope, members, cells } of model.tallies.totals) {
    if (!declared.has(name)) continue;
    for (let member = 0; member < members; member++) {
      const arm = scope === "scheme" ? model.arms[member]! : null;
      const world = scope === "world" ? member : (arm?.world ?? null);
      if (world !== null && scenario.behind !== null && world >= scenario.behind.worlds) continue;
      for (let year = 0; year < model.years; year++) {
        const at = outcomeAt(model.outcome, name, cells, member, year);
        const margins = cells ? model.tallies.breakdowns.margins : model.tallies.breakdowns.margins.slice(0, 1);
        for (let margin = 0; margin < margins.length; margin++) {
          const value = outcome[at + margin]!;
          yield {
            replication,
            world: world === null ? null : model.worlds[world]!.name,
            scheme: arm === null ? null : model.schemes[arm.scheme]!.name,
            year: model.startYear + year,
            by: margins[margin]!.by,
            group: margins[margin]!.group,
            total: name,
            value: value === value ? value : null,
          };
        }
      }
    }
  }
}
