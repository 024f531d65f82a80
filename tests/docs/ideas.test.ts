/** docs/ideas.md: scenarios that ship, tests that are there, and a value by hand for every lever. Its commands are run by pages.slow. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { levers } from "../../src/engine/levers/index.ts";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/ideas.md", root), "utf8");

test("every scenario that it runs or names ships", () => {
  const run = [...page.matchAll(/^mutua (?:run|report) ([a-z-]+)/gm)].map((match) => match[1]!);
  const named = [...page.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1]!);
  expect(run.length).toBeGreaterThan(20);
  expect([...run, ...named].filter((name) => !existsSync(new URL(`scenarios/${name}.yaml`, root)))).toEqual([]);
});

test("every test that a value by hand names is there", () => {
  const files = [...page.matchAll(/`(tests\/[^`]+)`/g)].map((match) => match[1]!);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test("every lever has a value by hand", () => {
  // what the page calls otherwise than the file
  const said: Readonly<Record<string, string>> = {
    ...{ waiting_period: "a whole year of wait", mid_year_entry: "entry in mid-year", governance: "assembly", on_insolvency: "rules of insolvency" },
    ...{ regulation: "rate band", financed_by: "taxes", federations: "federation", income_risks: "cash benefits", facilities: "own facilities" },
  };
  const values = page.slice(page.indexOf("## Values worked by hand")).toLowerCase();
  expect([...levers.keys()].filter((name) => !values.includes(said[name] ?? name.replaceAll("_", " ")))).toEqual([]);
});
