/**
 * What runs of random scenarios take, each a process of its own, beside what the estimate says, in processor seconds:
 * `npx tsx tests/bench/estimate-time.ts [first seed] [count]`. A line a scenario (people, futures, taken, said, taken over said), then how many
 * are within 30 per cent and within the range. Needs `node build.mjs`. Not a test: the speed of a machine depends on what else it does, so a
 * scenario that is always the same runs before each, and its seconds stand beside.
 */
import { Dice } from "../support/combinations.ts";
import { runSeconds } from "../support/run-seconds.ts";

const [first = 1001, count = 20] = process.argv.slice(2).map(Number);
const reference = [1002, 2000, 10] as const;
const ratios: number[] = [];
let within = 0;
for (let seed = first; seed < first + count; seed++) {
  const dice = new Dice(seed * 7919 + 13);
  const people = dice.one([300, 2000, 6000, 20_000]);
  const futures = dice.one([2, 10, 30]);
  const steady = runSeconds(...reference)?.taken ?? Number.NaN;
  const run = runSeconds(seed, people, futures);
  if (run === null || run.taken === null) continue;
  ratios.push(run.taken / run.said);
  within += run.taken >= run.range[0] && run.taken <= run.range[1] ? 1 : 0;
  console.log([seed, people, futures, ...[run.taken, run.said, run.taken / run.said, steady].map((value) => value.toFixed(2))].join("\t"));
}
const close = ratios.filter((ratio) => ratio >= 0.7 && ratio <= 1.3).length;
const sorted = [...ratios].sort((a, b) => a - b);
console.log(`${ratios.length} scenarios: ${close} within 30 %, ${within} within the range; taken over said ${at(0)} to ${at(1)}, ${at(0.5)} in the middle`);

function at(part: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN).toFixed(2);
}
