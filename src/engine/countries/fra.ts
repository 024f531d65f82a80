/**
 * France (FRA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2018.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (none): WHO, SDG 3.8.2 survey data;
 *   social protection reach (none): World Bank ASPIRE.
 * - teachers (2013, 2019): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const fra: CountryProfile = {
  iso3: "FRA",
  name: "France",
  currency: "EUR",
  population: {
    year: 2025,
    femaleThousands: [
      1625.084, 1741.545, 1916.058, 2028.897, 2029.188, 1926.287, 1865.376, 2021.696, 2070.535, 2056.484, 2201.634, 2180.695, 2181.152, 2084.234, 1970.245,
      1791.57, 1084.823, 840.269, 516.545, 177.592, 28.259,
    ],
    maleThousands: [
      1699.575, 1823.796, 2007.953, 2129.317, 2133.776, 1985.55, 1853.112, 1944.39, 1974.185, 2021.72, 2145.658, 2053.35, 2009.442, 1844.627, 1661.856,
      1440.069, 792.08, 509.217, 226.86, 51.144, 4.961,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00268968, 0.00012636, 0.00005038, 0.00005907, 0.00012264, 0.00017466, 0.00021254, 0.00029693, 0.00046824, 0.00076842, 0.00132733, 0.0020951, 0.00317353,
      0.00448341, 0.00608397, 0.00910953, 0.01533108, 0.03060765, 0.06739331, 0.13842891, 0.25893647, 0.44123234,
    ],
    maleRate: [
      0.00320741, 0.00015596, 0.00006371, 0.00007827, 0.000263, 0.00048357, 0.00058257, 0.00072756, 0.0010013, 0.00149851, 0.00246489, 0.0039736, 0.00646892,
      0.0097972, 0.01305907, 0.01812015, 0.02808773, 0.05032728, 0.10016749, 0.18845402, 0.32274121, 0.50231004,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [2.924, 28.695, 85.709, 116.191, 71.065, 20.504, 1.592],
    totalFertility: 1.6334,
  },
  sexRatioAtBirth: 1.05,
  lifeExpectancy: { year: 2025, female: 86.3137, male: 80.7257, both: 83.5804 },
  lifeExpectancyYearBefore: { year: 2024, female: 86.2033, male: 80.5859, both: 83.4582 },
  populationGrowthPercent: 0.15,
  income: {
    surveyYear: 2018,
    welfareType: "income",
    surveyCoverage: "national",
    meanPerDay: 59.5823,
    medianPerDay: 49.5898,
    decileSharesPercent: [3.1855, 4.8518, 5.9997, 6.903, 7.8282, 8.8775, 10.0387, 11.5154, 14.1038, 26.6964],
    decileThresholdsPerDay: [24.74, 32.55, 38.55, 43.7, 49.6, 56.2, 63.5, 74.55, 96.2],
    gini: 0.3238,
    purchasingPower2017: 0.8353556,
    priceIndexSurveyOver2017: 1.018508,
    purchasingPower2021: 0.792193,
    priceIndex2024Over2021: 1.125616,
  },
  latestGini: { year: 2023, value: 31.8 },
  health: {
    year: 2022,
    perHeadUsDollars: 4865.1782,
    outOfPocketPerHeadUsDollars: 434.1264,
    totalMillionLocalCurrency: 313574.4,
    percentOfGrossDomesticProduct: 11.8819,
    governmentSharePercent: 75.4275,
    outOfPocketSharePercent: 8.9231,
    otherPrivateSharePercent: 15.6494,
    externalSharePercent: null,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 84.791 },
    catastrophicSpending10Percent: null,
    socialProtectionReachPercent: null,
  },
  teachers: {
    primary: { year: 2013, value: 229471 },
    secondary: { year: 2019, value: 457956 },
  },
};
