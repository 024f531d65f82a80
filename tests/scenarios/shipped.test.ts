import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/engine/projection/compile.ts";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { parseScenario } from "../../src/io/parse-scenario.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const shipped = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
/** About ten seconds on two cores. */
const mostPersonYears = 1.2e8;

test("there is something to ship", () => expect(shipped.length).toBeGreaterThanOrEqual(3));

describe.each(shipped)("%s", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { scenario, problems } = validateScenario(parseScenario(text, name).value, { readText: () => ({ allowed: "no file", fix: "write the figures here" }) });

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
        .filter((line) => line.length > 125),
    ).toEqual([]);
  });

  test("has sentences to be judged", () => expect(scenario!.checks.length).toBeGreaterThan(0));
});

function header(text: string): string {
  return text.slice(0, text.indexOf("\nmutua:"));
}
