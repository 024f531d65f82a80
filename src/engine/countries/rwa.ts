/**
 * Rwanda (RWA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2016.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2016): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2013): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const rwa: CountryProfile = {
  iso3: "RWA",
  name: "Rwanda",
  currency: "RWF",
  population: {
    year: 2025,
    femaleThousands: [
      946.545, 900.266, 833.757, 797.85, 724.35, 570.955, 510.811, 476.786, 424.175, 326.976, 235.811, 191.268, 169.082, 147.654, 97.254, 59.225, 28.683,
      12.031, 3.023, 0.424, 0.024,
    ],
    maleThousands: [
      965.903, 910.55, 836.468, 795.805, 703.342, 547.89, 496.562, 455.225, 399.885, 284.693, 188.767, 157.173, 132.151, 110.1, 68.326, 36.911, 14.736, 6.071,
      1.583, 0.235, 0.013,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.02089441, 0.00192958, 0.0006071, 0.00048757, 0.00079288, 0.00110712, 0.00142824, 0.00188516, 0.00260486, 0.00365209, 0.00517837, 0.0075853, 0.01098571,
      0.01696185, 0.026728, 0.04383047, 0.07119082, 0.11451383, 0.17884151, 0.26434948, 0.37450038, 0.49082848,
    ],
    maleRate: [
      0.02695716, 0.00221769, 0.00076086, 0.00065246, 0.00127077, 0.00196243, 0.00238435, 0.00302109, 0.00407575, 0.00563796, 0.00800761, 0.0116347, 0.01663236,
      0.02482428, 0.03699777, 0.05651819, 0.08645065, 0.13198666, 0.19647067, 0.28023399, 0.38281349, 0.51799909,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [28.473, 131.687, 173.08, 170.021, 124.228, 56.361, 8.091],
    totalFertility: 3.4597,
  },
  sexRatioAtBirth: 1.026,
  lifeExpectancy: { year: 2025, female: 70.3857, male: 65.9146, both: 68.2415 },
  lifeExpectancyYearBefore: { year: 2024, female: 70.1378, male: 65.7084, both: 68.0167 },
  populationGrowthPercent: 2.232,
  income: {
    surveyYear: 2016,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 3.0868,
    medianPerDay: 2.0738,
    decileSharesPercent: [2.4358, 3.5878, 4.4749, 5.335, 6.2369, 7.3249, 8.7893, 10.9909, 15.1901, 35.6344],
    decileThresholdsPerDay: [0.96, 1.25, 1.51, 1.78, 2.08, 2.45, 3, 3.87, 5.91],
    gini: 0.4371,
    purchasingPower2017: 293.705,
    priceIndexSurveyOver2017: 0.9767747,
    purchasingPower2021: 291.5977,
    priceIndex2024Over2021: 1.434751,
  },
  latestGini: { year: 2023, value: 39.4 },
  health: {
    year: 2022,
    perHeadUsDollars: 76.8383,
    outOfPocketPerHeadUsDollars: 7.3932,
    totalMillionLocalCurrency: 1080712.8,
    percentOfGrossDomesticProduct: 7.8792,
    governmentSharePercent: 35.6611,
    outOfPocketSharePercent: 9.6218,
    otherPrivateSharePercent: 11.7973,
    externalSharePercent: 42.9198,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 48.553 },
    catastrophicSpending10Percent: { year: 2016, value: 1.15 },
    socialProtectionReachPercent: { year: 2013, value: 28.3968 },
  },
  teachers: {
    primary: { year: 2024, value: 68326 },
    secondary: { year: 2024, value: 34324 },
  },
};
