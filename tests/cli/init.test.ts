import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPayScale } from "../../src/cli/init/pay-scale.ts";
import { readNumber } from "../../src/cli/init/read-number.ts";
import { languageCodes } from "../../src/report/language/codes.ts";
import { commented, initTexts } from "../../src/report/language/init/texts.ts";
import { inProcess } from "./in-process.ts";
import { emptyFolder } from "./mutua.ts";

const given = [
  "--country",
  "Senegal",
  "--for",
  "enseignants",
  "--members",
  "42 000",
  "--income",
  "231 400,50",
  "--dependants",
  "3,4",
  "--contribution",
  "3,7",
  "--employer",
  "50",
  "--reimburse",
  "80",
  "--reserve",
  "6",
  "--compare",
  "both",
  "--currency",
  "XOF",
];

describe("init", () => {
  test.each(languageCodes)("%s: writes a commented file of at most 70 lines that validates, and shows a first look", async (code) => {
    const folder = emptyFolder();
    const { code: exit, stdout, stderr } = await inProcess(["init", "mine", "--yes", ...given, "--lang", code], { cwd: folder });
    expect([exit, stderr]).toEqual([0, ""]);
    const text = readFileSync(join(folder, "mine.yaml"), "utf8");
    expect(text.split("\n").length).toBeLessThanOrEqual(71);
    for (const key of commented) expect([key, text.includes(`# ${initTexts[code].comments[key]}`)]).toEqual([key, true]);
    expect(text).toContain("income: {mean: 2780000, gini: 0.3, source: own}");
    expect(text).toContain("contribution: {income: 0.037, employer_share: 0.5, source: own}");
    expect(stdout).toContain("mutua run mine.yaml");
    expect(stdout).toMatch(/2036/);
    // a word for no future stands after what it counts
    expect(stdout.replaceAll(/\s+/g, " ")).not.toMatch(/(?:none futures|aucun avenirs|ninguno futuros)/);
    expect(await inProcess(["validate", "mine.yaml"], { cwd: folder })).toMatchObject({ code: 0 });
  });

  test("what is not known is a round figure without a source", async () => {
    const folder = emptyFolder();
    expect(await inProcess(["init", "--yes", "--lang", "en"], { cwd: folder })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("numbers have no source: your assumption debt"),
    });
    const text = readFileSync(join(folder, "my-scenario.yaml"), "utf8");
    expect(text).toContain("contribution: {income: balanced");
    expect(text).not.toContain("source: own");
    expect(await inProcess(["init", "--yes"], { cwd: folder })).toMatchObject({ code: 4 });
  });

  test("a pay scale with semicolons, decimal commas and accents of an office computer", async () => {
    const folder = emptyFolder();
    const csv = Buffer.from("Échelon;Effectif;Salaire brut\n1;100;150 000,50\n2;50;300 000\n", "latin1");
    writeFileSync(join(folder, "grille.csv"), csv);
    const { stdout, code } = await inProcess(["init", "--yes", "--income", "grille.csv", "--lang", "fr"], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain("lu : 2 échelons, 150 personnes, salaire moyen 200");
    const scale = readPayScale(csv)!;
    expect(scale.mean).toBeCloseTo((100 * 150000.5 + 50 * 300000) / 150, 8);
    // two groups: share of people 2/3 and 1/3, of pay 1/2 and 1/2: Gini 2/3 - 1/2
    expect(scale.gini).toBeCloseTo(2 / 3 - (100 * 150000.5) / (100 * 150000.5 + 50 * 300000), 10);
    expect(readPayScale(Buffer.from("only one column\n1\n"))).toBeNull();
  });

  test("answers that cannot be are refused with what is allowed; without a terminal it asks for --yes", async () => {
    const folder = emptyFolder();
    expect(await inProcess(["init", "--yes", "--members", "12"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a whole number from 50 up"),
    });
    expect(await inProcess(["init", "--yes", "--country", "Atlantis"], { cwd: folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("mutua scenarios countries"),
    });
    expect(await inProcess(["init"], { cwd: folder, input: "" })).toMatchObject({ code: 2, stderr: expect.stringContaining("--yes") });
  });

  test.each([
    ["231 400,50", 231400.5],
    ["231,400.50", 231400.5],
    ["42'000", 42000],
    ["1.234.567", 1234567],
    ["3,7", 3.7],
    ["abc", undefined],
  ])("%s is read as an office writes it", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe("first contact", () => {
  test.each([
    [["ruin"], "finance.ruin_probability"],
    [["premium"], "finance.premium"],
    [["loss", "ratio"], "finance.loss_ratio"],
    [["interval"], "interval: how sure a figure is"],
    [["adverse", "selection"], "adverse-selection"],
    [["reste", "à", "charge", "--lang", "fr"], "protection.oop_per_head"],
    [["siniestralidad", "--lang", "es"], "finance.loss_ratio"],
    [["Periode", "d'attente", "--lang", "fr"], "waiting_period"],
    [["monde", "--lang", "fr"], "même sort"],
    [["outcomes"], "mutua-outcomes/1"],
    [["columns"], "columns: the columns of metrics.csv"],
    [["checks"], "at most, at least"],
    [["glossary", "--lang", "fr"], "ticket modérateur"],
    [["glossary", "--lang", "es"], "gasto de bolsillo"],
  ])("explain %j finds its page", async (words, found) => {
    expect(await inProcess(["explain", ...words])).toMatchObject({ code: 0, stdout: expect.stringContaining(found) });
  });
  test("every word of newcomers and every page of the glossary leads somewhere", async () => {
    const { synonyms } = await import("../../src/cli/explain-topics.ts");
    const { loadEntries } = await import("../../src/cli/explain-entries.ts");
    const { glossary } = await import("../../src/report/language/glossary.ts");
    const names = new Set(loadEntries().map(({ name }) => name));
    expect(Object.values(synonyms).filter((name) => !names.has(name))).toEqual([]);
    expect(glossary.flatMap(({ page }) => page ?? []).filter((page) => !names.has(page.replace(/^(?:kind|key) /, "")))).toEqual([]);
  });
});
