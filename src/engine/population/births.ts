/**
 * Births: a draw of each woman of fertile age in each year, hence the same in all worlds. The child takes a new slot at age 0 at the
 * start of the next year, in the order of the mothers' slots.
 */
import { cellOf, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { equivalentPersons } from "./equivalence.ts";

const stream = createStream();
const women = new Int32Array(blockLength);
const places = new Int32Array(blockLength);
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);

/** Marks the mothers of the year; those who die at its end may be among them. */
export function drawBirths(model: Model, columns: Columns, context: YearContext, block: BlockSize, tally: Float64Array): void {
  const { fertility } = model.demography;
  const birth = columns.birth!;
  const { first, count, living: alive } = block;
  birth.fill(0, first, first + count);
  let fertile = 0;
  for (let i = 0; i < alive; i++) {
    women[fertile] = living[i]!;
    places[fertile] = i;
    fertile += +(fertility[stateOf[i]!]! > 0);
  }
  if (fertile === 0) return;
  openStream(stream, model.key, context.replication, context.year, purpose.birth, 0);
  drawList(stream, first, women, fertile, columns.entry, wordA, wordB, wordC, wordD);
  const at = model.tallies.offset.births[0]!;
  for (let k = 0; k < fertile; k++) {
    const i = places[k]!;
    if (!(uniform(wordA[k]!) < fertility[stateOf[i]!]!)) continue;
    birth[first + women[k]!] = 1;
    if (at >= 0) tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + 1;
  }
}

/** Slots of the mothers of the closed year, in order. */
export function listMothers(columns: Columns, used: number): Int32Array {
  const birth = columns.birth!;
  let count = 0;
  for (let slot = 0; slot < used; slot++) count += birth[slot]!;
  const mothers = new Int32Array(count);
  let at = 0;
  for (let slot = 0; at < count; slot++) {
    mothers[at] = slot;
    at += birth[slot]!;
  }
  return mothers;
}

/** What one member of the mother's household lived on in the year of birth, at start-year wages. */
export function levelOfLiving(model: Model, columns: Columns, mother: number): number {
  const { position, size } = model.layout;
  if (position === null || mother >= size) return columns.income[mother]!;
  // the year of birth: columns were swapped since
  const then = columns.packed[1];
  let sum = 0;
  let members = 0;
  const head = mother - position[mother]!;
  for (let slot = head; slot < size && (slot === head || position[slot]! > 0); slot++) {
    if (then[slot]! >= 0) {
      sum += columns.income[slot]!;
      members++;
    }
  }
  return sum / equivalentPersons(model.people.equivalence, members);
}
