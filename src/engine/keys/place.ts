/**
 * Where in the scenario a value stands, and what validation collects on its way.
 *
 * Readers never throw: they report at a place and return a stand-in, so that all problems of a file come out together.
 */

import type { Expression } from "../model/formula.ts";
import type { Provenance, Warning } from "../model/scenario.ts";
import type { AssumptionKind, UncertainNumber } from "../uncertainty/truth.ts";
import type { Horizon } from "./horizon.ts";
import type { Memory } from "./memory.ts";
import { nearest } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { complementOf, usualWord } from "./usual-words.ts";

/** What the surroundings say when a named file cannot be given. */
export interface TextRefusal {
  readonly allowed: string;
  readonly fix: string;
}

/** What validation may ask of its surroundings: the text of a CSV file, looked up by `io` inside the scenario's folder. */
export interface ValidationContext {
  readonly readText: (relativePath: string) => string | TextRefusal;
  /** The tree of a formula; left out where none is read (`io/parse-formula.ts`). */
  readonly parseFormula?: FormulaParser | undefined;
}

export type FormulaParser = (text: string) => Expression | TextRefusal;

export interface Session {
  readonly problems: Problem[];
  readonly warnings: Warning[];
  readonly provenance: Provenance[];
  /** Ids of `sources`. */
  readonly sources: ReadonlySet<string>;
  readonly context: ValidationContext;
  /** Did-you-mean look-ups left: a file of 200 000 unknown keys must not take a minute. */
  suggestionsLeft: number;
  /** Numbers that are drawn once a future, by path. */
  readonly uncertain: Map<string, UncertainNumber>;
  /** Spread of assumptions without a range, by kind (`uncertainty.default`). */
  readonly spreads: Readonly<Partial<Record<AssumptionKind, number>>>;
  /** Values of one future by path, which take the place of what is written; null where the file is read as it is. */
  readonly truth: ReadonlyMap<string, number> | null;
  /** Where a file is read once a future: what was read of parts that hold no uncertain number; null otherwise. */
  readonly memory: Memory | null;
  /** Years of the run, and the year whose terms are read; null where they are not known. */
  readonly horizon: Horizon | null;
  /** Tables by calendar year that were read. */
  readonly tables: YearTable[];
}

/** Where a table by year stands, and its years in order. */
export interface YearTable {
  readonly path: string;
  readonly years: readonly number[];
}

export interface Place {
  readonly session: Session;
  readonly path: readonly (string | number)[];
  /** Inherited from the nearest enclosing map that carries `source` or `note`. */
  readonly source: string | null;
  readonly note: string | null;
  /** Inherited likewise: `certain: true` keeps `uncertainty.default` away. */
  readonly certain: boolean;
}

const suggestions = 200;

export function newSession(
  context: ValidationContext,
  sources: ReadonlySet<string>,
  spreads: Session["spreads"] = {},
  truth: ReadonlyMap<string, number> | null = null,
  memory: Memory | null = null,
  horizon: Horizon | null = null,
): Session {
  const read = { problems: [], warnings: [], provenance: [], uncertain: new Map(), tables: [] };
  return { ...read, sources, context, suggestionsLeft: suggestions, spreads, truth, memory, horizon };
}

export function root(session: Session): Place {
  return { session, path: [], source: null, note: null, certain: false };
}

export function under(place: Place, key: string | number): Place {
  return { session: place.session, path: [...place.path, key], source: place.source, note: place.note, certain: place.certain };
}

export function report(place: Place, code: string, value: unknown, allowed: string, fix: string): void {
  place.session.problems.push({ code, path: place.path, value: shorten(value), allowed, fix });
}

export function warn(place: Place, code: string, text: string, remedy: string): void {
  place.session.warnings.push({ code, text: `${pathText(place.path)}: ${text}`, remedy });
}

/** Text that proposes the nearest of the known words, or lists them; "" where look-ups are used up. */
export function didYouMean(place: Place, word: string, known: readonly string[]): string {
  if (place.session.suggestionsLeft > 0) {
    place.session.suggestionsLeft--;
    const rest = complementOf(word, known);
    if (rest !== null) return `did you mean ${quoted(rest)}, 1 minus this?`;
    const near = known.find((one) => one.toLowerCase() === word.toLowerCase()) ?? usualWord(word, known) ?? nearest(word, known);
    if (near !== null) return `did you mean ${quoted(near)}?`;
  }
  return "";
}

/** "a, b, c and 12 more": at most `most` names. */
export function listed(names: readonly string[], most = 12): string {
  if (names.length === 0) return "none";
  const shown = names.slice(0, most).map(quoted).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** As many names as fit into a message, never a part of one; how many are left out. */
export function fitting(names: readonly string[], room: number): string {
  let length = 0;
  const over = names.findIndex((name) => {
    length += quoted(name).length + 2;
    return length > room;
  });
  return listed(names, over < 0 ? names.length : Math.max(1, over));
}

export function quoted(text: string): string {
  return /^[A-Za-z0-9_.-]+$/.test(text) ? text : JSON.stringify(text);
}

/** "population.groups.teachers.share"; names with other characters than letters, digits, _ and - are quoted. */
export function pathText(path: readonly (string | number)[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else text += (text === "" ? "" : ".") + (/^[A-Za-z0-9_-]+$/.test(part) ? part : JSON.stringify(part.slice(0, 200)));
  }
  return text === "" ? "the scenario" : text;
}

const longestShown = 60;

/** A value small enough to print: texts are cut, maps and lists only named. */
export function shorten(value: unknown): unknown {
  if (typeof value === "string") return value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const keys = keysOf(value);
    return keys.length === 0 ? "an empty map" : `a map with ${listed(keys.slice(0, 4).map((key) => key.slice(0, 20)))}${keys.length > 4 ? " and more" : ""}`;
  }
  if (typeof value === "bigint") return String(value).slice(0, longestShown);
  return typeof value === "function" || typeof value === "symbol" ? typeof value : value;
}

/** True for what YAML and JSON maps become: plain objects, null-prototype objects and Maps. */
export function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own keys as text; a Map may have whole numbers as keys (YAML ages). */
export function keysOf(map: object): string[] {
  return map instanceof Map ? [...map.keys()].map(String) : Object.keys(map);
}

/** Own value of a key, undefined where there is none: never a prototype's. */
export function valueOf(map: object, key: string): unknown {
  if (map instanceof Map) return map.has(key) ? map.get(key) : map.get(Number(key));
  return Object.hasOwn(map, key) ? (map as Record<string, unknown>)[key] : undefined;
}

export function hasKey(map: object, key: string): boolean {
  return map instanceof Map ? map.has(key) || map.has(Number(key)) : Object.hasOwn(map, key);
}
