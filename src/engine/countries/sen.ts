/**
 * Senegal (SEN): figures as published; the fields, units and definitions are described in profile.ts.
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
 * - teachers (2024, 2023): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const sen: CountryProfile = {
  iso3: "SEN",
  name: "Senegal",
  currency: "XOF",
  population: {
    year: 2025,
    femaleThousands: [
      1245.294, 1121.072, 1081.718, 1007.155, 896.579, 800.795, 673.079, 564.572, 465.226, 372.131, 302.38, 241.52, 188.879, 149.737, 107.513, 59.125, 27.273,
      10.986, 2.091, 0.15, 0.003,
    ],
    maleThousands: [
      1294.782, 1223.486, 1179.104, 1081.203, 924.321, 803.818, 664.5, 545.732, 461.284, 378.009, 296.34, 240.809, 187.891, 138.328, 97.198, 54.501, 32.381,
      9.805, 1.14, 0.06, 0,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.01723002, 0.00222018, 0.00089549, 0.00057031, 0.00090808, 0.00126581, 0.00150236, 0.00174889, 0.00210547, 0.00278896, 0.00367425, 0.00550854,
      0.00802057, 0.0133701, 0.0229948, 0.04235062, 0.07743851, 0.13941435, 0.23125637, 0.37891711, 0.542231, 0.70449873,
    ],
    maleRate: [
      0.0238339, 0.00273164, 0.00101882, 0.0008549, 0.00125363, 0.00183684, 0.00194391, 0.00243288, 0.00291825, 0.00412677, 0.00589294, 0.00899851, 0.0135261,
      0.02076784, 0.03233363, 0.05462268, 0.0952, 0.16093643, 0.26449683, 0.42726049, 0.59783602, 0.74232316,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [56.052, 151.163, 172.915, 153.942, 116.998, 54.339, 14.292],
    totalFertility: 3.5985,
  },
  sexRatioAtBirth: 1.031,
  lifeExpectancy: { year: 2025, female: 71.2619, male: 67.2144, both: 69.1569 },
  lifeExpectancyYearBefore: { year: 2024, female: 71.0117, male: 67.0064, both: 68.924 },
  populationGrowthPercent: 2.283,
  income: {
    surveyYear: 2018,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 5.9645,
    medianPerDay: 4.4363,
    decileSharesPercent: [2.9693, 4.1162, 4.9781, 5.8925, 6.8985, 8.0889, 9.6513, 11.6442, 15.2461, 30.5149],
    decileThresholdsPerDay: [2.19, 2.71, 3.24, 3.8, 4.44, 5.25, 6.3, 7.67, 10.96],
    gini: 0.3812,
    purchasingPower2017: 238.5777,
    priceIndexSurveyOver2017: 1.013443,
    purchasingPower2021: 226.5763,
    priceIndex2024Over2021: 1.171472,
  },
  latestGini: { year: 2021, value: 36.2 },
  health: {
    year: 2022,
    perHeadUsDollars: 63.7339,
    outOfPocketPerHeadUsDollars: 31.1196,
    totalMillionLocalCurrency: 701713.1,
    percentOfGrossDomesticProduct: 4.0636,
    governmentSharePercent: 22.0499,
    outOfPocketSharePercent: 48.8274,
    otherPrivateSharePercent: 7.8788,
    externalSharePercent: 21.244,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 50.09 },
    catastrophicSpending10Percent: { year: 2018, value: 6.86 },
    socialProtectionReachPercent: { year: 2018, value: 38.957 },
  },
  teachers: {
    primary: { year: 2024, value: 72089 },
    secondary: { year: 2023, value: 55703 },
  },
};
