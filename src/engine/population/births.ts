/**
 * Births: a draw of each woman of fertile age in each year, hence the same in all worlds. The child comes at age 0 at the start of the
 * next year: to an empty place of the mother's household behind her own, or to a new slot, in the order of the mothers' slots.
 */
import { cellOf, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import { awaitingNewborn, vacant } from "../model/states.ts";
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
    birth[first + women[k]!] = takesPlaceAtHome(model, columns, first + women[k]!) ? 2 : 1;
    if (at >= 0) tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + 1;
  }
}

/** Keeps the first empty place behind the mother's in her household for the child; false where there is none, or children live alone. */
function takesPlaceAtHome(model: Model, columns: Columns, mother: number): boolean {
  const { position, size, spare } = model.layout;
  if (spare === null || position === null) return false;
  const next = columns.packed[1];
  for (let slot = mother + 1; slot < size && position[slot]! > 0; slot++) {
    if (next[slot] !== vacant) continue;
    next[slot] = awaitingNewborn;
    return true;
  }
  return false;
}

/** Slots of the mothers of the closed year whose children take new slots, in order. */
export function listMothers(columns: Columns, used: number): Int32Array {
  const birth = columns.birth!;
  let count = 0;
  for (let slot = 0; slot < used; slot++) count += +(birth[slot] === 1);
  const mothers = new Int32Array(count);
  let at = 0;
  for (let slot = 0; at < count; slot++) {
    mothers[at] = slot;
    at += +(birth[slot] === 1);
  }
  return mothers;
}

/** Places at home, and the mothers, of the newborns of a block; returns how many they are, and leaves the places empty for them. */
export function listAtHome(columns: Columns, first: number, end: number, slots: Int32Array, mothers: Int32Array): number {
  const birth = columns.birth!;
  const packed = columns.packed[0];
  let count = 0;
  for (let mother = first; mother < end; mother++) {
    if (birth[mother] !== 2) continue;
    let slot = mother + 1;
    while (packed[slot] !== awaitingNewborn) slot++;
    packed[slot] = vacant;
    slots[count] = slot;
    mothers[count++] = mother;
  }
  return count;
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
