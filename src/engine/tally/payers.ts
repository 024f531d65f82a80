import { needy } from "../kernels/events.ts";
import { pocketOf, unitPocket } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import { blockLength } from "../random/generator.ts";

/** The payments of each unit, and the persons to look at. */
export interface Payers {
  readonly pockets: Float64Array;
  readonly list: Int32Array;
  readonly count: number;
}

/** Who can have paid: people living alone are their own household, and only those with events paid anything. */
export function payers(model: Model, block: BlockSize): Payers {
  return model.layout.position === null
    ? { pockets: pocketOf, list: needy.list, count: needy.count }
    : { pockets: unitPocket, list: everybody, count: block.living };
}

/** The people of a block in order. */
export const everybody: Int32Array = Int32Array.from({ length: blockLength }, (_, i) => i);
