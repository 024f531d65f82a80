import type { TotalName } from "../model/totals.ts";
import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Money that moves through a scheme from one half of its members to the other, a year: what the receiving side gets more (or pays
 * less) than if everybody had the average of benefits less contributions. The two sides add to 0; negative = it moves the other way.
 */
const source = "definition of this project (docs/model.md, who pays for whom)";

function flow(name: string, total_: TotalName, words: string, from: string, to: string, value: number): Metric {
  return {
    id: `solidarity.${name}`,
    scope: "scheme",
    totals: [total_],
    measure: total,
    breakdown: false,
    horizon: "mean",
    why: "no_members",
    unit: "currency",
    extensive: true,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: words,
        definition: `Money a year that moves from ${from} to ${to} through the scheme, luck included; negative if it moves the other way. Over the horizon: the average year.`,
        formula: `sum over ${to} of (b - c), less their number times the mean of (b - c) over all members; b = benefits received, c = contribution`,
      },
    },
    source,
    example: { totals: [value], value },
  };
}

export const metrics: readonly Metric[] = [
  flow("flow_healthy_sick", "flow_healthy_sick", "From healthy to sick", "members without a condition", "members with one", 52000),
  flow("flow_rich_poor", "flow_rich_poor", "From richer to poorer half", "members of the richer half of the population", "members of the poorer half", 31000),
  flow("flow_young_old", "flow_young_old", "From under 45 to older", "members under 45", "members of 45 and over", 18000),
  flow("flow_men_women", "flow_men_women", "From men to women", "men", "women", -4000),
];
