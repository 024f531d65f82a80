/** Price responses read off a study that limited what people paid: values by hand, and the model's own events beside them. */
import { expect, test } from "vitest";
import { responseUnderLimit, type Study, spendingUnderLimit } from "../../../src/engine/premiums/response-under-limit.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { rowOf, simulate } from "../../support/simulate.ts";

/** Two equal bills paid in full until one of them is paid: (1/2 (1 + 1) + 1/2 (0 + 1/2)) / 2 = 0.625 where half pay a price. */
const twoBills = { coinsurance: 1, limit: 1, bills: 2, count: "fixed", cv: 0 } as const;

test("two bills, a limit of one: half of those who pay use care, and spending is 0.625 of free care", () => {
  expect(spendingUnderLimit(Math.LN2, twoBills)).toBeCloseTo(0.625, 14);
  expect(responseUnderLimit({ spending: 0.625, ...twoBills })).toBeCloseTo(Math.LN2, 12);
  // read off without the limit the same study would say ln 1.6
  expect(responseUnderLimit({ spending: 0.625, ...twoBills, limit: Infinity })).toBeCloseTo(0.47, 4);
});

test("a limit of nothing makes care free; one that nobody reaches is none; a bill that fills half of it counts half", () => {
  expect(spendingUnderLimit(1, { ...twoBills, limit: 0 })).toBe(1);
  expect(spendingUnderLimit(1, { ...twoBills, limit: 64 })).toBeCloseTo(Math.exp(-1), 12);
  // limit 1/2: the first costs the half, used with exp(-1/2); then the second is free, else it costs the half too
  const first = Math.exp(-0.5);
  expect(spendingUnderLimit(1, { ...twoBills, limit: 0.5 })).toBeCloseTo((first * 2 + (1 - first) * first) / 2, 12);
});

test("RAND's families under RAND's limit: 0.39 leaves more spending than was found, 0.61 as much", () => {
  const rand: Study = { spending: 1 / 1.45, coinsurance: 0.95, limit: 11.5, bills: 13.6, count: "poisson", cv: 5.9 };
  const eta = responseOf("rand");
  expect(eta).toBe(responseUnderLimit(rand));
  expect(eta).toBeCloseTo(0.608, 3);
  expect(spendingUnderLimit(eta, rand)).toBeCloseTo(1 / 1.45, 9);
  expect(spendingUnderLimit(0.39, rand)).toBeCloseTo(0.79, 2);
  expect(responseOf("default")).toBe(0.39);
});

test("the engine's own events, settled under the same limit, spend what was worked out", () => {
  const study = { spending: 0.7, coinsurance: 0.8, limit: 3, bills: 4, cv: 0 };
  const eta = responseOf(study);
  // spending of those insured over need: members pay 80 % of each bill of 100 up to 300 a year
  const run = simulate(village(study), { replications: 20 });
  const row = rowOf(run, "use.cost", { world: "mutual" });
  const need = rowOf(run, "need.cost", { world: "mutual" });
  const ratio = row.mean! / need.mean!;
  expect(spendingUnderLimit(eta, { ...study, count: "poisson" })).toBeCloseTo(0.7, 9);
  expect(Math.abs(ratio - 0.7)).toBeLessThan(4 * (row.se! / need.mean!) + 0.002);
});

test("a reduction that no response makes under the limit is refused, with the place", () => {
  const { problems } = read({ spending: 0.4, limit: 0.01, bills: 2, count: "fixed" });
  expect(problems).toMatchObject([{ code: "E0313", path: ["behaviour", "price_response"] }]);
});

const read = (priceResponse: unknown) => validateScenario(village(priceResponse), { readText: () => ({ allowed: "no file", fix: "" }) });
const responseOf = (priceResponse: unknown): number => read(priceResponse).scenario!.health.services[0]!.priceResponse;

function village(priceResponse: unknown): Record<string, unknown> {
  return {
    mutua: 1,
    name: "v",
    currency: "X",
    start_year: 2026,
    years: 1,
    replications: 1,
    seed: "response",
    population: { size: 500, ages: { uniform: [20, 64] }, income: { value: 10_000 } },
    health: { services: { care: { rate: 4, cost: 100 } } },
    behaviour: { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: priceResponse },
    schemes: {
      mutual: {
        kind: "solidarity",
        enrolment: { mode: "compulsory" },
        contribution: { flat: 400 },
        benefits: { care: { reimburse: 0.2 }, limits: { out_of_pocket: 300 } },
        reserve: { initial: { months: 100 } },
      },
    },
    outputs: { metrics: ["use.cost", "need.cost"] },
  };
}
