/** Files as Stata, Excel and others write them: numbers, separators, codes; and what the message says where a cell cannot be read. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";
import { csvNumber, plainDialect } from "../../../src/engine/scenario/csv-dialect.ts";
import { scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate } from "../../support/simulate.ts";

describe("numbers", () => {
  const german = { separator: ";", decimal: ",", thousands: "." } as const;
  const french = { separator: ";", decimal: ",", thousands: " " } as const;
  const swiss = { separator: ",", decimal: ".", thousands: "'" } as const;
  const english = { separator: ",", decimal: ".", thousands: "," } as const;
  test.each([
    [".5", plainDialect, 0.5],
    ["-.5", plainDialect, -0.5],
    ["100.", plainDialect, 100],
    ["+100", plainDialect, 100],
    ["1e-3", plainDialect, 0.001],
    ["1.5E+2", plainDialect, 150],
    ["007", plainDialect, 7],
    ["1.234.567,5", german, 1234567.5],
    [",5", german, 0.5],
    ["1 234,5", french, 1234.5],
    ["1\u202f234,5", french, 1234.5],
    ["1'234.5", swiss, 1234.5],
    ["1,234", english, 1234],
  ])("%s", (text, dialect, value) => expect(csvNumber(text, dialect)).toBe(value));
  test.each([
    ["", plainDialect],
    [".", plainDialect],
    ["+", plainDialect],
    ["1,5", plainDialect],
    ["1.2.3", plainDialect],
    ["1 234", plainDialect],
    ["0x10", plainDialect],
    ["Infinity", plainDialect],
    ["1e999", plainDialect],
    ["--5", plainDialect],
    ["1.23", german],
    ["12.34.567", german],
    ["1234.567", german],
  ])("%s is none", (text, dialect) => expect(csvNumber(text, dialect)).toBeNull());
});

const input = (more: object = {}): object =>
  scenarioOf({
    population: { size: 2, microdata: { file: "p.csv", mode: "exact", weight: "w", columns: { age: "age", sex: "sex", income: "income" }, ...more } },
    health: { services: { visit: { rate: 0.5, cost: 100 } } },
    outputs: { metrics: ["equity.income_mean", "population.alive"], by: ["sex"] },
  });
const means = (csv: string, more: object = {}): (number | null)[] => {
  const run = simulate(input(more), { replications: 1, files: { "p.csv": csv } });
  return [rowOf(run, "equity.income_mean").mean, rowOf(run, "population.alive", { by: "sex", group: "female" }).mean];
};
const fault = (csv: string, more: object = {}): string => {
  try {
    compiled(input(more), { "p.csv": csv });
    return "accepted";
  } catch (problem) {
    return String(problem);
  }
};

describe("a file of people", () => {
  test("without leading zeros, with a plus, a point at the end", () => {
    expect(means("id,age,sex,income,w\n1,30,f,+100,.5\n2,40,m,300.,.5\n")).toEqual([200, 1]);
  });
  test("semicolons, decimal commas, thousands, codes of sexes", () => {
    const csv = 'age;sex;income;w\n30;2;"1.100,5";,5\n40;1;1.300,5;,5\n';
    const dialect = { separator: "semicolon", decimal: "comma", thousands: "point", codes: { sex: { 1: "male", 2: "female" } } };
    expect(means(csv, dialect)).toEqual([1200.5, 1]);
    expect(means(csv.replaceAll(";", "\t"), { ...dialect, separator: "tab" })).toEqual([1200.5, 1]);
    expect(means(csv.replace(";2;", ";2.0;").replace(";1;", ";01;"), dialect)).toEqual([1200.5, 1]);
  });
  test("each fault says how to go on", () => {
    expect(fault("age;sex;income;w\n30;f;1;1\n40;m;1;1\n")).toContain("E0318");
    expect(fault("age,sex,income,w\n30,f,1 000,1\n40,m,1,1\n")).toContain("E0318");
    expect(fault("age,sex,income,w\n30,2,1,1\n40,1,1,1\n")).toContain("E0318");
  });
});

test("tables of deaths and lists of incomes are read in their dialects", () => {
  const death = "age;qx\n0;,25\n1;,25\n";
  const run = simulate(
    scenarioOf({
      years: 2,
      population: {
        size: 1000,
        ages: 1,
        income: { file: "incomes.csv", column: "y", separator: "semicolon", decimal: "comma" },
        demography: { kind: "dynamic", mortality: { file: "qx.csv", separator: "semicolon", decimal: "comma" } },
      },
      health: { services: { visit: { rate: 0.5, cost: 100 } } },
      outputs: { metrics: ["equity.income_mean", "population.deaths"], by: [] },
    }),
    { replications: 1, files: { "qx.csv": death, "incomes.csv": "x;y\n1;10,5\n2;11,5\n" } },
  );
  expect(rowOf(run, "equity.income_mean", { year: 1 }).mean).toBe(11);
  expect(Math.abs(rowOf(run, "population.deaths", { year: 1 }).mean! - 250)).toBeLessThan(5 * Math.sqrt(1000 * 0.25 * 0.75));
});

test.each<[string, object]>([
  ["population.ages", { ages: { file: "f.csv", thousands: "point" }, income: 1000 }],
  ["population.ages", { ages: { file: "f.csv", separator: "semicolon", decimal: "comma", thousands: "comma" }, income: 1000 }],
  ["population.income", { ages: 30, income: { family: "empirical", file: "f.csv", column: "weight", thousands: "point" } }],
  ["population.microdata", { microdata: { file: "f.csv", thousands: "point", columns: { age: "age", income: "weight" } } }],
  ["population.demography.mortality", { ages: 30, income: 1000, demography: { kind: "dynamic", mortality: { file: "q.csv", thousands: "point" } } }],
  ["population.demography.fertility", { ages: 30, income: 1000, demography: { kind: "dynamic", fertility: { file: "b.csv", thousands: "point" } } }],
])("one mark for thousands and decimals in %s: 1.234 would be a little more than one", (path, population) => {
  const files: Readonly<Record<string, string>> = { "f.csv": "age,weight\n30,1.234\n", "q.csv": "age,qx\n0,0.5\n", "b.csv": "age,births\n20,0.1\n" };
  const input = scenarioOf({ population: { size: 100, ...population }, health: { services: { visit: { rate: 1, cost: 10 } } } });
  const { problems } = validateScenario(input, { readText: (name) => files[name] ?? "" });
  expect(problems.map(({ code, path: at }) => `${code} ${at.join(".")}`)).toContain(`E0313 ${path}.thousands`);
});
