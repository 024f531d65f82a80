import type { ResultRecord, ResultRow } from "../../engine/result.ts";
import { truncateMiddle } from "../display-width.ts";
import type { Language } from "../language/language.ts";
import type { RowIndex } from "../rows.ts";
import { indexRows } from "../rows.ts";

export type PaintStyle = "good" | "bad" | "dim" | "strong";
export type Paint = (style: PaintStyle, text: string) => string;

/** A metric's place: by = null, year = the last year (null = all years), scheme = the world's main scheme, unless given. */
export interface Place {
  readonly by?: string;
  readonly group?: string;
  readonly scheme?: string;
  readonly year?: number | null;
}

/** What every block of the screen reads: the record, in the order in which it is shown. */
export interface View {
  readonly record: ResultRecord;
  readonly language: Language;
  readonly width: number;
  readonly ascii: boolean;
  readonly plusMinus: string;
  readonly paint: Paint;
  /** Names in display order, the compared pair first; with one comparison only its two worlds. */
  readonly worlds: readonly string[];
  /** Worlds that no comparison names: said in one line, their figures are in `--detail`. */
  readonly others: readonly string[];
  /** The pair whose difference is shown; null when one world, or more than two, are on the screen. */
  readonly pair: readonly [string, string] | null;
  readonly lastYear: number;
  readonly firstYear: number;
  /** The scheme whose money is shown for a world; null where the world has none. */
  readonly schemeOf: (world: string) => string | null;
  /** Schemes among which people of a world can choose, where there are several. */
  readonly rivals: (world: string) => readonly string[];
  readonly level: (metric: string, world: string, place?: Place) => ResultRow | undefined;
  readonly difference: (metric: string, place?: Place) => ResultRow | undefined;
  /** Cuts the middle out of a name or label that is too long. */
  readonly cut: (text: string, width: number) => string;
}

/** Metrics that have a row per scheme are recognised by their family: the record names no scopes. */
export const perScheme = (metric: string): boolean => /^(?:finance|governance|solidarity)\./.test(metric);

/** Schemes of a world that take contributions. A world can also hold public floors. */
function payingSchemes(record: ResultRecord, index: RowIndex, world: string): readonly string[] {
  const schemes = record.worlds.find(({ name }) => name === world)?.schemes ?? [];
  return schemes.filter((scheme) => (index.find({ world, scheme, metric: "finance.premium", year: null })?.mean ?? 0) > 0);
}

/** The first scheme of a world that takes contributions, else the first. */
function mainScheme(record: ResultRecord, index: RowIndex, world: string): string | null {
  return payingSchemes(record, index, world)[0] ?? record.worlds.find(({ name }) => name === world)?.schemes[0] ?? null;
}

export interface ViewSettings {
  readonly language: Language;
  readonly width: number;
  readonly ascii: boolean;
  readonly colour: Paint;
}

export function createView(record: ResultRecord, { language, width, ascii, colour }: ViewSettings): View {
  const index = indexRows(record.metrics);
  const names = record.worlds.map(({ name }) => name);
  const compared: readonly string[] = record.compare[0] ?? [];
  const rest = names.filter((name) => !compared.includes(name));
  // One comparison is the question that was asked: a third world (often "without") must not take its place.
  const others = record.compare.length === 1 ? rest : [];
  const worlds = [...compared, ...rest.filter((name) => !others.includes(name))];
  const pair = worlds.length === 2 && record.compare[0] !== undefined ? record.compare[0] : null;
  const lastYear = record.years.at(-1) ?? 0;
  const schemes = new Map(names.map((name) => [name, mainScheme(record, index, name)]));
  const paying = new Map(names.map((name) => [name, payingSchemes(record, index, name)]));
  const rivals = (world: string): readonly string[] => {
    const found = paying.get(world) ?? [];
    return found.length > 1 ? found : [];
  };
  const schemeOf = (world: string): string | null => schemes.get(world) ?? null;
  const level = (metric: string, world: string, place: Place = {}): ResultRow | undefined =>
    index.find({ world, metric, scheme: perScheme(metric) ? schemeOf(world) : null, year: lastYear, ...place });
  const difference = (metric: string, place: Place = {}): ResultRow | undefined => {
    if (pair === null) return undefined;
    const row = index.find({ world: pair[0], versus: pair[1], metric, scheme: perScheme(metric) ? schemeOf(pair[0]) : null, year: lastYear, ...place });
    return row?.versus_scheme !== undefined && row.versus_scheme !== schemeOf(pair[1]) ? undefined : row;
  };
  return {
    record,
    language,
    width,
    ascii,
    plusMinus: ascii ? "+-" : "±",
    paint: colour,
    worlds,
    others,
    pair,
    lastYear,
    firstYear: record.years[0] ?? 0,
    schemeOf,
    rivals,
    level,
    difference,
    cut: (text, room) => truncateMiddle(text, room, ascii ? ".." : "…"),
  };
}

/** Columns of a name inside a sentence; with two names of this length the screen still has 40 lines. */
export const nameWidth = 20;

export const worldName = ({ cut }: View, world: string): string => cut(world, nameWidth);

/** A scheme as it is called in a sentence: its own name, with its world where the two differ. */
export function schemeName({ language, cut }: View, world: string, scheme: string): string {
  return scheme === world ? cut(world, nameWidth) : language.schemeOf(cut(scheme, nameWidth), cut(world, nameWidth));
}

/** Confidence of the intervals as a percentage: "95". */
export const confidencePercent = ({ record }: View): string => String(Number((100 * record.confidence).toFixed(2)));
