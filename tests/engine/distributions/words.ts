import seedrandom from "seedrandom";

/** Two columns of uniform 32-bit words from a named seed, independent of the engine's own generator. */
export function wordsOf(seed: string, count: number): { readonly first: Int32Array; readonly second: Int32Array } {
  const generator = seedrandom(seed);
  const first = new Int32Array(count);
  const second = new Int32Array(count);
  for (let k = 0; k < count; k += 1) {
    first[k] = generator.int32();
    second[k] = generator.int32();
  }
  return { first, second };
}
