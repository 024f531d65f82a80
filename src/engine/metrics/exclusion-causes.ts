import type { Cause, CauseKey } from "./causes.ts";
import { causes } from "./causes.ts";
import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** First obstacle of those without cover, one metric per cause. The eight add up to `exclusion.rate`; `uninsured.declined` is the ninth. */
const names: Readonly<Record<Exclude<CauseKey, "declined">, string>> = {
  closed: "Excluded: scheme has closed",
  ineligible: "Excluded: not allowed to join",
  unaware: "Excluded: has not heard of it",
  not_offered: "Excluded: scheme does not reach",
  denied: "Excluded: refused",
  lapsed: "Excluded: dropped out, arrears",
  unaffordable: "Excluded: cannot afford it",
  waiting: "Excluded: waiting period",
};

type ExcludedCause = Cause & { readonly key: Exclude<CauseKey, "declined"> };
const isExcluded = (cause: Cause): cause is ExcludedCause => cause.key !== "declined";

export const metrics: readonly Metric[] = causes.filter(isExcluded).map(
  (cause): Metric => ({
    id: `exclusion.${cause.key}`,
    scope: "world",
    totals: [`cause_${cause.key}`, "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: names[cause.key],
        definition: `Share of all people who are without cover and meet this obstacle first. ${cause.words.en.definition}`,
        formula: `uncovered person-years whose first obstacle is ${cause.key} / persons`,
      },
    },
    source: cause.source,
    example: { totals: [90, 1000], value: 0.09 },
  }),
);
