import { expect, test } from "vitest";
import type { Check } from "../../../src/engine/model/scenario.ts";
import { line, type Plain, scenarioOf, validate, withValue } from "./support.ts";

function input(expression: string): Plain {
  return withValue("schemes.plan b", { kind: "solidarity" }, withValue("checks", [expression]));
}
const base: Check = {
  expression: "",
  world: "mutual",
  versus: null,
  scheme: null,
  metric: "coverage.breadth",
  by: null,
  group: null,
  year: null,
  statistic: "mean",
  operator: ">=",
  value: 0.8,
};

const readable: readonly (readonly [string, Partial<Check>])[] = [
  ["mutual.coverage.breadth >= 0.8", {}],
  ["mutual.coverage.breadth>=0.8", {}],
  ["  mutual . coverage.breadth   at least   0.80 ", {}],
  ["mutual.coverage.breadth au moins 80%", {}],
  ["mutual.coverage.breadth[2035] at least 0.80", { year: 2035 }],
  ["mutual.coverage.breadth[2035].p5 > 8e-1", { year: 2035, statistic: "p5", operator: ">" }],
  ["mutual.coverage.breadth[2030-2032] >= 0.8", { span: { years: [2030, 2031, 2032], hold: "each" } }],
  ["mutual.coverage.breadth[2030..2031, 2035] >= 0.8", { span: { years: [2030, 2031, 2035], hold: "each" } }],
  ["mutual.coverage.breadth [ any 2035, 2030 to 2031 ] >= 0.8", { span: { years: [2030, 2031, 2035], hold: "any" } }],
  ["mutual.coverage.breadth[each] >= 0.8", { span: { years: Array.from({ length: 10 }, (_, k) => 2026 + k), hold: "each" } }],
  ["mutual.coverage.breadth{quintile=q1} >= 0.8", { by: "quintile", group: "q1" }],
  ["mutual.coverage.breadth { sex = female } [2035] >= 0.8", { by: "sex", group: "female", year: 2035 }],
  ['mutual.coverage.breadth{age_band="25-44"} >= 0.8', { by: "age_band", group: "25-44" }],
  ["mutual.coverage.breadth.p95 at most 0.8", { statistic: "p95", operator: "<=" }],
  ["mutual.coverage.breadth au plus 0.8", { operator: "<=" }],
  ["mutual.coverage.breadth == 0.8", { operator: "==" }],
  ["(mutual - insurer).exclusion.rate < 0", { versus: "insurer", metric: "exclusion.rate", operator: "<", value: 0 }],
  ['("plan b" - "insurer").exclusion.rate < -0.1', { world: "plan b", versus: "insurer", metric: "exclusion.rate", operator: "<", value: -0.1 }],
  ["mutual/mutual.finance.ruin_probability <= 0.05", { scheme: "mutual", metric: "finance.ruin_probability", operator: "<=", value: 0.05 }],
  [
    '"plan b"/"plan b".finance.ruin_probability[2030] <= 5%',
    { world: "plan b", scheme: "plan b", metric: "finance.ruin_probability", year: 2030, operator: "<=", value: 0.05 },
  ],
];

test.each(readable)("%s", (expression, expected) => {
  expect(scenarioOf(input(expression)).checks).toEqual([{ ...base, ...expected, expression }]);
});

const unreadable: readonly (readonly [string, string, string])[] = [
  ["mutual.coverage.breadth", "E0315", "at least"],
  ["mutual.coverage.breadth 0.8", "E0315", "at least"],
  ["mutual.coverage.breadth >= eighty", "E0315", "0.05 or 5%"],
  ["mutual.coverage.breadth >= 0.8 maybe", "E0315", "0.05 or 5%"],
  ["mutual.coverage.breadth >= NaN", "E0315", "0.05 or 5%"],
  ["mutual.coverage.breadth => 0.8", "E0315", "at least"],
  ["mutual.coverage.breadth[2035 >= 0.8", "E0315", "calendar year"],
  ["mutual.coverage.breadth.p99 >= 0.8", "E0315", "p95"],
  ["mutual.coverage >= 0.8", "E0315", "coverage.breadth >= 0.8"],
  ["plan-b.coverage.breadth >= 0.8", "E0315", "a point and a metric"],
  ["(mutual + insurer).exclusion.rate < 0", "E0315", "minus sign"],
  ["(mutual - insurer.exclusion.rate < 0", "E0315", "closing bracket"],
  ['"mutual.coverage.breadth >= 1', "E0315", "closing quote"],
  ["", "E0300", "1 to 1000"],
  [`mutual.coverage.breadth >= ${"9".repeat(2000)}`, "E0300", "1 to 1000"],
  ["mutul.coverage.breadth >= 0.8", "E0309", "did you mean mutual?"],
  ["mutual.coverage.bredth >= 0.8", "E0309", "did you mean coverage.breadth?"],
  ["mutual/insurer.finance.ruin_probability >= 0.8", "E0309", "a scheme of the world mutual"],
  ["mutual.finance.ruin_probability >= 0.8", "E0313", "of a scheme"],
  ["mutual/mutual.coverage.breadth >= 0.8", "E0313", "without a scheme"],
  ["mutual.coverage.breadth{fifth=q1} >= 0.8", "E0315", "quintile"],
  ["mutual.coverage.breadth{quintile=q1 >= 0.8", "E0315", "closing brace"],
  ["mutual.coverage.breadth{quintile=q6} >= 0.8", "E0309", "did you mean q1?"],
  ["mutual.coverage.breadth{quintile=q1}.p5 >= 0.8", "E0313", "the mean of a group"],
  ["mutual.equity.gini{quintile=q1} >= 0.8", "E0313", "not broken down"],
  ["mutual.coverage.breadth[1990] >= 0.8", "E0304", "2026 to 2035"],
  ["mutual.coverage.breadth[2030.5] >= 0.8", "E0304", "2026 to 2035"],
  ["mutual.coverage.breadth[3-10] >= 0.8", "E0304", "year 3 of the run is 2028"],
  ["mutual.coverage.breadth[2030-2040] >= 0.8", "E0304", "2026 to 2035"],
  ["mutual.coverage.breadth[2035-2030] >= 0.8", "E0315", "[2030-2035]"],
  ["mutual.coverage.breadth[sometimes] >= 0.8", "E0315", "[any 2030-2035]"],
  ["mutual.coverage.breadth[] >= 0.8", "E0315", "a calendar year in square brackets"],
];

test.each(unreadable)("%s: %s", (expression, code, says) => {
  const { problems } = validate(input(expression));
  expect(
    problems.map((problem) => problem.code),
    problems.map(line).join("\n"),
  ).toContain(code);
  expect(problems.map(line).join("\n")).toContain(says);
});
