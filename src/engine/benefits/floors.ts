/** What public schemes pay for each event, before anybody else. */
import { events } from "../kernels/events.ts";
import { stateOf } from "../kernels/scratch.ts";
import type { Model, SchemeModel } from "../projection/model.ts";
import type { YearContext } from "../projection/year-context.ts";

/** Payment of all floors together, by event; zero where the world has none. */
export let floorPays: Float64Array = new Float64Array(4096);
const columns: Float64Array[] = [];

/** Payment of the n-th floor of the world last settled, by event; only where there are several. */
export function floorColumn(n: number): Float64Array {
  return columns[n]!;
}

export function payFloors(model: Model, context: YearContext, world: number): void {
  const { floors } = model.worlds[world]!;
  if (floorPays.length < events.person.length) floorPays = new Float64Array(events.person.length);
  floorPays.fill(0, 0, events.count);
  for (let f = 0; f < floors.length; f++) payFloor(model, context, floors[f]!, floors.length > 1 ? f : -1);
}

function payFloor(model: Model, context: YearContext, arm: number, column: number): void {
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  const { benefitIndex } = context.arms[arm]!;
  const groups = model.states.groups;
  fillRules(scheme, benefitIndex);
  const open = Uint8Array.from({ length: groups }, (_, group) => (context.year >= scheme.openFrom[group]! ? 1 : 0));
  payEvents(open, (1 << model.states.groupBits) - 1, model.grid.flowMagic, floorPays);
  if (column >= 0) ownColumn(column).set(lastPays.subarray(0, events.count));
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
let lastPays: Float64Array = new Float64Array(4096);

function fillRules(scheme: SchemeModel, index: number): void {
  scheme.benefits.forEach((benefit, s) => {
    rules[4 * s] = benefit.deductible * index;
    rules[4 * s + 1] = benefit.covered ? benefit.reimburse : 0;
    rules[4 * s + 2] = benefit.copay * index;
    rules[4 * s + 3] = benefit.cap * index;
  });
  if (lastPays.length < events.person.length) lastPays = new Float64Array(events.person.length);
}

function payEvents(open: Uint8Array, groupMask: number, flowMagic: number, all: Float64Array): void {
  const { count, person, service, cost, volume } = events;
  const own = lastPays;
  for (let e = 0; e < count; e++) {
    const at = 4 * service[e]!;
    const v = volume[e]!;
    const above = cost[e]! - all[e]! - rules[at]! * v;
    let pays = above > 0 ? rules[at + 1]! * above - rules[at + 2]! * v : 0;
    pays = pays > 0 ? pays : 0;
    const cap = rules[at + 3]! * v;
    pays = (pays > cap ? cap : pays) * open[(stateOf[person[e]!]! >> 8) & groupMask]! + flowMagic - flowMagic;
    own[e] = pays;
    all[e] = all[e]! + pays;
  }
}

function ownColumn(n: number): Float64Array {
  while (columns.length <= n) columns.push(new Float64Array(0));
  if (columns[n]!.length < events.person.length) columns[n] = new Float64Array(events.person.length);
  return columns[n]!;
}
