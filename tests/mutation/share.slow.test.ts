/**
 * A fixed share of the small faults of the rules, by what they are and not by place: each is noticed by the tests that watch its folder, or stands
 * in `survivors.json` with the reason. A mutant that comes into the share with new code is asked as well. Other shares: `npm run mutate`.
 */
import { expect, test } from "vitest";
import { isInShare, mutantsBelow, nameOf } from "./mutants.ts";
import { isAccepted, isSame, survivors } from "./survivors.ts";
import { openBench } from "./try-mutant.ts";
import { watchers } from "./watchers.ts";

interface Share {
  readonly folder: string;
  /** One of so many. */
  readonly every: number;
  /** Tests that are enough for this share: fewer than watch the folder where all of them would take long. */
  readonly tests: readonly string[];
}

const shares: readonly Share[] = [
  { folder: "src/engine/finance", every: 12, tests: ["tests/engine/finance/account-by-hand.test.ts"] },
  {
    folder: "src/engine/benefits",
    every: 96,
    tests: ["tests/engine/benefits/one-rule.test.ts", "tests/engine/benefits/refused.test.ts", "tests/engine/premiums/parts-of-pay.test.ts"],
  },
  {
    folder: "src/engine/enrolment",
    every: 96,
    tests: [
      ...["one-offer", "worth", "together"].map((name) => `tests/engine/enrolment/${name}.test.ts`),
      "tests/engine/premiums/parts-of-pay.test.ts",
      "tests/pins/contested.test.ts",
    ],
  },
  { folder: "src/engine/premiums", every: 300, tests: watchers["src/engine/premiums"]! },
  { folder: "src/engine/tally", every: 300, tests: watchers["src/engine/tally"]! },
  { folder: "src/engine/levers/reinsurance", every: 16, tests: watchers["src/engine/levers/reinsurance"]! },
];

/** Left to `npm run mutate`: what checks itself in every run, and what only tests of whole runs with households and personal factors can tell. */
const unasked = [
  "finance/closure.ts",
  "enrolment/by-household.ts",
  "enrolment/choice.ts",
  "enrolment/offer.ts",
  "tally/tally-members.ts",
  "benefits/unaided-changed.ts",
  "benefits/without-by-difference.ts",
];

test.each(shares)("$folder: no fault of the share is overlooked", async ({ folder, every, tests }) => {
  const all = mutantsBelow(folder).filter(({ file }) => !unasked.some((name) => file.endsWith(name)));
  const share = all.filter((mutant) => isInShare(mutant, every, 0));
  expect(share.length).toBeGreaterThan(2);
  const bench = await openBench(tests);
  const whole = await bench.try(null);
  expect(whole.noticedBy, whole.error).toBeNull();
  let order: readonly string[] = whole.passed.toSorted((a, b) => a[1] - b[1]).map(([name]) => name);
  const overlooked: string[] = [];
  for (const mutant of share) {
    if (isAccepted(mutant)) continue;
    const { noticedBy } = await bench.try(mutant, order);
    if (noticedBy === null) overlooked.push(`${nameOf(mutant)}   in   ${mutant.text}`);
    else order = [noticedBy, ...order.filter((name) => name !== noticedBy)];
  }
  await bench.close();
  expect(overlooked, "write a test with a value by hand, or say in tests/mutation/survivors.json why nobody can see it").toEqual([]);
});

test("each accepted survivor has a reason, and is still in the sources", () => {
  for (const { because } of survivors) expect(because.length).toBeGreaterThan(15);
  const gone = survivors.filter((one) => !mutantsBelow(one.file.slice(0, one.file.lastIndexOf("/"))).some((mutant) => isSame(one, mutant)));
  if (gone.length > 0) console.warn(`no longer in the sources; drop them from survivors.json: ${gone.map(({ file, text }) => `${file}: ${text}`).join("; ")}`);
});
