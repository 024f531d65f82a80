/**
 * What the numbers that vary between futures do to the result, from the record of the run alone: nothing is simulated for it. The figure is the
 * difference of the compared worlds in people covered; with one world, the futures in which its scheme still works.
 */
import type { AssumptionEffect, VariedNumber } from "../../engine/result.ts";
import { decimalsFor, formatNumber, formatSigned } from "../format.ts";
import { leverNumber, minus } from "./amounts.ts";
import type { Facts } from "./facts.ts";
import { namedNumber, namedNumbers } from "./number-names.ts";

export interface NumberEffect {
  /** As readers know the number; its place in the scenario where it has no name. */
  readonly name: string;
  /** The same at the start of a sentence. */
  readonly Name: string;
  readonly path: string;
  /** Ends of its range and what founders believe, as texts. */
  readonly from: string;
  readonly low: string;
  readonly high: string;
  /** The figure at both ends, of 100, and the standard error of its change. */
  readonly atLow: number;
  readonly atHigh: number;
  readonly error: number;
  /** Part of the variance between futures, of 100. */
  readonly share: number;
  /** The change stands out from what chance makes of the largest of so many. */
  readonly sure: boolean;
}

export interface Effects {
  /** "people covered in 2035, of 100: the mutual less the insurer". */
  readonly figure: string;
  /** "people covered, mutual less insurer". */
  readonly figureShort: string;
  readonly base: number;
  /** The largest change first. */
  readonly numbers: readonly NumberEffect[];
  readonly text: (value: number) => string;
  /** What moves the chance that the first scheme runs out of money, where anything surely does. */
  readonly ruin: NumberEffect | null;
}

/** Standard errors beyond which the largest of some forty effects of nothing seldom lies (one run in ten). */
const standsOut = 3;

/** @returns null where the record has no uncertain numbers, or too few futures to tell */
export function effectsOf(facts: Facts): Effects | null {
  const { record, first, second, lastYear, texts, numbers } = facts;
  // results of older runs have no such member
  const { effects = [] } = record.uncertainty ?? {};
  const own = (metric: string): readonly AssumptionEffect[] =>
    effects.filter((one) => one.metric === metric && one.world === first.name && one.versus === null && one.scheme === first.scheme);
  const paired = second !== null;
  const found = paired
    ? effects.filter(
        ({ metric, world, versus, year }) =>
          metric === "coverage.breadth" && world === first.name && versus === second.name && (year === lastYear || record.years.length === 1),
      )
    : own("finance.operating");
  const base = paired ? facts.difference("coverage.breadth")?.mean : facts.level("finance.operating", first, { year: null })?.mean;
  if (found.length === 0 || typeof base !== "number") return null;
  const told = found.map((one) => numberEffect(one, facts)).filter((one) => one !== null);
  const decimals = decimalsFor(Math.max(...told.map(({ error }) => error)) / 2, 1, 1);
  return {
    figure: paired ? texts.effects.difference(first.noun.the, second.noun.the, lastYear) : texts.effects.operating(first.noun.the),
    figureShort: paired ? texts.effects.differenceShort(first.noun.bare, second.noun.bare) : texts.effects.operatingShort(first.noun.bare),
    base: 100 * base,
    numbers: told.sort(larger),
    text: (value) => minus((paired ? formatSigned : formatNumber)(paired ? value : ofHundred(value), decimals, numbers)),
    ruin:
      own("finance.ruin_probability")
        .map((one) => numberEffect(one, facts))
        .filter((one) => one?.sure === true)
        .sort((one, other) => larger(one!, other!))[0] ?? null,
  };
}

const larger = (one: NumberEffect, other: NumberEffect): number => Math.abs(other.atHigh - other.atLow) - Math.abs(one.atHigh - one.atLow);

/** A straight line through shares can leave 0 to 100; a share cannot. */
export const ofHundred = (value: number): number => Math.min(100, Math.max(0, value));

function numberEffect({ path, low, high, se, share }: AssumptionEffect, facts: Facts): NumberEffect | null {
  const number = facts.record.uncertainty.numbers.find((one) => one.path === path);
  if (number === undefined) return null;
  const named = namedNumber(path);
  const [one = "", two = ""] = named === null ? [] : named.names.map((name) => calledBy(name, facts));
  const name = named === null ? path : facts.texts.effects.names[named.key](one, two);
  const text = (value: number): string => numberText(value, number, named === null ? "plain" : namedNumbers[named.key].unit, facts);
  return {
    ...{ name, Name: named === null ? path : name.charAt(0).toUpperCase() + name.slice(1), path },
    ...{ from: text(number.central), low: text(number.p5), high: text(number.p95) },
    ...{ atLow: 100 * low, atHigh: 100 * high, error: 100 * se, share: 100 * share },
    sure: Math.abs(high - low) > standsOut * se,
  };
}

/** A scheme by the noun of its world ("mutuelle"), a group by its label. */
function calledBy(name: string, { worlds, label }: Facts): string {
  return worlds.find(({ scheme }) => scheme === name)?.noun.bare ?? label(name);
}

/** As exact as its range deserves: three digits of the width. */
function numberText(value: number, { p5, p95 }: VariedNumber, unit: "share" | "plain", facts: Facts): string {
  const step = 10 ** Math.floor(Math.log10(Math.max(1e-12, (p95 - p5) / 10)));
  return leverNumber({ value: Math.round(value / step) * step, unit }, facts);
}
