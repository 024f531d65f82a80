/** Built-in country profiles, by ISO code: ages, deaths and the shape of incomes. */
import { countries } from "../countries/index.ts";
import type { CountryProfile } from "../countries/profile.ts";
import { agesByYear, annualDeathProbabilities } from "../countries/single-ages.ts";
import type { Law } from "../distributions/law.ts";
import { pow } from "../maths/pow.ts";
import { ageCount, type BySex } from "./age-tables.ts";
import { nearest } from "./nearest.ts";
import { report, type Place } from "./place.ts";
import type { Shape } from "./shape.ts";

const codes = [...countries.keys()];

export const countryShape: Shape<string> = {
  type: "country", allowed: `a country with a built-in profile: ${codes.join(", ")}`, standIn: () => "", children: [], schema: { enum: codes },
  read: (value, place) => {
    if (typeof value === "string" && countries.has(value)) return value;
    report(place, typeof value === "string" ? "E0309" : "E0300", value, `a country with a built-in profile: ${codes.join(", ")}`, advice(value));
    return "";
  },
};

function advice(value: unknown): string {
  const text = typeof value === "string" ? value.slice(0, 60).trim().toLowerCase() : "";
  const near = [...countries.values()].find((one) => one.name.toLowerCase() === text)?.iso3 ?? nearest(text, codes);
  return text !== "" && near !== null && near !== undefined ? `did you mean ${near}?` : "use one of these codes, or leave country out and give ages and mortality yourself";
}

/** The profile a word `country` refers to, null (and reported) where the population names none. */
export function profileAt(code: string | null, place: Place): CountryProfile | null {
  const profile = code === null ? undefined : countries.get(code);
  if (profile === undefined && code !== "") report(place, "E0313", "country", "country only where population.country names one", "add population.country, for example SEN, or write the figures here");
  return profile ?? null;
}

/** Local currency per international dollar of 2017, null where no country or no rate is known. */
export function countryConversion(code: string | null): { readonly rate: number; readonly year: number } | null {
  const rate = code === null ? null : countries.get(code)?.income.purchasingPower2017 ?? null;
  return rate === null ? null : { rate, year: 2017 };
}

export function countryAges(profile: CountryProfile): BySex {
  const { female, male } = agesByYear(profile);
  return { female: padded(female), male: padded(male) };
}

export function countryMortality(profile: CountryProfile): BySex {
  const { female, male } = annualDeathProbabilities(profile);
  return { female: padded(female), male: padded(male) };
}

function padded(values: Float64Array): readonly number[] {
  return Array.from({ length: ageCount }, (_, age) => values[age] ?? 0);
}

const pointsPerTenth = 20;

/**
 * Income of one person of the country, local currency of the survey year, as 200 equally likely amounts.
 *
 * Each tenth lies between its published bounds and keeps its published mean: inside, x = low + (high - low) u^p with p from the mean; the
 * richest tenth is a Pareto tail from the ninth bound with the published mean.
 */
export function countryIncome(profile: CountryProfile): Law {
  const { decileSharesPercent, decileThresholdsPerDay, meanPerDay, purchasingPower2017, priceIndexSurveyOver2017 } = profile.income;
  const toLocalYear = 365 * (purchasingPower2017 ?? 1) * priceIndexSurveyOver2017;
  const points = decileSharesPercent.flatMap((percent, tenth) => {
    const mean = (percent / 10) * meanPerDay;
    const high = decileThresholdsPerDay[tenth] ?? Infinity;
    const low = tenth > 0 ? Math.min(decileThresholdsPerDay[tenth - 1]!, mean) : Math.max(0, 2 * mean - high);
    return tenthPoints(low, Math.max(high, mean), mean);
  });
  return { family: "list", scale: toLocalYear, shape: [], points, weights: [] };
}

/** Points above `low` with the given mean exactly. */
function tenthPoints(low: number, high: number, mean: number): number[] {
  const excess = Array.from({ length: pointsPerTenth }, (_, index) => {
    const u = (index + 0.5) / pointsPerTenth;
    if (high === Infinity) return pow(1 - u, -(mean - low) / mean) - 1;
    return mean > low ? pow(u, (high - low) / (mean - low) - 1) : 0;
  });
  const average = excess.reduce((sum, value) => sum + value, 0) / pointsPerTenth;
  return excess.map((value) => (average > 0 ? low + (value * (mean - low)) / average : mean));
}
