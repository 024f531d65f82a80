import type { TallyPlan } from "./tally-plan.ts";
import type { AnyTotal } from "./totals.ts";

/** Undivided figures of a year that are known better than as sums of rounded cells, by member; NaN where the sum is the figure. */
export type KnownWholes = Readonly<Partial<Record<AnyTotal, readonly number[]>>>;

/**
 * The vector of totals of one replication: for each counted total, each member, each year, its margins (one number where the
 * total has no cells). `at(total, member, year)` is the position of the undivided figure.
 */
export interface OutcomeLayout {
  readonly length: number;
  readonly years: number;
  readonly margins: number;
  /** First position of each total; -1 where it is not counted. */
  readonly start: Readonly<Partial<Record<AnyTotal, number>>>;
}

export function compileOutcome(plan: TallyPlan, years: number): OutcomeLayout {
  const start: Partial<Record<AnyTotal, number>> = {};
  const margins = plan.breakdowns.margins.length;
  let length = 0;
  for (const total of plan.totals) {
    start[total.name] = length;
    length += total.members * years * (total.cells ? margins : 1);
  }
  return { length, years, margins, start };
}

/** Position of the undivided figure of a total; the margins follow it where the total has cells. */
export function outcomeAt(layout: OutcomeLayout, name: AnyTotal, cells: boolean, member: number, year: number): number {
  return layout.start[name]! + (member * layout.years + year) * (cells ? layout.margins : 1);
}

/** Sums the cells of one year's tallies to margins and writes them into the outcome. Sums of grid amounts are exact. */
export function storeYear(plan: TallyPlan, layout: OutcomeLayout, tally: Float64Array, known: KnownWholes, year: number, outcome: Float64Array): void {
  const { cells, dimensions, marginOfCell } = plan.breakdowns;
  for (const total of plan.totals) {
    const offsets = plan.offset[total.name]!;
    for (let member = 0; member < total.members; member++) {
      const from = offsets[member]!;
      const to = outcomeAt(layout, total.name, total.cells, member, year);
      if (!total.cells) {
        outcome[to] = tally[from]!;
        continue;
      }
      for (let margin = 0; margin < layout.margins; margin++) outcome[to + margin] = 0;
      for (let cell = 0; cell < cells; cell++) {
        const value = tally[from + cell]!;
        if (value === 0) continue;
        outcome[to] = outcome[to]! + value;
        for (let d = 0; d < dimensions; d++) {
          const margin = to + marginOfCell[cell * dimensions + d]!;
          outcome[margin] = outcome[margin]! + value;
        }
      }
      const whole = known[total.name]?.[member] ?? Number.NaN;
      if (whole === whole) outcome[to] = whole;
    }
  }
}
