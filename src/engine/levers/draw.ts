/** Chance of levers: pure functions of lever, arm or person, replication and year. Two decisions of one lever need two numbers `which`. */
import { living } from "../kernels/scratch.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import type { LeverBlock, LeverYear } from "./lever.ts";

const stream = createStream();

/** A number between 0 and 1 for a decision about the whole arm or world in this year; the same in every world that has the lever. */
export function drawOfYear({ model, context, key }: LeverYear, which = 0): number {
  openStream(stream, model.key, context.replication, context.year, purpose.leverYear, (key + which) | 0);
  return uniform(stream[0]!);
}

/** Words of the living people of a block, `uniform(words[i])` for the i-th; for life, or new in each year (of this world's arm or of all alike). */
export function drawOfPeople({ model, context, columns, block, key }: LeverBlock, words: Int32Array, lasting: boolean, which = 0): void {
  openStream(stream, model.key, context.replication, lasting ? 0 : context.year, purpose.leverPerson, (key + which) | 0);
  drawList(stream, block.first, living, block.living, columns.entry, words, unread, unread, unread);
}

/** The words (of the year, or for life) of some people alone, in the order of the list; the same as `drawOfPeople` gives them. @param people  places in the block, as `living` has them */
export function drawOfList(
  { model, context, columns, block, key }: LeverBlock,
  words: Int32Array,
  people: { readonly list: Int32Array; readonly count: number },
  which = 0,
  lasting = false,
): void {
  openStream(stream, model.key, context.replication, lasting ? 0 : context.year, purpose.leverPerson, (key + which) | 0);
  drawList(stream, block.first, people.list, people.count, columns.entry, words, unread, unread, unread);
}

/** As `drawOfPeople` for some of them, by position in the block; the words of others stay as they are. */
export function drawOfSome(
  at: LeverBlock,
  words: Int32Array,
  people: { readonly list: Int32Array; readonly count: number },
  lasting: boolean,
  which = 0,
): void {
  const { model, context, columns, block, key } = at;
  for (let k = 0; k < people.count; k++) places[k] = living[people.list[k]!]!;
  openStream(stream, model.key, context.replication, lasting ? 0 : context.year, purpose.leverPerson, (key + which) | 0);
  drawList(stream, block.first, places, people.count, columns.entry, drawnWords, unread, unread, unread);
  for (let k = 0; k < people.count; k++) words[people.list[k]!] = drawnWords[k]!;
}
const places = new Int32Array(blockLength);
const drawnWords = new Int32Array(blockLength);

/** Words of the people of one block, the same in all worlds: drawn by the first that asks. */
export interface SharedWords {
  readonly words: Int32Array;
  block: number;
  key: number;
}

export function createSharedWords(): SharedWords {
  return { words: new Int32Array(blockLength), block: 0, key: 0 };
}

/** As `drawOfPeople`; one that is asked for by several levers or with several numbers `which` needs as many columns. */
export function shareWords(shared: SharedWords, at: LeverBlock, lasting: boolean, which = 0): Int32Array {
  const key = (at.key + which) | 0;
  if (at.block.draw > 0 && shared.block === at.block.draw && shared.key === key) return shared.words;
  drawOfPeople(at, shared.words, lasting, which);
  shared.block = at.block.draw;
  shared.key = key;
  return shared.words;
}
const unread = new Int32Array(blockLength);
