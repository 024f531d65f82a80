import type { CauseKey } from "./causes.ts";
import { causes } from "./causes.ts";
import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Every obstacle a person has, covered or not, one metric per cause. Printed beside the first causes because the order of
 * the causes is a choice; the shares overlap and do not add up to anything.
 */
const names: Readonly<Record<CauseKey, string>> = {
  closed: "Obstacle: scheme has closed",
  ineligible: "Obstacle: not allowed to join",
  unaware: "Obstacle: has not heard of it",
  not_offered: "Obstacle: scheme does not reach",
  denied: "Obstacle: would be refused",
  lapsed: "Obstacle: arrears",
  unaffordable: "Obstacle: cannot afford it",
  declined: "Obstacle: would not choose it",
  waiting: "Obstacle: waiting period",
};

export const metrics: readonly Metric[] = causes.map(
  (cause): Metric => ({
    id: `exclusion.obstacle_${cause.key}`,
    scope: "world",
    totals: [`obstacle_${cause.key}`, "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: cause.excluded ? "lower" : null,
    headline: false,
    words: {
      en: {
        name: names[cause.key],
        definition: `Share of people, covered or not, who have this obstacle at all, whatever else keeps them out. Obstacles overlap: they do not add up. ${cause.words.en.definition}`,
        formula: `persons with obstacle ${cause.key} / persons`,
      },
    },
    source: cause.source,
    example: { totals: [240, 1000], value: 0.24 },
  }),
);
