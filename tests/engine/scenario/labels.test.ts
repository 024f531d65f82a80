/** What worlds, schemes and groups are called where people read; files and commands keep the names. */
import { describe, expect, test } from "vitest";
import { labelling, relabel } from "../../../src/report/relabel.ts";
import { fixture } from "../../report/fixture.ts";
import { scenarioOf, smallInput, validate, yaml } from "./support.ts";

const named = (labels: string) => ({ ...smallInput(), labels: yaml(labels) });
const [world, other] = scenarioOf(smallInput()).worlds.map(({ name }) => name);

describe("labels", () => {
  test("a text stands for every language, a map by language; nothing else of the scenario changes", () => {
    const { labels, ...rest } = scenarioOf(named(`{${world}: {en: our fund, fr: notre caisse}}`));
    expect(labels).toEqual([{ name: world, en: "our fund", fr: "notre caisse", es: "our fund" }]);
    const { labels: none, ...same } = scenarioOf(smallInput());
    expect(none).toEqual([]);
    // what was written is kept as it was
    const written = { provenance: [], given: null };
    expect({ ...rest, ...written }).toEqual({ ...same, ...written });
  });
  test.each([
    ["of nothing that there is", "{nobody: a}", "E0309 labels.nobody"],
    ["two alike in one language", `{${world}: {en: fund}, ${other}: {en: bank, fr: caisse, es: fund}}`, "E0308 labels."],
    ["the name of another", `{${world}: ${other}}`, `E0308 labels.${world}`],
    ["too long", `{${world}: ${"x".repeat(41)}}`, "E0300"],
    ["in no language", `{${world}: {}}`, "E0301"],
  ])("%s is refused", (_, labels, fault) => {
    const found = validate(named(labels)).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(found).toEqual([expect.stringContaining(fault)]);
  });
});

describe("relabel", () => {
  test("every row, pair and world says the label; figures and commands stay", () => {
    const record = fixture();
    const [first] = record.worlds;
    const said = relabel(record, labelling([{ name: first!.name, en: "our fund", fr: "notre caisse", es: "nuestra caja" }], "fr"));
    expect(JSON.stringify({ ...said, checks: [], warnings: [], scenario: null, assumption_debt: [] })).not.toContain(`"${first!.name}"`);
    expect(said.metrics.map(({ mean }) => mean)).toEqual(record.metrics.map(({ mean }) => mean));
    expect(said.checks).toEqual(record.checks);
    expect(relabel(record, labelling([], "fr"))).toBe(record);
  });
});
