import { needy } from "../kernels/events.ts";
import { pocketOf, unitPaid, unitPocket } from "../kernels/scratch.ts";
import { type Ties, tiesOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import { blockLength } from "../random/generator.ts";

/** The payments of each unit, and the persons and units to look at. */
export interface Payers extends Ties {
  /** By unit: out-of-pocket payments, and contributions (null: nobody pays any). */
  readonly pockets: Float64Array;
  readonly contributions: Float64Array | null;
  /** Who can have paid out of pocket. */
  readonly list: Int32Array;
  readonly count: number;
  /** The same by household: those whose people can have paid out of pocket; and those that can have paid either. */
  readonly units: Int32Array;
  readonly unitCount: number;
  readonly allUnits: Int32Array;
  readonly allUnitCount: number;
}

/** Who can have paid: people living alone are their own household, and only those with events paid anything out of pocket. */
export function payers(model: Model, block: BlockSize): Payers {
  const people = { contributions: unitPaid, allUnits: everybody, allUnitCount: block.units, ...tiesOf(model.grid) };
  return model.layout.position === null
    ? { ...people, pockets: pocketOf, list: needy.list, count: needy.count, units: needy.list, unitCount: needy.count }
    : { ...people, pockets: unitPocket, list: everybody, count: block.living, units: everybody, unitCount: block.units };
}

/** The people of a block in order, and its households. */
export const everybody: Int32Array = Int32Array.from({ length: blockLength }, (_, i) => i);
