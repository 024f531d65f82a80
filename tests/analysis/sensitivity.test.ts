import { describe, expect, test } from "vitest";
import { order, standingOf } from "../../src/analysis/frontier/dominance.ts";
import { ratioOfMeans } from "../../src/analysis/frontier/fieller.ts";
import { choose, valueOfKnowing } from "../../src/analysis/frontier/information.ts";
import { morrisEffects } from "../../src/analysis/sensitivity/morris-effects.ts";
import { oneAtATimeEffects } from "../../src/analysis/sensitivity/one-at-a-time.ts";
import { saltelliPositions, sobolIndices } from "../../src/analysis/sensitivity/sobol-indices.ts";
import { standardChanges } from "../../src/analysis/sensitivity/standard-changes.ts";
import { varianceShares } from "../../src/analysis/sensitivity/variance-shares.ts";
import { validateScenario } from "../../src/engine/index.ts";
import { normalQuantile } from "../../src/engine/maths/normal.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { designChance } from "../../src/study/plan/chance.ts";
import { morrisPositions } from "../../src/study/plan/samples.ts";
import { type Prepared, prepareSettings, prepareVariant, runReplicationsHere } from "../../src/study/run/variant.ts";
import { projectRoot } from "../support/source-files.ts";

describe("Sobol indices", () => {
  // T. Ishigami and T. Homma (1990), a = 7, b = 0.1, inputs uniform on [-pi, pi]: closed forms of V1, V2, V13
  const [a, b] = [7, 0.1];
  const ishigami = ([x = 0, y = 0, z = 0]: readonly number[]): number => {
    const [u, v, w] = [x, y, z].map((position) => Math.PI * (2 * position - 1)) as [number, number, number];
    return Math.sin(u) + a * Math.sin(v) ** 2 + b * w ** 4 * Math.sin(u);
  };
  const pi4 = Math.PI ** 4;
  const [v1, v2, v13] = [(1 + (b * pi4) / 5) ** 2 / 2, a ** 2 / 8, b ** 2 * pi4 ** 2 * (1 / 18 - 1 / 50)];
  const whole = v1 + v2 + v13;
  const first = [v1 / whole, v2 / whole, 0];
  const total = [(v1 + v13) / whole, v2 / whole, v13 / whole];

  test("of a function whose indices are known are within their intervals, and close", () => {
    const positions = saltelliPositions(3, 1024, "seed");
    const found = sobolIndices(positions.map(ishigami), 3, "seed", 0.99)!;
    for (let k = 0; k < 3; k++) {
      expect(found[k]!.firstLow, `first ${k}`).toBeLessThanOrEqual(first[k]!);
      expect(found[k]!.firstHigh, `first ${k}`).toBeGreaterThanOrEqual(first[k]!);
      expect(found[k]!.totalLow, `total ${k}`).toBeLessThanOrEqual(total[k]!);
      expect(found[k]!.totalHigh, `total ${k}`).toBeGreaterThanOrEqual(total[k]!);
      expect(Math.abs(found[k]!.total - total[k]!)).toBeLessThan(0.05);
    }
  });

  test("of a constant do not exist", () =>
    expect(
      sobolIndices(
        Array.from({ length: 40 }, () => 3),
        3,
        "s",
        0.95,
      ),
    ).toBeNull());
});

test("Morris effects of a plane are its slopes, without spread", () => {
  const positions = morrisPositions(3, 8, "seed");
  const found = morrisEffects(
    positions,
    positions.map(([x = 0, y = 0, z = 0]) => 5 * x - 2 * y + 0 * z),
    0.95,
  )!;
  expect(found.map(({ mean }) => Math.round(mean * 1e9) / 1e9)).toEqual([5, -2, 0]);
  for (const { spread, strengthSe } of found) expect([spread, strengthSe].every((value) => value < 1e-9)).toBe(true);
  const crossed = morrisEffects(
    positions,
    positions.map(([x = 0, y = 0]) => x * y),
    0.95,
  )!;
  expect(crossed[0]!.spread).toBeGreaterThan(0.05);
});

describe("one at a time", () => {
  const noise = Float64Array.from({ length: 50 }, (_, k) => Math.sin(k));
  // figure = 2 x - y + 1 + noise, with x = 1 and y = 1 as they are
  const futures = async (settings: readonly string[]): Promise<Float64Array | null> => {
    const at = new Map(settings.map((setting) => setting.split("=") as [string, string]));
    const [x, y] = [Number(at.get("x") ?? 1), Number(at.get("y") ?? 1)];
    return y > 90 ? null : noise.map((own) => 2 * x - y + 1 + own);
  };
  const assumption = (path: string, low: number, high: number) => ({
    label: path,
    low: [`${path}=${low}`],
    high: [`${path}=${high}`],
    number: { path, low, high },
  });

  test("changes are exact on the same futures, the break-even is where the figure is 0", async () => {
    const shift = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const found = (await oneAtATimeEffects([assumption("x", -1, 3), assumption("y", 0, 2)], futures, 0.95))!;
    expect(found.base).toBeCloseTo(2 + shift, 12);
    expect(found.effects[0]!.low).toMatchObject({ change: expect.closeTo(-4, 9), se: expect.closeTo(0, 9) });
    expect(found.effects[1]!.high!.change).toBeCloseTo(-1, 9);
    // 2 x - 1 + 1 + shift = 0
    expect(found.effects[0]!.breakEven).toBeCloseTo(-shift / 2, 6);
    expect(found.effects[1]!.breakEven).toBeNull();
    expect(found.reversing).toEqual(["x"]);
  });

  test("only together do two turn the sign; none do where all cannot; an end that is not allowed is null", async () => {
    expect((await oneAtATimeEffects([assumption("x", 0.4, 1), assumption("y", 1, 2.5)], futures, 0.95))!.reversing).toEqual(["y", "x"]);
    expect((await oneAtATimeEffects([assumption("x", 0.9, 1)], futures, 0.95))!.reversing).toBeNull();
    expect((await oneAtATimeEffects([assumption("y", 0, 99)], futures, 0.95))!.effects[0]!.high).toBeNull();
  });
});

describe("the frontier", () => {
  const options = [
    { name: "none", cost: 0, effect: 0 },
    { name: "dear and poor", cost: 50, effect: 20 },
    { name: "between", cost: 30, effect: 25 },
    { name: "good", cost: 40, effect: 60 },
    { name: "best", cost: 90, effect: 80 },
    { name: "the same as none", cost: 0, effect: 0 },
  ];

  test("leaves out what another beats, and what a mixture of two beats", () => {
    const standing = standingOf(options);
    expect(standing).toEqual(["frontier", "dominated", "extended", "frontier", "frontier", "dominated"]);
    expect(order(options, standing).map((k) => options[k]!.name)).toEqual(["none", "good", "best"]);
  });

  test("Fieller: the interval holds the true ratio about as often as it says", () => {
    const chance = designChance("fieller");
    let held = 0;
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const draw = (k: number, row: number): number => normalQuantile(chance.uniform(k, trial, row));
      const bottoms = Float64Array.from({ length: 20 }, (_, row) => 4 + draw(1, row));
      const tops = Float64Array.from(bottoms, (value, row) => 3 * 4 + 2 * (value - 4) + draw(2, row));
      const { lo, hi } = ratioOfMeans(tops, bottoms, 0.95);
      if (lo! <= 3 && 3 <= hi!) held++;
    }
    // binomial error of 400 trials at 0.95, five standard errors
    expect(Math.abs(held / trials - 0.95)).toBeLessThan(5 * Math.sqrt((0.95 * 0.05) / trials));
  });

  test("Fieller: no bound where the denominator cannot be told from 0", () => {
    const bottoms = Float64Array.from([1, -1, 2, -2, 0.5]);
    expect(ratioOfMeans(Float64Array.from([1, 2, 3, 4, 5]), bottoms, 0.95)).toMatchObject({ lo: null, hi: null });
  });

  test("value of information: 0 where one option always wins, the whole where one number decides", () => {
    const futures = 200;
    const draws = Float64Array.from({ length: futures }, (_, k) => (k + 0.5) / futures - 0.5);
    const nothing = draws.map(() => 0);
    // effect of the second option is the draw itself: half of the futures it is better than nothing
    const second = choose([nothing, nothing], [nothing, draws], 10);
    const expected = (10 * draws.reduce((sum, value) => sum + Math.max(0, value), 0)) / futures;
    expect(second.perfect).toBeCloseTo(expected, 9);
    expect(second.acceptability[1]).toBe(0.5);
    // max(0, x) of the fitted line is the same: the number explains everything
    expect(valueOfKnowing([nothing, nothing], [nothing, draws], 10, draws)).toBeCloseTo(expected, 6);
    const other = Float64Array.from({ length: futures }, (_, k) => Math.sin(1000 * k));
    expect(valueOfKnowing([nothing, nothing], [nothing, draws], 10, other)).toBeLessThan(expected / 4);
    // one option is best in every future, whatever a cubic makes of twelve points
    const few = Float64Array.from({ length: 12 }, (_, k) => Math.sin(7 * k));
    const [dear, cheap] = [few.map((x) => 3 + x ** 2), few.map((x) => 1 + x)];
    expect(choose([dear, cheap], [few, few], 0).perfect).toBeCloseTo(0, 12);
    expect(
      valueOfKnowing(
        [dear, cheap],
        [few, few],
        0,
        few.map((x) => Math.cos(50 * x)),
      ),
    ).toBeLessThanOrEqual(choose([dear, cheap], [few, few], 0).perfect);
    const always = choose([nothing, nothing], [nothing, draws.map(() => 1)], 10);
    expect(always).toMatchObject({ best: 1, perfect: 0, acceptability: [0, 1] });
  });
});

describe("standard changes", () => {
  const baseOf = async (name: string, set: readonly string[] = []) => {
    const read = await readScenario(name, {
      cwd: ".",
      library: `${projectRoot}/scenarios`,
      standardInput: async () => new Uint8Array(),
      set,
      allowLarge: false,
    });
    const { scenario } = validateScenario(read.value, read.context);
    return { base: { value: read.value, locate: read.locate, ...read.context }, scenario: scenario! };
  };

  test.each(["first-steps", "senegal-teachers", "late-subsidy", "everything", "us-individual-market-2010"])("are all allowed in %s", async (name) => {
    const { base, scenario } = await baseOf(name);
    const changes = standardChanges(scenario);
    expect(changes.length).toBeGreaterThanOrEqual(8);
    for (const { key, settings } of changes) {
      expect(settings.length, key).toBeGreaterThan(0);
      expect({ key, error: prepareSettings(base, settings) }).toEqual({ key, error: null });
    }
  });

  test("scale a table by year as a whole, and say its last year", async () => {
    const { scenario } = await baseOf("senegal-teachers");
    const up = standardChanges(scenario).find(({ key }) => key === "contributionUp")!;
    expect(up.settings).toEqual(["schemes.mutual.contribution.income.years.2026=0.011", "schemes.mutual.contribution.income.years.2027=0.046"]);
    expect(up).toMatchObject({ world: "mutual", to: { value: 0.046, unit: "share" }, from: { value: 0.04, unit: "share" } });
  });

  test("give a side that has no help the other's, word by word", async () => {
    const { base, scenario } = await baseOf("late-subsidy");
    const same = standardChanges(scenario).find(({ key }) => key === "sameHelp")!;
    const { scenario: helped } = prepareVariant(base, { set: same.settings, seed: null, replications: 1, rng: "default", outputs: null }) as Prepared;
    const [mutual, insurer] = ["mutual", "insurer"].map((name) => helped.schemes.find((scheme) => scheme.name === name)!);
    expect(insurer!.subsidies.length).toBeGreaterThan(0);
    expect(insurer!.subsidies).toEqual(mutual!.subsidies);
    expect(insurer!.subsidyLag).toBe(mutual!.subsidyLag);
  });

  // futures of uncertain numbers read the file again: a change that is laid on anything else is lost there
  test("act in every future of a scenario whose numbers are uncertain", async () => {
    const range = "{uncertain: {uniform: [0.04, 0.06]}}";
    const { base, scenario } = await baseOf("my-mutual", [
      ...["population.size=400", "years=2", "checks=[]"],
      ...["behaviour.lapse.arrears", "schemes.insurer.reserve.initial.months"].map((path) => `${path}=${range}`),
    ]);
    expect(scenario.uncertain.map(({ path }) => path.split(".")[0])).toEqual(expect.arrayContaining(["behaviour", "health", "schemes"]));
    const outputs = { metrics: ["coverage.breadth", "finance.contributions", "finance.benefits", "need.cost"], years: "all", by: [] } as const;
    const figuresOf = (set: readonly string[]): string => {
      const prepared = prepareVariant(base, { set, seed: null, replications: 2, rng: "default", outputs }) as Prepared;
      runReplicationsHere(prepared, 0, 2, () => false);
      return JSON.stringify(prepared.fold.futures().map(({ values }) => [...values]));
    };
    const unchanged = figuresOf([]);
    const acting = standardChanges(scenario).filter(({ settings }) => figuresOf(settings) !== unchanged);
    const keys = acting.map(({ key }) => key);
    for (const key of ["contributionUp", "medicalInflation", "claimsUp", "claimsDown", "awarenessDown", "affordability", "collection", "reachDown"])
      expect(keys).toContain(key);
  });
});

test("shares of variance: of a sum of uniform numbers and chance they are known, and the rest is chance", () => {
  // 3 x + y + e with x, y uniform on 0 to 1 and e normal of variance 1/12: variances 9, 1 and 1 in the unit 1/12 (400 futures, seed shares)
  const chance = designChance("shares");
  const number = (path: string): object => ({ path, range: { family: "uniform", parameters: [0, 1], zero: 0, least: 0, most: 1 } });
  const futures = 400;
  const values = Float64Array.from({ length: 2 * futures }, (_, k) => chance.uniform(1, k % 2, Math.floor(k / 2)));
  const figures = Float64Array.from(
    { length: futures },
    (_, r) => 3 * values[2 * r]! + values[2 * r + 1]! + normalQuantile(chance.uniform(1, 2, r)) / Math.sqrt(12),
  );
  const found = varianceShares({ uncertain: [number("x"), number("y")] } as never, { paths: ["x", "y"], values }, figures)!;
  expect(found.shares.map(({ path }) => path)).toEqual(["x", "y"]);
  for (const [k, share] of [9 / 11, 1 / 11].entries()) expect(Math.abs(found.shares[k]!.share - share)).toBeLessThan(4 * found.shares[k]!.shareError);
  expect(found.rest).toBeCloseTo(1 - found.shares[0]!.share - found.shares[1]!.share, 12);
  // the line at the ends of the range of x: 3 x 0.9 apart
  expect(Math.abs(found.shares[0]!.high - found.shares[0]!.low - 2.7)).toBeLessThan(4 * found.shares[0]!.error);
});
