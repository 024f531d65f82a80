/** Essential care within reach: who has nobody that pays for some of it, and what people paid for it or went without. By person of a block. */
import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { floorCovers } from "../../benefits/floors.ts";
import { regained } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { eventLeft, losses, lossOf, lostNecessary } from "../../benefits/unaided.ts";
import { eventCost, eventPerson, eventService, events, needy } from "../../kernels/events.ts";
import { joined, pocketOf } from "../../kernels/scratch.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import type { FloorNumbers } from "./numbers.ts";

/** By person: 1 who went without essential care that was needed; what the person paid or did not use of it. */
export const missed = new Uint8Array(blockLength);
export const careGap = new Float64Array(blockLength);

/** How often each way was taken: tests that hold them to each other ask. */
export const ways: { byPerson: number; byEvent: number } = { byPerson: 0, byEvent: 0 };

/** Fills `missed`, `careGap` and `bare`. */
export function findCare(numbers: FloorNumbers, at: LeverBlock): void {
  missed.fill(0, 0, at.block.living);
  careGap.fill(0, 0, at.block.living);
  findBare(numbers, at);
  const { services } = at.model.needs;
  if (numbers.essential.length === services.length) takePockets();
  else {
    weights.fill(0, 0, services.length);
    for (const s of numbers.essential) weights[s] = 1;
    sumEvents(at);
  }
  addForgone();
}

/** By place of a scheme (0: none) and group: 1 where some essential service has nobody who pays for it. */
export let bare: Uint8Array = new Uint8Array(0);

/** Cover is a question of scheme and group alone: a table for the persons to look up. */
function findBare({ essential }: FloorNumbers, { model, context, world }: LeverBlock): void {
  const terms = context.terms[world]!;
  const { groupBits, groups } = model.states;
  const places = model.worlds[world]!.joinable.length + 1;
  if (bare.length < places << groupBits) bare = new Uint8Array(places << groupBits);
  for (let place = 0; place < places; place++)
    for (let group = 0; group < groups; group++) {
      let lacks = 0;
      for (const s of essential) {
        const isPaid = (place > 0 && inPackage(terms, place - 1, s)) || (terms.floored && floorCovers(model, context, world, s, group << 8));
        if (!isPaid) lacks = 1;
      }
      bare[(place << groupBits) + group] = lacks;
    }
}

/** By service: 1 where it is essential; all are where nobody says which. */
const weights = new Uint8Array(256).fill(1);

/** Where all services are essential, what people paid for them is what they paid: the short way. */
function takePockets(): void {
  ways.byPerson++;
  weights.fill(1);
  for (let k = 0; k < needy.count; k++) careGap[needy.list[k]!] = pocketOf[needy.list[k]!]!;
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
