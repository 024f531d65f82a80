import type { PopulationLayout } from "../model/population-layout.ts";
import type { Scenario } from "../model/scenario.ts";
import { blockLength } from "../random/generator.ts";
import { householdKinds } from "./household-kinds.ts";
import { planSlots } from "./slot-capacity.ts";

export function populationLayout(scenario: Scenario): PopulationLayout {
  const { size: persons, groups, households } = scenario.population;
  const { capacity, yearlyBirths } = planSlots(scenario);
  const groupStart = new Int32Array(groups.length + 1);
  for (let group = 0; group < groups.length; group++) groupStart[group + 1] = groupStart[group]! + groups[group]!.count;
  const starts: number[] = [];
  const before: number[] = [];
  const personsBefore: number[] = [];
  let position: Uint16Array | null = null;
  let spare: Uint8Array | null = null;
  let householdTotal = persons;
  let size = persons;
  if (households === null) {
    for (let slot = 0; slot < size; slot += blockLength) starts.push(slot);
  } else {
    position = new Uint16Array(capacity);
    const kinds = householdKinds(scenario, yearlyBirths);
    if (kinds.some((kind) => kind.spare > 0)) spare = new Uint8Array(capacity);
    householdTotal = 0;
    let slot = 0;
    let blockFirst = 0;
    let seated = 0;
    starts.push(0);
    before.push(0);
    personsBefore.push(0);
    for (const kind of kinds) {
      const places = kind.members + kind.spare;
      for (let household = 0; household < kind.households; household++) {
        if (slot + places - blockFirst > blockLength) {
          starts.push(slot);
          before.push(householdTotal);
          personsBefore.push(seated);
          blockFirst = slot;
        }
        spare?.fill(1, slot + kind.members, slot + places);
        for (let place = 0; place < places; place++) position[slot++] = place;
        householdTotal++;
        seated += kind.members;
      }
    }
    size = slot;
  }
  const startingBlocks = starts.length;
  for (let slot = size; slot < capacity; slot += blockLength) starts.push(slot);
  starts.push(capacity);
  const headGroups = households === null ? [] : [...households.heads];
  let headPool = 0;
  for (const group of headGroups) headPool += groups[group]!.count;
  return {
    persons,
    size,
    capacity,
    blockStart: Int32Array.from(starts),
    startingBlocks,
    households: householdTotal,
    householdsBefore: Int32Array.from(before),
    personsBefore: Int32Array.from(personsBefore),
    spare,
    position,
    headGroups,
    headPool,
    groupStart,
  };
}
