/**
 * Functions of a probability by table: sixteen equal parts of each octave 2^-k-1 <= t < 2^-k, in each of which the function is a
 * polynomial in the distance from the middle of the part, through its values at the Chebyshev nodes. For sampling: one short
 * formula for the centre and the tails, so that no branch has to be guessed; the error is far below what a sample could tell.
 */

/** Numbers of a part: its middle, then seven coefficients from the highest power down. One line of the cache. */
export const octaveWidth = 8;

const double = new Float64Array([1]);
/** Index of the word of a double with sign and exponent: 1 on little-endian machines. */
export const highWord: number = new Int32Array(double.buffer)[1] === 0x3ff00000 ? 1 : 0;

/** cos(pi (2 j + 1) / 14): the Chebyshev nodes of degree 7. */
const nodes: readonly number[] = [0.9749279121818236, 0.7818314824680298, 0.4338837391175581, 0, -0.4338837391175581, -0.7818314824680298, -0.9749279121818236];

/** Parts of a function from `lowest`, a power of two, through as many octaves as `table` has room for. */
export function fillOctaves(table: Float64Array, lowest: number, f: (t: number) => number): void {
  let octave = lowest;
  for (let part = 0; part * octaveWidth < table.length; part += 1) {
    if (part > 0 && part % 16 === 0) octave *= 2;
    const half = octave / 32;
    const middle = octave + (2 * (part % 16) + 1) * half;
    const powers = interpolate(nodes.map((node) => f(middle + node * half)));
    table[part * octaveWidth] = middle;
    let scale = 1;
    for (let power = 0; power < nodes.length; power += 1) {
      table[part * octaveWidth + nodes.length - power] = powers[power]! / scale;
      scale *= half;
    }
  }
}

/** Coefficients by power of the polynomial through the values at the nodes: Newton's divided differences, multiplied out. */
function interpolate(values: readonly number[]): number[] {
  const differences = [...values];
  for (let order = 1; order < values.length; order += 1)
    for (let j = values.length - 1; j >= order; j -= 1) differences[j] = (differences[j]! - differences[j - 1]!) / (nodes[j]! - nodes[j - order]!);
  const powers = new Array<number>(values.length).fill(0);
  for (let j = values.length - 1; j >= 0; j -= 1) {
    for (let power = values.length - 1; power > 0; power -= 1) powers[power] = powers[power - 1]! - powers[power]! * nodes[j]!;
    powers[0] = differences[j]! - powers[0]! * nodes[j]!;
  }
  return powers;
}
