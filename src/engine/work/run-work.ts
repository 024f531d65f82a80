/** What a run compiles and simulates beside what it says: small runs for the fair baseline before, trials of what reverses its result after. */
import { floorsWorld, moneyCopy, moneyFutures, moneyScenario } from "../fairness/money-scenario.ts";
import { onlyScheme } from "../fairness/plan.ts";
import { mayCostTheState, worldsOfPublicMoney } from "../fairness/public-money.ts";
import { trialFutures, trialPeople } from "../fairness/reversal.ts";
import { trialScenario } from "../fairness/trial-scenario.ts";
import type { Scenario } from "../model/scenario.ts";
import { figuresOf, livingWork } from "./living-work.ts";
import { pricingWork } from "./pricing-work.ts";
import { sumOfWork, type Work } from "./work.ts";
import { leversIn } from "./worlds.ts";

/** By phase: they are timed apart where costs are fitted. */
export interface RunWork {
  /** Until the simulation begins. */
  readonly before: Work;
  /** The simulation, the search for what reverses its result, and the record. */
  readonly rest: Work;
}

/** @param scenario  with the worlds of the fair baseline, where the run has them */
export function workOf(scenario: Scenario): RunWork {
  const parts = partsOf(scenario);
  return {
    before: sumOfWork([{ runs: 1, parts }, pricingWork(scenario), ...sameMoney(scenario)]),
    rest: sumOfWork([
      { simulations: 1, parts, figures: figuresOf(scenario) },
      livingWork(scenario, scenario.replications),
      ...(scenario.behind === null ? [] : trialsOf(scenario, reversalTrials, trialFutures, trialPeople)),
    ]),
  };
}

/** Kinds of levers and of other parts that not every scenario has: code that is compiled when it first runs. */
function partsOf(scenario: Scenario): number {
  const { worlds, population, health, uncertain, later } = scenario;
  const levers = new Set(worlds.flatMap((world) => leversIn(scenario, world)));
  const others = [
    population.households,
    population.microdata,
    health.states,
    health.frailty,
    ...(uncertain.length > 0 ? [1] : []),
    ...(later.length > 0 ? [1] : []),
  ];
  return levers.size + others.filter((part) => part !== null).length;
}

/** The two small runs that find the floor of the same money; see fairness/same-money.ts. */
function sameMoney(scenario: Scenario): readonly Partial<Work>[] {
  const own = {
    ...scenario,
    worlds: scenario.worlds.slice(0, scenario.behind?.worlds ?? 0),
    schemes: scenario.schemes.slice(0, scenario.behind?.schemes ?? 0),
  };
  const pair = scenario.compare[0]?.map((world) => own.worlds[world]);
  if (scenario.behind === null || pair === undefined || !mayCostTheState(own) || pair.some((world) => world === undefined || onlyScheme(own, world) === null))
    return [];
  const small = moneyCopy(own);
  const worlds = pair.map((world) => world!);
  const floors = worlds[0]!.schemes.filter((scheme) => own.schemes[scheme]!.financedBy !== null);
  const paid = worldsOfPublicMoney(small, [...worlds, { name: floorsWorld, schemes: floors }]);
  const runs = [moneyScenario(small, floors, 0.2, paid), moneyScenario(small, floors, 0.2, [])];
  return runs.flatMap((run) => [pricingWork(run), livingWork(run, moneyFutures)]);
}

/** Trials of the search for what reverses a result: as planned, and the ends of the strongest numbers for each question, as far as chance lets any stand out. */
const reversalTrials = 6;

/** Trials of the compared pair, which is compiled for them; nothing where no number is uncertain. */
export function trialsOf(scenario: Scenario, trials: number, futures: number, people: number): readonly Partial<Work>[] {
  if (scenario.uncertain.length === 0 || scenario.compare.length === 0) return [];
  const only = trialScenario(scenario, people);
  // prices and the small runs before have compiled what little code a trial needs
  return [pricingWork(only), { ...livingWork(only, trials * futures), warming10k: 0, warming100k: 0, warmingEvents10k: 0, warmingEvents100k: 0 }];
}
