/** Worlds of every kind beside each other, and the rows of a run held against those of another. */
import { expect } from "vitest";
import type { ResultRow } from "../../src/engine/index.ts";
import { metrics } from "../../src/engine/metrics/index.ts";
import { freshMemory } from "../../src/engine/projection/pricing-memory.ts";
import { once, type Simulation, simulate } from "../support/simulate.ts";
import { changed, type Input, society } from "./small.ts";

/** Plain worlds and general ones side by side, with limits of the year; two years, of which a scheme can fail in the first. */
export function mixture(): Input {
  const base = society();
  const { population, economy, health } = base as { population: Input; economy: Input; health: Input };
  const { households: _, ...alone } = population;
  const scheme = { kind: "solidarity", enrolment: { mode: "voluntary" }, contribution: { flat: 60 } };
  const benefits = { outpatient: { reimburse: 0.6 }, inpatient: { reimburse: 0.6 }, surgery: { reimburse: 0.6 } };
  const limits = { out_of_pocket: 120 };
  return {
    ...base,
    years: 2,
    replications: 1,
    economy: { ...economy, basic_needs: 500 },
    population: { ...alone, size: 250 },
    health: { ...health, services: changed(health, ["services.screening", { rate: 0.4, cost: 30 }])["services"] },
    behaviour: { affordability: { share_of_income: 0.08 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 },
    schemes: {
      share: { ...scheme, benefits: { ...benefits, limits } },
      deductible: { ...scheme, benefits: { ...benefits, limits: { deductible: 50 } } },
      capped: { ...scheme, benefits: { ...benefits, limits: { ...limits, annual: 400 } } },
      waits: { ...scheme, waiting_period: 0.5, benefits: { outpatient: { reimburse: 1 } } },
      floor: { kind: "public", benefits: { outpatient: { reimburse: 0.2 } } },
    },
    worlds: { a: ["share"], b: ["deductible"], c: ["capped"], d: ["waits", "share"], e: ["floor", "capped"], f: [] },
    compare: [],
    outputs: { metrics: "all", by: [] },
  };
}

export const keyOf = (row: ResultRow): string => [row.world, row.versus, row.scheme, row.versus_scheme, row.metric, row.by, row.group, row.year].join("|");
const rowsOf = (run: Simulation): Map<string, string> => new Map(run.record.metrics.map((row) => [keyOf(row), JSON.stringify(row)]));

/** Every row of one run stands in the other with the same bytes. */
export function expectWithin(few: Simulation, all: ReadonlyMap<string, string>, least: number): void {
  const rows = rowsOf(few);
  for (const [key, row] of rows) if (all.get(key) !== row) expect(row, key).toBe(all.get(key));
  expect(rows.size).toBeGreaterThanOrEqual(least);
}

/**
 * The rows of a few figures alone. Years drawn for the yearly limits are nine tenths of compiling this file and ask for no figure: they are
 * drawn once for all of them. `whole` draws its own.
 */
export function alone(wanted: readonly string[]): Simulation {
  return simulate(changed(mixture(), ["outputs.metrics", wanted]), { memory: { ...freshMemory(), factors } });
}
const { factors } = freshMemory();

export const whole = once(() => rowsOf(simulate(mixture())));
export const ids = metrics.filter(({ family }) => family === undefined).map(({ id }) => id);
