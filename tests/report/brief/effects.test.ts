/** On what the result hangs, read from the numbers that vary in the run: figures made by hand, in three languages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../../src/engine/result.ts";
import { composeBrief } from "../../../src/report/brief/compose.ts";
import { allBlocks, type Block, type BriefDocument } from "../../../src/report/brief/model.ts";
import { namedNumber, namedNumbers } from "../../../src/report/brief/number-names.ts";
import { briefTexts } from "../../../src/report/language/brief/index.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { emptyFolder, mutua } from "../../cli/mutua.ts";
import { faultsOf, overlaps } from "../charts/drawn.ts";
import { english, input, uncertainty } from "./inputs.ts";

const varied = (more: Parameters<typeof input>[2] = {}, change: (record: ResultRecord) => ResultRecord = (record) => record): BriefDocument =>
  composeBrief(input({}, (record) => change({ ...record, uncertainty }), { sensitivity: null, ...more }));
const picture = (document: BriefDocument): Extract<Block, { kind: "chart" }> => {
  const found = document.pages.flat(3).find((block) => block.kind === "chart" && block.id === "sensitivity");
  if (found?.kind !== "chart") throw new Error("page 2 lacks what the result hangs on");
  return found;
};

test("largest first, named for readers, what chance makes is pale, and all of it with errors in the annex", () => {
  const document = varied();
  const block = picture(document);
  expect(block.heading).toBe("What the result hangs on most: how many know of it (villagers) and cost of a case (hospital)");
  expect(block.subtitle).toContain("1,000 futures of this run, in which 4 numbers are drawn");
  const annex = document.annex.blocks.find((one) => one.kind === "table" && one.table.id === "a12-numbers");
  expect(annex?.kind === "table" && annex.table.rows).toEqual([
    ["how many know of it (villagers) (behaviour.awareness.values.villagers)", "43\u00a0% – 76\u00a0%", "29.0", "45.0", "2.0", "61.0"],
    ["cost of a case (hospital) (health.services.hospital.cost.mean)", "150 – 250", "43.0", "31.0", "2.0", "30.0"],
    ["growth of incomes (economy.wage_growth)", "2.3\u00a0% – 3.7\u00a0%", "38.0", "36.0", "1.0", "2.0"],
    ['some."odd place"', "1 – 5", "37.0", "37.5", "1.0", "0.0"],
  ]);
  // two of four stand out: their dots at the high end are in the colour of the world
  expect(block.draw(600, "s").match(/r="4" fill="#1d4f8c"/g)).toHaveLength(2 + 1);
});

test("page 1 takes the end that is worse for the first world, and what moves its money; shares of futures stay within 0 and 100", () => {
  const [weakest] = varied()
    .pages[0]!.flat(2)
    .filter((block) => block.kind === "box");
  expect(weakest?.kind === "box" && weakest.paragraphs).toEqual([
    "How many know of it (villagers): at 43\u00a0%, not 60\u00a0%, expect +29 of 100, not +37 (people covered, mutual less insurer). Money runs out in 0 to 21 of 100 futures by this: cost of a case (hospital), from 150 to 250.",
  ]);
  const wrong = varied()
    .pages[1]!.flat(2)
    .find((block) => block.kind === "list" && block.ordered);
  expect(wrong?.kind === "list" && wrong.items[1]).toContain("Cost of a case (hospital): at 250, not 200, expect +31 of 100");
});

test("where no number stands out, that is what is said", () => {
  const quiet = { ...uncertainty, effects: uncertainty.effects.map((one) => ({ ...one, se: 1 })) };
  const document = varied({}, (record) => ({ ...record, uncertainty: quiet }));
  expect(JSON.stringify(document.pages[0])).toContain("None of the 4 numbers that vary between futures moves the result by more than chance could.");
  expect(picture(document).heading).toBe("What the result hangs on");
});

test("paired runs, where they were made, keep page 2, and the annex has both", () => {
  const document = varied({ sensitivity: input().sensitivity });
  expect(picture(document).subtitle).toContain("one assumption alone is changed");
  expect(allBlocks(document).some((block) => block.kind === "table" && block.table.id === "a12-numbers")).toBe(true);
});

describe.each(languageCodes)("%s", (code) => {
  test("the picture keeps its texts within its box, and every named number has a text", () => {
    const block = picture(varied({ options: { ...english, texts: briefTexts[code] } }));
    for (const width of [340, 600] as const) {
      expect(faultsOf(block.draw(width, "s"))).toEqual([]);
      expect(overlaps(block.draw(width, "s"))).toEqual([]);
    }
    const said = Object.values(briefTexts[code].effects.names).map((name) => name("\u0001", "\u0002"));
    expect(said.every((text) => text.length > 4 && !text.includes("undefined"))).toBe(true);
    for (const [key, { place }] of Object.entries(namedNumbers)) {
      const stars = place.split("*").length - 1;
      const path = place.replaceAll("*", '"a b"');
      expect(namedNumber(path)).toEqual({ key, names: Array.from({ length: stars }, () => "a b") });
      const text = briefTexts[code].effects.names[key as keyof typeof namedNumbers]("\u0001", "\u0002");
      expect([key, text.includes("\u0001"), text.includes("\u0002")]).toEqual([key, stars > 0, stars > 1]);
    }
  });
});

test("from the command line: no further run where numbers vary; where none does, a few paired runs", () => {
  const folder = emptyFolder();
  const scenario = (rate: string): string => `mutua: 1
name: Village
population: {size: 60, groups: {all: {share: 1, ages: {bands: {20-59: 1}}, income: {mean: 1000, gini: 0.4}}}}
years: 1
replications: 12
health: {services: {hospital: {rate: ${rate}, cost: {mean: 200, cv: 1}}}}
schemes:
  mutual: {kind: solidarity, contribution: {income: 0.03}}
  insurer: {kind: for-profit, contribution: {risk: {by: [age_band]}}}
worlds: {mutual: [mutual], insurer: [insurer]}
compare: [[mutual, insurer]]
`;
  writeFileSync(join(folder, "fixed.yaml"), scenario("0.2"));
  writeFileSync(join(folder, "varied.yaml"), scenario("{uncertain: {low: 0.1, mode: 0.2, high: 0.3}}"));
  const report = (file: string, ...words: string[]): string => {
    const { code, stdout, stderr } = mutua(["report", file, "-o", "-", "--quiet", ...words], { cwd: folder });
    expect([file, code, stderr]).toEqual([file, 0, ""]);
    return stdout;
  };
  const drawn = report("varied.yaml");
  expect(drawn).toContain("cases a year (hospital)");
  expect(drawn).not.toContain("one assumption alone is changed");
  expect(report("fixed.yaml")).toContain("one assumption alone is changed (60 people, 10 futures");
});
