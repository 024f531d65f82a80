/** Turning one bit of the key of a draw turns every bit of every word with probability one half. */
import { describe, expect, it } from "vitest";
import { normalSurvivalQuantile } from "../../../src/engine/maths/normal.ts";
import { createStream, drawList, openStream } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { fourColumns } from "./draws.ts";

interface Draw {
  readonly slot: number;
  readonly entry: number;
  readonly replication: number;
  readonly year: number;
  readonly purpose: number;
  readonly index: number;
}

/** Bits that the engine uses of each part: 30 million slots, 255 years, a billion replications, 64 purposes, names as index. */
const bits: Readonly<Record<keyof Draw, number>> = { slot: 25, entry: 8, replication: 30, year: 8, purpose: 6, index: 32 };
const bases = 2000;
const key = runKey("avalanche");
const stream = createStream();
const columns = fourColumns(1);
const list = Int32Array.of(0);
const entry = new Uint8Array(1 << 25);

function words({ slot, entry: entered, replication, year, purpose, index }: Draw): readonly number[] {
  openStream(stream, key, replication, year, purpose, index);
  entry[slot] = entered;
  drawList(stream, slot, list, 1, entry, ...columns);
  return columns.map((column) => column[0]!);
}

let state = 4711;
function random(width: number): number {
  state = (Math.imul(state, 747796405) + 2891336453) | 0;
  return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> (32 - width)) >>> 0;
}

/** As keys are: small numbers counted from 0 as often as any. */
function base(): Draw {
  const small = random(1) === 1;
  const part = (name: keyof Draw): number => (small ? random(Math.min(bits[name], 4)) : random(bits[name]));
  return { slot: part("slot"), entry: part("entry"), replication: part("replication"), year: part("year"), purpose: part("purpose"), index: part("index") };
}

/** How often each of the 128 bits turned, when one input bit did. */
function turns(part: keyof Draw, bit: number): Int32Array {
  const counts = new Int32Array(128);
  for (let trial = 0; trial < bases; trial++) {
    const draw = base();
    const before = words(draw);
    const after = words({ ...draw, [part]: (draw[part] ^ (1 << bit)) >>> 0 });
    for (let word = 0; word < 4; word++) {
      const changed = before[word]! ^ after[word]!;
      for (let out = 0; out < 32; out++) counts[word * 32 + out]! += (changed >>> out) & 1;
    }
  }
  return counts;
}

describe("avalanche", () => {
  // one false alarm in a million runs of all cells, both sides, by the normal law of counts
  const cells = 128 * Object.values(bits).reduce((sum, count) => sum + count, 0);
  const limit = normalSurvivalQuantile(1e-6 / (2 * cells)) * Math.sqrt(bases / 4);
  for (const part of Object.keys(bits) as (keyof Draw)[]) {
    it(`reaches every bit of every word from every bit of ${part}`, () => {
      for (let bit = 0; bit < bits[part]; bit++) {
        const counts = turns(part, bit);
        const worst = counts.reduce((far, count) => Math.max(far, Math.abs(count - bases / 2)), 0);
        expect(worst, `bit ${bit}: worst of 128 counts out of ${bases}`).toBeLessThan(limit);
      }
    });
  }
});
