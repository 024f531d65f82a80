/** Every lever of the registry is complete for whoever meets it: a scenario that shows it, a line that shows it fail, words, a figure, a section, a message. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { levers } from "../../../src/engine/levers/index.ts";
import { keys } from "../../../src/engine/scenario/json-schema.ts";
import { leverLines } from "../../docs/lever-lines.ts";

const root = new URL("../../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), "utf8");
const shipped = readdirSync(new URL("scenarios/", root))
  .filter((name) => name.endsWith(".yaml") && name !== "everything.yaml")
  .map((name) => text(`scenarios/${name}`));
/** What stands before the first key, without the marks of a comment. */
const header = (one: string): string => one.slice(0, one.indexOf("\nmutua:")).replaceAll(/\n# */g, " ");
const body = (one: string): string => one.slice(one.indexOf("\nmutua:"));

const model = text("docs/model.md").toLowerCase();
/** Where docs/model.md calls it otherwise than its words do. */
const titles: Readonly<Record<string, string>> = {
  waiting_period: "waiting period",
  federations: "**federation.**",
  financed_by: "**taxes.**",
  facilities: "*own facilities*",
  income_risks: "`income_risks` holds in all worlds",
  protection_floor: "**protection floor.**",
  supply: "**supply.**",
  governance: "## who decides",
  on_insolvency: "## when the money is gone",
};

describe.each([...levers.values()].map((lever) => [lever.name, lever] as const))("%s", (name, lever) => {
  const key = new RegExp(`(?:^|[\\s{.("'])${name}(?:[:.=]|$)`, "m");

  test("a shipped scenario has it, or says the line that gives it", () =>
    expect(shipped.some((one) => key.test(body(one)) || header(one).includes(`${name}=`) || header(one).includes(`${name}.`))).toBe(true));

  test("a line of a shipped scenario changes it, or something beside it, to show what it cannot do", () =>
    expect(shipped.filter((one) => /--set/.test(header(one)) && (key.test(body(one)) || header(one).includes(name))).length).toBeGreaterThan(0));

  test("one sentence on the screen with a figure, and a figure of its own in --detail, or one of the engine's", () => {
    expect(lever.words.en.sentence).toMatch(/\{(?:scheme|world)\}/);
    expect(lever.words.en.sentence.match(/\{[a-z_]+\.[a-z0-9_]+\}/) !== null || lever.saying !== undefined).toBe(true);
    expect(lever.metrics.length > 0 || /\{(?:exclusion|protection|coverage)\./.test(lever.words.en.sentence)).toBe(true);
  });

  test("a section of the model, and a line of the regimes", () => {
    expect(model).toContain(titles[name] ?? `**${lever.words.en.name}`);
    expect(leverLines[name]!.length).toBeGreaterThan(20);
  });

  test("its key is in the schema, with what it may be", () => {
    const path = lever.scope === "scheme" ? `schemes.<scheme>.${name}` : name;
    expect(keys.find((one) => one.path === path)?.allowed ?? "").not.toBe("");
  });

  test("its tests work values by hand, and messages with a place", () => {
    const folder = new URL("tests/engine/levers/", root);
    const own = readdirSync(folder).filter((file) => file.endsWith(".test.ts") && file !== "complete.test.ts");
    const files = own.filter((file) => file.startsWith(name.replaceAll("_", "-")) || testedIn[name]?.includes(file) === true);
    const tests = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
    expect(tests).toMatch(/by hand|hand value/i);
    expect(tests).toMatch(/[EW]03\d\d|toThrow\(|refus/);
  });
});

/** Levers whose tests stand in the file of another. */
const testedIn: Readonly<Record<string, readonly string[]>> = {
  facilities: ["supply.test.ts"],
  income_risks: ["cash-benefits.test.ts"],
  waiting_period: ["mid-year-entry.test.ts"],
};
