/** What public schemes pay for each event, before anybody else. */
import { events } from "../kernels/events.ts";
import { stateOf } from "../kernels/scratch.ts";
import type { Model } from "../projection/model.ts";
import type { YearContext } from "../projection/year-context.ts";
import { eventPayment } from "./rule.ts";

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
  const { flowMagic } = model.grid;
  const { count, person, service, cost, volume } = events;
  const groupMask = (1 << model.states.groupBits) - 1;
  const own = column < 0 ? null : ownColumn(column);
  for (let e = 0; e < count; e++) {
    const rule = scheme.benefits[service[e]!]!;
    const open = rule.covered && context.year >= scheme.openFrom[(stateOf[person[e]!]! >> 8) & groupMask]!;
    const pays = open ? eventPayment(rule, cost[e]! - floorPays[e]!, volume[e]!, benefitIndex) + flowMagic - flowMagic : 0;
    floorPays[e] = floorPays[e]! + pays;
    if (own !== null) own[e] = pays;
  }
}

function ownColumn(n: number): Float64Array {
  while (columns.length <= n) columns.push(new Float64Array(0));
  if (columns[n]!.length < events.person.length) columns[n] = new Float64Array(events.person.length);
  return columns[n]!;
}
