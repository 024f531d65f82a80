/** `economy`: growth, interest, purchasing power and the poverty line. */
import { anyMap, numeric, oneOf, orNone, word } from "../keys/alternatives.ts";
import { amount, calendarYear, growthRate, numberShape } from "../keys/numbers.ts";
import { record } from "../keys/reader.ts";
import { type Key, mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Economy, PovertyLine, YearlyRate } from "../model/scenario.ts";
import { indexWord } from "./index-word.ts";

const noChange: YearlyRate = { mean: 0, sd: 0 };

const spread = numberShape({ what: "a standard deviation", type: "standard deviation", min: 0, max: 1, percent: true });

const yearlyRate: Shape<YearlyRate> = oneOf<YearlyRate>("yearly rate", [
  numeric(mapped(growthRate, (mean): YearlyRate => ({ mean, sd: 0 }))),
  anyMap(
    "{mean: 0.05, sd: 0.01}",
    record({
      mean: required(growthRate, "average over the years", { unit: "a year" }),
      sd: optional(spread, 0, "standard deviation between years: independent normals, truncated above -100 %", { unit: "a year" }),
    }),
  ),
]);

const societal = mapped(
  record({
    floor: required(amount, "lowest value of the line", { unit: "PPP dollars a day", source: "societal poverty line of the World Bank in 2017 PPP: 2.15" }),
    intercept: required(amount, "constant part", { unit: "PPP dollars a day", source: "the same: 1.15" }),
    slope: required(numberShape({ what: "a slope", type: "share", min: 0, max: 1, percent: true }), "part of the median daily income", {
      source: "the same: 0.5",
    }),
  }),
  (line): PovertyLine => ({ kind: "societal", ...line }),
);

const povertyLine: Shape<PovertyLine> = oneOf<PovertyLine>("poverty line", [
  numeric(mapped(amount, (value): PovertyLine => ({ kind: "amount", amount: value }))),
  anyMap("{floor: 2.15, intercept: 1.15, slope: 0.5} in PPP dollars a day", societal),
]);

const basicNeeds = oneOf<number | "poverty_line">("basic needs", [
  word("poverty_line", "poverty_line" as const),
  numeric(mapped(amount, (value): number | "poverty_line" => value)),
]);

const ppp = record({
  rate: required(numberShape({ what: "a conversion rate", type: "rate", above: 0, max: 1e9 }), "local currency per international dollar"),
  year: required(calendarYear, "year of the international dollar"),
});

const zero = { shown: 0, unit: "a year" };

const shape = record({
  inflation: optional(yearlyRate, noChange, "growth of consumer prices", zero),
  wage_growth: optional(yearlyRate, noChange, "growth of incomes", zero),
  medical_inflation: optional(yearlyRate, noChange, "growth of the price of care", zero),
  investment_return: optional(yearlyRate, noChange, "interest on reserves", zero),
  borrowing_rate: optional(yearlyRate, null, "interest on a negative reserve, under on_insolvency: continue", {
    unit: "a year",
    shown: "the investment return",
  }),
  ppp: optional(ppp, null, "purchasing power of the currency, needed by a societal poverty line", { shown: "that of the country, if one is named" }),
  poverty_line: optional(orNone(povertyLine), null, "line below which a person is poor: a societal line, or an amount per person and year", {
    shown: "none",
  }),
  basic_needs: optional(
    orNone(basicNeeds),
    null,
    "spending on food, rent and utilities that comes before health: an amount per person and year, or poverty_line; read by protection.ctp_over_40 only",
    { shown: "none", source: "stylised: one amount for everybody; WHO Regional Office for Europe derives it from household budgets" },
  ),
  index: optional(indexWord, "prices", "what poverty_line (an amount) and basic_needs follow from year 2 on"),
  discount_rate: optional(growthRate, null, "rate at which finance.level_rate discounts", { unit: "a year", shown: "the investment return of each year" }),
});

export const economyShape: Shape<Economy> = mapped(
  shape,
  (read): Economy => ({
    inflation: read.inflation,
    wageGrowth: read.wage_growth,
    medicalInflation: read.medical_inflation,
    investmentReturn: read.investment_return,
    borrowingRate: read.borrowing_rate ?? read.investment_return,
    discountRate: read.discount_rate,
    ppp: read.ppp,
    povertyLine: read.poverty_line,
    basicNeeds: read.basic_needs,
    index: read.index,
  }),
);

export const economyKey: Key<Economy> = optional(
  economyShape,
  {
    inflation: noChange,
    wageGrowth: noChange,
    medicalInflation: noChange,
    investmentReturn: noChange,
    borrowingRate: noChange,
    discountRate: null,
    ppp: null,
    povertyLine: null,
    basicNeeds: null,
    index: "prices",
  },
  "prices, wages, interest",
  { shown: "nothing changes over the years" },
);
