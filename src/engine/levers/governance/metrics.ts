/** What is counted and printed of who decides: terms in force, decisions, dividends, votes. */
import { ratio, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "governance.price_factor": scheme("index", "product of all decisions on the price that are in force in the year", false, true),
  "governance.benefit_factor": scheme("index", "product of all decisions on the part of bills paid that are in force in the year", false, true),
  "governance.raised": scheme("flag", "1 in a year at whose end the price of the next was raised by decision"),
  "governance.lowered": scheme("flag", "... was lowered by decision"),
  "governance.cut": scheme("flag", "1 in a year at whose end benefits of the next were cut by decision"),
  "governance.months": scheme(
    "index",
    "reserve at the end of the year in months of next year's expected outgo; undefined once the scheme is closed",
    false,
    true,
  ),
  "governance.dividend": scheme("currency", "paid out to owners at the end of the year"),
  "governance.profit": scheme("currency", "own funds at the end of the year, with what was paid out, less those at its start; of shareholders only"),
  "governance.capital": scheme("currency", "own funds at the start of the year, or the required capital where that is more; of shareholders only"),
  "governance.electorate": scheme("persons", "members who may vote in the year", true),
  "governance.voted": scheme("persons", "... who came", true),
  "governance.votes_raise": scheme("persons", "... and voted to raise the contribution", true),
  "governance.votes_cut": scheme("persons", "... and voted to cut benefits", true),
  "governance.votes_stay": scheme("persons", "... and voted to leave all as it is", true),
  "governance.votes_won": scheme("persons", "... and voted for what was decided", true),
  "governance.no_quorum": scheme("flag", "1 in a year in which too few came to decide"),
};

const shared = { scope: "scheme", extensive: false, proportion: false, better: null, source: "docs/model.md, Who decides" } as const;
const once = { ...shared, breakdown: false, measure: total } as const;
const votes = { ...shared, breakdown: true, horizon: "ratio_of_sums", measure: ratio, why: "nobody_asked", unit: "share", headline: false } as const;
const factors = { ...once, horizon: "last", why: "no_members", unit: "index", headline: true } as const;
const counts = { ...once, horizon: "sum", why: "no_members", unit: "years" } as const;

export const metrics: readonly Metric[] = [
  {
    ...factors,
    id: "governance.price_factor",
    totals: ["governance.price_factor"],
    words: {
      en: {
        name: "Price by decision",
        definition: "What decisions have made of the price that the scheme's own rule sets: 1.1 is a tenth more. In force in the year.",
        formula: "product of all decisions on the price so far",
      },
    },
    example: { totals: [1.21], value: 1.21 },
  },
  {
    ...factors,
    id: "governance.benefit_factor",
    totals: ["governance.benefit_factor"],
    words: {
      en: {
        name: "Benefits by decision",
        definition: "What decisions have made of the part of each bill that the scheme pays: 0.95 is a twentieth less. In force in the year.",
        formula: "product of all decisions on benefits so far",
      },
    },
    example: { totals: [0.95], value: 0.95 },
  },
  {
    ...counts,
    id: "governance.raises",
    totals: ["governance.raised"],
    headline: true,
    words: {
      en: { name: "Years with a raise decided", definition: "Years at whose end a higher price was decided for the next.", formula: "number of years" },
    },
    example: { totals: [1], value: 1 },
  },
  {
    ...counts,
    id: "governance.reductions",
    totals: ["governance.lowered"],
    headline: false,
    words: {
      en: { name: "Years with a lower price decided", definition: "Years at whose end a lower price was decided for the next.", formula: "number of years" },
    },
    example: { totals: [1], value: 1 },
  },
  {
    ...counts,
    id: "governance.cuts",
    totals: ["governance.cut"],
    headline: true,
    words: { en: { name: "Years with a cut decided", definition: "Years at whose end lower benefits were decided for the next.", formula: "number of years" } },
    example: { totals: [1], value: 1 },
  },
  {
    ...once,
    id: "governance.reserve_months",
    totals: ["governance.months"],
    horizon: "last",
    why: "no_members",
    unit: "months",
    headline: false,
    words: {
      en: {
        name: "Reserve against next year's outgo",
        definition:
          "For how many months of next year's expected spending the reserve would do: the same members, benefits at next year's prices of care, administration.",
        formula: "12 x reserve / expected outgo of the next year",
      },
    },
    example: { totals: [2.5], value: 2.5 },
  },
  {
    ...once,
    id: "governance.dividends",
    totals: ["governance.dividend"],
    horizon: "sum",
    why: "no_members",
    unit: "currency",
    extensive: true,
    headline: true,
    words: {
      en: {
        name: "Paid out to owners",
        definition: "What owners took out of the scheme: own funds above the capital that it must have.",
        formula: "sum of max(0, own funds - k x required capital)",
      },
    },
    example: { totals: [30], value: 30 },
  },
  {
    ...shared,
    id: "governance.return_on_capital",
    totals: ["governance.profit", "governance.capital"],
    breakdown: false,
    horizon: "ratio_of_sums",
    measure: ratio,
    why: "no_capital_required",
    unit: "share",
    headline: false,
    words: {
      en: {
        name: "Return on own funds",
        definition: "What owners earned in a year on the money that they had in the scheme, or had to have. Only where shareholders decide.",
        formula: "(own funds at the end + paid out - own funds at the start) / max(own funds at the start, required capital)",
      },
    },
    example: { totals: [30, 120], value: 0.25 },
  },
  ...(
    [
      ["turnout", "Came to vote", "Part of the members with a vote who came to the assembly.", "voted", "electorate", 30, 120, 0.25],
      ["voted_raise", "Voted to raise the contribution", "Of those who came, who voted to raise the contribution.", "votes_raise", "voted", 45, 60, 0.75],
      ["voted_cut", "Voted to cut benefits", "Of those who came, who voted to cut benefits.", "votes_cut", "voted", 15, 60, 0.25],
      ["voted_stay", "Voted to change nothing", "Of those who came, who voted to leave all as it is.", "votes_stay", "voted", 15, 60, 0.25],
    ] as const
  ).map(
    ([id, name, definition, above, below, first, second, value]): Metric => ({
      ...votes,
      id: `governance.${id}`,
      totals: [`governance.${above}`, `governance.${below}`],
      words: { en: { name, definition: `${definition} Who finds two motions equally good abstains.`, formula: `persons / persons: ${above} / ${below}` } },
      example: { totals: [first, second], value },
    }),
  ),
  {
    ...votes,
    id: "governance.won",
    totals: ["governance.votes_won", "governance.voted"],
    headline: true,
    words: {
      en: {
        name: "On the winning side",
        definition: "Of those who came, who voted for what was decided. By income fifth it says who wins and who loses votes.",
        formula: "votes for the motion that was decided / members who came",
      },
    },
    example: { totals: [45, 60], value: 0.75 },
  },
  {
    ...counts,
    id: "governance.no_quorum",
    totals: ["governance.no_quorum"],
    headline: false,
    words: { en: { name: "Years without a quorum", definition: "Years in which too few members came to decide anything.", formula: "number of years" } },
    example: { totals: [1], value: 1 },
  },
];
