/**
 * Colombia (COL): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2020.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2016): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2020): World Bank ASPIRE.
 * - teachers (2022, 2022): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const col: CountryProfile = {
  iso3: "COL",
  name: "Colombia",
  currency: "COP",
  population: {
    year: 2025,
    femaleThousands: [
      1731.248, 1728.876, 1771.084, 1918.233, 2121.962, 2283.059, 2289.142, 2070.909, 1925.065, 1732.126, 1573.448, 1513.321, 1377.119, 1108.812, 817.378,
      552.532, 331.771, 152.707, 54.785, 12.078, 1.51,
    ],
    maleThousands: [
      1804.464, 1799.429, 1846.244, 1995.14, 2175.03, 2299.234, 2282.566, 2056.09, 1886.026, 1665.921, 1482.396, 1400.927, 1247.106, 971.015, 684.916, 429.34,
      225.917, 82.288, 21.184, 2.936, 0.302,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00771366, 0.00046634, 0.00018462, 0.0002275, 0.00040099, 0.00049005, 0.00056536, 0.00069915, 0.0009384, 0.00124875, 0.0018268, 0.00261331, 0.00399942,
      0.00634765, 0.01008691, 0.01705237, 0.03263691, 0.0628162, 0.11547483, 0.19806077, 0.31886401, 0.48632562,
    ],
    maleRate: [
      0.00966664, 0.00049892, 0.00022867, 0.0002912, 0.00127143, 0.0020193, 0.00200349, 0.00201369, 0.00208309, 0.002244, 0.00282536, 0.00395346, 0.00608189,
      0.00979142, 0.01564992, 0.02641994, 0.04922679, 0.08935357, 0.16730877, 0.27523328, 0.41890873, 0.5837421,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [55.455, 85.597, 78.102, 56.99, 32.708, 9.858, 0.629],
    totalFertility: 1.5967,
  },
  sexRatioAtBirth: 1.045,
  lifeExpectancy: { year: 2025, female: 80.7682, male: 75.3635, both: 78.0938 },
  lifeExpectancyYearBefore: { year: 2024, female: 80.6131, male: 75.1594, both: 77.9134 },
  populationGrowthPercent: 0.983,
  income: {
    surveyYear: 2020,
    welfareType: "income",
    surveyCoverage: "national",
    meanPerDay: 13.1724,
    medianPerDay: 7.7959,
    decileSharesPercent: [0.7191, 2.1148, 3.1694, 4.1911, 5.2983, 6.6451, 8.4317, 11.1199, 16.1535, 42.157],
    decileThresholdsPerDay: [2.02, 3.5, 4.84, 6.22, 7.8, 9.81, 12.6, 17.16, 26.88],
    gini: 0.5417,
    purchasingPower2017: 1419.374,
    priceIndexSurveyOver2017: 1.095097,
    purchasingPower2021: 1546.664,
    priceIndex2024Over2021: 1.312438,
  },
  latestGini: { year: 2023, value: 53.9 },
  health: {
    year: 2022,
    perHeadUsDollars: 505.5081,
    outOfPocketPerHeadUsDollars: 72.615,
    totalMillionLocalCurrency: 111316280,
    percentOfGrossDomesticProduct: 7.5736,
    governmentSharePercent: 70.439,
    outOfPocketSharePercent: 14.3648,
    otherPrivateSharePercent: 15.1962,
    externalSharePercent: null,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 79.573 },
    catastrophicSpending10Percent: { year: 2016, value: 8.19 },
    socialProtectionReachPercent: { year: 2020, value: 31.8103 },
  },
  teachers: {
    primary: { year: 2022, value: 180781 },
    secondary: { year: 2022, value: 190940 },
  },
};
