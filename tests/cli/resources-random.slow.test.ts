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

const made = Array.from({ length: 16 }, (_, k) => {
  const { input, files } = combination(k + 1);
  const { scenario } = validateScenario(input, { parseFormula, readText: (name) => files[name] ?? { allowed: "no such file", fix: "" } });
  return { seed: k + 1, input, files, scenario };
});
/** Some put features together that are refused beside each other. */
const valid = made.flatMap(({ scenario, ...one }) => (scenario === null ? [] : [{ ...one, scenario }])).slice(0, 12);

test("a dozen of them are valid", () => expect(valid).toHaveLength(12));

test.each(valid)("of random scenario $seed is within 30 per cent of the estimate", ({ input, files, scenario }) => {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "random.json"), JSON.stringify(input));
  const said = estimateResources(withFairWorlds(scenario), 1, Number.parseInt(process.versions.node, 10)).bytes;
  const taken = peakMemory([program, "run", "random.json", "--json", "--quiet", "--workers", "1"], folder) - peakMemory(["-e", "0"], folder);
  expect(taken / said).toBeGreaterThan(0.7);
  expect(taken / said).toBeLessThan(1.3);
});
