/**
 * `node --import tsx tests/laws/try-combinations.ts FIRST COUNT [LAW]`: every law (or the one of that name) of more random scenarios than a test has time
 * for. One line for each that is broken or throws, then how many were scenarios; the exit status is 1 when anything was. Needs `node build.mjs`.
 */

import { type CombinationLaw, combinationLaws } from "../support/combination-laws.ts";
import { type Combination, combination } from "../support/combinations.ts";

const [first = "20000", count = "850", only = ""] = process.argv.slice(2);
const chosen = Object.entries(combinationLaws).filter(([name]) => only === "" || name === only);
if (chosen.length === 0) throw new Error(`no law "${only}": ${Object.keys(combinationLaws).join("; ")}`);
let tried = 0;
let broken = 0;
/** Codes of those that are no scenario, e.g. where incomes carry no balanced rate. */
const refused: string[] = [];
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  const one = combination(seed);
  for (const [name, law] of chosen) {
    const found = await findings(law, one);
    const code = found.length === 1 ? /^Error: (E0\d\d\d) [a-z]/.exec(found[0]!) : null;
    if (code !== null) {
      refused.push(code[1]!);
      continue;
    }
    tried++;
    if (found.length === 0) continue;
    broken++;
    process.stdout.write(`${seed} ${name}: ${found.length} of\n  ${found.slice(0, 3).join("\n  ")}\n`);
  }
  if ((seed + 1) % 10 === 0) report(seed);
}
report(Number(first) + Number(count) - 1);
process.exitCode = broken > 0 ? 1 : 0;

function report(last: number): void {
  const seconds = Math.round(process.cpuUsage().user / 1e6);
  process.stdout.write(
    `${first} to ${last}: ${tried} held to a law, ${broken} broken, ${refused.length} refused (${[...new Set(refused)].join(", ")}), ${seconds} s of processor time\n`,
  );
}

/** What a law finds, or what it throws. */
async function findings(law: CombinationLaw, one: Combination): Promise<readonly string[]> {
  try {
    return await law(one);
  } catch (problem) {
    return [problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)];
  }
}
