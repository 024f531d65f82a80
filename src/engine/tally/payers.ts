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

/** Whom to look at, as in `Payers`. */
export type Looked = Pick<Payers, "list" | "count" | "units" | "unitCount" | "allUnits" | "allUnitCount">;

/**
 * Who pays what. All that counts payments is given what is made here: objects laid out in one way, which what V8 compiles for one world fits in
 * all (one put together by spreading others has a layout of its own, and takes microseconds a block).
 */
export function payersOf(model: Model, pockets: Float64Array, contributions: Float64Array | null, looked: Looked): Payers {
  const { list, count, units, unitCount, allUnits, allUnitCount } = looked;
  const { tie, incomeTie } = tiesOf(model.grid);
  return { pockets, contributions, list, count, units, unitCount, allUnits, allUnitCount, tie, incomeTie };
}

/** Who can have paid: people living alone are their own household, and only those with events paid anything out of pocket. */
export function payers(model: Model, block: BlockSize): Payers {
  const alone = model.layout.position === null;
  return payersOf(model, alone ? pocketOf : unitPocket, unitPaid, alone ? needyAlone(block) : allOf(block));
}

/** Everybody of a block. */
export function allOf({ living: count, units: unitCount }: BlockSize): Looked {
  return { list: everybody, count, units: everybody, unitCount, allUnits: everybody, allUnitCount: unitCount };
}

/** Everybody of a block of people who live alone; of pockets, those who need care. */
export function needyAlone({ units: allUnitCount }: BlockSize): Looked {
  const { list, count } = needy;
  return { list, count, units: list, unitCount: count, allUnits: everybody, allUnitCount };
}

/** The people of a block in order, and its households. */
export const everybody: Int32Array = Int32Array.from({ length: blockLength }, (_, i) => i);
