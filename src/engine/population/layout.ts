import type { PopulationLayout } from "../model/population-layout.ts";
import type { Scenario } from "../model/scenario.ts";
import { blockLength } from "../random/generator.ts";
import { planSlots } from "./slot-capacity.ts";
import { strataOf } from "./strata.ts";

/** Number of households of each size (index 0 = one member) whose members sum to `size`. */
export function householdCounts(size: number, probabilities: readonly number[]): number[] {
  let meanSize = 0;
  for (let k = 0; k < probabilities.length; k++) meanSize += probabilities[k]! * (k + 1);
  const counts = probabilities.map((probability) => Math.floor((size / meanSize) * probability + 1e-9));
  let left = size;
  for (let k = 0; k < counts.length; k++) left -= counts[k]! * (k + 1);
  for (let k = counts.length - 1; k >= 0 && left > 0; k--) {
    while (left >= k + 1 && (probabilities[k]! > 0 || k === 0)) {
      counts[k]!++;
      left -= k + 1;
    }
  }
  return counts;
}

/** Numbers of households of each size, in the order of their slots. */
function householdKinds({ population }: Scenario, probabilities: readonly number[]): readonly { readonly members: number; readonly seats: number }[] {
  const { size, microdata, groups } = population;
  if (microdata !== null && microdata.households !== null)
    return strataOf(
      microdata,
      size,
      groups.map(({ count }) => count),
    );
  return householdCounts(size, probabilities).map((seats, k) => ({ members: k + 1, seats }));
}

export function populationLayout(scenario: Scenario): PopulationLayout {
  const { size, groups, households } = scenario.population;
  const { capacity } = planSlots(scenario);
  const groupStart = new Int32Array(groups.length + 1);
  for (let group = 0; group < groups.length; group++) groupStart[group + 1] = groupStart[group]! + groups[group]!.count;
  const starts: number[] = [];
  const before: number[] = [];
  let position: Uint16Array | null = null;
  let householdTotal = size;
  if (households === null) {
    for (let slot = 0; slot < size; slot += blockLength) starts.push(slot);
  } else {
    position = new Uint16Array(capacity);
    const kinds = householdKinds(scenario, households.sizes);
    householdTotal = 0;
    let slot = 0;
    let blockFirst = 0;
    starts.push(0);
    before.push(0);
    for (const { members, seats } of kinds) {
      for (let household = 0; household < seats; household++) {
        if (slot + members - blockFirst > blockLength) {
          starts.push(slot);
          before.push(householdTotal);
          blockFirst = slot;
        }
        for (let member = 0; member < members; member++) position[slot++] = member;
        householdTotal++;
      }
    }
  }
  const startingBlocks = starts.length;
  for (let slot = size; slot < capacity; slot += blockLength) starts.push(slot);
  starts.push(capacity);
  const headGroups = households === null ? [] : [...households.heads];
  let headPool = 0;
  for (const group of headGroups) headPool += groups[group]!.count;
  return {
    size,
    capacity,
    blockStart: Int32Array.from(starts),
    startingBlocks,
    households: householdTotal,
    householdsBefore: Int32Array.from(before),
    position,
    headGroups,
    headPool,
    groupStart,
  };
}
