/** From a class code and a table's decisions to the settings of a run: the same in the page of a table, of the trainer and on the command line. */
import { metrics, type Scenario } from "../engine/index.ts";
import type { TableState } from "./codes.ts";

export type Exercise = NonNullable<Scenario["exercise"]>;

/** Number of options of each decision, the radix of table codes. */
export const optionsOf = (exercise: Exercise): readonly number[] => exercise.decisions.map(({ options }) => options.length);

/** Decisions that are taken by the end of a round, 1 the first. */
export function decidedBy(exercise: Exercise, round: number): ReadonlySet<string> {
  return new Set(exercise.rounds.slice(0, round).flatMap(({ decide }) => decide));
}

/** Settings of the decisions taken so far; those of later rounds are as at the start. */
export function decisionSettings(exercise: Exercise, { round, choices }: Pick<TableState, "round" | "choices">): readonly string[] {
  const decided = decidedBy(exercise, round);
  return exercise.decisions.flatMap(({ id, options }, index) => (decided.has(id) ? (options[choices[index] ?? 0]?.set ?? []) : []));
}

/** The seed that a table lives: that of the class, or its own where neighbours have fates of their own. */
export const seedOf = (exercise: Exercise, seed: string, table: number): string => (exercise.fate === "own" ? `${seed}/${table}` : seed);

/**
 * All settings of a table's run up to the last year of a round.
 *
 * Years that were lived do not change when more follow: every draw is keyed by its year, and no decision looks ahead.
 */
export function runSettings(exercise: Exercise, startYear: number, seed: string, state: TableState): readonly string[] {
  const until = exercise.rounds[state.round - 1]?.until ?? startYear;
  return [
    ...decisionSettings(exercise, state),
    `seed=${JSON.stringify(seedOf(exercise, seed, state.table))}`,
    `years=${until - startYear + 1}`,
    `replications=${exercise.futures}`,
    // conditions of the file may name years that are not lived yet
    "checks=[]",
  ];
}

/** Figures that pages and handouts show, as far as this engine has them. */
export const labMetrics: readonly string[] = [
  "coverage.breadth",
  "exclusion.rate",
  "uninsured.declined",
  ...["closed", "ineligible", "unaware", "not_offered", "denied", "lapsed", "unaffordable", "waiting"].map((cause) => `exclusion.${cause}`),
  "finance.ruin_probability",
  "finance.operating",
  "finance.reserve",
  "finance.reserve_months",
  "finance.premium",
  "finance.members",
  "finance.loss_ratio",
  "finance.expense_ratio",
  "protection.forgone",
  "exclusion.need",
  "need.cost",
  "use.cost",
  "state.total",
  "state.employer_share",
  "state.per_newly_covered",
].filter((id) => metrics.some((metric) => metric.id === id));

/** The scenario as pages run it: their figures by year and fifth. */
export function forLab(scenario: Scenario): Scenario {
  return { ...scenario, outputs: { ...scenario.outputs, metrics: labMetrics, by: ["quintile"], years: "all" } };
}
