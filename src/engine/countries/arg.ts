/**
 * Argentina (ARG): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2020.
 * - 2021 purchasing power and consumer prices: none in the World Development Indicators extract used.
 * - latest Gini (2024): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2017): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2021): World Bank ASPIRE.
 * - teachers (2008, 2008): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const arg: CountryProfile = {
  iso3: "ARG",
  name: "Argentina",
  currency: "ARS",
  population: {
    year: 2025,
    femaleThousands: [
      1235.641, 1643.463, 1812.684, 1746.968, 1691.544, 1705.57, 1718.778, 1624.522, 1571.688, 1511.433, 1314.082, 1129.972, 1049.726, 949.138, 823.476,
      659.123, 459.214, 269.802, 124.649, 39.349, 7.337,
    ],
    maleThousands: [
      1297.405, 1728.896, 1917.905, 1847.344, 1769.979, 1773.155, 1778.229, 1674.4, 1601.907, 1535.521, 1299.873, 1089.441, 988.189, 845.872, 670.438, 475.157,
      278.044, 131.727, 47.003, 11.072, 1.663,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00805811, 0.00033236, 0.00014526, 0.00018257, 0.0003839, 0.00047198, 0.00054953, 0.00071778, 0.00103859, 0.00149558, 0.00229209, 0.00348458, 0.00548008,
      0.00858244, 0.01293863, 0.01994955, 0.03296046, 0.05945607, 0.10287843, 0.17036153, 0.26452816, 0.37400658,
    ],
    maleRate: [
      0.00854098, 0.00029219, 0.00015776, 0.00020719, 0.00080728, 0.00119869, 0.00116427, 0.00125777, 0.00155194, 0.00208912, 0.00329861, 0.00533412,
      0.00879796, 0.01426535, 0.02254626, 0.03393644, 0.05353051, 0.08869244, 0.13461342, 0.20288052, 0.2945301, 0.44079631,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [23.012, 63.223, 74.446, 72.783, 51.163, 16.119, 0.914],
    totalFertility: 1.5083,
  },
  sexRatioAtBirth: 1.051,
  lifeExpectancy: { year: 2025, female: 80.1561, male: 75.139, both: 77.6894 },
  lifeExpectancyYearBefore: { year: 2024, female: 80.0198, male: 74.9763, both: 77.5434 },
  populationGrowthPercent: 0.335,
  income: {
    surveyYear: 2020,
    welfareType: "income",
    surveyCoverage: "urban",
    meanPerDay: 22.8435,
    medianPerDay: 17.2334,
    decileSharesPercent: [1.7473, 3.0726, 4.1766, 5.3398, 6.7385, 8.3591, 10.3544, 12.8735, 17.0354, 30.3028],
    decileThresholdsPerDay: [5.68, 8.3, 10.86, 13.68, 17.24, 21.16, 26.04, 33.45, 46.15],
    gini: 0.4234,
    purchasingPower2017: 10.80794,
    priceIndexSurveyOver2017: 3.14244,
    purchasingPower2021: null,
    priceIndex2024Over2021: null,
  },
  latestGini: { year: 2024, value: 42.4 },
  health: {
    year: 2022,
    perHeadUsDollars: 1370.8846,
    outOfPocketPerHeadUsDollars: 361.9325,
    totalMillionLocalCurrency: 8130749,
    percentOfGrossDomesticProduct: 9.863,
    governmentSharePercent: 58.369,
    outOfPocketSharePercent: 26.4014,
    otherPrivateSharePercent: 13.9773,
    externalSharePercent: 1.2524,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 78.525 },
    catastrophicSpending10Percent: { year: 2017, value: 9.57 },
    socialProtectionReachPercent: { year: 2021, value: 54.6234 },
  },
  teachers: {
    primary: { year: 2008, value: 288776 },
    secondary: { year: 2008, value: 323957 },
  },
};
