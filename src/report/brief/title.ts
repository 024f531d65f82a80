import { formatNumber, formatSigned } from "../format.ts";
import { holds, minus, per100, shareDecimals } from "./amounts.ts";
import type { Facts } from "./facts.ts";
import { failingScheme } from "./ruin.ts";

/** The claim of the brief: a scheme that fails goes before a difference that holds, which goes before "cannot be told". */
export function titleOf(facts: Facts): string {
  const { texts, numbers, first, second, lastYear } = facts;
  const failing = failingScheme(facts);
  if (failing !== null) {
    const { count, futures } = failing.failing === "stopped" && failing.stopped !== null ? failing.stopped : failing;
    const say = failing.failing === "stopped" ? texts.title.stopped : texts.title.high;
    return say(failing.noun, formatNumber(count, 0, numbers), formatNumber(futures, 0, numbers), lastYear);
  }
  const covered = facts.level("coverage.breadth", first)?.mean ?? 0;
  const other = second === null ? undefined : facts.level("coverage.breadth", second)?.mean;
  if (second === null || other === null || other === undefined) return texts.title.one(first.noun.With, per100(covered, facts), lastYear);
  const row = facts.difference("coverage.breadth");
  if (row !== undefined && row.lo === 0 && row.hi === 0) return texts.title.same(first.noun.The, second.noun.the, lastYear);
  if (row !== undefined && holds(row) === false) {
    const decimals = shareDecimals([row]);
    const bound = (value: number): string => minus(formatSigned(100 * value, decimals, numbers));
    return texts.title.unsure(first.noun.the, second.noun.the, bound(row.lo!), bound(row.hi!), lastYear);
  }
  return texts.title.two(first.noun.With, per100(covered, facts), second.noun.with, per100(other, facts), lastYear);
}
