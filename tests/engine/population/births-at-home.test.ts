/** Children who are born in the course of a run live with their mother. */
import { describe, expect, test } from "vitest";
import { createReplicator } from "../../../src/engine/projection/replication.ts";
import { solo } from "../../../src/engine/projection/team.ts";
import { createWitness } from "../../../src/engine/projection/witness.ts";
import { type Map, scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate, totalsOf } from "../../support/simulate.ts";

const couples = {
  groups: {
    payer: { share: 0.5, ages: 30, female: 0, income: { values: [1000, 3000] } },
    other: { share: 0.5, ages: 30, female: 1, income: "none" },
  },
  households: { size: { 2: 1 }, heads: ["payer"], members: ["other"] },
};
function village(years: number, population: Map): Map {
  return scenarioOf({
    years,
    population,
    health: { services: { care: { rate: 0, cost: 1 } } },
    outputs: { metrics: ["population.births", "population.alive", "population.entrants", "equity.income_mean", "finance.members"], by: ["group"] },
  });
}

describe("couples who all have a child in the first year", () => {
  const run = simulate(village(3, { size: 200, ...couples, demography: { fertility: { 30: 1 } } }), { replications: 2 });

  test("three people live on what two lived on", () => {
    expect([...totalsOf(run, "births", { year: 1 })]).toEqual([100, 100]);
    expect([...totalsOf(run, "persons", { year: 2 })]).toEqual([300, 300]);
    // one income of 1000 or 3000 a household: 2000 x 100 / 200, then / 300
    expect(rowOf(run, "equity.income_mean", { year: 1 }).mean).toBeCloseTo(1000, 9);
    expect(rowOf(run, "equity.income_mean", { year: 2 }).mean).toBeCloseTo(2000 / 3, 6);
  });

  test("the child belongs to the mother's group, and to her scheme", () => {
    expect([...totalsOf(run, "entrants", { year: 2, by: "group", group: "other" })]).toEqual([100, 100]);
    expect(rowOf(run, "finance.members", { scheme: "mutual", year: 2 }).mean).toBe(300);
  });
});

test("who finds no place at home lives alone, by the old rule", () => {
  // places for ten years of one birth a couple and two standard deviations; mothers of 30 give birth in each of 19 years
  const input = village(19, { size: 20, ...couples, demography: { fertility: { "30-49": 1 } } });
  const run = simulate(input, { replications: 1 });
  const { layout } = compiled(input).model;
  const spare = Math.ceil(10 + 2 * Math.sqrt(10));
  expect(spare).toBe(17);
  expect(layout.size).toBe(20 + 10 * spare);
  expect(totalsOf(run, "persons", { year: 19 })[0]).toBe(20 + 18 * 10);
  // at home 2 + 17 share one income of 2000 on average; the eighteenth lives on what one of them lived on
  expect(rowOf(run, "equity.income_mean", { year: 18 }).mean).toBeCloseTo(2000 / 19, 6);
  expect(rowOf(run, "equity.income_mean", { year: 19 }).mean).toBeCloseTo((2000 + 2000 / 19) / 20, 6);
});

test("nearly all children of ten years in Senegal are born at home; a place of the dead is taken again", () => {
  const population = {
    size: 3000,
    country: "SEN",
    households: { size: { 3: 0.2, 6: 0.5, 10: 0.3 } },
    demography: { mortality: "country", fertility: "country" },
  };
  const { model } = compiled(village(10, population));
  const witness = createWitness("all");
  createReplicator(model, solo, null, witness).run(0);
  const newborns = witness.stories().flatMap((years) => years.filter(({ year, entered, age }) => year > 0 && entered === year && age === 0));
  expect(newborns.length).toBeGreaterThan(800);
  expect(newborns.filter(({ slot }) => slot >= model.layout.size).length / newborns.length).toBeLessThan(0.03);
  // places of members who died, and those kept for children
  const { spare } = model.layout;
  expect(newborns.filter(({ slot }) => slot < model.layout.size && spare![slot] === 0).length).toBeGreaterThan(10);
  expect(newborns.filter(({ slot }) => spare![slot] === 1).length).toBeGreaterThan(500);
  for (const { slot, householdHead, householdSize } of newborns)
    if (slot < model.layout.size) {
      expect(householdSize).toBeGreaterThan(1);
      expect(householdHead).toBeLessThan(slot);
    }
});
