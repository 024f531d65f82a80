/** Expected payments of one service for the people of each state. */
export interface ServicePay {
  readonly service: number;
  /** By state: expected events a year, with what a rider leaves of a payment (squared for second moments; squared volumes of the bills for exact volumes). */
  readonly weight: Float64Array;
  /** Empty where second moments were not asked for. */
  readonly squareWeight: Float64Array;
  /** By state: row of the curves; -1 where nothing is needed. */
  readonly row: Int32Array;
  /** By row, then payment and squares by truncation level, then step of the score (a single step where costs do not follow income). */
  readonly curves: Float64Array;
  readonly steps: number;
  /** By row: the same averaged over all incomes. */
  readonly means: Float64Array;
}
