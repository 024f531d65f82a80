import { total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const currency = (cells: boolean, meaning: string): TotalDescription => ({ scope: "scheme", cells, stock: false, unit: "currency", meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "risk_equalisation.received": currency(false, "received from schemes with better risks"),
  "risk_equalisation.paid": currency(false, "paid to schemes with worse risks"),
  "risk_equalisation.transfer": currency(true, "what the members of the group bring the scheme (below 0: cost it) in transfers"),
  "risk_equalisation.average": currency(true, "what as many members cost on average in the market"),
};

const shared = { scope: "scheme", proportion: false, headline: true, why: "no_members", source: "docs/model.md, Risk equalisation" } as const;
const amount = { ...shared, measure: total, breakdown: false, horizon: "sum", unit: "currency", extensive: true, better: null } as const;

export const metrics: readonly Metric[] = [
  {
    ...amount,
    id: "risk_equalisation.received",
    totals: ["risk_equalisation.received"],
    words: {
      en: {
        name: "Received for bad risks",
        definition: "What the scheme receives from others because its members are of cells that cost more than the average.",
        formula: "max(0, transfer)",
      },
    },
    example: { totals: [1000], value: 1000 },
  },
  {
    ...amount,
    id: "risk_equalisation.paid",
    totals: ["risk_equalisation.paid"],
    words: {
      en: {
        name: "Paid for good risks",
        definition: "What the scheme pays to others because its members are of cells that cost less than the average.",
        formula: "max(0, -transfer)",
      },
    },
    example: { totals: [1000], value: 1000 },
  },
  {
    ...shared,
    id: "risk_equalisation.compensation",
    totals: ["risk_equalisation.transfer", "risk_equalisation.average", "benefits", "members"],
    measure: (t) => (t[3] === 0 ? Number.NaN : (t[0]! + t[1]! - t[2]!) / t[3]!),
    breakdown: true,
    horizon: "ratio_of_sums",
    unit: "currency per person",
    extensive: false,
    better: null,
    words: {
      en: {
        name: "Over- or under-compensation",
        definition:
          "Transfer for each member of the group, less what the group costs above the market average: above 0 the scheme is paid too much for having such members, below 0 too little, and it would rather not have them.",
        formula: "(transfers + members x market mean - benefits) / members",
      },
    },
    example: { totals: [1000, 2000, 3500, 100], value: -5 },
  },
];
