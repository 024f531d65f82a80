/**
 * What runs of random scenarios take, each a process of its own, beside what the estimate says, in processor seconds:
 *
 *   npx tsx tests/bench/estimate-time.ts FIRST COUNT          a line a scenario, then how many are within 30 per cent and within the range
 *   npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit    ... and src/engine/work/work-costs.ts is written anew from them
 *   npx tsx tests/bench/estimate-time.ts LOG [LOG ..] [--fit] ... of the lines that earlier ones printed: counts and costs of now, seconds of then
 *
 * `--times N` runs each N times and takes the smallest: to judge, since the same run twice differs by a tenth on a machine that does other things as
 * well. `--shipped` adds runs of shipped scenarios, whose worlds mostly go the short ways. Needs `node build.mjs`. Not a test: the
 * speed of a machine depends on what else it does, so one of four scenarios that are always the same runs before each, and what is taken is corrected
 * by what the four took lately over what they took when the costs were fitted.
 * Fit on 250 scenarios or more, one run each; judge on others.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { steadySeconds } from "../../src/engine/work/work-costs.ts";
import { Dice } from "../support/combinations.ts";
import { fitCosts } from "../support/fit-costs.ts";
import { planRun, type RunSeconds, runSeconds, steadyRuns, timeRun, type Which } from "../support/run-seconds.ts";
import { projectRoot } from "../support/source-files.ts";

type Timed = RunSeconds & { readonly which: Which; readonly people: number; readonly futures: number; readonly steady: number; readonly spread: number };

/** All shipped scenarios with 5,000 people, or their own number where it follows from groups; most worlds of theirs go the short ways. */
function shippedRuns(): readonly (readonly [which: Which, people: number, futures: number])[] {
  const names = readdirSync(join(projectRoot, "scenarios")).filter((name) => name.endsWith(".yaml"));
  return names.map((file) => {
    const name = file.slice(0, -".yaml".length);
    return [name, planRun(name, 5000, 20) === null ? ownSize(file) : 5000, 20];
  });
}

function ownSize(file: string): number {
  const { population } = parse(readFileSync(join(projectRoot, "scenarios", file), "utf8")) as { readonly population: { readonly size?: number } };
  return population.size ?? 0;
}

const { values: flags, positionals } = parseArgs({
  options: { shipped: { type: "boolean", default: false }, fit: { type: "boolean", default: false }, times: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [from = "1001", count = "20"] = positionals;
const runs = Number.isNaN(Number(from)) ? positionals.flatMap((log) => readBack(readFileSync(log, "utf8"))) : measured(Number(from), Number(count));
const ratios = runs.map(ratioOf).sort((a, b) => a - b);
const close = ratios.filter((ratio) => ratio >= 0.7 && ratio <= 1.3).length;
const within = runs.filter((run) => run.said * ratioOf(run) >= run.range[0] && run.said * ratioOf(run) <= run.range[1]).length;
console.log(`${ratios.length} scenarios: ${close} within 30 %, ${within} within the range; taken over said ${at(0)} to ${at(1)}, ${at(0.5)} in the middle`);
const spreads = runs.map(({ spread }) => spread).sort((a, b) => a - b);
if (spreads.at(-1)! > 1)
  console.log(
    `the same run again: largest over smallest ${middle(spreads).toFixed(2)} in the middle, ${spreads[Math.floor(0.95 * spreads.length)]!.toFixed(2)} in 19 of 20`,
  );
if (flags.fit) writeCosts();

function measured(first: number, many: number): Timed[] {
  const random = Array.from({ length: many }, (_, k) => {
    const dice = new Dice((first + k) * 7919 + 13);
    return [first + k, dice.one([300, 2000, 6000, 20_000]), dice.one([2, 10, 30])] as const;
  });
  const lately = steadyRuns.map((steady) => runSeconds(...steady)?.taken ?? Number.NaN);
  return [...random, ...(flags.shipped ? shippedRuns() : [])].flatMap(([which, people, futures], k) => {
    const turn = k % steadyRuns.length;
    lately[turn] = runSeconds(...steadyRuns[turn]!)?.taken ?? Number.NaN;
    const run = repeated(which, people, futures);
    const steady = lately.reduce((sum, seconds) => sum + seconds, 0);
    return run === null ? [] : [said({ ...run, which, people, futures, steady })];
  });
}

/** The smallest of some runs, and how much larger the largest was. */
function repeated(which: Which, people: number, futures: number): (RunSeconds & { readonly spread: number }) | null {
  const found: RunSeconds[] = [];
  for (let time = 0; time < Number(flags.times); time++) {
    const run = runSeconds(which, people, futures);
    // who is refused once is refused again
    if (run === null) break;
    found.push(run);
  }
  found.sort((a, b) => a.taken - b.taken);
  const [best] = found;
  return best === undefined ? null : { ...best, spread: found.at(-1)!.taken / best.taken };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function readBack(log: string): Timed[] {
  return log.split("\n").flatMap((line) => {
    const [name = "", ...numbers] = line.split("\t");
    if (numbers.length < 5) return [];
    const [people, futures, before, rest, steady] = numbers.map(Number) as [number, number, number, number, number];
    const which = Number.isNaN(Number(name)) ? name : Number(name);
    const planned = planRun(which, people, futures);
    return planned === null ? [] : [said({ ...timeRun(planned.scenario, [before, rest]), which, people, futures, steady, spread: Number(numbers[8] ?? 1) })];
  });
}

/** Prints the line of a run: what `readBack` reads first. */
function said(run: Timed): Timed {
  const { which, people, futures, phases, steady, spread } = run;
  console.log([which, people, futures, ...[...phases, steady, run.taken, run.said, ratioOf(run), spread].map((value) => value.toFixed(2))].join("\t"));
  return run;
}

/** Taken over said on a machine as fast as that of the fit. */
function ratioOf(run: Pick<Timed, "taken" | "said" | "steady">): number {
  return (run.taken / run.said) * (steadySeconds / run.steady);
}

function at(part: number): string {
  return (ratios[Math.min(ratios.length - 1, Math.floor(part * ratios.length))] ?? Number.NaN).toFixed(2);
}

/** What ran at a slow moment is corrected before it is fitted. */
function writeCosts(): void {
  const usual = middle(runs.map(({ steady }) => steady));
  const even = runs.map(({ steady, phases: [before, rest], taken, ...run }) => {
    const factor = usual / steady;
    return { ...run, taken: taken * factor, phases: [before * factor, rest * factor] as const };
  });
  const seeds = runs.flatMap(({ which }) => (typeof which === "number" ? [which] : []));
  const lines = Object.entries(fitCosts(even)).map(([kind, cost]) => `  ${kind}: ${cost},`);
  writeFileSync(
    join(projectRoot, "src/engine/work/work-costs.ts"),
    `/**
 * Written by \`npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit\`: ${seeds.length} runs of random scenarios, seeds ${Math.min(...seeds)} to ${Math.max(...seeds)},
 * and ${runs.length - seeds.length === 0 ? "none" : runs.length - seeds.length} of shipped ones; Node ${process.versions.node}.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
${lines.join("\n")}
};
/** What the scenarios that are always the same took meanwhile, together: how fast the machine of the fit was. */
export const steadySeconds = ${Number(usual.toFixed(2))};
`,
  );
}
