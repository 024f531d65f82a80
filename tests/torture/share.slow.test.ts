/**
 * A share of the torture for every change: so many cases, or as many of them as two minutes allow, from a seed that moves with the commit.
 * A machine of any speed does the same cases in the same order. The rest: `npm run torture -- --minutes 60`.
 */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";
import { summary, table, torture } from "./torture.ts";

/** First 31 bits of the commit; of a day where there is none. */
function seedOfCommit(): number {
  const { stdout } = spawnSync("git", ["rev-parse", "HEAD"], { cwd: projectRoot, encoding: "utf8" });
  const number = Number.parseInt((stdout ?? "").slice(0, 8), 16);
  return Number.isNaN(number) ? Math.floor(Date.now() / 86_400_000) : number >>> 1;
}

const minutes = Number(process.env["MUTUA_TORTURE_MINUTES"] ?? 2);
const cases = Number(process.env["MUTUA_TORTURE_CASES"] ?? 800);
const seed = Number(process.env["MUTUA_TORTURE_SEED"] ?? seedOfCommit());

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
