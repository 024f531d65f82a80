/** The laws of sameness for people who come from a file: workers, replications, units, order. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { once, type Simulation, simulate, simulateOnWorkers } from "../support/simulate.ts";
import { fileOf, type Kind, survey, surveyed } from "./microdata.ts";
import type { Input } from "./small.ts";

const files = { "survey.csv": fileOf(survey) };
const kinds: readonly Kind[] = ["households", "persons", "seated persons"];

describe.each(kinds)("%s", (kind) => {
  const truth = once(() => simulate(surveyed(kind), { files }));
  test("two workers split the blocks of one replication", async () => {
    const found = await simulateOnWorkers(surveyed(kind), 2, { first: 1, replications: 1, files });
    expect(found.outcomes[0]).toEqual(truth().outcomes[1]);
  });
  test("more replications begin with these, and any stands alone", () => {
    const more = simulate(surveyed(kind), { first: 2, replications: 2, files });
    expect(more.outcomes[0]).toEqual(truth().outcomes[2]);
    expect(more.outcomes[1]).not.toEqual(truth().outcomes[2]);
  });
  test("money times 1024", () => {
    const scaled = simulate(surveyed(kind, 1024), { files: { "survey.csv": fileOf(survey, 1024) } });
    for (const name of Object.keys(totalDescriptions) as TotalName[]) {
      const by = totalDescriptions[name].unit === "currency" ? 1024 : 1;
      expect(totals(scaled, name, 1), name).toEqual(totals(truth(), name, by));
    }
  });
  test("households of the file in another order", () => {
    const turned = { "survey.csv": fileOf([...survey].reverse()) };
    expect(simulate(surveyed(kind), { files: turned, replications: 2 }).outcomes).toEqual(truth().outcomes.slice(0, 2));
  });
  test("another column in the file, and another that is named", () => {
    const wider = { "survey.csv": files["survey.csv"].replace(/$/gm, ",1").replace(/,1\n/, ",other\n").replace(/,1$/, "") };
    const input = surveyed(kind, 1, ["population.microdata.extra", ["other", "pay"]]);
    expect(simulate(input, { files: wider, replications: 2 }).outcomes).toEqual(truth().outcomes.slice(0, 2));
  });
});

test("two workers share the replications", async () => {
  expect((await simulateOnWorkers(surveyed("households"), 2, { files })).record).toEqual(simulate(surveyed("households"), { files }).record);
});

test("exact rows are the same people in all replications, whatever the seed", () => {
  const input = surveyed(
    "households",
    1,
    ["population.microdata.mode", "exact"],
    ["population.demography", { kind: "static" }],
    ["outputs.by", ["quintile", "sex", "age_band", "group"]],
  );
  const { size: _, ...population } = input["population"] as Input;
  const exact = { ...input, population };
  const first = simulate(exact, { files, replications: 2 });
  const other = simulate({ ...exact, seed: "other" }, { files, replications: 1 });
  const incomes = [...totals(first, "income", 1), ...totals(other, "income", 1)];
  expect(new Set(incomes.map((values) => JSON.stringify(values.slice(0, first.model.outcome.margins)))).size).toBe(1);
});

function totals({ model, outcomes }: Simulation, name: TotalName, by: number): number[][] {
  if (model.outcome.start[name] === undefined) return [];
  const { scope, cells } = totalDescriptions[name];
  const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
  const width = model.years * (cells ? model.outcome.margins : 1);
  const from = outcomeAt(model.outcome, name, cells, 0, 0);
  return outcomes.map((outcome) => Array.from(outcome.subarray(from, from + members * width), (value) => value * by));
}
