/** Pages of `mutua lab` in Chromium, offline, with every fault of a page kept: requests, errors, reports of the policy. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { mutua } from "../cli/mutua.ts";

export interface OpenPage {
  readonly page: Page;
  readonly faults: string[];
  readonly close: () => Promise<void>;
}

/** Writes the page of a scenario or exercise. @returns its path */
export function writeLab(name: string, ...flags: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "mutua-lab-")), "lab.html");
  const { code, stderr } = mutua(["lab", name, "-o", path, ...flags]);
  if (code !== 0) throw new Error(stderr);
  return path;
}

export async function openLab(browser: Browser, path: string, fragment: string, viewport = { width: 1280, height: 800 }): Promise<OpenPage> {
  const context = await browser.newContext({ offline: true, viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => faults.push(message.text()));
  page.on("request", (request) => /^(?:file|blob):/.test(request.url()) || faults.push(request.url()));
  await page.goto(`file://${path}${fragment}`);
  return { page, faults, close: () => context.close() };
}

/** Waits for an element without code in the page, which its policy forbids. */
export async function waitFor(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor({ state: "visible", timeout: 600_000 });
}
