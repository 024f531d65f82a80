/** A write past the end of a typed array is lost without a word: columns that a block fills must be as long as a block. */
import { expect, test } from "vitest";
import { draws, firstWord, mostDraws, secondWord } from "../../../src/engine/distributions/shared/draw-columns.ts";
import { slotProduct } from "../../../src/engine/kernels/mixer-start.ts";
import { chance, exponential } from "../../../src/engine/maths/exponential-draws.ts";
import { normals } from "../../../src/engine/maths/normal-draws.ts";
import { blockLength } from "../../../src/engine/random/generator.ts";

test("columns of a block are as long as a block", () => {
  expect(mostDraws).toBe(blockLength);
  for (const column of [draws, firstWord, secondWord, slotProduct, chance, exponential, normals]) expect(column.length).toBe(blockLength);
});
