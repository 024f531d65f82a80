/** The promise of every page: the bytes of `mutua run --plain --json` (the fair baseline is more runs, which a page does not make), in two browsers, offline. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutua } from "../cli/mutua.ts";
import { browserPath, type FirefoxPage, launchChromium, openFirefox } from "./browsers.ts";
import { writeEnginePage } from "./engine-page.ts";

const scenarios = ["first-steps", "too-small-a-pool", "senegal-teachers"] as const;
const set = ["population.size=1500", "replications=5", "years=6"];
/** senegal-teachers has worlds that begin in its fourth year. */
const settings = (name: (typeof scenarios)[number]): readonly string[] => (name === "senegal-teachers" ? set.slice(0, 2) : [...set, "checks=[]"]);
const commandLine = new Map<string, string>();
let page = "";

beforeAll(async () => {
  for (const name of scenarios) {
    const flags = settings(name).flatMap((assignment) => ["--set", assignment]);
    const { stdout, stderr, code } = mutua(["run", name, "--json", "--plain", "--quiet", "--metrics", "all", "--years", "all", ...flags]);
    if (code !== 0) throw new Error(stderr);
    commandLine.set(name, stdout);
  }
  page = await writeEnginePage(scenarios);
});

const chromiumPath = browserPath("chromium");
const firefoxPath = browserPath("firefox-esr");

describe.skipIf(chromiumPath === null)("Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(chromiumPath!);
  });
  afterAll(() => browser?.close());

  test.each(scenarios)("%s: one worker and two give the command line's bytes", async (name) => {
    const context = await browser.newContext({ offline: true });
    const tab = await context.newPage();
    const faults: string[] = [];
    tab.on("pageerror", (error) => faults.push(error.message));
    tab.on("console", (message) => faults.push(message.text()));
    tab.on("request", (request) => /^(?:file|blob):/.test(request.url()) || faults.push(request.url()));
    await tab.goto(page);
    for (const workers of [1, 2]) {
      const text = await tab.evaluate(`run(${JSON.stringify(name)}, ${JSON.stringify(settings(name))}, ${workers})`);
      expect(text === commandLine.get(name), `${name}: ${firstDifference(String(text), commandLine.get(name)!)}`).toBe(true);
    }
    expect(faults).toEqual([]);
    expect(commandLine.get(name)!.length).toBeGreaterThan(100_000);
    await context.close();
  });

  test("a worker holds less than 42 MB", async () => {
    const context = await browser.newContext({ offline: true });
    const tab = await context.newPage();
    await tab.goto(page);
    const session = await browser.newBrowserCDPSession();
    await tab.evaluate(`run("first-steps", ${JSON.stringify(settings("first-steps"))}, 1)`);
    const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "worker" }] });
    const held: number[] = [];
    for (const { targetId } of targetInfos) {
      // a flattened session of a worker is out of playwright's reach, hence messages in the older form
      const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
      const answer = new Promise<{ usedSize: number; backingStorageSize?: number }>((resolve) => {
        session.on("Target.receivedMessageFromTarget", (event) => {
          const { id, result } = JSON.parse(event.message);
          if (event.sessionId === sessionId && id === 1) resolve(result);
        });
      });
      await session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" }) });
      const { usedSize, backingStorageSize = Number.NaN } = await answer;
      held.push(usedSize + backingStorageSize);
    }
    expect(held.length).toBe(1);
    process.stderr.write(`memory of a worker: ${held.map((bytes) => (bytes / 1e6).toFixed(1))} MB\n`);
    for (const bytes of held) expect(bytes).toBeLessThan(42e6);
    for (const bytes of held) expect(bytes).toBeGreaterThan(15e6); // its columns are counted
    await context.close();
  });
});

describe.skipIf(firefoxPath === null)("Firefox", () => {
  let firefox: FirefoxPage;
  beforeAll(async () => {
    firefox = await openFirefox(firefoxPath!);
    await firefox.open(page);
  });
  afterAll(() => firefox?.close());

  test.each(scenarios)("%s: two workers give the command line's bytes", async (name) => {
    const text = await firefox.evaluate(`run(${JSON.stringify(name)}, ${JSON.stringify(settings(name))}, 2)`);
    expect(text === commandLine.get(name), `${name}: ${firstDifference(text, commandLine.get(name)!)}`).toBe(true);
  });
});

/** A whole text of megabytes in an error message helps nobody. */
function firstDifference(text: string, expected: string): string {
  let at = 0;
  while (at < text.length && text[at] === expected[at]) at++;
  return `at ${at} of ${expected.length}: ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 80))} instead of ${JSON.stringify(expected.slice(at, at + 80))}`;
}
