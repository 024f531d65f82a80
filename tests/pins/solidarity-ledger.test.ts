/** The solidarity ledger against three people by hand, and as an identity in every line of a rich scenario. */
import { describe, expect, test } from "vitest";
import type { TotalName } from "../../src/engine/model/totals.ts";
import { changed, society } from "../laws/small.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean } from "../support/tolerance.ts";

const terms = ["income", "risk", "other", "margin", "chance"] as const;
type Terms = Readonly<Partial<Record<(typeof terms)[number] | "net_transfer", number>>>;
const everyTerm = [...terms, "net_transfer"].map((term) => `solidarity.${term}`);

/** Anna, Bo and Chi earn 100, 200 and 300 and use care for 12, 18 and 24, without chance. */
function three(scheme: Map): Simulation {
  return simulate(
    scenarioOf({
      population: { groups: { anna: { count: 1, income: 100 }, bo: { count: 1, income: 200 }, chi: { count: 1, income: 300 } }, ages: oneAge },
      health: { services: { care: { rate: { by: "group", values: { anna: 12, bo: 18, chi: 24 } }, count: "fixed", cost: 1 } } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]), ...scheme, pricing: { credibility: "none" } } },
      outputs: { metrics: [...everyTerm, "finance.contributions"], by: ["group"] },
    }),
    { replications: 1 },
  );
}

function expectTerms(run: Simulation, group: string | null, expected: Terms): void {
  for (const [term, value] of Object.entries(expected)) {
    const place = group === null ? {} : { by: "group", group };
    expect(rowOf(run, `solidarity.${term}`, { scheme: "mutual", ...place }).mean, `${group ?? "all"} ${term}`).toBeCloseTo(value, 9);
  }
}

const risks = [-6, 0, 6];
const names = ["anna", "bo", "chi"];
describe("three people", () => {
  test("a rate on incomes: 10, 20, 30 for 12, 18, 24", () => {
    const run = three({ contribution: { income: 0.1 } });
    names.forEach((name, k) =>
      expectTerms(run, name, { income: [10, 0, -10][k]!, risk: risks[k]!, other: 0, margin: -2, chance: 0, net_transfer: [2, -2, -6][k]! }),
    );
    expectTerms(run, null, { income: 0, risk: 0, other: 0, margin: -2, chance: 0, net_transfer: -2 });
  });
  test("a rate with a floor, a ceiling and a minimum is still driven by income alone", () => {
    // bases 150, 200, 250; 15, 20, 25
    const run = three({ contribution: { income: 0.1, income_floor: 150, income_ceiling: 250, min: 14 } });
    names.forEach((name, k) => expectTerms(run, name, { income: [5, 0, -5][k]!, risk: risks[k]!, other: 0, margin: -2 }));
  });
  test("an amount for everybody: nobody's income matters", () => {
    const run = three({ contribution: { flat: 20 } });
    names.forEach((name, k) => expectTerms(run, name, { income: 0, risk: risks[k]!, other: 0, margin: -2, chance: 0, net_transfer: [-8, -2, 4][k]! }));
  });
  test("a price by risk, benefits over 0.9: each pays the own risk and the margin on it", () => {
    const run = three({ kind: "for-profit", contribution: { risk: { by: ["group"], target_loss_ratio: 0.9 } } });
    names.forEach((name, k) => expectTerms(run, name, { income: 0, risk: [6 / 9, 0, -6 / 9][k]!, other: 0, margin: -2, chance: 0 }));
  });
  test("a community price is one price", () => {
    const run = three({ contribution: { community: { loading: 0.5 } } });
    names.forEach((name, k) => expectTerms(run, name, { income: 0, risk: risks[k]!, other: 0, margin: -9 }));
  });
  test("tiers by income", () => {
    const run = three({ contribution: { tiers: [{ below: 150, amount: 6 }, { amount: 27 }] } });
    names.forEach((name, k) => expectTerms(run, name, { income: [14, -7, -7][k]!, risk: risks[k]!, other: 0, margin: -2 }));
  });
});

describe("drivers that act together: Shapley shares", () => {
  test("a household pays a tenth of its income, 25 at most", () => {
    // a head alone: 20 of 200; a head of 200 with a member of 100: 25 of 300, 12.5 each. Of the 5 and -2.5 around the mean of 15:
    //   alone  worth of the income (200): (20 + 2 x 12.5) / 3 = 15       worth of the size (1): (20 + 2 x 15) / 3 = 50 / 3
    //          income ((15 - 15) + (20 - 50/3)) / 2 = 5/3                other 5 - 5/3 = 10/3
    //   two    worth of the income (150): (15 + 2 x 12.5) / 3 = 40 / 3   worth of the size (2): 12.5
    //          income ((40/3 - 15) + 0) / 2 = -5/6                       other -2.5 + 5/6 = -5/3
    const run = simulate(
      scenarioOf({
        population: {
          groups: { heads: { count: 2, income: 200 }, members: { count: 1, income: 100 } },
          ages: oneAge,
          households: { size: { 1: 0.5, 2: 0.5 }, heads: ["heads"], members: ["members"] },
        },
        health: { services: { care: { rate: 10, count: "fixed", cost: 1 } } },
        schemes: { mutual: { ...free, benefits: wholeOf(["care"]), contribution: { income: 0.1, max: 25, unit: "household" } } },
        outputs: { metrics: everyTerm, by: ["group"] },
      }),
      { replications: 1 },
    );
    expectTerms(run, "members", { income: 5 / 6, other: 5 / 3, risk: 0, margin: -5, chance: 0, net_transfer: -2.5 });
    expectTerms(run, "heads", { income: -(5 / 3 - 5 / 6) / 2, other: -(10 / 3 - 5 / 3) / 2, risk: 0, margin: -5 });
    expectTerms(run, null, { income: 0, other: 0, risk: 0 });
  });
  test("an amount for each household: the size alone", () => {
    const run = simulate(
      scenarioOf({
        population: {
          groups: { heads: { count: 2, income: 200 }, members: { count: 1, income: 100 } },
          ages: oneAge,
          households: { size: { 1: 0.5, 2: 0.5 }, heads: ["heads"], members: ["members"] },
        },
        health: { services: { care: { rate: 10, count: "fixed", cost: 1 } } },
        schemes: { mutual: { ...free, benefits: wholeOf(["care"]), contribution: { flat: 24, unit: "household" } } },
        outputs: { metrics: everyTerm, by: ["group"] },
      }),
      { replications: 1 },
    );
    expectTerms(run, "members", { income: 0, other: 4, risk: 0, margin: -6 });
  });
  // four fifths of what members owe come in; the State pays all of what Anna owes
  const late = { collection: 0.8 };
  const poor = { who: "income < 150", share: 1, paid_by: "state" };
  const anna = { who: { group: ["anna"] }, share: 1, paid_by: "donor" };
  test("an amount, collected in full only from whom a subsidy helps: 30, 24, 24", () => {
    const byIncome = three({ contribution: { flat: 30, ...late }, subsidies: [poor] });
    names.forEach((name, k) => expectTerms(byIncome, name, { income: [-4, 2, 2][k]!, other: 0, risk: risks[k]! }));
    const byGroup = three({ contribution: { flat: 30, ...late }, subsidies: [anna] });
    names.forEach((name, k) => expectTerms(byGroup, name, { income: 0, other: [-4, 2, 2][k]!, risk: risks[k]! }));
  });
  test("a price by risk of 10, 20, 30, collected in full only from whom a subsidy helps: 10, 16, 24", () => {
    // risk: Anna ((10 x 13/15 - 50/3) + (10 - 20)) / 2 = -9, Bo 1/3, Chi 26/3; collection: 7/3, -1, -4/3
    const scheme = { kind: "for-profit", contribution: { risk: { by: ["group"], target_loss_ratio: 1 }, ...late } };
    const care = { care: { rate: { by: "group", values: { anna: 10, bo: 20, chi: 30 } }, count: "fixed", cost: 1 } };
    for (const [subsidy, driver, rest] of [
      [poor, "income", "other"],
      [anna, "other", "income"],
    ] as const) {
      const run = simulate(
        scenarioOf({
          population: { groups: { anna: { count: 1, income: 100 }, bo: { count: 1, income: 200 }, chi: { count: 1, income: 300 } }, ages: oneAge },
          health: { services: care },
          schemes: { mutual: { ...free, benefits: wholeOf(["care"]), ...scheme, subsidies: [subsidy], pricing: { credibility: "none" } } },
          outputs: { metrics: everyTerm, by: ["group"] },
        }),
        { replications: 1 },
      );
      names.forEach((name, k) => expectTerms(run, name, { risk: [-10 + 9, -1 / 3, 10 - 26 / 3][k]!, [driver]: [-7 / 3, 1, 4 / 3][k]!, [rest]: 0 }));
    }
  });
});

describe("in every scheme, world, line and year of a rich scenario", () => {
  const run = once(() =>
    simulate(changed(society(), ["schemes.mutual.reserve", { initial: 0 }], ["schemes.insurer.contribution.collection", 0.9]), { replications: 3 }),
  );
  test("the five terms add to received less paid in", () => {
    let lines = 0;
    let failures = 0;
    run().model.arms.forEach(({ world, scheme }, a) => {
      if (!run().model.worlds[world]!.joinable.includes(a)) return;
      for (const { by, group } of run().model.tallies.breakdowns.margins) {
        for (let year = 1; year <= run().model.years; year++) {
          const place = {
            world: run().model.worlds[world]!.name,
            scheme: run().model.schemes[scheme]!.name,
            year,
            ...(by === null ? {} : { by, group: group! }),
          };
          const of = (name: TotalName): Float64Array => totalsOf(run(), name, place);
          const parts = terms.map((term) => of(`solidarity_${term}`));
          const received = of("benefits_received");
          const owed = of("benefits");
          of("contributions").forEach((paid, r) => {
            const sum = parts.reduce((total, part) => total + part[r]!, 0);
            const size = paid + owed[r]! + parts.reduce((total, part) => total + Math.abs(part[r]!), 0);
            expect(Math.abs(sum - (received[r]! - paid)), JSON.stringify(place)).toBeLessThanOrEqual(1e-12 * size);
            if (by === null) expect([parts[0]![r], parts[1]![r], parts[2]![r]]).toEqual([0, 0, 0]);
            if (by === null && received[r]! < owed[r]!) failures++;
            lines++;
          });
        }
      }
    });
    expect(lines).toBeGreaterThan(1000);
    expect(failures, "some scheme left benefits unpaid").toBeGreaterThan(0);
  });
  test("both sides of a flow are the same money", () => {
    for (const [flow, by, to] of [
      ["healthy_sick", "health", ["any_condition"]],
      ["men_women", "sex", ["female"]],
      ["young_old", "age_band", ["45-64", "65+"]],
    ] as const) {
      for (let year = 1; year <= run().model.years; year++) {
        const all = { world: "proposal", scheme: "mutual", year };
        const net = (place: object): number =>
          totalsOf(run(), "benefits_received", { ...all, ...place })[0]! - totalsOf(run(), "contributions", { ...all, ...place })[0]!;
        const members = (place: object): number => totalsOf(run(), "members", { ...all, ...place })[0]!;
        const flows = totalsOf(run(), `flow_${flow}`, all)[0]!;
        if (members({}) === 0) {
          expect(flows).toBeNaN();
          continue;
        }
        const sum =
          to.reduce((total, group) => total + net({ by, group }), 0) - (to.reduce((total, group) => total + members({ by, group }), 0) / members({})) * net({});
        expect(Math.abs(flows - sum)).toBeLessThanOrEqual(1e-9 * totalsOf(run(), "contributions", all)[0]!);
      }
    }
  });
  test("who paid adds to the contributions", () => {
    const of = (name: string): number => rowOf(run(), name, { world: "proposal", scheme: "mutual", year: 1 }).mean!;
    const paid = ["members", "employers", "state", "donors"].reduce((sum, payer) => sum + of(`solidarity.paid_by_${payer}`), 0);
    const at = { world: "proposal", scheme: "mutual", year: 1 };
    const perHead = totalsOf(run(), "contributions", at).reduce((sum, one, r) => sum + one / totalsOf(run(), "members", at)[r]! / 3, 0);
    expect(Math.abs(paid / perHead - 1)).toBeLessThan(1e-12);
  });
});

test("the richer half by the median: two of four pay for two", () => {
  const run = simulate(
    scenarioOf({
      population: { groups: { a: { count: 2, income: 100 }, b: { count: 2, income: 300 } }, ages: oneAge },
      health: { services: { care: { rate: 10, count: "fixed", cost: 1 } } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]), contribution: { income: 0.1 } } },
      outputs: { metrics: ["solidarity.flow_rich_poor"], by: [] },
    }),
    { replications: 1 },
  );
  // 10 and 30 for 10 of care: the poorer two receive 10 more each than the average
  expect(rowOf(run, "solidarity.flow_rich_poor").mean).toBeCloseTo(20, 9);
});

test("luck is luck: over many futures it comes to nothing, waiting periods, riders and frailty included", () => {
  const calm = changed(
    society(),
    ["outputs", { metrics: ["solidarity.chance"], by: ["health"] }],
    ["years", 3],
    ["schemes.insurer.waiting_period", 0.5],
    ["schemes.mutual.on_insolvency", "continue"],
    ["economy.medical_inflation", 0.05],
  );
  delete (calm["health"] as Record<string, unknown>)["shocks"];
  const run = simulate(calm, { replications: 20 });
  for (const [world, scheme] of [
    ["proposal", "mutual"],
    ["baseline", "insurer"],
  ] as const) {
    for (const group of [undefined, "any_condition", "no_condition"]) {
      for (let year = 1; year <= 3; year++) {
        const place = { world, scheme, year, ...(group === undefined ? {} : { by: "health", group }) };
        expectMean(totalsOf(run, "solidarity_chance", place), 0, undefined, JSON.stringify(place));
      }
    }
  }
});
