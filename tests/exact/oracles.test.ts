import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFamily } from "../../src/exact/parts/families.ts";
import { FAMILY_OF } from "./oracle-map.ts";

interface Oracle {
  readonly id: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly tolerance_rule: string;
  readonly values: readonly { readonly name: string; readonly value: number; readonly numerical_error_bound?: number }[];
}

const file = JSON.parse(readFileSync(new URL("../oracles/oracles.public.json", import.meta.url), "utf8")) as {
  readonly oracles: readonly Oracle[];
};

/** Relative error that the rule of the file allows a deterministic command. */
function allowed(rule: string, name: string, id: string): number {
  if (rule === "EXACT") return 1e-12;
  if (rule === "NUMACC" && name === "mean") return 1e-15;
  if (rule === "NUMACC") return 1e-8;
  if (rule === "QUANT" && id.startsWith("B3")) return 1e-6;
  return 1e-9;
}

const covered = file.oracles.filter((oracle) => !["S1-a", "R1-a"].includes(oracle.id) && oracle.values.length > 0);

it("no oracle is left out", () => {
  const missing = covered.filter((oracle) => FAMILY_OF[oracle.id.slice(0, 2)] === undefined).map(({ id }) => id);
  expect(missing).toEqual([]);
});

describe.each(covered.map((oracle) => [oracle.id, oracle.title, oracle] as const))("oracle %s: %s", (id, _, oracle) => {
  const family = findFamily(FAMILY_OF[id.slice(0, 2)]!)!;
  const found = new Map(family.compute(oracle.inputs).values.map((value) => [value.name, value.value]));
  it.each(oracle.values.map((value) => [value.name, value.value] as const))("%s", (name, truth) => {
    const value = found.get(name);
    expect(value, `no value ${name} among ${[...found.keys()].join(", ")}`).not.toBeUndefined();
    const error = Math.abs(value! - truth) / (truth === 0 ? 1 : Math.abs(truth));
    expect(error, `${value} instead of ${truth}`).toBeLessThanOrEqual(allowed(oracle.tolerance_rule, name, id));
  });
});
