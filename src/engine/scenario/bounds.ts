/**
 * What no number of a scenario can exceed although each key keeps its own range: amounts that a law can produce, growth over all years,
 * needs under every factor at once. Beyond these sizes sums lose their digits, then overflow; loops that look for a size never end.
 */
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { greatestAmount } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { log1p } from "../maths/log.ts";
import type { Economy, Health, YearlyRate } from "../model/scenario.ts";

/** Greatest amount that a single draw may be: a square of it, times people and growth, still is a number. */
export const greatestDraw = 1e30;
/** Draws are made of 53 random bits: no quantile above this one is ever drawn. */
const highestQuantile = 1 - 1.1102230246251565e-16;
/** How many-fold prices, wages and balances may become over all years. */
export const greatestGrowth = 1e15;
/** Events a year that anybody may need, under every factor at once: 55 a day. */
export const mostEventsAYear = 20_000;
/** The same for an exact volume, which is one event whatever its size. */
const greatestVolume = 1e9;

/** What is too large about a law, in words; null where nothing is. */
export function lawTooLarge(law: Law): { readonly found: string; readonly allowed: string } | null {
  const family = distributions.get(law.family);
  if (family === undefined) return null;
  const mean = family.mean(law);
  if (mean > greatestAmount) return { found: `a mean of ${mean.toPrecision(3)}`, allowed: `a law whose mean is at most ${greatestAmount}` };
  const largest = family.quantile(law, highestQuantile);
  if (largest <= greatestDraw) return null;
  return {
    found: `draws of up to ${largest.toPrecision(3)}`,
    allowed: `a law of which no draw is above ${greatestDraw} (one in 10^16 of this one is)`,
  };
}

/** Growth x years of prices, wages, interest: reported at the rate, with the number of years that would do. */
export function checkGrowth(economy: Economy, years: number, place: Place): void {
  const rates: readonly (readonly [key: string, rate: YearlyRate])[] = [
    ["inflation", economy.inflation],
    ["wage_growth", economy.wageGrowth],
    ["medical_inflation", economy.medicalInflation],
    ["investment_return", economy.investmentReturn],
    ["borrowing_rate", economy.borrowingRate],
    ["discount_rate", { mean: economy.discountRate ?? 0, sd: 0 }],
  ];
  for (const [key, { mean, sd }] of rates) {
    // a year that is one standard deviation above the average, every year
    const yearly = log1p(Math.max(mean + sd, -0.999));
    if (yearly * years <= logGrowth) continue;
    const possible = Math.max(1, Math.floor(logGrowth / yearly));
    report(
      under(place, key),
      "E0352",
      `${mean}${sd > 0 ? ` (standard deviation ${sd})` : ""} a year for ${years} years`,
      `growth that makes at most ${greatestGrowth} of 1 over all years`,
      `lower the rate, or simulate ${possible} year${possible === 1 ? "" : "s"} (years: ${possible})`,
    );
    // the same rate under its other name says nothing new
    if (key === "investment_return" && economy.borrowingRate === economy.investmentReturn) break;
  }
}

const logGrowth = 34.538776394910684; // log(1e15)

/** Needs and costs under the factors of all conditions, shocks and income fifths at once. */
export function checkNeeds(health: Health, place: Place): void {
  health.services.forEach((service, index) => {
    const at = under(place, service.name);
    const ill = health.conditions.reduce((product, one) => product * Math.max(1, one.rates[index]!), 1);
    const shocks = health.shocks.reduce((product, one) => product * Math.max(1, one.rates[index]!), 1);
    const gradient = Math.max(1, ...(service.gradient ?? [1]));
    const highest = highestRate(service.rate) * ill * shocks * gradient;
    const most = service.count === "fixed" ? greatestVolume : mostEventsAYear;
    if (highest > most)
      report(
        under(at, "rate"),
        "E0353",
        highest,
        `at most ${most} ${service.count === "fixed" ? "units" : "events"} a year for anybody: rate times the highest factors of conditions, shocks and income fifths`,
        service.count === "fixed" ? "lower the rate or the factors" : "lower the rate or the factors, or write count: fixed, an exact volume that is one event",
      );
    const dearer = health.conditions.reduce((product, one) => product * Math.max(1, one.costs[index]!), 1);
    const mean = Math.max(...service.cost.map((law) => distributions.get(law.family)!.mean(law))) * dearer;
    if (mean > greatestAmount)
      report(
        under(at, "cost"),
        "E0353",
        mean,
        `a mean of at most ${greatestAmount} also after the cost factors of all conditions`,
        "lower the cost or the factors",
      );
  });
}

/** Highest rate of anybody before factors. */
export function highestRate(rate: Health["services"][number]["rate"]): number {
  if (rate.kind === "constant") return rate.value;
  if (rate.kind === "age_sex") return Math.max(...rate.female, ...rate.male);
  if (rate.kind === "group" || rate.kind === "state") return rate.values.reduce((most, value) => Math.max(most, value), 0);
  return rate.values.reduce<number>((most, value) => Math.max(most, value ?? 0), rate.default);
}
