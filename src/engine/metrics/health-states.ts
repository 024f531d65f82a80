import { sumOverLast } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Where the people of the start are: read it by health. */
export const metrics: readonly Metric[] = [
  {
    id: "health.state_share",
    scope: "population",
    totals: ["state_people", "state_absorbed", "starting_people"],
    measure: sumOverLast,
    breakdown: true,
    horizon: "last",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Share in each state of health",
        definition:
          "Read by health: how many of the people of the start are in each state of health at the end of the year. Those who died in a state that means death stay in it, so that the shares of all states add up to 1; whoever died or left otherwise is in none. People who entered later are not counted.",
        formula: "(people of the start alive in the state + those who died in it so far) / people of the start",
      },
    },
    source: "Haberman & Pitacco (1999), Actuarial Models for Disability Insurance: multi-state models; definition of this project for those who leave",
    example: { totals: [230, 20, 1000], value: 0.25 },
  },
];
