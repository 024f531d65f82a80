/** Money of an arm has one grid in all years, wide enough for the dearest: sums of a year must be exact whatever terms hold in it. */
import { expect, test } from "vitest";
import { modelsByEra } from "../../../src/engine/model/eras.ts";
import { compiled } from "../../support/simulate.ts";

const withFlat = (flat: unknown): object => ({
  mutua: 1,
  name: "grid",
  years: 3,
  seed: "grid",
  population: { size: 60, income: 100000 },
  health: { services: { visits: { rate: 1, cost: { mean: 25, cv: 1 } } } },
  schemes: { mutual: { kind: "solidarity", contribution: { flat }, benefits: { visits: { reimburse: 0.8 } } } },
  worlds: { mutual: ["mutual"], without: [] },
});

test("a price that is dear in a later year widens the grid of every year", () => {
  const magicOf = (flat: unknown): number[] => modelsByEra(compiled(withFlat(flat)).model).map(({ arms }) => arms[0]!.priceMagic);
  const [cheap] = magicOf(10);
  const [dear] = magicOf(5000);
  expect(dear).toBeGreaterThan(cheap!);
  expect(magicOf({ years: { 2026: 10, 2027: 5000 } })).toEqual([dear, dear]);
});
