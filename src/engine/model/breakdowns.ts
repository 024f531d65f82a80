/**
 * Breakdown cells. During a year people are counted in the cells of the cross product of the breakdowns that are switched on
 * (one increment a person and total); at the year's end cells are summed to the margins that rows show.
 */
import type { BreakdownName, Scenario } from "./scenario.ts";
import { ageOf, conditionsOf, forEachState, groupOf, isFemale, type StateLayout } from "./states.ts";

/** First ages of the bands shown in results. */
export const ageBandStarts: readonly number[] = [0, 15, 25, 45, 65];
const ageBandNames: readonly string[] = ["0-14", "15-24", "25-44", "45-64", "65+"];
/** Fixed order of breakdowns in results. */
export const breakdownOrder: readonly BreakdownName[] = ["quintile", "sex", "age_band", "group", "health"];

/** What cells can tell apart: the breakdowns of results, and the two halves of the population by income, which no row shows. */
export type CellDimension = BreakdownName | "half";

export interface Breakdowns {
  /** Cells of the cross product. */
  readonly cells: number;
  /** By state: cell without the quintile. */
  readonly cellOfState: Int32Array;
  /** Added once per quintile step; 0 where quintile is off. */
  readonly quintileStride: number;
  readonly margins: readonly Margin[];
  /** Margins (from 1 on) that each cell belongs to: cell * dimensions + d. */
  readonly marginOfCell: Int32Array;
  readonly dimensions: number;
  /** Every dimension of the cells: those of the results, then those that only flows between groups need. */
  readonly axes: readonly { readonly name: CellDimension; readonly stride: number; readonly size: number }[];
  /** Added for the richer half of the population; 0 where no flow needs the halves. */
  readonly halfStride: number;
}
/** One line of results; the first is the undivided one. */
export interface Margin {
  readonly by: BreakdownName | null;
  readonly group: string | null;
}

export function ageBandOf(age: number): number {
  let band = 0;
  while (band + 1 < ageBandStarts.length && age >= ageBandStarts[band + 1]!) band++;
  return band;
}

/** Names of the members of a breakdown, in order. */
export function membersOf(by: BreakdownName, scenario: Pick<Scenario, "population" | "health">): readonly string[] {
  switch (by) {
    case "quintile":
      return ["q1", "q2", "q3", "q4", "q5"];
    case "sex":
      return ["male", "female"];
    case "age_band":
      return ageBandNames;
    case "group":
      return scenario.population.groups.map((group) => group.name);
    case "health":
      return scenario.health.states?.names ?? ["no_condition", "any_condition"];
  }
}

function memberOfState(by: CellDimension, states: StateLayout, state: number): number {
  switch (by) {
    case "quintile":
    case "half":
      return 0;
    case "sex":
      return isFemale(state) ? 1 : 0;
    case "age_band":
      return ageBandOf(ageOf(state));
    case "group":
      return groupOf(states, state);
    case "health":
      return states.chain > 0 ? conditionsOf(states, state) : conditionsOf(states, state) === 0 ? 0 : 1;
  }
}

/** @param hidden dimensions that cells must tell apart though no row shows them */
export function compileBreakdowns(scenario: Scenario, states: StateLayout, hidden: readonly CellDimension[]): Breakdowns {
  // a check may be about one group: its breakdown is counted whether or not its rows are asked for
  const named = [...scenario.checks, ...(scenario.precision?.goals.map(({ figure }) => figure) ?? [])];
  const shown = breakdownOrder.filter((by) => scenario.outputs.by.includes(by) || named.some((figure) => figure.by === by));
  const on: readonly CellDimension[] = [...shown, ...hidden.filter((dimension) => !shown.some((by) => by === dimension))];
  const sizes = on.map((by) => (by === "half" ? 2 : membersOf(by, scenario).length));
  let cells = 1;
  const strides = sizes.map((size) => {
    const stride = cells;
    cells *= size;
    return stride;
  });
  const cellOfState = new Int32Array(states.count);
  forEachState(states, (state) => {
    let cell = 0;
    for (let d = 0; d < on.length; d++) cell += memberOfState(on[d]!, states, state) * strides[d]!;
    cellOfState[state] = cell;
  });
  const margins: Margin[] = [{ by: null, group: null }];
  const marginOfCell = new Int32Array(cells * shown.length);
  for (let d = 0; d < shown.length; d++) {
    const first = margins.length;
    for (const group of membersOf(shown[d]!, scenario)) margins.push({ by: shown[d]!, group });
    for (let cell = 0; cell < cells; cell++) marginOfCell[cell * shown.length + d] = first + (Math.floor(cell / strides[d]!) % sizes[d]!);
  }
  const axes = on.map((name, d) => ({ name, stride: strides[d]!, size: sizes[d]! }));
  const strideOf = (name: CellDimension): number => axes.find((axis) => axis.name === name)?.stride ?? 0;
  return { cells, cellOfState, quintileStride: strideOf("quintile"), margins, marginOfCell, dimensions: shown.length, axes, halfStride: strideOf("half") };
}

/** Member of a dimension that a cell belongs to; the dimension must be one of `axes`. */
export function memberOfCell(breakdowns: Breakdowns, name: CellDimension, cell: number): number {
  const { stride, size } = breakdowns.axes.find((axis) => axis.name === name)!;
  return Math.floor(cell / stride) % size;
}
