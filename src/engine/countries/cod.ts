/**
 * DR Congo (COD): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2012.
 * - 2021 purchasing power and consumer prices: none in the World Development Indicators extract used.
 * - latest Gini (2020): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2012): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2012): World Bank ASPIRE.
 * - teachers (2023, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const cod: CountryProfile = {
  iso3: "COD",
  name: "DR Congo",
  currency: "CDF",
  population: {
    year: 2025,
    femaleThousands: [
      10095.306, 8572.028, 7188.913, 5926.746, 4890.374, 4159.112, 3447.104, 2809.552, 2233.472, 1780.524, 1523.697, 1290.627, 1029.749, 770.762, 530.189,
      340.178, 177.551, 64.896, 15.141, 1.934, 0.107,
    ],
    maleThousands: [
      10206.74, 8604.86, 7178.438, 5896.69, 4845.048, 4103.096, 3382.544, 2746.283, 2173.802, 1710.429, 1435.671, 1192.091, 929.953, 677.396, 450.201, 270.671,
      129.65, 42.382, 7.863, 0.683, 0.017,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.04270762, 0.00556085, 0.0029118, 0.00172561, 0.00217777, 0.00273749, 0.00321725, 0.00364231, 0.00422162, 0.00528506, 0.00623288, 0.00860023, 0.01168483,
      0.01807289, 0.02908872, 0.0476155, 0.07688194, 0.12500356, 0.1919304, 0.28318026, 0.41635587, 0.55544715,
    ],
    maleRate: [
      0.0538853, 0.00652289, 0.0035244, 0.00209289, 0.00302662, 0.00438473, 0.00459543, 0.00493581, 0.0055316, 0.0067759, 0.00844596, 0.01185207, 0.01576935,
      0.02366154, 0.03606367, 0.05657134, 0.08950983, 0.14144136, 0.22087971, 0.34359712, 0.48145606, 0.60532051,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [98.696, 225.179, 247.605, 239.718, 188.485, 104.282, 27.335],
    totalFertility: 5.6565,
  },
  sexRatioAtBirth: 1.023,
  lifeExpectancy: { year: 2025, female: 64.3982, male: 60.0995, both: 62.228 },
  lifeExpectancyYearBefore: { year: 2024, female: 64.2302, male: 59.9587, both: 62.0741 },
  populationGrowthPercent: 3.184,
  income: {
    surveyYear: 2012,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 2.0309,
    medianPerDay: 1.4633,
    decileSharesPercent: [2.0896, 3.4495, 4.4729, 5.5112, 6.6022, 7.885, 9.6104, 12.014, 16.3711, 31.9939],
    decileThresholdsPerDay: [0.58, 0.81, 1.01, 1.23, 1.46, 1.76, 2.16, 2.78, 4.03],
    gini: 0.421,
    purchasingPower2017: 630.6055,
    priceIndexSurveyOver2017: 0.6986763,
    purchasingPower2021: null,
    priceIndex2024Over2021: null,
  },
  latestGini: { year: 2020, value: 44.7 },
  health: {
    year: 2022,
    perHeadUsDollars: 24.3862,
    outOfPocketPerHeadUsDollars: 9.0415,
    totalMillionLocalCurrency: 5009625,
    percentOfGrossDomesticProduct: 3.7862,
    governmentSharePercent: 18.38,
    outOfPocketSharePercent: 37.0766,
    otherPrivateSharePercent: 5.9215,
    externalSharePercent: 38.622,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 41.739 },
    catastrophicSpending10Percent: { year: 2012, value: 4.82 },
    socialProtectionReachPercent: { year: 2012, value: 11.0574 },
  },
  teachers: {
    primary: { year: 2023, value: 561172 },
    secondary: { year: 2023, value: 621578 },
  },
};
