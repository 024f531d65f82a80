/**
 * The size at which a curve of chances is the chance in question. Chances are means over replications at some sizes, smallest first;
 * between two sizes the chance is taken as straight in the logarithm of the size. Where the chance is not below that of the smallest
 * size the answer is the smallest size; where it is below that of the largest it is the largest, which bounds what is compared.
 */
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { momentsOf } from "./moments.ts";
import { around, bare, none, type Part } from "./statistic-part.ts";

/** @param beside  size and chance of each point in turn; a point without values is none */
export function sizeOfSameChance(figures: Float64Array, beside: readonly Float64Array[], confidence: number): Part {
  const n = figures.length;
  const columns = beside.filter((column) => column.length === n);
  const means = [figures, ...columns].map((column) => momentsOf(column).mean);
  if (means.length < 3) return none("no_members");
  // nobody is ever out of money, even alone: every size is as good
  if (!(means[2]! > 0)) return none("no_ruin");
  const value = sizeAt(means);
  if (n < 2) return bare(value, "one_replication");
  const without = Float64Array.from(figures, (_, r) => sizeAt(means.map((mean, c) => (n * mean - (c === 0 ? figures : columns[c - 1]!)[r]!) / (n - 1))));
  const centre = momentsOf(without).mean;
  let squares = 0;
  for (const one of without) squares += (one - centre) * (one - centre);
  return { ...around(value, Math.sqrt(((n - 1) / n) * squares), n, confidence), interval: "jackknife" };
}

/** @param means  the chance in question, then size and chance of each point */
function sizeAt(means: readonly number[]): number {
  const chance = means[0]!;
  let size = means[1]!;
  let before = means[2]!;
  if (chance >= before) return size;
  for (let at = 3; at < means.length; at += 2) {
    const [larger, smaller] = [means[at]!, means[at + 1]!];
    // a curve that rises by chance stays where it was
    const then = Math.min(before, smaller);
    if (chance === then && before > then) return larger;
    if (chance > then) return size * exp((log(larger / size) * (before - chance)) / (before - then));
    size = larger;
    before = then;
  }
  return size;
}
