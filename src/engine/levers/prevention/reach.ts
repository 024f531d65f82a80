/** Who takes part in the year, and how much of the effect each person has. Columns by position among the living of the block. */
import { entryOf, joined, living } from "../../kernels/scratch.ts";
import { pow } from "../../maths/pow.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { drawOfSome } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { column, drawn, levelAfter, type PreventionNumbers } from "./numbers.ts";

/** 1 who takes part this year. */
export const takesPart: Uint8Array = new Uint8Array(blockLength);
/** Part of the whole effect, 0..1. */
export const level: Float64Array = new Float64Array(blockLength);

const words = new Int32Array(blockLength);
const longest = 255;
const invitees = { count: 0, list: new Int32Array(blockLength + 1) };

function listInvited(runs: boolean, everyone: boolean, { block, position }: LeverBlock): void {
  const { living: alive } = block;
  let found = 0;
  for (let i = 0; i < alive; i++) {
    invitees.list[found] = i;
    found += +runs & (+everyone | +(joined[i] === position));
  }
  invitees.count = found;
}

/** Fills both columns after enrolment and writes what the next year remembers. Reads this year's columns only: a year may run twice. */
export function findReached(numbers: PreventionNumbers, at: LeverBlock): void {
  const { reach, everyone, selection, fade, lag, from } = numbers;
  const { block, context, columns, position, mine } = at;
  const [exposure, nextExposure] = mine[column.exposure]!;
  const [away, nextAway] = mine[column.away]!;
  const runs = context.year >= from && at.own!.year.open;
  listInvited(runs, everyone, at);
  drawOfSome(at, words, invitees, true, drawn.reach);
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const invited = runs && (everyone || joined[i] === position);
    const frail = selection === 0 || columns.frailty === null ? 1 : columns.frailty[slot]!;
    // who has no frailty at all comes first
    const chance = selection === 0 ? reach : frail > 0 ? Math.min(1, reach * pow(frail, -selection)) : +(reach > 0);
    const part = invited && uniform(words[i]!) < chance;
    const isNew = context.year > 0 && entryOf[living[i]!] === context.year;
    const since = isNew ? 0 : away[slot]!;
    const before = isNew ? 0 : exposure[slot]!;
    // who comes back has kept what the effect has
    const years = since > 0 ? Math.floor(before * pow(fade, since)) : before;
    takesPart[i] = +part;
    level[i] = part ? levelAfter(years, lag) : before === 0 ? 0 : levelAfter(before - 1, lag) * pow(fade, since + 1);
    nextExposure[slot] = part ? Math.min(longest, years + 1) : before;
    nextAway[slot] = part || before === 0 ? 0 : Math.min(longest, since + 1);
  }
}

/** The part of the effect that acted on a person in the year that has just ended. */
export function levelBefore({ fade, lag }: PreventionNumbers, exposure: number, away: number): number {
  return exposure === 0 ? 0 : levelAfter(exposure - 1, lag) * pow(fade, away);
}
