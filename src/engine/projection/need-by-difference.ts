/** Need of a household world whose levers note what they touch: the events of all worlds, and what those that were touched change (`benefits/unaided-changed.ts`). */
import { takeCommon } from "../benefits/refused.ts";
import { settleUnaided } from "../benefits/unaided.ts";
import { changeUnaided, type NeedPlaces, putBackUnaided } from "../benefits/unaided-changed.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Step } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { enterNotedNeed, leaveNotedNeed } from "../needs/world-need.ts";

/** How many blocks were worked out so: tests that hold this to the general way ask. */
export const byDifference: { blocks: number } = { blocks: 0 };

let sums: Float64Array = new Float64Array(0);

/**
 * @param onlyRefuses  whether these steps do no more than to say for which care there is no room
 * @param counts  whether need of the world is counted too, as the difference from that of all worlds (`closeWorldNeed`)
 */
export function openDifference(
  model: Model,
  context: YearContext,
  world: number,
  steps: readonly Step[],
  block: BlockSize,
  onlyRefuses: boolean,
  counts: boolean,
  tally: Float64Array,
): void {
  byDifference.blocks++;
  sums = settleUnaided(model, context, world);
  enterNotedNeed(steps, onlyRefuses);
  if (onlyRefuses) takeCommon();
  changeUnaided(model, world, sums, placesOf(model, counts ? world : -1), tally, block.units);
}

export function closeDifference(model: Model): void {
  putBackUnaided(model, sums);
  leaveNotedNeed();
}

function placesOf({ tallies }: Model, world: number): NeedPlaces {
  const { offset, trash } = tallies;
  const place = (at: number | undefined): number => (at === undefined || at < 0 ? trash : at);
  return { events: place(offset.world_need_events[world]), cost: place(offset.world_need_cost[world]) };
}
