/**
 * Places of a probability in a table that is fine where it is small, on both ends: 16 equal parts of each octave
 * 2^-(k+2) <= p < 2^-(k+1), k = 0 .. 10, of p itself below one half and of 1 - p above it. What is nearer to 0 or 1 than 2^-12 has no part.
 *
 * One 32-bit word w decides: with m = w below one half and ~w above it, the smaller of p and 1 - p is (m + 1/2) / 2^32. The leading zeros of
 * the odd number 2 m + 1 are the octave, the four bits after its first one the part, the rest the place in the part.
 */

/** Octaves with parts. */
export const tailOctaves = 11;
/** Places of one table: two sides, each with the octaves and one more for what is nearer to its end. */
export const tableLength: number = 2 * (tailOctaves + 1) * 16;

/** Probability at place `at` (0 .. 1) of a part; `side` 1 is the upper half, where parts fall from one half to 1. */
export function probabilityAt(side: number, octave: number, part: number, at: number): number {
  let scale = 0.25;
  for (let k = 0; k < octave; k += 1) scale *= 0.5;
  const small = scale * (1 + (part + at) / 16);
  return side === 1 ? 1 - small : small;
}

/** cos(pi (2 j + 1) / 8): the Chebyshev nodes of degree 4 on [-1, 1], as places in [0, 1]. */
const nodes: readonly number[] = [0.9619397662556434, 0.6913417161825449, 0.3086582838174551, 0.03806023374435663];
/** Where a part is held against the function. */
const checks: readonly number[] = [0, 0.17, 0.42, 0.61, 0.85, 1];
/** Relative error above which a part is left to the function itself. */
const mostError = 5e-7;

/**
 * Coefficients of a quantile function, four columns of `tableLength` one after the other from the constant upwards; NaN in the first where the
 * function must be asked: next to 0 and 1, where a cubic is not near enough, and, for laws of steps, where there is a step.
 *
 * @param steps  the law has amounts with a probability: a part is a constant or nothing
 */
export function quantileTable(quantile: (p: number) => number, steps: boolean): Float64Array {
  const table = new Float64Array(4 * tableLength);
  table.fill(NaN, 0, tableLength);
  for (let side = 0; side < 2; side += 1) {
    for (let octave = 0; octave < tailOctaves; octave += 1) {
      for (let part = 0; part < 16; part += 1) {
        const at = (side * (tailOctaves + 1) + octave) * 16 + part;
        fillPart(table, at, (x) => quantile(probabilityAt(side, octave, part, x)), steps);
      }
    }
  }
  return table;
}

function fillPart(table: Float64Array, at: number, f: (x: number) => number, steps: boolean): void {
  const [begin, end] = [f(0), f(1)];
  if (begin === end) {
    table[at] = begin;
    return;
  }
  if (steps) return;
  const cubic = interpolate(nodes.map(f));
  for (const x of checks) {
    const value = f(x);
    const found = cubic[0]! + x * (cubic[1]! + x * (cubic[2]! + x * cubic[3]!));
    if (!(Math.abs(found - value) <= mostError * Math.abs(value))) return;
  }
  for (let power = 0; power < 4; power += 1) table[power * tableLength + at] = cubic[power]!;
}

/**
 * A quantile function by its table, for p = (w + 1/2) / 2^32 of a word w: a part is made when a word first falls into it, so that few words
 * cost few parts; the function is asked where it has none. What comes back hangs on the word alone.
 */
export function quantileOfWord(quantile: (p: number) => number): (word: number) => number {
  const table = new Float64Array(4 * tableLength);
  const made = new Uint8Array(tableLength);
  return (word) => {
    const odd = ((word ^ (word >> 31)) << 1) | 1;
    const zeros = Math.clz32(odd);
    const side = word >>> 31;
    if (zeros >= tailOctaves) return quantile(((word >>> 0) + 0.5) * perWord);
    const bits = odd << zeros;
    const part = (bits >>> 27) & 15;
    const at = (side * (tailOctaves + 1) + zeros) * 16 + part;
    if (made[at] === 0) {
      made[at] = 1;
      table[at] = NaN;
      fillPart(table, at, (x) => quantile(probabilityAt(side, zeros, part, x)), false);
    }
    const u = (bits & 134217727) * 7.450580596923828e-9;
    const value = table[at]! + u * (table[tableLength + at]! + u * (table[2 * tableLength + at]! + u * table[3 * tableLength + at]!));
    return value === value ? value : quantile(((word >>> 0) + 0.5) * perWord);
  };
}
/** 2^-32. */
const perWord = 2.3283064365386963e-10;

/** Coefficients by power of the cubic through the values at the nodes. */
function interpolate(values: readonly number[]): number[] {
  const differences = [...values];
  for (let order = 1; order < 4; order += 1)
    for (let j = 3; j >= order; j -= 1) differences[j] = (differences[j]! - differences[j - 1]!) / (nodes[j]! - nodes[j - order]!);
  const powers = [0, 0, 0, 0];
  for (let j = 3; j >= 0; j -= 1) {
    for (let power = 3; power > 0; power -= 1) powers[power] = powers[power - 1]! - powers[power]! * nodes[j]!;
    powers[0] = differences[j]! - powers[0]! * nodes[j]!;
  }
  return powers;
}
