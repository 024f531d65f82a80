/** What public schemes pay for each event, before anybody else. */
import { eventDoubles } from "../kernels/event-columns.ts";
import { eventCost, eventPerson, eventService, events, eventVolume } from "../kernels/events.ts";
import { stateOf } from "../kernels/scratch.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";

/** Payment of all floors together, by event; zero where the world has none. */
export const floorPays: Float64Array = eventDoubles();
const columns: Float64Array[] = [];
/** What `floorPays` holds: the public schemes of the world last settled, of which events. The same floors pay the same in every world. */
let settled: readonly SchemeModel[] = [];
let settledBase = -1;

/** Payment of the n-th floor of the world last settled, by event; only where there are several. */
export function floorColumn(n: number): Float64Array {
  return columns[n]!;
}

export function payFloors(model: Model, context: YearContext, world: number): void {
  const { floors } = model.worlds[world]!;
  const schemes = Array.from(floors, (floor) => model.schemes[model.arms[floor]!.scheme]!);
  if (settledBase === events.base && settled.length === schemes.length && schemes.every((scheme, f) => scheme === settled[f])) return;
  settled = schemes;
  settledBase = events.base;
  for (let f = 0; f < floors.length; f++) payFloor(model, context, floors[f]!, f, floors.length > 1);
}

function payFloor(model: Model, context: YearContext, arm: number, f: number, several: boolean): void {
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  fillRules(scheme, context.arms[arm]!.benefitIndex);
  const { groups } = model.states;
  let shut = 0;
  for (let group = 0; group < groups; group++) {
    open[group] = context.year >= scheme.openFrom[group]! ? 1 : 0;
    shut |= open[group]! ^ 1;
  }
  const { flowMagic } = model.grid;
  const groupMask = (1 << model.states.groupBits) - 1;
  if (f === 0) {
    payFirst(flowMagic);
    if (shut !== 0) payOpenGroups(floorPays, groupMask);
    if (several) ownColumn(0).set(floorPays.subarray(0, events.count));
    return;
  }
  payEvents(flowMagic);
  if (shut !== 0) payOpenGroups(lastPays, groupMask);
  addPays();
  ownColumn(f).set(lastPays.subarray(0, events.count));
}

/** Whether a public scheme that is open to the person pays for the service. */
export function floorCovers(model: Model, context: YearContext, world: number, service: number, state: number): boolean {
  const { floors } = model.worlds[world]!;
  const group = (state >> 8) & ((1 << model.states.groupBits) - 1);
  for (let f = 0; f < floors.length; f++) {
    const scheme = model.schemes[model.arms[floors[f]!]!.scheme]!;
    const rule = scheme.benefits[service]!;
    if (rule.covered && rule.reimburse > 0 && context.year >= scheme.openFrom[group]!) return true;
  }
  return false;
}

/** Per service: deductible, share, co-payment, cap of the floor under way. */
const rules = new Float64Array(4 * 256);
/** By group: whether the floor under way is open to it. */
const open = new Uint8Array(4096);
const lastPays = eventDoubles();

function fillRules(scheme: SchemeModel, index: number): void {
  scheme.benefits.forEach((benefit, s) => {
    rules[4 * s] = benefit.deductible * index;
    rules[4 * s + 1] = benefit.covered ? benefit.reimburse : 0;
    rules[4 * s + 2] = benefit.copay * index;
    rules[4 * s + 3] = benefit.cap * index;
  });
}

/** max(0, x) without a branch: x + |x| is 2 x or 0. */
function positive(x: number): number {
  return (x + Math.abs(x)) * 0.5;
}

/** What the first floor pays, of the whole cost. */
function payFirst(flowMagic: number): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const at = 4 * eventService[e]!;
    const v = eventVolume[e]!;
    const pays = positive(rules[at + 1]! * positive(eventCost[e]! - rules[at]! * v) - rules[at + 2]! * v);
    const cap = rules[at + 3]! * v;
    floorPays[e] = (pays > cap ? cap : pays) + flowMagic - flowMagic;
  }
}

/** The same for one event, at what it costs now: of the only floor of the world last settled. */
export function onlyFloorPays(model: Model, e: number): number {
  const at = 4 * eventService[e]!;
  const v = eventVolume[e]!;
  const pays = positive(rules[at + 1]! * positive(eventCost[e]! - rules[at]! * v) - rules[at + 2]! * v);
  const cap = rules[at + 3]! * v;
  const { flowMagic } = model.grid;
  const isOpen = open[(stateOf[eventPerson[e]!]! >> 8) & ((1 << model.states.groupBits) - 1)]!;
  return ((pays > cap ? cap : pays) + flowMagic - flowMagic) * isOpen;
}

/** What a further floor pays, of what those before it left. */
function payEvents(flowMagic: number): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const at = 4 * eventService[e]!;
    const v = eventVolume[e]!;
    const pays = positive(rules[at + 1]! * positive(eventCost[e]! - floorPays[e]! - rules[at]! * v) - rules[at + 2]! * v);
    const cap = rules[at + 3]! * v;
    lastPays[e] = (pays > cap ? cap : pays) + flowMagic - flowMagic;
  }
}

function payOpenGroups(pays: Float64Array, groupMask: number): void {
  const { count } = events;
  for (let e = 0; e < count; e++) pays[e] = pays[e]! * open[(stateOf[eventPerson[e]!]! >> 8) & groupMask]!;
}

function addPays(): void {
  const { count } = events;
  for (let e = 0; e < count; e++) floorPays[e] = floorPays[e]! + lastPays[e]!;
}

function ownColumn(n: number): Float64Array {
  while (columns.length <= n) columns.push(eventDoubles());
  return columns[n]!;
}
