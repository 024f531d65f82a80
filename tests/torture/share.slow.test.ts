/** A share of the torture for every change: three minutes, from a seed that moves with the commit. The rest: `npm run torture -- --minutes 60`. */
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

const minutes = Number(process.env["MUTUA_TORTURE_MINUTES"] ?? 3);
const seed = Number(process.env["MUTUA_TORTURE_SEED"] ?? seedOfCommit());

test(
  `${minutes} minutes of torture, seed ${seed}: no internal error, no trace, no hang, nothing whole that is partial`,
  async () => {
    console.log(`torture seed ${seed}: again with npm run torture -- --minutes ${minutes} --seed ${seed}`);
    const tally = await torture(minutes, seed, (line) => console.log(line));
    console.log(`${table(tally)}\n${summary(tally)}`);
    expect(tally.findings).toEqual([]);
    expect(Object.keys(tally.counts).length).toBeGreaterThan(3);
  },
  (minutes + 5) * 60_000,
);
