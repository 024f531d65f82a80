/** What replications totalled, as text short enough to keep: a hash of all bytes, and one by total to see what moved. */
import { createHash } from "node:crypto";
import { compile, createReplicator, type Model, validateScenario } from "../../src/engine/index.ts";

/** @throws Error when the scenario is refused */
export function compileInput(input: unknown): Model {
  const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "no files here", fix: "write the numbers" }) });
  const { model, problems: faults } = scenario === null ? { model: null, problems } : compile(scenario);
  if (model === null) throw new Error(faults.map((one) => `${one.code} ${one.path.join(".")}: ${String(one.value)}; expected ${one.allowed}`).join("\n"));
  return model;
}

export function runOutcomes(model: Model, replications: number): Float64Array[] {
  const replicator = createReplicator(model);
  return Array.from({ length: replications }, (_, replication) => replicator.run(replication)!.slice());
}

/** Every undefined figure with the same bits: a machine may set the sign of a NaN. */
function bytesOf(values: Float64Array): Uint8Array {
  return new Uint8Array(values.map((value) => (value === value ? value : NaN)).buffer);
}

export function hashOf(parts: readonly Float64Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(bytesOf(part));
  return hash.digest("hex");
}

export function fingerprint(name: string, model: Model, outcomes: readonly Float64Array[]): string {
  const lines = [`${name}: ${hashOf(outcomes)}`];
  const { start, length } = model.outcome;
  const totals = model.tallies.totals.map((total) => total.name);
  for (const [index, total] of totals.entries()) {
    const next = totals[index + 1];
    const range = [start[total]!, next === undefined ? length : start[next]!] as const;
    lines.push(`  ${total.padEnd(24)}${hashOf(outcomes.map((outcome) => outcome.slice(...range))).slice(0, 16)}`);
  }
  return `${lines.join("\n")}\n`;
}
