/** Validation: what a file holds becomes a frozen scenario with every default filled in, or all of its problems. */

import { type Earlier, type Memory, newMemory } from "../keys/memory.ts";
import { compareCodePoints } from "../keys/names.ts";
import { isMap, keysOf, newSession, report, root, type Session, type ValidationContext, valueOf } from "../keys/place.ts";
import type { Problem } from "../keys/problem.ts";
import type { Expression } from "../model/formula.ts";
import type { LaterTerms, Provenance, Scenario, Warning, Written } from "../model/scenario.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";
import { assemble, type Known } from "./assemble.ts";
import { sourceIds } from "./general.ts";
import { withPlaces } from "./key-advice.ts";
import { horizonOf, laterTerms, memoryOf, partsOfChange, pathsTo, yearsOfChange } from "./later-terms.ts";
import { checkMembersFrom, withParts } from "./members-from.ts";
import { warnOfTheImplausible } from "./plausible.ts";
import { scenarioShape } from "./root.ts";
import { checkToday, withToday } from "./today.ts";
import { spreadsOf } from "./uncertainty.ts";

export type { ValidationContext } from "../keys/place.ts";

export interface Validation {
  /** null where there are problems. */
  readonly scenario: Scenario | null;
  /** All of them, in the order of the format, not of the file. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a parsed scenario strictly.
 *
 * @param file     plain data from YAML or JSON: objects or Maps, lists, texts, numbers, booleans
 * @param context  gives the text of CSV files that the scenario names; the engine opens nothing itself
 * @returns the scenario, its lists sorted by code point, or the problems; never throws for bad input
 */
export function validateScenario(file: unknown, context: ValidationContext): Validation {
  const { input, written } = isMap(file) ? withParts(withToday(file)) : { input: file, written: new Map<string, string>() };
  const { scenario, problems } = read(file, input, context);
  return { scenario, problems: inWords(problems, written).map((one, at) => (at < mostAdvised ? withPlaces(one, 3) : one)) };
}

/** Beyond these nothing is shown. */
const mostAdvised = 20;

/** Problems where the file has what they are about, each once: what parts have in common, and what two rules find, is one problem. */
function inWords(problems: readonly Problem[], written: ReadonlyMap<string, string>): readonly Problem[] {
  const named = problems.map((one) => ({ ...one, path: one.path.map((key) => (typeof key === "string" ? (written.get(key) ?? key) : key)) }));
  const seen = new Set<string>();
  return named.filter(({ code, path, allowed, value }) => {
    const same = JSON.stringify([code, path, allowed, written.size === 0 ? value : null]);
    return !seen.has(same) && seen.add(same);
  });
}

function read(file: unknown, input: unknown, context: ValidationContext): Validation {
  const texts: Record<string, string> = {};
  const formulas: Record<string, Expression> = Object.create(null);
  const horizon = isMap(input) ? horizonOf(input) : null;
  const session = newSession(keepingTexts(context, texts, formulas), sourceIds(input), spreadsOf(input), null, null, horizon);
  const place = root(session);
  if (!isMap(input)) {
    const empty = input === undefined || input === null;
    report(
      place,
      "E0300",
      input,
      empty ? "a scenario; the file is empty" : "a map with the keys mutua, name, population, health, schemes",
      "start from scenarios/first-steps.yaml",
    );
    return { scenario: null, problems: session.problems };
  }
  checkToday(file as object, place); // a map, as what is read
  checkMembersFrom(file as object, place);
  const draft = scenarioShape.read(input, place);
  const first = assemble(draft, input, place);
  if (session.problems.length > 0) return { scenario: null, problems: session.problems };
  const memory = memoryOf(session.tables);
  const { later, problems } = readLater(input, session, first, () => memory);
  if (problems.length > 0) return { scenario: null, problems };
  const scenario: Scenario = { ...first, later };
  warnOfTheImplausible(scenario, place);
  const uncertain = [...session.uncertain.values()].sort((left, right) => compareCodePoints(left.path, right.path));
  const given = inOrder(file);
  const written = uncertain.length === 0 ? null : { input: input === file ? given : inOrder(input), texts, formulas };
  return {
    scenario: frozen({ ...scenario, warnings: sortedWarnings(session), provenance: sortedProvenance(session), uncertain, written, given }),
    problems: [],
  };
}

/** The same data as plain maps whose keys are in order, so that it means the same however it was written. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isMap(value)) return value;
  const map = Object.create(null) as Record<string, unknown>;
  for (const key of keysOf(value).sort(compareCodePoints)) map[key] = inOrder(valueOf(value, key));
  return map;
}

/** Gives the scenario with the numbers of one future (values by path) in place of what is written; null where they contradict the rest. */
export type Redraw = (truth: ReadonlyMap<string, number>) => Validation;

/** Reads what is written once, and after that only the parts that hold uncertain numbers. */
export function createRedraw({ input, texts, formulas }: Written, numbers: readonly UncertainNumber[]): Redraw {
  const moving = new Set<string>();
  for (const { path, form } of numbers) for (const above of pathsAbove(path, form === "factor")) moving.add(above);
  const fixed = newMemory(moving);
  const sources = sourceIds(input);
  const spreads = spreadsOf(input);
  const horizon = isMap(input) ? horizonOf(input) : null;
  /** By later year: what is read of it is the same in every future, but for what is uncertain. */
  const memories = new Map<number, Memory>();
  const memoryAt = (year: number): Memory => {
    const known = memories.get(year) ?? newMemory(moving);
    memories.set(year, known);
    return known;
  };
  let tables: { readonly all: Session["tables"]; readonly paths: ReadonlySet<string> } | null = null;
  let known: Known | null = null;
  return (truth) => {
    const memory: Memory = { ...fixed, first: new Map() };
    const session = newSession({ readText: (path) => texts[path] ?? "", parseFormula: (text) => formulas[text]! }, sources, spreads, truth, memory, horizon);
    const place = root(session);
    if (!isMap(input)) return { scenario: null, problems: [] };
    const scenario = assemble(scenarioShape.read(input, place), input, place, known);
    if (session.problems.length > 0) return { scenario: null, problems: session.problems };
    // parts read from memory do not say their tables again
    tables ??= { all: [...session.tables], paths: memoryOf(session.tables).moving };
    const earlier: Earlier = { tables: tables.paths, memory };
    const keepsHealth = !moving.has("health") && !moving.has("behaviour");
    known ??= { ...scenario, population: moving.has("population") ? null : scenario.population, health: keepsHealth ? scenario.health : null };
    const { later, problems } = readLater(input, { ...session, tables: tables.all }, scenario, (year) => ({ ...memoryAt(year), earlier }));
    return { scenario: problems.length > 0 ? null : { ...scenario, later }, problems };
  };
}

/** The file as it reads in each year in which a table changes, and what contradicts itself only then. */
function readLater(
  input: object,
  session: Session,
  first: Scenario,
  memoryAt: (year: number) => Memory,
): { readonly later: Scenario["later"]; readonly problems: readonly Problem[] } {
  const later: LaterTerms[] = [];
  const parts = partsOfChange(session);
  const known = parts.needs || parts.behaviour ? { ...first, health: null } : first;
  for (const year of yearsOfChange(session)) {
    const { context, sources, spreads, truth } = session;
    const again = newSession(context, sources, spreads, truth ?? new Map(), memoryAt(year), { ...session.horizon!, year });
    // which numbers are uncertain is the same in all years
    const then: Session = { ...again, uncertain: session.uncertain };
    const place = root(then);
    const scenario = assemble(scenarioShape.read(input, place), input, place, known);
    if (then.problems.length > 0) return { later, problems: then.problems.map((one) => ({ ...one, allowed: `${one.allowed} (as it reads in ${year})` })) };
    later.push(laterTerms(scenario, year, parts));
  }
  return { later, problems: [] };
}

/** All paths above an uncertain number. Lists of women and men stand below the path of their factor. */
function pathsAbove(path: string, factor: boolean): string[] {
  return [...pathsTo(path), ...(factor ? [`${path}.female`, `${path}.male`] : [])];
}

/** Keeps what was read of named files and of formulas. */
function keepingTexts({ readText, parseFormula }: ValidationContext, texts: Record<string, string>, formulas: Record<string, Expression>): ValidationContext {
  return {
    readText: (path) => {
      const text = readText(path);
      if (typeof text === "string") texts[path] = text;
      return text;
    },
    parseFormula:
      parseFormula &&
      ((text) => {
        const parsed = parseFormula(text);
        if ("kind" in parsed) formulas[text] = parsed;
        return parsed;
      }),
  };
}

function sortedProvenance({ provenance }: Session): readonly Provenance[] {
  return [...provenance].sort((left, right) => compareCodePoints(left.path, right.path));
}

function sortedWarnings({ warnings }: Session): readonly Warning[] {
  return [...warnings].sort((left, right) => compareCodePoints(left.code, right.code) || compareCodePoints(left.text, right.text));
}

function frozen<T>(value: T): T {
  // the elements of typed arrays cannot be frozen
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
