/**
 * A fixed share of the small faults of the yearly account, by what they are and not by place: each is noticed by the values by hand, or stands
 * in `survivors.json` with the reason. A mutant that comes into the share with new code is asked as well. Other folders: `npm run mutate`.
 */
import { expect, test } from "vitest";
import { isInShare, mutantsBelow, nameOf } from "./mutants.ts";
import { isAccepted, isSame, survivors } from "./survivors.ts";
import { openBench } from "./try-mutant.ts";

const folder = "src/engine/finance";
const every = 12;

test("no fault of the share is overlooked", async () => {
  const all = mutantsBelow(folder).filter(({ file }) => !file.endsWith("/closure.ts"));
  const share = all.filter((mutant) => isInShare(mutant, every, 0));
  expect(share.length).toBeGreaterThan(8);
  const bench = await openBench(["tests/engine/finance/account-by-hand.test.ts"]);
  expect((await bench.try(null)).noticedBy).toBeNull();
  const overlooked: string[] = [];
  for (const mutant of share) {
    if (isAccepted(mutant)) continue;
    const { noticedBy } = await bench.try(mutant);
    if (noticedBy === null) overlooked.push(`${nameOf(mutant)}   in   ${mutant.text}`);
  }
  await bench.close();
  expect(overlooked, "write a test with a value by hand, or say in tests/mutation/survivors.json why nobody can see it").toEqual([]);
});

test("each accepted survivor has a reason", () => {
  for (const { because } of survivors) expect(because.length).toBeGreaterThan(15);
  const all = mutantsBelow(folder);
  const gone = survivors.filter((one) => one.file.startsWith(folder) && !all.some((mutant) => isSame(one, mutant)));
  if (gone.length > 0) console.warn(`no longer in the sources; drop them from survivors.json: ${gone.map(({ file, text }) => `${file}: ${text}`).join("; ")}`);
});
