/**
 * What the engine knows about a country: published figures, nothing fitted, nothing filled in.
 *
 * Every number stands as its source prints it (price indices cut to seven digits). `null` means "not published" in the source named,
 * never zero. Each country file names its sources and years. Age vectors follow the age starts below, youngest first.
 */

/** First ages of the 21 population bands: 0-4, 5-9, ..., 95-99, 100 and over. */
export const populationAgeStarts: readonly number[] = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100];

/** First ages of the 22 mortality bands: 0, 1-4, 5-9, ..., 95-99, 100 and over. */
export const mortalityAgeStarts: readonly number[] = [0, 1, ...populationAgeStarts.slice(1)];

/** First ages of the 7 fertility bands: 15-19, ..., 45-49. */
export const fertilityAgeStarts: readonly number[] = [15, 20, 25, 30, 35, 40, 45];

/** A figure and the calendar year it describes. */
export interface DatedFigure {
  readonly year: number;
  readonly value: number;
}

/** Years a newborn would live under the mortality of one calendar year. */
export interface LifeExpectancy {
  readonly year: number;
  readonly female: number;
  readonly male: number;
  readonly both: number;
}

/** People alive on 1 July of `year`, in thousands, by 5-year age band. */
export interface PopulationByAge {
  readonly year: number;
  readonly femaleThousands: readonly number[];
  readonly maleThousands: readonly number[];
}

/** Deaths per person-year lived in the band (central death rate), average of the period. */
export interface MortalityByAge {
  readonly period: string;
  readonly femaleRate: readonly number[];
  readonly maleRate: readonly number[];
}

/** Births per 1000 woman-years by 5-year age band, average of the period; `totalFertility` is births per woman over a life. */
export interface FertilityByAge {
  readonly period: string;
  readonly birthsPer1000Women: readonly number[];
  readonly totalFertility: number;
}

/** Income or consumption per person, all household members counted, from one household survey. */
export interface IncomeDistribution {
  readonly surveyYear: number;
  /** Consumption surveys show less inequality than income surveys: do not compare a Gini across the two. */
  readonly welfareType: "income" | "consumption";
  readonly surveyCoverage: "national" | "urban";
  /** Purchasing-power dollars of 2017 per person per day. */
  readonly meanPerDay: number;
  readonly medianPerDay: number;
  /** Share of the total held by each tenth of the people, poorest first, in percent (10 figures). */
  readonly decileSharesPercent: readonly number[];
  /** Upper bounds of the nine lower tenths, purchasing-power dollars of 2017 per person per day. */
  readonly decileThresholdsPerDay: readonly number[];
  /** Gini index of the survey, 0 to 1. */
  readonly gini: number;
  /** Local currency units per international dollar of 2017 as the survey source uses it; null where it has one rate per region. */
  readonly purchasingPower2017: number | null;
  /** Consumer prices of the survey year over those of 2017: local amounts of the survey year = 2017 amounts x this. */
  readonly priceIndexSurveyOver2017: number;
  /** Local currency units per international dollar of 2021, private consumption. */
  readonly purchasingPower2021: number | null;
  /** Consumer prices of 2024 over those of 2021. */
  readonly priceIndex2024Over2021: number | null;
}

/** Current health spending of one year. The four shares add up to 100 (a null external share counts as zero). */
export interface HealthSpending {
  readonly year: number;
  /** United States dollars at the exchange rate of the year. */
  readonly perHeadUsDollars: number;
  readonly outOfPocketPerHeadUsDollars: number;
  readonly totalMillionLocalCurrency: number | null;
  readonly percentOfGrossDomesticProduct: number;
  readonly governmentSharePercent: number;
  readonly outOfPocketSharePercent: number;
  /** Private other than out-of-pocket: insurers, mutuals, employers, charities. */
  readonly otherPrivateSharePercent: number;
  readonly externalSharePercent: number | null;
}

/** How well people are protected today, each figure under its own definition. */
export interface ProtectionToday {
  /** SDG 3.8.1 index of essential health service coverage, 0 to 100: an index, not a share of people. */
  readonly serviceCoverageIndex: DatedFigure;
  /**
   * SDG 3.8.2, definition of 2017-2024: percent of people in households paying more than 10 % of their budget for care out of pocket.
   * Low values next to a low service index partly mean care that people went without.
   */
  readonly catastrophicSpending10Percent: DatedFigure | null;
  /** Percent of people in households reached by any social protection or labour programme (ASPIRE surveys; not SDG 1.3.1). */
  readonly socialProtectionReachPercent: DatedFigure | null;
}

/** Teachers in primary and in secondary schools, head count. */
export interface Teachers {
  readonly primary: DatedFigure;
  readonly secondary: DatedFigure;
}

export interface CountryProfile {
  /** ISO 3166-1 three-letter code. */
  readonly iso3: string;
  readonly name: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly population: PopulationByAge;
  readonly mortality: MortalityByAge;
  readonly fertility: FertilityByAge;
  /** Male births per female birth, 2025. */
  readonly sexRatioAtBirth: number;
  readonly lifeExpectancy: LifeExpectancy;
  readonly lifeExpectancyYearBefore: LifeExpectancy;
  /** Growth of the population over 2025, percent per year. */
  readonly populationGrowthPercent: number;
  readonly income: IncomeDistribution;
  /** Gini index, 0 to 100, of the newest survey: often newer than the deciles, not always the same kind of survey. */
  readonly latestGini: DatedFigure;
  readonly health: HealthSpending;
  readonly protection: ProtectionToday;
  readonly teachers: Teachers;
}
