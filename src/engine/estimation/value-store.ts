import { type SortedSample, sortSample } from "./quantiles.ts";

/** Keeps the values of some figures, replication by replication, in columns that double. */
export class ValueStore {
  private readonly columnOf: Int32Array;
  private readonly columns: Float64Array[];
  private readonly kept: readonly number[];
  private rows = 0;

  constructor(length: number, kept: readonly number[]) {
    this.columnOf = new Int32Array(length).fill(-1);
    this.kept = kept;
    kept.forEach((figure, column) => {
      this.columnOf[figure] = column;
    });
    this.columns = kept.map(() => new Float64Array(16));
  }

  add(figures: Float64Array): void {
    const room = this.columns[0]?.length ?? 0;
    if (this.rows >= room) {
      for (let c = 0; c < this.columns.length; c++) {
        const grown = new Float64Array(room * 2);
        grown.set(this.columns[c]!);
        this.columns[c] = grown;
      }
    }
    for (let c = 0; c < this.kept.length; c++) this.columns[c]![this.rows] = figures[this.kept[c]!]!;
    this.rows++;
  }
  /** Values of all replications, NaN where undefined. */
  raw(figure: number): Float64Array {
    return this.columns[this.columnOf[figure]!]!.subarray(0, this.rows);
  }
  /** Defined values in order of replication. */
  inOrder(figure: number): Float64Array {
    return this.columns[this.columnOf[figure]!]!.subarray(0, this.rows).filter((value) => value === value);
  }
  /** Defined values, smallest first. */
  sorted(figure: number): SortedSample {
    return sortSample(this.inOrder(figure));
  }
  /** Differences of two figures where both are defined, smallest first. */
  differences(first: number, second: number): SortedSample {
    const a = this.columns[this.columnOf[first]!]!;
    const b = this.columns[this.columnOf[second]!]!;
    const out: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      const difference = a[row]! - b[row]!;
      if (difference === difference) out.push(difference);
    }
    return sortSample(out);
  }
}
