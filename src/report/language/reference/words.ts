/** Words of things of the engine in a language that is at hand; loads none itself, so that an English run reads no other. */
import type { Cause } from "../../../engine/metrics/causes.ts";
import type { Metric, MetricWords } from "../../../engine/metrics/metric.ts";
import type { Reference } from "./texts.ts";

/** The words of a metric in a language; in English where that language has none. A member of a family has those of the family, and its number. */
export function metricWords(metric: Metric, reference: Reference | null): MetricWords {
  const texts = reference?.metrics[metric.id];
  if (texts !== undefined) return { name: texts[0], definition: texts[1], formula: texts[2] };
  const [, base = "", point = ""] = /^(.*)_([0-9.e+-]+)$/.exec(metric.id) ?? [];
  const family = reference?.metrics[base];
  if (family === undefined) return metric.words.en;
  const own = (text: string): string => ofMember(text, point);
  // a name without a level is that of every member
  const name = family[0].includes("%") ? own(family[0]) : `${family[0]} (${point})`;
  return { name, definition: own(family[1]), formula: own(family[2]) };
}

/** Texts of a family are those of its first member, level 0.95 or amount 10: those numbers are the member's. */
function ofMember(text: string, point: string): string {
  const percent = (share: number): string => `${Number((100 * share).toPrecision(12))} %`.replace(".", ",");
  const numbers: Readonly<Record<string, string>> = { "95 %": percent(Number(point)), "5 %": percent(1 - Number(point)), "0.95": point, "10": point };
  return text.replace(/(?<![\d.,])(?:95 %|5 %|0\.95|10)(?!\d)/g, (found) => numbers[found] ?? found);
}

/** What is read of a lever. */
export interface SpokenLever<T> {
  readonly name: string;
  readonly words: { readonly en: { readonly sentence: string } };
  saying?(terms: T): { readonly en: string };
}

/**
 * What a lever at work says of itself, with places for figures in braces.
 *
 * @param terms  as the scenario gives them
 */
export function leverSentence<T>(lever: SpokenLever<T>, terms: T, reference: Reference | null): string {
  const { name, words } = lever;
  if (reference === null) return lever.saying?.(terms).en ?? words.en.sentence;
  // a lever's terms are what its own file made of the scenario
  const say = (reference.sayings as unknown as Readonly<Record<string, ((terms: T) => string) | undefined>>)[name];
  return say?.(terms) ?? reference.levers[name]?.[3] ?? words.en.sentence;
}

export function causeWords(cause: Cause, reference: Reference | null): Cause["words"]["en"] {
  const texts = reference?.causes[cause.key];
  return texts === undefined ? cause.words.en : { plain: texts[0], definition: texts[1], setBy: texts[2] };
}
