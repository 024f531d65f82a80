/** `members_from`: the short file is the long one, to the last digit; what cannot be written out is refused where it stands. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { simulate } from "../../support/simulate.ts";
import { line } from "./support.ts";

const terms = {
  kind: "solidarity",
  enrolment: { mode: "compulsory" },
  contribution: { income: 0.03, unit: "person" },
  reserve: { initial: { months: 2 } },
  subsidies: [{ who: { group: "farmers" }, share: 0.1 }],
};
const rates = (groups: object): object => ({ services: { visits: { rate: { by: "group", values: groups, default: 1 }, cost: 20 } } });

function short(more: object = {}, scheme: object = {}): Record<string, unknown> {
  return {
    mutua: 1,
    name: "villages",
    years: 3,
    replications: 2,
    seed: 5,
    population: { size: 100, groups: { farmers: { count: 80, income: 900 }, traders: { count: 20, income: 1500 } } },
    health: rates({ farmers: 2 }),
    schemes: {
      village: { ...terms, members_from: { group: "farmers", parts: 3 }, ...scheme },
      market: { ...terms, subsidies: [], eligibility: { groups: ["traders"] } },
    },
    federations: { union: { members: ["village", "market"], share: 0.05, worlds: ["federated"] } },
    worlds: { federated: ["village", "market"], alone: ["village", "market"] },
    outputs: { metrics: "all", by: ["group"] },
    ...more,
  };
}

const names = (of: string): string[] => [1, 2, 3].map((k) => `${of} ${k}`);

test("is the file written out: groups of 27, 27 and 26, three schemes, worlds, federation, tables and conditions by group", () => {
  const villages = names("village").map((name, k) => [
    name,
    { ...terms, subsidies: [{ who: { group: names("farmers") }, share: 0.1 }], eligibility: { groups: [names("farmers")[k]] } },
  ]);
  const groups = names("farmers").map((name, k) => [name, { count: [27, 27, 26][k], income: 900 }]);
  const everybody = [...names("village"), "market"];
  const long = {
    ...short(),
    population: { size: 100, groups: { ...Object.fromEntries(groups), traders: { count: 20, income: 1500 } } },
    health: rates(Object.fromEntries(names("farmers").map((name) => [name, 2]))),
    schemes: { ...Object.fromEntries(villages), market: (short()["schemes"] as Record<string, object>)["market"] },
    federations: { union: { members: everybody, share: 0.05, worlds: ["federated"] } },
    worlds: { federated: everybody, alone: everybody },
  };
  const [one, other] = [simulate(short()), simulate(long)];
  expect(one.record.metrics.length).toBeGreaterThan(500);
  expect(JSON.stringify(one.record.metrics)).toBe(JSON.stringify(other.record.metrics));
  expect(one.scenario.schemes.map(({ name }) => name)).toEqual(["market", ...names("village")]);
});

test("a range of the terms is one fact of all villages, drawn once a future; shares are divided", () => {
  const population = { size: 90, groups: { farmers: { share: "60%", income: 900 }, traders: { share: 0.4, income: 1500 } } };
  const contribution = { income: { uncertain: { uniform: [0.02, 0.04] } }, unit: "person" };
  const run = simulate(short({ population }, { contribution, subsidies: [] }));
  const rows = run.record.draws.filter(({ path }) => path.includes("contribution"));
  expect(rows.length).toBe(2 * 3);
  for (const replication of [0, 1]) expect(new Set(rows.slice(3 * replication, 3 * replication + 3).map(({ value }) => value)).size).toBe(1);
  expect(run.scenario.population.groups.map(({ count }) => count)).toEqual([18, 18, 18, 36]);
});

const said = (input: object): string[] => validateScenario(input, { readText: () => "" }).problems.map(line);
test.each([
  [short({}, { members_from: { group: "nobody", parts: 3 } }), "E0313 schemes.village.members_from: nobody is not allowed; the name of a group"],
  [short({ worlds: undefined }), "E0313 schemes.village.members_from: farmers is not allowed; members_from only where the file names its worlds"],
  [short({}, { members_from: { group: "farmers", parts: 40 } }), "E0304 schemes.village.members_from.parts: 40"],
  [short({}, { eligibility: { groups: ["farmers"] } }), "E0313 schemes.village.members_from: farmers is not allowed; members_from or eligibility.groups"],
  [short({}, { contribution: { income: 2 } }), "E0312 schemes.village.contribution.income: 2"],
])("refused where it stands, once", (input, message) => {
  const clean = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const found = said(clean).filter((one) => one.includes("schemes.village"));
  expect(found.length).toBe(1);
  expect(found[0]).toContain(message);
});
