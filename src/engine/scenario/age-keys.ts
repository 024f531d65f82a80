/** Ages as keys: "20", "20-29", "60+". */
import { keysOf, type Place, report, under, valueOf } from "../keys/place.ts";
import { isFree } from "../keys/shape.ts";
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
    if (isFree(key) || key === "source") continue;
    const span = ageSpan(key, valueOf(map, key) ?? null);
    if (span === null) report(under(place, key), "E0310", key, `ages are written ${forms}`, "write the ages in one of these forms");
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

function ageSpan(key: string, value: unknown): AgeSpan | null {
  if (!isAgeKey(key)) return null;
  const open = key.endsWith("+");
  const [first, second] = (open ? key.slice(0, -1) : key).split("-");
  const from = Number(first);
  const to = open ? lastAge : second === undefined ? from : Number(second);
  if (from > to || to > lastAge) return null;
  return { from, to, open, single: !open && second === undefined, key, value };
}

/** Reports the first ages that no span holds. */
export function reportGaps(spans: readonly AgeSpan[], place: Place): void {
  let next = 0;
  for (const span of spans) {
    if (span.from > next) return gap(place, next, span.from - 1);
    next = Math.max(next, span.to + 1);
  }
  if (next <= lastAge) gap(place, next, lastAge);
}

function gap(place: Place, from: number, to: number): void {
  const band = to === lastAge ? `${from}+` : from === to ? `${from}` : `${from}-${to}`;
  report(
    place,
    "E0310",
    undefined,
    `bands that leave no age without a value (ages ${band} have none)`,
    to === lastAge ? `add ${band}, or write the last band as FIRST+` : `add ${band}`,
  );
}
