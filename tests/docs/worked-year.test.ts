/** The year that docs/model.md works by hand: the scenario is run and every figure of the table compared. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { once, rowOf, simulate } from "../support/simulate.ts";

const text = readFileSync(new URL("../../docs/model.md", import.meta.url), "utf8");
const section = /## \d+\. A year worked by hand\n([\s\S]*?)\n## /.exec(text)?.[1] ?? "";
const run = once(() => simulate(parse(/```yaml\n([\s\S]*?)```/.exec(section)?.[1] ?? "") as object));
const rows = [...section.matchAll(/^\| `([a-z_.0-9]+)` \| ([^|]+) \| ([-0-9.]+) \|$/gm)].map(([, metric, by, value]) => [metric!, by!, value!] as const);

/** What stands under "by hand", worked out: digits, brackets, + - x / ^; null for words. */
function worked(by: string): number | null {
  const plain = by
    .trim()
    .replaceAll(" x ", " * ")
    .replace(/([0-9]) \(/g, "$1 * (")
    .replaceAll("^", "**");
  return /^[-0-9.()+*/ ]+$/.test(plain) ? (new Function(`return ${plain}`)() as number) : null;
}

describe("a year worked by hand", () => {
  test("has figures", () => expect(rows.length).toBeGreaterThan(10));
  test.each(rows)("%s: %s is %s", (metric, by, value) => {
    const digits = (value.split(".")[1] ?? "").length;
    expect(rowOf(run(), metric).mean).toBeCloseTo(Number(value), digits === 0 ? 9 : digits);
    const hand = worked(by);
    if (hand !== null) expect(hand).toBeCloseTo(Number(value), digits === 0 ? 9 : digits);
  });
  test("most are formulas that a reader can work out", () => expect(rows.filter(([, by]) => worked(by) !== null).length).toBeGreaterThan(5));
});
