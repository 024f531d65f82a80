import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Societies that decide for their people (`enrolment.together`): how many of those that are asked join, and how many people that brings. */
const shared = {
  scope: "scheme",
  measure: ratio,
  breakdown: false,
  horizon: "ratio_of_sums",
  why: "nobody_asked",
  unit: "share",
  extensive: false,
  proportion: false,
  better: "higher",
  headline: false,
  source: "definition of this project (docs/model.md, Societies)",
} as const;

export const metrics: readonly Metric[] = [
  {
    id: "coverage.societies_joined",
    ...shared,
    totals: ["societies_joined", "societies"],
    words: {
      en: {
        name: "Societies that join",
        definition: "Of the societies in which somebody is asked in a year, the part that joins the scheme as a whole.",
        formula: "societies with willing / asked >= share, over societies with somebody asked",
      },
    },
    example: { totals: [30, 100], value: 0.3 },
  },
  {
    id: "coverage.societies_people",
    ...shared,
    totals: ["society_members", "society_people"],
    words: {
      en: {
        name: "People whom their societies bring",
        definition: "Of the people who are asked in societies, the part that belongs because the society joins; who cannot pay stays out of it.",
        formula: "people in societies that join and can pay / people asked in all societies",
      },
    },
    example: { totals: [1100, 4000], value: 0.275 },
  },
];
