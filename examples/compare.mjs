// Reads a result as JSON and answers one question: for whom is the mutual better than the insurer?
//
//   node examples/compare.mjs [SCENARIO] [options of mutua run]
//   node examples/compare.mjs scenarios/first-steps.yaml --replications 50
//
// Shows how to find figures in a result: rows with `versus` are differences taken future by future on the same people; `by` and
// `group` say for whom; `lo` and `hi` are the interval. A difference whose interval holds 0 is called "cannot tell".
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const [scenario = fileURLToPath(new URL("scenarios/first-steps.yaml", root)), ...options] = process.argv.slice(2);
const metrics = ["coverage.breadth", "protection.oop_over_10", "protection.forgone"];

const command = [
  fileURLToPath(new URL("bin/mutua.js", root)),
  "run",
  scenario,
  "--json",
  "--quiet",
  "--metrics",
  metrics.join(","),
  "--by",
  "quintile",
  ...options,
];
const run = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1e9 });
if (run.status !== 0) {
  process.stderr.write(run.stderr);
  process.exit(run.status ?? 1);
}

const result = JSON.parse(run.stdout);
const names = new Map([
  ["coverage.breadth", "covered"],
  ["protection.oop_over_10", "paying over 10 % of income"],
  ["protection.forgone", "of needed care not sought"],
]);
const [first, second] = result.compare[0];
console.log(`${result.scenario.name}\n${first} less ${second}, of 100, over all years (${result.finished} futures)`);
for (const metric of metrics) {
  console.log(`\n${names.get(metric)}`);
  const rows = result.metrics.filter((row) => row.metric === metric && row.world === first && row.versus === second && row.year === null);
  for (const row of rows) console.log(`  ${(row.group ?? "all").padEnd(5)} ${sentence(row)}`);
}

/** A difference with its interval, or the reason why there is none. */
function sentence({ mean, lo, hi, why }) {
  if (mean === null) return `none (${why})`;
  const points = (share) => (100 * share).toFixed(1);
  if (lo === null || hi === null) return points(mean);
  const verdict = lo > 0 ? "more" : hi < 0 ? "fewer" : "cannot tell";
  return `${points(mean).padStart(6)}  (${points(lo)} to ${points(hi)})  ${verdict}`;
}
