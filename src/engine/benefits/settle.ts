/**
 * Use of care and payment for one world.
 *
 * Public floors pay first, then the scheme that the person joined, on what is left: yearly deductible, then the event's rule
 *   payment = min(cap, max(0, share * max(0, cost - deductible) - copay)),
 * then the yearly out-of-pocket limit (the scheme pays the excess), then the annual cap. The person uses the care or goes without
 * (`forgo.ts`).
 *
 * What happens without a scheme is the same in all worlds (`unaided.ts`). A world begins with it and corrects it for the events of
 * members whose cover is in force: somebody who uses care at its full price also uses it at a part of it. Sums are differences of
 * sums: money is on the grid, so that they are exact.
 */
import { eventInts } from "../kernels/event-columns.ts";
import { eventPerson, eventService, events, eventTime, eventVolume, marks, needy } from "../kernels/events.ts";
import { cellOf, forgoneOf, joined, pocketOf, pockets, unitOf, unitPocket } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { takeSteps } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { WorldTerms } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";
import { covered, listCovered, oweByRule, owed, owedFor } from "./covered.ts";
import { floorColumn } from "./floors.ts";
import { forgoneReason } from "./forgone-reason.ts";
import { clearLimits, oweInOrder } from "./owe-in-order.ts";
import { forgetRegained, owedNow, type Places, regain, regained } from "./regain.ts";
import { losses, lossOf, lostNecessary, lostToCapacity, sections, settleUnaided, unaidedForgone, unaidedPocket } from "./unaided.ts";

export function settleWorld(
  model: Model,
  context: YearContext,
  world: number,
  block: BlockSize,
  entryConditions: Uint8Array | null,
  tally: Float64Array,
): void {
  const terms = context.terms[world]!;
  const sums = settleUnaided(model, context, world);
  const places = placeTotals(model, world);
  startUnaided(model, sums, places, tally);
  pockets.areDifferences = false;
  const count = terms.rules.length === 0 ? 0 : listCovered();
  // counts of the world read these whether or not anything is covered
  owed.count = count;
  if (terms.limited) clearLimits(block);
  if (count > 0) {
    oweCovered(model, terms, block, entryConditions, count, places, tally);
    takeSteps(context.hooks.pay[world]!);
    payCovered(terms, count, places, model.grid.flowMagic, tally);
  }
  if (losses.count > 0) closeLosses(model, context, world, tally);
  if (model.worlds[world]!.floors.length > 1) splitFloors(model, world, tally);
  if (model.layout.position !== null) sumPockets(block);
}

/** What the schemes owe for the listed events; event by event in order of time where what came before matters. */
export function oweCovered(
  model: Model,
  terms: WorldTerms,
  block: BlockSize,
  entryConditions: Uint8Array | null,
  count: number,
  places: Places,
  tally: Float64Array,
): void {
  if (terms.limited || entryConditions !== null) {
    oweInOrder(model, terms, block, entryConditions, count, places, tally);
    return;
  }
  oweByRule(terms, count, model.grid.flowMagic);
  if (losses.count > 0) dropLost(model, count, places, tally);
}

/** What each household paid out of pocket: the sum over its members. */
function sumPockets(block: BlockSize): void {
  unitPocket.fill(0, 0, block.units);
  for (let k = 0; k < needy.count; k++) {
    const i = needy.list[k]!;
    const unit = unitOf[i]!;
    unitPocket[unit] = unitPocket[unit]! + pocketOf[i]!;
  }
}

/** Forgets what the listed people paid: those with events, or members; their columns are zero for everybody else. */
export function forgetPayments({ list, count }: { readonly list: Int32Array; readonly count: number }): void {
  for (let k = 0; k < count; k++) {
    pocketOf[list[k]!] = 0;
    forgoneOf[list[k]!] = 0;
  }
}

export function placeTotals(model: Model, world: number): Places {
  const { offset, trash, breakdowns } = model.tallies;
  const { floors } = model.worlds[world]!;
  // trash cells of their own: one cell taking several counts of an event would wait for itself
  const place = (at: number, region: number): number => (at < 0 ? trash + region * breakdowns.cells : at);
  return {
    events: place(offset.use_events[world]!, 0),
    cost: place(offset.use_cost[world]!, 1),
    pool: place(offset.pool_paid[world]!, 2),
    pocket: place(offset.out_of_pocket[world]!, 3),
    floor: place(offset.floor_paid[world]!, 4),
    // several floors share what they pay by event (`splitFloors`)
    floorBenefits: floors.length === 1 ? offset.benefits[floors[0]!]! : place(-1, 5),
    necessary: place(offset.necessary_events[world]!, 6),
    forgone: place(offset.forgone_events[world]!, 7),
    reduced: place(offset.reduced_cost[world]!, 7),
  };
}

/** Begins with what happens without a scheme. */
function startUnaided(model: Model, sums: Float64Array, places: Places, tally: Float64Array): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) pocketOf[list[k]!] = unaidedPocket[list[k]!]!;
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    const i = eventPerson[e]!;
    forgoneOf[i] = unaidedForgone[i]!;
  }
  forgetRegained();
  addUnaided(model, sums, places, tally);
}

/** The sums of what happens without a scheme. */
export function addUnaided(model: Model, sums: Float64Array, places: Places, tally: Float64Array): void {
  const { cells } = model.tallies.breakdowns;
  const costAt = sections.cost * cells;
  const floorAt = sections.floor * cells;
  for (let cell = 0; cell < cells; cell++) {
    const cost = sums[costAt + cell]!;
    const floor = sums[floorAt + cell]!;
    tally[places.events + cell] = tally[places.events + cell]! + sums[cell]!;
    tally[places.cost + cell] = tally[places.cost + cell]! + cost;
    tally[places.pool + cell] = tally[places.pool + cell]! + floor;
    tally[places.pocket + cell] = tally[places.pocket + cell]! + (cost - floor);
    tally[places.floor + cell] = tally[places.floor + cell]! + floor;
    tally[places.floorBenefits + cell] = tally[places.floorBenefits + cell]! + floor;
  }
  if (!model.needs.usesChance && !marks.on) return;
  addSection(sums, sections.necessary, places.necessary, cells, tally);
  addSection(sums, sections.forgone, places.forgone, cells, tally);
  addSection(sums, sections.reduced, places.reduced, cells, tally);
}

function addSection(sums: Float64Array, section: number, at: number, cells: number, tally: Float64Array): void {
  for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + sums[section * cells + cell]!;
}

/** Places in `covered` of care that its lower price may bring back. */
const reopened = eventInts();

/** Nothing is paid for care that is not used at its lower price either, or that nobody has room for. Which care is lost is chance: no branch asks. */
function dropLost(model: Model, count: number, places: Places, tally: Float64Array): void {
  let found = 0;
  for (let k = 0; k < count; k++) {
    const mark = lossOf[covered[k]!]!;
    // `lostToCapacity`
    const full = (mark >> 3) & 1;
    owedFor[k] = owedFor[k]! * (1 - full);
    reopened[found] = k;
    found += +(mark !== 0) & (full ^ 1);
  }
  for (let m = 0; m < found; m++) {
    const k = reopened[m]!;
    owedNow[0] = owedFor[k]!;
    if (!(owedNow[0] > 0 && regain(model, covered[k]!, places, tally))) owedFor[k] = 0;
  }
}

/** Pays what is owed, all at once: who is owed nothing adds zeros. */
export function payCovered(
  { claims, claimsAt, benefitsAt, payRatios }: WorldTerms,
  count: number,
  places: Places,
  flowMagic: number,
  tally: Float64Array,
): void {
  const { pool, pocket } = places;
  const whole = payRatios.every((ratio) => ratio === 1);
  for (let k = 0; k < count; k++) {
    const i = eventPerson[covered[k]!]!;
    const owes = owedFor[k]!;
    const cell = cellOf[i]!;
    const position = joined[i]!;
    const at = benefitsAt[position]! + cell;
    claims[position] = claims[position]! + +(owes > 0);
    tally[at] = tally[at]! + owes;
    const paid = whole ? owes : owes * payRatios[position]! + flowMagic - flowMagic;
    tally[pool + cell] = tally[pool + cell]! + paid;
    tally[pocket + cell] = tally[pocket + cell]! - paid;
    pocketOf[i] = pocketOf[i]! - paid;
  }
  for (let position = 0; position < claims.length; position++) {
    tally[claimsAt[position]!] = tally[claimsAt[position]!]! + claims[position]!;
    claims[position] = 0;
  }
}

const forgoneReasons: readonly TotalName[] = ["forgone_cost", "forgone_not_covered", "forgone_waiting"];

/** Who went without necessary care in this world, and why. */
function closeLosses(model: Model, context: YearContext, world: number, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { list, count } = losses;
  for (let k = 0; k < count; k++) {
    const i = eventPerson[list[k]!]!;
    forgoneOf[i] = +(forgoneOf[i]! > 0);
  }
  if (forgoneReasons.every((name) => offset[name][world]! < 0)) return;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    if (regained[e] === 1 || (lossOf[e]! & lostNecessary) === 0 || (lossOf[e]! & lostToCapacity) !== 0) continue;
    const i = eventPerson[e]!;
    const at = offset[forgoneReason(model, context, world, i, eventService[e]!, eventTime[e]!)][world]!;
    if (at >= 0) tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + eventVolume[e]!;
  }
}

/** The same where nobody can join anything: the last floor paid what the others left of all that floors paid. */
export function splitUnaided(model: Model, world: number, sums: Float64Array, tally: Float64Array): void {
  const { floors } = model.worlds[world]!;
  const { cells } = model.tallies.breakdowns;
  const rest = sums.slice(sections.floor * cells, (sections.floor + 1) * cells);
  const part = new Float64Array(cells);
  for (let f = 0; f < floors.length; f++) {
    if (f + 1 === floors.length) part.set(rest);
    else sumUsed(floorColumn(f), part.fill(0));
    const at = model.tallies.offset.benefits[floors[f]!]!;
    for (let cell = 0; cell < cells; cell++) {
      tally[at + cell] = tally[at + cell]! + part[cell]!;
      rest[cell] = rest[cell]! - part[cell]!;
    }
  }
}

/** Adds what a floor pays for the events that are used without a scheme, by cell. */
function sumUsed(own: Float64Array, part: Float64Array): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const cell = cellOf[eventPerson[e]!]!;
    part[cell] = part[cell]! + own[e]!;
  }
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    const cell = cellOf[eventPerson[e]!]!;
    part[cell] = part[cell]! - own[e]!;
  }
}

/** Several floors: each one's part of the used events. */
export function splitFloors(model: Model, world: number, tally: Float64Array): void {
  const { floors } = model.worlds[world]!;
  for (let f = 0; f < floors.length; f++) {
    const own = floorColumn(f);
    const at = model.tallies.offset.benefits[floors[f]!]!;
    for (let e = 0; e < events.count; e++) {
      if (losses.count > 0 && lossOf[e] !== 0 && regained[e] === 0) continue;
      const cell = at + cellOf[eventPerson[e]!]!;
      tally[cell] = tally[cell]! + own[e]!;
    }
  }
}
