/** The slips of a first hour: one message each, which names the place and holds the text to write. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { parseScenario } from "../../src/io/parse-scenario.ts";
import { locate, type Places } from "../../src/io/place.ts";
import { renderProblem } from "../../src/io/render-problem.ts";
import { setValue } from "../../src/io/set-value.ts";
import { projectRoot } from "../support/source-files.ts";

const firstSteps = readFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), "utf8");

/** Every message for the text, as it is printed. */
function messages(text: string, files: Record<string, string> = {}): string[] {
  const parsed = parseScenario(text, "mine.yaml");
  if (parsed.problems.length > 0) return parsed.problems.map(renderProblem);
  const { problems } = validateScenario(parsed.value, { readText: (path) => files[path] ?? { allowed: "a file", fix: "" } });
  return problems.map((problem) => renderProblem({ ...problem, place: locate(parsed.value, parsed.places, problem.path) }));
}

function changed(from: string, to: string): string {
  expect(firstSteps.split(from)).toHaveLength(2);
  return firstSteps.replace(from, to);
}

const line = (start: string): number => firstSteps.split("\n").findIndex((one) => one.startsWith(start)) + 1;
const checks = "  - mutual.coverage.breadth at least 0.5";

test.each<[name: string, from: string, to: string, line: number, fix: string]>([
  ["a decimal comma in braces", "female: {value: 0.5,", "female: {value: 0,5,", line("  female"), "write 0.5."],
  ["a decimal comma before another key", "rate: 3.1, cost", "rate: 3,1, cost", line("    outpatient"), "write 3.1."],
  ["a comma between thousands in braces", "mean: 900,", "mean: 9,000,", line("    inpatient"), "write 9.000, or 9000 if the comma parts thousands."],
  ["a decimal comma alone", "female: {value: 0.5, note: assumption}", "female: 0,5", line("  female"), "write 0.5"],
  ["a colon in a name", "name: First steps - a", "name: First steps: a", line("name"), 'name: "First steps: a mutual, an insurer, and nobody"'],
  ["a colon in the name of a scheme", "\n  mutual:  ", "\n  mutual: one:  ", line("  mutual"), 'put the name in quotes: "mutual: one":'],
  ["a tab", "\n  size: 20000", "\n\tsize: 20000", line("  size"), "write 2 spaces in place of the tab"],
  ["tabs below a scheme", "\n    kind: solidarity", "\n\t\tkind: solidarity", line("    kind"), "write 4 spaces in place of the tab"],
  ["no space after a colon", "\n  size: 20000", "\n  size:20000", line("  size"), "write size: 20000."],
  ["no space after a colon in braces", "{rate: 3.1,", "{rate:3.1,", line("    outpatient"), "write rate: 3.1."],
  ["a space too few", "\n  female:", "\n female:", line("  female"), "write 2 spaces before female"],
  ["a space too few before the first key", "\n    kind: solidarity", "\n   kind: solidarity", line("    kind"), "write 4 spaces before kind"],
  ["a space too many", "\n  income:", "\n   income:", line("  income"), "write 2 spaces before income"],
  ["a sign of equality", "\n  size: 20000", "\n  size = 20000", line("  size"), "write size: 20000"],
  ["a dash for a value", "\n  size: 20000", "\n  size: -", line("  size"), "write the value of size, or remove the line"],
  ["a question mark for a value", "\n  size: 20000", "\n  size: ?", line("  size"), "write the value of size, or remove the line"],
  ["a quote that nothing closes", "name: First steps", 'name: "First steps', line("name"), 'write " at the end of the text'],
  ["ages with a word", "{20-29: 30,", "{20 to 29: 30,", line("  ages"), "write 20-29."],
  ["ages with a dash of print", "{20-29: 30,", "{20–29: 30,", line("  ages"), "write 20-29."],
  ["ages below one", "{20-29: 30,", "{<30: 30,", line("  ages"), "write 0-29."],
  ["ages of all", "ages: {bands: {20-29: 30, 30-44: 42, 45-64: 28}, note: assumption}", "ages: 20-64", line("  ages"), "write {uniform: [20, 64]}."],
  ["ages of all, a list", "ages: {bands: {20-29: 30, 30-44: 42, 45-64: 28}, note: assumption}", "ages: [20, 64]", line("  ages"), "write {uniform: [20, 64]}."],
  ["a space between thousands", "mean: 900,", "mean: 9 000,", line("    inpatient"), "write 9000 without"],
  ["a fixed space between thousands", "size: 20000 ", "size: 20\u00a0000 ", line("  size"), "write 20000 without"],
  ["a currency behind an amount", "mean: 900,", "mean: 900 FCU,", line("    inpatient"), "write 900:"],
  ["a space before the percent sign", "value: 0.40", "value: 40 %", line("    gini"), 'write "40%"'],
  ["years with their unit", "years: 10", "years: 10 years", line("years"), "write 10:"],
  ["months", "    kind: solidarity", "    kind: solidarity\n    waiting_period: 6 months", line("    kind") + 1, "write 0.5:"],
  ["mois", "    kind: solidarity", "    kind: solidarity\n    waiting_period: 3 mois", line("    kind") + 1, "write 0.25:"],
  ["an unknown metric", checks, "  - mutual.coverage.breath at least 0.5", line(checks), "did you mean coverage.breadth?"],
  ["a metric of another family", checks, "  - mutual.finance.breadth at least 0.5", line(checks), "did you mean coverage.breadth?"],
  ["a metric without its family", checks, "  - mutual.breadth at least 0.5", line(checks), "write 'mutual.coverage.breadth at least 0.5'"],
  ["a colon for a group", checks, "  - mutual.coverage.breadth{quintile: poorest} at least 0.5", line(checks), "{quintile=q1} at least 0.5'"],
  ["a word for a fifth", checks, "  - mutual.coverage.breadth{quintile=poorest} at least 0.5", line(checks), "write {quintile=q1}"],
  ["a decimal comma in a check", checks, "  - mutual.coverage.breadth at least 0,5", line(checks), "at least 0.5'"],
  ["a percent sign with a space", checks, "  - mutual.coverage.breadth at least 50 %", line(checks), "at least 50%'"],
  ["is at least", checks, "  - mutual.coverage.breadth is at least 0.5", line(checks), "write 'mutual.coverage.breadth at least 0.5'"],
  ["=>", checks, "  - mutual.coverage.breadth => 0.5", line(checks), "breadth >= 0.5'"],
])("%s: one message, its line, what to write", (_, from, to, where, fix) => {
  const found = messages(changed(from, to));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`mine.yaml:${where}:`);
  expect(found[0]).toContain(fix);
});

/** What is typed, and what the message says to write; written so, the file is valid. */
describe("advice that is followed word by word works", () => {
  const female = "female: {value: 0.5, note: assumption}";
  const mean = 'mean: {uncertain: {lognormal: [3000, 0.1]}, note: "assumption; the range: a tenth off either way"}';
  const rate = "rate: 0.08";
  const years = "years: 10";
  test.each<[from: string, key: string, typed: string, advised: string]>([
    [female, "female", "50 percent", '"50%"'],
    [female, "female", "50％", '"50%"'],
    [female, "female", "50 pour cent", '"50%"'],
    [female, "female", "50 por ciento", '"50%"'],
    [female, "female", "500‰", "0.5"],
    [female, "female", "1/2", "0.5"],
    [female, "female", "1 in 2", "0.5"],
    [female, "female", "50 out of 100", "0.5"],
    [female, "female", "0.5;", "0.5"],
    [female, "female", "0,5;", "0.5"],
    [female, "female", "0.5 // half", "0.5"],
    [female, "female", "0.45-0.55", "{uncertain: {uniform: [0.45, 0.55]}}"],
    [female, "female", "[0.45, 0.55]", "{uncertain: {uniform: [0.45, 0.55]}}"],
    [female, "female", "{low: 0.45, mode: 0.5, high: 0.55}", "{uncertain: {low: 0.45, mode: 0.5, high: 0.55}}"],
    [mean, "mean", "3k", "3000"],
    [mean, "mean", "3 mille", "3000"],
    [mean, "mean", "3 mil", "3000"],
    [mean, "mean", "0.003 million", "3000"],
    [mean, "mean", "$3000", "3000"],
    [mean, "mean", "3'000 FCU", "3000"],
    [mean, "mean", "3 000 FCU", "3000"],
    [mean, "mean", "3.000,50", "3000.50"],
    [mean, "mean", "3,000.50", "3000.50"],
    [mean, "mean", "3000 per year", "3000"],
    [mean, "mean", "3000 par an", "3000"],
    [mean, "mean", "3000 +- 10%", "{uncertain: {uniform: [2700, 3300]}}"],
    [mean, "mean", "3000 ± 300", "{uncertain: {uniform: [2700, 3300]}}"],
    [mean, "mean", "2700 to 3300", "{uncertain: {uniform: [2700, 3300]}}"],
    [mean, "mean", "between 2700 and 3300", "{uncertain: {uniform: [2700, 3300]}}"],
    [mean, "mean", "{min: 2700, max: 3300}", "{uncertain: {uniform: [2700, 3300]}}"],
    [rate, "rate", "80 per 1000", "0.08"],
    [rate, "rate", "8 sur 100", "0.08"],
    [rate, "rate", "0.08 a year", "0.08"],
    [rate, "rate", "0.01 a month", "0.12"],
    [years, "years", "10 ans", "10"],
    [years, "years", "120 months", "10"],
    ["size: 20000", "size", "20k", "20000"],
    ["size: 20000", "size", "20 000 personnes", "20000"],
  ])("%s: %s: %s", (from, key, typed, advised) => {
    const comment = /^size/.test(from) ? " " : "";
    const found = messages(changed(from + comment, `${key}: ${/^[[{]/.test(typed) ? typed : JSON.stringify(typed)}${comment}`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`write ${advised}`);
    expect(messages(changed(from + comment, `${key}: ${advised}${comment}`))).toEqual([]);
  });

  test.each([
    [years, "years: 2026-2035", "write a whole number in digits"],
    [years, "years: ten", "write a whole number in digits"],
    [years, "years: 10 months", "write a whole number in digits"],
    [rate, "rate: 16:40", "write digits with a point"],
    [mean, "mean: 250 a month", "write digits with a point"],
    [female, "female: 500%", "lower it"],
    [female, "female: 3/2", "write a fraction such as 0.04"],
  ])("%s: %s proposes no number that is another or is refused", (from, typed, form) => {
    expect(
      messages(
        changed(
          from,
          typed.replace(/: (.*)/, (_, value: string) => `: ${JSON.stringify(value)}`),
        ),
      ),
    ).toEqual([expect.stringContaining(form)]);
  });
});

describe("words of the field, of other programs, of French and Spanish", () => {
  const kind = "    kind: solidarity";
  const incomeMean = 'mean: {uncertain: {lognormal: [3000, 0.1]}, note: "assumption; the range: a tenth off either way"}';
  const first = (key: string): string => `${kind}\n    ${key}`;
  test.each<[from: string, to: string, fix: string]>([
    ["female: {value: 0.5", "women: {value: 0.5", "did you mean female?"],
    ["female: {value: 0.5", "femmes: {value: 0.5", "did you mean female?"],
    ["female: {value: 0.5", "sexe: {value: 0.5", "did you mean female?"],
    ["female: {value: 0.5", "male: {value: 0.5", "did you mean female, 1 minus this?"],
    ["years: 10", "horizon: 10", "did you mean years?"],
    ["years: 10", "durée: 10", "did you mean years?"],
    ["replications: 100", "runs: 100", "did you mean replications?"],
    ["size: 20000", "taille: 20000", "did you mean size?"],
    ["size: 20000", "people: 20000", "did you mean size?"],
    ["start_year: 2026", "inicio: 2026", "did you mean start_year?"],
    [kind, first("waiting: 0.5"), "did you mean waiting_period?"],
    [kind, first("enrollment: {mode: voluntary}"), "did you mean enrolment?"],
    [kind, first("afiliación: {mode: voluntary}"), "did you mean enrolment?"],
    [kind, first("subsidy: 10"), "did you mean subsidies?"],
    [kind, first("enrolment: {mode: mandatory}"), "did you mean compulsory?"],
    [kind, first("enrolment: {mode: obligatoire}"), "did you mean compulsory?"],
    [kind, first("enrolment: compulsory"), "write {mode: compulsory}"],
    [kind, first("reimburse: 0.8"), "did you mean schemes.mutual.benefits.<service>.reimburse? Move it there"],
    [kind, first("benefits: {reimburse: 0.8}"), "write {SERVICE: {reimburse: 0.8}}"],
    [kind, first("benefits: {coinsurance: 0.2}"), "write {SERVICE: {reimburse: 0.8}}"],
    [kind, first("benefits: {copago: 5}"), "write {SERVICE: {copay: 5}}"],
    [kind, first("income: balanced"), "did you mean schemes.mutual.contribution.income? Move it there"],
    ["    kind: solidarity", "    kind: mutual", "did you mean solidarity?"],
    ["kind: for-profit", "kind: insurer", "did you mean for-profit?"],
    ["kind: for-profit", "kind: For_Profit", "did you mean for-profit?"],
    ["currency: FCU", "currency: FCU\ninflation: 2%", "did you mean economy.inflation? Move it there"],
    ["currency: FCU", "currency: FCU\npoverty_line: 500", "did you mean economy.poverty_line? Move it there"],
    ["currency: FCU", "currency: FCU\nwaiting_period: 1", "did you mean schemes.<scheme>.waiting_period? Move it there"],
    ["{by: [age_band, sex]}", "{by: age_band}", "write it in square brackets: [age_band]"],
    ["{by: [age_band, sex]}", '{by: "age_band, sex"}', "write it in square brackets: [age_band, sex]"],
    ["{by: [age_band, sex]}", "{by: [age_band, gender]}", "did you mean sex?"],
    ["{by: [age_band, sex]}", "{by: [age, sex]}", "did you mean age_band?"],
    ["{risk: {by: [age_band, sex]},", "{risk: [age_band, sex],", "write {by: [age_band, sex]}"],
    ["contribution: {income: balanced, employer_share: 0.5, note: assumption}", "contribution: 4%", 'write {income: "4%"}'],
    ["essential: true", "essential: yes", "write true"],
    ["essential: true", "essential: non", "write false"],
    ["essential: true", "essential: 1", "write true"],
    [incomeMean, "average: 3000", "did you mean mean?"],
    [incomeMean, "mean: [2700, 3300]", "write {uncertain: {uniform: [2700, 3300]}} for a range"],
    [incomeMean, "mean: {uncertain: [2700, 3300]}", "write {uncertain: {uniform: [2700, 3300]}}"],
    [incomeMean, "mean: {uncertain: {low: 2700, high: 3300}}", "write {uncertain: {uniform: [2700, 3300]}}"],
    [incomeMean, "mean: {uncertain: {min: 2700, max: 3300}}", "write {uncertain: {uniform: [2700, 3300]}}"],
    [incomeMean, "mean: {uncertain: {gaussian: [3000, 100]}}", "did you mean normal?"],
    [incomeMean, "mean: {uncertain: {normal: {mean: 3000, sd: 100}}}", "write {normal: [3000, 100]}"],
    ["cost: {mean: 25, cv: 1}", "cost: {mean: 25, sd: 25}", "write cv: 1, the standard deviation"],
    ["gini: {value: 0.40, note: assumption}", "gini: {value: 0.40, note: assumption}\n    size: 3000", "did you mean population.size? Move it there"],
    [checks, "  - mutual.coverage.breadth at least 50", "write 'mutual.coverage.breadth at least 50%'"],
    [checks, "  - (mutual - insurer).coverage.breadth > 5", "write '(mutual - insurer).coverage.breadth > 5%'"],
    [checks, "  - coverage.breadth at least 0.5", "write 'insurer.coverage.breadth at least 0.5'"],
    [checks, "  - mutual.coverage at least 0.5", "write 'mutual.coverage.breadth at least 0.5'"],
    [checks, "  - mutual.ruin < 10%", "write 'mutual/mutual.finance.ruin_probability < 10%'"],
    [checks, "  - mutual.finance.ruin_probability < 10%", "write 'mutual/mutual.finance.ruin_probability < 10%'"],
    [checks, "  - mutual.coverage.breadth: at least 0.5", "write 'mutual.coverage.breadth at least 0.5': without a colon"],
  ])("%s: %s", (from, to, fix) => {
    const found = messages(changed(from, to)).filter((one) => !/ is required: /.test(one));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`Fix: ${fix}`);
  });

  test("no message ends in the middle of a word", () => {
    const scheme = messages(changed("\n  mutual:  ", "\n  mutual: x\n  other:  ")).join(" ");
    expect(scheme).toMatch(/ and \d+ more\. Fix:/);
    expect(messages(changed(kind, first("nonsense: 1")))[0]).toMatch(/known keys: kind, .* and \d+ more\.$/);
  });
});

test("what is mended after the message is valid", () => {
  expect(messages(firstSteps)).toEqual([]);
  for (const check of ["mutual.coverage.breadth{quintile=q1} at least 0.5", "mutual.coverage.breadth >= 0.5", "mutual.finance.operating at least 50%"])
    expect(messages(changed(checks, `  - ${check.replace("mutual.finance", "mutual/mutual.finance")}`))).toEqual([]);
});

test("two slips in one file are two messages", () => {
  const found = messages(changed("\n  size: 20000", "\n  size:20000").replace("\n    kind: for-profit", "\n\t\tkind: for-profit"));
  expect(found.map((text) => /mine.yaml:(\d+):/.exec(text)?.[1])).toEqual([String(line("  size")), String(line("    kind: for-profit"))]);
});

describe("CSV as an office writes it", () => {
  const withFile = changed("ages: {bands: {20-29: 30, 30-44: 42, 45-64: 28}, note: assumption}", "ages: {file: ages.csv}");
  test.each([
    ["age;weight\n20;0,5\n30;0,5\n", "write separator: semicolon and decimal: comma beside file"],
    ["age;weight\n20;5\n30;5\n", "write separator: semicolon"],
    ["age\tweight\n20\t0.5\n30\t0.5\n", "separator: tab"],
    [
      'age,weight\n20,"1,234"\n30,500\n',
      "write decimal: comma beside file, if the comma is the decimal mark; thousands: comma, if it stands between thousands",
    ],
    ['age,weight\n20,"1,23"\n30,500\n', "write decimal: comma beside file, if the comma is the decimal mark."],
    ['age,weight\n20,"1,234.5"\n30,500\n', "write thousands: comma beside file"],
    ['age,weight\n20,"1,234,567"\n30,500\n', "write thousands: comma beside file"],
  ])("%j", (text, fix) => {
    const found = messages(withFile, { "ages.csv": text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(fix);
  });
});

describe("--set", () => {
  const parsed = parseScenario(firstSteps, "mine.yaml");
  const set = (assignment: string): string => {
    const places: Places = new Map(parsed.places);
    const result = setValue(parsed.value, assignment, places);
    return "problems" in result ? result.problems.map(renderProblem).join("\n") : "";
  };
  test.each([
    ["schemes.mutuel.contribution.employer_share=0", "did you mean schemes.mutual?"],
    ["schemes.mutal.kind=solidarity", "did you mean schemes.mutual?"],
    ["health.services.outpatiant.rate=2", "did you mean health.services.outpatient?"],
    ["schemes.cooperative.reach=1", "set all of it at once: schemes.cooperative={...}"],
  ])("%s invents nothing", (assignment, fix) => {
    expect(set(assignment)).toContain(fix);
    expect(set(assignment).split("\n")).toHaveLength(1);
  });
  test.each(["schemes.mutual.reach=0.5", "schemes.fund={kind: solidarity}", "economy.inflation=0.02"])("%s is laid on", (assignment) => {
    expect(set(assignment)).toBe("");
  });
});
