import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { YearContext } from "../model/year-context.ts";
import { gatherPeople, openTables } from "../needs/people-of-year.ts";

/** Gathers the people of each block that the pilot looks at, then calls `visit` on the scratch columns. */
export function forEachPilotBlock(model: Model, pilot: Pilot, context: YearContext, block: BlockSize, visit: () => void): void {
  openTables(model, context);
  for (const b of pilot.blocks) {
    const first = model.layout.blockStart[b]!;
    gatherPeople(model, pilot.columns, context, first, model.layout.blockStart[b + 1]! - first, block);
    visit();
  }
}
