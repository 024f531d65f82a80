/** What is sought, used and paid for in a block, by service: counts of the lever, and sums by which the next year's room and prices are found. */
import { covered, owed } from "../../benefits/covered.ts";
import { regained } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { losses, lossOf, lostNecessary, lostToCapacity } from "../../benefits/unaided.ts";
import { eventCost, eventMark, eventPerson, eventService, events, eventVolume, ownFacility } from "../../kernels/events.ts";
import { cellOf, joined } from "../../kernels/scratch.ts";
import { apart } from "../../needs/noted-events.ts";
import { refusals } from "../../needs/refusals.ts";
import type { LeverBlock } from "../lever.ts";
import { countApart } from "./count-apart.ts";
import { width } from "./counted.ts";
import type { SupplyTerms } from "./keys.ts";
import { isInForce } from "./room.ts";

/** Of the block under way, by service. */
interface Use {
  readonly all: Float64Array;
  /** People in force: what they need, and that of it which their scheme pays for. */
  readonly members: Float64Array;
  readonly paidFor: Float64Array;
  /** Not sought, because of price or means; not used. */
  readonly unsought: { readonly all: Float64Array; readonly members: Float64Array };
  readonly unused: { readonly all: Float64Array; readonly members: Float64Array };
  readonly unpaidFor: Float64Array;
  cost: number;
}
const most = 256;
const column = (): Float64Array => new Float64Array(most);
const use: Use = {
  all: column(),
  members: column(),
  paidFor: column(),
  unsought: { all: column(), members: column() },
  unused: { all: column(), members: column() },
  unpaidFor: column(),
  cost: 0,
};
/** Whose events `all` and `cost` are, before what is not used. */
let known = { base: -1, services: 0, cost: 0 };

/** How often each way was taken: tests that hold them to each other ask. */
export const ways: { byDifference: number; byEvent: number } = { byDifference: 0, byEvent: 0 };

export function countUse(numbers: SupplyTerms, price: Float64Array, induced: number, at: LeverBlock): void {
  if (refusals.on) {
    countApart(numbers, at);
    return;
  }
  const { model, world, tally } = at;
  const place = model.tallies.offset["supply.induced"]![world]!;
  tally[place] = tally[place]! + induced;
  const isMixed = model.levers.some((one) => one.lever === "facilities" && one.world === world);
  if (isMixed || price.some((one) => one !== 1)) countEvents(numbers, price, at);
  else if (apart.on) countApart(numbers, at);
  else countByDifference(numbers, at);
}

/** The short way, where all events cost what they cost everywhere and none is treated in a house of its own: all of them, less what is not used. */
function countByDifference({ capacity }: SupplyTerms, at: LeverBlock): void {
  ways.byDifference++;
  const services = capacity.length;
  sumAll(services);
  sumMembers(services, at);
  takeLosses(services, at);
  const { model, world, tally, sumsAt } = at;
  const { offset } = model.tallies;
  const add = (index: number, amount: number): void => {
    tally[index] = tally[index]! + amount;
  };
  const { all, members, paidFor, unsought, unused, unpaidFor, cost } = use;
  add(offset["supply.cost"]![world]!, cost);
  add(offset["supply.base_cost"]![world]!, cost);
  for (let s = 0; s < services; s++) {
    const soughtByMembers = members[s]! - unsought.members[s]!;
    const soughtByOthers = all[s]! - unsought.all[s]! - soughtByMembers;
    add(sumsAt + width * s, soughtByMembers);
    add(sumsAt + width * s + 1, soughtByOthers);
    add(sumsAt + width * s + 2, all[s]! - unused.all[s]!);
    add(sumsAt + width * s + 3, paidFor[s]! - unpaidFor[s]!);
    if (capacity[s] === Infinity) continue;
    add(offset["supply.sought_members"]![world]!, soughtByMembers);
    add(offset["supply.sought_others"]![world]!, soughtByOthers);
    const unservedMembers = unused.members[s]! - unsought.members[s]!;
    add(offset["supply.unserved_members"]![world]!, unservedMembers);
    add(offset["supply.unserved_others"]![world]!, unused.all[s]! - unsought.all[s]! - unservedMembers);
  }
}

/** The same in all worlds whose levers only mark events. */
function sumAll(services: number): void {
  const { all } = use;
  if (known.base !== events.base || known.services !== services) {
    all.fill(0, 0, services);
    let cost = 0;
    for (let e = 0; e < events.count; e++) {
      const s = eventService[e]!;
      all[s] = all[s]! + eventVolume[e]!;
      cost += eventCost[e]!;
    }
    known = { base: events.base, services, cost };
  }
  use.cost = known.cost;
}

/** By place of a scheme and service: 1 where it is in the package. */
let pays: Uint8Array = new Uint8Array(0);

function sumMembers(services: number, { model, context, world }: LeverBlock): void {
  const terms = context.terms[world]!;
  const places = model.worlds[world]!.joinable.length;
  if (pays.length < places * services) pays = new Uint8Array(places * services);
  for (let place = 0; place < places; place++) for (let s = 0; s < services; s++) pays[place * services + s] = +inPackage(terms, place, s);
  const { members, paidFor } = use;
  members.fill(0, 0, services);
  paidFor.fill(0, 0, services);
  for (let k = 0; k < owed.count; k++) {
    const e = covered[k]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    members[s] = members[s]! + v;
    paidFor[s] = paidFor[s]! + v * pays[joined[eventPerson[e]!]! * services + s]!;
  }
}

function takeLosses(services: number, { model, world, tally }: LeverBlock): void {
  const { unsought, unused, unpaidFor } = use;
  for (const one of [unsought.all, unsought.members, unused.all, unused.members, unpaidFor]) one.fill(0, 0, services);
  const forgoneAt = model.tallies.offset["supply.forgone"]![world]!;
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    if (regained[e] === 1) continue;
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const mark = lossOf[e]!;
    const isMember = isInForce(e);
    const isFull = (mark & lostToCapacity) !== 0;
    use.cost -= eventCost[e]!;
    unused.all[s] = unused.all[s]! + v;
    unused.members[s] = unused.members[s]! + v * isMember;
    if (isMember === 1) unpaidFor[s] = unpaidFor[s]! + v * pays[joined[i]! * services + s]!;
    if (!isFull) {
      unsought.all[s] = unsought.all[s]! + v;
      unsought.members[s] = unsought.members[s]! + v * isMember;
    } else if ((mark & lostNecessary) !== 0) tally[forgoneAt + cellOf[i]!] = tally[forgoneAt + cellOf[i]!]! + v;
  }
}

/** Event by event. */
function countEvents({ capacity }: SupplyTerms, price: Float64Array, at: LeverBlock): void {
  ways.byEvent++;
  const { model, context, world, tally, sumsAt } = at;
  const { offset } = model.tallies;
  const terms = context.terms[world]!;
  const { flowMagic } = model.grid;
  const place = (name: `supply.${string}`): number => offset[name]![world]!;
  const [costAt, baseAt, forgoneAt] = [place("supply.cost"), place("supply.base_cost"), place("supply.forgone")];
  const soughtAt = [place("supply.sought_others"), place("supply.sought_members")] as const;
  const unservedAt = [place("supply.unserved_others"), place("supply.unserved_members")] as const;
  const add = (index: number, amount: number): void => {
    tally[index] = tally[index]! + amount;
  };
  for (let e = 0; e < events.count; e++) {
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const mark = losses.count === 0 ? 0 : lossOf[e]!;
    const used = mark === 0 || regained[e] === 1;
    if (!used && (mark & lostToCapacity) === 0) continue;
    const v = eventVolume[e]!;
    const inForce = isInForce(e);
    const isOwn = (eventMark[e]! & ownFacility) !== 0;
    if (!isOwn) add(sumsAt + width * s + 1 - inForce, v);
    if (used) {
      add(sumsAt + width * s + 2, v);
      if (inForce === 1 && inPackage(terms, joined[i]!, s)) add(sumsAt + width * s + 3, v);
      add(costAt, eventCost[e]!);
      // on the grid of money, so that the sum is the same however blocks are shared out among workers
      add(baseAt, isOwn ? eventCost[e]! : eventCost[e]! / price[s]! + flowMagic - flowMagic);
    } else if ((mark & lostNecessary) !== 0) add(forgoneAt + cellOf[i]!, v);
    if (capacity[s] === Infinity || isOwn) continue;
    add(soughtAt[inForce]!, v);
    if (!used) add(unservedAt[inForce]!, v);
  }
}
