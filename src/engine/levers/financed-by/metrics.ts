import { ratio, total } from "../../metrics/measures.ts";
import type { Metric, MetricWords } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const cells = (unit: TotalDescription["unit"], meaning: string): TotalDescription => ({ scope: "world", cells: true, stock: false, unit, meaning });
const figure = (unit: TotalDescription["unit"], meaning: string, stock = false): TotalDescription => ({ scope: "world", cells: false, stock, unit, meaning });
const kinds = ["income", "brackets", "payroll", "vat", "levy"] as const;

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "financed_by.received": cells("currency", "subsidies of the State and shares of public employers, by the members they are paid for"),
  "financed_by.paid": cells("currency", "taxes paid"),
  "financed_by.public_cost": figure("currency", "what the State paid in the world: subsidies, employer shares, floors, rescues"),
  "financed_by.raised": figure("currency", "taxes raised for it, collection included"),
  "financed_by.collection": figure("currency", "part of the taxes that went into raising them"),
  "financed_by.donated": figure("currency", "part of the public cost that donors paid"),
  "financed_by.unfunded": figure("currency", "part of it that nobody could be asked for: nobody has what the tax is on"),
  "financed_by.oop_10": cells("persons", "people in households whose out-of-pocket payments exceed 10 % of income after tax"),
  "financed_by.oop_25": cells("persons", "... 25 %"),
  "financed_by.burden_10": cells("persons", "people in households whose contribution plus out-of-pocket exceeds 10 % of income after tax"),
  "financed_by.poor": cells("persons", "people in households below the poverty line after tax and out-of-pocket payments"),
  "financed_by.impoverished": cells("persons", "... and at or above it before both"),
  "financed_by.kakwani": figure("index", "concentration of taxes less the Gini coefficient of income", true),
  "financed_by.kakwani_payments": figure("index", "the same of taxes, contributions and out-of-pocket payments together", true),
  ...Object.fromEntries(kinds.map((kind) => [`financed_by.kakwani_${kind}`, figure("index", `concentration of the base of ${kind} less Gini`, true)])),
};

const words = (name: string, definition: string, formula: string): { readonly en: MetricWords } => ({ en: { name, definition, formula } });
const shared = { scope: "world", proportion: false, headline: false, source: "docs/model.md, Taxes" } as const;
const amount = { ...shared, breakdown: false, horizon: "sum", why: "no_persons", unit: "currency", extensive: true, better: null, measure: total } as const;
const persons = { ...shared, breakdown: true, horizon: "ratio_of_sums", unit: "share", extensive: false, better: "lower", measure: ratio } as const;
const progressivity = {
  ...shared,
  breakdown: false,
  horizon: "last",
  why: "nothing_paid",
  unit: "index",
  extensive: false,
  better: null,
  measure: total,
  source: "Kakwani (1977), Measurement of tax progressivity, Economic Journal 87, 71-80",
} as const;

const money: readonly Metric[] = [
  {
    ...amount,
    id: "financed_by.public_cost",
    totals: ["financed_by.public_cost"],
    words: words(
      "Public money to be raised",
      "What the State paid in the world: subsidies, shares of public employers, public schemes, rescues.",
      "subsidies + employer share + floor + rescue",
    ),
    example: { totals: [60], value: 60 },
  },
  {
    ...amount,
    id: "financed_by.raised",
    totals: ["financed_by.raised"],
    headline: true,
    words: words(
      "Taxes raised",
      "Taxes that pay for the public money of the world, with what raising them costs.",
      "public money x share of taxes x (1 + collection cost)",
    ),
    example: { totals: [66], value: 66 },
  },
  {
    ...amount,
    id: "financed_by.collection",
    totals: ["financed_by.collection"],
    better: "lower",
    words: words("Cost of raising taxes", "Part of the taxes that went into raising them.", "taxes x collection cost / (1 + collection cost)"),
    example: { totals: [6], value: 6 },
  },
  {
    ...amount,
    id: "financed_by.unfunded",
    totals: ["financed_by.unfunded"],
    better: "lower",
    words: words(
      "Public money nobody raises",
      "What the instruments were to raise and could not: nobody has what the tax is on.",
      "sum over instruments without a base",
    ),
    example: { totals: [5], value: 5 },
  },
  {
    ...amount,
    id: "financed_by.donated",
    totals: ["financed_by.donated"],
    words: words("Public money from donors", "Part of the public money that donors pay, in place of households.", "public money x share of donors"),
    example: { totals: [12], value: 12 },
  },
];

const incidence: readonly Metric[] = [
  {
    ...amount,
    id: "financed_by.tax",
    totals: ["financed_by.paid"],
    breakdown: true,
    words: words("Taxes paid", "Taxes paid by the people of the group.", "sum of rate x base"),
    example: { totals: [22], value: 22 },
  },
  {
    ...amount,
    id: "financed_by.net",
    totals: ["financed_by.received", "floor_paid", "financed_by.paid"],
    measure: (t) => t[0]! + t[1]! - t[2]!,
    breakdown: true,
    better: null,
    words: words(
      "Received less taxes paid",
      "Subsidies, shares of public employers and benefits of public schemes that reach the group, less the taxes it pays. Over everybody it is below 0 by what raising taxes and rescues cost.",
      "received + floor - taxes",
    ),
    example: { totals: [30, 10, 22], value: 18 },
  },
  {
    ...persons,
    id: "financed_by.net_per_head",
    totals: ["financed_by.received", "floor_paid", "financed_by.paid", "persons"],
    measure: (t) => (t[3] === 0 ? Number.NaN : (t[0]! + t[1]! - t[2]!) / t[3]!),
    unit: "currency per person",
    why: "no_persons",
    better: null,
    headline: true,
    words: words(
      "Received less taxes, per head",
      "The same for each person of the group and year: above 0 it gains from public money and the taxes behind it, below 0 it pays for others.",
      "(received + floor - taxes) / persons",
    ),
    example: { totals: [30, 10, 22, 9], value: 2 },
  },
];

const hardship: readonly Metric[] = (
  [
    [
      "oop_over_10",
      "oop_10",
      "Pay over 10 % of income after tax",
      "out-of-pocket payments exceed 10 % of income after tax",
      "out-of-pocket > 0.1 (income - tax)",
      true,
    ],
    [
      "oop_over_25",
      "oop_25",
      "Pay over 25 % of income after tax",
      "out-of-pocket payments exceed 25 % of income after tax",
      "out-of-pocket > 0.25 (income - tax)",
      false,
    ],
    [
      "burden_over_10",
      "burden_10",
      "Burden over 10 %, after tax",
      "contribution and out-of-pocket payments together exceed 10 % of income after tax",
      "contribution + out-of-pocket > 0.1 (income - tax)",
      false,
    ],
    [
      "poor_after",
      "poor",
      "Poor after tax and care",
      "income is below the poverty line after tax and out-of-pocket payments",
      "income - tax - out-of-pocket < line",
      true,
    ],
    [
      "impoverished",
      "impoverished",
      "Made poor by tax and care",
      "income is at or above the poverty line, and below it after tax and out-of-pocket payments",
      "income >= line > income - tax - out-of-pocket",
      false,
    ],
  ] as const
).map(([id, counted, name, says, formula, headline]): Metric => {
  const poverty = counted === "poor" || counted === "impoverished";
  return {
    ...persons,
    id: `financed_by.${id}`,
    totals: [`financed_by.${counted}`, "persons"],
    why: poverty ? "no_poverty_line" : "no_persons",
    headline,
    words: words(name, `Share of people in households whose ${says}. Beside the row with income before tax, never in its place.`, formula),
    example: { totals: [3, 100], value: 0.03 },
  };
});

const kakwani: readonly Metric[] = [
  {
    ...progressivity,
    id: "financed_by.kakwani",
    totals: ["financed_by.kakwani"],
    headline: true,
    words: words(
      "Progressivity of taxes",
      "Concentration of taxes less inequality of income: above 0 the rich pay a larger part of their income, below 0 the poor do, 0 is in proportion.",
      "K = C_tax - G_income",
    ),
    example: { totals: [-0.0726], value: -0.0726 },
  },
  {
    ...progressivity,
    id: "financed_by.kakwani_payments",
    totals: ["financed_by.kakwani_payments"],
    words: words(
      "Progressivity of all payments",
      "The same of taxes, contributions and out-of-pocket payments together: the whole financing of care. equity.kakwani_total is this with taxes in proportion to income.",
      "K = C_(taxes + contributions + out-of-pocket) - G_income",
    ),
    example: { totals: [-0.03], value: -0.03 },
  },
  ...kinds.map(
    (kind): Metric => ({
      ...progressivity,
      id: `financed_by.kakwani_${kind}`,
      totals: [`financed_by.kakwani_${kind}`],
      words: words(
        `Progressivity of ${kind === "vat" ? "the vat" : `the ${kind} tax`}`,
        `The same of the instrument of kind ${kind} alone, whatever part of the money it raises; undefined where it is not in use.`,
        "K = C_base - G_income",
      ),
      example: { totals: [0.1], value: 0.1 },
    }),
  ),
];

export const metrics: readonly Metric[] = [...money, ...incidence, ...hardship, ...kakwani];
