/** Records of everything that is shipped fit their schema, and so does one with every optional part. Needs `node build.mjs`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readScenario } from "../../src/io/read-scenario.ts";
import { type Prepared, prepareVariant, recordOf, runReplicationsHere, type VariantBase, type VariantError } from "../../src/study/run/variant.ts";
import { mutua } from "../cli/mutua.ts";
import { projectRoot } from "../support/source-files.ts";
import { recordFault } from "./record-fault.ts";

const folder = join(projectRoot, "scenarios");
const yamlIn = (path: string): string[] => readdirSync(join(folder, path)).filter((name) => name.endsWith(".yaml"));
const shipped = [...yamlIn("."), ...yamlIn("cases").map((name) => `cases/${name}`)];
/** Whatever a file lets be made smaller. */
const sizes = [["population.size=60", "years=2"], ["population.size=60"], ["years=2"], ["population.size=600", "population.groups.ten.count=6"], []];

test.each(shipped)("%s", async (name) => {
  const read = await readScenario(name, { cwd: folder, library: null, standardInput: async () => new Uint8Array(), set: [], allowLarge: false });
  const base: VariantBase = { value: read.value, locate: read.locate, ...read.context };
  const prepared = sizes.map((set) => () => prepare(base, set)).reduce<Prepared | null>((found, next) => found ?? next(), null);
  runReplicationsHere(prepared!, 0, 2, () => false);
  const record = recordOf(prepared!, "0", read.hash(), false);
  expect(record.metrics.length).toBeGreaterThan(5);
  expect(recordFault(record)).toBe("");
});

function prepare(base: VariantBase, set: readonly string[]): Prepared | null {
  const outputs = { metrics: "headline", years: "last", by: [] } as const;
  const prepared: Prepared | VariantError = prepareVariant(base, { set, seed: null, replications: 2, rng: "default", outputs });
  return "status" in prepared ? null : prepared;
}

test("with a fair baseline, reversals, parts of differences and a precision", () => {
  const small = ["--set", "population.size=300", "--set", "years=3", "--replications", "20", "--quiet", "--json"];
  const more = ["--explain-difference", "--until-precise", "mutual.coverage.breadth=0.05"];
  const { code, stdout } = mutua(["run", "senegal-teachers", ...small, ...more]);
  expect(code).toBe(0);
  const record = JSON.parse(stdout) as Record<string, unknown>;
  for (const member of ["fairness", "reversals", "attribution", "precision"]) expect(record[member], member).not.toBe(null);
  expect(recordFault(record)).toBe("");
});
