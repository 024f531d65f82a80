/** Events that do not happen: of services, by the level of each person; of illness that was spared, by the rates without it. */
import { eventCost, eventPerson, eventService, events, needy } from "../../kernels/events.ts";
import { joined, living, stateOf } from "../../kernels/scratch.ts";
import { scaleEvent } from "../../needs/scale-event.ts";
import { eventDropped } from "../../needs/world-need.ts";
import { blockLength } from "../../random/generator.ts";
import { drawOfSome } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { chooseEvents, chosen, ordinals } from "../shared/chosen-events.ts";
import { sparedOf } from "./health.ts";
import { column, drawn, type PreventionNumbers } from "./numbers.ts";
import { findReached, level, takesPart } from "./reach.ts";

const words = new Int32Array(blockLength);
/** By position among the living: what this programme spares the person, of `sparedOf`. */
const ownSpared = new Uint8Array(blockLength);

export function preventEvents(numbers: PreventionNumbers, at: LeverBlock): void {
  findReached(numbers, at);
  const { model, block, tally, arm } = at;
  const { offset } = model.tallies;
  let reached = 0;
  for (let i = 0; i < block.living; i++) reached += takesPart[i]!;
  tally[offset["prevention.reached"]![arm]!] = tally[offset["prevention.reached"]![arm]!]! + reached;
  const spares = numbers.preventable !== 0;
  if (spares) takeOwn(at);
  listActedOn(spares);
  drawOfSome(at, words, actedOn, false, drawn.events);
  chooseEvents(actedOn);
  let all = 0;
  let outside = 0;
  for (let k = 0; k < chosen.count; k++) {
    const e = chosen.list[k]!;
    const i = eventPerson[e]!;
    if (eventDropped[e] === 1) continue;
    const factor = 1 - numbers.services[eventService[e]!]! * level[i]!;
    const spared = spares ? ownSpared[i]! : 0;
    if (factor === 1 && spared === 0) continue;
    const cost = eventCost[e]!;
    const first = events.count;
    const ill = spared === 0 ? 1 : illnessFactor(at, e, spared);
    scaleEvent(model, e, factor * ill, words[i]!, ordinals[k]!);
    let saved = eventDropped[e] === 1 ? cost : cost - eventCost[e]!;
    for (let added = first; added < events.count; added++) saved -= eventCost[added]!;
    all += saved;
    if (joined[i] !== at.position) outside += saved;
  }
  if (spares) for (let i = 0; i < block.living; i++) sparedOf[i] = sparedOf[i]! & ~ownSpared[i]!;
  addTo(tally, offset["prevention.avoided_need"]![arm]!, all);
  addTo(tally, offset["prevention.leakage"]![arm]!, outside);
}

const actedOn = { count: 0, list: new Int32Array(blockLength + 1) };

/** People with events on whom the programme acts, or whom it spared an illness. */
function listActedOn(spares: boolean): void {
  let found = 0;
  for (let k = 0; k < needy.count; k++) {
    const i = needy.list[k]!;
    actedOn.list[found] = i;
    found += +(level[i] !== 0) | (+spares & +(ownSpared[i] !== 0));
  }
  actedOn.count = found;
}

function addTo(tally: Float64Array, at: number, amount: number): void {
  tally[at] = tally[at]! + amount;
}

function takeOwn({ block, mine }: LeverBlock): void {
  const [, spared] = mine[column.spared]!;
  for (let i = 0; i < block.living; i++) ownSpared[i] = spared[block.first + living[i]!]!;
}

/** Rate without the spared conditions over rate with them; the event then costs what it costs without them. What other programmes spare is theirs to take away. */
function illnessFactor({ model }: LeverBlock, e: number, own: number): number {
  const { rate, costFactor } = model.needs.services[eventService[e]!]!;
  const { conditionShift } = model.states;
  const here = stateOf[eventPerson[e]!]!;
  const left = sparedOf[eventPerson[e]!]!;
  const without = here | ((left & ~own) << conditionShift);
  const ill = here | (left << conditionShift);
  const { flowMagic } = model.grid;
  if (costFactor[ill]! > 0) eventCost[e] = eventCost[e]! * (costFactor[without]! / costFactor[ill]!) + flowMagic - flowMagic;
  return rate[ill]! > 0 ? rate[without]! / rate[ill]! : 1;
}
