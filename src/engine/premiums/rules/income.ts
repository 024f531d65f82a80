import { gross, incomeOf, unitBase, unitList } from "../../kernels/scratch.ts";
import { orNone } from "../../keys/alternatives.ts";
import { byYear } from "../../keys/by-year.ts";
import { amount, share } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import type { RecordOf } from "../../keys/reader.ts";
import { optional } from "../../keys/shape.ts";
import { plainRule, type Unit } from "../../model/compiled-rule.ts";
import type { ContributionRule, NoPrice } from "./rule.ts";
import { orBalanced } from "./shared/keys.ts";
import { shareUnits, sumIncomes } from "./shared/loops.ts";
import { balancedPrice, changedPrice } from "./shared/prices.ts";

interface IncomeTerms {
  readonly kind: "income";
  /** null is `balanced`. */
  readonly rate: number | null;
  readonly floor: number;
  readonly ceiling: number | null;
  readonly allowance: number;
  readonly min: number;
  readonly max: number | null;
  readonly unit: Unit;
}

interface IncomeNumbers {
  /** NaN: balanced. */
  readonly rate: number;
  readonly floor: number;
  /** Infinity where none, as `max`. */
  readonly ceiling: number;
  readonly allowance: number;
  readonly min: number;
  readonly max: number;
}

const money = "currency a year";
const keys = {
  income: optional(orBalanced("income rate", share), null, "share of income; balanced: the rate that pays for year 1", { shown: "balanced for solidarity" }),
  min: optional(byYear(amount), null, "least contribution", { shown: 0, unit: money }),
  max: optional(byYear(orNone(amount)), null, "greatest contribution", { shown: "none", unit: money }),
  income_floor: optional(byYear(amount), null, "income below this counts as this", { shown: 0, unit: money }),
  income_ceiling: optional(byYear(orNone(amount)), null, "income above this is not charged", { shown: "none", unit: money }),
  allowance: optional(byYear(amount), null, "income that is free of contribution", { shown: 0, unit: money }),
};

/** A rate on the part of income between allowance and ceiling, within limits of the amount: the price is the rate. */
export const income: ContributionRule<typeof keys, IncomeTerms, IncomeNumbers> = {
  name: "income",
  order: 10,
  keys,
  unit: "household",
  driver: "income",
  highest: 1,
  terms: (read, unit, place, clean) => {
    if (clean) checkLimits(read, place);
    return () => ({
      kind: "income",
      rate: read.income === "balanced" ? null : read.income,
      floor: read.income_floor ?? 0,
      ceiling: read.income_ceiling,
      allowance: read.allowance ?? 0,
      min: read.min ?? 0,
      max: read.max,
      unit,
    });
  },
  compile: ({ rate, floor, ceiling, allowance, min, max, unit }) => ({
    ...plainRule,
    perHousehold: unit === "household",
    jointIncome: unit === "household" ? "members" : "none",
    solved: rate === null,
    numbers: { rate: rate ?? NaN, floor, ceiling: ceiling ?? Infinity, allowance, min, max: max ?? Infinity },
  }),
  charge: (numbers, { price, index, magic, byUnit, block }) => {
    const { living: alive, units } = block;
    if (!byUnit) {
      chargePersons(numbers, alive, price, index, magic);
      return;
    }
    sumIncomes(alive, units);
    for (let u = 0; u < units; u++) {
      const unit = unitList[u]!;
      unitBase[unit] = amountOn(numbers, price, unitBase[unit]!, index);
    }
    shareUnits(alive, units, magic);
  },
  amount: (numbers, price, base, index) => amountOn(numbers, price, base, index),
  bends: ({ floor, ceiling, allowance, min, max }, price) => [
    ...[floor, ceiling, allowance],
    ...(price > 0 ? [allowance + min / price, allowance + max / price] : []),
  ],
  firstPrice: (numbers, { bases, required }) => {
    if (numbers.rate === numbers.rate) return numbers.rate;
    const linear = numbers.min === 0 && numbers.max === Infinity;
    const rate = balancedPrice(bases(), required, linear, (price, base) => amountOn(numbers, price, base, 1));
    return rate === rate ? rate : noRate;
  },
  // it grows with wages by itself
  nextPrice: (numbers, past) => (numbers.rate === numbers.rate ? past.price : changedPrice(past, (past.credible * past.trend) / past.wageGrowth)),
  meanPrice: (_, arm, pilot) => arm.firstPrice * pilot.meanIncome,
};

const noRate: NoPrice = {
  value: "balanced",
  allowed: "a balanced rate needs eligible members whose incomes, within allowance, ceiling and max, can carry the expected benefits",
  fix: "raise the ceiling or max, give the eligible groups an income, or write a rate",
};

/** Contribution of one base: rate on the part between allowance and ceiling, then the limits of the amount. */
function amountOn(numbers: IncomeNumbers, rate: number, base: number, index: number): number {
  let capped = base;
  if (capped < numbers.floor * index) capped = numbers.floor * index;
  if (capped > numbers.ceiling * index) capped = numbers.ceiling * index;
  capped -= numbers.allowance * index;
  let due = capped > 0 ? rate * capped : 0;
  if (due < numbers.min * index) due = numbers.min * index;
  if (due > numbers.max * index) due = numbers.max * index;
  return due;
}

function chargePersons(numbers: IncomeNumbers, alive: number, rate: number, index: number, magic: number): void {
  const floor = numbers.floor * index;
  const ceiling = numbers.ceiling * index;
  const allowance = numbers.allowance * index;
  const min = numbers.min * index;
  const max = numbers.max * index;
  if (floor <= 0 && ceiling === Infinity && allowance === 0 && min <= 0 && max === Infinity) {
    for (let i = 0; i < alive; i++) gross[i] = incomeOf[i]! * rate + magic - magic;
    return;
  }
  for (let i = 0; i < alive; i++) {
    let base = incomeOf[i]!;
    base = base < floor ? floor : base;
    base = (base > ceiling ? ceiling : base) - allowance;
    let due = base > 0 ? rate * base : 0;
    due = due < min ? min : due;
    due = due > max ? max : due;
    gross[i] = due + magic - magic;
  }
}

function checkLimits(read: RecordOf<typeof keys>, place: Place): void {
  if (read.min !== null && read.max !== null && read.min > read.max)
    report(under(place, "min"), "E0313", read.min, `a least contribution of at most max (${read.max})`, "lower min or raise max");
  if (read.income_floor !== null && read.income_ceiling !== null && read.income_floor > read.income_ceiling)
    report(
      under(place, "income_floor"),
      "E0313",
      read.income_floor,
      `a floor of at most income_ceiling (${read.income_ceiling})`,
      "lower the floor or raise the ceiling",
    );
}
