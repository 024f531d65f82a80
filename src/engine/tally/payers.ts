import { needy } from "../kernels/events.ts";
import { pocketOf, unitPaid, unitPocket } from "../kernels/scratch.ts";
import { tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import { blockLength } from "../random/generator.ts";

/** The payments of each unit, and the persons to look at. */
export interface Payers {
  /** By unit: out-of-pocket payments, and contributions (null: nobody pays any). */
  readonly pockets: Float64Array;
  readonly contributions: Float64Array | null;
  /** Who can have paid out of pocket. */
  readonly list: Int32Array;
  readonly count: number;
  /** Who can have paid either: the first so many of `all`. */
  readonly all: Int32Array;
  readonly allCount: number;
  /** Up to this difference payments and a limit are the same (`maths/ties.ts`). */
  readonly tie: number;
}

/** Who can have paid: people living alone are their own household, and only those with events paid anything out of pocket. */
export function payers(model: Model, block: BlockSize): Payers {
  const people = { contributions: unitPaid, all: everybody, allCount: block.living, tie: tieOf(model.grid.flowMagic) };
  return model.layout.position === null
    ? { ...people, pockets: pocketOf, list: needy.list, count: needy.count }
    : { ...people, pockets: unitPocket, list: everybody, count: block.living };
}

/** The people of a block in order. */
export const everybody: Int32Array = Int32Array.from({ length: blockLength }, (_, i) => i);
