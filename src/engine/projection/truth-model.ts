/**
 * The model of one future: the world as it turns out to be, in which schemes go on believing what they believed.
 *
 * Made from the compiled model by reading the scenario again with the drawn numbers and compiling the tables that hang on them: the
 * people, their needs, deaths, the economy, behaviour, terms and expenses. What the first year was planned with stays as it was
 * compiled: prices, class averages, expected payments, reserves, the sizes of the plan. Layout, totals and money grid never change.
 */

import type { Problem } from "../keys/problem.ts";
import { levers } from "../levers/index.ts";
import { columnPlan, holdsColumns } from "../model/columns.ts";
import type { LeverModel } from "../model/lever-model.ts";
import type { ArmModel, EraModel, Model, TruthParts, TruthPlan } from "../model/model.ts";
import type { Behind, Scenario } from "../model/scenario.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { pricePerHead, requiredContribution } from "../premiums/first-price.ts";
import type { Quote } from "../premiums/rules/rule.ts";
import { withDerived } from "../scenario/derive.ts";
import { createRedraw } from "../scenario/validate.ts";
import { drawTruth } from "../uncertainty/truth.ts";
import { pricesByState } from "./compile-arms.ts";
import { scenarioOf, switchesOn } from "./compile-eras.ts";
import { compileLevers, rulesOf } from "./compile-levers.ts";
import { compileNeeds, type KnownTables } from "./compile-needs.ts";
import { compileBehaviour, compileDemography, compileEconomy, compilePeople } from "./compile-people.ts";
import { compileSchemes, refusableStates, surchargeByState } from "./compile-schemes.ts";
import { initialReserve } from "./first-enrolment.ts";

/** Draws again at most so often when values contradict each other. */
const mostAttempts = 64;

export interface Future {
  readonly model: Model;
  /** Values of the uncertain numbers, in their order. */
  readonly values: Float64Array;
}

/** Gives the future of a replication; pure, so that every thread finds the same. */
export type Futures = (replication: number) => Future;

/**
 * Why values make no future. `contradiction`: they do not fit each other, and are drawn again. The others hang on no chance, and are refused
 * wherever they can occur: `columns` of people would be needed that were not laid out; a `lever` worked out its price for other numbers.
 */
export interface Unmade {
  readonly why: "contradiction" | "columns" | "lever";
  readonly problems: readonly Problem[];
}

/** Makes the model with the values given, or says what is wrong with them. */
export type Maker = (values: ArrayLike<number>) => Model | Unmade;

export function isUnmade(made: Model | Unmade): made is Unmade {
  return "why" in made;
}

/**
 * null where no number is uncertain.
 *
 * @param made  first futures that compilation looked at; each is handed over once, so that they do not stay in memory
 */
export function createFutures(model: Model, make: Maker | null = null, made: Map<number, Future> = new Map()): Futures | null {
  const { truth } = model;
  if (truth === null) return null;
  make ??= createMaker(model);
  return (replication) => {
    const ready = made.get(replication);
    if (ready !== undefined) {
      made.delete(replication);
      return ready;
    }
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const values = truth.fixed ?? drawTruth(truth.numbers, model.key, replication, attempt);
      const future = make(values);
      if (!isUnmade(future)) return { model: future, values };
      // looked for before the run (`truth-looks.ts`): never drawn again, which would leave out what it is about
      if (future.why !== "contradiction") throw new Error(`replication ${replication}: ${future.problems[0]!.allowed}`);
      if (truth.fixed !== null) break;
    }
    throw new Error(`the uncertain numbers of replication ${replication} contradict each other in ${mostAttempts} draws`);
  };
}

type Reading = (values: ArrayLike<number>) => { readonly scenario: Scenario | null; readonly problems: readonly Problem[] };

/** The scenario with these values in place of its uncertain numbers, and the schemes that are derived from others. */
export function createReading({ numbers, derived, written }: Pick<TruthPlan, "numbers" | "derived" | "written">): Reading {
  const redraw = createRedraw(written, numbers);
  return (values) => {
    const { scenario, problems } = redraw(new Map(numbers.map(({ path }, k) => [path, values[k]!])));
    if (scenario === null || derived.length === 0) return { scenario, problems };
    const behind: Behind = { worlds: 0, schemes: scenario.schemes.length, pairs: 0, derived, cases: [], differs: [], why: null };
    return { scenario: { ...scenario, ...withDerived(scenario, derived), behind }, problems };
  };
}

export function createMaker(model: Model): Maker {
  const { numbers, parts } = model.truth!;
  const read = createReading(model.truth!);
  const central = read(numbers.map((number) => number.central)).scenario;
  const planned = central === null ? [] : compileLevers(worldsOf(central, model), model.states, model.scale, model.arms).levers;
  const laid = columnPlan(model);
  return (values) => {
    const { scenario, problems } = read(values);
    if (scenario === null) return { why: "contradiction", problems };
    const contradictions: Problem[] = [];
    const faults: Problem[] = [];
    const future = withParts(model, worldsOf(scenario, model), { parts, planned, contradictions, faults });
    if (faults.length > 0) return { why: "lever", problems: faults };
    if (contradictions.length > 0) return { why: "contradiction", problems: contradictions };
    if (!holdsColumns(laid, columnPlan(future))) return { why: "columns", problems: [notLaidOut] };
    const isLater = future.eras.some((era) => !holdsColumns(laid, columnPlan({ ...future, ...era })));
    return isLater ? { why: "columns", problems: [switchesOn("a range")] } : future;
  };
}

const notLaidOut: Problem = {
  code: "E0346",
  path: [],
  value: "a range",
  allowed: "ranges whose draws need nothing that their central values leave out: a frailty, a factor on a service, a tie to the rank of income",
  fix: "write value: beside uncertain, with a small number instead of 0",
};

/** With as many worlds as the run has: levers of whole worlds are compiled for each. */
function worldsOf(scenario: Scenario, { worlds, arms }: Model): Scenario {
  const schemesOf = (world: number): number[] => arms.filter((arm) => arm.world === world).map(({ scheme }) => scheme);
  return { ...scenario, worlds: worlds.map(({ name }, world) => ({ name, schemes: schemesOf(world) })) };
}

interface Making {
  readonly parts: TruthParts;
  /** Levers as the central values say them, before prices were worked out. */
  readonly planned: readonly LeverModel[];
  readonly contradictions: Problem[];
  /** Of levers whose numbers are not drawn. */
  readonly faults: Problem[];
}

function withParts(model: Model, scenario: Scenario, { parts, planned, contradictions, faults }: Making): Model {
  const drawn = leversOf(model, scenario, planned, faults);
  const future: Model = {
    ...model,
    ...tablesOf(model, scenario, parts, contradictions),
    levers: drawn,
    arms: withRules(model.arms, model, drawn),
    beliefs: model.beliefs ?? model,
  };
  const eras = model.eras.map((era, k) => {
    const then = { ...era, arms: withRules(era.arms, model, drawn) };
    return eraOfFuture(model, future, then, scenarioOf(scenario, scenario.later[k]!), parts, contradictions);
  });
  return parts.schemes ? { ...future, eras, arms: future.arms.map((arm) => armOf(model, future, scenario, arm)) } : { ...future, eras };
}

/** Rules that levers impose on the schemes of arms, as they turn out to be. */
function withRules(arms: readonly ArmModel[], { levers: planned }: Model, drawn: readonly LeverModel[]): readonly ArmModel[] {
  if (drawn.every((one, k) => one === planned[k])) return arms;
  return arms.map((arm, a) => {
    const rules = rulesOf(drawn, a);
    return sameNumbers(rules, arm.rules) ? arm : { ...arm, rules };
  });
}

type Tables = Pick<Model, "people" | "needs" | "demography" | "economy" | "behaviour" | "schemes" | "refusable">;

/** The tables that hang on what is drawn; the others as they are. */
function tablesOf(model: Model, scenario: Scenario, parts: TruthParts, faults: Problem[]): Tables {
  const refusesOthers = parts.schemes && model.truth!.moving.denials;
  const schemes = parts.schemes ? compileSchemes(scenario, model.states, model.scale, refusesOthers ? null : model.schemes) : model.schemes;
  return {
    people: parts.people ? compilePeople(scenario, model.people.rows) : model.people,
    needs: parts.needs ? { ...compileNeeds(scenario, model.states, faults, sameTables(model), model.needs), meanNeed: model.needs.meanNeed } : model.needs,
    demography: parts.demography ? compileDemography(scenario, model.states, faults) : model.demography,
    economy: parts.economy ? compileEconomy(scenario) : model.economy,
    behaviour: parts.behaviour ? compileBehaviour(scenario) : model.behaviour,
    schemes,
    refusable: refusesOthers ? refusableStates(schemes, model.states) : model.refusable,
  };
}

/** The terms of a later year as they turn out to be. What did not change with the year is the very table of the first year, for who remembers by it. */
function eraOfFuture(model: Model, future: Model, era: EraModel, scenario: Scenario, parts: TruthParts, faults: Problem[]): EraModel {
  const [sameNeeds, sameBehaviour] = [era.needs === model.needs, era.behaviour === model.behaviour];
  const moved: TruthParts = {
    ...nothing,
    needs: parts.needs && !sameNeeds,
    behaviour: parts.behaviour && !sameBehaviour,
    schemes: parts.schemes,
  };
  const then: Model = { ...model, ...era, eras: [] };
  const made = tablesOf(then, scenario, moved, faults);
  return {
    from: era.from,
    needs: sameNeeds ? future.needs : made.needs,
    behaviour: sameBehaviour ? future.behaviour : made.behaviour,
    schemes: made.schemes,
    refusable: made.refusable,
    arms: parts.schemes ? then.arms.map((arm) => armOf(then, { ...then, ...made }, scenario, arm)) : then.arms,
  };
}
const nothing: TruthParts = { people: false, needs: false, demography: false, economy: false, behaviour: false, schemes: false };

/** Levers whose terms the future moves; the others keep what was worked out for them. */
function leversOf(model: Model, scenario: Scenario, planned: readonly LeverModel[], faults: Problem[]): readonly LeverModel[] {
  if (planned.length === 0) return model.levers;
  const drawn = compileLevers(scenario, model.states, model.scale, model.arms).levers;
  return model.levers.map((one, at) => {
    const terms = drawn[at];
    if (terms !== undefined && sameNumbers(terms.numbers, planned[at]!.numbers)) return one;
    const lever = levers.get(one.lever)!;
    if (terms !== undefined && terms.lever === one.lever && (lever.price === undefined || lever.inFuture !== undefined))
      return { ...one, numbers: lever.inFuture?.(terms.numbers, one.numbers) ?? terms.numbers };
    faults.push({
      code: "E0345",
      path: [],
      value: "a range",
      allowed: `one number: ${one.lever} works a price out with it before the first year, so that it is not drawn`,
      fix: "write one number; compare others with --set",
    });
    return one;
  });
}

/** Tables by state on which no uncertain number acts stay. */
function sameTables({ needs, truth }: Model): (service: number) => KnownTables {
  const { rates, costs } = truth!.moving;
  return (service) => {
    const { rate, costFactor } = needs.services[service]!;
    return { rate: rates[service]! ? null : rate, costFactor: costs[service]! ? null : costFactor };
  };
}

/** Terms that the file gives as a range are what they turn out to be; everything the founders worked out stays. */
function armOf(model: Model, future: Model, scenario: Scenario, arm: ArmModel): ArmModel {
  const { contribution } = future.schemes[arm.scheme]!;
  const planned = model.schemes[arm.scheme]!.contribution;
  const reserve = scenario.schemes[arm.scheme]!.reserve;
  const initial = reserve.initial.value === model.truth!.reserves[arm.scheme] ? arm.initialReserve : initialReserve(model, reserve, arm);
  if (sameNumbers(contribution.numbers, planned.numbers) && !(contribution.pricedByState && model.truth!.moving.classPrices))
    return initial === arm.initialReserve ? arm : { ...arm, initialReserve: initial };
  let solved = false;
  const quote: Quote = {
    members: arm.pricedMembers,
    benefits: arm.pricedBenefits,
    required: requiredContribution(model, arm, arm.pricedBenefits, arm.pricedMembers),
    bases: () => {
      solved = true;
      return { count: 0, income: none, collected: none, weight: none };
    },
    classPay: arm.classPay,
    priceOf: pricePerHead(model, arm, arm.pricedMembers),
    surcharge: () => surchargeByState(scenario.schemes[arm.scheme]!, model.states),
  };
  const price = ruleOf(contribution).firstPrice(contribution.numbers, quote);
  // a price that had to be found was found with what is believed
  const firstPrice = solved || typeof price !== "number" ? arm.firstPrice : price;
  // classes pay for what is expected of them, and what the terms say beside it: mark-ups, and the band of the law
  return { ...arm, initialReserve: initial, firstPrice, priceByState: pricesByState(contribution, arm, quote) };
}

const none = new Float64Array(0);

function sameNumbers(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
