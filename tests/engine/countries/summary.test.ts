import { describe, expect, it } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { agesByYear } from "../../../src/engine/countries/single-ages.ts";
import { giniOfTenths, medianAge, sourcesOf, summaryOf } from "../../../src/engine/countries/summary.ts";

const profiles = [...countries.values()];

describe("Gini of tenths", () => {
  it("is 0 for equal shares and 0.9 where one tenth has all", () => {
    expect(giniOfTenths(Array.from({ length: 10 }, () => 10))).toBeCloseTo(0, 14);
    expect(giniOfTenths([0, 0, 0, 0, 0, 0, 0, 0, 0, 100])).toBeCloseTo(0.9, 14);
  });

  it("is the mean absolute difference over twice the mean", () => {
    const shares = [3, 4, 5, 6, 7, 8, 9.6, 11.6, 15.2, 30.6];
    let differences = 0;
    for (const one of shares) for (const other of shares) differences += Math.abs(one - other);
    expect(giniOfTenths(shares)).toBeCloseTo(differences / 100 / (2 * 10), 12);
  });

  it.each(profiles.map((profile) => [profile.iso3, profile] as const))("%s: within 0.02 below the published one", (_, profile) => {
    const gap = summaryOf(profile).gini_of_survey - summaryOf(profile).gini_of_tenths;
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(0.02);
  });
});

describe("median age", () => {
  it.each(profiles.map((profile) => [profile.iso3, profile] as const))("%s: half of the people are younger", (_, profile) => {
    const median = medianAge(profile);
    const { female, male } = agesByYear(profile);
    let younger = 0;
    let all = 0;
    female.forEach((women, age) => {
      const people = women + male[age]!;
      younger += people * Math.min(1, Math.max(0, median - age));
      all += people;
    });
    // two orders of summation of 121 ages
    expect(Math.abs(younger / all - 0.5)).toBeLessThan(121 * Number.EPSILON);
  });
});

describe("sources", () => {
  it("name World Population Prospects and its licence in every profile", () => {
    for (const profile of profiles) {
      const [first] = sourcesOf(profile);
      expect(first!.source).toContain("World Population Prospects 2024");
      expect(first!.licence).toBe("CC BY 3.0 IGO");
      for (const { source, years, licence } of sourcesOf(profile)) for (const text of [source, years, licence]) expect(text.length).toBeGreaterThan(3);
    }
  });
});
