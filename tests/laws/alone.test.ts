/**
 * Households of one are people living alone: the passes for people alone (`offer-alone.ts`, `plain-world.ts`) and the general ones
 * give the same bytes. With a single group a seat does not change its person, so that nothing else differs either.
 */
import { describe, expect, test } from "vitest";
import { compileInput, hashOf, runOutcomes } from "../baselines/fingerprint.ts";
import { type Change, changed, type Input, society } from "./small.ts";

const replications = 2;

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
    expect(hashOf(outcomes(crowd(ones)))).toBe(hashOf(outcomes(crowd())));
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
        ];
        expect(hashOf(outcomes(crowd(...plain, ones)))).toBe(hashOf(outcomes(crowd(...plain))));
      });
    }
  }

  test("but not households of two", () => {
    const twos: Change = ["population.households", { size: { 2: 1 }, heads: ["all"] }];
    expect(hashOf(outcomes(crowd(twos)))).not.toBe(hashOf(outcomes(crowd())));
  });
});
