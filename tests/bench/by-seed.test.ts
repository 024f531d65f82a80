/** The comparison of two engines by seeds: it finds a shift, and takes no price of a seed for one. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createStream, drawBlock, openStream } from "../../src/engine/random/generator.ts";
import { runKey } from "../../src/engine/random/key.ts";
import { purpose } from "../../src/engine/random/purpose.ts";
import { asNormal, compareSeeds, exchangeSeeds, readSeed, type SeedMeans } from "./by-seed.ts";

const TOTALS = 400;
const FUTURES = 60;

/** Nearly normal numbers of variance 1: sums of 12 uniform ones, less 6. */
function normals(name: string, count: number): readonly number[] {
  const stream = createStream();
  const words = [0, 1, 2, 3].map(() => new Int32Array(12 * count)) as [Int32Array, Int32Array, Int32Array, Int32Array];
  openStream(stream, runKey(name), 0, 0, purpose.year, 0);
  drawBlock(stream, 0, 12 * count, null, ...words);
  return Array.from({ length: count }, (_, k) => words[0].subarray(12 * k, 12 * k + 12).reduce((sum, word) => sum + (word >>> 0) / 2 ** 32, 0) - 6);
}

/** Ten seeds: the mean of sixty futures of variance 1 each, and what all futures of a seed have in common. */
function seeds(name: string, common: number, shift: number): readonly SeedMeans[] {
  return Array.from({ length: 10 }, (_, seed) => {
    const [price, ...chance] = normals(`${name} ${seed}`, 1 + TOTALS);
    return new Map(chance.map((one, k) => [`w,s,2026,,,t${k}`, { mean: 100 + shift + common * price! + one / Math.sqrt(FUTURES), nonzero: FUTURES }]));
  });
}

test("independent totals of one law: rms within four standard errors of 1", () => {
  const { differences, rootMeanSquare } = compareSeeds(seeds("a", 0, 0), seeds("b", 0, 0));
  expect(differences).toHaveLength(TOTALS);
  // the mean of 400 squared normals has a standard error of sqrt(2 / 400)
  expect(Math.abs(rootMeanSquare ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / TOTALS));
});

test("a shift of half a standard deviation of a future is found", () => {
  // 600 futures a side: 0.5 / sqrt(2 / 600) = 8.7 standard errors; as the normal variate of t with 18 degrees of freedom about 5.4
  const { rootMeanSquare } = compareSeeds(seeds("a", 0, 0), seeds("b", 0, 0.5));
  expect(rootMeanSquare).toBeGreaterThan(4);
});

test("what all futures of a seed have in common is no difference of engines, in any of a hundred pairs", () => {
  const far = Array.from({ length: 100 }, (_, pair) => {
    const [left, right] = [normals(`left ${pair}`, 10), normals(`right ${pair}`, 10)].map((prices) =>
      prices.map((price): SeedMeans => new Map([["w,s,2026,,,t", { mean: 100 + price, nonzero: FUTURES }]])),
    );
    return Math.abs(compareSeeds(left!, right!).farthest!.z);
  });
  expect(Math.max(...far)).toBeLessThan(4.5);
  expect(Math.max(...far)).toBeGreaterThan(1.5);
});

test("totals that hang together: one seed's price moves all of them, and random deals of the seeds know it", () => {
  const none = new Set<string>();
  const [a, b] = [seeds("c", 1, 0), seeds("d", 1, 0)].map((side) => side.map((seed) => new Map([...seed].slice(0, 20))));
  const same = exchangeSeeds(a!, b!, none, 99);
  // far from 1 by the common price alone; not among the largest of the deals
  expect(same.oneInTwenty).toBeGreaterThan(1.5);
  expect(same.asLarge).toBeGreaterThan(1);
  const moved = b!.map((seed) => new Map([...seed].map(([total, { mean, nonzero }]) => [total, { mean: mean + 4, nonzero }])));
  expect(exchangeSeeds(a!, moved, none, 99)).toMatchObject({ asLarge: 0, asFar: 0 });
});

test("rare totals, constants and those named are left out", () => {
  const side = (value: number): readonly SeedMeans[] =>
    [0, 1, 2].map((seed) => {
      const entry = (mean: number, nonzero: number) => ({ mean, nonzero });
      return new Map([
        ["w,,2026,,,rare", entry(value + seed, 9)],
        ["w,,2026,,,constant", entry(7, FUTURES)],
        ["w,,2026,,,moved", entry(value + seed, FUTURES)],
        ["w,,2026,,,kept", entry(value + seed, FUTURES)],
      ]);
    });
  const { differences } = compareSeeds(side(1), side(2), new Set(["moved"]));
  // t = -1 / sqrt(1 x 2/3)
  expect(differences).toEqual([{ total: "w,,2026,,,kept", means: [2, 3], z: asNormal(-Math.sqrt(1.5), 4) }]);
});

test("Student's t as a normal variate: 2.101 and 3.922 have the tails of 1.960 and 3.291 with 18 degrees of freedom", () => {
  // tables of t: 5 % and 0.1 % on both sides
  expect(asNormal(2.1009, 18)).toBeCloseTo(1.96, 2);
  expect(asNormal(-3.9216, 18)).toBeCloseTo(-3.2905, 2);
});

test("a file of replications is read by seed; another file is refused", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mutua-by-seed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "r.csv");
  writeFileSync(path, "replication,world,scheme,year,by,group,total,value\n0,w,s,2026,,,a,1\n0,w,s,2026,,,b,\n1,w,s,2026,,,a,0\n1,w,s,2026,,,b,5\n");
  expect([...(await readSeed(path))]).toEqual([
    ["w,s,2026,,,a", { mean: 0.5, nonzero: 1 }],
    ["w,s,2026,,,b", { mean: 5, nonzero: 1 }],
  ]);
  writeFileSync(path, "a,b\n");
  await expect(readSeed(path)).rejects.toThrow("not a file of mutua run --replicates");
});
