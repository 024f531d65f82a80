import { describe, expect, test } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { agesByYear, annualDeathProbabilities } from "../../../src/engine/countries/single-ages.ts";
import { distributions } from "../../../src/engine/distributions/index.ts";
import type { Law } from "../../../src/engine/distributions/law.ts";
import type { Scenario } from "../../../src/engine/model/scenario.ts";
import { fileInput, line, type Plain, scenarioOf, smallInput, validate, withValue, yaml } from "./support.ts";

const meanOf = (law: Law): number => distributions.get(law.family)!.mean(law);

/** Scenario of the small file with one value set. */
function having(path: string, value: unknown): Scenario {
  return scenarioOf(withValue(path, value));
}

describe("defaults of the smallest useful file", () => {
  const scenario = scenarioOf(smallInput());
  test("run", () => {
    expect([scenario.startYear, scenario.years, scenario.replications, scenario.seed, scenario.confidence, scenario.currency]).toEqual([
      2026,
      10,
      100,
      "1",
      0.95,
      "",
    ]);
  });
  test("economy stands still", () => {
    const still = { mean: 0, sd: 0 };
    expect(scenario.economy).toEqual({
      inflation: still,
      wageGrowth: still,
      medicalInflation: still,
      investmentReturn: still,
      borrowingRate: still,
      discountRate: null,
      ppp: null,
      povertyLine: null,
      basicNeeds: null,
      index: "prices",
    });
  });
  test("population: one group, represents itself, static, working age with a warning", () => {
    const { population } = scenario;
    expect([population.size, population.represents, population.draw, population.households, population.country]).toEqual([20000, 20000, "each", null, null]);
    expect(population.demography).toEqual({
      kind: "static",
      mortality: null,
      entrants: { replace: false, rate: 0, age: null },
      growth: null,
      fertility: null,
      exitAge: null,
    });
    const [group] = population.groups;
    expect([group!.name, group!.count, group!.femaleShare]).toEqual(["everyone", 20000, 0.5]);
    expect(group!.ages.female.filter((weight) => weight > 0)).toEqual(new Array(45).fill(1 / 45));
    expect(scenario.warnings.map(({ code }) => code)).toEqual(["W0302"]);
  });
  test("behaviour", () => {
    expect(scenario.behaviour).toEqual({
      awareness: [1],
      affordability: { shareOfIncome: 0.05, subsistence: 0, index: "prices", slope: null },
      choice: {
        rule: "utility",
        riskAversion: 2,
        privateInformation: 0.5,
        noise: 0.3,
        trust: 0,
        valuationSpread: 0,
        willingness: { timesExpected: [1], plus: [0], index: "prices" },
        start: "nobody",
        rejoin: true,
      },
      enrolment: { effortMean: 0, effortSd: 0, attemptFails: 0 },
      lapse: { arrears: 0, return: 1, inertia: 0 },
      forgoneCare: { liquidity: 2, probability: 0.5 },
    });
  });
  test("behaviour with empty sections is the same", () => {
    expect(having("behaviour", { choice: {}, affordability: {}, lapse: {}, forgone_care: {} }).behaviour).toEqual(scenario.behaviour);
  });
  test("services", () => {
    const [inpatient, outpatient] = scenario.health.services;
    expect([inpatient!.name, outpatient!.name]).toEqual(["inpatient", "outpatient"]);
    expect(outpatient).toMatchObject({ rate: { kind: "constant", value: 3.1 }, count: "poisson", essential: false, necessaryShare: 0, priceResponse: 0.39 });
    expect(outpatient!.cost).toHaveLength(1);
    expect(meanOf(outpatient!.cost[0]!)).toBeCloseTo(25, 12);
  });
  test("schemes: equal but for contribution and profit", () => {
    const [insurer, mutual] = scenario.schemes;
    expect(insurer!.contribution).toEqual({ kind: "risk", by: ["age_band", "sex"] });
    expect(mutual!.contribution).toEqual({ kind: "income", rate: null, floor: 0, ceiling: null, allowance: 0, min: 0, max: null, unit: "household" });
    expect([insurer!.pricing.profit, mutual!.pricing.profit]).toEqual([0.05, 0]);
    const rest = (scheme: Scenario["schemes"][number]): unknown => ({
      ...scheme,
      name: "",
      kind: "",
      contribution: null,
      pricing: { ...scheme.pricing, profit: 0 },
    });
    expect(rest(insurer!)).toEqual(rest(mutual!));
    expect(mutual).toMatchObject({
      countsAsCover: true,
      reach: 1,
      levers: {},
      employerShare: 0,
      collection: 1,
      contributionIndex: "wages",
      benefitIndex: "none",
      settlementLag: 0,
      subsidyLag: 0,
      onInsolvency: "close",
      financedBy: null,
      enrolment: { mode: "voluntary", renewal: "keep", affordability: "indicator" },
      eligibility: { openYear: [2026], maxEntryAge: null },
      expenses: { fixed: 0, perMember: 0, shareOfContributions: 0.1, shareOfBenefits: 0, acquisition: 0, index: "prices" },
      reserve: { initial: { kind: "months", value: 3 } },
      benefits: [
        { reimburse: 0.8, copay: 0, deductible: 0, cap: null },
        { reimburse: 0.8, copay: 0, deductible: 0, cap: null },
      ],
    });
  });
  test("worlds, comparison, outputs", () => {
    expect(scenario.worlds).toEqual([
      { name: "insurer", schemes: [0] },
      { name: "mutual", schemes: [1] },
      { name: "without", schemes: [] },
    ]);
    expect(scenario.compare).toEqual([[1, 0]]);
    expect(scenario.outputs).toEqual({
      metrics: "headline",
      by: ["quintile"],
      years: "all",
      lossLevels: [0.95, 0.99, 0.995],
      lossCdfAt: [],
      stopLossAt: [],
      ruinEpsilon: 0.005,
      operatingFloor: 0.1,
    });
    expect(scenario.finance.timing).toEqual({ contributions: "mid", benefits: "mid", expenses: "mid" });
  });
  test("expenses that are given replace the preset, they are not added to it", () => {
    expect(having("schemes.mutual.expenses", { per_member: 5 }).schemes[1]!.expenses).toMatchObject({ perMember: 5, shareOfContributions: 0 });
  });
  test("public schemes are in every default world", () => {
    const floor = { kind: "public", benefits: { outpatient: { reimburse: 0.3 } } };
    const { worlds, schemes, compare } = having("schemes.a floor", floor);
    expect(worlds.map(({ name, schemes: inside }) => [name, inside])).toEqual([
      ["insurer", [0, 1]],
      ["mutual", [0, 2]],
      ["without", [0]],
    ]);
    expect(schemes[0]).toMatchObject({
      countsAsCover: false,
      enrolment: { mode: "compulsory" },
      contribution: { kind: "none" },
      financedBy: { incidence: "proportional" },
      onInsolvency: "continue",
      benefits: [null, { reimburse: 0.3, copay: 0, deductible: 0, cap: null }],
    });
    expect(compare).toEqual([[1, 0]]);
  });
  test("a single kind is compared with the world without it", () => {
    expect(having("schemes", { mutual: { kind: "solidarity" } }).compare).toEqual([[0, 1]]);
    expect(having("schemes", { without: { kind: "solidarity" } }).worlds.map(({ name }) => name)).toEqual(["without", "without schemes"]);
  });
});

describe("seeds", () => {
  test.each([
    [42, "42"],
    ["42", "42"],
    ["007", "007"],
    [0, "0"],
    [-0, "0"],
    [2 ** 53 - 1, "9007199254740991"],
    ["dakar-2026", "dakar-2026"],
  ])("%j is %s", (seed, text) => {
    expect(having("seed", seed).seed).toBe(text);
  });
});

describe("order in the file means nothing", () => {
  test.each(["scenarios/everything.yaml", "tests/scenarios/survey.yaml"])("%s", (path) => {
    const input = fileInput(path);
    expect(scenarioOf(reversed(input) as Plain)).toEqual(scenarioOf(input));
    expect(JSON.stringify(scenarioOf(reversed(input) as Plain))).toBe(JSON.stringify(scenarioOf(input)));
  });
  test("Maps and null-prototype objects read like objects", () => {
    const input = fileInput("scenarios/everything.yaml");
    expect(scenarioOf(asMaps(input) as Plain)).toEqual(scenarioOf(input));
    expect(scenarioOf(asNull(input) as Plain)).toEqual(scenarioOf(input));
  });
});

function transform(value: unknown, make: (entries: [string, unknown][]) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => transform(item, make));
  if (typeof value !== "object" || value === null) return value;
  return make(Object.entries(value).map(([key, inner]) => [key, transform(inner, make)]));
}
const reversed = (value: unknown): unknown => transform(value, (entries) => Object.fromEntries(entries.reverse()));
const asMaps = (value: unknown): unknown => transform(value, (entries) => new Map(entries));
const asNull = (value: unknown): unknown => transform(value, (entries) => Object.assign(Object.create(null) as Plain, Object.fromEntries(entries)));

describe("names", () => {
  const named = (...names: string[]): readonly string[] => {
    const groups = new Map(names.map((name) => [name, { share: 1 / names.length }]));
    const input = smallInput();
    (input["population"] as Plain)["groups"] = groups;
    return scenarioOf(input).population.groups.map(({ name }) => name);
  };
  test("sorted by code point, not by locale or code unit", () => {
    expect(named("b", "a", "é", "Z", "\u{1f600}", "\uff5e")).toEqual(["Z", "a", "b", "é", "\uff5e", "\u{1f600}"]);
  });
  test("NFC and trimmed", () => {
    expect(named("  e\u0301cole ")).toEqual(["\u00e9cole"]);
  });
  test.each(["toString", "length", "constructor", "valueOf", "hasOwnProperty", "x-ray", "note", "source", "value", "uncertain"])(
    "%s works as the name of a group, service and scheme",
    (name) => {
      expect(named(name, "other")).toContain(name);
      const scenario = having(`health.services.${name}`, { rate: 1, cost: 10 });
      expect(scenario.health.services.map((one) => one.name)).toContain(name);
      expect(having(`schemes.${name}`, { kind: "solidarity" }).schemes.map((one) => one.name)).toContain(name);
    },
  );
  test("duplicates after NFC and trimming, __proto__ and long names are refused", () => {
    const codesOf = (...names: string[]): readonly string[] => {
      const input = smallInput();
      (input["population"] as Plain)["groups"] = new Map(names.map((name) => [name, { share: 1 / names.length }]));
      return validate(input).problems.map(({ code }) => code);
    };
    expect(codesOf("e\u0301", "\u00e9")).toContain("E0308");
    expect(codesOf("a", "a ")).toContain("E0308");
    expect(codesOf("__proto__", "b")).toContain("E0307");
    expect(codesOf("x".repeat(100000), "b")).toContain("E0307");
    expect(codesOf(" ", "b")).toContain("E0307");
    const parsed = JSON.parse('{"__proto__": {"polluted": 1}}') as Plain;
    expect(validate({ ...smallInput(), schemes: parsed }).scenario).toBeNull();
    expect(({} as Plain)["polluted"]).toBeUndefined();
  });
});

describe("population", () => {
  test("largest remainder gives exact counts, ties by name", () => {
    const groups = { c: { share: 1 / 3 }, a: { share: 1 / 3 }, b: { share: 1 / 3 } };
    expect(scenarioOf(withValue("population.groups", groups, withValue("population.size", 100))).population.groups.map(({ count }) => count)).toEqual([
      34, 33, 33,
    ]);
  });
  test("counts stay exact beside shares, and give the size alone", () => {
    const mixed = withValue("population.groups", { a: { count: 50 }, b: { share: 0.25 }, c: { share: 0.25 } }, withValue("population.size", 100));
    expect(scenarioOf(mixed).population.groups.map(({ count }) => count)).toEqual([50, 25, 25]);
    const alone = withValue("population", { groups: { a: { count: 3 }, b: { count: 4 } }, income: 5 });
    expect(scenarioOf(alone).population.size).toBe(7);
  });
  test("normalize rescales with a warning", () => {
    const input = withValue("population.normalize", true, withValue("population.groups", { a: { share: 0.2 }, b: { share: 0.2 } }));
    const scenario = scenarioOf(input);
    expect(scenario.population.groups.map(({ count }) => count)).toEqual([10000, 10000]);
    expect(scenario.warnings.some(({ code, text }) => code === "W0301" && text.includes("0.4"))).toBe(true);
  });
  test("bands are spread evenly over their years", () => {
    const { female } = having("population.ages", { bands: { "20-29": 30, "30-34": 70 } }).population.groups[0]!.ages;
    expect(female[25]).toBeCloseTo(0.03, 15);
    expect(female[34]).toBeCloseTo(0.14, 15);
    expect(female[35]).toBe(0);
  });
  test("files give ages by sex, and the share of women", () => {
    const [group] = having("population.ages", { file: "ages.csv" }).population.groups;
    expect(group!.ages.female[0]).toBe(0.5);
    expect(group!.ages.male[70]).toBeCloseTo(0.5 / 20.5, 15);
    expect(group!.femaleShare).toBeCloseTo(20 / 40.5, 15);
    expect(having("population.ages", { file: "weights.csv" }).population.groups[0]!.ages.male[31]).toBe(0.75);
  });
  test("country gives ages, sexes and mortality", () => {
    const scenario = scenarioOf(withValue("population.demography", { kind: "dynamic" }, withValue("population.country", "SEN")));
    const [group] = scenario.population.groups;
    const people = agesByYear(countries.get("SEN")!);
    const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
    expect(group!.ages.female[30]).toBeCloseTo(people.female[30]! / total(people.female), 12);
    expect(group!.femaleShare).toBeCloseTo(total(people.female) / (total(people.female) + total(people.male)), 12);
    expect(scenario.population.demography.mortality!.male).toEqual([...annualDeathProbabilities(countries.get("SEN")!).male]);
  });
  test.each([...countries.keys()])("income: country of %s has the published mean and inequality", (code) => {
    const profile = countries.get(code)!;
    const law = scenarioOf(withValue("population.income", "country", withValue("population.country", code))).population.groups[0]!.income;
    const { meanPerDay, purchasingPower2017, priceIndexSurveyOver2017, decileSharesPercent } = profile.income;
    const mean = meanPerDay * 365 * (purchasingPower2017 ?? 1) * priceIndexSurveyOver2017;
    // published decile shares are rounded to four digits, so they sum to 100 within 0.0005 x 10
    expect(Math.abs(meanOf(law) / mean - 1)).toBeLessThan(1e-4);
    // the share of the poorest half, from the quantile function on a fine grid of midpoints
    const grid = Array.from({ length: 2000 }, (_, index) => distributions.get(law.family)!.quantile(law, (index + 0.5) / 4000));
    const published = decileSharesPercent.slice(0, 5).reduce((sum, share) => sum + share, 0) / 100;
    expect(grid.reduce((sum, value) => sum + value, 0) / 4000 / meanOf(law)).toBeCloseTo(published, 3);
  });
  test("income: {family: country, mean} has that mean", () => {
    const law = scenarioOf(withValue("population.income", { family: "country", mean: 5000 }, withValue("population.country", "KEN"))).population.groups[0]!
      .income;
    expect(meanOf(law)).toBeCloseTo(5000, 6);
  });
  test("representing more people than simulated is warned about", () => {
    expect(having("population.represents", 1e6).warnings.map(({ code }) => code)).toContain("W0303");
  });
  test("members are the groups that are not heads", () => {
    const input = withValue("population.groups", { a: { share: 0.5 }, b: { share: 0.5 } });
    expect(scenarioOf(withValue("population.households", { size: { 1: 0.5, 2: 0.5 }, members: ["a"] }, input)).population.households).toEqual({
      sizes: [0.5, 0.5],
      heads: [1],
      equivalence: "per-capita",
      ages: "independent",
      newborns: "mother",
    });
    const few = withValue("population.groups", { a: { share: 0.9 }, b: { share: 0.1 } });
    expect(
      validate(withValue("population.households", { size: { 2: 1 }, members: ["a"] }, few))
        .problems.map(line)
        .join(),
    ).toContain("cannot house");
  });
});

describe("demography and health", () => {
  const mortality = (value: unknown): NonNullable<Scenario["population"]["demography"]["mortality"]> =>
    having("population.demography", { mortality: value }).population.demography.mortality!;
  test("a table of single ages is joined by straight lines, flat outside", () => {
    const { female } = mortality({ table: { 40: 0.004, 60: 0.012 } });
    expect([female[0], female[40], female[60], female[120]]).toEqual([0.004, 0.004, 0.012, 0.012]);
    expect(female[50]).toBeCloseTo(0.008, 15);
  });
  test("a table of bands is a step function", () => {
    const { male } = mortality({ table: { "0-59": 0.01, "60+": 0.05 } });
    expect([male[59], male[60], male[120]]).toEqual([0.01, 0.05, 0.05]);
  });
  test("a list goes by year of follow-up", () => {
    const list = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1];
    expect(mortality({ list }).byYear).toEqual(list);
  });
  test("Gompertz-Makeham integrates the hazard over the year", () => {
    const [A, B, c] = [0.0002, 3e-5, 1.1];
    const { female } = mortality({ gompertz: { A, B, c } });
    // Simpson's rule on the hazard, independent of the closed form
    const hazard = (x: number): number => A + B * c ** x;
    const integral = (hazard(70) + 4 * hazard(70.5) + hazard(71)) / 6;
    expect(female[70]).toBeCloseTo(1 - Math.exp(-integral), 8);
  });
  test("a file ends with its last age", () => {
    const { female } = mortality({ file: "qx.csv" });
    expect([female[0], female[2], female[3], female[120]]).toEqual([0.05, 0.02, 0.02, 0.02]);
  });
  test("prevalence by age band, percent and sex", () => {
    const { conditions } = having("health.conditions", {
      a: { prevalence: { "0-39": 0.01, "40-59": "6%", "60+": { value: 0.12 } }, onset: { female: 0.01, male: { "0+": 0.02 } }, rates: { inpatient: 2 } },
    }).health;
    expect([39, 40, 60, 120].map((age) => conditions[0]!.prevalence.male[age])).toEqual([0.01, 0.06, 0.12, 0.12]);
    expect([conditions[0]!.onset.female[5], conditions[0]!.onset.male[5]]).toEqual([0.01, 0.02]);
    expect([conditions[0]!.rates, conditions[0]!.costs, conditions[0]!.mortality, conditions[0]!.recovery]).toEqual([[2, 1], [1, 1], 1, 0]);
  });
  test("deny: {conditions: p} is for pre-existing conditions only", () => {
    const conditions = { a: { prevalence: 0.1 }, b: { prevalence: 0.1, preexisting: false } };
    const scenario = scenarioOf(
      withValue("schemes.insurer.underwriting", { deny: { conditions: 0.6 }, surcharge: { b: 0.5 } }, withValue("health.conditions", conditions)),
    );
    expect(scenario.schemes[0]!.underwriting).toMatchObject({ denyConditions: [0.6, 0], surcharge: [0, 0.5] });
  });
  test("rates by age and sex are expanded to single years", () => {
    const { rate } = having("health.services.outpatient.rate", { by: "age_sex", ages: [0, 5, 60], female: [4, 2, 6], male: [3, 1, 5] }).health.services[1]!;
    expect(rate.kind === "age_sex" && [0, 4, 5, 59, 60, 120].map((age) => rate.female[age])).toEqual([4, 4, 2, 2, 6, 6]);
  });
});

describe("societal poverty line", () => {
  test("takes the conversion rate of the country", () => {
    const scenario = scenarioOf(withValue("economy.poverty_line", { floor: 2.15, intercept: 1.15, slope: 0.5 }, withValue("population.country", "SEN")));
    expect(scenario.economy.ppp).toEqual({ rate: 238.5777, year: 2017 });
  });
});

describe("provenance", () => {
  test("each number with its path, source and note; sources inherit downwards", () => {
    const input = yaml(`
mutua: 1
name: x
sources: {a: {title: A}, b: {title: B}}
population: {size: 10, income: {mean: {value: 3000, source: a, note: page 3}, gini: 0.4, source: b}}
health: {services: {care: {rate: {value: 2, note: guess}, cost: 5}}}
schemes: {m: {kind: solidarity, contribution: {income: "4%"}}}`);
    expect(scenarioOf(input).provenance).toEqual([
      { path: "health.services.care.cost", value: 5, source: null, note: null },
      { path: "health.services.care.rate", value: 2, source: null, note: "guess" },
      { path: "population.income.gini", value: 0.4, source: "b", note: null },
      { path: "population.income.mean", value: 3000, source: "a", note: "page 3" },
      { path: "schemes.m.contribution.income", value: 0.04, source: null, note: null },
    ]);
  });
  test("an unknown source is a problem, once", () => {
    expect(validate(withValue("population.income", { mean: 3000, gini: 0.4, source: "survy" })).problems.map(({ code }) => code)).toEqual(["E0314"]);
  });
  test("a constant law may carry a source", () => {
    const input = withValue("sources", { a: { title: "A" } });
    const scenario = scenarioOf(withValue("health.services.outpatient.cost", { family: "constant", value: 7, source: "a" }, input));
    expect(scenario.health.services[1]!.cost[0]).toMatchObject({ family: "constant", scale: 7 });
    expect(scenario.provenance.find(({ path }) => path.startsWith("health.services.outpatient.cost"))).toMatchObject({ source: "a", value: 7 });
  });
  test("first-steps: every number is labelled", () => {
    const { provenance } = scenarioOf(fileInput("scenarios/first-steps.yaml"));
    expect(provenance.filter(({ source, note }) => source === null && note === null)).toEqual([]);
    expect(provenance.length).toBeGreaterThan(8);
  });
});

describe("warnings", () => {
  test("cost and income of different orders of magnitude", () => {
    expect(having("population.income", { mean: 2, gini: 0.4 }).warnings.map(({ code }) => code)).toContain("W0304");
  });
  test("a group without persons", () => {
    expect(having("population.groups", { a: { share: 1 }, b: { share: 0 } }).warnings.map(({ code }) => code)).toContain("W0305");
  });
});
