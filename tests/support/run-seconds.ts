/** What a run of a random scenario takes as a process of its own, beside what is said of it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { withCountedFairWorlds } from "../../src/engine/fairness/plan.ts";
import { type Scenario, validateScenario } from "../../src/engine/index.ts";
import { rangeOf, secondsOf } from "../../src/engine/work/estimate-time.ts";
import { type RunWork, workOf } from "../../src/engine/work/run-work.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { combination } from "./combinations.ts";
import { projectRoot } from "./source-files.ts";

export interface RunSeconds {
  readonly said: number;
  readonly range: readonly [number, number];
  readonly work: RunWork;
  /** Processor seconds of all threads before the simulation, and from its start to the end. */
  readonly phases: readonly [number, number];
  readonly taken: number;
}

/** Which run: the random scenario of a seed, or a shipped one by its name. */
export type Which = number | string;

interface Planned {
  readonly asked: object;
  readonly files: Readonly<Record<string, string>>;
  readonly scenario: Scenario;
}

/** A run with so many people and futures; a file of people that is taken row by row keeps its own. null where it is not valid. */
export function planRun(which: Which, people: number, replications: number): Planned | null {
  const { input, files } = typeof which === "number" ? combination(which) : shipped(which);
  const population = input["population"] as Record<string, unknown>;
  const exact = (population["microdata"] as { mode?: string } | undefined)?.mode === "exact";
  const grown = { ...population, size: people, ...(population["represents"] !== undefined && { represents: people * 7 }) };
  const asked = { ...input, population: exact ? population : grown, replications };
  const { scenario } = validateScenario(asked, { parseFormula, readText: (name) => files[name] ?? { allowed: "a file", fix: "" } });
  return scenario === null ? null : { asked, files, scenario: withCountedFairWorlds(scenario) };
}

function shipped(name: string): { readonly input: Record<string, unknown>; readonly files: Readonly<Record<string, string>> } {
  return { input: parse(readFileSync(join(projectRoot, "scenarios", `${name}.yaml`), "utf8")) as Record<string, unknown>, files: {} };
}

/** What is said of a run that took so long. */
export function timeRun(scenario: Scenario, phases: readonly [number, number]): RunSeconds {
  const said = secondsOf(scenario);
  return { said, range: rangeOf(said), work: workOf(scenario), phases, taken: phases[0] + phases[1] };
}

/** Runs it; null where it is refused, or takes more than five minutes of wall time. */
export function runSeconds(which: Which, people: number, replications: number): RunSeconds | null {
  const planned = planRun(which, people, replications);
  if (planned === null) return null;
  const { asked, files, scenario } = planned;
  const folder = mkdtempSync(join(tmpdir(), "mutua-seconds-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "random.json"), JSON.stringify(asked));
  const phases = processorSeconds(["run", "random.json", "--json", "--quiet", "--workers", "1"], folder);
  rmSync(folder, { recursive: true });
  return phases === null ? null : timeRun(scenario, phases);
}

/** Notes the processor seconds of the process whenever a thread starts (s), makes a worker (w) or ends itself (e). */
const marks = `
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";
const mark = (what) => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.MUTUA_MARKS, threads.threadId + what + " " + (user + system) / 1e6 + "\\n");
};
const Plain = threads.Worker;
threads.Worker = class extends Plain {
  constructor(...given) {
    mark("w");
    super(...given);
  }
};
syncBuiltinESMExports();
process.on("exit", () => mark("e"));
`;

/** Needs `node build.mjs`. The program itself runs in thread 1, the simulation in a worker that it makes. */
export function processorSeconds(args: readonly string[], cwd: string): readonly [number, number] | null {
  const file = join(cwd, "marks.txt");
  writeFileSync(file, "");
  const { status } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(marks)}`, join(projectRoot, "bin", "mutua.js"), ...args],
    { cwd, env: { ...process.env, MUTUA_MARKS: file }, encoding: "utf8", maxBuffer: 1e9, timeout: 300_000 },
  );
  const at = new Map(
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(" ")), Number(line.slice(line.indexOf(" ")))] as const),
  );
  const [begun, whole] = [at.get("1w"), at.get("0e")];
  if (status !== 0 || begun === undefined || whole === undefined) return null;
  return [begun, whole - begun];
}

/** Runs that are always the same, short and long loops: how fast the machine is at the moment. One alone, a short one, wavers more than the machine. */
export const steadyRuns: readonly (readonly [which: Which, people: number, futures: number])[] = [
  [20028, 6000, 2],
  [20002, 6000, 30],
  [20079, 6000, 30],
  [20017, 20_000, 2],
];
