import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** The people of the run, the same in all worlds. */
const shared = {
  scope: "population",
  measure: total,
  breakdown: true,
  why: "no_persons",
  unit: "persons",
  extensive: true,
  proportion: false,
  headline: false,
} as const;
const source = "definition of this project (docs/model.md, population)";

export const metrics: readonly Metric[] = [
  {
    id: "population.alive",
    ...shared,
    totals: ["alive"],
    horizon: "last",
    better: null,
    words: { en: { name: "People alive", definition: "People alive at the end of the year.", formula: "count of living persons" } },
    source,
    example: { totals: [49800], value: 49800 },
  },
  {
    id: "population.deaths",
    ...shared,
    totals: ["deaths"],
    horizon: "sum",
    better: "lower",
    words: { en: { name: "Deaths", definition: "Deaths in the year, at its end.", formula: "count of deaths" } },
    source,
    example: { totals: [420], value: 420 },
  },
  {
    id: "population.births",
    ...shared,
    totals: ["births"],
    horizon: "sum",
    better: null,
    words: {
      en: {
        name: "Births",
        definition: "Births in the year, counted where the mother belongs. The child enters at the start of the next year; one of the last year never does.",
        formula: "count of births",
      },
    },
    source,
    example: { totals: [610], value: 610 },
  },
  {
    id: "population.entrants",
    ...shared,
    totals: ["entrants"],
    horizon: "sum",
    better: null,
    words: {
      en: {
        name: "Entrants",
        definition: "People of any age who entered at the start of the year: replacement, growth, arrivals, and the newborns of the year before.",
        formula: "count of entrants",
      },
    },
    source,
    example: { totals: [500], value: 500 },
  },
];
