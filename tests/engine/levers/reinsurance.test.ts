/** Reinsurance: values by hand, against exact laws, in the account and in the price, and how it fails. */
import { describe, expect, test } from "vitest";
import { type Contract, excessOf, excessOfEvent, recoveriesOf } from "../../../src/engine/levers/reinsurance/contract.ts";
import type { ReinsuranceNumbers } from "../../../src/engine/levers/reinsurance/lever.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { family as aggregateGamma } from "../../../src/exact/aggregate-gamma.ts";
import { family as layers } from "../../../src/exact/layers.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { compiled, once, rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 100;
const stopLoss = (attachment: unknown, limit: unknown = "none", loading = 0.3, more: object = {}): object => ({
  kind: "stop-loss",
  attachment,
  limit,
  premium: { loading },
  ...more,
});

/** Benefits of 800 in half of the years and 1200 in the other half, contributions of 1100. */
function twoYears(contracts: readonly object[], more: object = {}): object {
  return scenarioOf({
    replications: 40,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 8 } }, shocks: { bad: { probability: 0.5, years: 1, rates: { care: 1.5 } } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 11, index: "none" },
        benefits: wholeOf(["care"]),
        ...(contracts.length > 0 && { reinsurance: contracts }),
        ...more,
      },
    },
    outputs: { metrics: ["reinsurance.net_cost", "reinsurance.recoveries"], by: [] },
  });
}

test("a quota share is priced by what the price itself expects, to the last digit: 0.5 of 100 x 8, and no first year is lived for it", () => {
  const { model } = compiled(twoYears([{ kind: "quota-share", cession: 0.5, commission: 0.1 }]));
  expect((model.levers[0]!.numbers as ReinsuranceNumbers).expected[0]).toBe((0.5 * model.arms[0]!.expectedBenefits) / people);
  expect(model.arms[0]!.expectedBenefits / people).toBeCloseTo(8, 9);
});

const numbersOf = (run: Pick<Simulation, "model">): ReinsuranceNumbers => run.model.levers[0]!.numbers as ReinsuranceNumbers;

describe("by hand", () => {
  const attachment = { value: 1000, ofContributions: false };
  const limit = { value: 200, ofContributions: false };
  const common = { attachment, limit, loading: 0.3, cession: 0, commission: 0, default: 0 };

  test("what contracts take over, each of what the former left", () => {
    const stop = { ...common, kind: "stop-loss" } as const;
    const quota = { ...common, kind: "quota-share", cession: 0.5, commission: 0.1 } as const;
    expect(recoveriesOf([stop], 1100, 800)).toEqual([0]);
    expect(recoveriesOf([stop], 1100, 1200)).toEqual([200]);
    expect(recoveriesOf([stop], 1100, 1900)).toEqual([200]);
    expect(recoveriesOf([quota], 1100, 1200)).toEqual([600]);
    expect(recoveriesOf([quota, stop], 1100, 2100)).toEqual([1050, 50]);
    expect(recoveriesOf([{ ...stop, attachment: { value: 1.2, ofContributions: true } }], 1000, 1300)).toEqual([100]);
  });

  test("stop-loss: a premium near 130, results near 170 and -30", () => {
    const run = simulate(twoYears([stopLoss({ amount: 1000 }, { amount: 200 })]));
    const { expected } = numbersOf(run);
    // 200 in half of 1000 years: standard error 100 / sqrt(1000)
    expect(Math.abs(expected[0]! * people - 100)).toBeLessThan((5 * 100) / Math.sqrt(1000));
    const premium = totalsOf(run, "reinsurance.premium")[0]!;
    expect(premium).toBeCloseTo(1.3 * expected[0]! * people, 9);
    const benefits = totalsOf(run, "benefits");
    const surplus = totalsOf(run, "surplus");
    expect(new Set(benefits)).toEqual(new Set([800, 1200]));
    benefits.forEach((paid, k) => expect(surplus[k]).toBeCloseTo(1100 - paid - premium + (paid === 1200 ? 200 : 0), 9));
    expect(rowOf(run, "reinsurance.net_cost").mean).toBeCloseTo(premium - rowOf(run, "reinsurance.recoveries").mean!, 9);
  });

  test("quota share of one half with a commission of 10 %: results 205 and 5", () => {
    const run = simulate(twoYears([{ kind: "quota-share", cession: 0.5, commission: 0.1 }]));
    const surplus = totalsOf(run, "surplus");
    totalsOf(run, "benefits").forEach((paid, k) => expect(surplus[k]).toBeCloseTo(paid === 800 ? 205 : 5, 9));
    expect(totalsOf(run, "reinsurance.premium")[0]).toBeCloseTo(550, 9);
    expect(totalsOf(run, "reinsurance.commission")[0]).toBeCloseTo(55, 9);
  });

  test("a reinsurer that never pays takes the premium only", () => {
    const run = simulate(twoYears([stopLoss({ amount: 1000 }, "none", 0.3, { default: 1 })]));
    expect(Math.max(...totalsOf(run, "reinsurance.recoveries"))).toBe(0);
    expect(totalsOf(run, "reinsurance.premium")[0]).toBeGreaterThan(0);
  });
});

describe("against exact laws", () => {
  const attachment = 2600;
  /** Poisson claims with exponential sizes: 100 members, a claim every two years, 50 each: mean 2500, sd 500. */
  const crowd = (contracts: readonly object[]): object =>
    scenarioOf({
      replications: 1000,
      population: { size: people, groups: { all: { share: 1, income: 1000 } } },
      health: { services: { care: { rate: 0.5, cost: { family: "exponential", mean: 50 } } } },
      schemes: { mutual: { ...free, contribution: { flat: 26 }, benefits: wholeOf(["care"]), reinsurance: contracts } },
      outputs: { metrics: ["reinsurance.recoveries", "finance.stop_loss_2600"], by: [] },
    });
  const run = once(() => simulate(crowd([stopLoss({ amount: attachment })])));

  test("expected recoveries and those of the run are E(S - d)+", () => {
    const { values } = aggregateGamma.compute({ mean_count: 50, severity_mean: 50, severity_cv: 1, stop_loss_at: [attachment] });
    const exact = values.find(({ name }) => name.startsWith("E(S-"))!.value!;
    const row = rowOf(run(), "reinsurance.recoveries");
    expect(Math.abs(row.mean! - exact)).toBeLessThan(5 * row.se!);
    // the first years of the quote are as many as the replications, so that their error is the same
    expect(Math.abs(numbersOf(run()).expected[0]! * people - exact)).toBeLessThan(5 * row.se!);
    // and the error of 5 standard errors would find a premium that is wrong by a third
    expect(5 * row.se!).toBeLessThan(exact / 3);
    expect(rowOf(run(), "finance.stop_loss_2600").mean).toBeCloseTo(row.mean!, 6);
  });
});

describe("in the scheme", () => {
  test("its net cost is in a balanced price, and only there", () => {
    const balanced = { contribution: { flat: "balanced", index: "none" } };
    const contributions = (contracts: readonly object[]): number => totalsOf(simulate(twoYears(contracts, balanced)), "contributions")[0]!;
    const run = simulate(twoYears([stopLoss({ amount: 1000 }, { amount: 200 })], balanced));
    // the first price knows nothing of shocks
    expect(contributions([])).toBeCloseTo(800, 6);
    expect(contributions([stopLoss({ amount: 1000 }, { amount: 200 })])).toBeCloseTo(800 + 0.3 * numbersOf(run).expected[0]! * people, 6);
    expect(contributions([stopLoss({ amount: 1000 }, { amount: 200 }, 0)])).toBeCloseTo(800, 6);
    const fixed = simulate(twoYears([stopLoss({ amount: 1000 }, { amount: 200 })]));
    expect(totalsOf(fixed, "contributions")[0]).toBeCloseTo(1100, 9);
  });

  test("off is absent, byte for byte", () => {
    const off = simulate(twoYears([stopLoss({ amount: 1000 }, { amount: 0 }), { kind: "quota-share", cession: 0 }]));
    expect(off.model.levers).toEqual([]);
    expect(off.outcomes).toEqual(simulate(twoYears([])).outcomes);
  });

  test("the premium of a year is for the members of the last, at its prices of care", () => {
    const input = twoYears([stopLoss({ amount: 1000 }, { amount: 200 })]) as { population: object };
    const run = simulate({
      ...input,
      years: 3,
      replications: 1,
      economy: { medical_inflation: 0.1 },
      population: { ...input.population, demography: { kind: "dynamic", mortality: { table: { 0: 0.2 } } } },
    });
    const first = totalsOf(run, "reinsurance.premium", { year: 1 })[0]! / people;
    const members = totalsOf(run, "members", { year: 1 })[0]!;
    expect(members).toBe(people);
    const second = totalsOf(run, "members", { year: 2 })[0]!;
    expect(second).toBeLessThan(people);
    expect(totalsOf(run, "reinsurance.premium", { year: 2 })[0]).toBeCloseTo(first * 1.1 * members, 9);
    expect(totalsOf(run, "reinsurance.premium", { year: 3 })[0]).toBeCloseTo(first * 1.21 * second, 9);
  });

  /** Years of 800 and 1200 against contributions of 1060: the mean is 1000. */
  const long = (contracts: readonly object[]): Simulation =>
    simulate({
      ...twoYears(contracts, { contribution: { flat: 10.6, index: "none" }, reserve: { initial: 250 } }),
      years: 10,
      replications: 200,
      outputs: { metrics: ["finance.ruin_probability", "finance.reserve"], by: [] },
    });

  test("removes ruin by chance on the same draws, and ruins by drift where it is too dear", () => {
    const ruined = (contracts: readonly object[]): number => rowOf(long(contracts), "finance.ruin_probability").mean!;
    const alone = ruined([]);
    const fair = ruined([stopLoss({ amount: 1000 }, { amount: 200 }, 0)]);
    const dear = ruined([stopLoss({ amount: 1000 }, { amount: 200 }, 1.2)]);
    expect(alone).toBeGreaterThan(0.1);
    expect(fair).toBeLessThan(alone / 2);
    expect(dear).toBeGreaterThan(alone);
  });

  test("repairs nothing where the price is too low", () => {
    const low = (contracts: readonly object[]): number =>
      rowOf(
        simulate({
          ...twoYears(contracts, { contribution: { flat: 8, index: "none" }, reserve: { initial: 250 } }),
          years: 10,
          replications: 100,
          outputs: { metrics: ["finance.ruin_probability"], by: [] },
        }),
        "finance.ruin_probability",
      ).mean!;
    expect(low([])).toBe(1);
    expect(low([stopLoss(1.2, 0.5)])).toBe(1);
  });
});

describe("excess of each event", () => {
  test("by hand: bills of 8 and of 12, above 10, after a quota share of a quarter", () => {
    const amount = (value: number): Contract["limit"] => ({ value, ofContributions: false });
    const excess: Contract = { kind: "excess", attachment: amount(5), limit: amount(3), loading: 0.3, cession: 0, commission: 0, default: 0 };
    const quota: Contract = { ...excess, kind: "quota-share", cession: 0.25 };
    expect([8, 4, 7].map((paid) => excessOfEvent(excessOf([excess])!, paid))).toEqual([3, 0, 2]);
    expect([8, 12].map((paid) => excessOfEvent(excessOf([quota, excess])!, paid))).toEqual([1, 3]);
    expect(excessOf([quota])).toBeNull();
    expect(recoveriesOf([quota, excess], 100, 20, 4)).toEqual([5, 4]);
  });

  test("a year: one bill of 8 each for 100 people, another of 4 in half of the years; above 3, at most 4", () => {
    const run = simulate(twoYears([{ kind: "excess", attachment: { amount: 3 }, limit: { amount: 4 } }]));
    const benefits = totalsOf(run, "benefits");
    totalsOf(run, "reinsurance.recoveries").forEach((recovered, k) => expect(recovered).toBe(benefits[k]! > 1000 ? 500 : 400));
  });

  test("its mean is that of the closed form of layers, within its standard error; the premium is 1.3 times the mean of first years", () => {
    const [mean, d, m] = [100, 150, 200];
    const run = simulate(
      scenarioOf({
        replications: 300,
        seed: "excess",
        population: { size: people, groups: { all: { share: 1, income: 1000 } } },
        health: { services: { care: { rate: 1, cost: { family: "exponential", mean } } } },
        schemes: {
          mutual: { ...free, benefits: wholeOf(["care"]), reinsurance: [{ kind: "excess", attachment: { amount: d }, limit: { amount: m } }] },
        },
        outputs: { metrics: ["reinsurance.recoveries", "reinsurance.premium"], by: [] },
      }),
    );
    const paid = layers
      .compute({ severity: { dist: "exponential", mean }, deductible: d, insurer_share: 1, max_payment: m, rate: 1 })
      .values.find(({ name }) => name === "insurer_pays_per_member_year")!.value!;
    const expected = people * paid;
    expect(paid).toBeCloseTo(mean * (Math.exp(-d / mean) - Math.exp(-(d + m) / mean)), 9);
    const row = rowOf(run, "reinsurance.recoveries");
    expect(row.se).toBeGreaterThan(0);
    expect(Math.abs(row.mean! - expected)).toBeLessThan(4 * row.se!);
    const yearly = row.se! * Math.sqrt(300);
    expect(Math.abs(rowOf(run, "reinsurance.premium").mean! - 1.3 * expected)).toBeLessThan((4 * 1.3 * yearly) / Math.sqrt(1000));
  });

  test("on two ways through a year it is the same: what is drawn is no other for it", () => {
    const none = simulate(twoYears([]));
    const run = simulate(twoYears([{ kind: "excess", attachment: { amount: 1000 } }]));
    expect([...totalsOf(run, "reinsurance.recoveries")].every((one) => one === 0)).toBe(true);
    expect(totalsOf(run, "benefits")).toEqual(totalsOf(none, "benefits"));
  });
});

describe("what is written wrongly", () => {
  const problems = (contract: object): string[] =>
    validateScenario(twoYears([contract]), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.slice(3).join(".")} ${fix}`);
  test.each([
    [{ kind: "stop-loss" }, "E0301 0.attachment add attachment"],
    [{ kind: "stop-loss", attachment: 1.2, cession: 0.1 }, "E0313 0.cession remove it, or write kind: quota-share"],
    [{ kind: "quota-share" }, "E0301 0.cession add cession"],
    [{ kind: "quota-share", cession: 1.5 }, 'E0312 0.cession did you mean "1.5%" = 0.015?'],
    [{ kind: "excess" }, "E0301 0.attachment add attachment"],
    [{ kind: "excess", attachment: 1.2 }, "E0313 0.attachment write attachment: {amount: 500}"],
    [{ kind: "excess", attachment: { amount: 5 }, commission: 0.1 }, "E0313 0.commission remove it, or write kind: quota-share"],
    [{ kind: "stop-loss", attachment: -1 }, "E0304 0.attachment raise it"],
  ])("%j", (contract, message) => {
    expect(problems(contract)).toContain(message);
  });

  test("an excess stands once, and before a stop-loss", () => {
    const excess = { kind: "excess", attachment: { amount: 5 } };
    const found = (contracts: object[]): string[] =>
      validateScenario(twoYears(contracts), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`);
    expect(found([excess, excess])).toEqual(["E0313 1"]);
    expect(found([stopLoss(1.2), excess])).toEqual(["E0313 1"]);
    expect(found([{ kind: "quota-share", cession: 0.1 }, excess, stopLoss(1.2)])).toEqual([]);
  });

  test("quoted numbers travel to workers as plain data", () => {
    const { model } = compiled(twoYears([stopLoss(1.1, 0.2)]));
    expect(structuredClone(model).levers).toEqual(model.levers);
  });
});
