/**
 * What runs of random scenarios take, each a process of its own, beside what the estimate says, in processor seconds:
 *
 *   npx tsx tests/bench/estimate-time.ts [first seed] [count]         a line a scenario, then how many are within 30 per cent and within the range
 *   npx tsx tests/bench/estimate-time.ts [first seed] [count] --fit   ... and src/engine/work/work-costs.ts is written anew from them
 *
 * Needs `node build.mjs`. Not a test: the speed of a machine depends on what else it does, so a scenario that is always the same runs before
 * each, and what is said is corrected by what it takes now over what it took when the costs were fitted. Fit on 60 scenarios or more, judge on others.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { steadySeconds } from "../../src/engine/work/work-costs.ts";
import { Dice } from "../support/combinations.ts";
import { fitCosts } from "../support/fit-costs.ts";
import { type RunSeconds, runSeconds, steadyRun } from "../support/run-seconds.ts";
import { projectRoot } from "../support/source-files.ts";

const [first = 1001, count = 20] = process.argv.slice(2).map(Number);
const fits = process.argv.includes("--fit");
const runs: (RunSeconds & { readonly steady: number })[] = [];
for (let seed = first; seed < first + count; seed++) {
  const dice = new Dice(seed * 7919 + 13);
  const people = dice.one([300, 2000, 6000, 20_000]);
  const futures = dice.one([2, 10, 30]);
  const steady = runSeconds(...steadyRun)?.taken ?? Number.NaN;
  const run = runSeconds(seed, people, futures);
  if (run === null) continue;
  runs.push({ ...run, steady });
  console.log([seed, people, futures, ...[run.taken, run.said, ratioOf(runs.at(-1)!), steady].map((value) => value.toFixed(2))].join("\t"));
}
const ratios = runs.map(ratioOf).sort((a, b) => a - b);
const close = ratios.filter((ratio) => ratio >= 0.7 && ratio <= 1.3).length;
const within = runs.filter((run) => run.said * ratioOf(run) >= run.range[0] && run.said * ratioOf(run) <= run.range[1]).length;
console.log(`${ratios.length} scenarios: ${close} within 30 %, ${within} within the range; taken over said ${at(0)} to ${at(1)}, ${at(0.5)} in the middle`);
if (fits) {
  const usual = runs.map(({ steady }) => steady).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  // a run on a slow moment is corrected before it is fitted
  const even = runs.map(({ steady, ...run }) => scaled(run, usual / steady));
  writeCosts(fitCosts(even), usual, `seeds ${first} to ${first + count - 1}, ${runs.length} scenarios that are valid`);
}

/** Taken over said on a machine as fast as that of the fit. */
function ratioOf({ taken, said, steady }: RunSeconds & { readonly steady: number }): number {
  return (taken / said) * (steadySeconds / steady);
}

function scaled(run: RunSeconds, factor: number): RunSeconds {
  const [before, rest] = run.phases;
  return { ...run, taken: run.taken * factor, phases: [before * factor, rest * factor] };
}

function at(part: number): string {
  return (ratios[Math.min(ratios.length - 1, Math.floor(part * ratios.length))] ?? Number.NaN).toFixed(2);
}

function writeCosts(costs: Readonly<Record<string, number>>, steady: number, source: string): void {
  const lines = Object.entries(costs).map(([kind, cost]) => `  ${kind}: ${cost},`);
  writeFileSync(
    join(projectRoot, "src/engine/work/work-costs.ts"),
    `/** Written by \`npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit\`: ${source}, Node ${process.versions.node}. */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
${lines.join("\n")}
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = ${steady.toFixed(2)};
`,
  );
}
