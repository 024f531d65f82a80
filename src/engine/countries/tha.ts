/**
 * Thailand (THA): figures as published; the fields, units and definitions are described in profile.ts.
 *
 * Sources, with the years of the figures:
 * - population (1 July 2025), mortality and fertility (2025-30), life expectancy (2024, 2025), sex ratio, growth (2025):
 *   United Nations DESA, World Population Prospects 2024, CC BY 3.0 IGO, population.un.org/wpp.
 * - income: World Bank Poverty and Inequality Platform (2022 vintage, 2017 PPP), pip.worldbank.org,
 *   via Our World in Data, CC BY; survey of 2020.
 * - 2021 purchasing power and consumer prices (2021, 2024): World Bank, World Development Indicators.
 * - latest Gini (2023): World Bank, World Development Indicators SI.POV.GINI.
 * - health spending (2022): World Health Organization, Global Health Expenditure Database, apps.who.int/nha/database.
 * - service coverage (2021): WHO, SDG 3.8.1; catastrophic spending (2021): WHO, SDG 3.8.2 survey data;
 *   social protection reach (2019): World Bank ASPIRE.
 * - teachers (2024, 2024): UNESCO UIS in World Bank, World Development Indicators.
 */
import type { CountryProfile } from "./profile.ts";

export const tha: CountryProfile = {
  iso3: "THA",
  name: "Thailand",
  currency: "THB",
  population: {
    year: 2025,
    femaleThousands: [
      1440.191, 1646.74, 1921.254, 2068.224, 2276.768, 2429.152, 2517.924, 2488.974, 2641.181, 2701.529, 2791.49, 2800.203, 2563.572, 2172.94, 1670.559,
      1166.423, 733.398, 462.629, 216.48, 62.939, 10.692,
    ],
    maleThousands: [
      1530.505, 1748.257, 2036.474, 2179.614, 2382.052, 2534.764, 2547.725, 2488.663, 2581.066, 2560.245, 2542.94, 2489.197, 2239.505, 1840.14, 1332.734,
      869.647, 497.874, 281.284, 117.037, 31.806, 5.076,
    ],
  },
  mortality: {
    period: "2025-2030",
    femaleRate: [
      0.00646623, 0.00047277, 0.00025533, 0.00033051, 0.00051924, 0.00056983, 0.0006682, 0.00090641, 0.00141042, 0.00202271, 0.00278574, 0.0038229, 0.00499905,
      0.00659655, 0.00964296, 0.01617016, 0.02835712, 0.05030072, 0.08678767, 0.14111441, 0.22506921, 0.32298739,
    ],
    maleRate: [
      0.0081153, 0.00049783, 0.00035077, 0.0005696, 0.00156467, 0.0017729, 0.00202035, 0.00260697, 0.00390774, 0.00566976, 0.00700756, 0.00858496, 0.01088584,
      0.01427981, 0.02017481, 0.03040282, 0.04655704, 0.07202615, 0.10989093, 0.16539771, 0.2448411, 0.37535771,
    ],
  },
  fertility: {
    period: "2025-2030",
    birthsPer1000Women: [22.059, 52.903, 61.97, 55.944, 36.74, 9.084, 0.24],
    totalFertility: 1.1947,
  },
  sexRatioAtBirth: 1.064,
  lifeExpectancy: { year: 2025, female: 81.1713, male: 72.6492, both: 76.8247 },
  lifeExpectancyYearBefore: { year: 2024, female: 80.9777, male: 72.3416, both: 76.5636 },
  populationGrowthPercent: -0.075,
  income: {
    surveyYear: 2020,
    welfareType: "consumption",
    surveyCoverage: "national",
    meanPerDay: 16.3886,
    medianPerDay: 12.8892,
    decileSharesPercent: [3.1581, 4.3525, 5.2791, 6.2224, 7.2783, 8.5493, 10.1381, 12.2868, 15.7232, 27.0121],
    decileThresholdsPerDay: [6.35, 7.91, 9.41, 11.02, 12.88, 15.22, 18.14, 22.46, 29.98],
    gini: 0.3499,
    purchasingPower2017: 13.28731,
    priceIndexSurveyOver2017: 1.009172,
    purchasingPower2021: 11.71212,
    priceIndex2024Over2021: 1.081886,
  },
  latestGini: { year: 2023, value: 33.5 },
  health: {
    year: 2022,
    perHeadUsDollars: 369.9765,
    outOfPocketPerHeadUsDollars: 34.0806,
    totalMillionLocalCurrency: 969719,
    percentOfGrossDomesticProduct: 5.3547,
    governmentSharePercent: 72.6976,
    outOfPocketSharePercent: 9.2116,
    otherPrivateSharePercent: 18.0183,
    externalSharePercent: 0.0726,
  },
  protection: {
    serviceCoverageIndex: { year: 2021, value: 81.978 },
    catastrophicSpending10Percent: { year: 2021, value: 2.05 },
    socialProtectionReachPercent: { year: 2019, value: 89.2467 },
  },
  teachers: {
    primary: { year: 2024, value: 308108 },
    secondary: { year: 2024, value: 249571 },
  },
};
