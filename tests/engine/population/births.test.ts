/** Births by fertility. */
import { describe, expect, test } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { annualDeathProbabilities, fertilityByAge } from "../../../src/engine/countries/single-ages.ts";
import { planSlots } from "../../../src/engine/population/slot-capacity.ts";
import { type Map, scenarioOf } from "../../support/plain.ts";
import { compiled, once, rowOf, simulate, totalsOf } from "../../support/simulate.ts";
import { expectMean, expectProbability } from "../../support/tolerance.ts";

const metrics = ["population.births", "population.alive", "population.deaths", "population.entrants", "equity.income_mean"];

function village(years: number, population: Map, by: readonly string[] = []): Map {
  return scenarioOf({ years, population, health: { services: { care: { rate: 0, cost: 1 } } }, outputs: { metrics, by } });
}

describe("one year of births", () => {
  const ages = { 25: 1, 35: 1, 60: 1 };
  const size = 4000;
  const replications = 60;
  const input = village(2, { size, female: 0.5, ages, income: 1000, demography: { fertility: { 25: 0.2, "30-39": 0.1 } } }, ["sex", "age_band"]);
  const run = once(() => simulate(input, { replications }));

  test("as many as women times their rates", () => {
    // binomial: a person is a woman (1/2) of 25 or of 35 (1/3 each)
    const probability = 0.5 * (0.2 + 0.1) * (1 / 3);
    const births = totalsOf(run(), "births", { year: 1 });
    expectProbability(
      births.reduce((sum, count) => sum + count, 0),
      size * replications,
      probability,
    );
    expectMean(births, size * probability, Math.sqrt(size * probability * (1 - probability)));
  });

  test("they are counted where the mothers belong, and enter a year later at age 0", () => {
    expect(rowOf(run(), "population.births", { year: 1, by: "sex", group: "male" }).mean).toBe(0);
    expect(rowOf(run(), "population.births", { year: 1, by: "age_band", group: "0-14" }).mean).toBe(0);
    const births = totalsOf(run(), "births", { year: 1 });
    expect(totalsOf(run(), "entrants", { year: 2, by: "age_band", group: "0-14" })).toEqual(births);
    expect(totalsOf(run(), "persons", { year: 2 })).toEqual(births.map((count) => count + size));
  });

  test("105 boys for 100 girls", () => {
    const girls = totalsOf(run(), "entrants", { year: 2, by: "sex", group: "female" }).reduce((sum, count) => sum + count, 0);
    const all = totalsOf(run(), "entrants", { year: 2 }).reduce((sum, count) => sum + count, 0);
    expectProbability(girls, all, 100 / 205);
  });

  test("a child lives on what one member of the mother's household lives on", () => {
    expect(rowOf(run(), "equity.income_mean", { year: 2 }).mean).toBe(1000);
    const income = { values: [1000, 3000] };
    const households = { size: { 2: 1 }, heads: ["payer"], members: ["other"], equivalence: "per-capita", newborns: "alone" };
    const groups = { payer: { share: 0.5, ages: 30, female: 0, income }, other: { share: 0.5, ages: 30, female: 1, income: "none" } };
    const pairs = simulate(village(2, { size: 200, groups, households, demography: { fertility: { 30: 1 } } }, ["group"]), { replications: 1 });
    // every couple has a child: each lives on half of the one income
    expect(totalsOf(pairs, "births", { year: 1, by: "group", group: "other" })[0]).toBe(100);
    expect(rowOf(pairs, "equity.income_mean", { year: 2 }).mean).toBeCloseTo(1000, 9);
    expect(totalsOf(pairs, "entrants", { year: 2, by: "group", group: "other" })[0]).toBe(100);
  });
});

describe("thirty years beside a Leslie matrix", () => {
  const profile = countries.get("SEN")!;
  const births = fertilityByAge(profile);
  const deaths = annualDeathProbabilities(profile);
  const size = 3000;
  const years = 30;
  const replications = 40;
  const input = village(years, { size, country: "SEN", income: 1, demography: { mortality: "country", fertility: "country" } }, ["sex", "age_band"]);
  const run = once(() => simulate(input, { replications }));

  /** Expected women and men by age, year by year: no code of the engine but the profile's rates. */
  function leslie(): { readonly persons: number; readonly born: number; readonly alive: number; readonly children: number }[] {
    const { population } = compiled(input).scenario;
    const [group] = population.groups;
    let women = Array.from({ length: 121 }, (_, age) => size * group!.femaleShare * group!.ages.female[age]!);
    let men = Array.from({ length: 121 }, (_, age) => size * (1 - group!.femaleShare) * group!.ages.male[age]!);
    const girls = 1 / (1 + profile.sexRatioAtBirth);
    return Array.from({ length: years }, () => {
      const sum = (people: readonly number[]): number => people.reduce((total, count) => total + count, 0);
      const born = women.reduce((total, count, age) => total + count * (births[age] ?? 0), 0);
      const older = (people: readonly number[], table: Float64Array, newborn: number): number[] => {
        const next = people.map((_, age) => (age === 0 ? newborn : people[age - 1]! * (1 - table[age - 1]!)));
        next[120] = next[120]! + people[120]! * (1 - table[120]!);
        return next;
      };
      const children = sum(women.slice(0, 15)) + sum(men.slice(0, 15));
      const persons = sum(women) + sum(men);
      women = older(women, deaths.female, born * girls);
      men = older(men, deaths.male, born * (1 - girls));
      return { persons, born, alive: sum(women) + sum(men) - born, children };
    });
  }

  test("people, births, survivors and children agree in each year", () => {
    leslie().forEach(({ persons, born, alive, children }, t) => {
      const year = t + 1;
      if (year > 1) expectMean(totalsOf(run(), "persons", { year }), persons);
      expectMean(totalsOf(run(), "births", { year }), born);
      expectMean(totalsOf(run(), "alive", { year }), alive);
      expectMean(totalsOf(run(), "persons", { year, by: "age_band", group: "0-14" }), children);
    });
  });

  test("everybody of a year was there at the end of the last one, or was born in it", () => {
    for (let year = 2; year <= years; year++) {
      const before = totalsOf(run(), "alive", { year: year - 1 });
      const born = totalsOf(run(), "births", { year: year - 1 });
      expect(totalsOf(run(), "persons", { year })).toEqual(before.map((count, r) => count + born[r]!));
    }
  });

  test("the planned places are enough, without waste", () => {
    const plan = planSlots(compiled(input).scenario);
    const used = run().outcomes.map((_, r) => {
      let sum = size;
      for (let year = 1; year < years; year++) sum += totalsOf(run(), "births", { year })[r]!;
      return sum;
    });
    expect(Math.max(...used)).toBeLessThan(plan.capacity);
    expect(plan.capacity).toBeLessThan(1.5 * Math.max(...used));
  });
});
