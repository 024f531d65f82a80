/**
 * What to write in place of something that is no number.
 *
 * Advice is followed without a second thought, so that a wrong one is worse than none: what is proposed has the size that the text says ("3k" is
 * 3000, "1/2" a half) and is allowed where it stands. Where that cannot be told, the form of a number is shown instead.
 */
import type { NumberRules } from "./number-rules.ts";
import { hasKey, isMap, keysOf, valueOf } from "./place.ts";

/**
 * @param allows     whether a number may stand here
 * @param mayVary    whether a range may
 */
export function numberAdvice(value: unknown, rules: NumberRules, allows: (number: number) => boolean, mayVary: boolean): string {
  if (value === null) return "write a number, or leave the key out";
  const range = mayVary ? rangeMeant(value, rules, allows) : null;
  if (range !== null) return `write {uncertain: ${range}} for a range`;
  if (isMap(value)) return "write one number, or {value: ..., source: ..., note: ...}";
  if (typeof value !== "string") return "write one number";
  return textAdvice(value.length <= 40 ? withoutEnd(value) : "", rules, allows) ?? formOf(rules);
}

function formOf({ percent, integer }: NumberRules): string {
  if (percent === true) return 'write a fraction such as 0.04 or text such as "4%"';
  return integer === true ? "write a whole number in digits" : "write digits with a point as decimal sign, such as 1234.5";
}

function textAdvice(text: string, rules: NumberRules, allows: (number: number) => boolean): string | null {
  if (/^-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?$/i.test(text)) return allows(Number(text)) ? `write ${text} without quotes` : null;
  const written = asWritten(text);
  if (written !== null) return allows(Number(written.number)) ? `write ${written.number}${written.why}` : null;
  const ratio = /^([0-9.]+)\s*(?:\/|:|in|of|out of|per|sur|pour|de cada|de|por|sobre)\s*([0-9][0-9., ]*)$/iu.exec(text);
  if (ratio !== null) {
    const share = rounded(Number(ratio[1]) / Number(ratio[2]!.replace(/[, ]/g, "")));
    return ratio[0].includes(":") || !allows(share) ? null : `write ${share}`;
  }
  const found = /^(?:[^\d\s.,:;/+-]{1,3} ?)?(-?[0-9]+(?:[ \u00a0\u2009\u202f'’_][0-9]{3})*(?:[.,][0-9]+)*) ?([^\d\s.,:;/+-].{0,20}|\/ ?\p{L}+)?$/u.exec(text);
  return found === null ? null : withUnit(found[1]!, (found[2] ?? "").trim().toLowerCase(), rules, allows);
}

/** A number with its unit behind it or before it: "6 months", "3 %", "500 FCU", "3k". */
function withUnit(text: string, unit: string, { type, what, percent }: NumberRules, allows: (number: number) => boolean): string | null {
  const number = Number(asWritten(text)?.number ?? text);
  if (!Number.isFinite(number)) return null;
  const proposed = (value: number, why: string): string | null => (allows(rounded(value)) ? `write ${rounded(value)}${why}` : null);
  if (percentWords.test(unit)) {
    if (!allows(number / 100)) return null;
    return percent === true ? `write "${number}%"` : `write the fraction ${rounded(number / 100)}, or an amount`;
  }
  if (/^(?:‰|(?:per|pour|por) ?mill?e?)$/u.test(unit)) return proposed(number / 1000, "");
  const multiple = multiples.find(([words]) => words.test(unit))?.[1];
  if (multiple !== undefined) return proposed(number * multiple, "");
  const period = /^(?:(?:an?|per|each|par|al?|por|chaque|cada|el) |\/ ?)(\p{L}+)$/u.exec(unit)?.[1];
  const perYear = partsOfYear.find(([words]) => words.test(period ?? unit))?.[1];
  if (period !== undefined)
    return perYear === 1 || (perYear !== undefined && type === "frequency") ? proposed(number * perYear, ": numbers are a year's") : null;
  if (perYear === undefined) return proposed(number, ": a number stands without its unit");
  const own = unitsOfTime[/\b(?:years|months|days)$/.exec(what)?.[0] ?? type];
  if (own === undefined) return type === "number" ? proposed(number, ": a number stands without its unit") : null;
  const why =
    own === perYear
      ? ": a number stands without its unit"
      : `: ${what.replace(/^an? /, "")} is written in ${type === "months" || type === "days" ? type : "years"} and without its unit`;
  return proposed(Number(((number * own) / perYear).toPrecision(4)), why);
}

/** A number whose decimal sign or marks between thousands are those of some country; null for any other text. */
function asWritten(text: string): { readonly number: string; readonly why: string } | null {
  const unmarked = " without a mark between thousands";
  // 20,000 is more often twenty thousand than twenty: name both
  if (/^-?[0-9]{1,3},[0-9]{3}$/.test(text)) {
    const whole = text.replace(",", "");
    return { number: whole, why: `${unmarked}, or ${text.replace(",", ".")} if the comma was a decimal sign` };
  }
  if (/^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/.test(text)) return { number: text.replaceAll(",", ""), why: unmarked };
  if (/^-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)$/.test(text) || /^-?[0-9]{1,3}(\.[0-9]{3}){2,}$/.test(text))
    return { number: text.replaceAll(".", "").replace(",", "."), why: unmarked };
  if (/^-?[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’_][0-9]{3})+(?:[.,][0-9]+)?$/u.test(text))
    return { number: text.replace(/[^-0-9.,]/g, "").replace(",", "."), why: unmarked };
  if (/^-?[0-9]+,[0-9]+$/.test(text)) return { number: text.replace(",", "."), why: ": the decimal sign is a point" };
  return null;
}

/** The law of a range written in another way: "2700-3300", "3000 +- 10%", [2700, 3300], {low: 2700, high: 3300}. */
export function rangeMeant(value: unknown, rules: NumberRules, allows: (number: number) => boolean): string | null {
  const ends = endsOf(value);
  if (ends === null || !ends.every((end) => Number.isFinite(end) && allows(end))) return null;
  const [low, middle, high] = ends.length === 3 ? ends : [ends[0], ends[0]! / 2 + ends[1]! / 2, ends[1]];
  if (!(low! < high! && low! <= middle! && middle! <= high!) || rules.integer === true) return null;
  return ends.length === 3 ? `{low: ${low}, mode: ${middle}, high: ${high}}` : `{uniform: [${low}, ${high}]}`;
}

function endsOf(value: unknown): readonly number[] | null {
  if (Array.isArray(value)) return value.length === 2 && value.every((one) => typeof one === "number") ? (value as number[]) : null;
  if (isMap(value)) {
    const named = ["low", "mode", "high"].every((key) => hasKey(value, key))
      ? ["low", "mode", "high"]
      : lowAndHigh.find((pair) => pair.every((key) => hasKey(value, key)));
    return named === undefined || named.length !== keysOf(value).length ? null : named.map((key) => Number(valueOf(value, key)));
  }
  if (typeof value !== "string" || value.length > 60) return null;
  const between = /^(?:between|from|entre|de|desde)?\s*(-?[0-9.]+)\s*(?:-|–|—|\.\.+|to|and|à|et|a|y|hasta)\s*(-?[0-9.]+)$/iu.exec(value.trim());
  if (between !== null) return [Number(between[1]), Number(between[2])];
  const around = /^(-?[0-9.]+)\s*(?:\+\/?-|±)\s*([0-9.]+)\s*(%?)$/.exec(value.trim());
  if (around === null) return null;
  const [centre, width] = [Number(around[1]), around[3] === "%" ? (Math.abs(Number(around[1])) * Number(around[2])) / 100 : Number(around[2])];
  return [rounded(centre - width), rounded(centre + width)];
}

const lowAndHigh = [
  ["low", "high"],
  ["min", "max"],
  ["from", "to"],
  ["lower", "upper"],
];

const percentWords = /^(?:%|％|percent|per cent|pct\.?|pour ?cent|por ?cien(?:to)?|p\.c\.)$/u;

/** Words of large numbers in the three languages, and what they multiply by. */
const multiples: readonly (readonly [RegExp, number])[] = [
  [/^(?:dozens?|douzaines?|docenas?)$/u, 12],
  [/^(?:hundreds?|cents?|cien(?:to)?s?)$/u, 100],
  [/^(?:k|thousands?|mille|milliers?|mil|miles)$/u, 1000],
  [/^(?:mio\.?|mn|millions?|mill[oó]n(?:es)?)$/u, 1e6],
  [/^(?:lakhs?)$/u, 1e5],
  [/^(?:crores?)$/u, 1e7],
  [/^(?:bn|milliards?|mrd)$/u, 1e9],
];

/** Words of units of time in the three languages, and how many of them make a year. */
const partsOfYear: readonly (readonly [RegExp, number])[] = [
  [/^(?:y|yrs?|years?|yearly|ans?|années?|años?)$/u, 1],
  [/^(?:months?|monthly|mois|mes(?:es)?)$/u, 12],
  [/^(?:weeks?|semaines?|semanas?)$/u, 52],
  [/^(?:days?|jours?|d[ií]as?)$/u, 365],
];

const unitsOfTime: Readonly<Record<string, number>> = { years: 1, months: 12, days: 365 };

const rounded = (value: number): number => Number(value.toPrecision(12));

/** Blanks, a last comma or semicolon, and a remark in another language's style. */
const withoutEnd = (text: string): string =>
  text
    .replace(/\s*(?:\/\/|--).*$/, "")
    .replace(/[\s,;]+$/, "")
    .trim();
