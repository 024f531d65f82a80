export interface FloorNumbers {
  readonly essential: readonly number[];
  readonly income: number | null;
  readonly childBelow: number;
  readonly oldFrom: number;
  /** Public spending on health a head, money of its own year; NaN where the profile has none in this currency. */
  readonly publicHealth: number;
}
