/** docs/zeros.md names every numeric key that may be 0, once, and its doubtful rows hold. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { eventPayment, measuredRule } from "../../src/engine/benefits/rule.ts";
import { leverShare } from "../../src/engine/levers/shared/lever-share.ts";
import { changedPrice } from "../../src/engine/premiums/rules/shared/prices.ts";
import { keys } from "../../src/engine/scenario/json-schema.ts";
import { scenarioOf, smallInput } from "../engine/scenario/support.ts";

const page = readFileSync(new URL("../../docs/zeros.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));
const patterns = rows.map((line) => [...line.split(" | ")[0]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!));
const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".+")}$`).test(path.replaceAll(/<[^>]+>/g, "x"));
const zeroKeys = keys.filter(({ allowed }) => /(?:between|from) 0(?![0-9.])/.test(allowed)).map(({ path }) => path);

/** The most specific pattern decides: the one with the most letters that are no star. */
const weight = (pattern: string): number => pattern.replaceAll("*", "").length;
function rowOf(path: string): number[] {
  const found = patterns.flatMap((list, row) => list.filter((pattern) => fits(pattern, path)).map((pattern) => ({ row, size: weight(pattern) })));
  const most = Math.max(...found.map(({ size }) => size));
  return [...new Set(found.filter(({ size }) => size === most).map(({ row }) => row))];
}

test("every key that may be 0 is in one row", () => {
  expect(zeroKeys.length).toBeGreaterThan(150);
  expect(zeroKeys.filter((path) => rowOf(path).length !== 1)).toEqual([]);
});

test("no pattern of the page is without a key", () => {
  expect(patterns.flat().filter((pattern) => !zeroKeys.some((path) => fits(pattern, path)))).toEqual([]);
});

const schemeWith = (more: object): ReturnType<typeof scenarioOf> => {
  const input = smallInput();
  (input["schemes"] as Record<string, object>)["mutual"] = { kind: "solidarity", ...more };
  return scenarioOf(input);
};
const mutual = (more: object): ReturnType<typeof scenarioOf>["schemes"][number] => schemeWith(more).schemes.find(({ name }) => name === "mutual")!;

test("a bound of 0 on the change of a price is a bound, none is none", () => {
  const { pricing } = mutual({ pricing: { max_rise: 0, max_fall: 0 } });
  expect(pricing).toMatchObject({ maxRise: 0, maxFall: 0 });
  expect(mutual({}).pricing).toMatchObject({ maxRise: null, maxFall: null });
  const experience = { price: 10, totals: {}, maxFall: 0, maxRise: 0 } as unknown as Parameters<typeof changedPrice>[0];
  expect(changedPrice(experience, 1.5)).toBe(10);
  expect(changedPrice(experience, 0.5)).toBe(10);
});

test.each([
  ["a fixed credibility of 0", { pricing: { credibility: 0 } }, { pricing: { credibility: { kind: "fixed", z: 0 } } }],
  ["no expenses", { expenses: { share_of_contributions: 0 } }, { expenses: { shareOfContributions: 0 } }],
  ["no safety loading", { pricing: { safety: 0 } }, { pricing: { safety: 0 } }],
] as const)("%s is no default", (_, more, expected) => {
  expect(mutual(more)).toMatchObject(expected);
});

test("a cap of 0 pays nothing; a share of 0 beside a limit of the patient is still measured", () => {
  const rule = { covered: true, deductible: 0, reimburse: 0.8, copay: 0, cap: 0 } as unknown as Parameters<typeof eventPayment>[0];
  expect(eventPayment(rule, 100, 1, 1)).toBe(0);
  expect(eventPayment({ ...rule, cap: Infinity }, 100, 1, 1)).toBe(80);
  expect(measuredRule({ ...rule, reimburse: 0 }, { outOfPocket: 0, outOfPocketShare: Infinity }).reimburse).toBe(1);
});

test("limits and ages of 0 are kept apart from none", () => {
  const { benefits, eligibility } = mutual({ benefits: { outpatient: { reimburse: 0.8, cap: 0 } }, eligibility: { max_entry_age: 0 } });
  expect(JSON.stringify(benefits)).toContain('"cap":0');
  expect(eligibility.maxEntryAge).toBe(0);
  expect(mutual({}).eligibility.maxEntryAge).toBeNull();
});

test("a share of no contributions is undefined, not infinite", () => {
  expect(leverShare.measure(Float64Array.of(30, 0))).toBeNaN();
});
