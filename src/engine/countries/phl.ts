/**
 * Philippines (PHL): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2018.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2015): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2018): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const phl: CountryProfile = {
  iso3: "PHL",
  name: "Philippines",
  currency: "PHP",
  population: {
    year: 2025,
    femaleThousands: [
      4315.952, 5434.226, 5749.601, 5632.729, 5335.112, 5151.036, 4754.828, 4154.283, 3648.784, 3203.193, 2759.92, 2444.09, 2058.494, 1627.927, 1121.663,
      662.721, 312.872, 130.32, 33.153, 4.442, 0.288,
    ],
    maleThousands: [
      4637.414, 5617.178, 5940.28, 5788.495, 5409.212, 5209.678, 4836.398, 4262.862, 3691.942, 3200.16, 2711.641, 2304.317, 1850.246, 1348.89, 836.113, 409.676,
      138.353, 46.874, 10.355, 1.21, 0.04,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.01654574, 0.00150558, 0.00041801, 0.00036726, 0.00054352, 0.00074667, 0.00092384, 0.00127038, 0.00184363, 0.00267689, 0.00407508, 0.00606871,
      0.00882242, 0.01332011, 0.02216937, 0.03832839, 0.06596088, 0.11081126, 0.17970119, 0.27359837, 0.40936638, 0.52034424,
    ],
    maleRate: [
      0.02077612, 0.00167528, 0.00048598, 0.00047514, 0.00095423, 0.00155434, 0.00205828, 0.00259205, 0.00351324, 0.00485702, 0.00741531, 0.01113742,
      0.01660673, 0.0252414, 0.03901574, 0.06033464, 0.09305538, 0.1421613, 0.21398621, 0.30961163, 0.44068906, 0.57220521,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [30.297, 78.275, 99.518, 86.575, 54.278, 18.926, 2.19],
    totalFertility: 1.8503,
  },
  sexRatioAtBirth: 1.077,
  lifeExpectancy: { year: 2025, female: 73.1067, male: 67.1007, both: 70.0671 },
  lifeExpectancyYearBefore: { year: 2024, female: 72.9617, male: 66.9934, both: 69.9461 },
  populationGrowthPercent: 0.806,
  income: {
    surveyYear: 2018,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 7.0562,
    medianPerDay: 5.2981,
    decileSharesPercent: [2.9478, 4.1119, 4.9996, 5.9162, 6.9448, 8.1539, 9.6883, 11.863, 15.5634, 29.8113],
    decileThresholdsPerDay: [2.56, 3.22, 3.84, 4.52, 5.3, 6.25, 7.5, 9.4, 13.04],
    gini: 0.3781,
    purchasingPower2017: 19.39252,
    priceIndexSurveyOver2017: 1.052116,
    purchasingPower2021: 20.74624,
    priceIndex2024Over2021: 1.1575,
  },
  latestGini: { year: 2023, value: 39.3 },
  health: {
    year: 2022,
    perHeadUsDollars: 182.9343,
    outOfPocketPerHeadUsDollars: 81.6526,
    totalMillionLocalCurrency: 1135752.1,
    percentOfGrossDomesticProduct: 5.1568,
    governmentSharePercent: 45.0671,
    outOfPocketSharePercent: 44.6349,
    otherPrivateSharePercent: 9.9873,
    externalSharePercent: 0.3106,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 58.212 },
    catastrophicSpending10Percent: { year: 2015, value: 6.31 },
    socialProtectionReachPercent: { year: 2018, value: 43.0411 },
  },
  teachers: {
    primary: { year: 2024, value: 527504 },
    secondary: { year: 2024, value: 495843 },
  },
};
