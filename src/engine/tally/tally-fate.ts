/**
 * What became of those who were covered when last year ended: who lost cover, and who of them had fallen ill. Read from what the
 * world remembers; the first year has nothing to look back on.
 */
import { cause } from "../enrolment/cover.ts";
import { cellOf, entryOf, gross, joined, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { armMask, causeClosed, causeDeclined, causeDenied, causeUnaffordable, obstacleBit, yearsOf } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import { conditionsOf } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { countingSchemes, coveringFloors, insideFrom } from "./people-cover.ts";

/** Cover lost by refusal, by price (cannot pay it, or would not), or because the scheme left. Not by arrears. */
const driven = obstacleBit(causeClosed) | obstacleBit(causeDenied) | obstacleBit(causeUnaffordable) | obstacleBit(causeDeclined);

export function tallyFate(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const names = [offset.covered_before, offset.covered_lost, offset.ill_covered, offset.ill_lost, offset.well_covered, offset.well_lost];
  if (context.year === 0 || names.every((offsets) => offsets[world]! < 0)) return;
  const [before, lost, ill, illLost, well, wellLost] = names.map((offsets) => (offsets[world]! < 0 ? trash : offsets[world]!)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { joinable } = model.worlds[world]!;
  const waits = Float64Array.from(joinable, (arm) => context.arms[arm]!.waits);
  const counts = countingSchemes(model, world);
  const floorFrom = coveringFloors(model, world);
  const groupMask = (1 << model.states.groupBits) - 1;
  const memory = columns.membership[world]![0];
  const { earlier } = columns;
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const word = memory[slot]!;
    const position = (word & armMask) - 1;
    const member = position >= 0 && counts[position] === 1 && yearsOf(word) > waits[position]!;
    const floored = context.year - 1 >= floorFrom[(stateOf[i]! >> 8) & groupMask]! && entryOf[living[i]!] !== context.year;
    if (!member && !floored) continue;
    const cell = cellOf[i]!;
    const gone = insideFrom[i] === 1;
    tally[before + cell] = tally[before + cell]! + 1;
    if (gone) tally[lost + cell] = tally[lost + cell]! + 1;
    if (earlier === null) continue;
    const ills = fellIll(model, earlier[slot]!, stateOf[i]!);
    const of = ills ? ill : well;
    tally[of + cell] = tally[of + cell]! + 1;
    if (!gone || joined[i]! >= 0 || (obstacleBit(cause[i]!) & driven) === 0) continue;
    const at = (ills ? illLost : wellLost) + cell;
    tally[at] = tally[at]! + 1;
  }
}

/** Whether the person has a condition not held last year; in a chain of health states, whether that of good health was left. */
function fellIll(model: Model, earlier: number, state: number): boolean {
  const before = conditionsOf(model.states, earlier);
  const now = conditionsOf(model.states, state);
  const { chain, well } = model.states;
  return chain > 0 ? before === well && now !== well : (now & ~before) !== 0;
}

/** What members of both years were asked, by whether they fell ill in between; and this year's amounts for the next. */
export function tallyRepriced(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const prices = columns.prices[world];
  const { earlier } = columns;
  if (!prices || earlier === null) return;
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  const illBefore = place(offset.ill_price_before[world]!);
  const illNow = place(offset.ill_price_now[world]!);
  const wellBefore = place(offset.well_price_before[world]!);
  const wellNow = place(offset.well_price_now[world]!);
  const memory = columns.membership[world]![0];
  const [last, next] = prices;
  for (let i = 0; i < block.living; i++) {
    if (joined[i]! < 0) continue;
    const slot = block.first + living[i]!;
    const price = gross[i]!;
    next[slot] = price;
    // who is a member from the start has no last year either
    if (context.year === 0 || (memory[slot]! & armMask) === 0) continue;
    const cell = cellOf[i]!;
    const ills = fellIll(model, earlier[slot]!, stateOf[i]!);
    const beforeAt = (ills ? illBefore : wellBefore) + cell;
    const nowAt = (ills ? illNow : wellNow) + cell;
    tally[beforeAt] = tally[beforeAt]! + last[slot]!;
    tally[nowAt] = tally[nowAt]! + price;
  }
}
