/** Passes with the mixer written into their loops draw the words of `drawList`, for every slot and year of entry. */
import { expect, test } from "vitest";
import { arrivals, stirred, testAgain, testScale } from "../../../src/engine/kernels/arrivals.ts";
import { costWord, drawEventWords, labelWord, liquidityWord, roomWord } from "../../../src/engine/kernels/event-words.ts";
import { eventNecessityWord, eventPerson, eventPriceWord } from "../../../src/engine/kernels/events.ts";
import { openPeople } from "../../../src/engine/kernels/open-people.ts";
import { agedOf, entryOf, frailOf, living, packedOf, yearA, yearB } from "../../../src/engine/kernels/scratch.ts";
import { loadStateTables } from "../../../src/engine/kernels/state-tables.ts";
import { drawUnderwriting, underwriting, underwrittenPerson, underwrittenWord } from "../../../src/engine/kernels/underwriting.ts";
import { drawUseWords } from "../../../src/engine/kernels/use-words.ts";
import { blockLength, createStream, drawList, openStream } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { wordsOf } from "../distributions/words.ts";

const years = 40;
const first = 7 * blockLength;
const stream = createStream();
openStream(stream, runKey("words of the passes"), 3, 5, 9, 1);
const { first: noise } = wordsOf("who lives", blockLength);
/** One in eight slots is vacant; the others entered in one of 40 years. */
const vacant = (at: number): boolean => noise[at]! >>> 29 === 0;
const entry = new Uint8Array(first + blockLength);

const states = 256;
const always = new Int32Array(states).fill(testScale);

function open(rate: number): number {
  loadStateTables(new Float64Array(states).fill(rate), always, new Int32Array(states), new Uint8Array(states).fill(1), true);
  for (let at = 0; at < blockLength; at++) {
    packedOf[at] = vacant(at) ? -1 : at % 120;
    entryOf[at] = (noise[at]! >>> 8) % years;
    entry[first + at] = entryOf[at]!;
    frailOf[at] = 1;
  }
  const terms = { mask: states - 1, cuts: new Float64Array(5), wages: 1, incomeMagic: 0, quintileStride: 0, lastBirthday: 119, fifthStride: 0 };
  return openPeople(stream, first, blockLength, years, terms);
}

const [a, b, c, d] = Array.from({ length: 4 }, () => new Int32Array(blockLength)) as [Int32Array, Int32Array, Int32Array, Int32Array];
function expected(alive: number): void {
  drawList(stream, first, living, alive, entry, a, b, c, d);
}

test("the dense pass lists the living, and lets everybody through where something is sure to happen", () => {
  const alive = open(1000);
  const slots = Array.from({ length: blockLength }, (_, at) => at).filter((at) => !vacant(at));
  expect(Array.from(living.subarray(0, alive))).toEqual(slots);
  expected(alive);
  expect([arrivals.count, stirred.count]).toEqual([alive, alive]);
  expect(arrivals.word.subarray(0, alive)).toEqual(a.subarray(0, alive));
  expect(stirred.word.subarray(0, alive)).toEqual(b.subarray(0, alive));
  for (let at = 0; at < blockLength; at++) expect(agedOf[at]).toBe(vacant(at) ? -1 : Math.min(119, (at % 120) + 1));
});

test.each([0.01, 0.5, 1.2, 3])("nobody whose first arrival comes within the year is missed, at %d events a year", (rate) => {
  const alive = open(rate);
  expected(alive);
  const kept = new Set(arrivals.person.subarray(0, arrivals.count));
  for (let i = 0; i < alive; i++) if (((a[i]! >>> 0) + 0.5) / 2 ** 32 < 1 - Math.exp(-rate)) expect(kept.has(i)).toBe(true);
  // and a bound of the third order lets few others through: they are at most the gap between it and the probability, with chance
  const bound = Math.min(1, rate - rate ** 2 / 2 + rate ** 3 / 6);
  expect(Math.abs(arrivals.count - alive * bound)).toBeLessThanOrEqual(5 * Math.sqrt(alive * bound * (1 - bound)) + 1);
});

test("testing again by the same words keeps the same people", () => {
  const alive = open(0.7);
  const before = Array.from(arrivals.person.subarray(0, arrivals.count));
  expected(alive);
  yearA.set(a);
  yearB.set(b);
  testAgain(alive, 0);
  expect(Array.from(arrivals.person.subarray(0, arrivals.count))).toEqual(before);
  expect(stirred.count).toBe(alive);
});

test("events draw the words of their person, the n-th by the stream whose third word is n more", () => {
  const alive = open(1);
  // 1, 2, 3, 1, 2, 3, ... events a person, side by side
  const numbers = Array.from({ length: alive }, (_, i) => 1 + (i % 3));
  let count = 0;
  numbers.forEach((number, i) => {
    for (let n = 0; n < number; n++) eventPerson[count++] = i;
  });
  drawEventWords(stream, first, count, years);
  for (let n = 0; n < 3; n++) {
    const later = stream.slice() as typeof stream;
    later[2] = later[2]! + n;
    drawList(later, first, living, alive, entry, a, b, c, d);
    for (let i = 0, begin = 0; i < alive; begin += numbers[i]!, i++) {
      if (numbers[i]! <= n) continue;
      const e = begin + n;
      expect([labelWord[e], costWord[e], eventPriceWord[e], eventNecessityWord[e]]).toEqual([a[i], b[i], c[i], d[i]]);
      expect(liquidityWord(e) >>> 16).toBe(((c[i]! & 0xfff) << 4) | ((d[i]! >>> 8) & 15));
    }
  }
});

test("the use of other services and underwriting draw the words of their person", () => {
  const alive = open(1);
  expected(alive);
  for (let k = 0; k < alive; k++) eventPerson[5 + k] = k;
  drawUseWords(stream, first, 5, alive, years);
  for (const [column, words] of [
    [eventPriceWord, a],
    [eventNecessityWord, c],
  ] as const)
    expect(column.slice(5, 5 + alive)).toEqual(words.slice(0, alive));
  expect(underwriting.count).toBe(alive);
  drawUnderwriting(stream, first, years);
  expect(Array.from(underwrittenPerson.subarray(0, alive))).toEqual(Array.from({ length: alive }, (_, k) => k));
  expect(underwrittenWord.subarray(0, alive)).toEqual(c.subarray(0, alive));
});

test("whether an event finds room hangs on neither its price, nor its necessity, nor on whether its person finds the cash", () => {
  const events = 1 << 16;
  const { first: prices, second: needs } = wordsOf("room", events);
  for (let e = 0; e < events; e++) [eventPriceWord[e], eventNecessityWord[e]] = [prices[e]!, needs[e]!];
  const third = (word: number): number => Math.floor((((word >>> 0) + 0.5) / 2 ** 32) * 3);
  // 81 cells: a third of each word, from the top
  const counts = new Float64Array(81);
  for (let e = 0; e < events; e++) counts[third(prices[e]!) * 27 + third(needs[e]!) * 9 + third(liquidityWord(e)) * 3 + third(roomWord(e))]!++;
  const expected = events / 81;
  const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 80 degrees of freedom, five standard deviations
  expect(squares).toBeLessThan(80 + 5 * Math.sqrt(160));
  // and one bit of either word moves half of its bits
  const flips = (change: (e: number, bit: number) => void): void => {
    for (let bit = 0; bit < 32; bit++) {
      let moved = 0;
      for (let e = 0; e < 512; e++) {
        [eventPriceWord[e], eventNecessityWord[e]] = [prices[e]!, needs[e]!];
        const before = roomWord(e);
        change(e, bit);
        moved += ((before ^ roomWord(e)) >>> 0).toString(2).replaceAll("0", "").length;
      }
      expect(Math.abs(moved / 512 - 16), `bit ${bit}`).toBeLessThan(1.5);
    }
  };
  flips((e, bit) => (eventPriceWord[e] = eventPriceWord[e]! ^ (1 << bit)));
  flips((e, bit) => (eventNecessityWord[e] = eventNecessityWord[e]! ^ (1 << bit)));
});
