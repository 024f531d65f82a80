import { describe, expect, test } from "vitest";
import { line, type Plain, scenarioOf, smallInput, validate, withValue } from "./support.ts";

const states: Plain = {
  names: ["well", "ill", "dead"],
  start: [0.9, 0.1, 0],
  transitions: [
    [0.93, 0.06, 0.01],
    [0.1, 0.85, 0.05],
    [0, 0, 1],
  ],
  absorbing: ["dead"],
};
const services: Plain = { care: { rate: { by: "state", values: { well: 1, ill: 5 } }, cost: 25 } };

function withHealth(changes: Plain, base: Plain = smallInput()): Plain {
  return withValue("health", structuredClone({ states: { ...states, ...changes }, services }), base);
}

describe("states of health", () => {
  test("stand in code-point order whatever their order in the file, but that the first is good health", () => {
    const { names, well, start, transitions, absorbing } = scenarioOf(withHealth({})).health.states!;
    expect(names).toEqual(["dead", "ill", "well"]);
    expect(well).toBe(2);
    expect(start).toEqual([0, 0.1, 0.9]);
    expect(transitions).toEqual([
      [1, 0, 0],
      [0.05, 0.85, 0.1],
      [0.01, 0.06, 0.93],
    ]);
    expect(absorbing).toEqual([true, false, false]);
    const turned = {
      names: ["well", "dead", "ill"],
      start: [0.9, 0, 0.1],
      transitions: [
        [0.93, 0.01, 0.06],
        [0, 1, 0],
        [0.1, 0.05, 0.85],
      ],
    };
    expect(scenarioOf(withHealth(turned)).health).toEqual(scenarioOf(withHealth({})).health);
  });

  test("the dead need nothing, and need not be named", () => {
    expect(scenarioOf(withHealth({})).health.services[0]!.rate).toEqual({ kind: "state", values: [0, 5, 1] });
  });

  test("a lasting state of the living is warned about, a state of death is not", () => {
    const lasting = withHealth({
      absorbing: [],
      transitions: [
        [0.9, 0.1, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    });
    const filled = withValue("health.services.care.rate", 1, lasting);
    const { warnings } = scenarioOf(filled);
    expect(warnings.filter(({ code }) => code === "W0320").map(({ text }) => text)).toHaveLength(2);
    expect(scenarioOf(withHealth({})).warnings.some(({ code }) => code === "W0320")).toBe(false);
  });

  test("states replace the deaths of the country's table", () => {
    const input = withValue("population", { size: 1000, country: "SEN", income: { mean: 3000, gini: 0.4 }, demography: { kind: "dynamic" } }, withHealth({}));
    (input["health"] as { services: Plain }).services = { care: { rate: 1, cost: 25 } };
    expect(scenarioOf(input).population.demography.mortality).toBeNull();
    expect(scenarioOf(withValue("health.states", { ...states, absorbing: [], start: [1, 0, 0] }, input)).population.demography.mortality).not.toBeNull();
  });
});

const wrong: readonly (readonly [Plain, code: string, says: string])[] = [
  [{ names: ["well"] }, "E0300", "a list of 2 to 32"],
  [{ names: ["well", "well", "dead"] }, "E0308", "each name once"],
  [{ names: "well" }, "E0300", "a list of"],
  [{ start: [0.9, 0.2, 0] }, "E0311", "the shares of start sum to 1"],
  [{ start: [0.9, 0.1] }, "E0313", "3 numbers"],
  [{ start: [1.2, -0.2, 0] }, "E0312", "probability"],
  [{ start: [0.8, 0.1, 0.1] }, "E0313", "lower population.size"],
  [{ transitions: [[0.9, 0.1, 0]] }, "E0300", "a list of 2 to 32"],
  [
    {
      transitions: [
        [0.9, 0.1, 0],
        [1, 0, 0],
      ],
    },
    "E0313",
    "3 rows",
  ],
  [
    {
      transitions: [
        [0.9, 0.05, 0],
        [0.1, 0.9, 0],
        [0, 0, 1],
      ],
    },
    "E0311",
    "the sum is 0.95",
  ],
  [
    {
      transitions: [
        [0.9, 0.1, 0],
        [0.1, 0.9],
        [0, 0, 1],
      ],
    },
    "E0313",
    "3 numbers",
  ],
  [
    {
      transitions: [
        [0.9, 0.1, 0],
        [0.1, 0.8, 0.1],
        [0.1, 0, 0.9],
      ],
    },
    "E0313",
    "never left",
  ],
  [{ absorbing: ["dea"] }, "E0309", "did you mean dead?"],
  [{ absorbing: ["well", "ill", "dead"] }, "E0313", "never left"],
  [{ cost_at: "middle" }, "E0306", "start"],
  [{ name: ["a"] }, "E0302", "did you mean names?"],
];

test.each(wrong)("%j is refused: %s %s", (changes, code, says) => {
  const { scenario, problems } = validate(withHealth(changes));
  expect(scenario).toBeNull();
  const lines = problems.map(line);
  expect(
    lines.find((one) => one.startsWith(code) && one.includes(says)),
    lines.join("\n"),
  ).toBeDefined();
});

const conflicts: readonly (readonly [path: string, value: unknown, code: string, says: string])[] = [
  ["health.conditions", { diabetes: { prevalence: 0.1 } }, "E0313", "conditions or states"],
  ["population.demography", { mortality: { gompertz: { B: 3e-5, c: 1.1 } } }, "E0313", "die twice"],
  ["health.services.care.rate", { by: "condition", values: {}, default: 1 }, "E0313", "by: state"],
  ["health.services.care.rate", { by: "state", values: { well: 1 } }, "E0301", "ill has none"],
  ["health.services.care.rate", { by: "state", values: { wel: 1 }, default: 1 }, "E0309", "did you mean well?"],
  ["health.services.care.rate", { by: "state", values: { dead: 1 }, default: 1 }, "E0313", "the dead need no care"],
  ["schemes.insurer.underwriting", { deny: { conditions: 0.5 } }, "E0313", "by name"],
  ["schemes.insurer.underwriting", { deny: { conditions: { il: 0.5 } } }, "E0309", "did you mean ill?"],
  ["schemes.insurer.underwriting", { exclude_preexisting: true }, "E0313", "a rider only where"],
];

test.each(conflicts)("%s: %j is refused: %s %s", (path, value, code, says) => {
  const { scenario, problems } = validate(withValue(path, value, withHealth({})));
  expect(scenario).toBeNull();
  const lines = problems.map(line);
  expect(
    lines.find((one) => one.startsWith(code) && one.includes(says)),
    lines.join("\n"),
  ).toBeDefined();
});

test("rates by state need states", () => {
  const { problems } = validate(withValue("health.services.outpatient.rate", { by: "state", values: { well: 1 }, default: 1 }));
  expect(problems.map(line).join()).toContain("rates by state only where health.states is given");
});

test("underwriting knows the states by name", () => {
  const input = withValue("schemes.insurer.underwriting", { deny: { conditions: { ill: 0.5 } }, surcharge: { ill: 0.3 } }, withHealth({}));
  const { underwriting } = scenarioOf(input).schemes[0]!;
  expect(underwriting.denyConditions).toEqual([0, 0.5, 0]);
  expect(underwriting.surcharge).toEqual([0, 0.3, 0]);
});
