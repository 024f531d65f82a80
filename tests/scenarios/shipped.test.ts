import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile } from "../../src/engine/projection/compile.ts";
import { topics } from "../../src/engine/scenario/general.ts";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { parseScenario } from "../../src/io/parse-scenario.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const yamlIn = (path: string): string[] => readdirSync(new URL(path, folder)).filter((name) => name.endsWith(".yaml"));
const shipped = [...yamlIn("."), ...yamlIn("cases").map((name) => `cases/${name}`)];
/** What a real case may hold fixed without a source: who is how many, the shape of a law, and the rules that a scheme gave itself. */
const shapeOrRule =
  /\.(sd|cv|gini|female|share|max_fall)$|\.ages\.|households\.size|health\.states|rate\.(female|male)$|entrants|^schemes\..*\.(contribution|benefits|subsidies)\b/;
/** About ten seconds on two cores. */
const mostPersonYears = 1.2e8;

test("there is something to ship", () => expect(shipped.length).toBeGreaterThanOrEqual(3));

describe.each(shipped)("%s", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { scenario, problems } = validateScenario(parseScenario(text, name).value, {
    parseFormula,
    readText: (path) => readFileSync(new URL(path, folder), "utf8"),
  });

  test("is valid and compiles", () => {
    expect(problems).toEqual([]);
    expect(compile(scenario!).problems).toEqual([]);
  });

  test("runs in the time one has patience for", () => {
    const { population, years, replications } = scenario!;
    expect(population.size * years * replications).toBeLessThanOrEqual(mostPersonYears);
  });

  test("says of every number where it comes from, or that it is assumed", () => {
    const unsaid = scenario!.provenance.filter(({ source, note }) => source === null && (note === null || note === ""));
    expect(unsaid.map(({ path }) => path)).toEqual([]);
    expect(scenario!.provenance.length).toBeGreaterThan(10);
  });

  test("cites every source it lists", () => {
    const cited = (id: string): boolean =>
      scenario!.provenance.some(({ source, note }) => source === id || note?.includes(id) === true) || header(text).includes(id);
    expect(scenario!.sources.map(({ id }) => id).filter((id) => !cited(id))).toEqual([]);
  });

  test("explains itself before the first key, within the width of a page", () => {
    expect(header(text).length).toBeGreaterThan(300);
    expect(
      header(text)
        .split("\n")
        .filter((line) => line.length > 130),
    ).toEqual([]);
  });

  test("has sentences to be judged", () => expect(scenario!.checks.length + (scenario!.case?.figures.length ?? 0)).toBeGreaterThan(0));

  test("varies what it assumes, and says why by so much", () => {
    expect(scenario!.uncertain.length).toBeGreaterThan(2);
    const { uncertainty } = parse(text) as { uncertainty?: { note?: string } };
    if (scenario!.uncertain.some(({ by }) => by === "default")) expect(uncertainty!.note!.length).toBeGreaterThan(5);
    for (const { by, note, source } of scenario!.uncertain) if (by === "range") expect(source ?? note).toMatch(/./);
  });

  test.runIf(name.startsWith("cases/"))("gives every assumption of a real case a range, and says what it cannot say", () => {
    const ranged = new Set(scenario!.uncertain.map(({ path }) => path));
    const held = scenario!.provenance.filter(
      ({ path, source, certain }) => source === null && certain !== true && !ranged.has(path) && !shapeOrRule.test(path),
    );
    expect(held.map(({ path }) => path)).toEqual([]);
    expect(ranged.size).toBeGreaterThan(10);
    expect(scenario!.case!.cannotSay.length).toBeGreaterThan(1);
    expect(scenario!.case!.figures.length).toBeGreaterThan(3);
    expect(header(text)).toContain("Known beforehand");
  });

  test("says under what it is listed", () => {
    const { topic } = parse(text) as { topic?: string };
    expect(topics).toContain(topic);
    expect(topic === "real-case").toBe(name.startsWith("cases/"));
  });
});

test.each(yamlIn("exercises"))("exercise %s lives one future of a class, and says that chance alone is varied", (name) => {
  const text = readFileSync(new URL(`exercises/${name}`, folder), "utf8");
  expect(text).toContain("a class plays one future: chance alone");
  expect(Object.values((parse(text) as { uncertainty: { default: object } }).uncertainty.default)).toEqual([0, 0, 0, 0]);
});

function header(text: string): string {
  return text.slice(0, text.indexOf("\nmutua:"));
}
