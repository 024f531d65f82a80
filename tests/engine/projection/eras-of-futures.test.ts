/** A later year of a future has tables of its own only where the file has terms of its own for it; both ways give the same figures. */
import { expect, test } from "vitest";
import type { Model } from "../../../src/engine/model/model.ts";
import { createReplicator } from "../../../src/engine/projection/replication.ts";
import { createFutures } from "../../../src/engine/projection/truth-model.ts";
import { compiled } from "../../support/simulate.ts";

/** @param rate  the same in all years: written as a table by year it makes the section one that is compiled for each era */
const scenario = (rate: unknown): object => ({
  mutua: 1,
  name: "eras of futures",
  years: 3,
  replications: 3,
  seed: "eras-of-futures",
  population: { size: 200, represents: 20000, income: { mean: 1000, gini: 0.3 } },
  own_risk: {},
  health: {
    services: {
      visits: { rate: { uncertain: { low: 1, mode: 2, high: 4 } }, cost: { mean: 25, cv: 1 }, price_response: 0.4 },
      medicines: { rate, cost: { mean: 10, cv: 1 } },
    },
  },
  behaviour: { awareness: { uncertain: { low: 0.5, mode: 0.8, high: 0.9 } } },
  schemes: {
    mutual: {
      kind: "solidarity",
      contribution: { flat: { years: { 2026: 40, 2027: 30 } } },
      benefits: { visits: { reimburse: 0.8 }, medicines: { reimburse: 0.5 } },
    },
  },
  worlds: { mutual: ["mutual"], without: [] },
});
const shared = scenario(2);
const apart = scenario({ years: { 2026: 2, 2027: 2 } });

const firstFuture = ({ model }: { readonly model: Model }): Model => createFutures(model)!(0).model;

function outcomesOf(input: object): (Float64Array | null)[] {
  const { model } = compiled(input);
  const replicator = createReplicator(model, undefined, createFutures(model));
  return [0, 1, 2].map((replication) => replicator.run(replication));
}

test("sections without terms by year are one object in all eras of a future", () => {
  const one = compiled(shared);
  const future = firstFuture(one);
  expect(future.needs).not.toBe(one.model.needs);
  expect(future.behaviour).not.toBe(one.model.behaviour);
  expect(future.eras).toHaveLength(1);
  expect(future.eras[0]!.needs).toBe(future.needs);
  expect(future.eras[0]!.behaviour).toBe(future.behaviour);
});

test("sections with terms by year have tables of their own, of the same draws, and the same figures", () => {
  const future = firstFuture(compiled(apart));
  expect(future.eras[0]!.needs).not.toBe(future.needs);
  expect(future.eras[0]!.needs).toEqual(future.needs);
  expect(future.eras[0]!.behaviour).toBe(future.behaviour);
  expect(outcomesOf(apart)).toEqual(outcomesOf(shared));
});
