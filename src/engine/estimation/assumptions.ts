/**
 * What the uncertain numbers do to a figure, from the futures of the run itself: the draws of different numbers are independent, so
 * that a regression on one of them alone estimates its first-order effect without any further simulation.
 *
 * @source  Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, chapter 1: squared regression coefficients on standardised,
 *          independent inputs add to the part of the variance that is linear in them
 */
import { pointsOf } from "../uncertainty/range.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";

export interface Effect {
  /** Part of the variance between futures that goes with this number alone; unbiased, so that it can fall below 0 where there is none. */
  readonly share: number;
  readonly shareError: number;
  /** The figure to expect with the number at its 5 % and its 95 % point, the others as they come. */
  readonly low: number;
  readonly high: number;
  /** Standard error of high - low. */
  readonly error: number;
  /** Change of the figure per unit of the number. */
  readonly slope: number;
}

/** Fewest futures from which a slope and its error are said. */
export const leastFutures = 10;

/** @returns null with too few futures, or where the figure does not vary */
export function effectOf(draws: ArrayLike<number>, figures: ArrayLike<number>, number: UncertainNumber): Effect | null {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  for (let k = 0; k < draws.length; k++) {
    if (figures[k] !== figures[k]) continue;
    n++;
    meanX += draws[k]!;
    meanY += figures[k]!;
  }
  if (n < leastFutures) return null;
  meanX /= n;
  meanY /= n;
  let [xx, xy, yy] = [0, 0, 0];
  for (let k = 0; k < draws.length; k++) {
    if (figures[k] !== figures[k]) continue;
    const x = draws[k]! - meanX;
    const y = figures[k]! - meanY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  if (!(xx > 0) || !(yy > 0)) return null;
  const slope = xy / xx;
  const square = Math.min(1, (xy * xy) / (xx * yy));
  const share = 1 - ((1 - square) * (n - 1)) / (n - 2);
  const { p5: from, p95: to } = pointsOf(number.range);
  const slopeError = Math.sqrt((yy * (1 - square)) / (n - 2) / xx);
  return {
    share,
    // delta method on the correlation, and the variance that a square of nothing has
    shareError: Math.sqrt((4 * square * (1 - square) * (1 - square)) / n + 2 / (n * n)),
    low: meanY + slope * (from - meanX),
    high: meanY + slope * (to - meanX),
    error: slopeError * Math.abs(to - from),
    slope,
  };
}
