import { readdirSync } from "node:fs";
import { expect, it, test } from "vitest";
import { presets } from "../../src/engine/scenario/presets.ts";
import { leverLines } from "./lever-lines.ts";
import { renderRegimes } from "./render-regimes.ts";

it("docs/regimes.md is what the presets render to", async () => {
  await expect(renderRegimes()).toMatchFileSnapshot("../../docs/regimes.md");
});

test("the presets differ in the contribution, its profit and what belongs to it alone", () => {
  const { lines: one, contribution: _one, profit: first, kind: _a, summary: _b, ...solidarity } = presets.get("solidarity")!;
  const { lines: other, contribution: _other, profit: second, kind: _c, summary: _d, ...forProfit } = presets.get("for-profit")!;
  expect(solidarity).toEqual(forProfit);
  expect([first, second]).toEqual([0, 0.05]);
  const differing = one.filter(({ key, value }) => other.find((line) => line.key === key)?.value !== value).map(({ key }) => key);
  expect(differing).toEqual(["contribution"]);
});

test("every scenario that the page names ships", () => {
  const shipped = readdirSync(new URL("../../scenarios/", import.meta.url));
  const named = [...renderRegimes().matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map((match) => `${match[1]}.yaml`).filter((name) => name !== "for-profit.yaml");
  expect(named.length).toBeGreaterThanOrEqual(7);
  expect(named.filter((name) => !shipped.includes(name))).toEqual([]);
});

test("every lever folder has a line, and no line is of a lever that is gone", () => {
  const folders = readdirSync(new URL("../../src/engine/levers/", import.meta.url), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== "shared")
    .map(({ name }) => name.replaceAll("-", "_"));
  expect(Object.keys(leverLines).sort()).toEqual(folders.sort());
  for (const [name, line] of Object.entries(leverLines)) {
    expect(line.length, name).toBeGreaterThan(40);
    expect(renderRegimes()).toContain(`| \`${name}\` |`);
  }
});
