/**
 * The short way of a household world and the general way count the same, byte for byte, in every total that the short way says it can count;
 * and it refuses a world of which anything else is asked.
 */
import { beforeEach, describe, expect, test, vi } from "vitest";
import { commons } from "../../src/engine/benefits/refused.ts";
import { isDifferenceEnough, ways as withoutWays } from "../../src/engine/benefits/without-by-difference.ts";
import { describeTotal, metrics } from "../../src/engine/levers/catalogue.ts";
import { ways as spellWays } from "../../src/engine/levers/income-risks/lever.ts";
import { levers } from "../../src/engine/levers/index.ts";
import { ways as floorWays } from "../../src/engine/levers/protection-floor/care.ts";
import { rooms } from "../../src/engine/levers/supply/room.ts";
import type { Model } from "../../src/engine/model/model.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import type { YearContext } from "../../src/engine/model/year-context.ts";
import { askedAlone } from "../../src/engine/projection/ask-members.ts";
import { householdTotals } from "../../src/engine/projection/household-totals.ts";
import { byDifference } from "../../src/engine/projection/need-by-difference.ts";
import { householdWorlds } from "../../src/engine/projection/which-households.ts";
import { ranAgain } from "../../src/engine/projection/year.ts";
import { compileInput, fingerprint, runOutcomes } from "../baselines/fingerprint.ts";
import { free, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, simulate, totalsOf } from "../support/simulate.ts";
import { changed, type Input, society } from "./small.ts";

const ways = vi.hoisted(() => ({ households: 0, general: 0, refuse: false, worlds: new Set<number>() }));
vi.mock("../../src/engine/projection/which-households.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/projection/which-households.ts")>();
  return {
    ...real,
    householdWorlds: (...all: Parameters<typeof real.householdWorlds>) => (ways.refuse ? all[0].worlds.map(() => null) : real.householdWorlds(...all)),
  };
});
vi.mock("../../src/engine/projection/household-world.ts", async (load) => {
  const real = await load<typeof import("../../src/engine/projection/household-world.ts")>();
  return {
    ...real,
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

/** Terms of each lever that the short way takes, at work in the village: of its mutual, or of the file. */
const care2 = { capacity: { outpatient: 60 }, unit_cost_ratio: 0.75, running_cost: 300 };
const spells = { sickness: { probability: 0.4, days: 60, cv: 1 }, maternity: { probability: 0.2, days: 90, cv: 0 } };
const taken: Readonly<Record<string, { readonly mutual?: Input; readonly file?: Input }>> = {
  waiting_period: { mutual: { waiting_period: 0.5 } },
  prevention: { mutual: { prevention: { reach: 0.5, who: "everyone", effect: { outpatient: 0.3 }, per_reached: 2 } } },
  facilities: { mutual: { facilities: care2 } },
  reinsurance: { mutual: { reinsurance: [{ kind: "excess", attachment: { amount: 100 } }] } },
  education: { mutual: { education: { coverage: 0.6, effect: 0.5, cost: { per_household: 1 } } } },
  cash_benefits: { mutual: { cash_benefits: { sickness: { replace: 0.5, waiting_days: 3 }, moral_hazard: 0.5 } }, file: { income_risks: spells } },
  on_insolvency: {
    mutual: { on_insolvency: [{ call: { most: 0.4 } }, { cut: { floor: 0.5 } }, "close"], contribution: { flat: 20 }, reserve: { initial: 0 } },
  },
  supply: { file: { supply: { capacity: { outpatient: 500 }, first: "members", induced_use: { inpatient: 0.2 }, induced_price: 0.2 } } },
  income_risks: { file: { income_risks: spells } },
  financed_by: { file: { financed_by: { instruments: [{ kind: "income" }], collection_cost: 0.1 } } },
  regulation: { file: { regulation: { minimum_loss_ratio: 0.9, lifetime_loading: { above_age: 30, rate: 0.02, most: 0.5 } } } },
  mid_year_entry: { mutual: { mid_year_entry: { when_ill: 0.6 }, waiting_period: 0.25 } },
  protection_floor: { file: { protection_floor: {} } },
  own_risk: { file: { own_risk: { people: 40_000 } } },
  governance: { mutual: { governance: { decides: "assembly", turnout: [0.3, 0.5, 0.6, 0.8, 0.9], menu: { contribution_step: 0.3 } } } },
};

describe("the short way with levers", () => {
  test("takes every lever that says what its steps read", () => {
    const say = [...levers.values()].filter(({ needs }) => needs.reads !== undefined).map(({ name }) => name);
    expect(Object.keys(taken).sort()).toEqual(say.sort());
  });

  test("incomes that worlds have alike are taken once a block; benefits of members, and levers that only look, beside them", () => {
    const { cash_benefits, protection_floor } = taken;
    const { moral_hazard: _, ...paid } = cash_benefits!.mutual!["cash_benefits"] as Input;
    const found = [
      spellsTaken("income_risks", {}, { ...cash_benefits!.file, ...protection_floor!.file }),
      spellsTaken("cash_benefits", { cash_benefits: paid }, cash_benefits!.file!),
      spellsTaken("cash_benefits", cash_benefits!.mutual!, cash_benefits!.file!),
    ];
    // one world of three finds what people lose (a year that one world runs again has no other); with moral hazard each does
    for (const { known, found: all } of found.slice(0, 2)) expect(known / (all + known)).toBeGreaterThan(0.6);
    expect([found[2]!.known, found[2]!.found > 0]).toEqual([0, true]);
  });

  const allCare = { essential: ["inpatient", "outpatient", "screening", "surgery"] };
  const paysAll = Object.fromEntries(allCare.essential.map((name) => [name, { reimburse: 0.3 }]));
  const away = { "behaviour.forgone_care": { probability: 0.5, liquidity: 0.2 } };
  test.each([
    ["where a public scheme pays for something of all care, those alone who went without", allCare, { "schemes.clinic.benefits": paysAll, ...away }, 1],
    ["the same with care that nobody has room for", allCare, { "schemes.clinic.benefits": paysAll, ...away, supply: { capacity: { outpatient: 100 } } }, 1],
    ["else everybody, event by event where some care alone is essential", { essential: ["inpatient"] }, away, 0],
  ])("who has essential care within reach: %s", (_, floor, more, byMissed) => {
    Object.assign(floorWays, { byMissed: 0, byPerson: 0, byEvent: 0 });
    bothWays("protection_floor", {}, { protection_floor: floor, ...more });
    expect([+(floorWays.byMissed > 0), +(floorWays.byPerson > 0), +(floorWays.byEvent > 0)]).toEqual([byMissed, byMissed, 1 - byMissed]);
  });

  test("taxes of people who live alone: the bytes of the general way", () => {
    const alone = { ages: { uniform: [0, 80] }, income: { mean: 2000, gini: 0.4 } };
    const input = { ...taken["financed_by"]!.file, "health.services.screening.rate": 0.4, "population.groups": { all: { share: 1, ...alone } } };
    bothWays("financed_by", {}, input, { alone: true });
  });

  test.each(Object.keys(taken))("%s: the bytes of the general way, in worlds that it may take", (name) => {
    bothWays(name, taken[name]!.mutual, taken[name]!.file);
  });

  const decisions = { 2027: { contribution: 1.3, reimbursement: 0.8 }, 2028: { admission: "closed" } };
  test.each([
    ["a board", { decides: "board", menu: { contribution_step: 0.3 } }],
    ["a script that raises prices, cuts benefits and closes admission", { decides: "script", script: decisions }],
    ["shareholders who leave", { decides: "shareholders", target_return: 5, exit_years: 1 }],
  ])("governance by %s: nothing is done in a block", (_, governance) => {
    const model = bothWays("governance", { governance });
    const { numbers } = model.levers.find(({ lever }) => lever === "governance")!;
    expect(levers.get("governance")!.asks!(numbers, "count")).toBe(false);
  });

  test.each(["on_insolvency", "supply"])("%s: the same among people who live alone", (name) => {
    bothWays(name, taken[name]!.mutual, taken[name]!.file, { alone: true });
  });

  const full = { capacity: { outpatient: 300, inpatient: 20 }, growth: 0.1 };

  test("supply that does no more than refuse: the same among people who live alone", () => {
    commons.taken = 0;
    bothWays("supply", {}, { supply: full }, { alone: true });
    expect(commons.taken).toBeGreaterThan(0);
  });

  const spared = { reach: 0.5, who: "everyone", effect: { outpatient: 0.3, screening: 0.2 }, per_reached: 2 };
  const always = ["inpatient", "outpatient", "screening", "surgery"].flatMap((name) => [[name, "price_response", 0] as const, [name, "necessary", 1] as const]);
  const certain = { ...Object.fromEntries(always.map(([name, key, value]) => [`health.services.${name}.${key}`, value])), "behaviour.forgone_care": "none" };
  const apart: Readonly<Record<string, { readonly mutual?: Input; readonly file?: Input; readonly worlds: number }>> = {
    "care without room": { file: { supply: full }, worlds: 2 },
    "care without room, members first": { file: { supply: { ...full, first: "members" } }, worlds: 2 },
    "care without room, members first, and dearer by cover": { file: { supply: { ...full, first: "members", induced_price: 0.3 } }, worlds: 2 },
    "care that is cheaper in the scheme's own house": { mutual: { facilities: care2 }, worlds: 1 },
    "care that is not needed": { mutual: { prevention: spared }, worlds: 1 },
    "care that is not needed, among people whom no price keeps away": { mutual: { prevention: spared }, file: certain, worlds: 1 },
    "care without room, where nobody knows what else keeps people away": { file: { supply: full, ...certain }, worlds: 0 },
    "care that providers bring about": { file: { supply: { ...full, induced_use: { outpatient: 0.2 } } }, worlds: 0 },
    "care without room, among people who lose income": { file: { supply: full, income_risks: spells }, worlds: 2 },
    "care without room, and taxes": { file: { supply: full, ...taken["financed_by"]!.file }, worlds: 2 },
    "all of them": { mutual: { prevention: spared, facilities: care2 }, file: { supply: { ...full, induced_price: 0.1 } }, worlds: 2 },
  };

  test("room enough for all, too little, and too little beside other levers: three ways, each of them taken", () => {
    const took = (mutual: Input, supply: Input): Readonly<Record<string, boolean>> => {
      Object.assign(rooms, { alone: 0, beside: 0, enough: 0 });
      const model = compileInput(villageWith(mutual, { supply }));
      text(model);
      return Object.fromEntries(Object.entries(rooms).map(([name, count]) => [name, count > 0]));
    };
    const whole = { outpatient: 100_000, inpatient: 100_000 };
    expect(took({}, { capacity: whole })).toEqual({ alone: false, beside: false, enough: true });
    expect(took({}, full)).toMatchObject({ alone: true });
    expect(took({ facilities: care2 }, full)).toMatchObject({ alone: true, beside: true });
  });

  test.each(Object.keys(apart))("%s: only what levers touched is worked out anew, where they say what that is", (name) => {
    const { mutual, file, worlds } = apart[name]!;
    const own = metrics.filter(({ id }) => ["supply", "facilities", "prevention"].includes(id.split(".")[0]!)).map(({ id }) => id);
    const asked = [...first, ...own.filter((id) => id.split(".")[0]! in { ...mutual, ...file })];
    byDifference.blocks = 0;
    const model = bothWays(Object.keys({ ...mutual, ...file })[0]!, mutual, file, { asked });
    expect(householdWorlds(model).filter((one) => one?.levers.byDifference).length).toBe(worlds);
    expect(byDifference.blocks > 0).toBe(worlds > 0);
  });

  /** What prevention is judged by: benefits without it, of what it touched alone or by settling all members once more. */
  const judged: Readonly<Record<string, { readonly mutual?: Input; readonly file?: Input; readonly apart: boolean }>> = {
    "for all people": { apart: true },
    "where cover begins in mid-year": { mutual: { waiting_period: 0.4 }, apart: true },
    "of illness too": { mutual: { prevention: { ...spared, effect: { ...spared.effect, diabetes: 0.5 } } }, apart: false },
    "where no price keeps anybody away": { file: certain, apart: true },
    "under a yearly limit": { mutual: { benefits: { ...care, limits: { out_of_pocket: 300 } } }, apart: false },
    "under a yearly deductible": { mutual: { benefits: { ...care, limits: { deductible: 30 } } }, apart: false },
    "beside another lever of need": { file: { supply: full }, apart: false },
    "of which an effect below 0 adds events": { mutual: { prevention: { ...spared, effect: { outpatient: -0.2 } } }, apart: false },
  };

  test.each(Object.keys(judged))("what prevention is judged by, %s", (name) => {
    const { mutual, file, apart: difference } = judged[name]!;
    withoutWays.blocks = 0;
    bothWays("prevention", { benefits: care, prevention: spared, ...mutual }, file);
    expect(withoutWays.blocks > 0).toBe(difference);
  });
});

// a run with such a lever takes a thousand first years
test("what prevention is judged by is settled once more where another lever looks at payment", () => {
  const context = (pay: readonly (() => void)[]) => ({ terms: [{ limited: false }], hooks: { pay: [pay] } }) as unknown as YearContext;
  expect(isDifferenceEnough(context([]), 0, { need: [], totals: [] }, null)).toBe(true);
  expect(isDifferenceEnough(context([() => undefined]), 0, { need: [], totals: [] }, null)).toBe(false);
  expect(isDifferenceEnough(context([]), 0, { need: [], totals: [] }, new Uint8Array(1))).toBe(false);
});

function spellsTaken(name: string, mutual: Input, file: Input): { readonly known: number; readonly found: number } {
  Object.assign(spellWays, { known: 0, found: 0 });
  bothWays(name, mutual, file);
  return { ...spellWays };
}

const askedOf = (name: string): readonly string[] => [...first, ...metrics.filter(({ id }) => id.startsWith(`${name}.`)).map(({ id }) => id)];

/** Three worlds of the village, with levers of its mutual or of the file. */
function villageWith(mutual: Input, file: Input, asked: readonly string[] = first, alone = false): Input {
  const terms = Object.entries(mutual).map(([key, value]) => [`schemes.mutual.${key}`, value] as const);
  const worlds = { mutual: ["floor", "mutual"], floors: ["floor", "clinic"], none: [] };
  const input = changed(village(asked), ["population.size", 150], ["worlds", worlds], ["compare", [["mutual", "none"]]], ...terms, ...Object.entries(file));
  const { insurer: _, rider: __, ...schemes } = input["schemes"] as Record<string, Input>;
  if (alone) delete (input["population"] as Input)["households"];
  return { ...input, schemes };
}

/** A village with a lever: the bytes of both ways, which both ran. */
function bothWays(
  name: string,
  mutual: Input = {},
  file: Input = {},
  { asked = askedOf(name), alone = false }: { asked?: readonly string[]; alone?: boolean } = {},
): Model {
  const model = compileInput(villageWith(mutual, file, asked, alone));
  expect(model.levers.map(({ lever }) => lever)).toContain(name);
  Object.assign(ways, { households: 0, general: 0, refuse: false });
  ways.worlds.clear();
  ranAgain.worlds = 0;
  askedAlone.worlds = 0;
  const short = text(model);
  expect([...ways.worlds].sort()).toEqual([0, 1, 2]);
  Object.assign(ways, { households: 0, general: 0, refuse: true });
  const [again, calls] = [ranAgain.worlds, askedAlone.worlds];
  ranAgain.worlds = 0;
  expect(text(model)).toBe(short);
  // a call asks the members of its world, whose year runs again in the general way alone
  expect([ranAgain.worlds, askedAlone.worlds]).toEqual([again + calls, calls]);
  if (name === "on_insolvency") expect(calls).toBeGreaterThan(0);
  expect([ways.households, ways.general > 0]).toEqual([0, true]);
  ways.refuse = false;
  return model;
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

test("a service with a clock of its own, alone in a file: every event of a member is paid", () => {
  // its second events are drawn after the first ones of everybody
  const care = { rate: 3, cost: { family: "gamma", mean: 25, cv: 1 }, frailty: { family: "lognormal", variance: 0.3, level: "person" } };
  const input = scenarioOf({
    population: { size: 60, groups: { in: { share: 0.5, income: 1000 }, out: { share: 0.5, income: 1000 } }, households: { size: { 2: 1 } } },
    health: { services: { care } },
    schemes: { mutual: { ...free, enrolment: { mode: "automatic" }, eligibility: { groups: { in: 2026 } }, benefits: wholeOf(["care"]) } },
    outputs: { metrics: ["finance.benefits", "need.cost"], by: ["group"] },
  });
  const run = simulate(input, { replications: 1 });
  expect(householdWorlds(run.model)).not.toContain(null);
  expect(totalsOf(run, "need_events")[0]).toBeGreaterThan(120);
  expect(ways.households).toBeGreaterThan(1);
  expect(totalsOf(run, "benefits")[0]).toBeCloseTo(rowOf(run, "need.cost", { by: "group", group: "in" }).mean!, 6);
});
