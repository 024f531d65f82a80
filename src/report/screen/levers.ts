import { wrap } from "../display-width.ts";
import { formatNumber, moneyScale } from "../format.ts";
import { significant } from "./checks.ts";
import type { View } from "./view.ts";
import { schemeName, worldName } from "./view.ts";

/** A lever at work in a scheme of a world, or in a whole world, and the sentence that says so (`LeverWords.sentence`). */
export interface LeverLine {
  readonly world: string;
  readonly scheme: string | null;
  readonly sentence: string;
}

/** One sentence for each lever at work in the worlds shown, with figures over all years; schemes that say the same of different worlds, once. */
export function leversBlock(view: View, levers: readonly LeverLine[], most: number): string[] {
  const said = [...new Set(levers.filter(({ world }) => view.worlds.includes(world)).map((line) => sentenceOf(view, line)))];
  const lines = said.slice(0, most).flatMap((text) => wrap(text, view.width - 1, "  ").map((line) => ` ${line}`));
  return said.length > most ? [...lines, ` ${view.language.mind.more(said.length - most)}`] : lines;
}

function sentenceOf(view: View, { world, scheme, sentence }: LeverLine): string {
  const name = scheme === null ? worldName(view, world) : schemeName(view, world, scheme);
  return sentence.replace(/\{([a-z_.0-9]+)\}/g, (_, id: string) => (id === "scheme" || id === "world" ? name : figureOf(view, world, scheme, id)));
}

function figureOf({ level, language: { numbers } }: View, world: string, scheme: string | null, metric: string): string {
  // a figure of the scheme, or else of its world
  const row = (scheme === null ? undefined : level(metric, world, { scheme, year: null })) ?? level(metric, world, { year: null });
  if (row === undefined || row.mean === null) return "-";
  if (row.unit === "share") return formatNumber(100 * row.mean, row.mean > 0 && row.mean < 0.1 ? 1 : 0, numbers);
  if (row.unit !== "currency") return significant(row.mean, numbers);
  const scale = moneyScale(row.mean, numbers);
  return `${significant(row.mean / scale.divisor, numbers)}${scale.word === "" ? "" : ` ${scale.word}`}`;
}
