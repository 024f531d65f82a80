/**
 * Worlds that only refuse care share what they refuse alike, and differ from the first of them: each is what it is with no other world beside it, as
 * is a world in which another lever touches events too, for which what is shared is put in again.
 */
import { describe, expect, test } from "vitest";
import { commons } from "../../../src/engine/benefits/refused.ts";
import type { AnyTotal } from "../../../src/engine/model/totals.ts";
import { byDifference } from "../../../src/engine/projection/need-by-difference.ts";
import { householdWorlds } from "../../../src/engine/projection/which-households.ts";
import { free, passive, scenarioOf } from "../../support/plain.ts";
import { type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const worlds: Readonly<Record<string, readonly string[]>> = { none: [], half: ["half"], whole: ["whole"], floor: ["floor"], rest: ["half"] };
const metrics = ["use.events", "use.cost", "use.reduced_by_price", "protection.forgone", "protection.oop_per_head", "protection.oop_over_10"];
const more = ["protection.burden_over_10", "protection.oop_over_40", "protection.sdg382", "coverage.breadth", "coverage.effective"];
const own = ["supply.served", "supply.unserved_members", "supply.unserved_others", "supply.forgone_capacity", "supply.price"];
const counted: readonly AnyTotal[] = [
  ...([
    "use_events",
    "use_cost",
    "reduced_cost",
    "forgone_events",
    "necessary_events",
    "out_of_pocket",
    "oop_over_10",
    "oop_over_40",
    "burden_over_10",
  ] as const),
  ...(["sdg382", "covered", "effective", "supply.forgone", "supply.cost", "supply.base_cost"] as const),
  ...(["supply.sought_members", "supply.sought_others", "supply.unserved_members", "supply.unserved_others"] as const),
];

const scheme = { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: 20, index: "none" }, eligibility: { groups: ["in"] } };
const room = { capacity: { visit: 250, drug: 100.5 } };

/** Worlds are taken in the order of their names. */
const numbered = (name: string, at: number): string => `${at}_${name}`;

function society(names: readonly string[], supply: object, parts: object = {}): object {
  return scenarioOf({
    replications: 1,
    seed: "rooms",
    years: 3,
    population: {
      size: 400,
      groups: { in: { share: 0.5, income: { mean: 2000, gini: 0.4 } }, out: { share: 0.5, income: { mean: 1500, gini: 0.3 } } },
      households: { size: { 1: 0.5, 2: 0.5 } },
    },
    economy: { poverty_line: 700 },
    behaviour: { ...passive, price_response: "default", forgone_care: { probability: 0.5, liquidity: 0.5 } },
    health: {
      services: {
        visit: { rate: 2, cost: { family: "lognormal", mean: 150, cv: 1 }, price_response: 0.6, necessary: 0.7, essential: true },
        drug: { rate: 0.75, count: "fixed", cost: { family: "lognormal", mean: 80, cv: 1 }, price_response: 0.3, necessary: 0.5 },
        other: { rate: 1, cost: 30, price_response: 0.4 },
      },
    },
    schemes: {
      half: { ...scheme, waiting_period: 0.25, benefits: { visit: { reimburse: 0.5 }, other: { reimburse: 0.5 } } },
      whole: { ...scheme, eligibility: {}, benefits: { visit: { reimburse: 1 }, drug: { reimburse: 0.9 } } },
      floor: { kind: "public", benefits: { visit: { reimburse: 0.3 }, drug: { reimburse: 0.3 }, other: { reimburse: 0.3 } } },
    },
    worlds: Object.fromEntries(names.map((name, at) => [numbered(name, at), worlds[name]!])),
    ...(names.length > 1 && { compare: [names.slice(0, 2).map(numbered)] }),
    supply,
    outputs: { metrics: [...metrics, ...more, ...own], by: ["quintile"] },
    ...parts,
  });
}

function run(names: readonly string[], supply: object, parts: object = {}): Simulation {
  const found = simulate(society(names, supply, parts));
  expect(householdWorlds(found.model)).not.toContain(null);
  return found;
}

function totals(of: Simulation, name: string): readonly unknown[] {
  const world = of.model.worlds.find((one) => one.name.endsWith(name))!.name;
  return counted.flatMap((total) => [1, 2, 3].map((year) => [total, year, ...totalsOf(of, total, { year, world })]));
}

describe.each([
  ["whoever comes first", room],
  ["members first", { ...room, first: "members" }],
  ["room that grows to be enough", { capacity: { visit: 350 }, growth: 0.3 }],
  ["no room at all", { capacity: { visit: 0 } }],
])("%s", (_, supply) => {
  test("each world is what it is alone, whichever is first", () => {
    const names = Object.keys(worlds);
    Object.assign(commons, { taken: 0, putBack: 0 });
    byDifference.blocks = 0;
    const together = run(names, supply);
    const backwards = run(names.toReversed(), supply);
    // worlds without floors and the one with a floor, in each of three years; put in again for nobody
    expect([byDifference.blocks, commons.putBack]).toEqual([30, 0]);
    expect(commons.taken).toBeLessThan(byDifference.blocks);
    for (const name of names) {
      const alone = totals(run([name], supply), name);
      expect(totals(together, name)).toEqual(alone);
      expect(totals(backwards, name)).toEqual(alone);
    }
    expect(totalsOf(together, "supply.forgone", { year: 1, world: numbered("whole", 2) })[0]).toBeGreaterThan(20);
  });
});

test("a world in which another lever touches events finds them as they are in all worlds", () => {
  const prevention = { reach: 0.5, who: "members", effect: { other: 0.4 }, per_reached: 1 };
  const half = { ...scheme, benefits: { visit: { reimburse: 0.5 } }, prevention };
  const schemes = { ...(society(["none"], room) as { readonly schemes: object }).schemes, half };
  const names = ["none", "half", "whole"];
  Object.assign(commons, { taken: 0, putBack: 0 });
  const together = run(names, room, { schemes });
  expect(commons).toEqual({ taken: 6, putBack: 3 });
  for (const name of names) expect(totals(together, name)).toEqual(totals(run([name], room, { schemes }), name));
});

test("a floor that pays three tenths of all care pays three tenths of what is used, whoever finds no room", () => {
  const used = run(["none", "floor"], room);
  const place = { world: numbered("floor", 1) };
  const cost = totalsOf(used, "use_cost", place)[0]!;
  expect(totalsOf(used, "supply.unserved_others", place)[0]).toBeGreaterThan(100);
  expect(totalsOf(used, "out_of_pocket", place)[0]! / cost).toBeCloseTo(0.7, 6);
  expect(totalsOf(used, "supply.cost", place)[0]).toBe(cost);
});
