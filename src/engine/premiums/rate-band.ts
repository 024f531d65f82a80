/**
 * Prices of rating classes within a band: the largest is at most so many times the smallest, and they bring in what they did.
 *
 *   p'_s = min(max(p_s, m), band * m)   with m such that   sum n_s p'_s = sum n_s p_s
 *
 * The sum rises with m, piece by piece in a straight line, so that m is found exactly between two of its bends (each p_s and p_s / band).
 *
 * @param prices  by state; the same array where there is no band
 * @param people  by state: who would pay them; a state without people does not move the band
 * @param band    1 or more; Infinity for none
 */
export function bandedPrices(prices: Float64Array, people: Float64Array, band: number): Float64Array {
  if (band === Infinity) return prices;
  const paying = Array.from(prices, (price, state) => ({ price, heads: people[state]! })).filter(({ heads }) => heads > 0);
  const wanted = paying.reduce((sum, { price, heads }) => sum + heads * price, 0);
  if (!(wanted > 0)) return prices;
  const revenue = (least: number): number => paying.reduce((sum, { price, heads }) => sum + heads * clamp(price, least, band), 0);
  const bends = [...new Set(paying.flatMap(({ price }) => [price, price / band]))].sort((first, second) => first - second);
  let low = 0;
  let high = bends.at(-1)!;
  // the lowest bend that brings in enough; between it and the one before the sum is a straight line
  for (let from = 0, to = bends.length - 1; from <= to; ) {
    const middle = (from + to) >> 1;
    if (revenue(bends[middle]!) >= wanted) {
      high = bends[middle]!;
      to = middle - 1;
    } else {
      low = bends[middle]!;
      from = middle + 1;
    }
  }
  const [less, more] = [revenue(low), revenue(high)];
  const least = more > less ? low + ((high - low) * (wanted - less)) / (more - less) : high;
  return prices.map((price) => clamp(price, least, band));
}

function clamp(price: number, least: number, band: number): number {
  return Math.min(Math.max(price, least), band * least);
}
