/** Lists of names are sets: nothing is named twice without a word, and a list of places where something holds names one at least. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";
import { parseFormula } from "../../../src/io/parse-formula.ts";
import type { Map } from "../../support/plain.ts";

/** Codes and places of what is refused, with these keys at the top of the file and these in its scheme. */
function refused(top: Map, scheme: Map = {}): readonly string[] {
  const input = {
    mutua: 1,
    name: "names",
    population: { size: 100, groups: { a: { share: 0.5, income: 1000 }, b: { share: 0.5, income: 2000 } } },
    health: { services: { care: { rate: 2, cost: 10 }, other: { rate: 1, cost: 5 } } },
    schemes: { m: { kind: "solidarity", ...scheme }, i: { kind: "for-profit" } },
    worlds: { mutual: ["m"], insurer: ["i"], both: ["m", "i"] },
    compare: [["mutual", "insurer"]],
    ...top,
  };
  return validateScenario(input, { parseFormula, readText: () => ({ allowed: "no file", fix: "" }) }).problems.map(
    ({ code, path }) => `${code} ${path.join(".")}`,
  );
}

const federation = { members: ["m", "i"], share: 0.1 };
const tax = { kind: "payroll", share: 1 };
const twice: readonly [what: string, top: Map, scheme: Map, expected: string][] = [
  ["worlds where it holds", { regulation: { guaranteed_issue: true, worlds: ["mutual", "mutual"] } }, {}, "E0308 regulation.worlds.1"],
  ["schemes for which it holds", { regulation: { guaranteed_issue: true, schemes: ["m", "m"] } }, {}, "E0308 regulation.schemes.1"],
  ["the same after trimming", { own_risk: { worlds: ["mutual", " mutual"] } }, {}, "E0308 own_risk.worlds.1"],
  ["essential services", { protection_floor: { essential: ["care", "care"] } }, {}, "E0308 protection_floor.essential.1"],
  ["worlds of a federation", { federations: { f: { ...federation, worlds: ["both", "both"] } } }, {}, "E0308 federations.f.worlds.1"],
  ["groups of a payroll tax", { financed_by: { instruments: [{ ...tax, groups: ["a", "a"] }] } }, {}, "E0308 financed_by.instruments.0.groups.1"],
  ["worlds of a tax", { financed_by: { instruments: [tax], worlds: ["mutual", "mutual"] } }, {}, "E0308 financed_by.worlds.1"],
  ["groups that may join", {}, { eligibility: { groups: ["a", "a"] } }, "E0308 schemes.m.eligibility.groups.1"],
  ["groups that must join", {}, { enrolment: { compulsory_for: ["b", "b"] } }, "E0308 schemes.m.enrolment.compulsory_for.1"],
  ["groups that are refused", {}, { underwriting: { deny: { groups: ["a", "a"] } } }, "E0308 schemes.m.underwriting.deny.groups.1"],
  ["groups that are helped", {}, { subsidies: [{ who: { group: ["a", "a"] }, share: 0.5 }] }, "E0308 schemes.m.subsidies.0.who.group.1"],
  ["fifths that are helped", {}, { subsidies: [{ who: { quintile: [1, 1] }, share: 0.5 }] }, "E0313 schemes.m.subsidies.0.who.quintile.1"],
  [
    "pairs that are compared",
    {
      compare: [
        ["mutual", "both"],
        ["mutual", "both"],
      ],
    },
    {},
    "E0313 compare.1",
  ],
];
test.each(twice)("%s: once each", (_, top, scheme, expected) => expect(refused(top, scheme)).toEqual([expected]));

const empty: readonly [what: string, top: Map, expected: string][] = [
  ["regulation", { regulation: { guaranteed_issue: true, worlds: [] } }, "E0300 regulation.worlds"],
  ["regulation", { regulation: { guaranteed_issue: true, schemes: [] } }, "E0300 regulation.schemes"],
  ["risk equalisation", { risk_equalisation: { share: 1, worlds: [] } }, "E0300 risk_equalisation.worlds"],
  ["own risk", { own_risk: { worlds: [] } }, "E0300 own_risk.worlds"],
  ["a federation", { federations: { f: { ...federation, worlds: [] } } }, "E0300 federations.f.worlds"],
  ["taxes", { financed_by: { instruments: [tax], worlds: [] } }, "E0300 financed_by.worlds"],
];
test.each(empty)("%s holds nowhere: not said by an empty list", (_, top, expected) => expect(refused(top)).toContain(expected));

test("decides: script says its decisions, and none by an empty map", () => {
  expect(refused({}, { governance: { decides: "script" } })).toEqual(["E0301 schemes.m.governance.script"]);
  expect(refused({}, { governance: { decides: "script", script: {} } })).toEqual([]);
});

test("both ways round is not the same pair", () =>
  expect(
    refused({
      compare: [
        ["mutual", "both"],
        ["both", "mutual"],
      ],
    }),
  ).toEqual([]));
