/**
 * The model of one future: the world as it turns out to be, in which schemes go on believing what they believed.
 *
 * Made from the compiled model by reading the scenario again with the drawn numbers and compiling the tables that hang on them: the
 * people, their needs, deaths, the economy, behaviour, terms and expenses. What the first year was planned with stays as it was
 * compiled: prices, class averages, expected payments, reserves, the sizes of the plan. Layout, totals and money grid never change.
 */

import type { Problem } from "../keys/problem.ts";
import { levers } from "../levers/index.ts";
import type { LeverModel } from "../model/lever-model.ts";
import type { ArmModel, EraModel, Model, TruthParts } from "../model/model.ts";
import type { Behind, Scenario } from "../model/scenario.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { pricePerHead, requiredContribution } from "../premiums/first-price.ts";
import type { Quote } from "../premiums/rules/rule.ts";
import { withDerived } from "../scenario/derive.ts";
import { createRedraw } from "../scenario/validate.ts";
import { drawTruth } from "../uncertainty/truth.ts";
import { scenarioOf } from "./compile-eras.ts";
import { compileLevers } from "./compile-levers.ts";
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

/** Makes the model with the values given, or says what is wrong with them. */
export type Maker = (values: Float64Array) => Model | Problem[];

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
      if (Array.isArray(future)) {
        if (truth.fixed !== null) break;
        continue;
      }
      return { model: future, values };
    }
    throw new Error(`the uncertain numbers of replication ${replication} contradict each other in ${mostAttempts} draws`);
  };
}

export function createMaker(model: Model): Maker {
  const { numbers, parts, derived, written } = model.truth!;
  const redraw = createRedraw(written, numbers);
  const read = (values: ArrayLike<number>): { scenario: Scenario | null; problems: readonly Problem[] } => {
    const { scenario, problems } = redraw(new Map(numbers.map(({ path }, k) => [path, values[k]!])));
    if (scenario === null || derived.length === 0) return { scenario, problems };
    const behind: Behind = { worlds: 0, schemes: scenario.schemes.length, pairs: 0, derived, cases: [], differs: [], why: null };
    return { scenario: { ...scenario, ...withDerived(scenario, derived), behind }, problems };
  };
  const central = read(numbers.map((number) => number.central)).scenario;
  const planned = central === null ? [] : compileLevers(worldsOf(central, model), model.states, model.scale, model.arms).levers;
  return (values) => {
    const { scenario, problems } = read(values);
    if (scenario === null) return [...problems];
    const faults: Problem[] = [];
    const future = withParts(model, worldsOf(scenario, model), parts, planned, faults);
    return faults.length > 0 ? faults : future;
  };
}

/** With as many worlds as the run has: levers of whole worlds are compiled for each. */
function worldsOf(scenario: Scenario, { worlds, arms }: Model): Scenario {
  const schemesOf = (world: number): number[] => arms.filter((arm) => arm.world === world).map(({ scheme }) => scheme);
  return { ...scenario, worlds: worlds.map(({ name }, world) => ({ name, schemes: schemesOf(world) })) };
}

/** @param planned  levers as the central values say them, before prices were worked out */
function withParts(model: Model, scenario: Scenario, parts: TruthParts, planned: readonly LeverModel[], faults: Problem[]): Model {
  const future: Model = {
    ...model,
    ...tablesOf(model, scenario, parts, faults),
    levers: leversOf(model, scenario, planned, faults),
    beliefs: model.beliefs ?? model,
  };
  const eras = model.eras.map((era, k) => eraOfFuture(model, future, era, scenarioOf(scenario, scenario.later[k]!), parts, faults));
  return parts.schemes ? { ...future, eras, arms: model.arms.map((arm) => armOf(model, future, scenario, arm)) } : { ...future, eras };
}

type Tables = Pick<Model, "people" | "needs" | "demography" | "economy" | "behaviour" | "schemes" | "refusable">;

/** The tables that hang on what is drawn; the others as they are. */
function tablesOf(model: Model, scenario: Scenario, parts: TruthParts, faults: Problem[]): Tables {
  const schemes = parts.schemes ? compileSchemes(scenario, model.states, model.scale) : model.schemes;
  return {
    people: parts.people ? compilePeople(scenario) : model.people,
    needs: parts.needs ? { ...compileNeeds(scenario, model.states, faults, sameTables(model), model.needs), meanNeed: model.needs.meanNeed } : model.needs,
    demography: parts.demography ? compileDemography(scenario, model.states, faults) : model.demography,
    economy: parts.economy ? compileEconomy(scenario) : model.economy,
    behaviour: parts.behaviour ? compileBehaviour(scenario) : model.behaviour,
    schemes,
    refusable: parts.schemes ? refusableStates(schemes, model.states) : model.refusable,
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
      value: `a range under ${one.lever}`,
      allowed: "numbers of levers that set a price of their own, or that a draw would switch off, are not drawn",
      fix: "write one number there; compare others with --set",
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
  if (sameNumbers(contribution.numbers, planned.numbers)) return initial === arm.initialReserve ? arm : { ...arm, initialReserve: initial };
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
  return { ...arm, initialReserve: initial, firstPrice: solved || typeof price !== "number" ? arm.firstPrice : price };
}

const none = new Float64Array(0);

function sameNumbers(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
