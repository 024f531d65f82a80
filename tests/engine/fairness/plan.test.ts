import { describe, expect, test } from "vitest";
import { parityLevers, withCountedFairWorlds, withFairWorlds } from "../../../src/engine/fairness/plan.ts";
import { compile, createFold, createReplicator, type ResultRecord, type Scenario } from "../../../src/engine/index.ts";
import { leverNames, leversThatDiffer, withDerived } from "../../../src/engine/scenario/derive.ts";
import { compiled } from "../../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

const input = (schemes: Map, more: Map = {}): Map => ({
  mutua: 1,
  name: "fair",
  years: 2,
  replications: 3,
  seed: "fair",
  population: { size: 800, income: { mean: 3000, gini: 0.4 }, ages: { bands: { "20-44": 60, "45-64": 40 } } },
  health: { services: { outpatient: { rate: 3, cost: { mean: 25, cv: 1 } }, inpatient: { rate: 0.08, cost: { mean: 900, cv: 1.5 }, essential: true } } },
  schemes,
  ...more,
});
const half = [{ who: "everyone", share: 0.5, paid_by: "state" }];
const mutual = { kind: "solidarity", contribution: { income: 0.04 }, subsidies: half, reach: 0.9 };
const insurer = { kind: "for-profit", contribution: { risk: { by: ["age_band", "sex"] } }, reach: 0.4 };

function run(scenario: Scenario): ResultRecord {
  const { model, problems } = compile(scenario);
  if (model === null) throw new Error(JSON.stringify(problems));
  const fold = createFold(model, scenario);
  const replicator = createReplicator(model);
  for (let r = 0; r < scenario.replications; r++) fold.add(r, replicator.run(r)!, replicator.truth);
  return fold.record({ engine: "test", hash: "", stopped: false });
}

describe("worlds behind the scenes", () => {
  const { scenario } = compiled(input({ mutual, insurer }, { uncertainty: { default: { rates: 0.2, costs: 0.2 } } }));
  const fair = withFairWorlds(scenario);
  const record = run(fair);

  test("the reader's own rows are the same to the last bit with and without them, numbers uncertain included", () => {
    const alone = run({ ...scenario, outputs: fair.outputs });
    expect(record.metrics).toEqual(alone.metrics);
    expect(record.worlds).toEqual(alone.worlds);
    expect(record.compare).toEqual(alone.compare);
    expect(record.draws).toEqual(alone.draws);
    expect(alone.fairness).toBeNull();
  });

  test("are as many where they are only counted, without a run", () => {
    const counted = withCountedFairWorlds(scenario);
    expect(counted.worlds.map(({ name }) => name)).toEqual(fair.worlds.map(({ name }) => name));
    expect(counted.behind!.cases.at(-1)!.reimburse).not.toBe(fair.behind!.cases.at(-1)!.reimburse);
  });

  test("parity on both sides' terms, the same subsidy, and a floor for the same money", () => {
    expect(record.fairness).toMatchObject({ pair: ["mutual", "insurer"], why: null });
    expect(record.fairness!.cases.map((one) => [one.case, one.levers])).toEqual([
      ["first_terms", ["help", "reach"]],
      ["second_terms", ["help", "reach"]],
      ["same_subsidy", ["help"]],
      ["same_money", []],
    ]);
    const rowOf = (index: number, metric: string, world: string, versus: string | null): number =>
      record.fairness!.cases[index]!.rows.find(
        (row) => row.metric === metric && row.world === world && row.versus === versus && row.by === null && row.year === null,
      )!.mean!;
    const money = record.fairness!.cases[3]!;
    const [own, floor] = [rowOf(3, "state.total", money.world, null), rowOf(3, "state.total", money.versus, null)];
    // found on small runs of the central values: within a third of the money here, where truths differ
    expect(Math.abs(floor / own - 1)).toBeLessThan(0.34);
    expect(money.reimburse).toBeGreaterThan(0);
  });
});

describe("parity", () => {
  test("schemes that differ in nothing else are exactly the same at parity", () => {
    const twin = { ...mutual, subsidies: [], reach: 0.5, benefits: { outpatient: { reimburse: 0.5 } }, enrolment: { mode: "automatic" } };
    const { scenario } = compiled(input({ "a mutual": mutual, "b twin": twin }, { worlds: { a: ["a mutual"], b: ["b twin"] }, compare: [["a", "b"]] }));
    const { fairness, metrics } = run(withFairWorlds(scenario));
    const written = metrics.find((row) => row.metric === "coverage.breadth" && row.versus === "b" && row.by === null && row.year === null)!;
    expect(written.mean).not.toBe(0);
    for (const one of fairness!.cases.slice(0, 2)) {
      expect(one.levers).toEqual(["help", "reach", "package", "enrolment"]);
      const differences = one.rows.filter(({ versus }) => versus !== null);
      expect(differences.length).toBeGreaterThan(10);
      for (const row of differences) expect([row.metric, row.mean ?? 0]).toEqual([row.metric, 0]);
    }
  });

  test("a scheme with all levers of another is that scheme", () => {
    const { scenario } = compiled(input({ mutual, insurer }));
    const [a, b] = [scenario.schemes.findIndex(({ name }) => name === "insurer"), scenario.schemes.findIndex(({ name }) => name === "mutual")];
    const derived = withDerived(scenario, [{ kind: "mixed", name: "other name", base: a, donor: b, levers: leverNames }]);
    expect(leversThatDiffer(derived, 2, b)).toEqual([]);
    expect(leversThatDiffer(scenario, a, b)).toEqual(expect.arrayContaining([...parityLevers.slice(0, 2), "rating"]));
  });

  test("where there is nothing to compare the record says why", () => {
    const without = compiled(input({ mutual }, { worlds: { with: ["mutual"], without: [] }, compare: [["with", "without"]] })).scenario;
    expect(run(withFairWorlds(without)).fairness).toEqual({ pair: null, why: "no_scheme", differs: [], cases: [] });
    const choice = compiled(input({ mutual, insurer }, { worlds: { both: ["mutual", "insurer"], without: [] }, compare: [["both", "without"]] })).scenario;
    expect(run(withFairWorlds(choice)).fairness!.why).toBe("no_scheme");
  });
});
