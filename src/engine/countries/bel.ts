/**
 * Belgium (BEL): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2019.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2009): WHO, SDG 3.8.2 survey data;
 *   social protection reach (none): World Bank ASPIRE.
 * - teachers (2023, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const bel: CountryProfile = {
  iso3: "BEL",
  name: "Belgium",
  currency: "EUR",
  population: {
    year: 2025,
    femaleThousands: [
      269.236, 303.582, 329.718, 339.516, 330.889, 346.223, 376.863, 383.364, 380.706, 375.038, 379.381, 389.741, 395.963, 360.274, 309.829, 270.743, 181.705,
      137.786, 73.467, 21.042, 2.655,
    ],
    maleThousands: [
      282.015, 316.824, 345.178, 355.482, 346.602, 353.936, 379.156, 381.602, 379.341, 377.636, 386.244, 396.772, 392.889, 342.342, 279.002, 225.827, 134.309,
      83.846, 34.31, 6.967, 0.605,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00227752, 0.00012456, 0.00005272, 0.00005299, 0.00012777, 0.00017061, 0.00021532, 0.00033079, 0.00047452, 0.00077497, 0.00133813, 0.00211355,
      0.00336577, 0.00552836, 0.00782894, 0.01222485, 0.02053352, 0.04026883, 0.08537186, 0.1688742, 0.30345072, 0.48869641,
    ],
    maleRate: [
      0.00288783, 0.00012549, 0.00006232, 0.00007607, 0.00022051, 0.00044647, 0.00050998, 0.00065813, 0.00089495, 0.0012949, 0.00201761, 0.00320458, 0.00546566,
      0.00911034, 0.0138213, 0.02091928, 0.03391232, 0.05990552, 0.11413674, 0.20663325, 0.34323316, 0.51729701,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [3.239, 23.752, 84.195, 107.145, 48.766, 11.831, 1.432],
    totalFertility: 1.4018,
  },
  sexRatioAtBirth: 1.05,
  lifeExpectancy: { year: 2025, female: 84.5709, male: 80.2607, both: 82.4323 },
  lifeExpectancyYearBefore: { year: 2024, female: 84.4478, male: 80.0645, both: 82.2741 },
  populationGrowthPercent: 0.149,
  income: {
    surveyYear: 2019,
    welfareType: "income",
    surveyCoverage: "national",
    meanPerDay: 58.9865,
    medianPerDay: 52.6285,
    decileSharesPercent: [3.5897, 5.4296, 6.6373, 7.6092, 8.5126, 9.3885, 10.4371, 11.8774, 14.2004, 22.3183],
    decileThresholdsPerDay: [27.7, 35.8, 42.35, 47.65, 52.65, 58.3, 65.25, 75.75, 93.15],
    gini: 0.2722,
    purchasingPower2017: 0.8453234,
    priceIndexSurveyOver2017: 1.035195,
    purchasingPower2021: 0.799937,
    priceIndex2024Over2021: 1.176198,
  },
  latestGini: { year: 2023, value: 26.8 },
  health: {
    year: 2022,
    perHeadUsDollars: 5404.624,
    outOfPocketPerHeadUsDollars: 1083.3966,
    totalMillionLocalCurrency: 59625.8,
    percentOfGrossDomesticProduct: 10.7619,
    governmentSharePercent: 75.1848,
    outOfPocketSharePercent: 20.0457,
    otherPrivateSharePercent: 4.7574,
    externalSharePercent: 0.0122,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 85.592 },
    catastrophicSpending10Percent: { year: 2009, value: 11.45 },
    socialProtectionReachPercent: null,
  },
  teachers: {
    primary: { year: 2023, value: 80763 },
    secondary: { year: 2023, value: 137795 },
  },
};
