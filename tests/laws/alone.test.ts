/**
 * Households of one are people living alone: the passes for people alone (`offer-alone.ts`, `plain-world.ts`) and the general ones
 * give the same bytes. With a single group a seat does not change its person, so that nothing else differs either.
 */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { describeTotal, metrics } from "../../src/engine/levers/catalogue.ts";
import { plainTotals } from "../../src/engine/projection/plain-totals.ts";
import { compileInput, hashOf, runOutcomes } from "../baselines/fingerprint.ts";
import { type Change, changed, type Input, society } from "./small.ts";

const replications = 2;

const ways = vi.hoisted(() => ({ plain: 0, general: 0, alone: 0 }));
vi.mock("../../src/engine/projection/plain-world.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/projection/plain-world.ts")>();
  return {
    ...real,
    runPlainWorld: (...all: Parameters<typeof real.runPlainWorld>) => {
      ways.plain++;
      real.runPlainWorld(...all);
    },
  };
});
vi.mock("../../src/engine/enrolment/cover.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/enrolment/cover.ts")>();
  return {
    ...real,
    enrolWorld: (...all: Parameters<typeof real.enrolWorld>) => {
      ways.general++;
      real.enrolWorld(...all);
    },
  };
});
vi.mock("../../src/engine/enrolment/offer-alone.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/enrolment/offer-alone.ts")>();
  return {
    ...real,
    offerAlone: (...all: Parameters<typeof real.offerAlone>) => {
      ways.alone++;
      real.offerAlone(...all);
    },
  };
});
beforeEach(() => {
  Object.assign(ways, { plain: 0, general: 0, alone: 0 });
});

/** All that a plain world counts: the ledger, and whose payment a cap cut, would send every world the general way. */
const plainMetrics = metrics
  .filter(({ totals }) => totals.every((total) => plainTotals.has(total) || describeTotal(total).scope === "population"))
  .filter(({ totals }) => !totals.includes("underinsured") && !totals.includes("underinsured_capped"))
  .map(({ id }) => id);

/** How often each way was taken. */
function taken(run: () => string): { readonly hash: string; readonly ways: typeof ways } {
  Object.assign(ways, { plain: 0, general: 0, alone: 0 });
  const hash = run();
  return { hash, ways: { ...ways } };
}

/** The small society with one group; choice, arrears, inertia and vacant slots as there. */
function crowd(...changes: Change[]): Input {
  const input = society();
  delete (input["population"] as Input)["households"];
  return changed(
    input,
    ["population.groups", { all: { share: 1, ages: { uniform: [0, 80] }, income: { mean: 2000, gini: 0.4 } } }],
    ["health.services.screening", { rate: 0.4, cost: 30 }],
    ...changes,
  );
}

function outcomes(input: Input): Float64Array[] {
  return runOutcomes(compileInput(input), replications);
}

const ones: Change = ["population.households", { size: { 1: 1 }, heads: ["all"] }];
/** No price response and no need that is forgone: the condition of a plain world. */
const certain: Change = [
  "behaviour",
  {
    awareness: 1,
    affordability: { share_of_income: 0.08 },
    choice: { rule: "always" },
    lapse: { arrears: 0.1, inertia: 0 },
    forgone_care: "none",
    price_response: 0,
  },
];
const necessary: Change = ["health.services.surgery", { rate: 0.02, count: "bernoulli", cost: { family: "exponential", mean: 1500 } }];
const benefits = { outpatient: { reimburse: 0.8, copay: 2 }, inpatient: { reimburse: 0.9, cap: 5000 }, surgery: { reimburse: 0.7 } };
/** Prices of a scheme with yearly limits are sampled, which takes seconds: one kind has them. */
const limits = { deductible: 100, out_of_pocket: 900, annual: 20000 };

const contributions: Record<string, Input> = {
  income: { income: 0.04, max: 200 },
  flat: { flat: 60 },
  risk: { risk: { by: ["age_band", "sex", "condition"], safety: 0.05 } },
  community: { community: { loading: 0.1 } },
};

describe("households of one", () => {
  test("the small society: floor, waiting, subsidies, rider, choice", () => {
    const households = taken(() => hashOf(outcomes(crowd(ones))));
    const persons = taken(() => hashOf(outcomes(crowd())));
    expect(households.hash).toBe(persons.hash);
    expect(households.ways.alone).toBe(0);
    expect(persons.ways.alone).toBeGreaterThan(0);
  });

  for (const [kind, contribution] of Object.entries(contributions)) {
    for (const mode of ["compulsory", "voluntary"]) {
      test(`plain worlds, ${kind} contribution, ${mode}`, () => {
        const scheme = {
          kind: "solidarity",
          enrolment: { mode },
          contribution,
          benefits: kind === "income" && mode === "compulsory" ? { ...benefits, limits } : benefits,
        };
        const plain: Change[] = [
          certain,
          necessary,
          [
            "schemes",
            {
              mutual: scheme,
              insurer: {
                ...scheme,
                kind: "for-profit",
                underwriting: { deny: { conditions: 0.4 } },
                enrolment: { mode: "voluntary", renewal: "reunderwrite" },
              },
            },
          ],
          ["worlds", { proposal: ["mutual"], baseline: ["insurer"], contested: ["insurer", "mutual"] }],
          ["outputs", { metrics: plainMetrics, by: ["quintile", "health"] }],
        ];
        const households = taken(() => hashOf(outcomes(crowd(...plain, ones))));
        const persons = taken(() => hashOf(outcomes(crowd(...plain))));
        expect(households.hash).toBe(persons.hash);
        // two worlds the short way, the third and all years of failure the general one
        expect(households.ways.plain).toBe(0);
        expect(persons.ways.plain).toBeGreaterThan(0);
        expect(persons.ways.general).toBeGreaterThan(0);
      });
    }
  }

  test("but not households of two", () => {
    const twos: Change = ["population.households", { size: { 2: 1 }, heads: ["all"] }];
    expect(hashOf(outcomes(crowd(twos)))).not.toBe(hashOf(outcomes(crowd())));
  });
});
