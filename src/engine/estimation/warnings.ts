import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { PrecisionLook, ResultRow, WarningRecord } from "../result.ts";

const fewReplications = 30;
/** Below this share of what is expected to be paid out, a contribution is a wrong unit or period rather than a low price. */
const leastBrought = 0.1;

/** What a reader must know before believing the figures; each with its remedy. */
export function resultWarnings(
  scenario: Scenario,
  model: Pick<Model, "arms" | "schemes" | "worlds">,
  rows: readonly ResultRow[],
  finished: number,
): WarningRecord[] {
  const warnings: WarningRecord[] = [...scenario.warnings, ...tooLittle(model)];
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

/** A number of futures that was chosen by looking at the figures is no number chosen beforehand. */
export function soughtPrecision(looks: readonly PrecisionLook[]): WarningRecord[] {
  const last = looks.at(-1);
  if (last === undefined) return [];
  return [
    {
      code: "chosen_by_precision",
      text: `${last.n} replications, because the asked precision was reached there (${looks.length === 1 ? "the first look" : `look ${looks.length}`}): stopping where errors look small makes intervals a little too narrow`,
      remedy: `for a figure to be quoted, run --replications ${last.n} with another seed`,
    },
  ];
}

/** Schemes whose contributions, all payers together, bring less than a tenth of the benefits that their first members are expected to draw. */
function tooLittle({ arms, schemes }: Pick<Model, "arms" | "schemes">): WarningRecord[] {
  const seen = new Set<string>();
  const warnings: WarningRecord[] = [];
  for (const { scheme, expectedContributions: brought, expectedBenefits: drawn } of arms) {
    const { name, contribution } = schemes[scheme]!;
    if (contribution.kind === "none" || seen.has(name) || !(drawn > 0) || brought >= leastBrought * drawn) continue;
    seen.add(name);
    warnings.push({
      code: "contribution_too_small",
      text: `contributions of ${name} bring ${Number(((100 * brought) / drawn).toPrecision(2))} % of what its members are expected to draw`,
      remedy: "write the contribution of a year, in the money of the file; or balanced, so that it pays for them",
    });
  }
  return warnings;
}
