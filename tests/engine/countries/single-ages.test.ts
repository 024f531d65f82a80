import { describe, expect, it } from "vitest";
import { childYearsLived } from "../../../src/engine/countries/child-mortality.ts";
import { probabilitiesFromRates } from "../../../src/engine/countries/death-probabilities.ts";
import { countries } from "../../../src/engine/countries/index.ts";
import { mortalityAgeStarts, populationAgeStarts } from "../../../src/engine/countries/profile.ts";
import { agesByYear, annualDeathProbabilities, fertilityByAge, infantYearsLived, lifeExpectancy } from "../../../src/engine/countries/single-ages.ts";

const profiles = [...countries.values()];
const cells = profiles.flatMap((profile) => (["female", "male"] as const).map((sex) => ({ code: profile.iso3, profile, sex })));
const sum = (values: Iterable<number>): number => [...values].reduce((before, value) => before + value, 0);
const ratesOf = ({ profile, sex }: (typeof cells)[number]): readonly number[] => (sex === "female" ? profile.mortality.femaleRate : profile.mortality.maleRate);

/**
 * Abridged life table, no code in common with the engine. Years lived from age 5 by those dying in a band: n / 2, corrected for the
 * course of deaths inside the band (T. N. E. Greville, 1943, Record of the American Institute of Actuaries 32): n / 2 - n^2 / 12 *
 * (rate - slope of log rate). The open band lives 1 / rate.
 */
function abridgedLifeExpectancy(rates: readonly number[], firstYears: readonly number[], corrected: boolean): number {
  let alive = 1;
  let years = 0;
  rates.forEach((rate, band) => {
    const width = (mortalityAgeStarts[band + 1] ?? Infinity) - mortalityAgeStarts[band]!;
    if (width === Infinity) {
      years += alive / rate;
      return;
    }
    const slope = band < 2 ? 0 : Math.log(rates[band + 1]! / rates[band - 1]!) / (2 * width);
    const correction = corrected ? ((width * width) / 12) * (rate - slope) : 0;
    const lived = firstYears[band] ?? width / 2 - correction;
    const deaths = (alive * width * rate) / (1 + (width - lived) * rate);
    years += width * (alive - deaths) + lived * deaths;
    alive -= deaths;
  });
  return years;
}

describe.each(cells)("$code $sex", (cell) => {
  const { profile, sex } = cell;
  const rates = ratesOf(cell);
  const infantYears = infantYearsLived(rates[0]!, sex);
  const probabilities = annualDeathProbabilities(profile)[sex];
  const fromTable = lifeExpectancy(probabilities, infantYears);

  it("lives as long as published", () => {
    const published = profile.lifeExpectancy[sex];
    const gain = published - profile.lifeExpectancyYearBefore[sex];
    // The rates are averages of 2025-30, the published figure is 2025: the middle of the period lies two yearly gains later.
    const gap = Math.abs(fromTable - (published + 2 * gain));
    expect(gap).toBeLessThan(0.3);
    // One gain either way would place the table in another calendar year.
    expect(gap).toBeLessThan(gain);
  });

  it("agrees with an abridged table, better where the course of deaths is corrected for", () => {
    const firstYears = [infantYears, childYearsLived(rates[0]!, sex)];
    const plain = Math.abs(fromTable - abridgedLifeExpectancy(rates, firstYears, false));
    const corrected = Math.abs(fromTable - abridgedLifeExpectancy(rates, firstYears, true));
    expect(corrected).toBeLessThan(plain / 5);
  });

  it("dies at the published rate in every band", () => {
    mortalityAgeStarts.forEach((start, band) => {
      const end = mortalityAgeStarts[band + 1] ?? probabilities.length;
      let alive = 1;
      let years = 0;
      let slack = 1e-11;
      for (let age = start; age < end; age++) {
        const probability = probabilities[age]!;
        const deaths = alive * probability;
        const hazard = -Math.log1p(-probability);
        if (age === 0) years += alive - (1 - infantYears) * deaths;
        else if (age < 5) years += alive - deaths / 2;
        else years += probability === 1 ? alive / 2 : deaths / hazard;
        slack += Number.EPSILON / probability;
        // Nobody is counted past 120 here; the engine lets those alive then live on, for about a year.
        if (probability === 1) slack += alive / years;
        alive -= deaths;
      }
      // 1e-11: the engine's own stopping rule; epsilon / probability: the rounding of 1 - exp(-hazard) at each age.
      expect(Math.abs((1 - alive) / years / rates[band]! - 1)).toBeLessThan(slack);
    });
  });

  it("has probabilities that fall through childhood, rise with age after 30 and close at 120", () => {
    expect(probabilities).toHaveLength(121);
    for (let age = 1; age < 5; age++) expect(probabilities[age]).toBeLessThan(probabilities[age - 1]!);
    for (let age = 31; age < 120; age++) expect(probabilities[age]).toBeGreaterThan(probabilities[age - 1]!);
    expect(probabilities[119]).toBeLessThan(1);
    expect(probabilities[120]).toBe(1);
  });

  it("keeps every population band", () => {
    const bands = sex === "female" ? profile.population.femaleThousands : profile.population.maleThousands;
    const years = agesByYear(profile)[sex];
    expect(years).toHaveLength(111);
    expect(years.every((count) => count >= 0)).toBe(true);
    bands.forEach((total, band) => {
      const kept = sum(years.slice(populationAgeStarts[band], populationAgeStarts[band + 1]));
      expect(Math.abs(kept - total)).toBeLessThanOrEqual(32 * Number.EPSILON * total);
    });
    for (let age = 101; age <= 110; age++) expect(years[age]).toBeLessThanOrEqual(years[age - 1]!);
  });
});

describe.each(profiles.map((profile) => [profile.iso3, profile] as const))("%s", (_, profile) => {
  it("keeps every fertility band and the total fertility", () => {
    const rates = fertilityByAge(profile);
    expect(rates).toHaveLength(111);
    profile.fertility.birthsPer1000Women.forEach((rate, band) => {
      const total = (5 * rate) / 1000;
      expect(Math.abs(sum(rates.slice(15 + 5 * band, 20 + 5 * band)) - total)).toBeLessThanOrEqual(32 * Number.EPSILON * total);
    });
    expect(sum(rates.slice(0, 15)) + sum(rates.slice(50))).toBe(0);
    // Seven band rates rounded at the third decimal, one total at the fourth.
    expect(Math.abs(sum(rates) - profile.fertility.totalFertility)).toBeLessThanOrEqual((5 * 7 * 0.0005) / 1000 + 0.00005);
  });
});

describe("life expectancy", () => {
  it("of an abridged table of France is the one known for 2025-30", () => {
    const { femaleRate, maleRate } = countries.get("FRA")!.mortality;
    const of = (rates: readonly number[], sex: "female" | "male"): number =>
      abridgedLifeExpectancy(rates, [infantYearsLived(rates[0]!, sex), childYearsLived(rates[0]!, sex)], false);
    expect(of(femaleRate, "female").toFixed(2)).toBe("86.55");
    expect(of(maleRate, "male").toFixed(2)).toBe("81.03");
  });

  it("of a constant hazard is 1 / hazard", () => {
    const probabilities = new Float64Array(4000).fill(-Math.expm1(-0.02));
    // Living exactly as long at age 0 as the other ages do under this hazard.
    const infantYears = 1 / 0.02 - Math.exp(-0.02) / -Math.expm1(-0.02);
    expect(Math.abs(lifeExpectancy(probabilities, infantYears) - 50)).toBeLessThan(4000 * Number.EPSILON * 50);
  });

  it("follows its example", () => {
    expect(lifeExpectancy([0, 0, 1], 0.1)).toBe(2.5);
  });
});

describe("death rates that cannot be used", () => {
  const rates = countries.get("SEN")!.mortality.femaleRate;
  it.each([
    ["too few", rates.slice(1)],
    ["zero", rates.map((rate, band) => (band === 5 ? 0 : rate))],
    ["missing", rates.map(() => NaN)],
  ])("are refused: %s", (_, bad) => {
    expect(() => probabilitiesFromRates(bad, "female")).toThrow(RangeError);
  });
});
