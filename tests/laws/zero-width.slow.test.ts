/** Ranges without width give the bytes of a file without ranges: every shipped scenario that has any, small. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pathText } from "../../src/engine/keys/place.ts";
import { fileInput, type Plain } from "../engine/scenario/support.ts";
import { compiled, simulate } from "../support/simulate.ts";

// everything.yaml makes keys meet, and no story: hours at its rates
const files = readdirSync("scenarios").filter((name) => name.endsWith(".yaml") && name !== "everything.yaml");
const tables = Object.fromEntries(["ages.csv", "claims.csv"].map((name) => [name, readFileSync(`scenarios/${name}`, "utf8")]));
const small = { replications: 1, files: tables } as const;

/** The file with each range replaced; what stands beside `uncertain` (value, note) goes with it. */
function replaced(value: unknown, path: readonly (string | number)[], by: (path: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one, k) => replaced(one, [...path, k], by));
  if (typeof value !== "object" || value === null) return value;
  if ("uncertain" in value) return by(pathText(path));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, [...path, key], by)]));
}

/** Few people. */
function smallOf(input: Plain): Plain {
  const { checks: _, case: __, exercise: ___, ...rest } = input;
  const { population } = rest as { population: { size?: number; groups?: Record<string, { count?: number }> } };
  const counted = Object.values(population.groups ?? {}).some((group) => group?.count !== undefined);
  return { ...rest, population: counted || population.size === undefined ? population : { ...population, size: Math.min(100, population.size) } };
}

const cases = files.flatMap((name) => {
  const input = fileInput(`scenarios/${name}`);
  return /"uncertain(?:ty)?"/.test(JSON.stringify(input)) ? [[name, smallOf(input)] as const] : [];
});

/** How many numbers differ in a bit. */
function differing(one: Float64Array, other: Float64Array): number {
  const bits = new BigUint64Array(one.slice().buffer);
  return new BigUint64Array(other.slice().buffer).reduce((count, value, at) => count + +(value !== bits[at]), Math.abs(one.length - other.length));
}

test("there are such scenarios", () => {
  expect(cases.length).toBeGreaterThan(5);
});

test.each(cases)("%s", (_, input) => {
  const central = new Map(compiled(input, tables).scenario.uncertain.map(({ path, central: value }) => [path, value]));
  const point = (path: string): number => {
    const value = central.get(path);
    if (value === undefined) throw new Error(`no central value of ${path}`);
    return value;
  };
  const { uncertainty, ...bare } = input as { uncertainty?: { default?: Record<string, number> } };
  const without = simulate(replaced(bare, [], point) as object, small);
  // defaults for what has no source are ranges too
  const narrow =
    uncertainty === undefined ? {} : { uncertainty: { default: Object.fromEntries(Object.keys(uncertainty.default ?? {}).map((kind) => [kind, 0])) } };
  const points = simulate(
    { ...(replaced(bare, [], (path) => ({ uncertain: { low: point(path), mode: point(path), high: point(path) } })) as object), ...narrow },
    small,
  );
  expect(without.scenario.uncertain).toEqual([]);
  expect(differing(points.outcomes[0]!, without.outcomes[0]!)).toBe(0);
});
