/** A class as it is lived: six tables that are connected by nothing but letters read aloud, and a trainer who types them. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutua } from "../cli/mutua.ts";
import { browserPath, launchChromium, openFirefox } from "./browsers.ts";
import { openLab, waitFor } from "./lab-page.ts";

const path = browserPath("chromium");
const firefox = browserPath("firefox-esr");

describe.skipIf(path === null)("a class of six tables without a network", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutua-class-"));
  const kit = join(folder, "kit");
  let browser: Browser;
  let code = "";
  const tableCodes: string[] = [];

  beforeAll(async () => {
    const made = mutua(["play", "kit", "promised-money", "--out", kit, "--set", "population.size=600", "--set", "exercise.futures=6"]);
    expect(made.stderr).toBe("");
    code = (JSON.parse(readFileSync(join(kit, "kit.json"), "utf8")) as { code: string }).code;
    browser = await launchChromium(path!);
  });
  afterAll(() => browser?.close());

  test("six contexts with the same code and the same decisions agree to the last digit", async () => {
    const seen = new Set<string>();
    for (let table = 1; table <= 6; table++) {
      const { page, faults, close } = await openLab(browser, join(kit, "lab.html"), "#class=1");
      await page.fill("#code", code.toLowerCase().replaceAll("-", " "));
      await page.check(`input[name=who][value="${table}"]`);
      await page.click("#begin");
      await page.click("#live");
      await waitFor(page, "#table-code");
      seen.add(String(await page.textContent("#foot")));
      // round two: every table another reserve, the first three the same
      await page.click("#next");
      await page.check(`input[name=d0][value="${table <= 3 ? 0 : table - 4}"]`);
      await page.click("#live");
      await waitFor(page, "#table-code");
      if (table <= 3) seen.add(`two ${await page.textContent("#foot")}`);
      tableCodes.push(String(await page.textContent("#table-code")));
      expect(faults).toEqual([]);
      await close();
    }
    expect([...seen].length).toBe(2);
    expect(new Set(tableCodes).size).toBe(6);
  });

  test("the trainer's page lives each table again from its code, and refuses a wrong letter with a question", async () => {
    const { page, faults, close } = await openLab(browser, join(kit, "lab.html"), `#class=1&code=${code}&who=trainer`);
    for (const [index, one] of tableCodes.entries()) await page.fill(`#t${index}`, index === 5 ? `${one.slice(0, -1)}${one.endsWith("0") ? "1" : "0"}` : one);
    await page.click("button[type=submit]");
    await waitFor(page, "#results table");
    expect(await page.locator("#results tbody tr").count()).toBe(5);
    expect(await page.textContent("#f5")).toContain(tableCodes[5]!);
    const rows = await page.locator("#results tbody tr td:last-child").allTextContents();
    expect(new Set(rows.slice(0, 3)).size).toBe(1);
    expect(new Set(rows).size).toBeGreaterThan(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("a table code brings a table back on another computer", async () => {
    const { page, close } = await openLab(browser, join(kit, "lab.html"), `#class=1&code=${code}&who=1`);
    await page.click("summary");
    await page.fill("#saved", tableCodes[4]!);
    await page.click("#resume button");
    await waitFor(page, "#table-code");
    expect(await page.textContent("#table-code")).toBe(tableCodes[4]);
    await close();
  });

  test("the command line gives the pages' figures: debrief from the codes", () => {
    const codes = join(folder, "codes.txt");
    writeFileSync(codes, `# read aloud\n${tableCodes.join("\n")}\nABC-DEFG-HJ\n`);
    const { stdout, stderr, code: exit } = mutua(["play", "debrief", kit, "--codes", codes, "--force"]);
    expect(exit).toBe(0);
    expect(stderr).toContain("ABC-DEFG-HJ");
    for (let table = 1; table <= 6; table++) expect(stdout).toContain(`Table ${table}: `);
    const lines = stdout
      .split("\n")
      .filter((line) => /Table [123]: /.test(line))
      .map((line) => line.replace(/Table \d/, ""));
    expect(new Set(lines).size).toBe(1);
  });

  test("the check of a computer passes in Chromium", async () => {
    const { page, close } = await openLab(browser, join(kit, "verifier.html"), "");
    await waitFor(page, "#answer[data-result]");
    expect(await page.textContent("#answer")).toContain("Yes");
    await close();
  });

  test.skipIf(firefox === null)("and in Firefox", async () => {
    const tab = await openFirefox(firefox!);
    try {
      await tab.open(`file://${join(kit, "lab.html")}#verify=1`);
      let answer = "";
      for (let attempt = 0; attempt < 6000 && !/Yes|No/.test(answer); attempt++) {
        answer = await tab.evaluate("new Promise(resolve => setTimeout(() => resolve(document.getElementById('answer')?.textContent ?? ''), 100))");
      }
      expect(answer).toContain("Yes");
    } finally {
      await tab.close();
    }
  });
});
