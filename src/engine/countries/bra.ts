/**
 * Brazil (BRA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2020.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2017): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2020): World Bank ASPIRE.
 * - teachers (2023, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const bra: CountryProfile = {
  iso3: "BRA",
  name: "Brazil",
  currency: "BRL",
  population: {
    year: 2025,
    femaleThousands: [
      6307.076, 6854.266, 7048.378, 7211.48, 7627.791, 8103.906, 7994.946, 8293.451, 8415.82, 7749.651, 6870.466, 6230.198, 5764.072, 4795.026, 3700.809,
      2541.093, 1517.648, 781.486, 282.537, 59.021, 5.876,
    ],
    maleThousands: [
      6572.92, 7138.294, 7336.2, 7482.358, 7838.492, 8222.163, 8017.065, 8214.161, 8219.069, 7439.362, 6485.84, 5759.137, 5184.253, 4133.202, 2995.788,
      1897.043, 1063.394, 478.043, 147.809, 29.79, 3.024,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00964752, 0.00039686, 0.00016758, 0.00020814, 0.00040335, 0.0005052, 0.0005882, 0.0008016, 0.00116703, 0.00166183, 0.00244892, 0.00360684, 0.00532572,
      0.00816933, 0.01256941, 0.02027397, 0.03683572, 0.06707576, 0.11867361, 0.18858543, 0.28574825, 0.40621277,
    ],
    maleRate: [
      0.0118333, 0.00041932, 0.00020487, 0.00030775, 0.00171268, 0.0023741, 0.00217018, 0.00223221, 0.0026296, 0.00330917, 0.00458628, 0.00662369, 0.0096036,
      0.01442993, 0.02134212, 0.03204244, 0.0526226, 0.08365232, 0.13205947, 0.19867544, 0.28609539, 0.43520017,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [36.995, 74.807, 78.774, 67.504, 44.352, 13.92, 0.809],
    totalFertility: 1.5858,
  },
  sexRatioAtBirth: 1.045,
  lifeExpectancy: { year: 2025, female: 79.3036, male: 73.1439, both: 76.1999 },
  lifeExpectancyYearBefore: { year: 2024, female: 79.1452, male: 72.9503, both: 76.023 },
  populationGrowthPercent: 0.366,
  income: {
    surveyYear: 2020,
    welfareType: "income",
    surveyCoverage: "national",
    meanPerDay: 21.0372,
    medianPerDay: 13.4885,
    decileSharesPercent: [1.5778, 2.8952, 3.8783, 4.8238, 5.8591, 7.0128, 8.5135, 10.7743, 15.2191, 39.446],
    decileThresholdsPerDay: [4.99, 7.09, 9.1, 11.2, 13.5, 16.2, 19.9, 26.06, 40.55],
    gini: 0.4888,
    purchasingPower2017: 2.327377,
    priceIndexSurveyOver2017: 1.109884,
    purchasingPower2021: 2.449863,
    priceIndex2024Over2021: 1.19292,
  },
  latestGini: { year: 2023, value: 51.6 },
  health: {
    year: 2022,
    perHeadUsDollars: 848.5712,
    outOfPocketPerHeadUsDollars: 232.2402,
    totalMillionLocalCurrency: 921562,
    percentOfGrossDomesticProduct: 9.1428,
    governmentSharePercent: 44.8978,
    outOfPocketSharePercent: 27.3684,
    otherPrivateSharePercent: 27.6516,
    externalSharePercent: 0.0822,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 80.417 },
    catastrophicSpending10Percent: { year: 2017, value: 11.81 },
    socialProtectionReachPercent: { year: 2020, value: 69.1461 },
  },
  teachers: {
    primary: { year: 2023, value: 819787 },
    secondary: { year: 2023, value: 1494133 },
  },
};
