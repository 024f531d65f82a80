import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { type CountryProfile, fertilityAgeStarts, mortalityAgeStarts, populationAgeStarts } from "../../../src/engine/countries/profile.ts";

const folder = new URL("../../../src/engine/countries/", import.meta.url);
const profiles = [...countries.values()];
/** Half of the last printed digit of the shares, in percent. */
const rounding = 0.00005;

/** The number vectors of a profile, by name. */
function vectors(profile: CountryProfile): Record<string, readonly number[]> {
  return {
    female: profile.population.femaleThousands,
    male: profile.population.maleThousands,
    femaleRate: profile.mortality.femaleRate,
    maleRate: profile.mortality.maleRate,
    births: profile.fertility.birthsPer1000Women,
    shares: profile.income.decileSharesPercent,
    thresholds: profile.income.decileThresholdsPerDay,
  };
}

const sum = (values: readonly number[]): number => values.reduce((before, value) => before + value, 0);

describe("registry", () => {
  it("lists exactly the country files of the folder, in order", () => {
    const files = readdirSync(folder)
      .filter((file) => /^[a-z]{3}\.ts$/.test(file))
      .map((file) => file.slice(0, 3).toUpperCase());
    expect([...countries.keys()]).toEqual(files.sort());
    expect(profiles).toHaveLength(16);
  });

  it("keys every profile by its own code", () => {
    for (const [code, profile] of countries) expect(profile.iso3).toBe(code);
  });

  it("gives no two countries, and no two sexes, the same vector", () => {
    const texts = profiles.flatMap((profile) => Object.values(vectors(profile)).map((vector) => vector.join(" ")));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe.each(profiles.map((profile) => [profile.iso3, profile] as const))("%s", (_, profile) => {
  const { income, health, protection, teachers } = profile;

  it("has vectors of the published lengths with usable values", () => {
    const lengths = Object.values(vectors(profile)).map((vector) => vector.length);
    const bands = populationAgeStarts.length;
    expect(lengths).toEqual([bands, bands, mortalityAgeStarts.length, mortalityAgeStarts.length, fertilityAgeStarts.length, 10, 9]);
    for (const vector of Object.values(vectors(profile))) expect(vector.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });

  it("has shares that add up to 100 within the rounding of the source", () => {
    expect(Math.abs(sum(income.decileSharesPercent) - 100)).toBeLessThanOrEqual(10 * rounding);
    const { governmentSharePercent, outOfPocketSharePercent, otherPrivateSharePercent, externalSharePercent } = health;
    const shares = [governmentSharePercent, outOfPocketSharePercent, otherPrivateSharePercent, externalSharePercent ?? 0];
    expect(Math.abs(sum(shares) - 100)).toBeLessThanOrEqual(4 * rounding);
  });

  it("has out-of-pocket amount = share x spending, within the rounding of the three", () => {
    const product = (health.outOfPocketSharePercent / 100) * health.perHeadUsDollars;
    const slack = rounding * (health.perHeadUsDollars / 100 + health.outOfPocketSharePercent / 100 + 1);
    expect(Math.abs(product - health.outOfPocketPerHeadUsDollars)).toBeLessThanOrEqual(slack);
  });

  it("has deciles in order, consistent with mean, median and the published Gini", () => {
    for (const ordered of [income.decileSharesPercent, income.decileThresholdsPerDay]) {
      expect(ordered.every((value, index) => index === 0 || value > ordered[index - 1]!)).toBe(true);
    }
    expect(income.medianPerDay).toBeLessThan(income.meanPerDay);
    const tenthMeans = income.decileSharesPercent.map((share) => (share / 10) * income.meanPerDay);
    expect(income.medianPerDay).toBeGreaterThan(tenthMeans[4]!);
    expect(income.medianPerDay).toBeLessThan(tenthMeans[5]!);
    let poorer = 0;
    let area = 0;
    for (const share of income.decileSharesPercent) {
      area += (2 * poorer + share) / 1000;
      poorer += share;
    }
    // Grouping into tenths hides inequality inside them, so the published figure is above, by less than 0.02.
    expect(income.gini - (1 - area)).toBeGreaterThan(0);
    expect(income.gini - (1 - area)).toBeLessThan(0.02);
  });

  it("has total fertility = five times the sum of the band rates, within their rounding", () => {
    const total = (5 * sum(profile.fertility.birthsPer1000Women)) / 1000;
    expect(Math.abs(total - profile.fertility.totalFertility)).toBeLessThanOrEqual((5 * 7 * 0.0005) / 1000 + rounding);
  });

  it("has figures on their scales", () => {
    expect(profile.currency).toMatch(/^[A-Z]{3}$/);
    expect(profile.sexRatioAtBirth).toBeGreaterThan(1);
    expect(profile.sexRatioAtBirth).toBeLessThan(1.12);
    const { serviceCoverageIndex, catastrophicSpending10Percent, socialProtectionReachPercent } = protection;
    for (const percent of [serviceCoverageIndex, catastrophicSpending10Percent, socialProtectionReachPercent]) {
      if (percent === null) continue;
      expect(percent.value).toBeGreaterThan(0);
      expect(percent.value).toBeLessThan(100);
    }
    const people = 1000 * (sum(profile.population.femaleThousands) + sum(profile.population.maleThousands));
    expect(teachers.primary.value + teachers.secondary.value).toBeLessThan(people / 20);
  });
});

describe("what the sources do not publish", () => {
  const without = (missing: (profile: CountryProfile) => boolean): string[] => profiles.filter(missing).map((profile) => profile.iso3);

  it("is null and nothing else", () => {
    expect(without((profile) => profile.income.purchasingPower2017 === null)).toEqual(["IDN", "IND"]);
    expect(without((profile) => profile.income.purchasingPower2021 === null)).toEqual(["ARG", "COD"]);
    expect(without((profile) => profile.income.priceIndex2024Over2021 === null)).toEqual(["ARG", "COD"]);
    expect(without((profile) => profile.health.externalSharePercent === null)).toEqual(["COL", "FRA"]);
    expect(without((profile) => profile.protection.catastrophicSpending10Percent === null)).toEqual(["FRA"]);
    expect(without((profile) => profile.protection.socialProtectionReachPercent === null)).toEqual(["BEL", "FRA", "USA"]);
  });
});
