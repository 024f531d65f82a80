/**
 * The brief in a real browser, offline: no request, no script, two pages on A4 in every language, readable on a phone and at 200 %, no
 * violation found by axe. Needs chromium and pdftotext (Debian: chromium, poppler-utils); says so where one is missing.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { composeBrief } from "../../../src/report/brief/compose.ts";
import { renderHtml } from "../../../src/report/brief/html.ts";
import { briefTexts } from "../../../src/report/language/brief/index.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { years } from "../fixture.ts";
import { english, input, uncertainty } from "./inputs.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const canCount = spawnSync("pdftotext", ["-v"]).error === undefined;
if (executablePath === undefined || !canCount)
  console.warn(
    `SKIPPED: the brief in a browser: ${executablePath === undefined ? "no chromium" : "no pdftotext"} on this machine (Debian: chromium poppler-utils)`,
  );

const failing = years.map((_, index) => Math.round((460 * (index + 1)) / 10));
const sound = years.map(() => 0);
const hostile = `<b>"'&${"w".repeat(150)}`;
const ask = {
  en: "That the State pays half of each contribution from 2027, so that families and neighbours may join.",
  fr: "Que l’État paie dès 2027 la moitié de chaque cotisation, afin que familles et voisins puissent adhérer.",
  es: "Que el Estado pague desde 2027 la mitad de cada cotización, para que puedan afiliarse familias y vecinos.",
};
const options = (code: (typeof languageCodes)[number]) => ({
  ...english,
  texts: briefTexts[code],
  ask: ask[code],
  organisation: "Réseau Éducation et Solidarité (exemple)",
  date: "2026-11-29",
});
const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    languageCodes.flatMap((code) => [
      [`holding-${code}`, renderHtml(composeBrief(input({}, undefined, { options: options(code) })))],
      // what the result hangs on is read from the run itself
      [`varied-${code}`, renderHtml(composeBrief(input({}, (record) => ({ ...record, uncertainty }), { sensitivity: null, options: options(code) })))],
      [`failing-${code}`, renderHtml(composeBrief(input({ ruined: [failing, sound] }, undefined, { options: options(code) })))],
    ]),
  ),
  "hostile-names": renderHtml(
    composeBrief(input({ worlds: [hostile, "صندوق التضامن"] }, undefined, { sensitivity: null, options: { ...options("en"), ask: hostile } })),
  ),
};

describe.skipIf(executablePath === undefined || !canCount)("the brief in chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutua-brief-"));
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());

  async function open(name: string, width: number, bypassCSP = false): Promise<{ page: Page; faults: string[] }> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, pages[name]!);
    const context = await browser.newContext({ offline: true, viewport: { width, height: 800 }, bypassCSP });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) faults.push(`request ${request.url()}`);
    });
    page.on("console", (message) => faults.push(`console ${message.text()}`));
    page.on("pageerror", (error) => faults.push(`error ${error.message}`));
    await page.goto(pathToFileURL(file).href);
    return { page, faults };
  }

  test.each(Object.keys(pages))("%s: nothing is asked for; two pages on paper, then the annex", async (name) => {
    const { page, faults } = await open(name, 794);
    const pdf = join(folder, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const words = (number: number): string => spawnSync("pdftotext", ["-f", String(number), "-l", String(number), pdf, "-"], { encoding: "utf8" }).stdout;
    const code: string = await page.evaluate("document.documentElement.lang");
    const texts = briefTexts[code as (typeof languageCodes)[number]];
    if (name !== "hostile-names") {
      expect(words(1).replace(/\s+/g, " ")).toContain(texts.trust.weakest);
      expect(words(2).replace(/\s+/g, " ")).toContain(texts.sources.again);
      expect(words(3)).toContain(texts.annex.heading);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each(Object.keys(pages))("%s: on a phone and at 200 %% nothing is cut, no text leaves its picture", async (name) => {
    // 200 % on a laptop of 1280 pixels shows as many CSS pixels as a window of 640
    for (const width of [360, 640]) {
      const { page } = await open(name, width);
      const found = await page.evaluate(`(() => {
        const outside = [];
        for (const svg of document.querySelectorAll("svg")) {
          const box = svg.getBoundingClientRect();
          if (box.width === 0) continue;
          for (const text of svg.querySelectorAll("text")) {
            const own = text.getBoundingClientRect();
            if (own.left < box.left - 1 || own.right > box.right + 1 || own.bottom > box.bottom + 1) outside.push(text.textContent);
          }
        }
        return { wide: document.documentElement.scrollWidth, outside };
      })()`);
      expect(found).toEqual({ wide: width, outside: [] });
      await page.context().close();
    }
  });

  test.each(Object.keys(pages))("%s: axe finds no violation", async (name) => {
    const { page } = await open(name, 1000, true);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await judge.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(violations).toEqual([]);
    await page.context().close();
  });

  test("the tables of the annex are reached by the keyboard", async () => {
    const { page } = await open("holding-en", 794);
    await page.keyboard.press("Tab");
    const reached = await page.evaluate('[document.activeElement.getAttribute("role"), document.activeElement.getAttribute("aria-label")]');
    expect(reached).toEqual(["region", "A1 Headline figures"]);
    await page.context().close();
  });
});
