/**
 * Use of care and payment, event by event in order of time, for one world.
 *
 * Public floors pay first, then the scheme that the person joined, on what is left: yearly deductible, then the event's rule
 *   payment = min(cap, max(0, share * max(0, cost - deductible) - copay)),
 * then the yearly out-of-pocket limit (the scheme pays the excess), then the annual cap. The person uses the care with probability
 * exp(-eta * out-of-pocket / cost), unless an essential event cannot be paid at once and is forgone.
 */
import { events } from "../kernels/events.ts";
import {
  cellOf, forceFrom, forgoneOf, joined, limitPaid, limitPocket, living, metDeductible, pocketOf, poolPaid, schemeDue, stateOf, unitIncome, unitOf, unitPocket, usedCost,
} from "../kernels/scratch.ts";
import { exp } from "../maths/exp.ts";
import { uniform } from "../random/generator.ts";
import type { Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { YearContext } from "../projection/year-context.ts";
import { floorColumn, floorPays, payFloors } from "./floors.ts";
import { riderShare } from "./rider.ts";
import { ruleWidth, termWidth, type WorldTerms } from "./terms.ts";

/** Events decided to be used (1) or not (0), and what the scheme owes for each; grown with the event store. */
let due = new Float64Array(0);
let used = new Uint8Array(0);

export function settleWorld(model: Model, context: YearContext, world: number, block: BlockSize, entryConditions: Uint8Array | null, tally: Float64Array): void {
  const terms = context.terms[world]!;
  clearYear(block, model.layout.position !== null);
  if (due.length < events.person.length) {
    due = new Float64Array(events.person.length);
    used = new Uint8Array(events.person.length);
  }
  payFloors(model, context, world);
  const rider = entryConditions !== null ? entryConditions : null;
  if (terms.limited) {
    clearLimits(block);
    settleLimited(model, terms, block.first, rider, world, tally);
    bookPayments(model, terms, tally);
    countUses(model, terms, world, tally);
  } else {
    settleEvents(model, terms, world, block.first, rider, tally);
    if (terms.floored && model.worlds[world]!.floors.length > 1) splitFloors(model, world, model.needs.usesChance, tally);
  }
  if (model.layout.position === null) unitPocket.set(pocketOf);
  else sumPockets(block.living);
}

function clearYear(block: BlockSize, households: boolean): void {
  usedCost.fill(0, 0, block.living);
  poolPaid.fill(0, 0, block.living);
  pocketOf.fill(0, 0, block.living);
  forgoneOf.fill(0, 0, block.living);
  schemeDue.fill(0, 0, block.living);
  if (households) unitPocket.fill(0, 0, block.units);
}

function clearLimits(block: BlockSize): void {
  metDeductible.fill(0, 0, block.count);
  limitPocket.fill(0, 0, block.count);
  limitPaid.fill(0, 0, block.count);
}

/**
 * Without yearly limits an event depends on no other: one pass takes each from its cost to who paid what.
 * `due`, `used` are kept only where several floors share a payment.
 */
function settleEvents(model: Model, terms: WorldTerms, world: number, first: number, rider: Uint8Array | null, tally: Float64Array): void {
  const { count, person, service, time, cost, volume, priceWord, liquidityWord, necessityWord } = events;
  const { rules, services, payRatios, claims, floored } = terms;
  const { flowMagic } = model.grid;
  const { offset, trash } = model.tallies;
  const { priceResponses, essentials, necessaryShares, liquidYears, forgoProbability, necessaryAt, reducedAt, forgoneAt } = decisionOf(model, world);
  const chance = model.needs.usesChance;
  const { floors } = model.worlds[world]!;
  const floorPaid = floorPays;
  const useAt = offset.use_events[world]! < 0 ? trash : offset.use_events[world]!;
  const floorAt = offset.floor_paid[world]! < 0 ? trash : offset.floor_paid[world]!;
  const floorBenefitsAt = floors.length === 1 ? offset.benefits[floors[0]!]! : trash;
  claims.fill(0);
  for (let e = 0; e < count; e++) {
    const i = person[e]!;
    const s = service[e]!;
    const x = cost[e]!;
    const v = volume[e]!;
    const cell = cellOf[i]!;
    const position = joined[i]!;
    const byFloor = floored ? floorPaid[e]! : 0;
    let owed = 0;
    if (position >= 0 && time[e]! >= forceFrom[i]!) {
      const at = (position * services + s) * ruleWidth;
      const above = x - byFloor - rules[at]! * v;
      owed = above > 0 ? rules[at + 1]! * above - rules[at + 2]! * v : 0;
      owed = owed > 0 ? owed : 0;
      const cap = rules[at + 3]! * v;
      owed = owed > cap ? cap : owed;
      if (rider !== null && terms.riders[position] !== 0) owed *= riderShare(model, s, stateOf[i]!, rider[first + living[i]!]! & terms.riders[position]!);
      owed = owed + flowMagic - flowMagic;
    }
    if (chance) {
      const share = necessaryShares[s]!;
      const necessary = share === 1 || (share > 0 && uniform(necessityWord[e]!) < share) ? v : 0;
      tally[necessaryAt + cell] = tally[necessaryAt + cell]! + necessary;
      const pocket = x - byFloor - owed;
      const part = priceResponses[s]! * pocket;
      const u = uniform(priceWord[e]!);
      let forgone = 0;
      // exp(-y) >= 1 - y: most people need no exponential to go
      if (part > 0 && u * x > x - part && u >= exp(-part / x)) {
        tally[reducedAt + cell] = tally[reducedAt + cell]! + x;
        used[e] = 0;
        if (necessary === 0) continue;
        forgone = 1;
      } else if (essentials[s] === 1 && pocket > liquidYears * unitIncome[unitOf[i]!]! && uniform(liquidityWord[e]!) < forgoProbability) forgone = 1;
      if (forgone === 1) {
        forgoneOf[i] = 1;
        tally[forgoneAt + cell] = tally[forgoneAt + cell]! + v;
        used[e] = 0;
        continue;
      }
      used[e] = 1;
    }
    let paid = owed;
    if (owed > 0) {
      claims[position] = claims[position]! + 1;
      schemeDue[i] = schemeDue[i]! + owed;
      if (payRatios[position]! < 1) paid = owed * payRatios[position]! + flowMagic - flowMagic;
    }
    tally[useAt + cell] = tally[useAt + cell]! + v;
    if (byFloor > 0) {
      tally[floorAt + cell] = tally[floorAt + cell]! + byFloor;
      tally[floorBenefitsAt + cell] = tally[floorBenefitsAt + cell]! + byFloor;
    }
    usedCost[i] = usedCost[i]! + x;
    poolPaid[i] = poolPaid[i]! + (byFloor + paid);
    pocketOf[i] = pocketOf[i]! + (x - byFloor - paid);
  }
  for (let position = 0; position < claims.length; position++) tally[terms.claimsAt[position]!] = tally[terms.claimsAt[position]!]! + claims[position]!;
}

/** What the decisions of a world need, looked up once a block. */
interface Decision {
  readonly priceResponses: Float64Array;
  readonly essentials: Uint8Array;
  readonly necessaryShares: Float64Array;
  /** Months of income that can be found at once, in years of income; Infinity: no limit. */
  readonly liquidYears: number;
  readonly forgoProbability: number;
  readonly necessaryAt: number;
  readonly reducedAt: number;
  readonly forgoneAt: number;
}

function decisionOf(model: Model, world: number): Decision {
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  const { priceResponses, essentials, necessaryShares } = model.needs;
  return {
    priceResponses,
    essentials,
    necessaryShares,
    liquidYears: model.behaviour.liquidity / 12,
    forgoProbability: model.behaviour.forgoProbability,
    necessaryAt: place(offset.necessary_events[world]!),
    reducedAt: place(offset.reduced_cost[world]!),
    forgoneAt: place(offset.forgone_events[world]!),
  };
}

/** One decision, 1 = used: price first, then liquidity; counts reduced use and forgone care. */
function decideEvent(decision: Decision, e: number, pays: number, tally: Float64Array): number {
  const i = events.person[e]!;
  const s = events.service[e]!;
  const x = events.cost[e]!;
  const share = decision.necessaryShares[s]!;
  const volume = events.volume[e]!;
  const cell = cellOf[i]!;
  const necessary = share === 1 || (share > 0 && uniform(events.necessityWord[e]!) < share) ? volume : 0;
  tally[decision.necessaryAt + cell] = tally[decision.necessaryAt + cell]! + necessary;
  const pocket = x - floorPays[e]! - pays;
  if (pocket <= 0) return 1;
  const eta = decision.priceResponses[s]!;
  const u = uniform(events.priceWord[e]!);
  const part = eta * pocket;
  // exp(-y) >= 1 - y: most people need no exponential to go
  if (eta > 0 && u * x > x - part && u >= exp(-part / x)) {
    tally[decision.reducedAt + cell] = tally[decision.reducedAt + cell]! + x;
    if (necessary === 0) return 0;
  } else {
    if (decision.essentials[s] === 0 || pocket <= decision.liquidYears * unitIncome[unitOf[i]!]!) return 1;
    if (uniform(events.liquidityWord[e]!) >= decision.forgoProbability) return 1;
  }
  forgoneOf[i] = 1;
  tally[decision.forgoneAt + cell] = tally[decision.forgoneAt + cell]! + volume;
  return 0;
}

/** The same with yearly limits, where what an event costs depends on the care used before it in the year. */
function settleLimited(model: Model, terms: WorldTerms, first: number, rider: Uint8Array | null, world: number, tally: Float64Array): void {
  const { count, person, service, time, cost, volume } = events;
  const { rules, limits, services } = terms;
  const { flowMagic } = model.grid;
  const chance = model.needs.usesChance;
  const decision = decisionOf(model, world);
  const floored = terms.floored;
  for (let e = 0; e < count; e++) {
    const i = person[e]!;
    const position = joined[i]!;
    const left = floored ? cost[e]! - floorPays[e]! : cost[e]!;
    let pays = 0;
    let holder = -1;
    if (position >= 0 && time[e]! >= forceFrom[i]!) {
      const at = (position * services + service[e]!) * ruleWidth;
      const term = position * termWidth;
      if (rules[at + 1]! > 0) {
        const v = volume[e]!;
        holder = limits[term + 4] !== 0 ? unitOf[i]! : i;
        const open = limits[term]! - metDeductible[holder]!;
        const base = open > 0 ? (left > open ? left - open : 0) : left;
        const above = base - rules[at]! * v;
        pays = above > 0 ? rules[at + 1]! * above - rules[at + 2]! * v : 0;
        pays = pays > 0 ? pays : 0;
        const cap = rules[at + 3]! * v;
        pays = pays > cap ? cap : pays;
        if (rider !== null && terms.riders[position] !== 0) pays *= riderShare(model, service[e]!, stateOf[i]!, rider[first + living[i]!]! & terms.riders[position]!);
        const share = limits[term + 2]! * unitIncome[unitOf[i]!]!;
        const most = share < limits[term + 1]! ? share : limits[term + 1]!;
        const room = most - limitPocket[holder]!;
        if (left - pays > room) pays = left - (room > 0 ? room : 0);
        const capRoom = limits[term + 3]! - limitPaid[holder]!;
        if (pays > capRoom) pays = capRoom > 0 ? capRoom : 0;
        pays = pays + flowMagic - flowMagic;
      }
    }
    due[e] = pays;
    if (chance && decideEvent(decision, e, pays, tally) === 0) {
      used[e] = 0;
      continue;
    }
    used[e] = 1;
    if (holder < 0) continue;
    metDeductible[holder] = metDeductible[holder]! + left;
    limitPocket[holder] = limitPocket[holder]! + (left - pays);
    limitPaid[holder] = limitPaid[holder]! + pays;
  }
}

/** Books the used events on the person and the household: who paid what. A failing scheme pays its ratio. */
function bookPayments(model: Model, terms: WorldTerms, tally: Float64Array): void {
  const { count, person, cost } = events;
  const { flowMagic } = model.grid;
  const { payRatios, claims } = terms;
  claims.fill(0);
  let failing = false;
  for (const ratio of payRatios) failing ||= ratio < 1;
  const chance = model.needs.usesChance;
  for (let e = 0; e < count; e++) {
    if (chance && used[e] === 0) continue;
    const i = person[e]!;
    const x = cost[e]!;
    const owed = due[e]!;
    let paid = owed;
    if (owed > 0) {
      const position = joined[i]!;
      claims[position] = claims[position]! + 1;
      if (failing) paid = owed * payRatios[position]! + flowMagic - flowMagic;
      schemeDue[i] = schemeDue[i]! + owed;
    }
    if (terms.floored) paid += floorPays[e]!;
    const pocket = x - paid;
    usedCost[i] = usedCost[i]! + x;
    poolPaid[i] = poolPaid[i]! + paid;
    pocketOf[i] = pocketOf[i]! + pocket;
  }
  for (let position = 0; position < claims.length; position++) tally[terms.claimsAt[position]!] = tally[terms.claimsAt[position]!]! + claims[position]!;
}

/** What each household paid out of pocket: the sum over its members. */
function sumPockets(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    unitPocket[unit] = unitPocket[unit]! + pocketOf[i]!;
  }
}

/** Counts of used events and payments of floors, where they are asked for. */
function countUses(model: Model, terms: WorldTerms, world: number, tally: Float64Array): void {
  const { count, person, volume } = events;
  const useAt = model.tallies.offset.use_events[world]!;
  const chance = model.needs.usesChance;
  if (useAt >= 0) {
    for (let e = 0; e < count; e++) {
      if (chance && used[e] === 0) continue;
      const at = useAt + cellOf[person[e]!]!;
      tally[at] = tally[at]! + volume[e]!;
    }
  }
  if (terms.floored) countFloors(model, world, chance, tally);
}

function countFloors(model: Model, world: number, chance: boolean, tally: Float64Array): void {
  const { count, person } = events;
  const floorAt = model.tallies.offset.floor_paid[world]!;
  const { floors } = model.worlds[world]!;
  for (let e = 0; e < count; e++) {
    if ((chance && used[e] === 0) || floorPays[e] === 0) continue;
    const cell = cellOf[person[e]!]!;
    if (floorAt >= 0) tally[floorAt + cell] = tally[floorAt + cell]! + floorPays[e]!;
    // with one floor its benefits are the floor payments; several share them by their own columns
    if (floors.length === 1) {
      const at = model.tallies.offset.benefits[floors[0]!]! + cell;
      tally[at] = tally[at]! + floorPays[e]!;
    }
  }
  if (floors.length > 1) splitFloors(model, world, chance, tally);
}

/** Several floors: each one's part of the used events. */
function splitFloors(model: Model, world: number, chance: boolean, tally: Float64Array): void {
  const { floors } = model.worlds[world]!;
  for (let f = 0; f < floors.length; f++) {
    const own = floorColumn(f);
    const at = model.tallies.offset.benefits[floors[f]!]!;
    for (let e = 0; e < events.count; e++) {
      if (chance && used[e] === 0) continue;
      const cell = at + cellOf[events.person[e]!]!;
      tally[cell] = tally[cell]! + own[e]!;
    }
  }
}
