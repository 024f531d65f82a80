import { sobolDirections } from "./sobol-directions.ts";

/** Dimensions that the table of direction numbers holds. */
export const mostSobolDimensions: number = sobolDirections.length + 1;
const bits = 32;

/** 32 direction words of one dimension, the highest bit first. */
function directionWords(dimension: number): Uint32Array {
  const words = new Uint32Array(bits);
  if (dimension === 0) return words.map((_, bit) => (1 << (bits - 1 - bit)) >>> 0);
  const [a = 0, ...m] = sobolDirections[dimension - 1] ?? [];
  const degree = m.length;
  for (let bit = 0; bit < bits; bit++) {
    if (bit < degree) {
      words[bit] = (m[bit]! << (bits - 1 - bit)) >>> 0;
      continue;
    }
    // Recurrence of Bratley & Fox (1988), ACM Algorithm 659, in words shifted to the left end
    let word = words[bit - degree]! ^ (words[bit - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((a >>> (degree - 1 - k)) & 1) word ^= words[bit - k]!;
    words[bit] = word >>> 0;
  }
  return words;
}

/**
 * Points [first, first + count) of the Sobol sequence in Gray-code order (Antonov & Saleev 1979), each coordinate in [0, 1).
 *
 * @param shift  a 32-bit word a dimension that every coordinate is XORed with (a random digital shift keeps the net's balance); empty for none.
 *               With a shift half a unit of the last bit is added, so that no coordinate is 0.
 * @returns one row a point, length `dimensions`
 * @throws RangeError  more dimensions than the table holds, or more than 2^31 points
 */
export function sobolPoints(dimensions: number, first: number, count: number, shift: readonly number[] = []): number[][] {
  if (dimensions > mostSobolDimensions) throw new RangeError(`the Sobol sequence here has ${mostSobolDimensions} dimensions, not ${dimensions}`);
  if (first + count > 2 ** 31) throw new RangeError("more than 2^31 points");
  const words = Array.from({ length: dimensions }, (_, dimension) => directionWords(dimension));
  const half = shift.length > 0 ? 0.5 : 0;
  return Array.from({ length: count }, (_, k) => {
    const gray = (first + k) ^ ((first + k) >>> 1);
    return words.map((columns, dimension) => {
      let word = shift[dimension] ?? 0;
      for (let bit = 0; gray >>> bit !== 0; bit++) if ((gray >>> bit) & 1) word ^= columns[bit]!;
      return ((word >>> 0) + half) / 2 ** bits;
    });
  });
}
