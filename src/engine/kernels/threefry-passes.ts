/**
 * The passes of `arrivals.ts` and `claims.ts` on words of the cross-check generator. Same tests, same candidates, other words; the
 * default passes have the mixer written into their loops and know nothing of this one. Chosen once a block by the caller.
 */

import type { Stream } from "../random/generator.ts";
import { drawn, drawThreefry } from "../random/threefry.ts";
import { arrivals, stirred, testScale, underwritten } from "./arrivals.ts";
import { claimant, costWordA, costWordB, gapWord, labelWord } from "./claims.ts";
import { entryOf, frailOf, living, stateOf, yearC, yearD } from "./scratch.ts";

/** `passYear` of `arrivals.ts`. */
export function passYearByThreefry(stream: Stream, first: number, alive: number, hazard: Float64Array, stir: Int32Array, keepsWords: boolean): void {
  let coming = 0;
  let stirring = 0;
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    drawThreefry(stream, first + at, entryOf[at]!);
    if (keepsWords) {
      yearC[i] = drawn[2]!;
      yearD[i] = drawn[3]!;
    }
    const state = stateOf[i]!;
    const rate = hazard[state]! * frailOf[at]!;
    arrivals.person[coming] = i;
    arrivals.word[coming] = drawn[0]!;
    arrivals.rate[coming] = rate;
    coming += ((drawn[0]! >>> 3) - (((rate / (1 + 0.5 * rate)) * testScale + 1) | 0)) >>> 31;
    stirred.person[stirring] = i;
    stirred.word[stirring] = drawn[1]!;
    stirring += ((drawn[1]! >>> 3) - stir[state]!) >>> 31;
  }
  arrivals.count = coming;
  stirred.count = stirring;
}

/** `drawUnderwriting` of `arrivals.ts`. */
export function drawUnderwritingByThreefry(stream: Stream, first: number): void {
  for (let k = 0; k < underwritten.count; k++) {
    const at = living[underwritten.person[k]!]!;
    drawThreefry(stream, first + at, entryOf[at]!);
    underwritten.word[k] = drawn[2]!;
  }
}

/** `drawEventWords` of `claims.ts`. */
export function drawEventWordsByThreefry(stream: Stream, first: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const at = living[claimant[k]!]!;
    drawThreefry(stream, first + at, entryOf[at]!);
    gapWord[k] = drawn[0]!;
    labelWord[k] = drawn[1]!;
    costWordA[k] = drawn[2]!;
    costWordB[k] = drawn[3]!;
  }
}
