/** Turns a validated scenario into the model: flat tables, the layout of people and totals, and the prices of year 1. */

import { beginAfresh } from "../kernels/begin-afresh.ts";
import type { Problem } from "../keys/problem.ts";
import { compileBreakdowns } from "../model/breakdowns.ts";
import { modelsByEra } from "../model/eras.ts";
import { type ArmModel, type Model, type MoneyGrid, mostShare } from "../model/model.ts";
import { oneShape } from "../model/one-shape.ts";
import { compileOutcome } from "../model/outcome.ts";
import type { Scenario } from "../model/scenario.ts";
import { type StateLayout, stateLayout } from "../model/states.ts";
import { populationLayout } from "../population/layout.ts";
import { planSlots } from "../population/slot-capacity.ts";
import { type GeneratorName, runKey } from "../random/key.ts";
import { compileLedger, flowDimensions } from "../tally/ledger-plan.ts";
import { compileTallies } from "../tally/tallies.ts";
import { meanPrice, type Pricing, pilotContext, priceArm } from "./compile-arms.ts";
import { compileEras } from "./compile-eras.ts";
import { compileLevers, rulesOf } from "./compile-levers.ts";
import { compileNeeds } from "./compile-needs.ts";
import { compileBehaviour, compileDemography, compileEconomy, compilePeople } from "./compile-people.ts";
import { outgrown, tablesTooLarge, tooFewHeads } from "./compile-problems.ts";
import { compileSchemes, compileWorlds, refusableStates } from "./compile-schemes.ts";
import { firstEnrolment } from "./first-enrolment.ts";
import { povertyLine } from "./open-year.ts";
import { runPilot } from "./pilot.ts";
import { pilotNeed } from "./pilot-need.ts";
import { priceLevers } from "./price-levers.ts";
import { freshMemory, type PricingMemory, type Surroundings, turnMemory } from "./pricing-memory.ts";
import { isPricedForMembers, priceForMembers } from "./take-up.ts";
import { checkFutures } from "./truth-looks.ts";
import type { Futures } from "./truth-model.ts";
import { truthPlan } from "./truth-plan.ts";
import { usualIncome, usualNeed } from "./usual-amounts.ts";
import { worstTerms } from "./worst-terms.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Bits kept free above the largest expected total of a year: money may grow 128-fold before sums lose exactness. */
const headroomBits = 7;
const exactBits = 52;
/** Tables by state and service, at most (32 MB of doubles). */
const mostTableEntries = 4194304;

export interface Compiled {
  readonly model: Model | null;
  /** For who runs the model in this thread: the futures of `model`, of which some were made already; null where no number is uncertain. */
  readonly futures: Futures | null;
  readonly problems: readonly Problem[];
}

/**
 * @param rng     source of chance: `threefry` is a slower cross-check of the default one
 * @param memory  of another scenario that differs from this one in its schemes alone; the result is the same with and without
 */
export function compile(scenario: Scenario, rng: GeneratorName = "default", memory: PricingMemory = freshMemory()): Compiled {
  const problems: Problem[] = [];
  const chain = scenario.health.states;
  const states = stateLayout(scenario.population.groups.length, scenario.health.conditions.length, chain?.names.length, chain?.well);
  if (states === null || states.count * Math.max(1, scenario.health.services.length) > mostTableEntries) return refused([tablesTooLarge(scenario)]);
  if (planSlots(scenario).outgrown) return refused([outgrown(scenario)]);
  const model = assemble(scenario, rng, states, memory, problems);
  if (problems.length > 0) return refused(problems);
  beginAfresh();
  turnMemory(memory);
  pricePilot(model, scenario, memory, problems);
  const futures = problems.length === 0 && model.truth !== null ? checkFutures(model, problems) : null;
  return problems.length > 0 ? refused(problems) : { model, futures, problems };
}

function refused(problems: readonly Problem[]): Compiled {
  return { model: null, futures: null, problems };
}

function assemble(scenario: Scenario, rng: GeneratorName, states: StateLayout, memory: PricingMemory, problems: Problem[]): Mutable<Model> {
  const { size, represents } = scenario.population;
  const scale = size / represents;
  const schemes = compileSchemes(scenario, states, scale);
  const { worlds, arms } = compileWorlds(scenario, schemes);
  const layout = populationLayout(scenario);
  if (scenario.population.households !== null && scenario.population.microdata?.households == null && layout.households > layout.headPool)
    problems.push(tooFewHeads(layout.households, layout.headPool));
  const surroundings = memory.surroundings ?? surroundingsOf(scenario, states, problems);
  if (problems.length === 0) memory.surroundings = surroundings;
  const none = new Float64Array(0);
  const levers = compileLevers(scenario, states, scale, arms);
  return oneShape({
    rng,
    key: runKey(scenario.seed, rng),
    years: scenario.years,
    startYear: scenario.startYear,
    replications: scenario.replications,
    size,
    scale,
    states,
    layout,
    ...surroundings,
    behaviour: compileBehaviour(scenario),
    schemes,
    refusable: refusableStates(schemes, states),
    worlds,
    ...levers,
    arms: arms.map(
      ({ world, scheme }, a): ArmModel => ({
        world,
        scheme,
        firstPrice: 0,
        priceMagic: 0,
        priceByState: none,
        bandPeople: none,
        expectedPay: none,
        expectedByService: none,
        classPay: none,
        paySquares: none,
        classSquares: none,
        basePay: none,
        baseSquares: none,
        servicePay: [],
        personalMeans: none,
        limitFactor: none,
        proportional: true,
        balances: null,
        pricedMembers: 0,
        rules: rulesOf(levers.levers, a),
        leverCost: 0,
        pricedBenefits: 0,
        expectedMembers: 0,
        expectedBenefits: 0,
        expectedContributions: 0,
        initialReserve: 0,
      }),
    ),
    eras: [],
    compare: scenario.compare,
    grid: grid(1, surroundings.people.meanIncome, size),
    ...compileCounts(
      scenario,
      { states, schemes: worstTerms(scenario, schemes, states, scale), worlds, arms, layout, size, leverSums: levers.leverSums },
      scenario.years,
    ),
    timing: scenario.finance.timing,
    operatingFloor: scenario.outputs.operatingFloor,
    checks: scenario.checks,
    truth: truthPlan(scenario),
    beliefs: null,
  });
}

function surroundingsOf(scenario: Scenario, states: StateLayout, problems: Problem[]): Surroundings {
  return {
    people: compilePeople(scenario),
    needs: compileNeeds(scenario, states, problems),
    demography: compileDemography(scenario, states, problems),
    economy: compileEconomy(scenario),
  };
}

/** What is counted, and where. */
function compileCounts(
  scenario: Scenario,
  {
    states,
    schemes,
    worlds,
    arms,
    layout,
    size,
    leverSums,
  }: Pick<Model, "states" | "schemes" | "worlds" | "layout" | "size" | "leverSums"> & {
    readonly arms: readonly { readonly world: number; readonly scheme: number }[];
  },
  years: number,
): Pick<Model, "tallies" | "ledger" | "outcome"> {
  const counts = compileTallies(scenario, compileBreakdowns(scenario, states, flowDimensions(scenario)), arms.length);
  const { ledger, length } = compileLedger(counts, { schemes, worlds, arms, states, layout }, grid(1, 1, size).flowMagic);
  const tallies = { ...counts, leverSums: length, length: length + leverSums };
  return { tallies, ledger, outcome: compileOutcome(tallies, years) };
}

/** The same model for its first year, counting no more than the accounts need. */
function firstYearOf(model: Model, scenario: Scenario): Model {
  const bare: Scenario = { ...scenario, outputs: { ...scenario.outputs, metrics: [], by: [] }, checks: [] };
  return { ...model, years: 1, ...compileCounts(bare, { ...model, schemes: worstTerms(scenario, model.schemes, model.states, model.scale) }, 1) };
}

/** Smallest power of two that is at least x; 1 for 0. */
function powerAbove(x: number): number {
  if (!(x > 0)) return 1;
  let power = 1;
  while (power < x) power *= 2;
  while (power * 0.5 >= x) power *= 0.5;
  return power;
}

/** Steps so fine that a year's total, 128-fold the expected one, still is a whole number of steps below 2^52. */
function grid(flow: number, income: number, size: number): MoneyGrid {
  const people = powerAbove(size);
  let step = 1;
  for (let bit = 0; bit < exactBits - headroomBits; bit++) step *= 0.5;
  const flowUnit = powerAbove(flow) * people * step;
  const incomeUnit = powerAbove(income) * people * step;
  const magic = 6755399441055744; // 1.5 * 2^52
  const shareUnit = people * 2.220446049250313e-16 * mostShare; // 2^-52: `people` shares of 1024 make 2^52 steps
  return { flowUnit, flowMagic: magic * flowUnit, incomeUnit, incomeMagic: magic * incomeUnit, shareMagic: magic * shareUnit };
}

function pricePilot(model: Mutable<Model>, scenario: Scenario, memory: PricingMemory, problems: Problem[]): void {
  const pilot = runPilot(model);
  const context = pilotContext(model, pilot, (year) => povertyLine(model, year));
  memory.meanNeed ??= pilotNeed(model, model.needs, pilot, context);
  model.needs = { ...model.needs, meanNeed: memory.meanNeed };
  const pricedPeople = new Map<ArmModel, Float64Array>();
  const price = (): void => {
    const pricing: Pricing = { model, scenario, pilot, context, memory, problems, pricedPeople };
    for (const arm of model.arms) priceArm(pricing, arm);
    const need = usualNeed(model, scenario);
    model.grid = grid(need, usualIncome(model, need), model.size);
    const setGrid = (arm: Mutable<ArmModel>): void => {
      arm.priceMagic = grid(meanPrice(model, pilot, arm) || need, 1, model.size).flowMagic;
    };
    model.arms.forEach(setGrid);
    model.arms.forEach((arm, a) => {
      if (problems.length > 0 || !isPricedForMembers(model, arm)) return;
      priceForMembers(
        model,
        pilot,
        pilotContext(model, pilot, (year) => povertyLine(model, year)),
        a,
      );
      setGrid(arm);
    });
    firstEnrolment(
      model,
      scenario,
      pilot,
      pilotContext(model, pilot, (year) => povertyLine(model, year)),
    );
  };
  price();
  if (problems.length === 0)
    priceLevers(
      model,
      () => firstYearOf(model, scenario),
      price,
      (arm) => pricedPeople.get(arm)!,
    );
  if (problems.length === 0 && scenario.later.length > 0) addEras(model, scenario, { pilot, memory, problems });
}

/** Terms of later years; the grids of money leave room for the dearest of them. */
function addEras(model: Mutable<Model>, scenario: Scenario, { pilot, memory, problems }: Pick<Pricing, "pilot" | "memory" | "problems">): void {
  const context = pilotContext(model, pilot, (year) => povertyLine(model, year));
  model.eras = compileEras(model, scenario, { pilot, context, memory, problems, pricedPeople: new Map() });
  const needOf = ({ needs }: Pick<Model, "needs">): number => (needs === model.needs ? needs.meanNeed : pilotNeed(model, needs, pilot, context));
  const need = Math.max(usualNeed(model, scenario), ...model.eras.map(needOf));
  model.grid = grid(need, usualIncome(model, need), model.size);
  model.arms.forEach((_, a) => {
    const eras = modelsByEra(model);
    const dearest = Math.max(...eras.map((one) => meanPrice(one, pilot, one.arms[a]!))) || need;
    for (const one of [model, ...model.eras]) (one.arms[a] as Mutable<ArmModel>).priceMagic = grid(dearest, 1, model.size).flowMagic;
  });
}
