/**
 * The short way of a household world and the general way count the same, byte for byte, in every total that the short way says it can count;
 * and it refuses a world of which anything else is asked.
 */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeTotal, metrics } from "../../src/engine/levers/catalogue.ts";
import { levers } from "../../src/engine/levers/index.ts";
import type { Model } from "../../src/engine/model/model.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { householdTotals } from "../../src/engine/projection/household-totals.ts";
import { householdWorlds } from "../../src/engine/projection/household-world.ts";
import { compileInput, fingerprint, runOutcomes } from "../baselines/fingerprint.ts";
import { changed, type Input, society } from "./small.ts";

const ways = vi.hoisted(() => ({ households: 0, general: 0, refuse: false, worlds: new Set<number>() }));
vi.mock("../../src/engine/projection/household-world.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/projection/household-world.ts")>();
  return {
    ...real,
    householdWorlds: (...all: Parameters<typeof real.householdWorlds>) => (ways.refuse ? all[0].worlds.map(() => null) : real.householdWorlds(...all)),
    runHouseholdWorld: (...all: Parameters<typeof real.runHouseholdWorld>) => {
      ways.households++;
      ways.worlds.add(all[3].world);
      real.runHouseholdWorld(...all);
    },
  };
});
vi.mock("../../src/engine/benefits/settle.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/benefits/settle.ts")>();
  return {
    ...real,
    settleWorld: (...all: Parameters<typeof real.settleWorld>) => {
      ways.general++;
      real.settleWorld(...all);
    },
  };
});
beforeEach(() => {
  Object.assign(ways, { households: 0, general: 0, refuse: false });
  ways.worlds.clear();
});

const isOfLever = (id: string): boolean => [...levers.keys()].some((name) => id.startsWith(`${name}.`));
const askable = metrics
  .filter(({ totals }) => totals.every((total) => householdTotals.has(total) || describeTotal(total).scope === "population"))
  .map(({ id }) => id);
/** Where public floors pay, cover of any kind is for the general way. */
const floored = askable.filter((id) => !metrics.find((metric) => metric.id === id)!.totals.includes("covered_any"));
/** Nothing that counts obstacles side by side, or whom prices are within the means of: whoever cannot join is asked nothing. */
const first = floored.filter((id) => {
  const { totals } = metrics.find((metric) => metric.id === id)!;
  return !totals.some((total) => total.startsWith("obstacle_") || total === "asked" || total === "affordable");
});

const care = { outpatient: { reimburse: 0.7 }, inpatient: { reimburse: 0.9 }, surgery: { reimburse: 0.8, deductible: 20 } };

/** The small society with one scheme a world, yearly limits, a rider, waits, habits, frictions, subsidies, and two worlds without a scheme. */
function village(asked: readonly string[], ...more: Parameters<typeof changed>[1][]): Input {
  const input = society();
  const schemes = input["schemes"] as Record<string, Input>;
  return changed(
    input,
    ["population.size", 300],
    ["years", 3],
    ["health.services.outpatient.price_response", 0.3],
    ["health.services.outpatient.necessary", 0.6],
    ["behaviour.enrolment", { effort: { mean: 0.2, sd: 0.3 }, attempt_fails: 0.2 }],
    ["behaviour.lapse", { arrears: 0.1, inertia: 0.4, return: 0.4 }],
    ["behaviour.affordability", { share_of_income: 0.08, subsistence: 300, ability: { slope: 1.7 } }],
    [
      "schemes.insurer",
      {
        ...schemes["insurer"],
        benefits: { ...care, limits: { out_of_pocket: 600, annual: 9000 } },
        underwriting: { deny: { conditions: 0.4, above_age: 65 } },
      },
    ],
    ["schemes.rider", { ...schemes["insurer"], contribution: { flat: 120, unit: "household" } }],
    ["schemes.clinic", { kind: "public", benefits: { inpatient: { reimburse: 0.3 } } }],
    [
      "worlds",
      {
        mutual: ["floor", "mutual"],
        insurer: ["floor", "insurer"],
        rider: ["rider"],
        floors: ["floor", "clinic"],
        both: ["floor", "clinic", "mutual"],
        none: [],
      },
    ],
    ["compare", [["mutual", "insurer"]]],
    ["outputs", { metrics: asked, by: ["quintile", "health"] }],
    ...more,
  );
}

function text(model: Model): string {
  return fingerprint("village", model, runOutcomes(model, 2));
}

/** Both ways over all worlds, each of which the short way takes. */
function expectSame(input: Input): void {
  const model = compileInput(input);
  Object.assign(ways, { households: 0, general: 0, refuse: false });
  ways.worlds.clear();
  const short = text(model);
  expect(ways.worlds.size).toBe(model.worlds.length);
  const { households, general } = ways;
  expect(households).toBeGreaterThan(5 * general);
  Object.assign(ways, { households: 0, general: 0, refuse: true });
  expect(text(model)).toBe(short);
  expect(ways.households).toBe(0);
  // which worlds a year with a failure runs again may differ between the ways: at least the first time of all worlds is the same
  expect(ways.general).toBeGreaterThan(households / 2);
}

describe("the short way", () => {
  test("counts what the general way counts, and both have run", () => {
    expect(askable.length).toBeGreaterThan(80);
    const counted = new Set(compileInput(village(askable)).tallies.totals.map(({ name }) => name));
    const own = metrics.filter(({ id }) => !isOfLever(id));
    expect([...householdTotals].filter((name) => !counted.has(name) && own.some(({ totals }) => totals.includes(name)))).toEqual([]);
    expectSame(village(floored));
  });

  test("counts the same where nobody asks for more than first obstacles", () => {
    expect(first.length).toBeLessThan(floored.length - 5);
    expectSame(village(first));
    expectSame(village(first, ["own_risk", { people: 40_000 }], ["schemes.rider.underwriting", { deny: { conditions: 0.2 } }]));
    expectSame(village(first, ["behaviour.choice", { rule: "threshold" }]));
    expectSame(village(first, ["behaviour.choice", { rule: "always" }], ["behaviour.lapse", { arrears: 0.1 }]));
  });

  test("takes people who live alone as households of one", () => {
    const input = village([...first, "coverage.any"]);
    delete (input["population"] as Input)["households"];
    expectSame(
      changed(
        input,
        ["health.services.screening.rate", 0.4],
        ["population.groups", { all: { share: 1, ages: { uniform: [0, 80] }, income: { mean: 2000, gini: 0.4 } } }],
        ["worlds", { mutual: ["mutual"], insurer: ["insurer"], rider: ["rider"], none: [] }],
      ),
    );
  });

  test("refuses a world of which anything else is counted", () => {
    const model = compileInput(village(first));
    expect(householdWorlds(model)).not.toContain(null);
    const others = (Object.keys(totalDescriptions) as TotalName[]).filter((name) => describeTotal(name).scope !== "population" && !householdTotals.has(name));
    expect(others.length).toBeGreaterThan(30);
    for (const name of others) {
      const { scope, cells, stock } = describeTotal(name);
      const totals = [...model.tallies.totals, { name, scope, cells, stock, members: 1 }];
      expect(new Set(householdWorlds({ ...model, tallies: { ...model.tallies, totals } })), name).toEqual(new Set([null]));
    }
    // a floor that is open to somebody is a cover of some kind, which only the general way looks at person by person
    const floors = compileInput(village(["coverage.any"]));
    expect(householdWorlds(floors).map((one) => one !== null)).toEqual(floors.worlds.map(({ floors }) => floors.length === 0));
  });
});
