import { describe, expect, test } from "vitest";
import { nearest } from "../../../src/engine/keys/nearest.ts";
import { leastMilliseconds } from "../../support/cpu.ts";
import { pace } from "../../support/pace.ts";
import { fileInput, type Plain, smallInput, validate, withValue, yaml } from "./support.ts";

const badForNumbers: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  "0,05",
  "1_000",
  "0x10",
  "٥",
  "",
  "1 000",
  "1e",
  "true",
  null,
  [],
  {},
  true,
  [1],
  10n,
  Symbol.iterator,
  () => 1,
  new Date(0),
];
const oddNumbers: readonly unknown[] = [-1, 1e308, 1e-320, 9007199254740993, -0, 5, "5%"];
const oddTexts: readonly unknown[] = [
  "\u001b]0;x\u0007",
  "=cmd|' /C calc'!A0",
  "<img src=x>",
  "a\u202eb",
  "x".repeat(100000),
  "../../../../etc/passwd",
  "\u0000",
  "$(id)",
  "__proto__",
  "e\u0301e\u0301",
  "\ud800",
  1,
  null,
  [],
  {},
];

type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown };

function leaves(value: unknown, path: readonly (string | number)[] = []): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
  return [{ path, value }];
}

function replaced(input: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(input)) return input.map((item, index) => (index === first ? replaced(item, rest, value) : item));
  return Object.fromEntries(Object.entries(input as Plain).map(([key, inner]) => [key, key === first ? replaced(inner, rest, value) : inner]));
}

/** No figure of an accepted scenario is NaN or infinite. */
function notFinite(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(notFinite);
}

const medium = yaml(`
mutua: 1
name: medium
start_year: 2026
years: 10
replications: 100
confidence: 0.95
economy: {inflation: 0.02, medical_inflation: {mean: 0.05, sd: 0.01}, ppp: {rate: 238, year: 2017}, poverty_line: {floor: 2.15, intercept: 1.15, slope: 0.5}}
population:
  size: 1000
  represents: 5000
  groups:
    a: {share: 1, female: 0.4, ages: {bands: {20-29: 25}}, income: {median: 2400, gini: 0.30}}
  households: {size: {1: 1}, equivalence: sqrt}
  demography: {mortality: {gompertz: {B: 3.0e-5, c: 1.1}}, entrants: {rate: 0.03, age: 20}, exit_age: 100}
health:
  conditions: {diabetes: {prevalence: {0-39: 0.01, 40+: 0.06}, recovery: 0, mortality: 1.8, rates: {outpatient: 2.5}}}
  frailty: {family: gamma, variance: 0.5}
  services:
    outpatient: {rate: {by: age_sex, ages: [0, 60], female: [4, 2], male: [4, 2]}, count: poisson, cost: {family: gamma, mean: 90, cv: 1.1}, price_response: 0.5}
    surgery: {rate: 0.01, count: bernoulli, cost: 300, necessary: 0.8}
  shocks: {epidemic: {probability: 0.05, years: 1, rates: {outpatient: 1.5}}}
behaviour: {awareness: 0.6, affordability: {share_of_income: 0.05, subsistence: 10}, choice: {risk_aversion: 2, trust: 0.1}, lapse: {arrears: 0.1}, forgone_care: {liquidity: 2, probability: 0.5}}
schemes:
  mutual:
    kind: solidarity
    eligibility: {groups: {a: 2026}, max_entry_age: 70}
    contribution: {income: 0.04, min: 6, max: 300, employer_share: 0.5}
    subsidies: [{who: {income_below: 100, quintile: 1}, share: 1}]
    waiting_period: 0.25
    benefits: {outpatient: {reimburse: 0.8, copay: 5, cap: 100}, limits: {deductible: 1, annual: 500}}
    expenses: {fixed: 200, per_member: 15}
    reserve: {initial: {months: 3}}
    pricing: {safety: 0.05, credibility: {buhlmann: 500}, max_rise: 0.1}
  insurer: {kind: for-profit, underwriting: {deny: {conditions: 0.6, above_age: 65}, surcharge: {diabetes: 0.5}}, contribution: {risk: {safety: 0.05, profit: 0.1}}}
outputs: {years: [2026, 2035]}
checks: [mutual.coverage.breadth at least 0.8]
`);

describe("hostile leaves", () => {
  test("the file itself is valid", () => {
    expect(validate(medium).problems).toEqual([]);
  });
  test.each(leaves(medium).filter(({ value }) => typeof value === "number"))("number at $path", ({ path }) => {
    for (const bad of badForNumbers) {
      if (path.includes("quintile") && Array.isArray(bad) && bad.length === 1) continue; // quintile: [1] is a form of its own
      expect(validate(replaced(medium, path, bad)).problems.length, String(bad)).toBeGreaterThan(0);
    }
    for (const odd of oddNumbers) expect(notFinite(validate(replaced(medium, path, odd)).scenario), String(odd)).toBe(false);
    expect(validate(replaced(medium, path, 1e308)).scenario).toBeNull();
  });
  test.each(leaves(medium).filter(({ value }) => typeof value === "string"))("text at $path", ({ path }) => {
    for (const odd of oddTexts) expect(notFinite(validate(replaced(medium, path, odd)).scenario)).toBe(false);
  });
  test("everything.yaml: no leaf makes validation throw", () => {
    const everything = fileInput("scenarios/everything.yaml");
    leaves(everything).forEach(({ path }, index) => expect(() => validate(replaced(everything, path, [NaN, "x", {}][index % 3]))).not.toThrow());
  });
  test("every map and list replaced by something else is refused without a throw", () => {
    for (const { path } of leaves(medium)) {
      for (let depth = 1; depth < path.length; depth++)
        for (const odd of [null, 5, "x", [], [[]], true]) expect(() => validate(replaced(medium, path.slice(0, depth), odd))).not.toThrow();
    }
  });
});

describe("bounded work", () => {
  const slower = pace();
  const within = (milliseconds: number, run: () => void): void => expect(leastMilliseconds(run, 10, milliseconds * slower)).toBeLessThan(milliseconds * slower);
  test("ten times as many unknown keys cost nearer ten than a hundred times the work, and all are reported", () => {
    const withKeys = (count: number): Plain => ({ ...smallInput(), ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])) });
    const cost = (count: number): number => {
      const input = withKeys(count);
      return leastMilliseconds(() => expect(validate(input).problems).toHaveLength(count), 4);
    };
    cost(20_000);
    // linear work gives 10, quadratic work 100: their geometric mean parts them, whatever caches and tables of keys add
    expect(cost(200_000) / cost(20_000)).toBeLessThan(Math.sqrt(10 * 100));
  });
  test("names, keys and texts of 100 000 characters", () => {
    const long = [`${"a".repeat(100000)}!`, `${"1".repeat(100000)}x`, " ".repeat(100000), "e\u0301".repeat(50000)];
    for (const text of long) {
      for (const path of ["name", "seed", "currency", "population.female", "population.income.mean", "population.country", "schemes.mutual.kind"]) {
        within(50, () => expect(validate(withValue(path, text)).scenario).toBeNull());
      }
      within(50, () => expect(validate({ ...smallInput(), [text]: 1, schemes: { [text]: { kind: "solidarity" } } }).scenario).toBeNull());
      within(50, () => expect(validate({ ...smallInput(), checks: [text] }).scenario).toBeNull());
    }
  });
  test("values in problems are short", () => {
    const { problems } = validate({
      ...smallInput(),
      seed: "x".repeat(1e5),
      extra: Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`key${index}`, 1])),
    });
    for (const { value } of problems) expect(String(value).length).toBeLessThan(200);
  });
});

test("did you mean: edit distance 2, swaps count once", () => {
  const words = ["replications", "years", "seed", "awareness"];
  expect([
    nearest("replication", words),
    nearest("yeras", words),
    nearest("SEED", words),
    nearest("awarness", words),
    nearest("zzzz", words),
    nearest("", words),
    nearest("x".repeat(1000), words),
  ]).toEqual(["replications", "years", "seed", "awareness", null, null, null]);
});
