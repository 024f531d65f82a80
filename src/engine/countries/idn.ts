/**
 * Indonesia (IDN): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2021.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2024): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2021): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2021): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const idn: CountryProfile = {
  iso3: "IDN",
  name: "Indonesia",
  currency: "IDR",
  population: {
    year: 2025,
    femaleThousands: [
      10745.98, 11113.518, 11860.196, 11475.371, 10740.582, 10762.183, 10367.107, 10135.554, 10251.095, 9623.271, 8767.831, 7763.516, 6382.176, 4853.268,
      3276.914, 2073.136, 1269.033, 561.206, 149.608, 20.857, 1.31,
    ],
    maleThousands: [
      11351.09, 11715.438, 12493.32, 12078.274, 11293.209, 11277.624, 10861.148, 10578.19, 10592.584, 9771.242, 8720.528, 7517.174, 5931.742, 4228.254,
      2605.142, 1420.837, 738.086, 283.347, 62.646, 7.282, 0.367,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.01303292, 0.00069518, 0.00039837, 0.00037946, 0.00074492, 0.00092821, 0.00108078, 0.00137059, 0.00189416, 0.002714, 0.00406512, 0.00600388, 0.0089372,
      0.01360474, 0.02181292, 0.03653765, 0.06228261, 0.10434791, 0.16891801, 0.25811738, 0.37511556, 0.50149448,
    ],
    maleRate: [
      0.01721525, 0.00086977, 0.00043688, 0.00041091, 0.00106512, 0.00151162, 0.00152245, 0.001744, 0.00232997, 0.00344362, 0.00547309, 0.00884211, 0.01416488,
      0.0226101, 0.0355209, 0.05547127, 0.08693958, 0.13448915, 0.20631391, 0.30171737, 0.41718272, 0.55995666,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [22.658, 89.376, 127.085, 97.676, 54.747, 15.751, 3.047],
    totalFertility: 2.0517,
  },
  sexRatioAtBirth: 1.061,
  lifeExpectancy: { year: 2025, female: 73.6079, male: 69.2901, both: 71.4377 },
  lifeExpectancyYearBefore: { year: 2024, female: 73.4343, male: 69.1596, both: 71.2881 },
  populationGrowthPercent: 0.769,
  income: {
    surveyYear: 2021,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 7.632,
    medianPerDay: 5.74,
    decileSharesPercent: [2.947, 4.0985, 5.0076, 5.9079, 6.9421, 8.1811, 9.7028, 11.7938, 15.3023, 30.1169],
    decileThresholdsPerDay: [2.75, 3.49, 4.15, 4.89, 5.74, 6.77, 8.1, 10.06, 13.94],
    gini: 0.3792,
    purchasingPower2017: null,
    priceIndexSurveyOver2017: 1.096502,
    purchasingPower2021: 5353.56,
    priceIndex2024Over2021: 1.103901,
  },
  latestGini: { year: 2024, value: 34.9 },
  health: {
    year: 2022,
    perHeadUsDollars: 127.4438,
    outOfPocketPerHeadUsDollars: 42.0092,
    totalMillionLocalCurrency: 527693056,
    percentOfGrossDomesticProduct: 2.694,
    governmentSharePercent: 51.7607,
    outOfPocketSharePercent: 32.9629,
    otherPrivateSharePercent: 14.2916,
    externalSharePercent: 0.9848,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 54.777 },
    catastrophicSpending10Percent: { year: 2021, value: 1.97 },
    socialProtectionReachPercent: { year: 2021, value: 56.4652 },
  },
  teachers: {
    primary: { year: 2024, value: 1485262 },
    secondary: { year: 2024, value: 1344174 },
  },
};
