/** What opens a year: indexes, shocks, the rate of the clock, prices of care. All from keyed draws and last year's totals. */
import { fillTerms } from "../benefits/terms.ts";
import { distributions } from "../distributions/index.ts";
import { uniformFromWords } from "../distributions/shared/uniform-word.ts";
import { markBars } from "../enrolment/bars.ts";
import { startsFull } from "../enrolment/start.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { Model } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { YearlyRate } from "../model/scenario.ts";
import { armAtStart, type YearContext } from "../model/year-context.ts";
import { readyByFifth } from "../premiums/pay-by-fifth.ts";
import { createStream, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { fillHazard, labelLimits } from "./compile-clock.ts";

const stream = createStream();

/** A yearly rate of the economy: its mean, or a normal truncated above -1 (by inversion of the truncated law's tail). */
function drawRate(model: Model, context: YearContext, rate: YearlyRate, index: number): number {
  if (rate.sd === 0) return rate.mean;
  for (let attempt = 0; attempt < 64; attempt++) {
    openStream(stream, model.key, context.replication, context.year, purpose.economy, index * 64 + attempt);
    const value = rate.mean + rate.sd * normalQuantile(uniform(stream[0]!));
    if (value > -1) return value;
  }
  return rate.mean;
}

/** Starts a replication: everything as at the start of year 1. */
export function openReplication(model: Model, context: YearContext, replication: number): void {
  context.replication = replication;
  context.year = 0;
  context.prices = 1;
  context.wages = 1;
  context.medical = 1;
  context.shockYears.fill(0);
  context.arms.forEach((arm, a) => {
    const start = model.arms[a]!;
    Object.assign(arm, armAtStart(start, arm), { peopled: startsFull(model, start) });
  });
}

/** Indexes are products that start in year 2; interest and shocks are drawn every year. */
export function openYear(model: Model, context: YearContext, year: number): void {
  context.year = year;
  const { economy } = model;
  if (year > 0) {
    context.prices *= 1 + drawRate(model, context, economy.inflation, 0);
    context.wages *= 1 + drawRate(model, context, economy.wageGrowth, 1);
    context.medical *= 1 + drawRate(model, context, economy.medicalInflation, 2);
  }
  context.investmentReturn = drawRate(model, context, economy.investmentReturn, 3);
  context.borrowingRate = economy.borrowingRate === economy.investmentReturn ? context.investmentReturn : drawRate(model, context, economy.borrowingRate, 4);
  for (let law = 0; law < model.needs.laws.length; law++) context.costScale[law] = model.needs.laws[law]!.scale * context.medical;
  context.arms.forEach((arm, a) => {
    const scheme = model.schemes[model.arms[a]!.scheme]!;
    arm.payRatio = 1;
    arm.benefitScale = 1;
    arm.subsidyRatio = 1;
    arm.spared = false;
    arm.admits = true;
    arm.valued = false;
    arm.benefitIndex =
      scheme.benefitIndex === "none"
        ? 1
        : scheme.benefitIndex === "prices"
          ? context.prices
          : scheme.benefitIndex === "wages"
            ? context.wages
            : context.medical;
  });
  drawShocks(model, context);
}

/** Lays out what the year's blocks read of its terms, once levers have set theirs. */
export function layOutTerms(model: Model, context: YearContext): void {
  context.arms.forEach((arm, a) => {
    readyByFifth(model, arm);
    markBars(model, model.arms[a]!, arm, context.year);
  });
  model.worlds.forEach((_, world) => fillTerms(model, context, world));
}

/** Common shocks: in a shock year the rates of the named services are multiplied for everybody, and the incomes of the named groups. */
function drawShocks(model: Model, context: YearContext): void {
  const { shocks, services, poisson } = model.needs;
  context.shockFactor.fill(1);
  context.shocked = false;
  if (context.incomesShocked) context.incomeFactor.fill(1);
  context.incomesShocked = false;
  for (let k = 0; k < shocks.length; k++) {
    const shock = shocks[k]!;
    openStream(stream, model.key, context.replication, context.year, purpose.shock, shock.key);
    if (context.shockYears[k]! > 0) context.shockYears[k]!--;
    if (shock.from < 0 ? uniform(stream[0]!) < shock.probability : shock.from === context.year) context.shockYears[k] = shock.years;
    if (context.shockYears[k] === 0) continue;
    for (let group = 0; group < shock.incomes.length; group++) context.incomeFactor[group] = context.incomeFactor[group]! * shock.incomes[group]!;
    context.incomesShocked ||= shock.incomes.length > 0;
    context.shocked = true;
    for (let s = 0; s < services.length; s++) context.shockFactor[s] = context.shockFactor[s]! * shock.factors[s]!;
  }
  drawPoolFactors(model, context);
  if (!context.shocked) {
    context.hazard = model.needs.hazard;
    context.labels = model.needs.labels;
    return;
  }
  if (context.hazard === model.needs.hazard) context.hazard = new Float64Array(model.needs.hazard.length);
  const { shockFactor } = context;
  fillHazard(context.hazard, services, poisson, (s) => shockFactor[s]!);
  context.labels = labelLimits(services, poisson, context.hazard, (s) => shockFactor[s]!);
}

/** Factors of the year that everybody shares act on rates as shocks do. */
function drawPoolFactors(model: Model, context: YearContext): void {
  const { poolFactors, services } = model.needs;
  for (const { service, factor } of poolFactors) {
    openStream(stream, model.key, context.replication, context.year, factor.purpose, factor.key);
    const value = distributions.get(factor.law.family)!.quantile(factor.law, uniformFromWords(stream[0]!, stream[1]!));
    context.shocked = true;
    for (let s = 0; s < services.length; s++) if (service < 0 || service === s) context.shockFactor[s] = context.shockFactor[s]! * value;
  }
}

/** Poverty line of the year: an amount indexed with prices, or the societal line on the year's median income. */
export function povertyLine(model: Model, context: YearContext): number {
  const { economy } = model;
  if (economy.povertyAmount === economy.povertyAmount) return economy.povertyAmount * contributionIndex(context, economy.amountIndex);
  if (economy.povertyFactor !== economy.povertyFactor) return NaN;
  // start-year prices: the line is defined on real incomes
  const perDay = context.median / context.prices / economy.povertyFactor;
  return Math.max(economy.povertyFloor, economy.povertyIntercept + economy.povertySlope * perDay) * economy.povertyFactor * context.prices;
}
