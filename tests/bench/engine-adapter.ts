/**
 * Runs `w1.yaml`, a scenario made from it, or `rich.yaml` through the engine and answers in the form of the other peers.
 *
 * Meant to be bundled as the command line is (`bundles.ts`): sources that a loader transforms on the fly are slower.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compile, createReplicator, type Model, validateScenario } from "../../src/engine/index.ts";
import { columnBytes, columnPlan } from "../../src/engine/model/columns.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { plainWorld } from "../../src/engine/projection/plain-world.ts";
import { householdWorlds } from "../../src/engine/projection/which-households.ts";
import { runReplications } from "../../src/workers/pool.ts";
import { cpuSeconds } from "./cpu-seconds.ts";
import { withLever } from "./levers.ts";
import { type PeerResult, summarise } from "./peer-result.ts";
import { richTotals } from "./rich-totals.ts";
import { type Input, variant } from "./variants.ts";

export interface EngineRun {
  /** Folder of `w1.yaml`. */
  readonly folder: string;
  readonly variant: string;
  readonly size: number;
  /** Each has a population of its own. */
  readonly replications: number;
  /** Worker threads, which share one replication where there is only one; 0 = the calling thread alone, with the making of people outside the clock. */
  readonly workers: number;
  /** Another seed gives independent replications. */
  readonly seed: number;
}

/** @throws Error when the scenario is refused */
export function compileVariant({ folder, variant: name, size, replications, seed }: EngineRun): Model {
  const read = (file: string): Input => parse(readFileSync(join(folder, file), "utf8")) as Input;
  const input = inputOf(name, read, size);
  Object.assign(input, { replications, seed: `w1-${seed}`, population: { ...(input["population"] as Input), size } });
  const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "no files here", fix: "write the numbers" }) });
  const { model, problems: refusals } = scenario === null ? { model: null, problems } : compile(scenario);
  if (model === null)
    throw new Error(`${name} is refused: ${refusals.map((one) => `${one.path.join(".")}: ${String(one.value)}; expected ${one.allowed}`).join("; ")}`);
  return model;
}

function inputOf(name: string, read: (file: string) => Input, size: number): Input {
  if (name === "rich-peer") return read("rich.yaml");
  return name.startsWith("lever ") ? withLever(read("rich.yaml"), name.slice("lever ".length), size) : variant(read("w1.yaml"), name);
}

/** One replication on the calling thread. The making of the people ends where the engine first asks whether to stop. */
export function timedReplicator(model: Model): (replication: number) => {
  readonly outcome: Float64Array;
  readonly seconds: number;
  readonly cpu: number;
  readonly whole: number;
  readonly wholeCpu: number;
} {
  const replicator = createReplicator(model);
  return (replication) => {
    const [begin, beginCpu] = [performance.now(), cpuSeconds()];
    let [start, startCpu] = [-1, -1];
    const outcome = replicator.run(replication, () => {
      if (start < 0) [start, startCpu] = [performance.now(), cpuSeconds()];
      return false;
    })!;
    const [end, endCpu] = [performance.now(), cpuSeconds()];
    return { outcome, seconds: (end - start) / 1000, cpu: endCpu - startCpu, whole: (end - begin) / 1000, wholeCpu: endCpu - beginCpu };
  };
}

/** Validation and compilation stay outside the clock; so does the making of people, where one thread works alone. */
export async function runEngine(run: EngineRun): Promise<PeerResult> {
  const model = compileVariant(run);
  const { size, replications, workers } = run;
  const outcomes: Float64Array[] = [];
  let [seconds, cpu, whole, wholeCpu] = [0, 0, 0, 0];
  if (workers === 0) {
    warmUp(run);
    const replicate = timedReplicator(model);
    for (let replication = 0; replication < replications; replication++) {
      const timed = replicate(replication);
      outcomes.push(timed.outcome.slice());
      seconds += timed.seconds;
      cpu += timed.cpu;
      whole += timed.whole;
      wholeCpu += timed.wholeCpu;
    }
  } else {
    const [begin, beginCpu] = [performance.now(), cpuSeconds()];
    await runReplications(model, { workers, first: 0, count: replications, signal: { stopped: false }, onOutcome: (_, outcome) => outcomes.push(outcome) });
    whole = seconds = (performance.now() - begin) / 1000;
    wholeCpu = cpu = cpuSeconds() - beginCpu;
  }
  const comparable = run.variant === "w1";
  return {
    peer: "engine",
    seconds,
    cpuSeconds: cpu,
    wholeSeconds: whole,
    wholeCpuSeconds: wholeCpu,
    personYears: size * model.years * replications,
    size,
    years: model.years,
    replications,
    totals: comparable
      ? summarise(peerTotals(model, outcomes), replications)
      : run.variant === "rich-peer"
        ? summarise(
            sumsOf(outcomes, richColumns(model)),
            replications,
            richTotals.map(([name]) => name),
          )
        : {},
    lastYearBenefits: comparable ? outcomes.map((outcome) => outcome[place(model, "benefits", "solidarity", model.years - 1)]!) : [],
    kernels: kernelsOf(model, workers, replications),
    bytesPerPerson: columnBytes(columnPlan(model)) / model.layout.capacity,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
}

/** What ran: the way of each world, the threads, the generator. */
function kernelsOf(model: Model, workers: number, replications: number): string[] {
  const households = householdWorlds(model);
  const wayOf = (world: number): string => (plainWorld(model, world) !== null ? "plain" : households[world] !== null ? "household" : "general");
  const ways = model.worlds.map(({ name }, world) => `world ${name} ${wayOf(world)}`);
  const threads =
    workers === 0
      ? "calling thread"
      : `${workers} worker${workers === 1 ? "" : "s"}${replications < workers ? " sharing the blocks of a replication" : " taking replications in turn"}`;
  return [...ways, threads, `generator ${model.rng}`];
}

/** Shows the compiler every line of a replication before the clock starts, as the JavaScript twin does. */
export function warmUp(run: EngineRun): void {
  const replicator = createReplicator(compileVariant({ ...run, size: 3000, replications: 1 }));
  for (let turn = 0; turn < 5; turn++) replicator.run(turn);
}

/** Position of a total of `world` (its only scheme, where it is one of schemes), year 0, 1, ...; `fifth` 1..5, 0 for everybody. */
function place(model: Model, name: TotalName, world: string, year: number, fifth = 0): number {
  const { scope, cells } = totalDescriptions[name];
  const index = model.worlds.findIndex((one) => one.name === world);
  const member = scope === "population" ? 0 : scope === "world" ? index : model.arms.findIndex((one) => one.world === index);
  const margin = fifth === 0 ? 0 : model.tallies.breakdowns.margins.findIndex((one) => one.by === "quintile" && one.group === `q${fifth}`);
  if (member < 0 || margin < 0 || model.outcome.start[name] === undefined) throw new Error(`the scenario does not count ${name} of ${world}`);
  return outcomeAt(model.outcome, name, cells, member, year) + margin;
}

const flows: readonly (readonly [TotalName, string])[] = [
  ["contributions", "solidarity"],
  ["benefits", "solidarity"],
  ["contributions", "for_profit"],
  ["benefits", "for_profit"],
  ["out_of_pocket", "solidarity"],
  ["out_of_pocket", "for_profit"],
  ["need_cost", "solidarity"],
  ["need_events", "solidarity"],
];
const byFifth: readonly (readonly [TotalName, string])[] = [
  ["persons", "solidarity"],
  ["covered", "for_profit"],
  ["cause_denied", "for_profit"],
  ["oop_over_10", "solidarity"],
  ["oop_over_25", "solidarity"],
  ["oop_over_10", "for_profit"],
  ["oop_over_25", "for_profit"],
];

/** The 48 totals of every replication, in the order of `totalNames`. */
function peerTotals(model: Model, outcomes: readonly Float64Array[]): Float64Array {
  const years = Array.from({ length: model.years }, (_, year) => year);
  const summed = [...flows.map((one) => [...one, 0] as const), ...byFifth.flatMap((one) => [1, 2, 3, 4, 5].map((fifth) => [...one, fifth] as const))];
  const columns: readonly (readonly number[])[] = [
    ...summed.map(([name, world, fifth]) => years.map((year) => place(model, name, world, year, fifth))),
    [place(model, "reserve", "solidarity", model.years - 1)],
    [place(model, "reserve", "for_profit", model.years - 1)],
    years.map((year) => place(model, "deaths", "solidarity", year)),
    [place(model, "ruined", "solidarity", model.years - 1)],
    [place(model, "ruined", "for_profit", model.years - 1)],
  ];
  return sumsOf(outcomes, columns);
}

/** Where the totals of workload RICH stand, by year. */
function richColumns(model: Model): readonly (readonly number[])[] {
  return richTotals.map(([, name, world, fifth]) => Array.from({ length: model.years }, (_, year) => place(model, name, world, year, fifth)));
}

/** Each outcome's sums over the places of a column: row-major, outcomes x columns. */
function sumsOf(outcomes: readonly Float64Array[], columns: readonly (readonly number[])[]): Float64Array {
  const values = new Float64Array(outcomes.length * columns.length);
  for (const [row, outcome] of outcomes.entries())
    for (const [column, places] of columns.entries()) for (const at of places) values[row * columns.length + column]! += outcome[at]!;
  return values;
}
