/**
 * Use of care and payment, event by event in order of time, for one world.
 *
 * Public floors pay first, then the scheme that the person joined, on what is left: yearly deductible, then the event's rule
 *   payment = min(cap, max(0, share * max(0, cost - deductible) - copay)),
 * then the yearly out-of-pocket limit (the scheme pays the excess), then the annual cap. The person uses the care with probability
 * exp(-eta * out-of-pocket / cost), unless an essential event cannot be paid at once and is forgone.
 */
import { events } from "../kernels/events.ts";
import { forceFrom, forgoneOf, joined, limitPaid, limitPocket, living, metDeductible, pocketOf, poolPaid, stateOf, unitIncome, unitList, unitOf, unitPocket, usedCost, cellOf } from "../kernels/scratch.ts";
import { exp } from "../maths/exp.ts";
import { uniform } from "../random/generator.ts";
import type { Model, SchemeModel } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { YearContext } from "../projection/year-context.ts";
import { conditionsOf } from "../projection/states.ts";
import { eventPayment } from "./rule.ts";
import { riderShare } from "./rider.ts";

/** Floors of the world that pay for a person are the same for the whole group: by group, by floor position. */
export function settleWorld(model: Model, context: YearContext, world: number, block: BlockSize, entryConditions: Uint8Array | null, tally: Float64Array): void {
  const { joinable, floors } = model.worlds[world]!;
  const { services } = model.needs;
  const { liquidity, forgoProbability } = model.behaviour;
  const { flowMagic } = model.grid;
  const { offset } = model.tallies;
  const { living: alive, units, first } = block;
  const reducedAt = offset.reduced_cost[world]!;
  const necessaryAt = offset.necessary_events[world]!;
  const forgoneAt = offset.forgone_events[world]!;
  const useEventsAt = offset.use_events[world]!;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    usedCost[i] = 0;
    poolPaid[i] = 0;
    pocketOf[i] = 0;
    forgoneOf[i] = 0;
  }
  for (let u = 0; u < units; u++) unitPocket[unitList[u]!] = 0;
  let limited = false;
  for (let a = 0; a < joinable.length; a++) limited ||= model.schemes[model.arms[joinable[a]!]!.scheme]!.limits.any;
  if (limited) clearLimits(alive, units);
  const { count, person, service, time, cost, volume, priceWord, liquidityWord, necessityWord } = events;
  for (let e = 0; e < count; e++) {
    const i = person[e]!;
    const s = service[e]!;
    const x = cost[e]!;
    const serviceModel = services[s]!;
    let left = x;
    let floorPays = 0;
    for (let f = 0; f < floors.length; f++) {
      const floorArm = model.arms[floors[f]!]!;
      const floor = model.schemes[floorArm.scheme]!;
      const rule = floor.benefits[s]!;
      if (!rule.covered || context.year < floor.openFrom[(stateOf[i]! >> 8) & groupMask]!) continue;
      const pays = eventPayment(rule, left, volume[e]!, context.arms[floors[f]!]!.benefitIndex) + flowMagic - flowMagic;
      floorPays += pays;
      left -= pays;
    }
    const position = joined[i]!;
    let schemePays = 0;
    let scheme: SchemeModel | null = null;
    if (position >= 0 && time[e]! >= forceFrom[i]!) {
      const arm = joinable[position]!;
      scheme = model.schemes[model.arms[arm]!.scheme]!;
      const rule = scheme.benefits[s]!;
      if (rule.covered) {
        const index = context.arms[arm]!.benefitIndex;
        let base = left;
        if (scheme.limits.deductible > 0) {
          const holder = scheme.limits.perHousehold ? unitOf[i]! : i;
          const open = scheme.limits.deductible * index - metDeductible[holder]!;
          if (open > 0) base = left > open ? left - open : 0;
        }
        schemePays = eventPayment(rule, base, volume[e]!, index);
        if (entryConditions !== null && scheme.riderMask !== 0) schemePays *= riderShare(model, s, stateOf[i]!, entryConditions[first + i]! & scheme.riderMask);
        if (scheme.limits.any) schemePays = limitedPayment(scheme, index, i, left, schemePays, liquidityBase(i));
        schemePays = schemePays + flowMagic - flowMagic;
      }
    }
    const pocket = left - schemePays;
    const cell = cellOf[i]!;
    const necessary = serviceModel.necessaryShare === 1 || (serviceModel.necessaryShare > 0 && uniform(necessityWord[e]!) < serviceModel.necessaryShare);
    if (necessary && necessaryAt >= 0) tally[necessaryAt + cell] = tally[necessaryAt + cell]! + volume[e]!;
    if (serviceModel.priceResponse > 0 && pocket > 0 && uniform(priceWord[e]!) >= exp((-serviceModel.priceResponse * pocket) / x)) {
      if (reducedAt >= 0) tally[reducedAt + cell] = tally[reducedAt + cell]! + x;
      if (necessary) forgo(i, cell, volume[e]!, forgoneAt, tally);
      continue;
    }
    if (serviceModel.essential && liquidity !== Infinity && pocket > (liquidity * unitIncome[unitOf[i]!]!) / 12 && uniform(liquidityWord[e]!) < forgoProbability) {
      forgo(i, cell, volume[e]!, forgoneAt, tally);
      continue;
    }
    if (useEventsAt >= 0) tally[useEventsAt + cell] = tally[useEventsAt + cell]! + volume[e]!;
    usedCost[i] = usedCost[i]! + x;
    settlePayment(model, context, world, i, cell, floorPays, schemePays, position, tally, floors, s, volume[e]!, x);
    if (limited && scheme !== null && scheme.limits.any) {
      const holder = scheme.limits.perHousehold ? unitOf[i]! : i;
      metDeductible[holder] = metDeductible[holder]! + left;
      limitPocket[holder] = limitPocket[holder]! + pocket;
      limitPaid[holder] = limitPaid[holder]! + schemePays;
    }
  }
}

function liquidityBase(i: number): number {
  return unitIncome[unitOf[i]!]!;
}

function forgo(i: number, cell: number, volume: number, forgoneAt: number, tally: Float64Array): void {
  forgoneOf[i] = 1;
  if (forgoneAt >= 0) tally[forgoneAt + cell] = tally[forgoneAt + cell]! + volume;
}

function clearLimits(alive: number, units: number): void {
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    metDeductible[i] = 0;
    limitPocket[i] = 0;
    limitPaid[i] = 0;
  }
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    metDeductible[unit] = 0;
    limitPocket[unit] = 0;
    limitPaid[unit] = 0;
  }
}

/** Yearly limits on top of the event's payment: the out-of-pocket limit raises it, the annual cap cuts it. */
function limitedPayment(scheme: SchemeModel, index: number, i: number, left: number, payment: number, income: number): number {
  const { limits } = scheme;
  const holder = limits.perHousehold ? unitOf[i]! : i;
  let limit = limits.outOfPocket * index;
  if (limits.outOfPocketShare !== Infinity && limits.outOfPocketShare * income < limit) limit = limits.outOfPocketShare * income;
  let pays = payment;
  if (limit !== Infinity) {
    const room = limit - limitPocket[holder]!;
    const pocket = left - pays;
    if (pocket > room) pays = left - (room > 0 ? room : 0);
  }
  if (limits.annual !== Infinity) {
    const room = limits.annual * index - limitPaid[holder]!;
    if (pays > room) pays = room > 0 ? room : 0;
  }
  return pays;
}

/** Books one used event: what floors and scheme pay (pro rata in the year of failure), the rest out of pocket. */
function settlePayment(model: Model, context: YearContext, world: number, i: number, cell: number, floorPays: number, schemePays: number, position: number, tally: Float64Array, floors: Int32Array, s: number, volume: number, x: number): void {
  const { offset } = model.tallies;
  const { flowMagic } = model.grid;
  if (floorPays > 0) bookFloors(model, context, floors, i, s, volume, x, tally);
  let paid = schemePays;
  if (schemePays > 0) {
    const arm = model.worlds[world]!.joinable[position]!;
    const { payRatio } = context.arms[arm]!;
    if (payRatio < 1) paid = schemePays * payRatio + flowMagic - flowMagic;
    const at = offset.benefits[arm]! + cell;
    tally[at] = tally[at]! + schemePays;
    const claims = offset.claims_count[arm]!;
    tally[claims] = tally[claims]! + 1;
  }
  const floorAt = offset.floor_paid[world]!;
  if (floorAt >= 0) tally[floorAt + cell] = tally[floorAt + cell]! + floorPays;
  poolPaid[i] = poolPaid[i]! + floorPays + paid;
  const pocket = x - floorPays - paid;
  pocketOf[i] = pocketOf[i]! + pocket;
  const unit = unitOf[i]!;
  unitPocket[unit] = unitPocket[unit]! + pocket;
}

/** Splits the payment of the floors among them, in their order. */
function bookFloors(model: Model, context: YearContext, floors: Int32Array, i: number, s: number, volume: number, x: number, tally: Float64Array): void {
  const { flowMagic } = model.grid;
  const groupMask = (1 << model.states.groupBits) - 1;
  let left = x;
  for (let f = 0; f < floors.length; f++) {
    const floor = model.schemes[model.arms[floors[f]!]!.scheme]!;
    const rule = floor.benefits[s]!;
    if (!rule.covered || context.year < floor.openFrom[(stateOf[i]! >> 8) & groupMask]!) continue;
    const pays = eventPayment(rule, left, volume, context.arms[floors[f]!]!.benefitIndex) + flowMagic - flowMagic;
    left -= pays;
    const at = model.tallies.offset.benefits[floors[f]!]! + cellOf[i]!;
    tally[at] = tally[at]! + pays;
  }
}

/** Conditions that a person brings to the scheme when joining. */
export function conditionsAtEntry(model: Model, state: number): number {
  return conditionsOf(model.states, state);
}
