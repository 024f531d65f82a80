/**
 * Who finds no room in a world in which nothing else touches an event (`needs/refusals.ts`). What worlds have alike is whom the first of a block
 * would refuse if nobody were a member: rooms of worlds differ little, and members find other room than others only where they go first.
 */
import { settled } from "../../benefits/unaided.ts";
import { refusals } from "../../needs/refusals.ts";
import { uniform } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import { isInForce, late, limitedEvents, listLimited, needsList, rooms, type Served } from "./room.ts";

/** Of a block: the number from which nobody finds room in the worlds that are alike, by limited service; and for which settlement they are listed. */
const alike = { block: -1, settled: -1, from: new Float64Array(256) };

export function refuseApart(capacity: readonly number[], served: Served, at: LeverBlock): void {
  const { members, others } = served;
  listLimited(capacity, at);
  setAlike(others, at);
  refusals.members.fill(1, 0, capacity.length);
  for (let k = 0; k < limitedEvents.count; k++) {
    const s = limitedEvents.services[k]!;
    refusals.members[s] = members[s]!;
    if (needsList(k, Math.min(members[s]!, others[s]!, alike.from[k]!))) rooms.alone++;
    else rooms.enough++;
  }
  listAlike();
  const { own } = refusals;
  own.count = 0;
  for (let k = 0; k < limitedEvents.count; k++) own.count = listOwn(own.list, own.count, k, served);
}

function setAlike(others: Float64Array, { block: { draw } }: LeverBlock): void {
  if (alike.block === draw) return;
  alike.block = draw;
  for (let k = 0; k < limitedEvents.count; k++) alike.from[k] = others[limitedEvents.services[k]!]!;
}

/** Lists whom all worlds refuse, unless they say otherwise, where it is not known. */
function listAlike(): void {
  if (alike.settled === settled.number) return;
  alike.settled = settled.number;
  const { common } = refusals;
  common.count = 0;
  for (let k = 0; k < limitedEvents.count; k++) if (alike.from[k]! < 1) common.count = listBetween(common.list, common.count, k, alike.from[k]!, 1);
}

/** Lists late events of a service whose number lies between two; returns where the list ends. */
function listBetween(into: Int32Array, at: number, k: number, least: number, below: number): number {
  const { list, words } = late;
  const begin = limitedEvents.from[k]!;
  const end = begin + late.count[k]!;
  let found = at;
  for (let m = begin; m < end; m++) {
    const number = uniform(words[m]!);
    into[found] = list[m]!;
    found += +(number >= least) & +(number < below);
  }
  return found;
}

/** Lists late events that find room and would not, or the other way round. */
function listOwn(into: Int32Array, at: number, k: number, served: Served): number {
  const s = limitedEvents.services[k]!;
  const members = served.members[s]!;
  const others = served.others[s]!;
  const from = alike.from[k]!;
  if (members === others) return others === from ? at : listBetween(into, at, k, Math.min(others, from), Math.max(others, from));
  const { list, words } = late;
  const begin = limitedEvents.from[k]!;
  const end = begin + late.count[k]!;
  let found = at;
  for (let m = begin; m < end; m++) {
    const e = list[m]!;
    const number = uniform(words[m]!);
    into[found] = e;
    found += +(number >= from) ^ +(number >= (isInForce(e) === 1 ? members : others));
  }
  return found;
}
