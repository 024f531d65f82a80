/**
 * Whoever made a model, the engine sees one layout: where this fails, every loop is compiled again for the next future. V8 alone knows
 * layouts, and says them to who may use its natives syntax.
 */
import { setFlagsFromString } from "node:v8";
import { expect, test } from "vitest";
import { createFutures } from "../../../src/engine/futures.ts";
import { modelsByEra } from "../../../src/engine/model/eras.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { createYearContext, type YearContext } from "../../../src/engine/model/year-context.ts";
import { openReplication } from "../../../src/engine/projection/open-year.ts";
import { compiled } from "../../support/simulate.ts";

setFlagsFromString("--allow-natives-syntax");
const haveSameLayout = new Function("one", "other", "return %HaveSameMap(one, other)") as (one: object, other: object) => boolean;
setFlagsFromString("--no-allow-natives-syntax");

const between = (low: number, mode: number, high: number): object => ({ uncertain: { low, mode, high } });
const uncertain = {
  mutua: 1,
  name: "layouts",
  years: 3,
  seed: "layouts",
  population: { size: 60, income: 1000 },
  health: { services: { visits: { rate: between(1, 2, 3), cost: { mean: 25, cv: 1 } } } },
  schemes: {
    mutual: {
      kind: "solidarity",
      contribution: { flat: { years: { 2026: 12, 2027: 20 } } },
      reserve: { initial: { months: between(1, 3, 6) } },
      benefits: { visits: { reimburse: between(0.5, 0.8, 0.9) } },
    },
  },
  worlds: { mutual: ["mutual"], without: [] },
};

test("models of many futures, of another thread and of a later year have one layout", () => {
  const { model } = compiled(uncertain);
  const sent = structuredClone(model);
  const futures = createFutures(sent)!;
  // a number that was whole so far changes the layout once, when it first is not
  for (let replication = 0; replication < 8; replication++) modelsByEra(futures(replication).model);
  const made = [model, sent, ...Array.from({ length: 8 }, (_, k) => futures(8 + k).model)];
  const seen = made.flatMap((one) => modelsByEra(one));
  expect(seen.length).toBe(2 * made.length);
  const parts: readonly ((one: Model) => object)[] = [(one) => one, ({ needs }) => needs, ({ arms }) => arms[0]!];
  for (const part of parts) for (const one of seen) expect(haveSameLayout(part(one), part(seen[0]!))).toBe(true);
  // what is compared can differ: the models themselves came in several layouts
  expect(made.every((one) => haveSameLayout(one, made[0]!))).toBe(false);
});

test("what a year remembers of a scheme has one layout in all futures, whole numbers or not", () => {
  const { model } = compiled(uncertain);
  const futures = createFutures(model)!;
  const contextOf = (replication: number): YearContext => {
    const future = modelsByEra(futures(replication).model)[0]!;
    const context = createYearContext(future);
    openReplication(future, context, replication);
    return context;
  };
  const [first] = contextOf(0).arms;
  for (let replication = 1; replication < 6; replication++) {
    const [year] = contextOf(replication).arms;
    // whole until a budget cuts a subsidy, a scheme is short, somebody waits half a year
    Object.assign(year!, { subsidyRatio: 0.83, payRatio: 0.5, waits: 0.5, provision: 1.25, peakMembers: 7.5 });
    expect(haveSameLayout(year!, first!), `replication ${replication}`).toBe(true);
  }
});
