/**
 * Do two engines simulate the same law? Means of all totals over seeds, from the files that `mutua run --replicates` writes.
 *
 * A file has one seed. What is worked out once for a seed (first prices, the reserve to start with) is the same in all its futures, and with
 * it everything that prices move: futures of one seed are no independent witnesses. So a seed counts once, by the mean of its futures.
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { shuffler } from "d3-array";
import seedrandom from "seedrandom";

export interface SeedMean {
  /** Mean over the futures in which the total is defined. */
  readonly mean: number;
  /** Futures in which it is neither 0 nor undefined. */
  readonly nonzero: number;
}

/** By world, scheme, year, breakdown, group and name, as the file writes them. */
export type SeedMeans = ReadonlyMap<string, SeedMean>;

export interface SeedDifference {
  readonly total: string;
  readonly means: readonly [number, number];
  /** Difference in standard errors, as a normal variate (see `asNormal`). */
  readonly z: number;
}

export interface SeedComparison {
  readonly differences: readonly SeedDifference[];
  readonly rootMeanSquare: number;
  readonly farthest: SeedDifference | null;
}

/** Totals that are anything but 0 in fewer futures of a side are left out: the mean of a few events is far from normal. */
export const fewestFutures = 30;

export async function readSeed(path: string): Promise<SeedMeans> {
  const sums = new Map<string, { count: number; sum: number; nonzero: number }>();
  let head = true;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (head) {
      head = false;
      if (!line.startsWith("replication,") || !line.endsWith(",total,value")) throw new Error(`${path}: not a file of mutua run --replicates`);
      continue;
    }
    const last = line.lastIndexOf(",");
    const text = line.slice(last + 1);
    if (text === "") continue;
    const key = line.slice(line.indexOf(",") + 1, last);
    const entry = sums.get(key) ?? { count: 0, sum: 0, nonzero: 0 };
    if (entry.count === 0) sums.set(key, entry);
    const value = Number(text);
    entry.count++;
    entry.sum += value;
    if (value !== 0) entry.nonzero++;
  }
  return new Map([...sums].map(([key, { count, sum, nonzero }]) => [key, { mean: sum / count, nonzero }]));
}

/** @param leaveOut names of totals that a change of rules has moved on purpose */
export function compareSeeds(left: readonly SeedMeans[], right: readonly SeedMeans[], leaveOut: ReadonlySet<string> = new Set()): SeedComparison {
  if (left.length < 3 || right.length < 3) throw new Error("at least three seeds of each side");
  const differences: SeedDifference[] = [];
  for (const total of left[0]!.keys()) {
    if (leaveOut.has(total.slice(total.lastIndexOf(",") + 1))) continue;
    const one = meansOf(left, total);
    const other = meansOf(right, total);
    if (one === null || other === null) continue;
    const freedom = one.length + other.length - 2;
    const [a, b] = [meanOf(one), meanOf(other)];
    const variance = ((squares(one, a) + squares(other, b)) / freedom) * (1 / one.length + 1 / other.length);
    // constants differ in their last bits only
    if (!(variance > 1e-18 * (a * a + b * b))) continue;
    differences.push({ total, means: [a, b], z: asNormal((a - b) / Math.sqrt(variance), freedom) });
  }
  differences.sort((p, q) => Math.abs(q.z) - Math.abs(p.z));
  const rootMeanSquare = Math.sqrt(differences.reduce((sum, { z }) => sum + z * z, 0) / differences.length);
  return { differences, rootMeanSquare, farthest: differences[0] ?? null };
}

/** How often chance alone does as much. */
export interface Exchanges {
  readonly times: number;
  /** Exchanges with a root mean square at least as large as the real one. */
  readonly asLarge: number;
  /** Exchanges with a farthest total at least as far as the real one. */
  readonly asFar: number;
  /** Root mean square that one exchange in twenty exceeds. */
  readonly oneInTwenty: number;
}

/**
 * The same comparison with the seeds dealt out to two sides at random: if the engines simulate one law, the real sides are one such deal. Totals hang
 * together, so that a root mean square over thousands of them is no mean of thousands of witnesses; this is its own distribution.
 */
export function exchangeSeeds(left: readonly SeedMeans[], right: readonly SeedMeans[], leaveOut: ReadonlySet<string>, times: number): Exchanges {
  const real = compareSeeds(left, right, leaveOut);
  const shuffle = shuffler(seedrandom("exchange"));
  const all = Array.from({ length: times }, () => {
    const dealt = shuffle([...left, ...right]);
    return compareSeeds(dealt.slice(0, left.length), dealt.slice(left.length), leaveOut);
  });
  const far = ({ farthest }: SeedComparison): number => Math.abs(farthest?.z ?? 0);
  const sizes = all.map(({ rootMeanSquare }) => rootMeanSquare).sort((a, b) => a - b);
  return {
    times,
    asLarge: sizes.filter((size) => size >= real.rootMeanSquare).length,
    asFar: all.filter((one) => far(one) >= far(real)).length,
    oneInTwenty: sizes[Math.floor(0.95 * times)]!,
  };
}

/** Of one total by seed; null where a seed lacks it or it is too rare. */
function meansOf(seeds: readonly SeedMeans[], total: string): readonly number[] | null {
  const found = seeds.map((seed) => seed.get(total));
  if (found.includes(undefined)) return null;
  if (found.reduce((sum, one) => sum + one!.nonzero, 0) < fewestFutures) return null;
  return found.map((one) => one!.mean);
}

/**
 * Student's t as the normal variate of nearly the same tail: D. L. Wallace (1959), Ann. Math. Statist. 30(4), "Bounds on normal
 * approximations to Student's and the chi-square distributions".
 */
export function asNormal(t: number, freedom: number): number {
  return Math.sign(t) * ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
