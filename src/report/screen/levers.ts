import { wrap } from "../display-width.ts";
import { formatNumber, moneyScale, significantError } from "../format.ts";
import { significant } from "./checks.ts";
import type { View } from "./view.ts";
import { schemeName, worldName } from "./view.ts";

/** A lever at work in a scheme of a world, or in a whole world, and the sentence that says so (`LeverWords.sentence`). */
export interface LeverLine {
  readonly world: string;
  readonly scheme: string | null;
  readonly sentence: string;
}

/** One sentence for each lever at work in the worlds shown, with figures over all years and half their intervals; schemes that say the same of different worlds, once. */
export function leversBlock(view: View, levers: readonly LeverLine[], most: number): string[] {
  const said = [...new Set(levers.filter(({ world }) => view.worlds.includes(world)).map((line) => sentenceOf(view, line)))];
  const lines = said.slice(0, most).flatMap((text) => wrap(text, view.width - 1, "  ").map((line) => ` ${line}`));
  return said.length > most ? [...lines, ` ${view.language.mind.more(said.length - most)}`] : lines;
}

function sentenceOf(view: View, { world, scheme, sentence }: LeverLine): string {
  const name = scheme === null ? worldName(view, world) : schemeName(view, world, scheme);
  return sentence.replace(/\{([a-z_.0-9]+)\}/g, (_, id: string) => (id === "scheme" || id === "world" ? name : figureOf(view, world, scheme, id)));
}

function figureOf({ level, plusMinus, language: { numbers } }: View, world: string, scheme: string | null, metric: string): string {
  // a figure of the scheme, or else of its world
  const row = (scheme === null ? undefined : level(metric, world, { scheme, year: null })) ?? level(metric, world, { year: null });
  if (row === undefined || row.mean === null) return "-";
  const half = row.lo === null || row.hi === null || row.k !== undefined ? 0 : (row.hi - row.lo) / 2;
  const said = (text: string, factor: number): string => (half > 0 ? `${text} ${plusMinus}${significantError(half * factor, numbers)}` : text);
  if (row.unit === "share") return said(formatNumber(100 * row.mean, row.mean > 0 && row.mean < 0.1 ? 1 : 0, numbers), 100);
  if (row.unit !== "currency") return said(significant(row.mean, numbers), 1);
  const scale = moneyScale(row.mean, numbers);
  return `${said(significant(row.mean / scale.divisor, numbers), 1 / scale.divisor)}${scale.word === "" ? "" : ` ${scale.word}`}`;
}
