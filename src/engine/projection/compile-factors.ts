/** Factors of mean 1 on rates: their laws, whom a draw is for, and the words it comes from. */
import { isLawProblem } from "../distributions/distribution.ts";
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import type { FactorModel } from "../model/model.ts";
import type { FactorLevel, Frailty, Health, Service } from "../model/scenario.ts";
import { nameKey } from "../random/key.ts";
import { purpose } from "../random/purpose.ts";

/** Law of mean 1 and the given variance. A uniform law of mean 1 reaches from 1 - w to 1 + w with variance w^2 / 3. */
export function factorLaw(family: Frailty["family"], variance: number): Law {
  const reach = Math.min(1, Math.sqrt(3 * variance));
  const input = family === "uniform" ? { low: 1 - reach, high: 1 + reach } : { mean: 1, cv: Math.sqrt(variance) };
  const law = distributions.get(family)!.create(input);
  if (isLawProblem(law)) throw new Error(`no ${family} factor of variance ${variance}: ${law.allowed}`);
  return law;
}

type Purposes = Readonly<Record<FactorLevel, number>>;
const ofPeople: Purposes = { person: purpose.frailty, "person-year": purpose.yearFrailty, "pool-year": purpose.poolFrailty };
const ofService: Purposes = { person: purpose.serviceFrailty, "person-year": purpose.serviceYearFrailty, "pool-year": purpose.servicePoolFrailty };
const ofCount: Purposes = { person: purpose.countFactor, "person-year": purpose.countYearFactor, "pool-year": purpose.countPoolFactor };

function frailtyFactor({ family, variance, level, correlationWithIncome }: Frailty, purposes: Purposes, key: number): FactorModel {
  return { law: factorLaw(family, variance), level, correlation: correlationWithIncome, purpose: purposes[level], key };
}

/** Factor on all services, null for none. */
export function commonFactor({ frailty }: Health): FactorModel | null {
  return frailty === null ? null : frailtyFactor(frailty, ofPeople, 0);
}

/** Factors on one service alone: its frailty, the gamma factor of a negative binomial count, and who needs nothing. */
export function ownFactors({ name, count, frailty, overdispersion, zeros, zeroLevel }: Service): readonly FactorModel[] {
  const key = nameKey(name);
  const factors: FactorModel[] = [];
  if (frailty !== null) factors.push(frailtyFactor(frailty, ofService, key));
  if (overdispersion !== null) {
    const { size, level } = overdispersion;
    factors.push(frailtyFactor({ family: "gamma", variance: 1 / size, level, correlationWithIncome: 0 }, ofCount, key));
  }
  if (zeros > 0 && count === "poisson")
    factors.push({ law: zeroLaw(zeros), level: zeroLevel, correlation: 0, purpose: zeroLevel === "person" ? purpose.zeroFactor : purpose.zeroYearFactor, key });
  return factors;
}

/** 0 with the given probability, else so much that the mean is 1. */
function zeroLaw(zeros: number): Law {
  const law = distributions.get("discrete")!.create({ values: [0, 1 / (1 - zeros)], probs: [zeros, 1 - zeros] });
  if (isLawProblem(law)) throw new Error(`no factor that is 0 with probability ${zeros}: ${law.allowed}`);
  return law;
}

/** Whether a factor or a cost is correlated with the rank of income. */
export function tiesToIncome({ frailty, services }: Health): boolean {
  const tied = (one: Frailty | null): boolean => one !== null && one.correlationWithIncome !== 0;
  return tied(frailty) || services.some((service) => tied(service.frailty) || service.costCorrelations.some((rho) => rho !== 0));
}
