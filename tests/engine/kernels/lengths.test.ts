/** A write past the end of a typed array is lost without a word: columns that a block fills must be as long as a block. */
import { expect, test } from "vitest";
import { draws, firstWord, mostDraws, secondWord } from "../../../src/engine/distributions/shared/draw-columns.ts";
import { mostEvents } from "../../../src/engine/kernels/event-columns.ts";
import { labelWord } from "../../../src/engine/kernels/event-words.ts";
import { eventCost, eventMark, eventPerson, eventService, eventTime } from "../../../src/engine/kernels/events.ts";
import { slotProduct } from "../../../src/engine/kernels/mixer-start.ts";
import { chance, exponential } from "../../../src/engine/maths/exponential-draws.ts";
import { normals } from "../../../src/engine/maths/normal-draws.ts";
import { blockLength } from "../../../src/engine/random/generator.ts";

test("columns of a block are as long as a block", () => {
  expect(mostDraws).toBe(blockLength);
  for (const column of [draws, firstWord, secondWord, slotProduct, chance, exponential, normals]) expect(column.length).toBe(blockLength);
});

test("columns of events are cut from one piece of memory, each as long as the events of a block, none over another", () => {
  const columns = [eventPerson, eventService, eventTime, eventCost, eventMark, labelWord];
  for (const column of columns) {
    expect(column.length).toBe(mostEvents);
    expect(column.buffer).toBe(eventPerson.buffer);
  }
  const inOrder = columns.toSorted((one, other) => one.byteOffset - other.byteOffset);
  inOrder.forEach((column, k) => expect(column.byteOffset + column.byteLength).toBeLessThanOrEqual(inOrder[k + 1]?.byteOffset ?? Number.POSITIVE_INFINITY));
});
