/**
 * From the age bands of a country profile to single years of age: people, deaths and births.
 *
 * Deaths are in death-probabilities.ts and handed on here, so that a caller needs one import.
 */
import { annualDeathProbabilities } from "./death-probabilities.ts";
import { type CountryProfile, fertilityAgeStarts, populationAgeStarts } from "./profile.ts";
import { spreadBands } from "./spread-bands.ts";

export { infantYearsLived } from "./child-mortality.ts";
export { annualDeathProbabilities, type DeathProbabilities, lifeExpectancy } from "./death-probabilities.ts";

/** Length of a single-year population vector: ages 0 to 110. */
export const populationAges = 111;

const openAge = 100;
const fertileFrom = 10;
const fertileTo = 55;

/** People alive by sex, thousands; index = age at last birthday, 0 to 110. */
export interface PeopleBySingleAge {
  readonly female: Float64Array;
  readonly male: Float64Array;
}

/**
 * The population of a profile by single year of age, thousands.
 *
 * Five-year bands are spread by `spreadBands` and keep their totals. The open band 100+ is laid over ages 100 to 110 in proportion to
 * survival from 100 in the country's own table; a growing population would taper a little faster, which the source cannot show.
 */
export function agesByYear(profile: CountryProfile): PeopleBySingleAge {
  const { female, male } = annualDeathProbabilities(profile);
  return {
    female: spreadPeople(profile.population.femaleThousands, female),
    male: spreadPeople(profile.population.maleThousands, male),
  };
}

function spreadPeople(thousands: readonly number[], deathProbabilities: Float64Array): Float64Array {
  const closed = thousands.length - 1;
  const oldest = taper(thousands[closed]!, deathProbabilities);
  const oldestBounds = oldest.map((_, year) => openAge + year + 1);
  return spreadBands([...populationAgeStarts, ...oldestBounds], [...thousands.slice(0, closed), ...oldest]);
}

function taper(total: number, deathProbabilities: Float64Array): number[] {
  const survivors: number[] = [];
  let alive = 1;
  for (let age = openAge; age < populationAges; age++) {
    survivors.push(alive);
    alive *= 1 - deathProbabilities[age]!;
  }
  const sum = survivors.reduce((before, one) => before + one, 0);
  return survivors.map((one) => (total * one) / sum);
}

/**
 * Births per woman and year by single year of age of the mother, index 0 to 110, average of the period of the profile.
 *
 * The seven published bands keep their sum of rates (total fertility is the sum of the vector); fertility starts at 15 and ends at 49,
 * with density zero at both ends, because the source in use folds younger and older mothers into the outer bands.
 */
export function fertilityByAge(profile: CountryProfile): Float64Array {
  const bands = profile.fertility.birthsPer1000Women.map((rate) => (5 * rate) / 1000);
  const bounds = [fertileFrom, ...fertilityAgeStarts, fertileTo - 5, fertileTo];
  const rates = new Float64Array(populationAges);
  rates.set(spreadBands(bounds, [0, ...bands, 0]), fertileFrom);
  return rates;
}
