import { mostEvents } from "../kernels/events.ts";
import { membersOf } from "../model/breakdowns.ts";
import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { Scenario } from "../model/scenario.ts";
import type { AnyTotal, TotalName } from "../model/totals.ts";
import { planSlots } from "../population/slot-capacity.ts";
import { hasExactIncomes } from "../projection/exact-incomes.ts";
import { expectedEvents } from "../projection/expected-events.ts";
import { blockLength } from "../random/generator.ts";
import { rankTotals } from "../tally/rank-totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import { rangeOf, secondsOf } from "./estimate-time.ts";
import { armsOf, tableEntries } from "./worlds.ts";

/** What a run will need, before anything is allocated: person-years, memory, and seconds on one thread. */
export interface Resources {
  readonly personYears: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Between which seconds; most runs are closer to `seconds`. */
  readonly range: readonly [least: number, most: number];
  /** Part of the room for events of a block that a year of shocks fills on average: above 1 the run cannot be done. */
  readonly eventRoom: number;
}

/**
 * Peak memory beyond a bare start of Node. Fitted to peak resident memory (`process.resourceUsage().maxRSS` of `mutua run --json --quiet`
 * less that of `node -e 0`) of the eight shipped scenarios and of larger ones, on one and two threads, Node 20.20 and 24.21: off by
 * less than 20 per cent. To fit again: a tiny population on one and two threads gives base and thread, a large one the rest.
 */
interface RuntimeMemory {
  /** Program in its thread, and the main thread that listens. */
  readonly base: number;
  /** Each worker thread: its heap, and the engine as compiled there. */
  readonly thread: number;
}
const node20: RuntimeMemory = { base: 42e6, thread: 24e6 };
/** Newer ones keep more young objects, and code of one more compiler. */
const node22: RuntimeMemory = { base: 47e6, thread: 38e6 };
/** A person of the pilot, whose sample prices are set on. */
const bytesPerPilot = 90;
const mostPilot = 262_144;
/** Model: by state, arm and service, in the main thread and in each worker. */
const bytesPerEntry = 100;
/** Order, levels and room to sort of a person, where figures by rank are asked for; more where people are ranked again after payments. */
const rankBytes = 41;
const secondRankBytes = 20;
/** A figure of a group and year: its values, its row, its text, and what they leave to the collector. Fitted to random scenarios with all metrics. */
const bytesPerFigure = 2200;
/** The search for what reverses a result makes a model for each trial, in the main thread: what they leave to the collector, and by entry of the tables. */
const bytesOfTrials = 30e6;
const trialBytesPerEntry = 80;
/** Above this size all workers share one population. */
export const largestCopies = 5_000_000;
/** A row of a survey file, as validated, as compiled and in two workers; and each of its extra columns. */
const bytesPerRow = 150;
const bytesPerExtra = 40;

/** Columns of an event of a block, taken up as far as they are written to. */
const bytesPerEvent = 41;

/** Bytes of a person that only some metrics need: what each paid, was asked last year and needed, the state before, and ranks. */
function figureBytes(scenario: Scenario): number {
  const totals = new Set<AnyTotal>(wantedMetrics(scenario).flatMap((metric) => metric.totals));
  const any = (names: readonly TotalName[]): boolean => names.some((name) => totals.has(name));
  const byWorld = (any(["kakwani_members"]) ? 8 : 0) + (any(spendingTotals) ? 8 : 0) + (any(priceTotals) ? 16 : 0);
  const ranks = (any(rankTotals) ? rankBytes : 0) + (any(["post_gini", "post_concentration"]) ? secondRankBytes : 0);
  return scenario.worlds.length * byWorld + (any(["need_concentration"]) ? 8 : 0) + (any([...illnessTotals, ...priceTotals]) ? 4 : 0) + ranks;
}

/** Models that stand beside each other while one is made: of the founders, of a future that is read again, of terms that change by year. */
function pilots({ uncertain, later }: Scenario): number {
  return 1 + (uncertain.length > 0 ? 1 : 0) + (later.length > 0 ? 1 : 0);
}

/**
 * @param workers  threads that share the work: each has a population of its own, unless they split the blocks of one
 * @param node  major version of the runtime
 */
export function estimateResources(scenario: Scenario, workers: number, node: number): Resources {
  const runtime = node < 22 ? node20 : node22;
  const { size, demography, households, microdata } = scenario.population;
  const { capacity } = planSlots(scenario);
  const entries = tableEntries(scenario) * armsOf(scenario).length;
  const worlds = scenario.worlds.length;
  const personYears = size * scenario.years * scenario.replications;
  const { atMost } = expectedEvents(scenario);
  const inBlock = Math.min(capacity, blockLength) * atMost;
  const { frailty, services, states } = scenario.health;
  const factors = 4 * ((frailty === null ? 0 : 1) + services.filter((service) => service.frailty !== null || service.overdispersion !== null).length);
  const yearOfEntry = demography.kind === "dynamic" || states !== null ? 1 : 0;
  const scores =
    scenario.population.incomePersistence < 1 ||
    services.some((service) => (service.frailty?.correlationWithIncome ?? 0) !== 0 || service.costCorrelations.some((rho) => rho !== 0)) ||
    (frailty?.correlationWithIncome ?? 0) !== 0
      ? 4
      : 0;
  const leavers = scenario.behaviour.choice.rejoin ? 0 : 4 * worlds;
  const births = demography.fertility === null ? 0 : 1;
  const incomes = (hasExactIncomes(scenario) ? 8 : 4) + (households === null ? 0 : 10);
  const columns = 8 + incomes + factors + yearOfEntry + births + scores + leavers + 4 * worlds + figureBytes(scenario);
  const split = workers > 1 && (scenario.replications < workers || capacity > largestCopies);
  const threads = split ? workers : Math.min(workers, scenario.replications);
  const survey = microdata === null ? 0 : microdata.weights.length * (bytesPerRow + bytesPerExtra * microdata.extra.length) + 4 * capacity;
  const margins = scenario.outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  const wanted = wantedMetrics(scenario).length;
  const rows = wanted * worlds * (scenario.years + 1);
  const bytes =
    runtime.base +
    threads * runtime.thread +
    (pilots(scenario) + threads) * bytesPerEntry * entries +
    survey +
    pilots(scenario) * bytesPerPilot * Math.min(size, mostPilot) +
    (split ? 1 : threads) * capacity * columns +
    rows * (8 * scenario.replications + 400) +
    rows * margins * bytesPerFigure +
    (scenario.behind !== null && scenario.uncertain.length > 0 ? bytesOfTrials + trialBytesPerEntry * entries : 0) +
    threads * bytesPerEvent * Math.min(inBlock, mostEvents);
  const seconds = secondsOf(scenario);
  return { personYears, bytes, seconds, range: rangeOf(seconds), eventRoom: inBlock / mostEvents };
}
