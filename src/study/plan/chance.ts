import { createStream, mix, openStream } from "../../engine/random/generator.ts";
import { runKey } from "../../engine/random/key.ts";

/** Draws of a design: pure functions of (sample seed, purpose, position), apart from every draw of a simulation. */
export interface DesignChance {
  /** 32-bit word. */
  word(purpose: number, index: number, position: number): number;
  /** Uniform in (0, 1). */
  uniform(purpose: number, index: number, position: number): number;
  /** The numbers 0 to length - 1 in random order (Fisher-Yates). */
  permutation(purpose: number, index: number, length: number): number[];
}

/** What draws are for; one number never serves two. */
export const purposes = { stratum: 1, within: 2, shift: 3, start: 4, order: 5, sign: 6, bootstrap: 7, proposal: 8, accept: 9 } as const;

export function designChance(seed: string): DesignChance {
  const key = runKey(`design|${seed}`);
  const stream = createStream();
  const out = new Int32Array(4);
  const word = (purpose: number, index: number, position: number): number => {
    openStream(stream, key, purpose, 0, 0, index);
    mix(out, stream[0]! ^ position, stream[1]!, stream[2]!, stream[3]!);
    return out[0]! >>> 0;
  };
  const uniform = (purpose: number, index: number, position: number): number => (word(purpose, index, position) + 0.5) / 2 ** 32;
  return {
    word,
    uniform,
    permutation: (purpose, index, length) => {
      const order = Array.from({ length }, (_, k) => k);
      for (let k = length - 1; k > 0; k--) {
        const other = Math.floor(uniform(purpose, index, k) * (k + 1));
        [order[k], order[other]] = [order[other]!, order[k]!];
      }
      return order;
    },
  };
}
