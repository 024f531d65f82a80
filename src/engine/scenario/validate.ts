/** Validation: what a file holds becomes a frozen scenario with every default filled in, or all of its problems. */

import { compareCodePoints } from "../keys/names.ts";
import {
  isMap,
  keysOf,
  type Memory,
  newSession,
  type Place,
  quoted,
  report,
  root,
  type Session,
  under,
  type ValidationContext,
  valueOf,
  warn,
} from "../keys/place.ts";
import type { Problem } from "../keys/problem.ts";
import { namesOf, type References } from "../keys/references.ts";
import { membersOf } from "../model/breakdowns.ts";
import type { BreakdownName, Population, Provenance, Scenario, Warning, Written } from "../model/scenario.ts";
import { contributionRules } from "../premiums/rules/index.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";
import { behaviourShape } from "./behaviour.ts";
import { checkGrowth } from "./bounds.ts";
import { caseOf } from "./case.ts";
import { parseCheck } from "./checks.ts";
import { countryConversion } from "./country.ts";
import { sourceIds } from "./general.ts";
import { stateReferences } from "./health-states.ts";
import { checkLevers, leverTerms } from "./levers.ts";
import { checkStart } from "./membership-start.ts";
import { warnOfTheImplausible } from "./plausible.ts";
import { everyone } from "./population.ts";
import { type ScenarioDraft, scenarioShape } from "./root.ts";
import { spreadsOf } from "./uncertainty.ts";
import { compareOf, worldNames, worldsOf } from "./worlds.ts";

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
 * @param input    plain data from YAML or JSON: objects or Maps, lists, texts, numbers, booleans
 * @param context  gives the text of CSV files that the scenario names; the engine opens nothing itself
 * @returns the scenario, its lists sorted by code point, or the problems; never throws for bad input
 */
export function validateScenario(input: unknown, context: ValidationContext): Validation {
  const texts: Record<string, string> = {};
  const session = newSession(keepingTexts(context, texts), sourceIds(input), spreadsOf(input));
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
  const draft = scenarioShape.read(input, place);
  const scenario = assemble(draft, input, place);
  if (session.problems.length > 0) return { scenario: null, problems: session.problems };
  warnOfTheImplausible(scenario, place);
  const uncertain = [...session.uncertain.values()].sort((left, right) => compareCodePoints(left.path, right.path));
  const written = uncertain.length === 0 ? null : { input: inOrder(input), texts };
  return { scenario: frozen({ ...scenario, warnings: sortedWarnings(session), provenance: sortedProvenance(session), uncertain, written }), problems: [] };
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
export function createRedraw({ input, texts }: Written, numbers: readonly UncertainNumber[]): Redraw {
  const moving = new Set<string>();
  for (const { path, form } of numbers) for (const above of pathsAbove(path, form === "factor")) moving.add(above);
  const memory: Memory = { moving, fixed: new Map() };
  const sources = sourceIds(input);
  const spreads = spreadsOf(input);
  let population: Population | null = null;
  return (truth) => {
    const session = newSession({ readText: (path) => texts[path] ?? "" }, sources, spreads, truth, memory);
    const place = root(session);
    if (!isMap(input)) return { scenario: null, problems: [] };
    const scenario = assemble(scenarioShape.read(input, place), input, place, population);
    if (!moving.has("population")) population = scenario.population;
    return { scenario: session.problems.length > 0 ? null : scenario, problems: session.problems };
  };
}

/** "a", "a.b", "a.b.c" of "a.b.c"; dots inside quotes part nothing. Lists of women and men stand below the path of their factor. */
function pathsAbove(path: string, factor: boolean): string[] {
  const found = factor ? [path, `${path}.female`, `${path}.male`] : [path];
  let quotes = false;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === "\\") at++;
    else if (path[at] === '"') quotes = !quotes;
    else if (!quotes && (path[at] === "." || path[at] === "[")) found.push(path.slice(0, at));
  }
  return found;
}

/** Keeps what was read of named files. */
function keepingTexts({ readText }: ValidationContext, texts: Record<string, string>): ValidationContext {
  return {
    readText: (path) => {
      const text = readText(path);
      if (typeof text === "string") texts[path] = text;
      return text;
    },
  };
}

/** Resolves names between sections and fills the scenario; reports what does not fit together. */
function assemble(draft: ScenarioDraft, input: object, place: Place, known: Population | null = null): Scenario {
  const section = (name: string): object => {
    const found = valueOf(input, name);
    return isMap(found) ? found : {};
  };
  const states = stateReferences(section("health"));
  const names: References = {
    groups: namesOf("group", draft.population.groupsOfFile ?? valueOf(section("population"), "groups"), [everyone]),
    conditions: states?.names ?? namesOf("condition", valueOf(section("health"), "conditions")),
    deathStates: states?.dead ?? null,
    services: namesOf("service", valueOf(section("health"), "services")),
    schemes: namesOf("scheme", valueOf(input, "schemes")),
    columns: draft.population.extraColumns,
    preexisting: [],
    startYear: draft.start_year,
    years: draft.years,
  };
  if (keysOf(section("schemes")).length === 0 && isMap(valueOf(input, "schemes")))
    report(under(place, "schemes"), "E0301", "an empty map", "at least one scheme", "add a scheme: mutual: {kind: solidarity}");
  if (names.services.names.length === 0 && isMap(valueOf(section("health"), "services")))
    report(under(under(place, "health"), "services"), "E0301", "an empty map", "at least one service", "add a service: outpatient: {rate: 3, cost: 25}");
  const { behaviour, priceResponse } = draft.behaviour ?? behaviourShape.read({}, under(place, "behaviour"));
  const population = known ?? onlyOneDeath(draft.population.resolve(names), section("population"), names, place);
  const health = draft.health(names, priceResponse);
  const references: References = { ...names, preexisting: health.conditions.map((one) => one.preexisting) };
  const schemes = draft.schemes.map(({ name, value }) => ({ name, ...value(references) }));
  warnOfUnused(references.columns, schemes, place);
  const worlds = worldsOf(draft.worlds, schemes, references, under(place, "worlds"));
  const checkContext = {
    worlds,
    worldNames: worldNames(worlds),
    schemes,
    startYear: draft.start_year,
    years: draft.years,
    groupsOf: (by: BreakdownName) => membersOf(by, { population, health }),
  };
  const scenario: Scenario = {
    name: draft.name,
    description: draft.description,
    authors: draft.authors,
    sources: draft.sources.map(({ name, value }) => ({ id: name, ...value })),
    currency: draft.currency,
    startYear: draft.start_year,
    years: draft.years,
    replications: draft.replications,
    seed: draft.seed,
    confidence: draft.confidence,
    economy: draft.economy,
    population,
    health,
    behaviour: behaviour(references),
    schemes,
    worlds,
    compare: compareOf(draft.compare, worlds, schemes, under(place, "compare")),
    finance: draft.finance,
    levers: leverTerms(draft, "world", references, place, null),
    outputs: draft.outputs(draft.start_year, draft.years),
    // a text that could not be read is empty, and was reported
    checks: draft.checks
      .map((text, index) => (text === "" ? null : parseCheck(text, checkContext, under(under(place, "checks"), index))))
      .filter((check) => check !== null),
    exercise: draft.exercise?.(draft.start_year, draft.years) ?? null,
    case: caseOf(draft.case, checkContext, under(place, "case")),
    provenance: [],
    warnings: [],
    uncertain: [],
    written: null,
    behind: null,
  };
  checkStart(scenario, place);
  checkGrowth(scenario.economy, scenario.years, under(place, "economy"));
  if (place.session.problems.length === 0) checkLevers(scenario, place);
  return { ...scenario, economy: economyOf(scenario, place) };
}

/** Where a state of health means death, nobody dies by age as well: a table is refused, that of the country is left out. */
function onlyOneDeath(population: Population, section: object, { deathStates }: References, place: Place): Population {
  const { demography } = population;
  if (deathStates === null || !deathStates.includes(true) || demography.mortality === null) return population;
  const given = valueOf(section, "demography");
  if (isMap(given) && valueOf(given, "mortality") !== undefined)
    report(
      under(under(under(place, "population"), "demography"), "mortality"),
      "E0313",
      "mortality",
      "deaths by age, or absorbing states of health.states, not both: people would die twice",
      "remove mortality, or take the states of death out of health.states",
    );
  return { ...population, demography: { ...demography, mortality: null } };
}

/** Extra columns of the microdata that no contribution collects. */
function warnOfUnused(columns: readonly string[], schemes: Scenario["schemes"], place: Place): void {
  const used = new Set(schemes.flatMap(({ contribution }) => contributionRules.get(contribution.kind)!.columns?.(contribution) ?? []));
  columns.forEach((name, index) => {
    if (used.has(index)) return;
    const at = under(under(under(place, "population"), "microdata"), "extra");
    warn(at, "W0312", `no contribution collects the column ${quoted(name)}`, "write contribution: {column: ...} in a scheme, or leave the column out");
  });
}

/** A societal poverty line needs a conversion rate: that of the file, or of the country. */
function economyOf({ economy, population, behaviour, schemes }: Scenario, place: Place): Scenario["economy"] {
  const at = under(place, "economy");
  const ppp = economy.ppp ?? (economy.povertyLine?.kind === "societal" ? countryConversion(population.country) : null);
  if (economy.povertyLine?.kind === "societal" && ppp === null)
    report(
      under(at, "ppp"),
      "E0301",
      undefined,
      "ppp is required: a societal poverty line is in PPP dollars a day",
      "add ppp: {rate: 238, year: 2017}, or write poverty_line as an amount",
    );
  const used =
    economy.basicNeeds === "poverty_line" ||
    behaviour.affordability.subsistence === "poverty_line" ||
    schemes.some((scheme) => scheme.subsidies.some((one) => one.incomeBelow === "poverty_line"));
  if (used && economy.povertyLine === null)
    report(
      under(at, "poverty_line"),
      "E0301",
      undefined,
      "poverty_line is required: basic_needs, subsistence or a subsidy refers to it",
      "add economy.poverty_line, or write an amount there",
    );
  return { ...economy, ppp };
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
