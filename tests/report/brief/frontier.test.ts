/** Options of `mutua frontier` as a picture and a table of the brief, and two boxes that share a row. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFrontier } from "../../../src/cli/report/read-frontier.ts";
import { composeBrief } from "../../../src/report/brief/compose.ts";
import { frontierBlock } from "../../../src/report/brief/frontier-block.ts";
import { renderHtml } from "../../../src/report/brief/html.ts";
import type { FrontierRecord } from "../../../src/report/frontier-record.ts";
import { briefTexts } from "../../../src/report/language/brief/index.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { emptyFolder, mutua } from "../../cli/mutua.ts";
import { faultsOf, overlaps } from "../charts/drawn.ts";
import { input } from "./inputs.ts";

const option = (name: string, cost: number, effect: number, standing: FrontierRecord["options"][number]["standing"] = "frontier") => ({
  name,
  ...{ cost, cost_lo: 0.9 * cost, cost_hi: 1.1 * cost, effect, effect_lo: effect, effect_hi: effect, standing },
});
const record: FrontierRecord = {
  ...{ format: "mutua-frontier/1", scenario: "s", replications: 20, currency: "XOF", cost: "state.total", effect: "coverage.breadth" },
  person_years: 1000,
  options: [option("without", 0, 0), option('<b>"half"</b>', 2e9, 300, "dominated"), option("mutual share=0.5", 2e9, 450), option("x".repeat(200), 4e9, 600)],
};
const called = (metric: string): string => metric;

describe.each(languageCodes)("%s", (language) => {
  test("a share becomes people of 100, money is scaled, dominated options are hollow and said to be so", () => {
    const block = frontierBlock(record, briefTexts[language], called);
    const { standings } = briefTexts[language].frontier;
    expect(block.table.rows.map((row) => [row[0], row[3]!.replace(",", "."), row[5]])).toEqual([
      ["without", "0.0", standings.frontier],
      ['<b>"half"</b>', "30.0", standings.dominated],
      ["mutual share=0.5", "45.0", standings.frontier],
      ["x".repeat(200), "60.0", standings.frontier],
    ]);
    expect(block.table.head[1]).toMatch(/state\.total.*XOF/);
    for (const width of [340, 600] as const) {
      const svg = block.draw(width, "f");
      expect(faultsOf(svg)).toEqual([]);
      expect(overlaps(svg)).toEqual([]);
      expect(svg.match(/<circle [^>]*fill="#ffffff"/g)).toHaveLength(1);
      expect(svg).not.toContain("<b>");
    }
  });
});

test("another effect keeps its unit; many options leave the picture before the table", () => {
  const options = Array.from({ length: 30 }, (_, k) => option(`o${k}`, k, k, k < 3 ? "frontier" : "dominated"));
  const block = frontierBlock({ ...record, person_years: null, options }, briefTexts.en, called);
  expect([block.table.rows.length, block.draw(600, "f").match(/<circle/g)!.length, block.notes.length]).toEqual([30, 12, 2]);
  expect(block.table.head[3]).toBe("coverage.breadth");
});

test("the annex has the picture and its table", () => {
  const html = renderHtml(composeBrief(input({}, undefined, { frontier: frontierBlock(record, briefTexts.en, called) })));
  expect(html).toContain('aria-labelledby="frontier-t frontier-d"');
  expect(html).toContain('id="t-a12-frontier"');
});

test("two boxes share the width as their texts need it", () => {
  const part = (more: Parameters<typeof input>[2]): number =>
    Number(/row two[^"]* boxes part(\d+)"/.exec(renderHtml(composeBrief(input({}, undefined, more))))![1]);
  // without runs the first box names numbers, and is long
  expect(part({})).toBeGreaterThanOrEqual(5);
  expect(part({ sensitivity: null })).toBeGreaterThan(part({}));
});

describe("from the command line", () => {
  const folder = emptyFolder();
  const host = { path: (name: string) => join(folder, name) } as Parameters<typeof readFrontier>[0];

  test("mutua frontier --svg draws what its record says, and the record is read", () => {
    const { stdout, code } = mutua(
      [
        "frontier",
        "first-steps",
        "--replications",
        "3",
        "--set",
        "population.size=200",
        "--json",
        "--quiet",
        "--workers",
        "1",
        "--svg",
        "f.svg",
        "--lang",
        "fr",
      ],
      { cwd: folder },
    );
    expect(code).toBe(0);
    writeFileSync(join(folder, "f.json"), stdout);
    const read = readFrontier(host, "f.json");
    expect(read.options.map(({ name }) => name).toSorted()).toEqual(["insurer", "mutual", "without"]);
    for (const { cost, cost_lo, cost_hi } of read.options) expect([cost_lo! <= cost, cost <= cost_hi!]).toEqual([true, true]);
    expect(readFileSync(join(folder, "f.svg"), "utf8")).toContain("Personnes couvertes, sur 100");
    expect(mutua(["frontier", "first-steps", "--svg", "f.svg"], { cwd: folder })).toMatchObject({ code: 4 });
  });
  test.each([
    ["no JSON", "{", "is no JSON"],
    ["another file", '{"format": "mutua-result/1"}', "holds no options"],
    ["one of an earlier version", JSON.stringify({ ...record, options: [{ name: "a", cost: 1, effect: 1, standing: "frontier" }] }), "earlier version"],
  ])("%s is refused", (_, text, fault) => {
    writeFileSync(join(folder, "wrong.json"), text);
    expect(() => readFrontier(host, "wrong.json")).toThrow(fault);
  });
});
