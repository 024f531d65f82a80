import { exp, expm1 } from "../../engine/maths/exp.ts";
import { log } from "../../engine/maths/log.ts";
import { pow } from "../../engine/maths/pow.ts";

/** Makeham's law: force of mortality A + B c^x at age x; A = 0 is Gompertz's law. */
export interface MortalityLaw {
  readonly A: number;
  readonly B: number;
  readonly c: number;
}

/** -log of the probability that a person aged x lives t more years. */
export function cumulativeHazard(law: MortalityLaw, age: number, t: number): number {
  const slope = log(law.c);
  const years = slope === 0 ? t : expm1(t * slope) / slope;
  return law.A * t + law.B * pow(law.c, age) * years;
}

/** Probability that a person aged x lives t more years. */
export function survivalProbability(law: MortalityLaw, age: number, t: number): number {
  return exp(-cumulativeHazard(law, age, t));
}

/** Probability of death within the year after age x. */
export function deathProbability(law: MortalityLaw, age: number): number {
  return -expm1(-cumulativeHazard(law, age, 1));
}
