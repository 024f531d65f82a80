/**
 * The short way of a plain world and the general way count the same, byte for byte, in every total that the short way says it can
 * count; and it refuses a world of which anything else is asked.
 */

import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeTotal, metrics } from "../../src/engine/levers/catalogue.ts";
import { levers } from "../../src/engine/levers/index.ts";
import type { Model } from "../../src/engine/model/model.ts";
import { plainTotals } from "../../src/engine/projection/plain-totals.ts";
import { compileInput, fingerprint, runOutcomes } from "../baselines/fingerprint.ts";
import { changed, type Input, society } from "./small.ts";

const ways = vi.hoisted(() => ({ plain: 0, general: 0, refuse: false }));
vi.mock("../../src/engine/projection/plain-world.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/projection/plain-world.ts")>();
  return {
    ...real,
    plainWorld: (...all: Parameters<typeof real.plainWorld>) => (ways.refuse ? null : real.plainWorld(...all)),
    runPlainWorld: (...all: Parameters<typeof real.runPlainWorld>) => {
      ways.plain++;
      real.runPlainWorld(...all);
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
  Object.assign(ways, { plain: 0, general: 0, refuse: false });
});

const askable = metrics
  .filter(({ totals }) => totals.every((total) => plainTotals.has(total) || describeTotal(total).scope === "population"))
  .map(({ id }) => id);
const scheme = { kind: "solidarity", benefits: { outpatient: { reimburse: 0.8, copay: 2 }, inpatient: { reimburse: 0.9 }, surgery: { reimburse: 0.7 } } };

/** The small society alone and certain, with one scheme that takes everybody and one that chooses, apart and side by side. */
function crowd(asked: readonly string[]): Input {
  const input = society();
  delete (input["population"] as Input)["households"];
  return changed(
    input,
    ["population.groups", { all: { share: 1, ages: { uniform: [0, 80] }, income: { mean: 2000, gini: 0.4 } } }],
    ["health.services.screening", { rate: 0.4, cost: 30 }],
    ["health.services.surgery", { rate: 0.02, count: "bernoulli", cost: { family: "exponential", mean: 1500 } }],
    [
      "behaviour",
      {
        awareness: 0.9,
        affordability: { share_of_income: 0.08 },
        choice: { rule: "always" },
        lapse: { arrears: 0.1, inertia: 0 },
        forgone_care: "none",
        price_response: 0,
      },
    ],
    [
      "schemes",
      {
        all: { ...scheme, enrolment: { mode: "compulsory" }, contribution: { income: 0.04, max: 200 } },
        some: { ...scheme, kind: "for-profit", contribution: { community: { loading: 0.1, basis: "expected" } }, underwriting: { deny: { conditions: 0.4 } } },
      },
    ],
    ["worlds", { all: ["all"], both: ["all", "some"], some: ["some"] }],
    ["compare", [["all", "some"]]],
    ["outputs", { metrics: asked, by: ["quintile", "health"] }],
  );
}

function text(model: Model): string {
  return fingerprint("crowd", model, runOutcomes(model, 2));
}

describe("the short way", () => {
  test("counts what the general way counts, and both have run", () => {
    expect(askable.length).toBeGreaterThan(100);
    const model = compileInput(crowd(askable));
    const counted = new Set(model.tallies.totals.map(({ name }) => name));
    // a metric of a lever is asked only where the lever is, and there the world is not plain
    const own = metrics.filter(({ id }) => ![...levers.keys()].some((name) => id.startsWith(`${name}.`)));
    expect([...plainTotals].filter((name) => !counted.has(name) && own.some(({ totals }) => totals.includes(name)))).toEqual([]);
    Object.assign(ways, { plain: 0, general: 0 });
    const short = text(model);
    const [plain, mixed] = [ways.plain, ways.general];
    Object.assign(ways, { plain: 0, general: 0, refuse: true });
    const general = text(model);
    expect(general).toBe(short);
    // two of three worlds, but in the year in which a scheme fails; then all of them the general way
    expect(plain).toBeGreaterThan(mixed);
    expect(mixed).toBeGreaterThan(0);
    expect(ways).toMatchObject({ plain: 0, general: plain + mixed });
  });

  test("refuses a world of which anything else is counted", () => {
    const others = metrics.filter(
      ({ id }) => !askable.includes(id) && ![...levers.keys()].some((name) => id.startsWith(`${name}.`)) && id !== "finance.lever_share",
    );
    expect(others.length).toBeGreaterThan(5);
    for (const { id } of others) {
      const model = compileInput(crowd([id]));
      ways.plain = 0;
      runOutcomes(model, 1);
      expect(ways.plain, id).toBe(0);
    }
  });
});
