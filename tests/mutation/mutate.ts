/**
 * `npm run mutate -- [folder] [every]`: puts every n-th small fault into the rules and lists those that no test notices.
 *
 * Takes some ten seconds a mutant; a survivor is either a missing test or no fault at all.
 */
import { readdirSync } from "node:fs";
import { mutantsOf, nameOf } from "./mutants.ts";
import { isNoticed, watchers } from "./try-mutant.ts";

const [only, every = "40"] = process.argv.slice(2);
let tried = 0;
let noticed = 0;
for (const folder of Object.keys(watchers)) {
  if (only !== undefined && only !== "all" && !folder.endsWith(only)) continue;
  const mutants = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => mutantsOf(`${folder}/${name}`));
  if (isNoticed(folder, null)) throw new Error(`the tests that watch ${folder} fail without any fault: nothing would be learnt`);
  for (const [k, mutant] of mutants.entries()) {
    if (k % Number(every) !== 0) continue;
    tried++;
    if (isNoticed(folder, mutant)) noticed++;
    else process.stdout.write(`survives ${nameOf(mutant)}\n`);
  }
  process.stdout.write(`${folder}: ${mutants.length} mutants, ${noticed} of ${tried} tried so far noticed\n`);
}
