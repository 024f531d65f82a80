/**
 * A share of the torture for every change: a hundred cases, or as many of them as two minutes allow (hours of it by hand: `npm run torture`), from a seed that is that of the commit, so
 * that each change tries others and everybody can try the same again: the seed is printed first. A fault that was there before the change can
 * fail it: it is named with the command that repeats its case alone. A machine of any speed does the same cases in the same order.
 */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";
import { summary, table, torture } from "./torture.ts";

const minutes = Number(process.env["MUTUA_TORTURE_MINUTES"] ?? 2);
const cases = Number(process.env["MUTUA_TORTURE_CASES"] ?? 100);
const seed = Number(process.env["MUTUA_TORTURE_SEED"] ?? seedOfCommit());

/** The first seven digits of the commit as a number; one number where there is no repository, as in an archive of the sources. */
function seedOfCommit(): number {
  const { stdout } = spawnSync("git", ["rev-parse", "HEAD"], { cwd: projectRoot, encoding: "utf8" });
  const digits = /^[0-9a-f]{7}/.exec(stdout ?? "");
  return digits === null ? 20261129 : Number.parseInt(digits[0], 16);
}

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
