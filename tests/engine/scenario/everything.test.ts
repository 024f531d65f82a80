import { expect, test } from "vitest";
import { codes } from "../../../src/engine/scenario/codes.ts";
import { keys, scenarioSchema } from "../../../src/engine/scenario/json-schema.ts";
import { presets } from "../../../src/engine/scenario/presets.ts";
import { fileInput, line, type Plain, scenarioOf, validate, withValue } from "./support.ts";

const everything = "scenarios/everything.yaml";
const survey = "tests/scenarios/survey.yaml";

/** Alternatives that cannot stand in one file together. */
const dialect = { separator: "comma", decimal: "point", thousands: "none" };
const alternatives: readonly (readonly [string, unknown])[] = [
  ["schemes.mutual.subsidies", [{ who: "income < 500", share: 0.5, index: "wages" }]],
  ["behaviour.affordability", { share_of_income: 0.1, subsistence: 100, index: "none", ability: { slope: 2 } }],
  ["behaviour.choice", { rule: "threshold", willingness_to_pay: { times_expected: 1.2, plus: 5, index: "medical" } }],
  ["economy.index", "wages"],
  ["health.services.outpatient.count", { zero_inflated: { zeros: 0.1, size: 2, level: "person" } }],
  ["health.services.outpatient.count", { hurdle: { zeros: "15%" } }],
  ["population.demography", { kind: "dynamic", mortality: { table: { 0: 0.01, 40: 0.004, 80: 0.1 } }, entrants: { replace: true, age: 20 } }],
  ["population.demography", { mortality: { table: { female: 0.01, male: { "0-59": 0.005, "60+": 0.05 } } }, growth: 0.02 }],
  ["population.demography", { mortality: { list: [0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.005] } }],
  ["population.demography", { mortality: { gompertz: { A: 0.0002, B: 3.0e-5, c: 1.1 } }, exit_age: 90 }],
  ["population.demography", { mortality: { file: "qx.csv", ...dialect }, fertility: { file: "births.csv", ...dialect } }],
  ["population.demography", { fertility: { "15-29": 0.1, 30: 0.2, "31-49": 0.05 }, entrants: { rate: 0.01 } }],
  [
    "economy",
    {
      inflation: { mean: 0.02, sd: 0.01 },
      wage_growth: { mean: 0.02, sd: 0.01 },
      investment_return: { mean: 0.02, sd: 0.01 },
      borrowing_rate: { mean: 0.02, sd: 0.01 },
    },
  ],
  ["population.ages", { bands: { "20-29": 1 } }],
  ["population.groups", { all: { ages: { uniform: [20, 30] } } }],
  ["health.conditions", { pregnancy: { prevalence: { female: { "0-14": 0, "15-49": 0.1, "50+": 0 }, male: 0 } } }],
  [
    "behaviour.choice",
    { rule: "threshold", willingness_to_pay: { times_expected: { by: "group", values: { everyone: 1 } }, plus: { by: "group", values: { everyone: 1 } } } },
  ],
  ["behaviour.choice", { rule: "threshold", willingness_to_pay: { times_expected: { by: "group", values: {}, default: 1 } } }],
  ["behaviour.choice", { rule: "threshold", willingness_to_pay: { by: "group", values: {}, default: 1 } }],
  ["behaviour.choice", { rule: "always" }],
  ["behaviour.price_response", { spending: 0.69, coinsurance: 0.95, limit: 11.5, bills: 13.6, count: "poisson", cv: 5.9 }],
  ["health.services.inpatient.price_response", { spending: 0.77, coinsurance: 0.95, limit: 4, bills: 4, count: "fixed", cv: 0 }],
  ["population.ages", { file: "weights.csv", ...dialect }],
  ["population.income", { family: "discrete", values: [1000, 5000], probs: [0.5, 0.5] }],
  ["schemes.mutual.contribution", { flat: "balanced", priced_for: "eligible" }],
  ["population.income_dynamics", { persistence: 0.7 }],
  ["behaviour.affordability", "none"],
  ["behaviour.forgone_care", "none"],
  ["behaviour.choice", { rule: "threshold", willingness_to_pay: { by: "group", values: { everyone: 100 } } }],
  ["economy.poverty_line", 700],
  ["economy.basic_needs", 500],
  ["schemes.mutual", { kind: "solidarity", pricing: { target_loss_ratio: 0.9, credibility: "none" } }],
  [
    "schemes.mutual",
    {
      kind: "solidarity",
      reinsurance: [
        { kind: "quota-share", cession: 0.3, commission: 0.1 },
        { kind: "excess", attachment: { amount: 500 }, limit: { amount: 2000 } },
        { kind: "stop-loss", attachment: { amount: 40000 }, limit: { amount: 50000 }, premium: { loading: 0.4 }, default: 0.01 },
      ],
    },
  ],
  ["outputs", { metrics: ["coverage.breadth", "exclusion.rate"], years: "last" }],
  ["health.frailty", "none"],
  [
    "health",
    {
      states: {
        names: ["well", "ill", "dead"],
        start: [0.9, 0.1, 0],
        transitions: [
          [0.9, 0.09, 0.01],
          [0.2, 0.7, 0.1],
          [0, 0, 1],
        ],
        absorbing: ["dead"],
        cost_at: "end",
      },
      services: { outpatient: { rate: { by: "state", values: { ill: 5 }, default: 1 }, cost: 25 } },
    },
  ],
  ["seed", 0],
  ["own_risk", { people: 2000000, schemes: ["mutual"], worlds: ["mutual"] }],
  ["precision", { figures: ["mutual.coverage.breadth=0.5%"], most: 5000 }],
];

test.each([everything, survey, "scenarios/first-steps.yaml"])("%s is valid", (path) => {
  expect(validate(fileInput(path)).problems.map(line)).toEqual([]);
});

test.each(alternatives)("%s: %j is valid", (path, value) => {
  expect(validate(withValue(path, value)).problems.map(line)).toEqual([]);
});

test("everything.yaml and the alternatives use every key of the format", () => {
  const used = new Set<string>();
  const known = new Set(keys.map(({ path }) => path));
  for (const input of [fileInput(everything), fileInput(survey), ...alternatives.map(([path, value]) => withValue(path, value))])
    collect(input, "", used, known);
  const lawParameter = /\.(income|cost|default|values\.<group>)\.[a-z_.]+$/;
  expect([...known].filter((path) => !used.has(path) && !lawParameter.test(path))).toEqual([]);
});

function collect(value: unknown, prefix: string, used: Set<string>, known: ReadonlySet<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, prefix, used, known);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value as Plain)) {
      const exact = prefix === "" ? key : `${prefix}.${key}`;
      const free = [...known].filter((path) => path.startsWith(`${prefix}.<`) && !path.slice(prefix.length + 1).includes("."));
      for (const path of known.has(exact) ? [exact] : key === "value" ? [prefix] : free) {
        used.add(path);
        collect(inner, path, used, known);
      }
    }
  }
}

test("every key has a meaning and says what is allowed", () => {
  for (const key of keys) {
    expect(key.meaning.length, key.path).toBeGreaterThan(0);
    expect(key.allowed.length, key.path).toBeGreaterThan(0);
  }
  expect(new Set(keys.map(({ path }) => path)).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(150);
});

test("the schema is plain data and names the top keys", () => {
  const schema = JSON.parse(JSON.stringify(scenarioSchema())) as { properties: Plain; required: string[]; $schema: string };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.required).toEqual(["mutua", "name", "population", "health", "schemes"]);
  for (const key of Object.keys(fileInput(everything))) if (!key.startsWith("x-") && key !== "note") expect(schema.properties, key).toHaveProperty(key);
});

test("a scenario is frozen through and through", () => {
  const scenario = scenarioOf(fileInput(everything));
  expect(Object.isFrozen(scenario)).toBe(true);
  expect(Object.isFrozen(scenario.population.groups[0]!.ages.female)).toBe(true);
  expect(() => {
    (scenario.population as { size: number }).size = 1;
  }).toThrow();
});

test("presets differ in the contribution rule and in profit only", () => {
  const [solidarity, forProfit] = [presets.get("solidarity")!, presets.get("for-profit")!];
  const differing = (Object.keys(solidarity) as (keyof typeof solidarity)[]).filter(
    (key) => JSON.stringify(solidarity[key]) !== JSON.stringify(forProfit[key]),
  );
  expect(differing.sort()).toEqual(["contribution", "kind", "lines", "profit", "summary"]);
  for (const preset of presets.values()) for (const one of preset.lines) expect(one.source.length, one.key).toBeGreaterThan(10);
});

test("every code has a description", () => {
  for (const [code, text] of codes) expect(text.length, code).toBeGreaterThan(10);
});
