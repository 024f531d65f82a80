/**
 * What runs of random scenarios take beside what the estimate says, in processor seconds: `npx tsx tests/bench/estimate-time.ts [first seed]
 * [count] [people]`. A line a scenario (prices, years, figures; measured over said), then the middle and the ninth of ten of the ratios,
 * the larger over the smaller. Not a test: time depends on what else the machine does.
 */
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { compile, createFold, createReplicator, estimateResources, type Scenario, validateScenario } from "../../src/engine/index.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { json } from "../../src/report/formats/json.ts";
import { type Combination, combination } from "../support/combinations.ts";

const [first = 1, count = 60, people = 6000] = process.argv.slice(2).map(Number);

/** The same with more people, so that years weigh as they do in real runs; a file of people that is taken row by row stays. */
function larger({ input, files }: Combination): Scenario | null {
  const population = input["population"] as Record<string, unknown>;
  const exact = (population["microdata"] as { mode?: string } | undefined)?.mode === "exact";
  const grown = { ...population, size: people, ...(population["represents"] !== undefined && { represents: people * 7 }) };
  const { scenario } = validateScenario(exact ? input : { ...input, population: grown }, {
    parseFormula,
    readText: (name) => files[name] ?? { allowed: "a file of the bench", fix: "" },
  });
  return scenario;
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Start of a process, not measured here. */
const start = estimateResources({ ...larger(combination(1))!, replications: 0, worlds: [], schemes: [] }, 1, 20).seconds;
const ratios: number[] = [];
for (let seed = first; seed < first + count; seed++) {
  const read = larger(combination(seed));
  if (read === null) continue;
  const scenario = withFairWorlds(read);
  const said = estimateResources(scenario, 1, 20).seconds - start;
  let model: ReturnType<typeof compile>["model"] = null;
  const prices = processorSeconds(() => {
    ({ model } = compile(scenario));
  });
  if (model === null) continue;
  const fold = createFold(model, scenario);
  const years = processorSeconds(() => {
    const replicator = createReplicator(model!);
    for (let k = 0; k < scenario.replications; k++) fold.add(k, replicator.run(k)!.slice(), replicator.truth);
  });
  const figures = processorSeconds(() => {
    json.render(fold.record({ engine: "bench", hash: "", stopped: false }));
  });
  const taken = prices + years + figures;
  ratios.push(taken / said);
  console.log([seed, prices, years, figures, taken, said, taken / said].map((value, k) => (k === 0 ? value : value.toFixed(3))).join("\t"));
}
const apart = ratios.map((ratio) => Math.max(ratio, 1 / ratio)).sort((a, b) => a - b);
console.log(`${ratios.length} scenarios: off by a factor of ${at(0.5)} in the middle, ${at(0.9)} for nine of ten`);

function at(part: number): string {
  return apart[Math.min(apart.length - 1, Math.floor(part * apart.length))]!.toFixed(2);
}
