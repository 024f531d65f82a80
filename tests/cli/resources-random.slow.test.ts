/** The memory estimate on scenarios of all features at random: small people, many figures. Needs `node build.mjs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { estimateResources, validateScenario } from "../../src/engine/index.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { combination } from "../support/combinations.ts";
import { peakMemory } from "../support/peak-memory.ts";
import { emptyFolder, program } from "./mutua.ts";

test.each(Array.from({ length: 12 }, (_, k) => k + 1))("of random scenario %d is within 30 per cent of the estimate", (seed) => {
  const { input, files } = combination(seed);
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "random.json"), JSON.stringify(input));
  const { scenario } = validateScenario(input, { parseFormula, readText: (name) => files[name] ?? { allowed: "no such file", fix: "" } });
  const said = estimateResources(withFairWorlds(scenario!), 1, Number.parseInt(process.versions.node, 10)).bytes;
  const taken = peakMemory([program, "run", "random.json", "--json", "--quiet", "--workers", "1"], folder) - peakMemory(["-e", "0"], folder);
  expect(taken / said).toBeGreaterThan(0.7);
  expect(taken / said).toBeLessThan(1.3);
});
