/** Puts the sections together: names that they look up in each other, and what only fits or contradicts across them. */
import { compareCodePoints } from "../keys/names.ts";
import { isMap, keysOf, type Place, quoted, report, under, valueOf, warn } from "../keys/place.ts";
import { type Names, namesOf, type References } from "../keys/references.ts";
import { membersOf } from "../model/breakdowns.ts";
import type { BreakdownName, Population, Scenario } from "../model/scenario.ts";
import { contributionRules } from "../premiums/rules/index.ts";
import { behaviourShape } from "./behaviour.ts";
import { checkGrowth } from "./bounds.ts";
import { caseOf } from "./case.ts";
import { type CheckContext, parseCheck } from "./checks.ts";
import { countryConversion } from "./country.ts";
import { stateReferences } from "./health-states.ts";
import { labelsOf } from "./labels.ts";
import { checkLevers, leverTerms } from "./levers.ts";
import { checkStart } from "./membership-start.ts";
import { everyone } from "./population.ts";
import { precisionOf } from "./precision.ts";
import type { ScenarioDraft } from "./root.ts";
import { sourceOfToday, todayIn } from "./today.ts";
import { compareOf, worldNames, worldsOf } from "./worlds.ts";

/** What may have a label. A world is often called like its scheme: one label serves both. */
function labelled(worlds: Scenario["worlds"], schemes: Scenario["schemes"], groups: readonly string[]): Names {
  const names = [...new Set([...worlds, ...schemes].map(({ name }) => name).concat(groups))].toSorted(compareCodePoints);
  return { what: "world, scheme or group", names, index: new Map(names.map((name, index) => [name, index])) };
}

/** Parts that are the same whenever the file is read again. */
export interface Known extends Pick<Scenario, "worlds" | "compare" | "checks" | "precision" | "labels" | "case"> {
  /** null where it holds an uncertain number. */
  readonly population: Population | null;
  /** null where it, or what people do, holds one, or a table by calendar year. */
  readonly health: Scenario["health"] | null;
}

/** Resolves names between sections and fills the scenario; reports what does not fit together. */
export function assemble(draft: ScenarioDraft, input: object, place: Place, known: Known | null = null): Scenario {
  const section = (name: string): object => {
    const found = valueOf(input, name);
    return isMap(found) ? found : {};
  };
  const states = stateReferences(section("health"));
  const today = todayIn(input);
  const source = today === null ? null : sourceOfToday(today, (id) => draft.sources.some(({ name }) => name === id));
  const names: References = {
    groups: namesOf("group", draft.population.groupsOfFile ?? valueOf(section("population"), "groups"), [everyone]),
    conditions: states?.names ?? namesOf("condition", valueOf(section("health"), "conditions")),
    deathStates: states?.dead ?? null,
    services: namesOf("service", valueOf(section("health"), "services")),
    schemes: namesOf("scheme", valueOf(input, "schemes")),
    columns: draft.population.extraColumns,
    preexisting: [],
    startYear: draft.start_year,
    today: today === null ? null : { reimburse: today.reimburse, source: source!.id },
    years: draft.years,
  };
  if (keysOf(section("schemes")).length === 0 && isMap(valueOf(input, "schemes")))
    report(under(place, "schemes"), "E0301", "an empty map", "at least one scheme", "add a scheme: mutual: {kind: solidarity}");
  if (names.services.names.length === 0 && isMap(valueOf(section("health"), "services")))
    report(under(under(place, "health"), "services"), "E0301", "an empty map", "at least one service", "add a service: outpatient: {rate: 3, cost: 25}");
  const { behaviour, priceResponse } = draft.behaviour ?? behaviourShape.read({}, under(place, "behaviour"));
  const population = known?.population ?? onlyOneDeath(draft.population.resolve(names), section("population"), names, place);
  const health = known?.health ?? draft.health(names, priceResponse);
  const references: References = { ...names, preexisting: health.conditions.map((one) => one.preexisting) };
  const schemes = draft.schemes.map(({ name, value }) => ({ name, ...value(references) }));
  warnOfUnused(references.columns, schemes, place);
  const worlds = known?.worlds ?? worldsOf(draft.worlds, schemes, references, under(place, "worlds"));
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
    sources: [...draft.sources.map(({ name, value }) => ({ id: name, ...value })), ...(source === null ? [] : [source])],
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
    later: [],
    worlds,
    compare: known?.compare ?? compareOf(draft.compare, worlds, schemes, under(place, "compare")),
    finance: draft.finance,
    levers: leverTerms(draft, "world", references, place, null),
    outputs: draft.outputs(draft.start_year, draft.years),
    checks: known?.checks ?? checksOf(draft.checks, checkContext, under(place, "checks")),
    precision: known === null ? precisionOf(draft.precision, checkContext, under(place, "precision")) : known.precision,
    labels: known?.labels ?? labelsOf(draft.labels, labelled(worlds, schemes, names.groups.names), under(place, "labels")),
    exercise: draft.exercise?.(draft.start_year, draft.years) ?? null,
    today,
    case: known === null ? caseOf(draft.case, checkContext, under(place, "case")) : known.case,
    provenance: [],
    warnings: [],
    uncertain: [],
    written: null,
    given: null,
    behind: null,
  };
  checkStart(scenario, place);
  checkGrowth(scenario.economy, scenario.years, under(place, "economy"));
  if (place.session.problems.length === 0) checkLevers(scenario, place);
  return { ...scenario, economy: economyOf(scenario, place) };
}

/** A text that could not be read is empty, and was reported. */
function checksOf(texts: readonly string[], context: CheckContext, place: Place): Scenario["checks"] {
  return texts.map((text, index) => (text === "" ? null : parseCheck(text, context, under(place, index)))).filter((check) => check !== null);
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
    schemes.some(
      ({ subsidies, contribution }) =>
        contribution.readsPovertyLine === true || subsidies.some((one) => one.incomeBelow === "poverty_line" || one.who?.reads.includes("poverty_line")),
    );
  if (used && economy.povertyLine === null)
    report(
      under(at, "poverty_line"),
      "E0301",
      undefined,
      "poverty_line is required: basic_needs, subsistence, a subsidy or a formula refers to it",
      "add economy.poverty_line, or write an amount there",
    );
  return { ...economy, ppp };
}
