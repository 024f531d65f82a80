/** Which tables a future fills anew: those on which an uncertain number acts, however the file spells the names above it. */
import { describe, expect, test } from "vitest";
import { pathKeys, pathNames } from "../../../src/engine/keys/path-keys.ts";
import { pathText } from "../../../src/engine/keys/place.ts";
import type { NeedModel } from "../../../src/engine/model/model.ts";
import { createFutures } from "../../../src/engine/projection/truth-model.ts";
import { compiled } from "../../support/simulate.ts";

const range = (low: number, high: number): object => ({ uncertain: { uniform: [low, high] } });

/** Two services and a condition, with names and numbers as given. */
const scenario = (
  visits: string,
  ill: string,
  numbers: { readonly rate?: unknown; readonly rates?: unknown; readonly costs?: unknown; readonly onset?: unknown },
): object => ({
  ...{ mutua: 1, name: "moving tables", years: 2, replications: 2, seed: "moving-tables" },
  population: { size: 200, income: { mean: 1000, gini: 0.3 } },
  health: {
    conditions: {
      [ill]: { prevalence: 0.2, onset: numbers.onset ?? 0.1, rates: { [visits]: numbers.rates ?? 2, drugs: 2 }, costs: { [visits]: numbers.costs ?? 1.5 } },
    },
    services: { [visits]: { rate: numbers.rate ?? 2, cost: 25 }, drugs: { rate: 1, cost: 10 } },
  },
  behaviour: { awareness: range(0.5, 0.9) },
  schemes: { mutual: { kind: "solidarity", contribution: { flat: 40 } } },
  worlds: { mutual: ["mutual"], without: [] },
});

function needsOf(input: object): { readonly believed: NeedModel; readonly future: NeedModel } {
  const { model } = compiled(input);
  return { believed: model.needs, future: createFutures(model)!(1).model.needs };
}
const at = (needs: NeedModel, service: string): NeedModel["services"][number] => needs.services.find(({ name }) => name === service)!;

// a blank at the end is no part of a name, and é may be one letter or two
describe.each([
  ["visits", "ill"],
  ["visits ", "ill"],
  ["visits", " ill"],
  ["soins à\u0301 domicile.", "\u0065\u0301tat (1)"],
])("services called %j, a condition called %j", (visits, ill) => {
  const name = visits.normalize("NFC").trim();

  test("a rate that is drawn", () => {
    const { believed, future } = needsOf(scenario(visits, ill, { rate: range(1, 6) }));
    expect(at(future, name).rate).not.toEqual(at(believed, name).rate);
    expect(at(future, "drugs").rate).toBe(at(believed, "drugs").rate);
    expect(at(future, name).costFactor).toBe(at(believed, name).costFactor);
    expect(future.costFactors).toBe(believed.costFactors);
    expect(future.rates).not.toEqual(believed.rates);
  });

  test("a factor of the condition that is drawn", () => {
    const rates = needsOf(scenario(visits, ill, { rates: range(1.5, 4) }));
    expect(at(rates.future, name).rate).not.toEqual(at(rates.believed, name).rate);
    expect(at(rates.future, "drugs").rate).toEqual(at(rates.believed, "drugs").rate);
    const costs = needsOf(scenario(visits, ill, { costs: range(1.5, 4) }));
    expect(at(costs.future, name).costFactor).not.toEqual(at(costs.believed, name).costFactor);
    expect(at(costs.future, name).rate).toBe(at(costs.believed, name).rate);
    expect(costs.future.rates).toBe(costs.believed.rates);
    expect(costs.future.costFactors).not.toEqual(costs.believed.costFactors);
  });

  test("an onset that is drawn moves neither", () => {
    const { believed, future } = needsOf(scenario(visits, ill, { onset: range(0.05, 0.2) }));
    for (const service of [name, "drugs"]) {
      expect(at(future, service).rate).toBe(at(believed, service).rate);
      expect(at(future, service).costFactor).toBe(at(believed, service).costFactor);
    }
  });
});

test("a path is taken apart into its keys, and into what they name", () => {
  expect(pathNames("health.services.care.rate")).toEqual(["health", "services", "care", "rate"]);
  for (const name of ["a.b", 'he said "x"', "back\\slash", "[3]", "  blank ", "60+"]) {
    const path = ["health", name, 3, "rate"];
    expect(pathKeys(pathText(path))).toEqual(path);
    expect(pathNames(pathText(path))).toEqual(["health", name.trim(), 3, "rate"]);
  }
});
