/**
 * `npm run mutate -- [folder] [every] [from]`: puts every n-th small fault into the rules and lists those that no test notices.
 *
 * Takes about a second of a processor a mutant; a survivor is either a missing test or no fault at all, and then belongs, with the reason, into
 * `survivors.json`. `from` chooses another share of the same size.
 */
import { isInShare, type Mutant, mutantsBelow, nameOf } from "./mutants.ts";
import { isAccepted } from "./survivors.ts";
import { type Bench, openBench } from "./try-mutant.ts";
import { watchers } from "./watchers.ts";

const [only = "all", every = "40", from = "0"] = process.argv.slice(2);

for (const [folder, tests] of Object.entries(watchers)) {
  if (only !== "all" && !folder.includes(only)) continue;
  const all = mutantsBelow(folder);
  const share = all.filter((mutant) => isInShare(mutant, Number(every), Number(from)));
  const bench = await openBench(tests);
  try {
    await tryAll(folder, all.length, share, bench);
  } finally {
    await bench.close();
  }
}

async function tryAll(folder: string, all: number, share: readonly Mutant[], bench: Bench): Promise<void> {
  const whole = await bench.try(null);
  if (whole.noticedBy !== null) throw new Error(`${whole.noticedBy} fails without any fault: nothing would be learnt\n${whole.error}`);
  let order: readonly string[] = whole.passed.toSorted((a, b) => a[1] - b[1]).map(([name]) => name);
  let noticed = 0;
  let accepted = 0;
  for (const mutant of share) {
    if (isAccepted(mutant)) {
      accepted++;
      continue;
    }
    const { noticedBy } = await bench.try(mutant, order);
    if (noticedBy === null) process.stdout.write(`survives ${nameOf(mutant)}   in   ${mutant.text}\n`);
    else noticed++;
    // what noticed the last fault will often notice the next one, a few lines further down
    if (noticedBy !== null) order = [noticedBy, ...order.filter((name) => name !== noticedBy)];
  }
  const rest = share.length - noticed - accepted;
  process.stdout.write(`${folder}: ${share.length} of ${all} mutants tried, ${noticed} noticed, ${accepted} accepted, ${rest} survive\n`);
}
