/** 2^26: how many values the upper 26 bits of a word can take. */
const TWO_26 = 67108864;
const TWO_MINUS_52 = 2.220446049250313e-16;

/**
 * Uniform number strictly inside (0, 1) from two 32-bit words: 52 random bits, centred in their cell.
 *
 * Smallest value 2^-53, largest 1 - 2^-53, so 1 - u is exact and both tails reach 8.2 standard deviations.
 * It rises with (first, second) read as one 64-bit number: a sampler that applies a quantile function to it is
 * monotone in the words.
 */
export function uniformFromWords(first: number, second: number): number {
  return ((first >>> 6) * TWO_26 + (second >>> 6) + 0.5) * TWO_MINUS_52;
}
