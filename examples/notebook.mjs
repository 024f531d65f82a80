// The library in twenty lines: partial results while a run goes on, then a sweep, on the same futures.
//
//   node examples/notebook.mjs [SCENARIO] [PEOPLE]
//
// In a notebook with a JavaScript kernel the same lines work cell by cell.
import { readScenario, run, sweep } from "mutua";

const [scenario = "first-steps", people = "1000"] = process.argv.slice(2);
const study = await readScenario(scenario, { set: [`population.size=${people}`] });
const figure = (record, metric) =>
  record.metrics.find((row) => row.metric === metric && row.world === "mutual" && row.versus === null && row.by === null && row.year === null);

// stop as soon as the answer is sure enough
const enough = new AbortController();
for await (const { finished, replications, record } of run(study, { replications: 60, every: 10, signal: enough.signal })) {
  const { mean, se } = figure(record(), "coverage.breadth");
  console.log(`${finished} of ${replications} futures: ${(100 * mean).toFixed(1)} of 100 covered, standard error ${(100 * se).toFixed(2)}`);
  if (se < 0.03) enough.abort();
}

for await (const { set, record, error } of sweep(study, { vary: ["schemes.mutual.reach=0.5,0.7,0.9"], replications: 10 }))
  console.log(set.join(" "), error ?? `${(100 * figure(record, "coverage.breadth").mean).toFixed(1)} of 100 covered`);
