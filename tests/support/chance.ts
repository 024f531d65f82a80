/** Random numbers of a test that holds loops to their definition: a linear congruence is enough, and its seed is the test's. */
export interface Chance {
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  one<T>(...of: readonly T[]): T;
  /** A word of 32 bits, as the engine's streams give them. */
  word(): number;
}

export function chance(seed: number): Chance {
  let word = seed * 2654435761 + 12345;
  const next = (): number => {
    word = (Math.imul(word, 1664525) + 1013904223) | 0;
    return (word >>> 8) / 2 ** 24;
  };
  for (let k = 0; k < 4; k++) next();
  return {
    below: (n) => Math.floor(next() * n),
    one: (...of) => of[Math.floor(next() * of.length)]!,
    word: () => ((next() * 2 ** 16) << 16) | (next() * 2 ** 16),
  };
}
