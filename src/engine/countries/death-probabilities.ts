/**
 * Published death rates of age bands turned into yearly death probabilities by single year of age, 0 to 120.
 *
 * Ages 0 to 4: child-mortality.ts.
 * From age 5: one hazard per year of age, its logarithm linear between knots at 4.5 and at the middle of the bands (7.5, 12.5, ...,
 * 102.5). The knot at 4.5 is the hazard of age 4; the others move until deaths / person-years lived of every band equal the published
 * rate, so the band survival is the one the rate implies and no assumption on the time of death inside a band is needed.
 * Above 102.5 the logarithm keeps its last slope (never downwards); the rate of the open band 100+ covers all ages above.
 * Age 120 closes the table: probability 1.
 */
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { childDeathProbabilities } from "./child-mortality.ts";
import { type CountryProfile, mortalityAgeStarts } from "./profile.ts";

/** Length of a table of death probabilities: ages 0 to 120. */
export const deathProbabilityAges = 121;

const openBand = mortalityAgeStarts.length - 1;
/** First band whose rate moves a knot: 5-9. */
const firstBand = 2;
const knotAges: readonly number[] = mortalityAgeStarts.map((start, band) => (band < firstBand ? 4.5 : start + 2.5));
const matchedWhenBelow = 1e-11;
const mostRounds = 500;

/** Probability of dying before the next birthday, by sex; index = age at last birthday, 0 to 120. */
export interface DeathProbabilities {
  readonly female: Float64Array;
  readonly male: Float64Array;
}

/**
 * Yearly death probabilities of a country, average of the period of its published rates.
 *
 * @throws RangeError  rates that are missing, zero or negative, or that no table can match
 */
export function annualDeathProbabilities(profile: CountryProfile): DeathProbabilities {
  return {
    female: probabilitiesFromRates(profile.mortality.femaleRate, "female"),
    male: probabilitiesFromRates(profile.mortality.maleRate, "male"),
  };
}

/**
 * Yearly death probabilities from 22 central death rates (bands of `mortalityAgeStarts`).
 *
 * @returns 121 probabilities; the last one is 1
 */
export function probabilitiesFromRates(rates: readonly number[], sex: "female" | "male"): Float64Array {
  if (rates.length !== mortalityAgeStarts.length || !rates.every((rate) => rate > 0 && rate < Infinity)) {
    throw new RangeError(`death rates: expected ${mortalityAgeStarts.length} positive numbers, got [${rates.join(", ")}]`);
  }
  const young = childDeathProbabilities(rates[0]!, rates[1]!, sex);
  const probabilities = matchedHazards(rates, -log(1 - young[4]!)).map((hazard) => 1 - exp(-hazard));
  probabilities.set(young);
  probabilities[deathProbabilityAges - 1] = 1;
  return probabilities;
}

/** Moves the knots by log(published / implied rate) until all bands match; each knot weighs most in its own band, so this settles. */
function matchedHazards(rates: readonly number[], hazardAtFour: number): Float64Array {
  const knots = rates.map((rate, band) => log(band < firstBand ? hazardAtFour : rate));
  for (let round = 0; round < mostRounds; round++) {
    const hazards = hazardsFromKnots(knots);
    let worst = 0;
    for (let band = firstBand; band <= openBand; band++) {
      const gap = log(rates[band]! / bandRate(hazards, band));
      knots[band]! += gap;
      worst = Math.max(worst, Math.abs(gap));
    }
    if (worst < matchedWhenBelow) return hazards;
  }
  throw new RangeError(`death rates: no hazard matches [${rates.join(", ")}] within ${mostRounds} rounds`);
}

/** Hazard of each year of age from 5, taken at its middle; ages below are left at 0. */
function hazardsFromKnots(knots: readonly number[]): Float64Array {
  const hazards = new Float64Array(deathProbabilityAges);
  let segment = firstBand - 1;
  for (let age = mortalityAgeStarts[firstBand]!; age < deathProbabilityAges; age++) {
    const middle = age + 0.5;
    while (segment < openBand - 1 && knotAges[segment + 1]! < middle) segment++;
    const from = knotAges[segment]!;
    const slope = (knots[segment + 1]! - knots[segment]!) / (knotAges[segment + 1]! - from);
    const beyond = Math.max(0, middle - knotAges[openBand]!);
    hazards[age] = exp(knots[segment]! + slope * (middle - beyond - from) + Math.max(0, slope) * beyond);
  }
  return hazards;
}

/** Deaths over person-years lived in a band, hazard constant within each year of age; the last age stands for all later ones. */
function bandRate(hazards: Float64Array, band: number): number {
  const end = band === openBand ? deathProbabilityAges : mortalityAgeStarts[band + 1]!;
  let alive = 1;
  let personYears = 0;
  for (let age = mortalityAgeStarts[band]!; age < end; age++) {
    const hazard = hazards[age]!;
    const deaths = age === deathProbabilityAges - 1 ? alive : alive * (1 - exp(-hazard));
    personYears += deaths / hazard;
    alive -= deaths;
  }
  return (1 - alive) / personYears;
}

/**
 * Years a newborn lives on average under the given yearly probabilities.
 *
 * Person-years lived at age 0 are 1 - (1 - infantYears) q; at later ages the hazard is constant within the year; those who die at an
 * age of certain death live half a year of it.
 *
 * @param probabilities  yearly death probabilities from age 0
 * @param infantYears    part of the year lived by those dying at age 0 (`infantYearsLived`)
 * @example lifeExpectancy([0, 0, 1], 0.1) // => 2.5
 */
export function lifeExpectancy(probabilities: ArrayLike<number>, infantYears: number): number {
  let alive = 1;
  let years = 0;
  for (let age = 0; age < probabilities.length; age++) {
    const probability = probabilities[age]!;
    const deaths = alive * probability;
    if (age === 0) years += alive - (1 - infantYears) * deaths;
    else if (probability >= 1) years += alive / 2;
    else years += probability === 0 ? alive : deaths / -log(1 - probability);
    alive -= deaths;
  }
  return years;
}
