/** Births keep the laws of the engine. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import { compile, createReplicator, validateScenario } from "../../src/engine/index.ts";
import { solo, type Team } from "../../src/engine/projection/team.ts";
import { once, rowOf, simulate, simulateOnWorkers, totalsOf } from "../support/simulate.ts";
import { changed, type Input, society } from "./small.ts";

function growing(...changes: readonly (readonly [string, unknown])[]): Input {
  return changed(society(), ["population.demography.fertility", { "15-44": 0.3 }], ["outputs", { metrics: "all", by: ["group", "quintile"] }], ...changes);
}

const truth = once(() => simulate(growing()));
const counted = ["births", "persons", "alive", "deaths", "entrants", "need_events", "need_cost"] as const;

test("two workers give the same bytes, over replications and over blocks", async () => {
  const shared = await simulateOnWorkers(growing(), 2);
  expect(shared.record).toEqual(truth().record);
  const one = simulate(growing(), { first: 3, replications: 1 });
  const split = await simulateOnWorkers(growing(), 2, { first: 3, replications: 1 });
  expect(split.outcomes[0]).toEqual(one.outcomes[0]);
});

test("a longer horizon, other outputs and another world change no birth", () => {
  const longer = simulate(growing(["years", 8]), { replications: 2 });
  const narrow = simulate(
    growing(["outputs.by", []], ["outputs.metrics", ["population.births", "population.deaths", "population.entrants", "need.events", "need.cost"]]),
    {
      replications: 2,
    },
  );
  const fewer = simulate(growing(["worlds", { only: ["mutual"] }], ["compare", []]), { replications: 2 });
  for (let year = 1; year <= 5; year++) {
    for (const run of [longer, narrow, fewer]) {
      for (const total of counted)
        expect([...totalsOf(run, total, { year })], `${total} of year ${year}`).toEqual([...totalsOf(truth(), total, { year }).slice(0, 2)]);
    }
  }
  expect(rowOf(truth(), "population.births").mean).toBeGreaterThan(0);
});

test("workers wait for each other after the newborns have their places, whatever is printed", () => {
  const narrow = growing(["outputs", { metrics: ["population.births"], by: [] }]);
  const { scenario } = validateScenario(narrow, { readText: () => ({ allowed: "no files", fix: "" }) });
  const { model } = compile(scenario!);
  const seen: string[] = [];
  const team: Team = {
    ...solo,
    meet: () => seen.push("meet"),
    mergeTotals: (_, stopped) => {
      seen.push("year");
      return !stopped;
    },
  };
  createReplicator(model!, team).run(0, () => {
    seen.push("block");
    return false;
  });
  // a worker that ran ahead would write over the mothers that another still looks up; a year that is run again has no newborns to place
  expect(seen.join(" ").match(/meet block/g)).toHaveLength(model!.years);
});
