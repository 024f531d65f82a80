/** What a run will do is counted from the scenario alone: hand values, and that no lever has first years lived without a word. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { between } from "../../src/cli/resources.ts";
import { withCountedFairWorlds } from "../../src/engine/fairness/plan.ts";
import { type Scenario, validateScenario } from "../../src/engine/index.ts";
import { levers } from "../../src/engine/levers/index.ts";
import { firstYearCount } from "../../src/engine/projection/first-year-count.ts";
import { plainWorld } from "../../src/engine/projection/plain-world.ts";
import { householdWorlds } from "../../src/engine/projection/which-households.ts";
import { wantedMetrics } from "../../src/engine/tally/tallies.ts";
import { rangeOf, secondsOf } from "../../src/engine/work/estimate-time.ts";
import { ledgerKinds } from "../../src/engine/work/ledger-work.ts";
import { pricingWork } from "../../src/engine/work/pricing-work.ts";
import { workOf } from "../../src/engine/work/run-work.ts";
import { type Work, workKinds } from "../../src/engine/work/work.ts";
import { costs } from "../../src/engine/work/work-costs.ts";
import { isShort, tableEntries } from "../../src/engine/work/worlds.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { eachAlone } from "../support/combination-laws.ts";
import { combination } from "../support/combinations.ts";
import { compiled } from "../support/simulate.ts";
import { projectRoot } from "../support/source-files.ts";

function read(schemes: object, more: object = {}): Scenario {
  const { scenario, problems } = validateScenario(
    {
      mutua: 1,
      name: "n",
      years: 3,
      replications: 5,
      population: { size: 1000, income: { mean: 2000, cv: 1 } },
      health: { services: { care: { rate: 2, cost: { mean: 10, cv: 1 } } } },
      behaviour: { forgone_care: "none" },
      schemes,
      outputs: { metrics: ["coverage.breadth", "finance.ruin_probability"], by: ["sex"] },
      ...more,
    },
    { parseFormula, readText: () => ({ allowed: "no files", fix: "" }) },
  );
  expect(problems).toEqual([]);
  return scenario!;
}

const m = { kind: "solidarity" };
const floor = { kind: "public", benefits: { care: { reimburse: 0.3 } } };

/** Work before the simulation and after its start, without what is 0. */
function counted(scenario: Scenario): { readonly before: Partial<Work>; readonly rest: Partial<Work> } {
  const some = (work: Work): Partial<Work> => Object.fromEntries(workKinds.filter((kind) => work[kind] !== 0).map((kind) => [kind, work[kind]]));
  const { before, rest } = workOf(scenario);
  return { before: some(before), rest: some(rest) };
}

test("one scheme in two worlds, a floor in one of them", () => {
  const scenario = read({ m, floor }, { worlds: { a: ["m"], b: ["m", "floor"] }, compare: [] });
  // 256 states of age, sex and one group; one service and the sum
  expect(tableEntries(scenario)).toBe(512);
  const { before, rest } = counted(scenario);
  // m alone, m over the floor, and the floor itself; m is weighed: second moments as well
  const dear = scenario.behaviour.choice.rule !== "always";
  expect(before).toEqual({
    ...fixed(before),
    runs: 1,
    compilations: 1,
    pilotPeople: 1000,
    pilotServices: 1000,
    pilotArms: 2000,

    priceEntries: 512 * (dear ? 11 : 3),
  });
  expect(rest).toEqual({
    ...fixed(rest),
    simulations: 1,
    worldYears: 30,
    personYears: 15_000,
    ...(dear ? { weighedYears: 30_000 } : {}),
    // without the floor people live alone with one simple scheme; beside it they go the short way of households
    shortYears: 30_000,
    peopleMade: 5000,
    // what is counted by sex is a matter of the metrics
    yearCells: rest.yearCells!,
    armYears: 30_000,
    events: expect.closeTo(30_000, 6),
    shortEvents: expect.closeTo(90_000, 6),
    yearEntries: 15 * 512 * 3,
    // two metrics, two worlds, all and two sexes
    yearFigures: 15 * 12,
    figures: 4 * 12,
  });
});

/** How many levers are at work is a matter of the registry, not of the counts. */
function fixed(work: Partial<Work>): Partial<Work> {
  const ofLevers = ["parts", "leverYears", "warming10k", "warming100k", "warmingEvents10k", "warmingEvents100k"] as const;
  return Object.fromEntries(ofLevers.filter((kind) => work[kind] !== undefined).map((kind) => [kind, work[kind]]));
}

test("code that is compiled while it runs: parts and levers, as far as people and events go", () => {
  // 15,000 person-years with two events each; two figures are a tenth of a part
  const parts = (more: object): number => workOf(read({ m: { ...m, ...more } })).rest.warming10k;
  const { warming100k, warmingEvents10k, warmingEvents100k } = workOf(read({ m })).rest;
  expect(parts({}) % 1).toBeCloseTo(0.1, 9);
  expect(parts({})).toBeGreaterThan(2);
  expect(parts({ waiting_period: 0.25 })).toBeCloseTo(parts({}) + 1, 9);
  expect([warming100k, warmingEvents10k, warmingEvents100k].map((one) => one / parts({}))).toEqual([0.15, 1, 0.3].map((one) => expect.closeTo(one, 9)));
});

test("services that each person is drawn for: of three the two that share no clock", () => {
  const cost = { mean: 10, cv: 1 };
  const services = {
    care: { rate: 2, cost },
    checks: { rate: 0.5, count: "bernoulli", cost },
    surgery: { rate: 0.1, count: { hurdle: { zeros: 0.95 } }, cost },
  };
  expect(workOf(read({ m }, { health: { services } })).rest.singleYears).toBe(2 * 15_000);
});

test("figures that look at what each person paid: one kind of the four, all of them", () => {
  const looks = (metrics: readonly string[] | "all"): number => workOf(read({ m }, { outputs: { metrics, by: [] } })).rest.judgedYears;
  const worlds = read({ m }).worlds.length;
  expect(looks(["equity.gini"])).toBe(15_000 * worlds * 0.25);
  expect(looks("all")).toBe(15_000 * worlds);
});

test("lasting factors once a future, those of a year each year", () => {
  const frailty = (level: string): object => ({ family: "gamma", variance: 0.5, level });
  const cost = { mean: 10, cv: 1 };
  const services = { care: { rate: 2, cost, frailty: frailty("person") }, checks: { rate: 0.5, cost, frailty: frailty("person-year") } };
  const risks = { sickness: { probability: 0.1, days: 10 }, unemployment: { bad_year: 0.2, share: 0.5, days: 100 } };
  const { rest } = workOf(read({ m }, { health: { frailty: frailty("person"), services }, income_risks: risks }));
  expect(rest.peopleMade).toBe(5000);
  expect(rest.factorYears).toBe(2 * 5000 + 15_000);
  // taxes look at all people of each world once its year is closed
  const taxed = read({ m }, { financed_by: { instruments: [{ kind: "income", share: 1 }] } });
  expect([rest.lookYears, workOf(taxed).rest.lookYears]).toEqual([0, 15_000 * taxed.worlds.length]);
});

test("kinds that the ledger looks at are those of its plan, and the short ways those that the model takes", () => {
  let [kinds, short, general] = [0, 0, 0];
  for (const seed of [3001, 3004])
    for (const few of [false, true]) {
      const { input, files } = combination(seed);
      const { scenario, model } = compiled(few ? eachAlone(input, true) : input, files);
      const totals = new Set(wantedMetrics(scenario).flatMap((metric) => metric.totals));
      const households = householdWorlds(model);
      scenario.worlds.forEach((world, w) => {
        const is = plainWorld(model, w) !== null || households[w] !== null;
        if (is) short++;
        else general++;
        expect(isShort(scenario, world, totals)).toBe(is);
      });
      model.arms.forEach(({ scheme }, a) => {
        const game = model.ledger.arms[a]?.game;
        if (game == null) return;
        kinds++;
        expect(ledgerKinds(scenario, scenario.schemes[scheme]!, totals)).toBe(game.kinds);
      });
    }
  expect(Math.min(kinds, short, general)).toBeGreaterThan(2);
});

test("what members may expect is made anew in years after the first, where care grows dearer and its price is no plain share", () => {
  const valued = (benefits: object, medical: number, gradient: object = {}): readonly number[] => {
    const services = { care: { rate: 2, cost: { mean: 10, cv: 1 }, ...gradient } };
    const more = { economy: { medical_inflation: medical }, health: { services }, behaviour: { forgone_care: "none", choice: { rule: "utility" } } };
    const { valuedEntries, fifthEntries } = workOf(read({ m: { ...m, enrolment: { mode: "voluntary" }, benefits: { care: benefits } } }, more)).rest;
    return [valuedEntries, fifthEntries];
  };
  const [share, copay] = [{ reimburse: 0.8 }, { reimburse: 0.8, copay: 2 }];
  expect(valued(share, 0.05)).toEqual([0, 0]);
  expect(valued(copay, 0)).toEqual([0, 0]);
  // 512 entries, two later years of five futures, one world with the scheme; a mean and squares cost five means
  const entries = 512 * 2 * 5;
  expect(valued(copay, 0.05)).toEqual([5 * entries, 0]);
  expect(valued(copay, 0.05, { gradient: { q1: 1.2, q2: 1.1, q3: 1, q4: 0.9, q5: 0.8 } })).toEqual([5 * entries, 50 * entries]);
  // known for each person, not by fifth alone: summed person by person
  const lasting = { gradient: { q1: 1.2, q2: 1.1, q3: 1, q4: 0.9, q5: 0.8 }, frailty: { family: "gamma", variance: 0.5, level: "person" } };
  expect(valued(copay, 0.05, lasting)).toEqual([5 * entries, 0]);
});

test("places for children to come are made as people are", () => {
  const demography = { kind: "dynamic", fertility: { "15-49": 0.1 } };
  const homes = { size: 1000, income: 2000, demography, households: { size: { 1: 0, 4: 1 } } };
  const { peopleMade, peopleSeated } = workOf(read({ m }, { population: homes })).rest;
  expect(peopleSeated).toBe(peopleMade);
  expect(peopleMade).toBeGreaterThan(5000);
});

test("formulas are worked out for each person: what somebody pays, and who is helped", () => {
  const formulas = (more: object): number => workOf(read({ m: { ...m, ...more } })).rest.formulaYears;
  expect(formulas({})).toBe(0);
  expect(formulas({ contribution: { formula: "max(20, 0.04 * income)" } })).toBe(15_000);
  expect(formulas({ subsidies: [{ who: "age < 5", share: 1, paid_by: "state" }] })).toBe(15_000);
});

test("the ledger looks at members: all of a compulsory scheme, fewer of others, who share them", () => {
  const ledger = (...modes: readonly string[]): number => {
    const schemes = Object.fromEntries(modes.map((mode, k) => [`s${k}`, { ...m, enrolment: { mode }, contribution: { income: 0.04, min: 20, max: 900 } }]));
    const homes = { size: 1000, income: 2000, households: { size: { 1: 0.5, 3: 0.5 } } };
    const more = { population: homes, worlds: { a: Object.keys(schemes) }, compare: [], outputs: { metrics: "all", by: [] } };
    return workOf(read(schemes, more)).rest.ledgerYears;
  };
  // three sizes that each member might live in, for everybody
  expect(ledger("compulsory")).toBe(3 * 15_000);
  expect(ledger("voluntary")).toBeCloseTo(0.4 * 3 * 15_000, 6);
  expect(ledger("automatic", "voluntary")).toBeCloseTo(0.55 * 3 * 15_000, 6);
  expect(ledger("compulsory", "voluntary")).toBe(3 * 15_000);
});

test("people who have died are not counted on: all in the first year, half in each, replaced, fewer by a tenth a year, an eighth left by states", () => {
  const lived = (demography: object, health: object = {}): number => {
    const services = { care: { rate: 2, cost: 10 } };
    const dynamic = { size: 1000, income: 2000, demography: { kind: "dynamic", ...demography } };
    return workOf(read({ m }, { population: dynamic, health: { services, ...health } })).rest.personYears / 5;
  };
  expect(lived({ mortality: { list: [1, 1, 1] } })).toBeCloseTo(1000, 6);
  expect(lived({ mortality: { list: [0.5, 0.5, 0.5] } })).toBeCloseTo(1750, 6);
  expect(lived({ mortality: { list: [1, 1, 1] }, entrants: { replace: true, age: 20 } })).toBeCloseTo(3000, 6);
  expect(lived({ growth: -0.1 })).toBeCloseTo(2710, 6);
  expect(lived({ entrants: { rate: 0.1 } })).toBeCloseTo(3310, 6);
  const transitions = [
    [0.5, 0.5],
    [0, 1],
  ];
  expect(lived({}, { states: { names: ["well", "dead"], start: [1, 0], transitions, absorbing: ["dead"] } })).toBeCloseTo(1750, 6);
});

test("a range of a factor of 1.6 either way, in words", () => {
  expect(rangeOf(8)).toEqual([5, 12.8]);
  expect(between(rangeOf(8))).toBe("5 to 13 seconds");
  expect(between(rangeOf(0.4))).toBe("1 second");
  expect(between(rangeOf(1))).toBe("1 to 2 seconds");
  expect(between(rangeOf(100))).toBe("63 seconds to 3 minutes");
});

test("sampled years: a package once for each set of floors, by class as far as the budget goes", () => {
  const limits = { ...m, benefits: { care: { reimburse: 0.8 }, limits: { out_of_pocket: 100 } } };
  const worlds = { a: ["m"], b: ["m"], c: ["m", "floor"] };
  // one class: 600,000 of 2 events and a fifth a year are 272,728 years, in batches of 4,096
  const years = 4096 * Math.ceil(600_000 / 2.2 / 4096);
  const one = pricingWork(read({ m: limits, floor }, { worlds, compare: [] }));
  expect(one.sampledYears).toBe(2 * years);
  expect(one.sampledEvents).toBeCloseTo(4 * years, 3);
  expect(pricingWork(read({ m }, {})).sampledYears).toBe(0);
});

test("first years are lived in the worlds that ask for them, twice where a price comes of it", () => {
  const owners = (required_capital: unknown): object => ({ i: { kind: "for-profit", governance: { decides: "shareholders", required_capital } }, m });
  const both = { worlds: { a: ["i"], b: ["m"] }, compare: [] };
  const asking = pricingWork(read(owners("modelled"), both));
  expect(asking.personYears).toBe(1000 * firstYearCount(1000));
  expect(asking.worldYears).toBe(firstYearCount(1000));
  expect(pricingWork(read(owners(0.2), both)).personYears).toBe(0);
  const covered = { reinsurance: [{ kind: "stop-loss", attachment: 1.1 }] };
  expect(pricingWork(read({ m: { ...m, ...covered } })).personYears).toBe(2 * 1000 * firstYearCount(1000));
  // a thousand first years of a thousand people are most of what so short a run takes
  expect(secondsOf(read(owners("modelled"), both)) - secondsOf(read(owners(0.2), both))).toBeGreaterThan(0.1);
});

test("terms by year are priced again; futures of uncertain numbers are made again, looked at before and searched after", () => {
  const later = pricingWork(read({ m: { ...m, contribution: { flat: { years: { 2026: 10, 2027: 20 } } } } }, { start_year: 2026 }));
  const plain = pricingWork(read({ m: { ...m, contribution: { flat: 10 } } }));
  expect(later.priceEntries).toBe(2 * plain.priceEntries);
  const uncertain = { health: { services: { care: { rate: 2, cost: { uncertain: { uniform: [5, 15] }, note: "assumption" } } } } };
  const alone = workOf(read({ m }, { ...uncertain, compare: [] }));
  expect(alone.before.futureEntries).toBe(8 * 512);
  expect(alone.rest.futureEntries).toBe(5 * 512);
  const two = read({ m, i: { kind: "for-profit" } }, { ...uncertain, worlds: { a: ["m"], b: ["i"] }, compare: [["a", "b"]] });
  const planned = workOf(withCountedFairWorlds(two));
  // without the baseline nothing is searched; with it, one is compiled for the trials after, and two small runs before where the State may pay
  expect([workOf(two).before.compilations, workOf(two).rest.compilations]).toEqual([1, 0]);
  expect([planned.before.compilations, planned.rest.compilations]).toEqual([1, 1]);
  const helped = { m: { ...m, subsidies: [{ who: "everyone", share: 0.5, paid_by: "state" }] }, i: { kind: "for-profit" } };
  const paid = workOf(withCountedFairWorlds(read(helped, { ...uncertain, worlds: { a: ["m"], b: ["i"] }, compare: [["a", "b"]] })));
  expect([paid.before.compilations, paid.rest.compilations]).toEqual([3, 1]);
});

test("each kind of work has a cost, most of them more than 0", () => {
  expect(Object.keys(costs)).toEqual([...workKinds]);
  expect(Object.values(costs).every((cost) => cost >= 0)).toBe(true);
  expect(Object.values(costs).filter((cost) => cost > 0).length).toBeGreaterThan(workKinds.length / 2);
});

test("each lever whose price has first years lived says when", () => {
  const folder = join(projectRoot, "src/engine/levers");
  const asking = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => readdirSync(join(folder, name)).some((file) => readFileSync(join(folder, name, file), "utf8").includes("firstYears()")))
    .map(({ name }) => name.replaceAll("-", "_"));
  expect(asking.length).toBeGreaterThan(1);
  expect(asking.filter((name) => levers.get(name)?.asksFirstYears === undefined)).toEqual([]);
});
