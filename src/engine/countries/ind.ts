/**
 * India (IND): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2019.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2022): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2017): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2011): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const ind: CountryProfile = {
  iso3: "IND",
  name: "India",
  currency: "INR",
  population: {
    year: 2025,
    femaleThousands: [
      54529.094, 56480.996, 58806.952, 60339.33, 61765.368, 59648.618, 57303.129, 54419.837, 49166.66, 42919.098, 37771.682, 32264.621, 27111.462, 21783.736,
      15979.856, 9606.053, 5342.662, 2697.156, 936.089, 194.407, 23.273,
    ],
    maleThousands: [
      58571.646, 61368.389, 64429.093, 66369.85, 68036.933, 65794.157, 62475.1, 58751.434, 52873.264, 45480.452, 39188.006, 32866.162, 27151.107, 21198.459,
      14864.753, 8371.7, 4271.338, 1937.944, 630.783, 130.164, 14.715,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.01948216, 0.00133156, 0.00043432, 0.00034777, 0.00059019, 0.00075456, 0.00090165, 0.00103456, 0.00139104, 0.00202135, 0.00308153, 0.00531415,
      0.00891785, 0.01346859, 0.02179354, 0.03438698, 0.05419343, 0.0855635, 0.13185598, 0.20023975, 0.2913548, 0.39365648,
    ],
    maleRate: [
      0.02065631, 0.00117246, 0.00049162, 0.00036806, 0.0006699, 0.00099659, 0.00129405, 0.0017461, 0.00252865, 0.00358825, 0.00518843, 0.00779003, 0.01271668,
      0.01859891, 0.02854189, 0.04399152, 0.06532407, 0.09846231, 0.14435832, 0.21013232, 0.2938928, 0.41562175,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [10.214, 117.873, 137.877, 79.644, 27.448, 9.007, 1.036],
    totalFertility: 1.9155,
  },
  sexRatioAtBirth: 1.068,
  lifeExpectancy: { year: 2025, female: 74.1337, male: 70.954, both: 72.4848 },
  lifeExpectancyYearBefore: { year: 2024, female: 73.8556, male: 70.729, both: 72.2353 },
  populationGrowthPercent: 0.879,
  income: {
    surveyYear: 2019,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 5.1274,
    medianPerDay: 3.89,
    decileSharesPercent: [3.4206, 4.6791, 5.5318, 6.3173, 7.1401, 8.0792, 9.2305, 10.8893, 14.0882, 30.6239],
    decileThresholdsPerDay: [2.15, 2.63, 3.04, 3.44, 3.89, 4.41, 5.09, 6.18, 8.77],
    gini: 0.3573,
    purchasingPower2017: null,
    priceIndexSurveyOver2017: 1.108858,
    purchasingPower2021: 19.46895,
    priceIndex2024Over2021: 1.1831,
  },
  latestGini: { year: 2022, value: 25.5 },
  health: {
    year: 2022,
    perHeadUsDollars: 79.5151,
    outOfPocketPerHeadUsDollars: 36.5623,
    totalMillionLocalCurrency: 8909243,
    percentOfGrossDomesticProduct: 3.3059,
    governmentSharePercent: 39.1088,
    outOfPocketSharePercent: 45.9816,
    otherPrivateSharePercent: 13.74,
    externalSharePercent: 1.1697,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 63.334 },
    catastrophicSpending10Percent: { year: 2017, value: 17.46 },
    socialProtectionReachPercent: { year: 2011, value: 93.9888 },
  },
  teachers: {
    primary: { year: 2024, value: 5021474 },
    secondary: { year: 2024, value: 6988068 },
  },
};
