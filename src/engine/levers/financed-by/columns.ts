import type { ColumnSpec } from "../../model/lever-model.ts";
import type { LeverColumn } from "../lever.ts";
import type { Instrument } from "./instrument.ts";

export interface FinancingNumbers {
  readonly instruments: readonly Instrument[];
  readonly collectionCost: number;
}

/**
 * What is kept of a year until its public money is known. Entries are not people: the households of a block, and its runs (neighbours of one
 * household and breakdown cell), stand one after the other from the block's first slot on; an entry without people ends them. All columns but
 * the last two of a world are the same in all worlds, and are one for all.
 */
export interface FinancingColumns {
  /** By household: people, income, equivalent persons, equivalised income at start-year wages. */
  readonly size: Uint16Array;
  readonly income: Float64Array;
  readonly needs: Float64Array;
  readonly level: Float64Array;
  /** By run: people, their household (counted from the block's first) and breakdown cell. */
  readonly runPeople: Uint16Array;
  readonly runHome: Uint16Array;
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
const named = new WeakMap<Mine, FinancingColumns>();

/** The columns by name, of which the specifications above say the kinds. */
export function namedColumns(mine: Mine): FinancingColumns {
  const before = named.get(mine);
  if (before !== undefined) return before;
  const [size, runPeople, runHome, runCell, income, needs, level, pocket, paid, ...bases] = mine.map(([column]) => column) as [
    Uint16Array,
    Uint16Array,
    Uint16Array,
    Float32Array,
    ...Float64Array[],
  ];
  const every = (from: number): Float64Array[] => bases.filter((_, k) => k % 2 === from);
  const found: FinancingColumns = {
    ...{ size, runPeople, runHome, runCell, homeBase: every(0), runBase: every(1) },
    ...{ income: income!, needs: needs!, level: level!, pocket: pocket!, paid: paid! },
  };
  named.set(mine, found);
  return found;
}
