/**
 * The packed state of a person: one non-negative Int32 whose low bits index every flat table of the model.
 *
 *   bits 0-6  age (0..120)   bit 7  sex (1 = female)   then the group, then one bit per condition, or the number of the health state
 *
 * A slot without a living person holds `vacant` or, until the start of the next year, `awaitingEntrant` or `awaitingNewborn`.
 */
export const vacant = -1;
export const awaitingEntrant = -2;
export const awaitingNewborn = -3;
export const femaleBit = 128;
export const oldestAge = 120;
const tableBits = 20;

export interface StateLayout {
  /** Length of every table by state: 2^(8 + groupBits + conditions). */
  readonly count: number;
  readonly mask: number;
  readonly groupBits: number;
  readonly groups: number;
  /** Bits of health: one per condition, or as many as number the states of a chain. */
  readonly conditions: number;
  /** States of a chain of health states; 0 where health is a set of conditions. */
  readonly chain: number;
  /** Health of who counts as healthy: no condition, or the state of good health of a chain. */
  readonly well: number;
  readonly conditionShift: number;
}

/** Layout for so many groups and conditions, or states of a chain; null where the tables would not fit (more than 2^20 states). */
export function stateLayout(groups: number, conditionCount: number, chain = 0, well = 0): StateLayout | null {
  let conditions = conditionCount;
  while (1 << conditions < chain) conditions++;
  let groupBits = 0;
  while (1 << groupBits < groups) groupBits++;
  const bits = 8 + groupBits + conditions;
  if (bits > tableBits) return null;
  return { count: 1 << bits, mask: (1 << bits) - 1, groupBits, groups, conditions, chain, well, conditionShift: 8 + groupBits };
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

/** The same person in another state of health. */
export function withHealth(layout: StateLayout, state: number, health: number): number {
  return (state & ~(((1 << layout.conditions) - 1) << layout.conditionShift)) | (health << layout.conditionShift);
}

/** Whether health `held` counts condition c: its bit, or the number of the state where health is a chain. */
export function holds(layout: StateLayout, held: number, c: number): boolean {
  return layout.chain > 0 ? held === c : ((held >> c) & 1) === 1;
}

/** Calls `visit(first, female, group, conditions)` for every span of states that differ in age alone: `first` is that of age 0, those of the others follow it. */
export function forEachSpan(layout: StateLayout, visit: (first: number, female: boolean, group: number, conditions: number) => void): void {
  const healths = layout.chain > 0 ? layout.chain : 1 << layout.conditions;
  for (let conditions = 0; conditions < healths; conditions++) {
    for (let group = 0; group < layout.groups; group++) {
      for (let sex = 0; sex < 2; sex++) visit(packState(layout, 0, sex === 1, group, conditions), sex === 1, group, conditions);
    }
  }
}

/** Calls `visit(state, age, female, group, conditions)` for every state that a person can have. */
export function forEachState(layout: StateLayout, visit: (state: number, age: number, female: boolean, group: number, conditions: number) => void): void {
  forEachSpan(layout, (first, female, group, conditions) => {
    for (let age = 0; age <= oldestAge; age++) visit(first + age, age, female, group, conditions);
  });
}
