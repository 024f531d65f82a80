/**
 * United States (USA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2019.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2021): WHO, SDG 3.8.2 survey data;
 *   social protection reach (none): World Bank ASPIRE.
 * - teachers (2023, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const usa: CountryProfile = {
  iso3: "USA",
  name: "United States",
  currency: "USD",
  population: {
    year: 2025,
    femaleThousands: [
      9064.557, 9629.976, 10232.233, 11074.747, 11171.53, 10929.609, 11571.066, 11662.009, 11273.405, 10474.961, 10070.521, 10269.311, 10833.205, 10322.654,
      8718.733, 6860.766, 4403.297, 2552.36, 1235.815, 371.869, 56.358,
    ],
    maleThousands: [
      9509.972, 10114.748, 10829.348, 11754.251, 11890.276, 11711.694, 12397.038, 12447.698, 11940.276, 10981.328, 10435.592, 10447.734, 10704.337, 9737.341,
      7801.742, 5835.705, 3413.84, 1694.05, 673.555, 159.029, 17.27,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00406126, 0.00019206, 0.00008247, 0.00010283, 0.00025427, 0.00045399, 0.00063705, 0.00087311, 0.00112108, 0.00146966, 0.00216195, 0.00334194,
      0.00502774, 0.00706885, 0.01008787, 0.01606333, 0.02634584, 0.04592061, 0.08704209, 0.16104559, 0.27533194, 0.4378135,
    ],
    maleRate: [
      0.0048846, 0.00024262, 0.00009967, 0.00014347, 0.00060114, 0.00124777, 0.00157296, 0.0018095, 0.00207606, 0.00245909, 0.00345796, 0.00537822, 0.00827027,
      0.01184525, 0.0161053, 0.02370575, 0.03725379, 0.06170607, 0.11058023, 0.19824733, 0.32594856, 0.49247046,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [10.507, 52.46, 90.023, 98.967, 57.881, 13.419, 1.144],
    totalFertility: 1.622,
  },
  sexRatioAtBirth: 1.049,
  lifeExpectancy: { year: 2025, female: 82.1065, male: 77.2225, both: 79.6135 },
  lifeExpectancyYearBefore: { year: 2024, female: 81.9816, male: 77.0454, both: 79.4625 },
  populationGrowthPercent: 0.52,
  income: {
    surveyYear: 2019,
    welfareType: "income",
    surveyCoverage: "national",
    meanPerDay: 85.8747,
    medianPerDay: 65.0428,
    decileSharesPercent: [1.764, 3.3824, 4.5256, 5.6541, 6.8892, 8.3107, 10.0604, 12.4296, 16.212, 30.772],
    decileThresholdsPerDay: [23.84, 34.15, 43.6, 53.55, 64.9, 78, 95.25, 120.1, 164.7],
    gini: 0.4154,
    purchasingPower2017: 1,
    priceIndexSurveyOver2017: 1.042991,
    purchasingPower2021: 1,
    priceIndex2024Over2021: 1.157653,
  },
  latestGini: { year: 2023, value: 41.8 },
  health: {
    year: 2022,
    perHeadUsDollars: 12434.4336,
    outOfPocketPerHeadUsDollars: 1380.1186,
    totalMillionLocalCurrency: 4246782.5,
    percentOfGrossDomesticProduct: 16.4961,
    governmentSharePercent: 55.1744,
    outOfPocketSharePercent: 11.0992,
    otherPrivateSharePercent: 33.7265,
    externalSharePercent: 0,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 85.729 },
    catastrophicSpending10Percent: { year: 2021, value: 4.61 },
    socialProtectionReachPercent: null,
  },
  teachers: {
    primary: { year: 2023, value: 1779956 },
    secondary: { year: 2023, value: 1742428 },
  },
};
