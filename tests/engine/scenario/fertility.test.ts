import { describe, expect, test } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { fertilityByAge } from "../../../src/engine/countries/single-ages.ts";
import { compile } from "../../../src/engine/index.ts";
import { line, type Plain, scenarioOf, validate, withValue } from "./support.ts";

const demography = (parts: Plain): Plain => withValue("population.demography", parts);

describe("fertility", () => {
  test("by ages: ages without a rate have no births", () => {
    const { byAge, boysPerGirl } = scenarioOf(demography({ fertility: { "15-19": 0.05, 30: 0.2 } })).population.demography.fertility!;
    expect(byAge.map((rate, age) => [age, rate]).filter(([, rate]) => rate! > 0)).toEqual([
      [15, 0.05],
      [16, 0.05],
      [17, 0.05],
      [18, 0.05],
      [19, 0.05],
      [30, 0.2],
    ]);
    expect(boysPerGirl).toBe(1.05);
  });

  test("of a file", () => {
    const { byAge } = scenarioOf(demography({ fertility: { file: "births.csv" } })).population.demography.fertility!;
    expect([byAge[19], byAge[20], byAge[21], byAge[40]]).toEqual([0, 0.1, 0.12, 0.01]);
  });

  test("of the country: its rates and its sex ratio, unless the file gives one", () => {
    const sen = (parts: Plain): Plain => withValue("population.country", "SEN", demography({ fertility: "country", ...parts }));
    const { byAge, boysPerGirl } = scenarioOf(sen({})).population.demography.fertility!;
    expect(byAge.slice(0, 111)).toEqual([...fertilityByAge(countries.get("SEN")!)]);
    expect(boysPerGirl).toBe(1.031);
    expect(scenarioOf(sen({ sex_ratio_at_birth: 1.1 })).population.demography.fertility!.boysPerGirl).toBe(1.1);
  });

  test("makes the population dynamic", () => {
    expect(scenarioOf(demography({ fertility: { 30: 0.1 } })).population.demography.kind).toBe("dynamic");
    expect(scenarioOf(demography({ kind: "dynamic", fertility: "none" })).population.demography.fertility).toBeNull();
  });
});

const wrong: readonly (readonly [Plain, code: string, says: string])[] = [
  [{ fertility: { "15-19": 56 } }, "E0304", "between 0 and 1"],
  [{ fertility: { "15-19": -0.1 } }, "E0304", "raise it"],
  [{ fertility: { "15-19": NaN } }, "E0303", "not a finite number"],
  [{ fertility: { "15-19": 0.1, "18-25": 0.1 } }, "E0310", "do not overlap"],
  [{ fertility: { "15 to 19": 0.1 } }, "E0300", "15-19"],
  [{ fertility: "contry" }, "E0306", "country"],
  [{ fertility: "country" }, "E0313", "population.country"],
  [{ fertility: 2.1 }, "E0300", "15-19"],
  [{ fertility: {} }, "E0300", "15-19"],
  [{ fertility: { file: "nowhere.csv" } }, "E0318", "folder of the scenario"],
  [{ fertility: { file: "births-percent.csv" } }, "E0318", "divided by 1000"],
  [{ fertility: { file: "births-order.csv" } }, "E0318", "rising order"],
  [{ fertility: { 30: 0.1 }, growth: 0.02 }, "E0313", "remove growth"],
  [{ fertility: { 30: 0.1 }, entrants: { replace: true } }, "E0313", "replace"],
  [{ fertility: { 30: 0.1 }, kind: "static" }, "E0313", "births"],
  [{ fertility: { 30: 0.1 }, sex_ratio_at_birth: -1 }, "E0304", "raise it"],
  [{ kind: "dynamic", sex_ratio_at_birth: 1.05 }, "E0313", "only with fertility"],
];

test.each(wrong)("%j is refused: %s %s", (parts, code, says) => {
  const { scenario, problems } = validate(demography(parts));
  expect(scenario).toBeNull();
  const lines = problems.map(line);
  expect(
    lines.find((one) => one.startsWith(code) && one.includes(says)),
    lines.join("\n"),
  ).toBeDefined();
});

test("a horizon that the births outgrow is refused before the run", () => {
  const input = withValue("years", 60, withValue("population.ages", { "20": 1 }, demography({ fertility: { "15-49": 0.9 } })));
  const { model, problems } = compile(scenarioOf(input));
  expect(model).toBeNull();
  expect(problems.map(line).join()).toContain("E0341");
});
