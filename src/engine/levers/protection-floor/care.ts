/** Essential care within reach: who has nobody that pays for some of it, and what people paid for it or went without. By person of a block. */
import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { floorCovers } from "../../benefits/floors.ts";
import { regained } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { eventLeft, losses, lossOf, lostNecessary, unaidedPocket } from "../../benefits/unaided.ts";
import { eventCost, eventPerson, eventService, events, needy } from "../../kernels/events.ts";
import { cellOf, forceFrom, joined, pocketOf, pockets, stateOf, unitOf } from "../../kernels/scratch.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import { isPoor } from "./incomes.ts";
import type { FloorNumbers } from "./numbers.ts";

/** By person: 1 who went without essential care that was needed; what the person paid or did not use of it. */
const missed = new Uint8Array(blockLength);
const careGap = new Float64Array(blockLength);

/**
 * How often each way was taken: only those looked at who went without care; everybody, with what people paid for all care or event by event. Tests
 * that hold them to each other ask, and may refuse the short one.
 */
export const ways: { byMissed: number; byPerson: number; byEvent: number; refuse: boolean } = { byMissed: 0, byPerson: 0, byEvent: 0, refuse: false };

/**
 * Counts whoever has no essential care within reach, and returns what they paid and did not use of it.
 *
 * @param lacking  by breakdown cell: such people of households with the basic income, and of others
 */
export function countCare(numbers: FloorNumbers, at: LeverBlock, lacking: Int32Array): number {
  const { model, block } = at;
  missed.fill(0, 0, block.living);
  const isAll = numbers.essential.length === model.needs.services.length;
  const isBare = findBare(numbers, at);
  if (isAll && !isBare && !ways.refuse) return countMissed(lacking);
  careGap.fill(0, 0, block.living);
  weights.fill(0, 0, model.needs.services.length);
  for (const s of numbers.essential) weights[s] = 1;
  if (isAll) takePockets();
  else sumEvents(at);
  addForgone();
  return countEverybody(bare, model.states.groupBits, block.living, lacking);
}

/** By place of a scheme (0: none) and group: 1 where some essential service has nobody who pays for it. */
let bare: Uint8Array = new Uint8Array(0);

/** Cover is a question of scheme and group alone: a table for the persons to look up. Returns whether anybody can be without it. */
function findBare({ essential }: FloorNumbers, { model, context, world }: LeverBlock): boolean {
  const terms = context.terms[world]!;
  const { groupBits, groups } = model.states;
  const places = model.worlds[world]!.joinable.length + 1;
  if (bare.length < places << groupBits) bare = new Uint8Array(places << groupBits);
  let some = 0;
  for (let place = 0; place < places; place++)
    for (let group = 0; group < groups; group++) {
      let lacks = 0;
      for (const s of essential) {
        const isPaid = (place > 0 && inPackage(terms, place - 1, s)) || (terms.floored && floorCovers(model, context, world, s, group << 8));
        if (!isPaid) lacks = 1;
      }
      bare[(place << groupBits) + group] = lacks;
      some |= lacks;
    }
  return some === 1;
}

/** Where somebody pays for all care of everybody, it is out of reach of those alone who went without some. */
function countMissed(lacking: Int32Array): number {
  ways.byMissed++;
  const { list, count } = losses;
  let gap = 0;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    const i = eventPerson[e]!;
    // without a branch: which of the losses count is chance
    const counts = ((lossOf[e]! & lostNecessary) >>> 1) & (regained[e]! ^ 1);
    gap += counts * eventCost[e]!;
    people[found] = i;
    found += counts & (missed[i]! ^ 1);
    missed[i] = missed[i]! | counts;
  }
  const unaided = +pockets.areDifferences;
  for (let k = 0; k < found; k++) {
    const i = people[k]!;
    const place = 2 * cellOf[i]! + isPoor[unitOf[i]!]!;
    lacking[place] = lacking[place]! + 1;
    gap += unaided * unaidedPocket[i]! + pocketOf[i]!;
  }
  return gap;
}
const people = new Int32Array(blockLength + 1);

/** Returns the care gap: two sums in turn, so that none waits for the addition before it. */
function countEverybody(byGroup: Uint8Array, groupBits: number, alive: number, lacking: Int32Array): number {
  const groupMask = (1 << groupBits) - 1;
  let gap = 0;
  let other = 0;
  for (let i = 0; i < alive; i++) {
    // -1 joined: 0, whatever stands in the other column
    const place = +(forceFrom[i]! < 1) * (joined[i]! + 1);
    const lacks = byGroup[(place << groupBits) + ((stateOf[i]! >> 8) & groupMask)]! | missed[i]!;
    const at = 2 * cellOf[i]! + isPoor[unitOf[i]!]!;
    lacking[at] = lacking[at]! + lacks;
    const next = other;
    other = gap + lacks * careGap[i]!;
    gap = next;
  }
  return gap + other;
}

/** By service: 1 where it is essential. */
const weights = new Uint8Array(256);

/** Where all services are essential, what people paid for them is what they paid: the short way. */
function takePockets(): void {
  ways.byPerson++;
  const unaided = +pockets.areDifferences;
  for (let k = 0; k < needy.count; k++) {
    const i = needy.list[k]!;
    careGap[i] = unaided * unaidedPocket[i]! + pocketOf[i]!;
  }
}

/** Else event by event: what is left after public schemes, less what the person's scheme pays. Sums are differences of sums, exact on the grid of money. */
function sumEvents({ model, context, world }: LeverBlock): void {
  ways.byEvent++;
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    careGap[i] = careGap[i]! + weights[eventService[e]!]! * eventLeft[e]!;
  }
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    const i = eventPerson[e]!;
    if (regained[e] === 0) careGap[i] = careGap[i]! - weights[eventService[e]!]! * eventLeft[e]!;
  }
  const { rules, payRatios } = context.terms[world]!;
  const { flowMagic } = model.grid;
  if (rules.length === 0) return;
  for (let k = 0; k < owed.count; k++) {
    const e = covered[k]!;
    const i = eventPerson[e]!;
    // a scheme that fails pays a part of what it owes
    const paid = owedFor[k]! * payRatios[joined[i]!]! + flowMagic - flowMagic;
    careGap[i] = careGap[i]! - weights[eventService[e]!]! * paid;
  }
}

/** Necessary care that was not used would have cost so much. Without a branch: which of the losses count is chance. */
function addForgone(): void {
  const { list, count } = losses;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    const i = eventPerson[e]!;
    const counts = ((lossOf[e]! & lostNecessary) >>> 1) & (regained[e]! ^ 1) & weights[eventService[e]!]!;
    careGap[i] = careGap[i]! + counts * eventCost[e]!;
    missed[i] = missed[i]! | counts;
  }
}
