/**
 * Ghana (GHA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2016.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2016): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2016): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2016): World Bank ASPIRE.
 * - teachers (2021, 2021): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const gha: CountryProfile = {
  iso3: "GHA",
  name: "Ghana",
  currency: "GHS",
  population: {
    year: 2025,
    femaleThousands: [
      2105.075, 2041.584, 1987.477, 1769.735, 1582.979, 1366.465, 1258.971, 1152.354, 1010.503, 849.635, 680.107, 567.352, 450.395, 296.624, 199.501, 125.19,
      71.774, 30.535, 7.643, 0.942, 0.051,
    ],
    maleThousands: [
      2168.733, 2092.757, 2027.533, 1798.424, 1601.918, 1376.204, 1263.591, 1152.375, 1001.746, 832.923, 652.877, 532.231, 412.202, 265.728, 164.268, 95.194,
      47.718, 18.406, 4.143, 0.399, 0.012,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.02495584, 0.00216245, 0.00204662, 0.00121917, 0.00166312, 0.00214561, 0.00253781, 0.00286665, 0.00335161, 0.00436996, 0.00528742, 0.00753098,
      0.01028019, 0.01615193, 0.02637087, 0.04374837, 0.07176262, 0.11833069, 0.18393795, 0.27457598, 0.40811789, 0.54684963,
    ],
    maleRate: [
      0.03276845, 0.00276202, 0.00284904, 0.0018096, 0.00266132, 0.00383236, 0.00402193, 0.00435962, 0.00491625, 0.00608795, 0.00767457, 0.0109883, 0.01470764,
      0.02233571, 0.0343034, 0.0540221, 0.08607185, 0.13660522, 0.21441788, 0.33536542, 0.47214301, 0.59953145,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [54.771, 133.869, 157.744, 146.959, 98.927, 38.002, 9.188],
    totalFertility: 3.1973,
  },
  sexRatioAtBirth: 1.039,
  lifeExpectancy: { year: 2025, female: 68.3628, male: 63.4931, both: 65.8857 },
  lifeExpectancyYearBefore: { year: 2024, female: 68.1595, male: 63.3139, both: 65.6951 },
  populationGrowthPercent: 1.813,
  income: {
    surveyYear: 2016,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 5.0822,
    medianPerDay: 3.7328,
    decileSharesPercent: [1.6053, 3.0642, 4.2013, 5.4235, 6.6901, 8.107, 9.8654, 12.4348, 16.3972, 32.2112],
    decileThresholdsPerDay: [1.25, 1.83, 2.44, 3.08, 3.74, 4.51, 5.62, 7.13, 9.98],
    gini: 0.4352,
    purchasingPower2017: 1.750992,
    priceIndexSurveyOver2017: 0.9738147,
    purchasingPower2021: 2.454195,
    priceIndex2024Over2021: 2.226915,
  },
  latestGini: { year: 2016, value: 43.5 },
  health: {
    year: 2022,
    perHeadUsDollars: 82.3211,
    outOfPocketPerHeadUsDollars: 20.6067,
    totalMillionLocalCurrency: 22574.3,
    percentOfGrossDomesticProduct: 3.6994,
    governmentSharePercent: 55.4372,
    outOfPocketSharePercent: 25.0321,
    otherPrivateSharePercent: 3.7201,
    externalSharePercent: 15.8106,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 47.788 },
    catastrophicSpending10Percent: { year: 2016, value: 1.33 },
    socialProtectionReachPercent: { year: 2016, value: 17.4494 },
  },
  teachers: {
    primary: { year: 2021, value: 172817 },
    secondary: { year: 2021, value: 195899 },
  },
};
