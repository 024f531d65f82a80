/**
 * How long `mutua merge` takes for ten million rows, by proportion: figures of real variants (first-steps, every metric, year and fifth) are written
 * again and again under other numbers of variants. Run by hand: `npx esbuild tests/bench/merge.ts --bundle --platform=node --format=esm
 * --packages=external --outfile=dist/bench-merge.mjs && node dist/bench-merge.mjs`
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readScenario } from "../../src/io/read-scenario.ts";
import { openMetricsTable } from "../../src/study/merge/metrics-table.ts";
import type { Figures } from "../../src/study/run/figures.ts";
import { prepareVariant, resultOf, runReplicationsHere, type VariantBase } from "../../src/study/run/variant.ts";

const rowsWanted = Number(process.argv[2] ?? 300_000);
const outputs = { metrics: "all", years: "all", by: ["quintile"] } as const;
const input = { cwd: "scenarios", library: null, standardInput: async () => new Uint8Array(), set: ["population.size=300"], allowLarge: false };
const read = await readScenario("first-steps.yaml", input);
const base: VariantBase = { value: read.value, locate: read.locate, readText: read.files.readText };

/** Figures of ten variants that differ in their seed. */
const samples = Array.from({ length: 10 }, (_, k): Figures => {
  const prepared = prepareVariant(base, { set: [], seed: `bench ${k}`, replications: 20, rng: "default", outputs });
  if ("status" in prepared) throw new Error(prepared.error);
  runReplicationsHere(prepared, 0, 20, () => false);
  return resultOf(prepared, outputs).figures;
});
// one list of keys for all, as a journal has it
const keys = samples[0]!.keys;
const folder = mkdtempSync(join(tmpdir(), "mutua-bench-"));
const begin = process.cpuUsage();
const table = openMetricsTable(join(folder, "m.parquet"), join(folder, "m.csv"), {});
for (let variant = 1; table.rows() < rowsWanted; variant++)
  table.add({ variant, draw: null, lastYear: 2035, partial: false }, { ...samples[variant % samples.length]!, keys });
table.finish();
const { user, system } = process.cpuUsage(begin);
const seconds = (user + system) / 1e6;
// before the files are read back
const megabytesOfMemory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
const digest = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex")
    .slice(0, 12);
const megabytes = (name: string): string => `${(statSync(join(folder, name)).size / 1e6).toFixed(0)} MB`;
process.stdout.write(
  `${table.rows().toLocaleString("en")} rows of ${keys.length} a variant: ${seconds.toFixed(2)} s of processor time, ${((1e7 * seconds) / table.rows()).toFixed(0)} s for ten million; ` +
    `parquet ${megabytes("m.parquet")} (${digest("m.parquet")}), csv ${megabytes("m.csv")} (${digest("m.csv")}); ${megabytesOfMemory} MB of memory\n`,
);
rmSync(folder, { recursive: true });
