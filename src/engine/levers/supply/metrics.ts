import { ratio, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const world = (unit: TotalDescription["unit"], meaning: string, cells = false): TotalDescription => ({ scope: "world", cells, stock: false, unit, meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "supply.sought_members": world("events", "events of limited services that people in force sought, those of own facilities apart"),
  "supply.sought_others": world("events", "... that all others sought"),
  "supply.unserved_members": world("events", "part of sought_members for which there was no room"),
  "supply.unserved_others": world("events", "part of sought_others for which there was no room"),
  "supply.forgone": world("events", "part of forgone_events: sought, and there was no room for it", true),
  "supply.induced": world("events", "further events that providers brought about where a scheme pays, before price and room"),
  "supply.cost": world("currency", "full cost of the care that was used"),
  "supply.base_cost": world("currency", "the same at prices without any cover"),
};

const share = {
  scope: "world",
  breakdown: false,
  horizon: "ratio_of_sums",
  unit: "share",
  extensive: false,
  proportion: false,
  why: "no_need",
  source: "docs/model.md, Supply",
} as const;

const unservedOf = (who: "members" | "others", name: string, whose: string): Metric => ({
  ...share,
  id: `supply.unserved_${who}`,
  totals: [`supply.unserved_${who}`, `supply.sought_${who}`],
  measure: ratio,
  better: "lower",
  headline: true,
  words: {
    en: {
      name,
      definition: `Share of the events of limited services that ${whose} seek, and could pay for, for which there is no room. Where it rises for those without cover as cover rises, they are crowded out.`,
      formula: "events without room / events sought",
    },
  },
  example: { totals: [200, 1200], value: 200 / 1200 },
});

export const metrics: readonly Metric[] = [
  {
    ...share,
    id: "supply.served",
    totals: ["supply.unserved_members", "supply.unserved_others", "supply.sought_members", "supply.sought_others"],
    measure: (t) => (t[2]! + t[3]! === 0 ? NaN : 1 - (t[0]! + t[1]!) / (t[2]! + t[3]!)),
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Sought care that is served",
        definition: "Share of the events of limited services that people seek, and could pay for, for which there is room.",
        formula: "1 - events without room / events sought",
      },
    },
    example: { totals: [100, 100, 600, 600], value: 1 - 200 / 1200 },
  },
  unservedOf("members", "No room, people in force", "people whose cover is in force"),
  unservedOf("others", "No room, everybody else", "people without cover in force"),
  {
    ...share,
    id: "supply.forgone_capacity",
    totals: ["supply.forgone", "necessary_events"],
    measure: ratio,
    breakdown: true,
    better: "lower",
    headline: false,
    why: "no_necessary_care",
    words: {
      en: {
        name: "Not served: no room",
        definition:
          "Share of necessary events of care that were sought and for which there was no room. With the reasons cost, not covered and waiting it makes protection.forgone.",
        formula: "necessary events without room / necessary events",
      },
    },
    example: { totals: [200, 1200], value: 200 / 1200 },
  },
  {
    ...share,
    id: "supply.price",
    totals: ["supply.cost", "supply.base_cost"],
    measure: ratio,
    unit: "ratio",
    better: "lower",
    headline: true,
    why: "no_use",
    words: {
      en: {
        name: "Price of care over its base",
        definition:
          "What the care that is used costs, over what it would cost if no scheme paid for any: induced prices raise it for everybody, members or not.",
        formula: "cost of used care / the same at prices without cover",
      },
    },
    example: { totals: [110, 100], value: 1.1 },
  },
  {
    ...share,
    id: "supply.induced",
    totals: ["supply.induced"],
    measure: total,
    horizon: "sum",
    unit: "events",
    extensive: true,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Events induced by providers",
        definition:
          "Further events that providers bring about where a scheme pays, before price and room. They are part of the need of their world: nobody can tell them from it.",
        formula: "sum over events for which a scheme pays of the further ones",
      },
    },
    example: { totals: [40], value: 40 },
  },
];
