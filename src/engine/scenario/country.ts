/** Built-in country profiles, by ISO code: ages, deaths and the shape of incomes. */
import { countries } from "../countries/index.ts";
import type { CountryProfile } from "../countries/profile.ts";
import { agesByYear, annualDeathProbabilities } from "../countries/single-ages.ts";
import { isLawProblem } from "../distributions/distribution.ts";
import { type Law, zeroLaw } from "../distributions/law.ts";
import { quantiles } from "../distributions/quantiles.ts";
import { nearest } from "../keys/nearest.ts";
import { type Place, report } from "../keys/place.ts";
import type { Shape } from "../keys/shape.ts";
import { ageCount, type BySex } from "./age-tables.ts";

const codes = [...countries.keys()];

export const countryShape: Shape<string> = {
  type: "country",
  allowed: `a country with a built-in profile: ${codes.join(", ")}`,
  standIn: () => "",
  children: [],
  schema: { enum: codes },
  read: (value, place) => {
    if (typeof value === "string" && countries.has(value)) return value;
    report(place, typeof value === "string" ? "E0309" : "E0300", value, `a country with a built-in profile: ${codes.join(", ")}`, advice(value));
    return "";
  },
};

function advice(value: unknown): string {
  const text = typeof value === "string" ? value.slice(0, 60).trim().toLowerCase() : "";
  const near = [...countries.values()].find((one) => one.name.toLowerCase() === text)?.iso3 ?? nearest(text, codes);
  return text !== "" && near !== null && near !== undefined
    ? `did you mean ${near}?`
    : "use one of these codes, or leave country out and give ages and mortality yourself";
}

/** The profile a word `country` refers to, null (and reported) where the population names none. */
export function profileAt(code: string | null, place: Place): CountryProfile | null {
  const profile = code === null ? undefined : countries.get(code);
  if (profile === undefined && code !== "")
    report(place, "E0313", "country", "country only where population.country names one", "add population.country, for example SEN, or write the figures here");
  return profile ?? null;
}

/** Local currency per international dollar of 2017, null where no country or no rate is known. */
export function countryConversion(code: string | null): { readonly rate: number; readonly year: number } | null {
  const rate = code === null ? null : (countries.get(code)?.income.purchasingPower2017 ?? null);
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

/**
 * Income of one person of the country, local currency of the survey year: the published shares of the ten tenths, with the published
 * bounds between them where rounding lets both stand together.
 */
export function countryIncome({ income }: CountryProfile): Law {
  const toLocalYear = 365 * (income.purchasingPower2017 ?? 1) * income.priceIndexSurveyOver2017;
  const shares = income.decileSharesPercent.map((percent) => percent / 100);
  const mean = income.meanPerDay * toLocalYear;
  const thresholds = income.decileThresholdsPerDay.map((bound) => bound * toLocalYear);
  const exact = quantiles.create({ shares, mean, thresholds });
  const law = isLawProblem(exact) ? quantiles.create({ shares, mean }) : exact;
  return isLawProblem(law) ? { ...zeroLaw, scale: mean } : law;
}
