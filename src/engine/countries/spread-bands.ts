/**
 * Spreads totals of age bands over single years of age, keeping every band total.
 *
 * The running total at the band bounds is joined by a monotone piecewise cubic (M. Steffen, 1990, "A simple method for monotonic
 * interpolation in one dimension", Astronomy and Astrophysics 239, 443-450); a single year is the difference of two of its values.
 * The running total never falls, so no year is negative; its slope has no jump, so there are no stairs at band bounds. Where two
 * neighbouring bands differ by less than a factor of three the density at their bound is the width-weighted mean of the two.
 *
 * @param bounds  rising whole ages, one more than there are bands; the last one is not included
 * @param totals  count in each band, zero or more
 * @returns counts by single year; element 0 is age bounds[0]
 * @throws RangeError  lengths that do not fit, bounds that do not rise by whole years, negative totals
 * @example Array.from(spreadBands([0, 2, 4], [4, 4])) // => [2, 2, 2, 2]
 */
export function spreadBands(bounds: readonly number[], totals: readonly number[]): Float64Array {
  checkBands(bounds, totals);
  const widths = totals.map((_, band) => bounds[band + 1]! - bounds[band]!);
  const densities = totals.map((total, band) => total / widths[band]!);
  const atBounds = boundDensities(widths, densities);
  const years = new Float64Array(bounds[totals.length]! - bounds[0]!);
  let year = 0;
  for (let band = 0; band < totals.length; band++) {
    const width = widths[band]!;
    const density = densities[band]!;
    const left = atBounds[band]!;
    const right = atBounds[band + 1]!;
    let below = 0;
    for (let step = 1; step <= width; step++) {
      const part = step / width;
      const upTo = width * part * (left + part * (3 * density - 2 * left - right + part * (left + right - 2 * density)));
      years[year++] = Math.max(0, upTo - below);
      below = upTo;
    }
  }
  return years;
}

/** Density at each bound: mean of the neighbours weighted by the other one's width, at most twice the smaller neighbour. */
function boundDensities(widths: readonly number[], densities: readonly number[]): number[] {
  const last = densities.length - 1;
  if (last === 0) return [densities[0]!, densities[0]!];
  const inner = densities.slice(1).map((density, before) => {
    const share = widths[before]! / (widths[before]! + widths[before + 1]!);
    const previous = densities[before]!;
    return Math.min(2 * previous, 2 * density, previous + share * (density - previous));
  });
  return [
    edgeDensity(widths[0]!, widths[1]!, densities[0]!, densities[1]!),
    ...inner,
    edgeDensity(widths[last]!, widths[last - 1]!, densities[last]!, densities[last - 1]!),
  ];
}

/** Density at an outer bound: the parabola through the two outer bands, kept between 0 and twice the outer one. */
function edgeDensity(width: number, innerWidth: number, density: number, innerDensity: number): number {
  const share = width / (width + innerWidth);
  return Math.min(2 * density, Math.max(0, density + share * (density - innerDensity)));
}

function checkBands(bounds: readonly number[], totals: readonly number[]): void {
  if (totals.length === 0 || bounds.length !== totals.length + 1) {
    throw new RangeError(`spreadBands: ${bounds.length} bounds, ${totals.length} totals; expected totals and one bound more`);
  }
  totals.forEach((total, band) => {
    const width = bounds[band + 1]! - bounds[band]!;
    if (!Number.isInteger(width) || width < 1) {
      throw new RangeError(`spreadBands: band ${band} is ${width} years wide; expected a whole number from 1`);
    }
    if (!(total >= 0 && total < Infinity)) {
      throw new RangeError(`spreadBands: band ${band} holds ${total}; expected a finite number, 0 or more`);
    }
  });
}
