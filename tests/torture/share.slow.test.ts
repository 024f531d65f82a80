/**
 * A share of the torture for every change: so many cases, or as many of them as two minutes allow. A machine of any speed does the same
 * cases in the same order. The seed stays the same until an hour of all kinds has found nothing: one that moves with the commit would fail
 * a change for a rare fault that was there before it. Whoever looks for those: `npm run torture -- --minutes 60`, whose seed is the time.
 */
import { expect, test } from "vitest";
import { summary, table, torture } from "./torture.ts";

const minutes = Number(process.env["MUTUA_TORTURE_MINUTES"] ?? 2);
const cases = Number(process.env["MUTUA_TORTURE_CASES"] ?? 300);
const seed = Number(process.env["MUTUA_TORTURE_SEED"] ?? 20261129);

test(
  `${cases} cases of torture or ${minutes} minutes, seed ${seed}: no internal error, no trace, no hang, nothing whole that is partial`,
  async () => {
    console.log(`torture seed ${seed}: again with npm run torture -- --cases ${cases} --minutes 60 --seed ${seed}`);
    const tally = await torture({ minutes, cases, seed }, (line) => console.log(line));
    console.log(`${table(tally)}\n${summary(tally)}`);
    expect(tally.findings).toEqual([]);
    expect(Object.keys(tally.counts).length).toBeGreaterThan(3);
  },
  (minutes + 5) * 60_000,
);
