import { total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "facilities.running_cost": scheme("currency", "running cost of own facilities"),
  "facilities.events": scheme("events", "events of members treated in own facilities"),
  "facilities.saved": scheme("currency", "what these events would have cost elsewhere, less what they cost"),
};

const common = {
  scope: "scheme",
  breakdown: false,
  extensive: true,
  proportion: false,
  headline: true,
  why: "no_use",
  source: "docs/model.md, Supply",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...common,
    id: "facilities.running_cost",
    totals: ["facilities.running_cost"],
    measure: total,
    horizon: "sum",
    unit: "currency",
    better: null,
    words: {
      en: {
        name: "Running cost of facilities",
        definition: "What the scheme's own facilities cost whatever is done in them.",
        formula: "running cost, with the index of expenses",
      },
    },
    example: { totals: [30000], value: 30000 },
  },
  {
    ...common,
    id: "facilities.events",
    totals: ["facilities.events"],
    measure: total,
    horizon: "sum",
    unit: "events",
    better: null,
    words: {
      en: { name: "Events in own facilities", definition: "Events of members that were treated in the scheme's own facilities.", formula: "sum of events" },
    },
    example: { totals: [1000], value: 1000 },
  },
  {
    ...common,
    id: "facilities.saved",
    totals: ["facilities.saved"],
    measure: total,
    horizon: "sum",
    unit: "currency",
    better: "higher",
    words: {
      en: {
        name: "Saved on events in facilities",
        definition:
          "What events in own facilities would have cost elsewhere, less what they cost there, whoever pays; the running cost is not in it. Negative where they cost more.",
        formula: "sum over events of cost elsewhere x (1 - unit cost ratio)",
      },
    },
    example: { totals: [30000], value: 30000 },
  },
  {
    ...common,
    id: "facilities.break_even_events",
    totals: ["facilities.running_cost", "facilities.saved", "facilities.events"],
    measure: (t) => (t[1]! > 0 ? (t[0]! * t[2]!) / t[1]! : NaN),
    horizon: "mean",
    unit: "events",
    better: "lower",
    words: {
      en: {
        name: "Events that pay for facilities",
        definition:
          "Volume of a year at which what is saved on events is as much as the running cost. Without events, or where they cost more than elsewhere, there is none.",
        formula: "running cost / mean of cost elsewhere x (1 - unit cost ratio)",
      },
    },
    example: { totals: [30000, 15000, 500], value: 1000 },
  },
];
