import { needy } from "../kernels/events.ts";
import { pocketOf, unitPocket } from "../kernels/scratch.ts";
import { tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import { blockLength } from "../random/generator.ts";

/** The payments of each unit, and the persons to look at. */
export interface Payers {
  readonly pockets: Float64Array;
  readonly list: Int32Array;
  readonly count: number;
  /** Up to this difference payments and a limit are the same (`maths/ties.ts`). */
  readonly tie: number;
}

/** Who can have paid: people living alone are their own household, and only those with events paid anything. */
export function payers(model: Model, block: BlockSize): Payers {
  const tie = tieOf(model.grid.flowMagic);
  return model.layout.position === null
    ? { pockets: pocketOf, list: needy.list, count: needy.count, tie }
    : { pockets: unitPocket, list: everybody, count: block.living, tie };
}

/** The people of a block in order. */
export const everybody: Int32Array = Int32Array.from({ length: blockLength }, (_, i) => i);
