/**
 * Two schemes of one world that are open to different people do not touch each other, whatever levers both have: each has the figures that it has
 * in a world of its own.
 */
import { expect, test } from "vitest";
import { levers } from "../../src/engine/levers/index.ts";
import { beside, terms } from "../support/every-lever.ts";
import { simulate } from "../support/simulate.ts";

type Terms = Readonly<Record<string, unknown>>;

const scheme = (group: string, more: Terms): Terms => ({
  kind: "solidarity",
  eligibility: { groups: [group] },
  contribution: { income: 0.15 },
  benefits: { care: { reimburse: 0.8 }, drugs: { reimburse: 0.5 } },
  expenses: { fixed: 6, per_member: 0.5, acquisition: 1 },
  reserve: { initial: 100 },
  on_insolvency: "continue",
  ...more,
});

function figuresOf(more: Terms, whole: Terms): void {
  const { record } = simulate({
    ...{ mutua: 1, name: "side by side", years: 4, replications: 2 },
    population: {
      groups: {
        a: { count: 40, ages: { uniform: [20, 60] }, income: { mean: 100, gini: 0.3 } },
        b: { count: 40, ages: { uniform: [20, 60] }, income: { mean: 150, gini: 0.3 } },
      },
      demography: { kind: "dynamic", mortality: { list: [0.03] }, entrants: { replace: true } },
    },
    health: {
      conditions: {
        ill: { prevalence: 0.2, onset: 0.2, rates: { care: 3 }, costs: { drugs: 2 } },
        other: { prevalence: 0.1, onset: 0.1, rates: { drugs: 2 } },
      },
      services: { care: { rate: 1, cost: { mean: 10, cv: 1 } }, drugs: { rate: 2, count: "fixed", cost: 4, essential: true } },
    },
    behaviour: { awareness: 0.8, affordability: { share_of_income: 0.3 }, choice: { trust: 0.3 }, lapse: { arrears: 0.1, inertia: 0.2 } },
    schemes: { one: scheme("a", more), two: scheme("b", more) },
    worlds: { both: ["one", "two"], one: ["one"], two: ["two"] },
    compare: [],
    outputs: { metrics: "all", by: ["group"] },
    ...whole,
  });
  const known = new Map(record.metrics.map((row) => [JSON.stringify([row.world, row.scheme, row.metric, row.group, row.year]), row.mean]));
  const together = record.metrics.filter((row) => row.world === "both" && row.scheme !== null);
  expect(together.length).toBeGreaterThan(500);
  for (const { scheme: name, metric, group, year, mean } of together) {
    const alone = known.get(JSON.stringify([name, name, metric, group, year]));
    expect([metric, name, group, year, mean === null]).toEqual([metric, name, group, year, alone === null]);
    // of a pool of other people the grid of money may be another
    if (mean !== null) expect(Math.abs(mean - alone!), `${name} ${metric} ${group} ${year}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(alone!)));
  }
}

const ofSchemes = [...levers.keys()].filter((name) => levers.get(name)!.scope === "scheme");
test.each(ofSchemes)("%s", (name) => {
  const needed = beside[name] ?? [];
  const steered = name === "governance" ? { reserve: { initial: 100, target_months: [3, 9] } } : {};
  figuresOf({ [name]: terms[name], ...steered }, Object.fromEntries(needed.map((other) => [other, terms[other]])));
});

test("prevention of illness, by two schemes: each spares its own people, and compares its own", () => {
  figuresOf({ prevention: { reach: 0.6, effect: { care: 0.3, ill: 0.7, other: 0.4 }, per_reached: 1, fade: 0.5 } }, {});
});

test("an assembly, and a rescue after a cut", () => {
  figuresOf({ governance: { decides: "assembly", turnout: [0.3, 0.4, 0.5, 0.5, 0.9], quorum: 0.2 } }, {});
  figuresOf({ contribution: { income: 0.05 }, on_insolvency: [{ cut: { floor: 0.8 } }, { rescue: { share: 0.5, probability: 0.5 } }, "continue"] }, {});
});
