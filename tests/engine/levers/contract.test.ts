/** What every lever of the registry keeps, whatever it does. */
import { describe, expect, test } from "vitest";
import { leversInOrder, metrics } from "../../../src/engine/levers/catalogue.ts";
import { levers } from "../../../src/engine/levers/index.ts";
import { hookNames } from "../../../src/engine/model/hooks.ts";
import { totalDescriptions } from "../../../src/engine/model/totals.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { scenarioOf } from "../../support/plain.ts";

test("levers have names and places of their own", () => {
  expect([...levers].every(([name, lever]) => name === lever.name && /^[a-z]+(_[a-z]+)*$/.test(name))).toBe(true);
  expect(new Set(leversInOrder.map(({ order }) => order)).size).toBe(levers.size);
});

describe.each([...levers.values()].map((lever) => [lever.name, lever] as const))("%s", (name, lever) => {
  test("forbids the short ways that would not call its steps", () => {
    if (hookNames.some((hook) => lever.hooks[hook] !== undefined)) expect(lever.needs.general || lever.asksGeneral !== undefined).toBe(true);
    if (lever.hooks.need !== undefined) expect(lever.needs.worldNeed).toBe(true);
  });

  test("counts and prints under its own name", () => {
    for (const total of Object.keys(lever.totals)) expect(total.startsWith(`${name}.`), total).toBe(true);
    for (const { id, totals } of lever.metrics) {
      expect(id.startsWith(`${name}.`), id).toBe(true);
      expect(totals.every((total) => Object.hasOwn(lever.totals, total) || Object.hasOwn(totalDescriptions, total))).toBe(true);
    }
    // figures of the sentence are those of every run
    for (const [, id] of lever.words.en.sentence.matchAll(/\{([^}]+)\}/g))
      expect(id === "scheme" || id === "world" || metrics.find((metric) => metric.id === id)?.headline, id).toBe(true);
    for (const text of Object.values(lever.words.en)) expect(text.length).toBeGreaterThan(5);
  });

  test("is absent where a scenario does not say it", () => {
    const { scenario } = validateScenario(
      scenarioOf({ population: { size: 10, groups: { all: { share: 1, income: 1000 } } }, health: { services: { care: { rate: 1, cost: 10 } } } }),
      {
        readText: () => "",
      },
    );
    expect(scenario!.schemes[0]!.levers).toEqual({});
    expect(scenario!.levers).toEqual({});
  });
});
