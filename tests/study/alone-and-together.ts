/** Figures of variants that share a memory beside those of variants compiled alone. */
import { expect } from "vitest";
import { readScenario } from "../../src/io/read-scenario.ts";
import { createSharedMemory } from "../../src/study/run/shared-memory.ts";
import { prepareVariant, resultOf, runReplicationsHere, type VariantBase } from "../../src/study/run/variant.ts";

const outputs = { metrics: "headline", years: "all", by: ["quintile"] } as const;

/** Each list of settings in turn, on a shipped scenario made smaller. More than eight replications go beyond the futures that are looked at beforehand. */
export async function expectSameTogether(
  scenario: string,
  smaller: readonly string[],
  replications: number,
  variants: readonly (readonly string[])[],
): Promise<void> {
  const alone = await baseOf(scenario, smaller);
  const together = { ...alone, shared: createSharedMemory() };
  for (const set of variants) expect(figures(together, set, replications), set.join()).toEqual(figures(alone, set, replications));
}

async function baseOf(scenario: string, set: readonly string[]): Promise<VariantBase> {
  const read = await readScenario(scenario, { cwd: "scenarios", library: null, standardInput: async () => new Uint8Array(), set, allowLarge: false });
  return { value: read.value, locate: read.locate, readText: read.files.readText };
}

function figures(base: VariantBase, set: readonly string[], replications: number): unknown {
  const prepared = prepareVariant(base, { set, seed: null, replications, rng: "default", outputs });
  if ("status" in prepared) throw new Error(prepared.error);
  runReplicationsHere(prepared, 0, replications, () => false);
  return resultOf(prepared, outputs);
}
