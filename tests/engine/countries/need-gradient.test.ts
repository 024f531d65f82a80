import { describe, expect, it } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { needAgeStarts, needGradientCaveat, needGradients, relativeNeedByAge } from "../../../src/engine/countries/need-gradient.ts";
import { agesByYear } from "../../../src/engine/countries/single-ages.ts";

describe.each([...needGradients])("%s", (name, gradient) => {
  it("is named, sourced and complete", () => {
    expect(gradient.name).toBe(name);
    expect(gradient.source.length).toBeGreaterThan(0);
    expect(gradient.female).toHaveLength(needAgeStarts.length);
    expect(gradient.male).toHaveLength(needAgeStarts.length);
    expect(gradient.bySex).toBe(gradient.female.join() !== gradient.male.join());
  });

  it("steps at the published ages and nowhere else", () => {
    for (const sex of ["female", "male"] as const) {
      const byAge = relativeNeedByAge(gradient, sex, 111);
      needAgeStarts.forEach((start, band) => {
        const end = needAgeStarts[band + 1] ?? 111;
        expect([...new Set(byAge.slice(start, end))]).toEqual([gradient[sex][band]]);
      });
    }
  });

  it("makes an old population need more than a young one", () => {
    const meanNeed = (code: string): number => {
      const people = agesByYear(countries.get(code)!);
      let need = 0;
      let count = 0;
      for (const sex of ["female", "male"] as const) {
        const byAge = relativeNeedByAge(gradient, sex, 111);
        people[sex].forEach((thousands, age) => {
          need += thousands * byAge[age]!;
          count += thousands;
        });
      }
      return need / count;
    };
    expect(meanNeed("FRA")).toBeGreaterThan(meanNeed("IND"));
    expect(meanNeed("IND")).toBeGreaterThan(meanNeed("SEN"));
  });
});

describe("the caveat and the example", () => {
  it("says where the figures come from", () => {
    expect(needGradientCaveat).toContain("no age profile of a low-income country");
    expect(relativeNeedByAge(needGradients.get("israel-2021")!, "male", 111)[70]).toBe(3.1);
  });
});
