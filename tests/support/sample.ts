import type { Distribution } from "../../src/engine/distributions/distribution.ts";
import type { Law } from "../../src/engine/distributions/law.ts";
import { draws, firstWord, mostDraws, secondWord } from "../../src/engine/distributions/shared/draw-columns.ts";

/** `count` draws of the unit law by these words, however many. */
export function sampleInto(family: Distribution, law: Law, count: number, first: Int32Array, second: Int32Array, out: Float64Array): void {
  for (let from = 0; from < count; from += mostDraws) {
    const length = Math.min(mostDraws, count - from);
    firstWord.set(first.subarray(from, from + length));
    secondWord.set(second.subarray(from, from + length));
    family.sample(law, length);
    out.set(draws.subarray(0, length), from);
  }
}
