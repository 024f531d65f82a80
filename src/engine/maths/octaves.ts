/**
 * Functions of a probability by table: sixteen equal parts of each octave 2^-k-1 <= t < 2^-k, in each of which the function is a
 * polynomial in the distance from the middle of the part, through its values at the Chebyshev nodes. For sampling: one short
 * formula for the centre and the tails, so that no branch has to be guessed; the error is far below what a sample could tell.
 */

/**
 * A function by parts: where each begins is known from the leading bits of t, then its middle and seven coefficients from the highest
 * power down, each a column over the parts. Columns of one length that are read at one place are checked once.
 */
export interface OctaveColumns {
  readonly middle: Float64Array;
  readonly powers: readonly Float64Array[];
}

const double = new Float64Array([1]);
/** Index of the word of a double with sign and exponent: 1 on little-endian machines. */
export const highWord: number = new Int32Array(double.buffer)[1] === 0x3ff00000 ? 1 : 0;

/** cos(pi (2 j + 1) / 14): the Chebyshev nodes of degree 7. */
const nodes: readonly number[] = [0.9749279121818236, 0.7818314824680298, 0.4338837391175581, 0, -0.4338837391175581, -0.7818314824680298, -0.9749279121818236];

/** Parts of a function from `lowest`, a power of two, through as many octaves as the columns have room for. */
export function fillOctaves({ middle, powers }: OctaveColumns, lowest: number, f: (t: number) => number): void {
  let octave = lowest;
  for (let part = 0; part < middle.length; part += 1) {
    if (part > 0 && part % 16 === 0) octave *= 2;
    const half = octave / 32;
    const centre = octave + (2 * (part % 16) + 1) * half;
    middle[part] = centre;
    const coefficients = interpolate(nodes.map((node) => f(centre + node * half)));
    let scale = 1;
    for (let power = 0; power < nodes.length; power += 1) {
      powers[nodes.length - 1 - power]![part] = coefficients[power]! / scale;
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
