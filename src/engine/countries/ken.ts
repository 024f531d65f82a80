/**
 * Kenya (KEN): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2015.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2022): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2015): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2015): World Bank ASPIRE.
 * - teachers (2023, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const ken: CountryProfile = {
  iso3: "KEN",
  name: "Kenya",
  currency: "KES",
  population: {
    year: 2025,
    femaleThousands: [
      3574.02, 3396.094, 3386.998, 3314.668, 2900.422, 2471.867, 2118, 1843.626, 1487.153, 1184.385, 951.489, 755.164, 569.298, 394.32, 248.006, 158.524,
      97.167, 53.549, 22.562, 6.833, 1.796,
    ],
    maleThousands: [
      3627.047, 3443.509, 3432.345, 3327.181, 2836.211, 2344.468, 2029.995, 1849.025, 1536.929, 1214.871, 950.895, 727.92, 520.886, 335.889, 196.507, 126.725,
      57.666, 24.848, 10.034, 2.937, 0.668,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.02464344, 0.00279992, 0.00083055, 0.00069857, 0.00125613, 0.00205387, 0.00303356, 0.00414079, 0.00555999, 0.00710343, 0.00916529, 0.01206873,
      0.01594516, 0.02254407, 0.03194531, 0.04443392, 0.06290482, 0.09511991, 0.15135302, 0.22641996, 0.32487491, 0.44672988,
    ],
    maleRate: [
      0.03182972, 0.00270813, 0.00092425, 0.00081163, 0.00163745, 0.00277482, 0.00383904, 0.00525254, 0.00726636, 0.00970634, 0.01294916, 0.01732354,
      0.02292496, 0.03218934, 0.0436002, 0.05858706, 0.08165123, 0.12096731, 0.18368058, 0.26632062, 0.36808845, 0.50231178,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [49.342, 165.702, 162.461, 129.085, 74.517, 20.446, 2.745],
    totalFertility: 3.0215,
  },
  sexRatioAtBirth: 1.021,
  lifeExpectancy: { year: 2025, female: 66.3169, male: 61.8018, both: 64.0138 },
  lifeExpectancyYearBefore: { year: 2024, female: 66.1217, male: 61.637, both: 63.8344 },
  populationGrowthPercent: 1.916,
  income: {
    surveyYear: 2015,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 4.2461,
    medianPerDay: 3.0986,
    decileSharesPercent: [2.4129, 3.7395, 4.6667, 5.5847, 6.6524, 7.9468, 9.5219, 11.9513, 15.9622, 31.5615],
    decileThresholdsPerDay: [1.37, 1.79, 2.17, 2.57, 3.1, 3.68, 4.46, 5.78, 8.13],
    gini: 0.4078,
    purchasingPower2017: 41.63478,
    priceIndexSurveyOver2017: 0.9078946,
    purchasingPower2021: 42.42797,
    priceIndex2024Over2021: 1.211234,
  },
  latestGini: { year: 2022, value: 37.7 },
  health: {
    year: 2022,
    perHeadUsDollars: 90.4398,
    outOfPocketPerHeadUsDollars: 21.8944,
    totalMillionLocalCurrency: 578319.2,
    percentOfGrossDomesticProduct: 4.326,
    governmentSharePercent: 46.7362,
    outOfPocketSharePercent: 24.2087,
    otherPrivateSharePercent: 10.6984,
    externalSharePercent: 18.3566,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 53.335 },
    catastrophicSpending10Percent: { year: 2015, value: 5.19 },
    socialProtectionReachPercent: { year: 2015, value: 27.4009 },
  },
  teachers: {
    primary: { year: 2023, value: 281500 },
    secondary: { year: 2023, value: 168396 },
  },
};
