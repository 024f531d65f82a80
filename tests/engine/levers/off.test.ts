/** Every lever of the registry has terms under which it does nothing: then every figure that is not its own is the same to the last bit as without it. */
import { expect, test } from "vitest";
import { levers } from "../../../src/engine/levers/index.ts";
import { village } from "../../support/every-lever.ts";
import { once } from "../../support/once.ts";
import { type Simulation, simulate } from "../../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

const nobodyIll = { sickness: { probability: 0, days: 20 } };
/** Terms that do nothing, and whether the lever is then left out of the model (true) or runs its steps in vain (false). */
const off: Readonly<Record<string, readonly [terms: unknown, absent: boolean]>> = {
  waiting_period: [0, true],
  mid_year_entry: [{ when_ill: 0 }, true],
  prevention: [{ reach: 0, who: "members", effect: { care: 0.3 }, per_reached: 2 }, true],
  facilities: [{ capacity: { care: 1e6 }, unit_cost_ratio: 1, running_cost: 0 }, false],
  reinsurance: [[{ kind: "quota-share", cession: 0 }], true],
  education: [{ coverage: 0, effect: 0.5 }, true],
  cash_benefits: [{ sickness: { replace: 0 } }, true],
  governance: ["none", true],
  on_insolvency: ["continue", true],
  supply: [{ capacity: { care: 1e6 } }, false],
  risk_equalisation: [{ by: ["sex"], share: 0 }, true],
  own_risk: [{ people: 300 }, true],
  income_risks: [nobodyIll, true],
  federations: [{ union: { members: ["one", "two"], share: 0, initial: 0 } }, true],
  // who bears public money is looked at, and moves nothing else
  financed_by: [{ instruments: [{ kind: "income" }], collection_cost: 0 }, false],
  regulation: [{}, true],
  // a measure: it moves nothing at all
  protection_floor: [{}, false],
};

const without = once(() => simulate(village([], "solidarity")));

/** By everything that names a figure. */
function figuresOf({ record }: Simulation): ReadonlyMap<string, number | null> {
  const rows = record.metrics.map(
    ({ metric, world, scheme, versus, year, by, group, mean }) => [[metric, world, scheme, versus, year, by, group].join("|"), mean] as const,
  );
  const found = new Map(rows);
  expect(found.size).toBe(rows.length);
  return found;
}

test("every lever of the registry has terms here", () => {
  expect(Object.keys(off).sort()).toEqual([...levers.keys()].sort());
});

test.each([...levers.keys()])("%s that does nothing changes nothing", (name) => {
  const [terms, absent] = off[name]!;
  const plain = village([], "solidarity") as Map & { readonly schemes: { readonly one: Map } };
  const beside = name === "cash_benefits" ? { income_risks: nobodyIll } : {};
  const { one } = plain.schemes;
  const input =
    levers.get(name)!.scope === "scheme" ? { ...plain, ...beside, schemes: { ...plain.schemes, one: { ...one, [name]: terms } } } : { ...plain, [name]: terms };
  const run = simulate(input);
  expect(run.model.levers.some(({ lever }) => lever === name)).toBe(!absent);
  const expected = figuresOf(without());
  const found = [...figuresOf(run)].filter(([figure]) => expected.has(figure));
  expect(found.length).toBe(expected.size);
  expect(found.filter(([figure, mean]) => !Object.is(mean, expected.get(figure)))).toEqual([]);
});
