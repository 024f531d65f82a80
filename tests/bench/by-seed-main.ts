/**
 * Two engines on the same scenario, seed by seed (README.md, "Two versions in distribution"):
 *
 *   node --import tsx tests/bench/by-seed-main.ts [--without TOTAL,...] OLD-1.csv OLD-2.csv ... -- NEW-1.csv NEW-2.csv ...
 *
 * Ends with 1 where the root mean square of z is 1.1 or more, and larger than 19 of 20 random deals of the same seeds make it, or a total is beyond 5.
 */
import { compareSeeds, exchangeSeeds, readSeed, type SeedMeans } from "./by-seed.ts";

const given = process.argv.slice(2);
const without = given[0] === "--without" ? new Set(given.splice(0, 2)[1]!.split(",")) : new Set<string>();
const middle = given.indexOf("--");
if (middle < 0) throw new Error("two lists of files with -- between them");

const left = await readAll(given.slice(0, middle));
const right = await readAll(given.slice(middle + 1));
const { differences, rootMeanSquare, farthest } = compareSeeds(left, right, without);
for (const { total, means, z } of differences.slice(0, 12)) process.stdout.write(`${z.toFixed(2).padStart(7)}  ${total}  ${means[0]}  ${means[1]}\n`);
process.stdout.write(`${differences.length} numbers, rms of z ${rootMeanSquare.toFixed(3)}, farthest ${Math.abs(farthest?.z ?? 0).toFixed(2)}\n`);
const { times, asLarge, asFar, oneInTwenty } = exchangeSeeds(left, right, without, 199);
process.stdout.write(
  `seeds dealt out at random ${times} times: as large ${asLarge} times (one in twenty beyond ${oneInTwenty.toFixed(2)}), as far ${asFar} times\n`,
);
if (!(rootMeanSquare < Math.max(1.1, oneInTwenty)) || Math.abs(farthest!.z) > 5) process.exitCode = 1;

async function readAll(paths: readonly string[]): Promise<readonly SeedMeans[]> {
  const seeds: SeedMeans[] = [];
  for (const path of paths) seeds.push(await readSeed(path));
  return seeds;
}
