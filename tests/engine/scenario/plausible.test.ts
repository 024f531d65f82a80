/** Legal input that is hardly ever meant: warned about once, with the reason. */
import { expect, test } from "vitest";
import { resultWarnings } from "../../../src/engine/estimation/warnings.ts";
import { compile } from "../../../src/engine/index.ts";
import type { Scenario } from "../../../src/engine/model/scenario.ts";
import { scenarioOf, withValue, yaml } from "./support.ts";

const codesOf = ({ warnings }: Scenario): string[] => warnings.map(({ code }) => code).filter((code) => code.startsWith("W033"));

test.each<[string, unknown, string[]]>([
  // 3.1 x 25 + 0.08 x 900 = 149.5 a year: 60 % of a month's income of 250, 5 % of a year's
  ["population.income", { mean: 250, gini: 0.4 }, ["W0330"]],
  ["population.income", { mean: 3000, gini: 0.4 }, []],
  ["health.services.outpatient.rate", 40, []],
  ["health.services.outpatient", { rate: 250, cost: 0.25 }, ["W0331"]],
  ["schemes.mutual.waiting_period", 3, ["W0332"]],
  ["schemes.mutual.waiting_period", 0.5, []],
])("%s = %j: %j", (path, value, codes) => {
  expect(codesOf(scenarioOf(withValue(path, value)))).toEqual(codes);
});

test("a hurdle below which the rate cannot stay: half an event a year leaves half of the people without, not a fifth", () => {
  const found = (rate: unknown): string[] =>
    scenarioOf(withValue("health.services.outpatient", { rate, cost: 25, count: { hurdle: { zeros: 0.2 } } }))
      .warnings.filter(({ code }) => code === "W0309")
      .map(({ text }) => text);
  expect(found(0.5)).toEqual(["health.services.outpatient.rate: 0.5 or more have no event, not 0.2 as the hurdle says: who has any has one at least"]);
  expect([found(0.8), found(0)]).toEqual([[], []]);
});

test("currency and country", () => {
  const inCurrency = (currency: string): string[] => codesOf(scenarioOf({ ...withValue("population.country", "SEN"), currency }));
  expect(inCurrency("USD")).toEqual(["W0333"]);
  expect(inCurrency("XOF")).toEqual([]);
  // the same franc by another name
  expect(inCurrency("FCFA")).toEqual([]);
});

test("a contribution that brings less than a tenth of what members draw is named once, in money of each scheme", () => {
  const withFlat = (flat: number): Scenario =>
    scenarioOf(
      yaml(`{mutua: 1, name: flat, years: 1, replications: 1, population: {size: 200, ages: 30, income: 3000},
        health: {services: {visit: {rate: 2, cost: 50}}}, schemes: {mutual: {kind: solidarity, enrolment: {mode: compulsory}, contribution: {flat: ${flat}}}},
        worlds: {one: [mutual], two: [mutual]}, compare: [[one, two]]}`),
    );
  // 2 visits of 50, of which 80 % are paid, and fewer visits than with free care: 74 a member are drawn
  const found = (flat: number): string[] => {
    const scenario = withFlat(flat);
    const { model } = compile(scenario);
    return resultWarnings(scenario, model!, [], 100).map(({ code }) => code);
  };
  expect(found(7.3)).toEqual(["contribution_too_small"]);
  expect(found(7.5)).toEqual([]);
});
