import { describe, expect, test } from "vitest";
import { codes } from "../../../src/engine/scenario/codes.ts";
import { line, smallInput, validate, withValue, yaml } from "./support.ts";

/** Path set in the small file, value, code expected, part of the message expected. */
type Case = readonly [path: string, value: unknown, code: string, says: string];

const wrong: readonly Case[] = [
  ["mutua", 2, "E0319", "newer mutua"],
  ["mutua", "1", "E0319", "write mutua: 1"],
  ["name", "", "E0307", "1 to 200"],
  ["name", "x".repeat(201), "E0307", "201"],
  ["name", "\ud800", "E0307", "surrogate"],
  ["name", 5, "E0300", "quotes"],
  ["yeras", 5, "E0302", "did you mean years?"],
  ["start_yaer", 5, "E0302", "did you mean start_year?"],
  ["contributionn_rate", 0.05, "E0302", "known keys"],
  ["years", 0, "E0304", "1 to 1000"],
  ["years", 2.5, "E0305", "whole"],
  ["years", 1e308, "E0304", "lower it"],
  ["years", NaN, "E0303", "not a finite number"],
  ["replications", Infinity, "E0303", "not a finite number"],
  ["replications", 2e9, "E0304", "lower it"],
  ["seed", -1, "E0304", "9007199254740991"],
  ["seed", 1.5, "E0304", "whole number"],
  ["seed", 2 ** 53, "E0304", "9007199254740991"],
  ["seed", "", "E0300", "1 to 200"],
  ["seed", "x".repeat(201), "E0300", "1 to 200"],
  ["confidence", 95, "E0304", "between 0.5"],
  ["economy.inflation", "0,02", "E0300", "decimal sign is a point"],
  ["economy.inflation", -1, "E0304", "raise it"],
  ["economy.inflation", { mean: 0.02, std: 0.01 }, "E0302", "did you mean sd?"],
  ["economy.poverty_line", { floor: 2.15, intercept: 1.15, slope: 0.5 }, "E0301", "ppp is required"],
  ["economy.basic_needs", "poverty_line", "E0301", "poverty_line is required"],
  ["economy.basic_needs", "povertyline", "E0306", "poverty_line"],
  ["economy.basic_needs", -5, "E0304", "raise it"],
  ["population.size", 0, "E0304", "from 1"],
  ["population.size", 1.5, "E0305", "whole"],
  ["population.size", 1e12, "E0304", "1000000000"],
  ["population.size", "20000", "E0300", "without quotes"],
  ["population.female", 5, "E0312", 'did you mean "5%" = 0.05?'],
  ["population.female", 1.05, "E0312", 'did you mean "1.05%" = 0.0105?'],
  ["population.female", -0.1, "E0312", "raise it"],
  ["population.female", "٥", "E0300", "0.04"],
  ["population.female", null, "E0300", "leave the key out"],
  ["population.country", "Senegal", "E0309", "did you mean SEN?"],
  ["population.country", "SNE", "E0309", "did you mean SEN?"],
  ["population.ages", "country", "E0313", "population.country"],
  ["population.ages", { bands: { "20-29": 1, "29-40": 1 } }, "E0310", "begin this band at 30"],
  ["population.ages", { bands: { "60+": 1 } }, "E0310", "last age"],
  ["population.ages", { bands: { "30-20": 1 } }, "E0310", "20-29"],
  ["population.ages", { "20-29": 0 }, "E0311", "not all 0"],
  ["population.ages", { uniform: [60, 20] }, "E0305", "swap"],
  ["population.ages", { file: "none.csv" }, "E0318", "put none.csv"],
  ["population.ages", { file: "semicolon.csv" }, "E0318", "separator: semicolon"],
  ["population.ages", { file: "short.csv" }, "E0318", "line 2 has 1"],
  ["population.ages", { file: "twice.csv" }, "E0318", "each column once"],
  ["population.ages", { file: "comma.csv" }, "E0318", "line 2 of comma.csv"],
  ["population.ages", { file: "quote.csv" }, "E0318", "closing quote"],
  ["population.ages", { file: "empty.csv" }, "E0318", "empty"],
  ["population.income", { mean: 3000, gini: 40 }, "E0317", "write 0.4"],
  ["population.income", { mean: 3000, gni: 0.4 }, "E0317", "lognormal takes"],
  ["population.income", { family: "lognormall", mean: 3000 }, "E0306", "did you mean lognormal?"],
  ["population.income", { mean: "3000", gini: 0.4 }, "E0300", "without quotes"],
  ["population.income", "nothing", "E0306", "none, or country"],
  ["population.income", { family: "pareto", min: 100, alpha: 0.9 }, "E0317", ""],
  ["population.income", { mean: { uncertain: { low: 1, mode: 4, high: 3 } }, gini: 0.4 }, "E0345", "rising order"],
  ["precision", {}, "E0301", "figures"],
  ["precision", { figures: ["mutual.coverage.breadth"] }, "E0315", "a number above 0"],
  ["precision", { figures: ["mutual.coverage.breadth=0"] }, "E0315", "a number above 0"],
  ["precision", { figures: ["mutual.coverage.bredth=0.01"] }, "E0309", "did you mean coverage.breadth"],
  ["precision", { figures: ["mutual.coverage.breadth.p95=0.01"] }, "E0315", "leave out .p95"],
  ["population.income", { mean: { uncertain: { draws: [1] } }, gini: 0.4 }, "E0345", "draws: [0.2"],
  ["population.income", { mean: { uncertain: { draws: [1, 2], zero: 0.5 } }, gini: 0.4 }, "E0345", "zeros into the list"],
  ["population.income", { mean: { uncertain: { uniform: [1, 2], together: "" } }, gini: 0.4 }, "E0345", "together: posterior"],
  ["population.income", { mean: { uncertain: { draws: [1, 2], together: 3 } }, gini: 0.4 }, "E0345", "together: posterior"],
  [
    "population.income",
    { mean: { uncertain: { draws: [1, 2], together: "fit" } }, gini: { uncertain: { draws: [0.3, 0.4, 0.5], together: "fit" } } },
    "E0345",
    "one value for each row",
  ],
  ["uncertainty", { outer: 200 }, "E0302", "known keys"],
  ["population.households", { size: { 1: 0.5, 2: 0.4 } }, "E0311", "sum is 0.9"],
  ["population.households", { size: { 0: 1 } }, "E0302", "sizes from 1"],
  ["population.households", { size: { 1: 1 }, heads: ["nobody"] }, "E0309", "everyone"],
  ["population.demography", { kind: "static", growth: 0.02 }, "E0313", "kind: dynamic"],
  ["population.demography", { growth: 0.02, entrants: { rate: 0.01 } }, "E0313", "not both"],
  ["population.demography", { mortality: { table: { "0-59": 0.1, "70+": 0.2 } } }, "E0310", "60-69 have none"],
  ["population.demography", { mortality: { table: { 40: 1.4 } } }, "E0312", "probability"],
  ["health.services.outpatient.rate", -1, "E0304", "raise it"],
  ["health.services.outpatient.rate", { by: "region", values: {} }, "E0306", "age_sex"],
  ["health.services.outpatient.rate", { by: "age_sex", ages: [0, 60], female: [1], male: [1, 2] }, "E0313", "2 bands"],
  ["health.services.outpatient.rate", { by: "age_sex", ages: [5, 60], female: [1, 2], male: [1, 2] }, "E0310", "begin at 0"],
  ["health.services.outpatient.rate", { by: "group", values: { evryone: 1 }, default: 0 }, "E0309", "did you mean everyone?"],
  ["health.services.outpatient.rate", { by: "group", values: {} }, "E0301", "everyone has none"],
  ["health.services.outpatient.cost", "25", "E0300", "without quotes"],
  ["health.services.outpatient.cost", -25, "E0304", "raise it"],
  ["health.services.outpatient.cost", 1e308, "E0304", "lower it"],
  ["health.services.outpatient.cost", { family: "discrete", values: [1, 2], probs: [0.5, 0.6] }, "E0317", "sum to 1"],
  ["health.services.outpatient.cost", { family: "pareto", min: 100, alpha: 0.9 }, "E0317", "finite mean"],
  ["health.services.outpatient.cost", { file: "claims.csv", column: "payed" }, "E0318", "id, paid"],
  ["health.services.outpatient.count", "poison", "E0306", "did you mean poisson?"],
  ["health.services.outpatient.essential", "yes", "E0300", "true or false"],
  ["health.services.limits", { rate: 1, cost: 1 }, "E0307", "limits"],
  ["health.services.surgery", { rate: 1.4, count: "bernoulli", cost: 1 }, "E0312", "a frequency may exceed 1"],
  ["health.conditions", { a: { prevalence: { "0-39": 0.1, "50+": 0.2 } } }, "E0310", "40-49"],
  ["health.conditions", { a: { prevalence: { "0-39": 0.1, "30+": 0.2 } } }, "E0310", "overlap"],
  ["health.conditions", { a: { prevalence: { "0-39": 0.1, "50+": 0.2 } } }, "E0310", "add 40-49"],
  ["health.conditions", { a: { prevalence: 0.1, rates: { outpatients: 2 } } }, "E0309", "did you mean outpatient?"],
  ["health.conditions", { a: {} }, "E0301", "prevalence is required"],
  ["health.frailty", { family: "gama", variance: 1 }, "E0306", "gamma"],
  ["health.frailty", { family: "uniform", variance: 0.34 }, "E0317", "0.3333"],
  ["health.frailty", { family: "gamma", variance: 0.5, level: "person-year", correlation_with_income: -0.2 }, "E0313", "level: person"],
  ["health.frailty", { family: "gamma", variance: 0, correlation_with_income: -0.2 }, "E0313", "raise"],
  ["health.frailty", { family: "gamma", variance: 0.5, correlation_with_income: -1.2 }, "E0304", "raise"],
  ["health.frailty", { family: "gamma", variance: 0.5, level: "pool" }, "E0306", "pool-year"],
  ["health.services.outpatient.frailty", {}, "E0300", "family"],
  ["health.services.outpatient.frailty", { family: "lognormal", variance: 1, level: "pool-year", correlation_with_income: 0.1 }, "E0313", "level: person"],
  ["health.services.outpatient.count", { negative_binomial: { size: 0 } }, "E0304", "raise"],
  ["health.services.outpatient.count", { negative_binomial: {} }, "E0301", "size"],
  ["health.services.outpatient.count", { negative_binomial: { size: 1, level: "year" } }, "E0306", "person-year"],
  ["health.services.outpatient.gradient", { q1: 0.8 }, "E0301", "q5"],
  ["health.services.outpatient.gradient", { q1: 0.8, q5: 1.2, q6: 1 }, "E0302", "q"],
  ["health.services.outpatient.gradient", { q1: -0.8, q5: 1.2 }, "E0304", "raise"],
  ["health.services.outpatient.gradient", "country", "E0313", "q1"],
  ["health.services.outpatient.cost", { mean: 25, cv: 1, correlation_with_income: 2 }, "E0304", "lower"],
  ["health.services.outpatient.cost", { family: "constant", value: 25, correlation_with_income: 0.2 }, "E0313", "spread"],
  ["population.income", { mean: 25, cv: 1, correlation_with_income: 0.3 }, "E0317", "remove"],
  ["health.shocks", { flu: { probability: 2, rates: { outpatient: 2 } } }, "E0312", "2%"],
  ["behaviour.awareness", 60, "E0312", '"60%"'],
  ["behaviour.affordability", { subsistence: "poverty_line" }, "E0301", "poverty_line is required"],
  ["behaviour.choice", { rule: "utilty" }, "E0306", "did you mean utility?"],
  ["schemes.mutual.kind", "solidarty", "E0306", "did you mean solidarity?"],
  ["schemes.mutual", {}, "E0301", "kind is required"],
  ["schemes.mutual.contribution", { income: 4 }, "E0312", '"4%"'],
  ["schemes.mutual.contribution", { income: 0.04, flat: 7000 }, "E0313", "keep one"],
  ["schemes.mutual.contribution", { flat: 7000, income_ceiling: 100 }, "E0313", "only beside income"],
  ["schemes.mutual.contribution", { income: 0.04, min: 10, max: 5 }, "E0313", "lower min"],
  ["schemes.mutual.contribution", { tiers: [{ below: 500, amount: 3 }] }, "E0313", "higher incomes"],
  ["schemes.mutual.contribution", { tiers: [{ below: 500, amount: 3 }, { below: 400, amount: 3 }, { amount: 5 }] }, "E0313", "rising"],
  ["schemes.insurer.contribution", { risk: { safety: 0.1, target_loss_ratio: 0.75 } }, "E0313", "not both"],
  ["schemes.insurer", { kind: "for-profit", contribution: { risk: { safety: 0.1 } }, pricing: { safety: 0.1 } }, "E0313", "not both"],
  ["schemes.insurer", { kind: "for-profit", expenses: { share_of_contributions: 0.6 }, pricing: { profit: 0.4 } }, "E0313", "less than 1"],
  ["schemes.mutual.benefits", { outpatients: { reimburse: 0.8 } }, "E0309", "did you mean outpatient?"],
  ["schemes.mutual.financed_by", { taxes: { incidence: "proportional" } }, "E0313", "kind: public"],
  ["schemes.floor", { kind: "public" }, "E0301", "benefits are required"],
  ["schemes.floor", { kind: "public", contribution: { flat: 1 }, benefits: { outpatient: { reimburse: 1 } } }, "E0313", "taxes"],
  ["schemes.mutual.subsidies", [{ who: "income < poverty_line", share: 1 }], "E0301", "poverty_line is required"],
  ["schemes.mutual.subsidies", [{ who: "income > unknown", share: 1 }], "E0354", "poverty_line"],
  ["schemes.mutual.subsidies", [{ who: { group: "rich" }, share: 1 }], "E0309", "everyone"],
  ["schemes.mutual.subsidies", [{ who: {}, share: 1 }], "E0300", "condition"],
  ["schemes.mutual.eligibility", { groups: { everyon: 2027 } }, "E0309", "did you mean everyone?"],
  ["schemes.insurer.underwriting", { deny: { conditions: { diabetes: 0.5 } } }, "E0309", "condition"],
  ["worlds", { a: ["mutal"] }, "E0309", "did you mean mutual?"],
  ["worlds", { a: ["mutual", "mutual"] }, "E0313", "each scheme once"],
  ["worlds", {}, "E0300", "at least one world"],
  ["compare", [["mutual", "elsewhere"]], "E0309", "world"],
  ["compare", [["mutual", "mutual"]], "E0313", "different"],
  ["compare", [["mutual"]], "E0300", "2"],
  ["outputs.metrics", ["coverage.bredth"], "E0309", "did you mean coverage.breadth?"],
  ["outputs.years", [1990], "E0304", "2026 to 2035"],
  ["outputs.by", ["quintiles"], "E0306", "did you mean quintile?"],
  ["finance.timing", { benefits: "middle" }, "E0306", "start"],
  ["schemes", {}, "E0301", "at least one scheme"],
  ["health.services", {}, "E0301", "at least one service"],
  ["health", [1], "E0300", "a map"],
  ["population.note", "free", "", ""],
  ["population.x-colour", "free", "", ""],
];

describe("refused with a code and a way out", () => {
  test.each(wrong)("%s: %j", (path, value, code, says) => {
    const { problems, scenario } = validate(withValue(path, value));
    if (code === "") return expect(problems).toEqual([]);
    expect(scenario).toBeNull();
    const lines = problems.map(line);
    expect(
      problems.map((problem) => problem.code),
      lines.join("\n"),
    ).toContain(code);
    expect(lines.join("\n")).toContain(says);
    for (const problem of problems) {
      expect(codes.has(problem.code)).toBe(true);
      expect(problem.fix.length, line(problem)).toBeGreaterThan(0);
      expect(problem.allowed.length, line(problem)).toBeGreaterThan(0);
    }
    return undefined;
  });
});

/** Keys of the format that this version refuses, by design page. */
const later: readonly (readonly [string, unknown])[] = [
  ["population.demography", { migration: 1 }],
  ["population.demography", { retirement: 65 }],
  ["schemes.mutual.governance", { decides: "board", menu: { prevention_step: 0.01 } }],
  ["schemes.mutual.benefits", { outpatient: { reimburse: 1, replace: 0.5 } }],
];

test.each(later)("%s: %j is not supported yet", (path, value) => {
  const { problems } = validate(withValue(path, value));
  expect(
    problems.map((problem) => problem.code),
    problems.map(line).join("\n"),
  ).toContain("E0900");
  const problem = problems.find(({ code }) => code === "E0900")!;
  expect(problem.allowed).toContain("not supported yet");
  expect(problem.value).toBeDefined();
});

test.each([
  [null, "the file is empty"],
  [undefined, "the file is empty"],
  [[], "a map"],
  [42, "a map"],
  ["text", "a map"],
])("%j is no scenario", (input, says) => {
  expect(validate(input).problems.map(line).join("\n")).toContain(says);
});

test("all problems come together", () => {
  const input = yaml(
    "mutua: 1\nname: x\nyeras: 3\npopulation: {size: -1, income: {mean: 0, gini: 0.4}}\nhealth: {services: {a: {rate: -1, cost: x}}}\nschemes: {s: {kind: charity}}\nchecks: [nonsense]",
  );
  const found = validate(input).problems.map((problem) => problem.path.join("."));
  expect(found).toEqual([
    "yeras",
    "population.size",
    "population.income.mean",
    "health.services.a.rate",
    "health.services.a.cost",
    "schemes.s.kind",
    "checks.0",
  ]);
});

test("limits of the engine", () => {
  const many = (count: number, value: unknown): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, value]));
  const tooMany: readonly Case[] = [
    ["population.groups", many(1025, { share: 0 }), "E0316", "1024"],
    ["health.conditions", many(9, { prevalence: 0 }), "E0316", "8"],
    ["health.services", many(65, { rate: 1, cost: 1 }), "E0316", "64"],
    ["schemes", many(33, { kind: "solidarity" }), "E0316", "32"],
    ["worlds", many(33, []), "E0316", "32"],
  ];
  for (const [path, value, code, says] of tooMany) {
    const lines = validate(withValue(path, value)).problems.map(line);
    expect(
      lines.some((text) => text.startsWith(code) && text.includes(says)),
      `${path}\n${lines.slice(0, 5).join("\n")}`,
    ).toBe(true);
  }
});

test("group shares and counts", () => {
  const groups = (value: unknown, size: unknown = 100): readonly string[] =>
    validate(withValue("population.groups", value, withValue("population.size", size))).problems.map(line);
  const tenth = { share: 0.1 };
  expect(groups(Object.fromEntries("abcdefghij".split("").map((name) => [name, tenth])))).toEqual([]);
  expect(groups({ a: { share: 0.3 }, b: { share: 0.3 }, c: { share: 0.3 }, d: { share: 0.1 } })).toEqual([]);
  expect(groups({ a: { share: 0.333 }, b: { share: 0.333 }, c: { share: 0.333 } }).join()).toContain("0.999");
  expect(groups({ a: { share: 0.3333333333 }, b: { share: 0.3333333333 }, c: { share: 0.3333333333 } })).toEqual([]);
  expect(groups({ a: { share: 0.5 }, b: {} }).join()).toContain("share (of the population) or count");
  expect(groups({ a: { share: 0.5, count: 5 }, b: { share: 0.5 } }).join()).toContain("not both");
  expect(groups({ a: { count: 50 }, b: { count: 40 } }).join()).toContain("E0311");
  expect(groups({ a: { count: 50 }, b: { share: 0.5 } })).toEqual([]);
  expect(groups({}).join()).toContain("at least one group");
});

test("a scenario without required keys names each of them", () => {
  const input = smallInput();
  for (const key of ["mutua", "name", "population", "health", "schemes"]) delete input[key];
  expect(
    validate(input)
      .problems.filter(({ code }) => code === "E0301")
      .map(({ path }) => path.join(".")),
  ).toEqual(["mutua", "name", "population", "health", "schemes"]);
});
