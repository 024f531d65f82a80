/**
 * Use of care and payment, event by event in order of time, for one world.
 *
 * Public floors pay first, then the scheme that the person joined, on what is left: yearly deductible, then the event's rule
 *   payment = min(cap, max(0, share * max(0, cost - deductible) - copay)),
 * then the yearly out-of-pocket limit (the scheme pays the excess), then the annual cap. The person uses the care with probability
 * exp(-eta * out-of-pocket / cost), unless an essential event cannot be paid at once and is forgone.
 */
import {
  eventCost,
  eventLiquidityWord,
  eventNecessityWord,
  eventPerson,
  eventPriceWord,
  eventService,
  events,
  eventTime,
  eventVolume,
  mostEvents,
  needy,
} from "../kernels/events.ts";
import {
  cellOf,
  forceFrom,
  forgoneOf,
  joined,
  limitPaid,
  limitPocket,
  living,
  metDeductible,
  pocketOf,
  stateOf,
  unitHead,
  unitIncome,
  unitOf,
  unitPocket,
} from "../kernels/scratch.ts";
import { exp } from "../maths/exp.ts";
import type { TotalName } from "../metrics/totals.ts";
import type { Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { YearContext } from "../projection/year-context.ts";
import { blockLength, uniform } from "../random/generator.ts";
import { floorColumn, floorPays, payFloors } from "./floors.ts";
import { forgoneReason } from "./forgone-reason.ts";
import { riderShare } from "./rider.ts";
import { ruleWidth, termWidth } from "./terms.ts";

/** 1 where a cap cut what a scheme owes for needed care; set here, cleared by whoever counts it. */
export const cappedOf: Uint8Array = new Uint8Array(blockLength);
/** Whether each event was used; kept only where several floors share payments. */
const used = new Uint8Array(mostEvents);

export function settleWorld(
  model: Model,
  context: YearContext,
  world: number,
  block: BlockSize,
  entryConditions: Uint8Array | null,
  tally: Float64Array,
): void {
  const terms = context.terms[world]!;
  if (terms.floored) payFloors(model, context, world);
  if (terms.limited) clearLimits(block);
  settleEvents(model, context, world, block.first, entryConditions, tally);
  if (model.worlds[world]!.floors.length > 1) splitFloors(model, world, tally);
  if (model.layout.position !== null) sumPockets(block);
}

function clearLimits(block: BlockSize): void {
  metDeductible.fill(0, 0, block.count);
  limitPocket.fill(0, 0, block.count);
  limitPaid.fill(0, 0, block.count);
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

/** Forgets what the people with events paid: their columns are zero for everybody else. */
export function forgetPayments(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    pocketOf[list[k]!] = 0;
    forgoneOf[list[k]!] = 0;
  }
}

/**
 * One pass takes each event from its cost to who paid what. Sums are taken by event: money is on the grid, so that the order
 * does not matter. Only yearly limits make an event depend on those before it; then accumulators are kept by person or household.
 */
function settleEvents(model: Model, context: YearContext, world: number, first: number, rider: Uint8Array | null, tally: Float64Array): void {
  const { count } = events;
  const terms = context.terms[world]!;
  const { rules, limits, services, payRatios, claims, benefitsAt, floored, limited } = terms;
  const { flowMagic } = model.grid;
  const { offset, trash } = model.tallies;
  const { cells } = model.tallies.breakdowns;
  const { priceResponses, essentials, necessaryShares } = model.needs;
  const { forgoProbability } = model.behaviour;
  const liquidYears = model.behaviour.liquidity / 12;
  const chance = model.needs.usesChance;
  const { floors } = model.worlds[world]!;
  const keepsUse = floors.length > 1;
  const floorPaid = floorPays;
  const useAt = placeOf(offset.use_events[world]!, trash);
  const costAt = placeOf(offset.use_cost[world]!, trash + 1 * cells);
  const poolAt = placeOf(offset.pool_paid[world]!, trash + 2 * cells);
  const pocketAt = placeOf(offset.out_of_pocket[world]!, trash + 3 * cells);
  const floorAt = placeOf(offset.floor_paid[world]!, trash + 4 * cells);
  const floorBenefitsAt = floors.length === 1 ? offset.benefits[floors[0]!]! : trash;
  const necessaryAt = placeOf(offset.necessary_events[world]!, trash + 5 * cells);
  const reducedAt = placeOf(offset.reduced_cost[world]!, trash + 6 * cells);
  const reasons = forgoneReasons.some((name) => offset[name][world]! >= 0);
  const forgoneAt = placeOf(offset.forgone_events[world]!, trash + 7 * cells);
  claims.fill(0);
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const x = eventCost[e]!;
    const v = eventVolume[e]!;
    const cell = cellOf[i]!;
    const position = joined[i]!;
    const byFloor = floored ? floorPaid[e]! : 0;
    const left = x - byFloor;
    let owed = 0;
    let holder = -1;
    if (position >= 0 && eventTime[e]! >= forceFrom[i]!) {
      const at = (position * services + s) * ruleWidth;
      const term = position * termWidth;
      let base = left;
      if (limited && rules[at + 1]! > 0) {
        // the head stands for the household: where another scheme counts by person, no person has its number
        holder = limits[term + 4] !== 0 ? unitHead[unitOf[i]!]! : i;
        const open = limits[term]! - metDeductible[holder]!;
        if (open > 0) base = left > open ? left - open : 0;
      }
      const above = base - rules[at]! * v;
      owed = above > 0 ? rules[at + 1]! * above - rules[at + 2]! * v : 0;
      owed = owed > 0 ? owed : 0;
      const cap = rules[at + 3]! * v;
      if (owed > cap) {
        owed = cap;
        cappedOf[i] = 1;
      }
      if (rider !== null && terms.riders[position] !== 0) owed *= riderShare(model, s, stateOf[i]!, rider[first + living[i]!]! & terms.riders[position]!);
      if (holder >= 0) {
        const share = limits[term + 2]! * unitIncome[unitOf[i]!]!;
        const room = (share < limits[term + 1]! ? share : limits[term + 1]!) - limitPocket[holder]!;
        if (left - owed > room) owed = left - (room > 0 ? room : 0);
        const capRoom = limits[term + 3]! - limitPaid[holder]!;
        if (owed > capRoom) {
          owed = capRoom > 0 ? capRoom : 0;
          cappedOf[i] = 1;
        }
      }
      owed = owed + flowMagic - flowMagic;
    }
    if (chance) {
      const share = necessaryShares[s]!;
      const necessary = share === 1 || (share > 0 && uniform(eventNecessityWord[e]!) < share) ? v : 0;
      tally[necessaryAt + cell] = tally[necessaryAt + cell]! + necessary;
      const pocket = left - owed;
      const part = priceResponses[s]! * pocket;
      const u = uniform(eventPriceWord[e]!);
      let lost = 0;
      // exp(-y) >= 1 - y: most people need no exponential to go
      if (part > 0 && u * x > x - part && u >= exp(-part / x)) {
        tally[reducedAt + cell] = tally[reducedAt + cell]! + x;
        lost = necessary === 0 ? 1 : 2;
      } else if (essentials[s] === 1 && pocket > liquidYears * unitIncome[unitOf[i]!]! && uniform(eventLiquidityWord[e]!) < forgoProbability)
        lost = necessary === 0 ? 1 : 2;
      if (keepsUse) used[e] = lost === 0 ? 1 : 0;
      if (lost === 2) {
        forgoneOf[i] = 1;
        tally[forgoneAt + cell] = tally[forgoneAt + cell]! + v;
        if (reasons) {
          const at = offset[forgoneReason(model, context, world, i, s, eventTime[e]!)][world]!;
          if (at >= 0) tally[at + cell] = tally[at + cell]! + v;
        }
      }
      if (lost > 0) continue;
    } else if (keepsUse) used[e] = 1;
    let paid = owed;
    if (owed > 0) {
      claims[position] = claims[position]! + 1;
      tally[benefitsAt[position]! + cell] = tally[benefitsAt[position]! + cell]! + owed;
      if (payRatios[position]! < 1) paid = owed * payRatios[position]! + flowMagic - flowMagic;
    }
    if (holder >= 0) {
      metDeductible[holder] = metDeductible[holder]! + left;
      limitPocket[holder] = limitPocket[holder]! + (left - owed);
      limitPaid[holder] = limitPaid[holder]! + owed;
    }
    if (floored) {
      tally[floorAt + cell] = tally[floorAt + cell]! + byFloor;
      tally[floorBenefitsAt + cell] = tally[floorBenefitsAt + cell]! + byFloor;
    }
    const pocket = left - paid;
    tally[useAt + cell] = tally[useAt + cell]! + v;
    tally[costAt + cell] = tally[costAt + cell]! + x;
    tally[poolAt + cell] = tally[poolAt + cell]! + (byFloor + paid);
    tally[pocketAt + cell] = tally[pocketAt + cell]! + pocket;
    pocketOf[i] = pocketOf[i]! + pocket;
  }
  for (let position = 0; position < claims.length; position++) tally[terms.claimsAt[position]!] = tally[terms.claimsAt[position]!]! + claims[position]!;
}

const forgoneReasons: readonly TotalName[] = ["forgone_cost", "forgone_not_covered", "forgone_waiting"];

function placeOf(at: number, trash: number): number {
  return at < 0 ? trash : at;
}

/** Several floors: each one's part of the used events. */
function splitFloors(model: Model, world: number, tally: Float64Array): void {
  const { floors } = model.worlds[world]!;
  for (let f = 0; f < floors.length; f++) {
    const own = floorColumn(f);
    const at = model.tallies.offset.benefits[floors[f]!]!;
    for (let e = 0; e < events.count; e++) {
      if (used[e] === 0) continue;
      const cell = at + cellOf[eventPerson[e]!]!;
      tally[cell] = tally[cell]! + own[e]!;
    }
  }
}
