/** The figures of a profile that fit on one line, and where each part of a profile comes from. */
import type { CountryProfile, DatedFigure } from "./profile.ts";
import { agesByYear } from "./single-ages.ts";

export interface CountrySummary {
  readonly code: string;
  readonly name: string;
  /** People in 2025, millions. */
  readonly people_millions: number;
  readonly median_age: number;
  readonly life_expectancy: number;
  /** Births per woman over a life. */
  readonly total_fertility: number;
  /** Of the newest survey, 0 to 1. */
  readonly gini: number;
  /** Of the survey that the shares of tenths come from, and as those shares alone give it. */
  readonly gini_of_survey: number;
  readonly gini_of_tenths: number;
  /** Purchasing-power dollars of 2017, per person and day. */
  readonly median_income_a_day: number;
  /** United States dollars a year. */
  readonly health_spending_per_head: number;
  readonly out_of_pocket_share: number;
  /** Years of the figures: people and life expectancy, incomes, newest Gini, health spending. */
  readonly year_people: number;
  readonly year_income: number;
  readonly year_gini: number;
  readonly year_health: number;
}

export function summaryOf(profile: CountryProfile): CountrySummary {
  const { population, income, health } = profile;
  return {
    code: profile.iso3,
    name: profile.name,
    people_millions: (total(population.femaleThousands) + total(population.maleThousands)) / 1000,
    median_age: medianAge(profile),
    life_expectancy: profile.lifeExpectancy.both,
    total_fertility: profile.fertility.totalFertility,
    gini: profile.latestGini.value / 100,
    gini_of_survey: income.gini,
    gini_of_tenths: giniOfTenths(income.decileSharesPercent),
    median_income_a_day: income.medianPerDay,
    health_spending_per_head: health.perHeadUsDollars,
    out_of_pocket_share: health.outOfPocketSharePercent / 100,
    year_people: population.year,
    year_income: income.surveyYear,
    year_gini: profile.latestGini.year,
    year_health: health.year,
  };
}

/** Age that half of the people have not reached; single years of the profile, spread evenly within a year. */
export function medianAge(profile: CountryProfile): number {
  const { female, male } = agesByYear(profile);
  const half = (total(female) + total(male)) / 2;
  let younger = 0;
  for (let age = 0; age < female.length; age++) {
    const people = female[age]! + male[age]!;
    if (younger + people >= half) return age + (half - younger) / people;
    younger += people;
  }
  return female.length;
}

/** Gini index of the polygon through the ten published shares: below the true one, because tenths hide inequality inside them. */
export function giniOfTenths(sharesPercent: readonly number[]): number {
  const all = total(sharesPercent);
  let poorer = 0;
  let area = 0;
  for (const share of sharesPercent) {
    area += (2 * poorer + share) / all / sharesPercent.length;
    poorer += share;
  }
  return 1 - area;
}

function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export interface FigureSource {
  readonly figures: string;
  readonly years: string;
  readonly source: string;
  readonly licence: string;
}

/** What must stand beside any use of the figures of the United Nations. */
export const unitedNations =
  "United Nations, Department of Economic and Social Affairs, Population Division: World Population Prospects 2024, population.un.org/wpp";
const unitedNationsLicence = "CC BY 3.0 IGO";

/** Source, licence and years of every part of a profile. */
export function sourcesOf(profile: CountryProfile): readonly FigureSource[] {
  const { population, mortality, fertility, lifeExpectancy, income, latestGini, health, protection, teachers } = profile;
  const yearOf = (figure: DatedFigure | null): string => (figure === null ? "not published" : `${figure.year}`);
  const worldBank = "World Bank, World Development Indicators";
  const prices = income.purchasingPower2021 === null ? "" : ", 2021 and 2024";
  return [
    {
      figures: "population by age and sex; deaths and births by age; life expectancy, sex ratio at birth, growth",
      years: `${population.year}; ${mortality.period}, ${fertility.period}; ${lifeExpectancy.year}`,
      source: unitedNations,
      licence: unitedNationsLicence,
    },
    {
      figures: `income: ${income.welfareType} survey, ${income.surveyCoverage}; tenths, mean, median, Gini, purchasing power of 2017`,
      years: `${income.surveyYear}`,
      source: "World Bank, Poverty and Inequality Platform (2022 vintage), pip.worldbank.org, through Our World in Data",
      licence: "CC BY 4.0",
    },
    { figures: "newest Gini; consumer prices and purchasing power", years: `${latestGini.year}${prices}`, source: worldBank, licence: "CC BY 4.0" },
    {
      figures: "health spending by payer",
      years: `${health.year}`,
      source: "World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database",
      licence: "terms of the World Health Organization",
    },
    {
      figures: "service coverage (SDG 3.8.1); catastrophic spending (SDG 3.8.2)",
      years: `${yearOf(protection.serviceCoverageIndex)}; ${yearOf(protection.catastrophicSpending10Percent)}`,
      source: "World Health Organization, Global Health Observatory",
      licence: "terms of the World Health Organization",
    },
    { figures: "social protection reach", years: yearOf(protection.socialProtectionReachPercent), source: "World Bank, ASPIRE", licence: "CC BY 4.0" },
    {
      figures: "teachers in primary and in secondary schools",
      years: `${teachers.primary.year}; ${teachers.secondary.year}`,
      source: `UNESCO Institute for Statistics, in ${worldBank}`,
      licence: "CC BY 4.0",
    },
  ];
}
