/**
 * The packed state of a person: one non-negative Int32 whose low bits index every flat table of the model.
 *
 *   bits 0-6  age (0..120)   bit 7  sex (1 = female)   then the group, then one bit per condition
 *
 * A slot without a living person holds `vacant` or, until the start of the next year, `awaitingEntrant`.
 */
export const vacant = -1;
export const awaitingEntrant = -2;
export const femaleBit = 128;
const tableBits = 20;

export interface StateLayout {
  /** Length of every table by state: 2^(8 + groupBits + conditions). */
  readonly count: number;
  readonly mask: number;
  readonly groupBits: number;
  readonly groups: number;
  readonly conditions: number;
  readonly conditionShift: number;
}

/** Layout for so many groups and conditions; null where the tables would not fit (more than 2^20 states). */
export function stateLayout(groups: number, conditions: number): StateLayout | null {
  let groupBits = 0;
  while (1 << groupBits < groups) groupBits++;
  const bits = 8 + groupBits + conditions;
  if (bits > tableBits) return null;
  return { count: 1 << bits, mask: (1 << bits) - 1, groupBits, groups, conditions, conditionShift: 8 + groupBits };
}

export function packState(layout: StateLayout, age: number, female: boolean, group: number, conditions: number): number {
  return age | (female ? femaleBit : 0) | (group << 8) | (conditions << layout.conditionShift);
}
export function ageOf(state: number): number {
  return state & 127;
}
export function isFemale(state: number): boolean {
  return (state & femaleBit) !== 0;
}
export function groupOf(layout: StateLayout, state: number): number {
  return (state >> 8) & ((1 << layout.groupBits) - 1);
}
export function conditionsOf(layout: StateLayout, state: number): number {
  return (state >> layout.conditionShift) & ((1 << layout.conditions) - 1);
}

/** Calls `visit(state, age, female, group, conditions)` for every state that a person can have. */
export function forEachState(layout: StateLayout, visit: (state: number, age: number, female: boolean, group: number, conditions: number) => void): void {
  for (let conditions = 0; conditions < 1 << layout.conditions; conditions++) {
    for (let group = 0; group < layout.groups; group++) {
      for (let sex = 0; sex < 2; sex++) {
        for (let age = 0; age <= 120; age++) visit(packState(layout, age, sex === 1, group, conditions), age, sex === 1, group, conditions);
      }
    }
  }
}
