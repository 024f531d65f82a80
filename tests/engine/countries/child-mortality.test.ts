import { describe, expect, it } from "vitest";
import { childDeathProbabilities, childYearsLived, infantYearsLived } from "../../../src/engine/countries/child-mortality.ts";

describe.each(["female", "male"] as const)("child mortality, %s", (sex) => {
  const below = 0.107 * (1 - Number.EPSILON);

  it("has straight lines that meet the constants of high mortality within the rounding of the table", () => {
    // Constants printed with two (age 0) and three (ages 1-4) decimals; slopes with three, over a rate of 0.107.
    expect(Math.abs(infantYearsLived(below, sex) - infantYearsLived(0.107, sex))).toBeLessThan(0.005 + 0.0005);
    expect(Math.abs(childYearsLived(below, sex) - childYearsLived(0.107, sex))).toBeLessThan(0.005 + 0.0005);
  });

  const rates = [
    [0.003, 0.00014],
    [0.02, 0.0025],
    [0.15, 0.03],
  ] as const;
  it.each(rates)("keeps both rates %d and %d and the mean age at death", (infantRate, childRate) => {
    const [infant, ...children] = childDeathProbabilities(infantRate, childRate, sex);
    const years = 1 - (1 - infantYearsLived(infantRate, sex)) * infant!;
    expect(Math.abs(infant! / years / infantRate - 1)).toBeLessThan(8 * Number.EPSILON);

    let alive = 1;
    let lived = 0;
    let livedByDying = 0;
    children.forEach((probability, age) => {
      const deaths = alive * probability;
      lived += alive - deaths / 2;
      livedByDying += (age + 0.5) * deaths;
      alive -= deaths;
    });
    // Deaths are a small difference of survivors: epsilon is relative to them, not to the deaths.
    const slack = (16 * Number.EPSILON) / (1 - alive);
    expect(Math.abs((1 - alive) / lived / childRate - 1)).toBeLessThan(slack);
    expect(Math.abs(livedByDying / (1 - alive) / childYearsLived(infantRate, sex) - 1)).toBeLessThan(slack);
  });
});
