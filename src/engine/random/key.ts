import seedrandom from "seedrandom";

/** Run key: four 32-bit words from which every draw of a run follows, then the code of the generator that makes the draws. */
export type RunKey = Int32Array;

/** Generators by name, with their codes. */
export const generators = { default: 0, threefry: 1 } as const;
export type GeneratorName = keyof typeof generators;

/**
 * Expands the canonical seed text to the run key, once a run.
 *
 * The text goes in with its length and a tag, because seedrandom's own key schedule repeats short strings: "1", "11" and
 * "111" would give the same stream.
 */
export function runKey(seed: string, rng: GeneratorName = "default"): RunKey {
  const generator = seedrandom(`mutua/1|${seed.length}|${seed}|end`);
  return Int32Array.from([generator.int32(), generator.int32(), generator.int32(), generator.int32(), generators[rng]]);
}

/** 32-bit key of a name (FNV-1a over UTF-16 units, then a finaliser): what makes file order meaningless. */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  return (hash ^ (hash >>> 15)) | 0;
}
