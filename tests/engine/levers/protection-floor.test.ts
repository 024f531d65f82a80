/** Distance to a social protection floor: values by hand, by contingency, and what is undefined. */
import { describe, expect, test } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { ways } from "../../../src/engine/levers/protection-floor/care.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { violations } from "../../support/always.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 100;
/** Everybody needs one event of 50 a year; a third earns 500, the others 900; a basic income of 600. */
function town(floor: object | string | null, more: object = {}): object {
  return scenarioOf({
    replications: 1,
    population: { size: people, groups: { poor: { share: 0.3, ages: 70, income: 500 }, others: { share: 0.7, ages: 40, income: 900 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 50, essential: true }, comfort: { rate: 1, count: "fixed", cost: 20 } } },
    schemes: { mutual: { ...free, benefits: wholeOf(["care"]) } },
    worlds: { covered: ["mutual"], none: [] },
    ...(floor !== null && { protection_floor: floor }),
    outputs: { metrics: "all", by: ["group"] },
    ...more,
  });
}
const mean = (run: Simulation, metric: string, world: string): number | null => rowOf(run, `protection_floor.${metric}`, { year: 1, world }).mean;

describe("by hand", () => {
  const run = simulate(town({ income: 600 }));

  test("nobody pays for care: all are without it in reach, 50 each; thirty lack 100 of basic income", () => {
    expect(mean(run, "without_care", "none")).toBe(1);
    expect(mean(run, "without_income", "none")).toBe(0.3);
    expect(mean(run, "without_either", "none")).toBe(1);
    expect(mean(run, "cost_care", "none")).toBe(50 * people);
    expect(mean(run, "cost", "none")).toBe(50 * people + 100 * 30);
    expect(mean(run, "share_of_incomes", "none")).toBeCloseTo(8000 / (30 * 500 + 70 * 900), 12);
    expect(rowOf(run, "protection_floor.without_income", { year: 1, world: "none", by: "group", group: "poor" }).mean).toBe(1);
  });

  test("by contingency: the poor of this town are old", () => {
    expect(mean(run, "without_income_old", "none")).toBe(1);
    expect(mean(run, "without_income_active", "none")).toBe(0);
    expect(mean(run, "without_income_children", "none")).toBeNull();
    expect([mean(run, "cost_old", "none"), mean(run, "cost_active", "none")]).toEqual([3000, 0]);
  });

  test("a scheme that pays for all of it puts care in reach, and not income", () => {
    expect(mean(run, "without_care", "covered")).toBe(0);
    expect(mean(run, "cost", "covered")).toBe(3000);
    expect(violations(run)).toEqual([]);
  });

  test("cover without room is not within reach", () => {
    const full = simulate(town({ income: 600 }, { supply: { capacity: { care: 0 } } }));
    expect(mean(full, "without_care", "covered")).toBe(1);
    expect(mean(full, "cost_care", "covered")).toBe(50 * people);
  });

  test("what is essential may be named; lost earnings and cash benefits count", () => {
    const named = simulate(town({ income: 600, essential: ["comfort"] }));
    expect(mean(named, "without_care", "covered")).toBe(1);
    expect(mean(named, "cost_care", "covered")).toBe(20 * people);
    // 73 days without 900 a year: 720 are left, and 900 with whole pay; a basic income of 800
    const sick = (cash: object): Simulation =>
      simulate(
        town(
          { income: 800 },
          { income_risks: { sickness: { probability: 1, days: 73 } }, schemes: { mutual: { ...free, benefits: wholeOf(["care"]), ...cash } } },
        ),
      );
    expect(mean(sick({}), "without_income", "covered")).toBe(1);
    const paid = sick({ cash_benefits: { sickness: { replace: 1 } } });
    expect(mean(paid, "without_income", "covered")).toBe(0.3);
    // a world without the scheme is looked at anew: its households have less
    expect(mean(paid, "without_income", "none")).toBe(1);
  });
});

describe("both ways of summing what people paid", () => {
  /** Claims of 70 a head against contributions of 35: a part of each bill is left unpaid, and `spa` is in nobody's package. */
  const failing = (essential: readonly string[]): Simulation =>
    simulate(
      town(
        { income: 600, essential },
        {
          health: {
            services: {
              care: { rate: 1, count: "fixed", cost: 50 },
              comfort: { rate: 1, count: "fixed", cost: 20 },
              spa: { rate: 0.5, cost: 10 },
              unused: { rate: 0, cost: 10 },
            },
          },
          schemes: {
            mutual: {
              kind: "solidarity",
              contribution: { flat: 35 },
              benefits: wholeOf(["care", "comfort"]),
              enrolment: { mode: "compulsory" },
              on_insolvency: "close",
            },
          },
        },
      ),
    );

  test("a service that nobody needs makes it the long one, and the same; what a failed scheme left unpaid was paid by people", () => {
    const took = (essential: readonly string[]): readonly [run: Simulation, byPerson: boolean, byEvent: boolean] => {
      const before = { ...ways };
      const run = failing(essential);
      return [run, ways.byPerson > before.byPerson, ways.byEvent > before.byEvent];
    };
    const [short, ...shortWays] = took(["care", "comfort", "spa", "unused"]);
    const [long, ...longWays] = took(["care", "comfort", "spa"]);
    expect([shortWays, longWays]).toEqual([
      [true, false],
      [false, true],
    ]);
    const everything = (run: Simulation): string => JSON.stringify(run.outcomes.map((outcome) => [...outcome]));
    expect(everything(long)).toBe(everything(short));
    const sum = (total: "benefits_unpaid" | "out_of_pocket"): number => totalsOf(short, total, { world: "covered" }).reduce((all, one) => all + one, 0);
    expect(sum("benefits_unpaid")).toBeGreaterThan(0);
    expect(mean(short, "cost_care", "covered")).toBe(sum("out_of_pocket"));
  });
});

describe("both ways of counting who went without", () => {
  /** A public scheme pays a part of all care, the mutual more; price keeps some away, and some of the care is necessary. */
  const hesitant = town(
    { income: 600 },
    {
      replications: 2,
      years: 2,
      health: {
        services: {
          care: { rate: 1.5, cost: { family: "gamma", mean: 50, cv: 1 }, price_response: 0.8, necessary: 0.5 },
          comfort: { rate: 1, cost: 20, price_response: 0.5, necessary: 0.2 },
        },
      },
      schemes: {
        clinic: { kind: "public", benefits: { care: { reimburse: 0.3 }, comfort: { reimburse: 0.1 } } },
        mutual: { ...free, benefits: wholeOf(["care"]) },
      },
      worlds: { covered: ["clinic", "mutual"], none: ["clinic"] },
    },
  );
  const counted = (refuse: boolean): readonly [outcomes: readonly Float64Array[], byMissed: boolean, byPerson: boolean] => {
    const before = { ...ways };
    ways.refuse = refuse;
    const { outcomes } = simulate(hesitant);
    ways.refuse = false;
    return [outcomes, ways.byMissed > before.byMissed, ways.byPerson > before.byPerson];
  };

  test("looking at those alone who did is looking at everybody", () => {
    const [short, ...shortWays] = counted(false);
    const [long, ...longWays] = counted(true);
    expect([shortWays, longWays]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(short).toEqual(long);
    const share = (world: string): number => mean(simulate(hesitant), "without_care", world)!;
    // cover takes some of the price away, and not all who went without come
    expect(share("covered")).toBeGreaterThan(0);
    expect(share("none")).toBeGreaterThan(share("covered"));
    expect(share("none")).toBeLessThan(1);
  });
});

describe("beside today's public spending on health, and what is undefined", () => {
  test("of the country's profile, in its currency", () => {
    const country = (currency: string): Simulation =>
      simulate(town({ income: 600 }, { currency, population: { size: people, country: "SEN", ages: 40, income: 500 } }));
    const profile = countries.get("SEN")!;
    const spent = (profile.health.totalMillionLocalCurrency! * 1e6 * profile.health.governmentSharePercent) / 100;
    const head = mean(country(profile.currency), "cost", "none")! / people / mean(country(profile.currency), "share_of_public_health", "none")!;
    // a head of about as many people as the profile has
    const { femaleThousands, maleThousands } = profile.population;
    const now = 1000 * [...femaleThousands, ...maleThousands].reduce((sum, value) => sum + value, 0);
    expect(head).toBeGreaterThan(spent / now);
    expect(head).toBeLessThan((spent / now) * 1.15);
    expect(mean(country("USD"), "share_of_public_health", "none")).toBeNull();
  });

  test("without a line there is no basic income to be short of", () => {
    const run = simulate(town({}));
    expect(mean(run, "without_income", "none")).toBeNull();
    expect(mean(run, "cost", "none")).toBeNull();
    expect(mean(run, "without_care", "none")).toBe(1);
  });

  test("it measures: every other total is what it is without it", () => {
    const [plain, measured] = [simulate(town(null)), simulate(town({ income: 600 }))];
    for (const total of ["benefits", "out_of_pocket", "covered", "oop_over_10"] as const)
      for (const world of ["covered", "none"]) {
        if (total === "benefits" && world === "none") continue;
        expect(totalsOf(measured, total, { world }), `${total} ${world}`).toEqual(totalsOf(plain, total, { world }));
      }
    const bare = (input: object): string => JSON.stringify(simulate(input).outcomes.map((outcome) => [...outcome]));
    expect(bare(town("none"))).toBe(bare(town(null)));
  });

  test("faults say where and what to do", () => {
    const faults = (floor: object): string[] =>
      validateScenario(town(floor), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.join(".")}: ${fix}`);
    expect(faults({ essential: ["caer"] })[0]).toContain("did you mean care?");
    expect(faults({ old_from: 10 })[0]).toContain("E0313 protection_floor.old_from");
    expect(faults({ essential: [] })[0]).toContain("protection_floor.essential");
  });
});
