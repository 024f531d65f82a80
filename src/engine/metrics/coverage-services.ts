import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * The second dimension of coverage: of the need of the covered, by cost, what falls on services in their package. Only time under
 * cover counts, above and below the bar, so that it says nothing about how many are covered (`coverage.breadth`) or how much of a
 * service is paid (`coverage.height`).
 */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.services",
    scope: "world",
    totals: ["package_need_cost", "covered_need_cost"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "nobody_covered",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Need inside the package",
        definition:
          "Of the need of covered people while they are covered, by full cost, the share for services that their scheme or a public floor pays for at all. How much is paid is coverage.height.",
        formula: "cost of need of the covered for services in their package / cost of need of the covered",
      },
    },
    source: "World Health Organization, World Health Report 2010, three dimensions of coverage: which services, weighted here by the cost of need",
    example: { totals: [360, 400], value: 0.9 },
  },
];
