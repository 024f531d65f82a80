/** What a country's public money pays today: `benefits: country`, and the floor that worlds start from which a file does not name. */
import { describe, expect, test } from "vitest";
import { countries } from "../../../src/engine/countries/index.ts";
import { createRedraw } from "../../../src/engine/scenario/validate.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { languages } from "../../../src/report/language/index.ts";
import { renderScreen } from "../../../src/report/screen.ts";
import { passive } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../../support/simulate.ts";
import { line, type Plain, scenarioOf, validate, withValue } from "./support.ts";

const { governmentSharePercent: government, externalSharePercent: abroad, outOfPocketSharePercent: pocket } = countries.get("SEN")!.health;
/** GHED 2022 of Senegal: (22.05 + 21.24) / (22.05 + 21.24 + 48.83) of each bill. */
const share = (government + abroad!) / (government + abroad! + pocket);
const inSenegal = (): Plain => withValue("population.country", "SEN");
const named = { mutual: ["floor", "mutual"], without: ["floor"] };
const floorOf = (input: Plain): Plain => withValue("schemes.floor", { kind: "public", benefits: "country" }, input);

describe("benefits: country", () => {
  test("pays the country's share of every service, with its source", () => {
    const { schemes, provenance, sources, today } = scenarioOf(withValue("worlds", named, floorOf(inSenegal())));
    expect(schemes.find(({ name }) => name === "floor")!.benefits).toEqual([1, 2].map(() => ({ reimburse: share, copay: 0, deductible: 0, cap: null })));
    expect(share).toBeCloseTo(0.47, 3);
    expect(provenance).toContainEqual({ path: "schemes.floor.benefits", value: share, source: "ghed2022", note: null });
    expect(sources.map(({ id }) => id)).toEqual(["ghed2022"]);
    expect(today).toMatchObject({ country: "SEN", year: 2022, reimburse: share, schemes: ["floor"] });
    // an id of the file's own is not taken twice
    const own = withValue("sources", { ghed2022: { title: "mine" } }, withValue("worlds", named, floorOf(inSenegal())));
    expect(scenarioOf(own).sources.map(({ id }) => id)).toEqual(["ghed2022", "ghed2022 (SEN)"]);
  });
  test.each([
    ["without a country", floorOf(withValue("years", 10)), "E0313 schemes.floor.benefits: country is not allowed; country only where population.country"],
    [
      "of a mutual",
      withValue("schemes.mutual.benefits", "country", inSenegal()),
      "E0313 schemes.mutual.benefits: country is not allowed; benefits: country only",
    ],
  ])("%s is refused", (_, input, fault) => {
    expect(validate(input).problems.map(line)[0]).toContain(fault);
  });
});

describe("today", () => {
  test("a file with a country and no worlds starts from it in every world: what its author would have written", () => {
    const itself = scenarioOf(inSenegal());
    expect(itself.worlds.map(({ name, schemes }) => [name, schemes.map((one) => itself.schemes[one]!.name)])).toEqual([
      ["insurer", ["insurer", "today"]],
      ["mutual", ["mutual", "today"]],
      ["without", ["today"]],
    ]);
    const written = scenarioOf(withValue("schemes.today", { kind: "public", benefits: "country" }, inSenegal()));
    const asked = scenarioOf(withValue("today", "country", inSenegal()));
    // what stands in the file stays what it was
    for (const scenario of [written, asked]) expect({ ...scenario, given: null }).toEqual({ ...itself, given: null });
    expect([itself, asked].map(({ given }) => given)).toEqual([inSenegal(), withValue("today", "country", inSenegal())]);
  });
  test("nothing is added where the file says otherwise", () => {
    const worlds = withValue("worlds", { mutual: ["mutual"], without: [] }, inSenegal());
    const floor = withValue("schemes.floor", { kind: "public", benefits: { outpatient: { reimburse: 0.3 } } }, inSenegal());
    for (const input of [worlds, floor, withValue("today", "none", inSenegal()), withValue("years", 10)]) {
      const scenario = scenarioOf(input);
      expect([scenario.today, scenario.schemes.some(({ name }) => name === "today")]).toEqual([null, false]);
    }
    const taken = scenarioOf(withValue("schemes", { today: { kind: "solidarity" } }, inSenegal()));
    expect(taken.today!.schemes).toEqual(["today, public"]);
  });
  test.each([
    ["without a country", withValue("today", "country"), "country only where population.country names one"],
    ["beside worlds", withValue("worlds", { without: [] }, withValue("today", "country", inSenegal())), "only where the file does not name its worlds"],
    ["beside a public scheme", floorOf(withValue("today", "country", inSenegal())), "two would pay one after the other"],
    ["as another word", withValue("today", "yes", inSenegal()), "today: yes is not allowed"],
  ])("%s is refused", (_, input, fault) => {
    expect(validate(input).problems.map(line).join("\n")).toContain(fault);
  });
  test("a future with its own numbers keeps it", () => {
    const { written, uncertain } = scenarioOf(withValue("health.services.outpatient.rate", { uncertain: { uniform: [1, 5] } }, inSenegal()));
    const future = createRedraw(written!, uncertain)(new Map([["health.services.outpatient.rate", 4]])).scenario!;
    expect([future.health.services[1]!.name, future.schemes.map(({ name }) => name)]).toEqual(["outpatient", ["insurer", "mutual", "today"]]);
    expect(future.schemes[2]!.benefits[1]!.reimburse).toBe(share);
  });
});

describe("a run", () => {
  const run = (today: "country" | "none"): Simulation => {
    const small = { "population.size": 50, years: 1, replications: 2, behaviour: passive, today };
    let input = inSenegal();
    for (const [path, value] of Object.entries(small)) input = withValue(path, value, input);
    return simulate(withValue("outputs", { metrics: ["protection.oop_per_head", "state.total"], by: [] }, input));
  };
  const [started, bare] = [run("country"), run("none")];
  test("of the same bills people pay 1 less the share without a scheme, and the State the rest", () => {
    const paid = (simulation: Simulation): number => rowOf(simulation, "protection.oop_per_head", { world: "without" }).mean!;
    // payments are kept on a grid of 2^-20 units or finer, some 160 bills
    expect(paid(started) / paid(bare)).toBeCloseTo(1 - share, 6);
    const state = rowOf(started, "state.total", { world: "without" }).mean!;
    expect(state / (50 * paid(bare))).toBeCloseTo(share, 6);
  });
  test.each(languageCodes)("%s: the screen says so, in lines of the terminal, and nothing where it is not so", (code) => {
    const options = { ascii: true, colour: (_: string, text: string) => text, detail: false, command: "x", scenarioFile: "x.yaml", language: languages[code] };
    for (const width of [60, 80]) {
      const screen = renderScreen(started.record, { ...options, width });
      const said = screen.replaceAll(/\s+/g, " ");
      for (const part of ["SEN", "47 %", "43 %", "8 %", "GHED 2022", "mutua explain today"]) expect([part, said.includes(part)]).toEqual([part, true]);
      expect(Math.max(...screen.split("\n").map((one) => one.length))).toBeLessThanOrEqual(width);
    }
    expect(renderScreen(bare.record, { ...options, width: 80 })).not.toContain("GHED");
    expect(bare.record).not.toHaveProperty("today");
  });
});
