/**
 * Burkina Faso (BFA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2018.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2021): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2018): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2018): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const bfa: CountryProfile = {
  iso3: "BFA",
  name: "Burkina Faso",
  currency: "XOF",
  population: {
    year: 2025,
    femaleThousands: [
      1668.456, 1638.3, 1574.551, 1370.133, 1125.412, 939.606, 791.856, 683.524, 578.049, 463.498, 355.977, 284.222, 223.74, 166.087, 110.337, 65.168, 31.294,
      8.828, 1.289, 0.075, 0,
    ],
    maleThousands: [
      1718.35, 1689.184, 1622.648, 1407.84, 1147.153, 944.159, 784.867, 671.299, 562.617, 440.465, 321.7, 241.463, 179.3, 124.061, 74.4, 40.905, 18.69, 4.555,
      0.512, 0.012, 0,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.0467164, 0.00641592, 0.00233284, 0.00136229, 0.00209843, 0.0027429, 0.00313961, 0.00337429, 0.00388286, 0.00460134, 0.00557588, 0.00790632, 0.01140763,
      0.0189858, 0.03171088, 0.05597126, 0.09714997, 0.16610939, 0.26236535, 0.41052168, 0.56654922, 0.72142449,
    ],
    maleRate: [
      0.06056996, 0.00747916, 0.00258805, 0.00164829, 0.00248956, 0.00381226, 0.00384077, 0.0043605, 0.00504956, 0.00658367, 0.00863773, 0.01227313, 0.01766353,
      0.02692777, 0.04130731, 0.06805663, 0.11400576, 0.18617779, 0.29447308, 0.45890285, 0.62655874, 0.75572476,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [78.837, 167.761, 181.949, 154.99, 109.712, 48.553, 13.837],
    totalFertility: 3.7782,
  },
  sexRatioAtBirth: 1.041,
  lifeExpectancy: { year: 2025, female: 63.6243, male: 59.2817, both: 61.4729 },
  lifeExpectancyYearBefore: { year: 2024, female: 63.4321, male: 59.1086, both: 61.2925 },
  populationGrowthPercent: 2.184,
  income: {
    surveyYear: 2018,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 4.9808,
    medianPerDay: 2.997,
    decileSharesPercent: [2.2528, 3.203, 3.8875, 4.6643, 5.5398, 6.6599, 8.3637, 11.1148, 16.7906, 37.5237],
    decileThresholdsPerDay: [1.38, 1.78, 2.12, 2.53, 3, 3.68, 4.7, 6.56, 10.76],
    gini: 0.4735,
    purchasingPower2017: 199.7414,
    priceIndexSurveyOver2017: 1.003076,
    purchasingPower2021: 192.5042,
    priceIndex2024Over2021: 1.199646,
  },
  latestGini: { year: 2021, value: 37.4 },
  health: {
    year: 2022,
    perHeadUsDollars: 56.7571,
    outOfPocketPerHeadUsDollars: 19.6485,
    totalMillionLocalCurrency: 796882.6,
    percentOfGrossDomesticProduct: 6.7718,
    governmentSharePercent: 40.2182,
    outOfPocketSharePercent: 34.6186,
    otherPrivateSharePercent: 4.3054,
    externalSharePercent: 20.8579,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 39.605 },
    catastrophicSpending10Percent: { year: 2018, value: 8.37 },
    socialProtectionReachPercent: { year: 2018, value: 55.4088 },
  },
  teachers: {
    primary: { year: 2024, value: 91764 },
    secondary: { year: 2024, value: 68557 },
  },
};
