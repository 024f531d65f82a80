import type { ColumnSpec } from "../../model/lever-model.ts";
import type { LeverColumn } from "../lever.ts";
import type { Instrument } from "./instrument.ts";

export interface FinancingNumbers {
  readonly instruments: readonly Instrument[];
  readonly collectionCost: number;
}

/**
 * What is kept of a year until its public money is known. Entries are not people: the households of a block, and its runs (neighbours of one
 * household and breakdown cell), stand one after the other from the block's first slot on; one without people ends them. All columns but
 * the last two of a world are the same in all worlds, and are one for all.
 */
export interface FinancingColumns {
  /** By household: people, its last run (counted from the block's first), income, equivalent persons, equivalised income at start-year wages. */
  readonly size: Uint16Array;
  readonly lastRun: Uint16Array;
  readonly income: Float64Array;
  readonly needs: Float64Array;
  readonly level: Float64Array;
  /** By run: people of the block up to its end, and their breakdown cell. */
  readonly runEnd: Uint16Array;
  readonly runCell: Float32Array;
  /** By instrument: its base, by household and by run. */
  readonly homeBase: readonly Float64Array[];
  readonly runBase: readonly Float64Array[];
  /** Of this world, by household: out-of-pocket payments and contributions. */
  readonly pocket: Float64Array;
  readonly paid: Float64Array;
}

export function columnsOf({ instruments }: FinancingNumbers): readonly ColumnSpec[] {
  const shared = (kind: ColumnSpec["kind"]): ColumnSpec => ({ kind, doubled: false, shared: true });
  const own: ColumnSpec = { kind: "float64", doubled: false };
  const short = [shared("uint16"), shared("uint16"), shared("uint16"), shared("float32")];
  return [...short, shared("float64"), shared("float64"), shared("float64"), own, own, ...instruments.flatMap(() => [shared("float64"), shared("float64")])];
}

type Mine = readonly (readonly [LeverColumn, LeverColumn])[];
/** By the last column, which is of one world alone. */
const named = new WeakMap<LeverColumn, FinancingColumns>();

/** The columns by name, of which the specifications above say the kinds. */
export function namedColumns(mine: Mine): FinancingColumns {
  const key = mine[8]![0];
  const before = named.get(key);
  if (before !== undefined) return before;
  const found = nameColumns(mine.map(([column]) => column));
  named.set(key, found);
  return found;
}

/** One literal, not spread from others: its layout is the same in every future, and so is what is compiled for it. */
function nameColumns([size, lastRun, runEnd, runCell, income, needs, level, pocket, paid, ...bases]: readonly LeverColumn[]): FinancingColumns {
  return {
    size: size as Uint16Array,
    income: income as Float64Array,
    needs: needs as Float64Array,
    level: level as Float64Array,
    runEnd: runEnd as Uint16Array,
    lastRun: lastRun as Uint16Array,
    runCell: runCell as Float32Array,
    homeBase: bases.filter((_, k) => k % 2 === 0) as Float64Array[],
    runBase: bases.filter((_, k) => k % 2 === 1) as Float64Array[],
    pocket: pocket as Float64Array,
    paid: paid as Float64Array,
  };
}
