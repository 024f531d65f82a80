/**
 * Breakdown cells. During a year people are counted in the cells of the cross product of the breakdowns that are switched on
 * (one increment a person and total); at the year's end cells are summed to the margins that rows show.
 */
import type { BreakdownName, Scenario } from "../scenario/scenario.ts";
import { ageOf, conditionsOf, forEachState, groupOf, isFemale, type StateLayout } from "./states.ts";

/** First ages of the bands shown in results. */
export const ageBandStarts: readonly number[] = [0, 15, 25, 45, 65];
const ageBandNames: readonly string[] = ["0-14", "15-24", "25-44", "45-64", "65+"];
/** Fixed order of breakdowns in results. */
export const breakdownOrder: readonly BreakdownName[] = ["quintile", "sex", "age_band", "group", "health"];

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
export function membersOf(by: BreakdownName, scenario: Scenario): readonly string[] {
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

function memberOfState(by: BreakdownName, states: StateLayout, state: number): number {
  switch (by) {
    case "quintile":
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

export function compileBreakdowns(scenario: Scenario, states: StateLayout): Breakdowns {
  const on = breakdownOrder.filter((by) => scenario.outputs.by.includes(by));
  const sizes = on.map((by) => membersOf(by, scenario).length);
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
  const marginOfCell = new Int32Array(cells * on.length);
  for (let d = 0; d < on.length; d++) {
    const first = margins.length;
    for (const group of membersOf(on[d]!, scenario)) margins.push({ by: on[d]!, group });
    for (let cell = 0; cell < cells; cell++) marginOfCell[cell * on.length + d] = first + (Math.floor(cell / strides[d]!) % sizes[d]!);
  }
  const quintile = on.indexOf("quintile");
  return { cells, cellOfState, quintileStride: quintile < 0 ? 0 : strides[quintile]!, margins, marginOfCell, dimensions: on.length };
}
