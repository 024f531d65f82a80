/** Ages as keys: "20", "20-29", "60+". */
import { keysOf, type Place, report, under, valueOf, warn } from "../keys/place.ts";
import { isAside } from "../keys/shape.ts";
import { lastAge } from "../model/scenario.ts";

export interface AgeSpan {
  readonly from: number;
  /** Last age included. */
  readonly to: number;
  readonly open: boolean;
  readonly single: boolean;
  readonly key: string;
  readonly value: unknown;
}

const forms = "20 (one age), 20-29 (a band) or 60+ (from an age on), ages 0 to 120";

export function isAgeKey(key: string): boolean {
  return key.length <= 10 && /^[0-9]{1,3}(\+|-[0-9]{1,3})?$/.test(key);
}

/** Spans of a map in order of age; overlaps and unreadable keys are reported. */
export function ageSpans(map: object, place: Place): readonly AgeSpan[] {
  const spans: AgeSpan[] = [];
  for (const key of keysOf(map)) {
    if (isAside(key)) continue;
    const span = ageSpan(key, valueOf(map, key) ?? null);
    if (span === null) report(under(place, key), "E0310", key, `ages are written ${forms}`, ageAdvice(key));
    else spans.push(span);
  }
  spans.sort((left, right) => left.from - right.from || left.to - right.to);
  for (let index = 1; index < spans.length; index++) {
    const [before, span] = [spans[index - 1]!, spans[index]!];
    if (span.from <= before.to)
      report(
        under(place, span.key),
        "E0310",
        span.key,
        `bands that do not overlap (${before.key} already holds age ${span.from})`,
        `begin this band at ${before.to + 1}, or end the other at ${span.from - 1}`,
      );
  }
  return spans;
}

/** "20 to 29", "20–29", "60 and over", "<30" as the format writes them. */
function ageAdvice(key: string): string {
  const plain = "write the ages in one of these forms";
  if (key.length > 40) return plain;
  const number = (text: string | undefined): number => Number(text ?? Number.NaN);
  const band = /^\s*([0-9]{1,3})\s*(?:-|–|—|\.\.+|:|_|to|à|a|until|bis|y|et|and)\s*([0-9]{1,3})\b.{0,8}$/iu.exec(key);
  const [from, to] = [number(band?.[1]), number(band?.[2])];
  if (from <= to && to <= lastAge) return `write ${from}-${to}`;
  const open =
    /^\s*(?:>=?|over|above|plus de|más de|ab)?\s*([0-9]{1,3})\s*(?:\+|and (?:over|older|above|more)|et plus|ans et plus|y más|plus|or more|older)?\s*$/iu.exec(
      key,
    );
  if (open !== null && !/^\s*[0-9]+\s*$/.test(key) && number(open[1]) < lastAge)
    return `write ${number(open[1]) + (/^\s*(?:>(?!=)|over|above|plus de|más de)/iu.test(key) ? 1 : 0)}+`;
  const under = /^\s*(<=?|under|below|moins de|menos de|up to|jusqu'à|hasta)\s*([0-9]{1,3})\s*$/iu.exec(key);
  const last = number(under?.[2]) - (/^(?:<=|up to|jusqu|hasta)/iu.test(under?.[1] ?? "") ? 0 : 1);
  return last >= 0 && last <= lastAge ? `write 0-${last}` : plain;
}

function ageSpan(key: string, value: unknown): AgeSpan | null {
  if (!isAgeKey(key)) return null;
  const open = key.endsWith("+");
  const [first, second] = (open ? key.slice(0, -1) : key).split("-");
  const from = Number(first);
  const to = open ? lastAge : second === undefined ? from : Number(second);
  if (from > to || to > lastAge) return null;
  return { from, to, open, single: !open && second === undefined, key, value };
}

/** Reports the first ages between spans, or before the first, that none holds. Where a table ends early: `warnOfEnd`. */
export function reportGaps(spans: readonly AgeSpan[], place: Place): void {
  let next = 0;
  for (const span of spans) {
    if (span.from > next) return gap(place, next, span.from - 1);
    next = Math.max(next, span.to + 1);
  }
}

/**
 * One rule for all tables of rates by age or year: one that ends early goes on with its last value, and says so; unless that is the
 * probability 1, which nobody outlives.
 */
export function warnOfEnd(place: Place, what: "ages" | "years", from: number, to: number, last: number): void {
  if (from > to || last === 1) return;
  const missing = from === to ? `${what === "ages" ? "age" : "year"} ${from}` : `${what} ${from} to ${to}`;
  warn(place, "W0312", `the table ends early: ${missing} keep the last value, ${last}`, what === "ages" ? `add ${from}+` : "add the values of these years");
}

function gap(place: Place, from: number, to: number): void {
  const band = from === to ? `${from}` : `${from}-${to}`;
  report(place, "E0310", undefined, `bands that leave no age between them without a value (ages ${band} have none)`, `add ${band}`);
}
