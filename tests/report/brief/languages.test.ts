import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { composeActuarial } from "../../../src/report/brief/actuarial.ts";
import { composeBrief } from "../../../src/report/brief/compose.ts";
import { renderHtml } from "../../../src/report/brief/html.ts";
import { renderMarkdown } from "../../../src/report/brief/markdown.ts";
import { allBlocks } from "../../../src/report/brief/model.ts";
import { pictures } from "../../../src/report/brief/pictures.ts";
import { renderWorkbook } from "../../../src/report/brief/workbook.ts";
import { briefTexts } from "../../../src/report/language/brief/index.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { faultsOf, overlaps } from "../charts/drawn.ts";
import { years } from "../fixture.ts";
import { english, input } from "./inputs.ts";

const failing = years.map((_, index) => Math.round((460 * (index + 1)) / 10));
const sound = years.map(() => 0);

describe.each(languageCodes)("%s", (code) => {
  const options = { ...english, texts: briefTexts[code] };
  const documents = {
    brief: composeBrief(input({}, undefined, { options })),
    failing: composeBrief(input({ ruined: [failing, sound] }, undefined, { options })),
    actuarial: composeActuarial(input({}, undefined, { options })),
  };

  test("every picture within its box, at both widths, without texts on each other", () => {
    for (const document of Object.values(documents)) {
      for (const block of allBlocks(document)) {
        if (block.kind !== "chart") continue;
        for (const width of [340, 600] as const)
          expect([block.id, faultsOf(block.draw(width, block.id)), overlaps(block.draw(width, block.id))]).toEqual([block.id, [], []]);
      }
    }
  });

  test("titles are at most two lines of 60 letters", () => {
    for (const { title } of Object.values(documents)) expect(title.length).toBeLessThanOrEqual(120);
  });

  test("no words of another language, no doubled or missing marks", () => {
    // formulas and sources of the annex are the engine's own, in English
    const markdown = [documents.brief, documents.failing]
      .map((document) => renderMarkdown({ ...document, annex: { ...document.annex, blocks: [] } }))
      .join("\n");
    if (code !== "en") expect(markdown).not.toMatch(/\b(?:the|people|covered|futures|insurer|money)\b/);
    if (code !== "fr") expect(markdown).not.toMatch(/\b(?:personnes|avenirs|assureur|cotisation)\b/);
    if (code !== "es") expect(markdown).not.toMatch(/\b(?:personas|futuros|aseguradora|cotización)\b/);
    expect(markdown).not.toMatch(/undefined|NaN|null|\$\{|\.\.|;;| {2}[;:.]/);
  });

  test("the actuarial report has its fifteen headings in order", () => {
    const html = renderHtml(documents.actuarial);
    const at = briefTexts[code].actuarial.headings.slice(0, -1).map((heading, index) => html.indexOf(`>${index}. ${heading.replaceAll("’", "’")}<`));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});

test("every language has as many headings and standing signs as the first", () => {
  for (const code of languageCodes) {
    expect(briefTexts[code].actuarial.headings).toHaveLength(briefTexts.en.actuarial.headings.length);
    expect(briefTexts[code].notIn.always).toHaveLength(briefTexts.en.notIn.always.length);
    expect(briefTexts[code].language).toBe(code);
  }
});

test("plurals: French counts none and one alike, Spanish and English do not", () => {
  const title = (code: (typeof languageCodes)[number], count: string): string => briefTexts[code].title.one("X", count, 2035);
  expect(["0", "1", "2"].map((count) => title("fr", count))).toEqual([
    "X, 0 personne sur 100 serait couverte en 2035",
    "X, 1 personne sur 100 serait couverte en 2035",
    "X, 2 personnes sur 100 seraient couvertes en 2035",
  ]);
  expect(["0", "1", "2"].map((count) => title("es", count))).toEqual([
    "X, 0 de cada 100 personas estarían cubiertas en 2035",
    "X, 1 de cada 100 personas estaría cubierta en 2035",
    "X, 2 de cada 100 personas estarían cubiertas en 2035",
  ]);
});

describe("other forms of the same document", () => {
  const document = composeBrief(input({ worlds: ["=1+1|<b>", "insurer"] }, undefined, { sensitivity: null }));
  test("Markdown: sentences, tables, no marks from names", () => {
    const text = renderMarkdown(document);
    expect(text.split("\n")[2]).toBe("# With “=1+1\\|\\<b\\>”, 62 of 100 people would be covered in 2035; with the insurer, 25");
    const widths = text
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.replaceAll("\\|", "").split("|").length);
    expect(widths.length).toBeGreaterThan(30);
    expect(text).toBe(renderMarkdown(document));
  });
  test("the workbook is a package of sound XML whose numbers are numbers and whose names are never formulas", () => {
    const bytes = renderWorkbook(document, english.texts.numbers);
    expect(Buffer.from(renderWorkbook(document, english.texts.numbers)).equals(Buffer.from(bytes))).toBe(true);
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ]),
    );
    for (const xml of Object.values(files)) expect(xml).not.toContain("<f>");
    const people = files["xl/worksheets/sheet1.xml"]!;
    expect(people).toContain('<t xml:space="preserve">=1+1|&lt;b&gt;</t>');
    expect(people).toContain("<c><v>62</v></c>");
    const names = [...files["xl/workbook.xml"]!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name.replace(/&\w+;/g, "x").length).toBeLessThanOrEqual(31);
  });
  test("pictures as files have a size and a paper of their own", () => {
    const files = pictures(document);
    expect(files.map(({ name }) => name)).toContain("people.svg");
    for (const { svg } of files) expect(svg).toMatch(/^<svg width="\d+" height="[\d.]+" font-family=/);
  });
});
