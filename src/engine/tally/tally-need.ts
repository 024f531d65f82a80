/** Need of a block, in events and full cost: that of all worlds, and that of a world whose levers change it. */
import { eventCost, eventPerson, events, eventVolume, needCost, needCount, needy } from "../kernels/events.ts";
import { cellOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";

/** By person where every event is one service, so that their number is the volume. */
export function tallyNeed(model: Model, eventsAt: number, costAt: number, tally: Float64Array): void {
  const whole = model.needs.services.every(({ count }) => count !== "fixed");
  const { list, count } = needy;
  if (whole) {
    for (let k = 0; k < count; k++) {
      const i = list[k]!;
      const cell = cellOf[i]!;
      tally[eventsAt + cell] = tally[eventsAt + cell]! + needCount[i]!;
      tally[costAt + cell] = tally[costAt + cell]! + needCost[i]!;
    }
    return;
  }
  for (let e = 0; e < events.count; e++) {
    const cell = cellOf[eventPerson[e]!]!;
    tally[eventsAt + cell] = tally[eventsAt + cell]! + eventVolume[e]!;
    tally[costAt + cell] = tally[costAt + cell]! + eventCost[e]!;
  }
}

/** After the levers of a world changed its events. */
export function tallyWorldNeed(model: Model, world: number, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  tallyNeed(model, place(offset.world_need_events[world]!), place(offset.world_need_cost[world]!), tally);
}

/**
 * After the year's blocks, once for each of `worlds`: where no lever of a world changes need, it is that of all worlds.
 *
 * @param isDifference  whether what levers change of it was counted, to be added to that of all
 */
export function closeWorldNeed(
  model: Model,
  { hooks }: YearContext,
  worlds: Iterable<number>,
  isDifference: (world: number) => boolean,
  tally: Float64Array,
): void {
  for (const world of worlds) {
    if (hooks.need[world]!.length === 0) takeNeedOfAll(model, world, tally);
    else if (isDifference(world)) addNeedOfAll(model, world, tally);
  }
}

function takeNeedOfAll(model: Model, world: number, tally: Float64Array): void {
  for (const [from, to] of needPlaces(model, world)) if (to >= 0) tally.copyWithin(to, from, from + model.tallies.breakdowns.cells);
}

function addNeedOfAll(model: Model, world: number, tally: Float64Array): void {
  const { cells } = model.tallies.breakdowns;
  for (const [from, to] of needPlaces(model, world))
    if (to >= 0) for (let cell = 0; cell < cells; cell++) tally[to + cell] = tally[to + cell]! + tally[from + cell]!;
}

function needPlaces({ tallies: { offset } }: Model, world: number): readonly (readonly [number, number])[] {
  return [
    [offset.need_events[0]!, offset.world_need_events[world]!],
    [offset.need_cost[0]!, offset.world_need_cost[world]!],
  ];
}
