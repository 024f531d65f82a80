import type { FairCaseRecord, ResultRow } from "../../engine/result.ts";
import { formatNumber, formatSigned } from "../format.ts";
import { holds, minus, shareDecimals } from "./amounts.ts";
import type { Facts } from "./facts.ts";

/** Parity, the same help and the same public money, from the worlds behind the scenes of the same run; empty where the record has none. */
export function fairnessSentences(facts: Facts): string[] {
  const { record, first, second, texts } = facts;
  // results of older runs have no such member
  const cases = record.fairness?.cases ?? [];
  if (second === null) return [];
  return cases.flatMap((one) => {
    switch (one.case) {
      case "first_terms":
        return termsSentence(one, first.noun.of, facts);
      case "second_terms":
        return termsSentence(one, second.noun.of, facts);
      case "same_subsidy": {
        const helped = one.world === first.name ? one.versus : one.world;
        const other = one.world === first.name ? second : first;
        const share = levelOf(one, "coverage.breadth", helped, facts)?.mean;
        const base = facts.level("coverage.breadth", other)?.mean;
        return typeof share === "number" && typeof base === "number"
          ? [texts.trust.sameHelp(other.noun.the, whole(100 * share, facts), whole(100 * base, facts))]
          : [];
      }
      case "same_money": {
        const forgone = levelOf(one, "protection.forgone", one.versus, facts)?.mean;
        const base = levelOf(one, "protection.forgone", one.world, facts)?.mean;
        return one.reimburse !== null && typeof forgone === "number" && typeof base === "number"
          ? [texts.trust.sameMoney(`${whole(100 * one.reimburse, facts)}\u00a0%`, whole(100 * forgone, facts), whole(100 * base, facts))]
          : [];
      }
    }
  });
}

const whole = (value: number, { numbers }: Facts): string => minus(formatNumber(value, 0, numbers));

function levelOf({ rows }: FairCaseRecord, metric: string, world: string, { lastYear }: Facts): ResultRow | undefined {
  return rows.find((row) => row.metric === metric && row.world === world && row.versus === null && row.by === null && row.year === lastYear);
}

function termsSentence(one: FairCaseRecord, of: string, facts: Facts): string[] {
  const { numbers, first, second, texts, lastYear } = facts;
  const row = one.rows.find(
    ({ metric, world, versus, by, year }) => metric === "coverage.breadth" && world === one.world && versus === one.versus && by === null && year === lastYear,
  );
  if (row?.mean === null || row?.mean === undefined || row.lo === null || row.hi === null || second === null) return [];
  const decimals = shareDecimals([row]);
  const bound = (value: number): string => minus(formatSigned(100 * value, decimals, numbers));
  if (holds(row) !== true) return [texts.trust.termsUnsure(of, bound(row.lo), bound(row.hi))];
  const [lo, hi] = row.mean > 0 ? [row.lo, row.hi] : [-row.hi, -row.lo];
  const text = (value: number): string => formatNumber(100 * value, decimals, numbers);
  return [texts.trust.terms(of, text(Math.abs(row.mean)), (row.mean > 0 ? first : second).noun.with, `${text(lo)} ${numbers.to} ${text(hi)}`)];
}

/** The smallest change that turns the result, or that there is none among those looked at; empty where nobody looked. */
export function reversalSentence(facts: Facts): string[] {
  const { record, texts, worlds } = facts;
  const reversals = record.reversals ?? null;
  if (reversals === null || reversals.searched === 0) return [];
  const [nearest] = reversals.found;
  // older results do not say how many were tried; where no effect stood out, none was
  const tried = reversals.tried ?? 0;
  if (nearest === undefined) return tried === 0 ? [] : [texts.trust.noReversal(whole(tried, facts), whole(reversals.searched, facts))];
  const number = (value: number): string => String(Number(value.toPrecision(3))).replace(".", facts.numbers.decimal);
  const words = [nearest.path, number(nearest.from), number(nearest.to), whole(nearest.k, facts), whole(nearest.n, facts)] as const;
  const world = worlds.find(({ name }) => name === nearest.world);
  return [nearest.what === "sign" || world === undefined ? texts.trust.turns(...words) : texts.trust.stops(world.noun.the, ...words)];
}
