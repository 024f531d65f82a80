/** What a run of a random scenario takes as a process of its own, beside what is said of it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { estimateResources, validateScenario } from "../../src/engine/index.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { combination } from "./combinations.ts";
import { projectRoot } from "./source-files.ts";

export interface RunSeconds {
  readonly said: number;
  readonly range: readonly [number, number];
  /** Processor seconds of all threads; null where the run is refused, or takes more than five minutes of wall time. */
  readonly taken: number | null;
}

/** The random scenario of a seed with so many people and futures; a file of people that is taken row by row keeps its own. */
export function runSeconds(seed: number, people: number, replications: number): RunSeconds | null {
  const { input, files } = combination(seed);
  const population = input["population"] as Record<string, unknown>;
  const exact = (population["microdata"] as { mode?: string } | undefined)?.mode === "exact";
  const grown = { ...population, size: people, ...(population["represents"] !== undefined && { represents: people * 7 }) };
  const asked = { ...input, population: exact ? population : grown, replications };
  const { scenario } = validateScenario(asked, { parseFormula, readText: (name) => files[name] ?? { allowed: "a file", fix: "" } });
  if (scenario === null) return null;
  const { seconds: said, range } = estimateResources(withFairWorlds(scenario), 1, Number.parseInt(process.versions.node, 10));
  const folder = mkdtempSync(join(tmpdir(), "mutua-seconds-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "random.json"), JSON.stringify(asked));
  const taken = processorSeconds(["run", "random.json", "--json", "--quiet", "--workers", "1"], folder);
  rmSync(folder, { recursive: true });
  return { said, range, taken };
}

/** Needs `node build.mjs`. */
function processorSeconds(args: readonly string[], cwd: string): number | null {
  const report = 'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("cpu "+(user+system))})';
  const { stderr, status } = spawnSync(process.execPath, ["--import", report, join(projectRoot, "bin", "mutua.js"), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e9,
    timeout: 300_000,
  });
  // workers write theirs before the process does
  const written = /cpu (\d+)$/.exec(stderr);
  return status !== 0 || written === null ? null : Number(written[1]) / 1e6;
}
