/** Totals of workload RICH that `rich.c` and the engine on `rich.yaml` share. */
import type { TotalName } from "../../src/engine/model/totals.ts";

/** [name, the engine's total, world, income fifth (0: everybody)]; the names are those of `rich.c`, in its order. */
export const richTotals: readonly (readonly [string, TotalName, string, number])[] = [
  ["persons", "persons", "without", 0],
  ["needEvents", "need_events", "without", 0],
  ["needCost", "need_cost", "without", 0],
  ["deaths", "deaths", "without", 0],
  ["usedEvents", "use_events", "without", 0],
  ["usedCost", "use_cost", "without", 0],
  ["floorPaid", "state_floor", "without", 0],
  ["outOfPocket", "out_of_pocket", "without", 0],
  ["over10Q1", "oop_over_10", "without", 1],
  ["over10Q2", "oop_over_10", "without", 2],
  ["over10Q3", "oop_over_10", "without", 3],
  ["over10Q4", "oop_over_10", "without", 4],
  ["over10Q5", "oop_over_10", "without", 5],
  ["over25", "oop_over_25", "without", 0],
  ["over40", "oop_over_40", "without", 0],
  ["beyondLine", "sdg382", "without", 0],
  ["coveredMutual", "covered", "mutual", 0],
  ["coveredInsurer", "covered", "insurer", 0],
  ["benefitsMutual", "benefits", "mutual", 0],
  ["benefitsInsurer", "benefits", "insurer", 0],
  ["usedEventsMutual", "use_events", "mutual", 0],
  ["usedEventsInsurer", "use_events", "insurer", 0],
];

/**
 * Not judged: what hangs on prices and on what a household expects of a scheme, which the peer takes from rough tables of its own and the
 * engine from its pilot (the head of `rich.yaml` lists the differences). Everything of the world without schemes must agree.
 */
export const richNotComparable: ReadonlySet<string> = new Set(richTotals.slice(16).map(([name]) => name));
