/**
 * Poverty before and after out-of-pocket payments, counted in persons of households, strictly below the line. Income stands for
 * consumption. Who pays nothing is as poor after as before, so that only those who paid are looked at in each world.
 */
import { cellOf, earned, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
import { isBelow, tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import { type Model, type MoneyGrid, mostShare } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import type { Payers } from "./payers.ts";

/** What is missing to the line, as a share of it. */
function gap(line: number, means: number, shareMagic: number): number {
  const short = (line - means) / line;
  return short > 0 ? (short < mostShare ? short : mostShare) + shareMagic - shareMagic : 0;
}

/** The poor before any payment: the same people in all worlds. */
export function tallyPoor(model: Model, context: YearContext, block: BlockSize, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const poorAt = offset.poor[0]!;
  const gapAt = offset.poverty_gap_before[0]!;
  const means = offset.persons_with_income[0]!;
  if (means >= 0) tallyMeans(means, block.living, tally);
  if (poorAt < 0 && gapAt < 0) return;
  countPoor(poorAt < 0 ? trash : poorAt, gapAt < 0 ? trash : gapAt, context.povertyLine, model.grid, block.living, tally);
}

function countPoor(poorAt: number, gapAt: number, line: number, { shareMagic, incomeMagic }: MoneyGrid, alive: number, tally: Float64Array): void {
  const incomeTie = tieOf(incomeMagic);
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    const needed = line * unitNeeds[unit]!;
    const income = unitIncome[unit]!;
    if (!isBelow(income, 1, needed, incomeTie)) continue;
    const cell = cellOf[i]!;
    tally[poorAt + cell] = tally[poorAt + cell]! + 1;
    tally[gapAt + cell] = tally[gapAt + cell]! + gap(needed, income, shareMagic);
  }
}

function tallyMeans(at: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + +(unitIncome[unitOf[i]!]! > 0);
  }
}

/** Whom payments took below the line, and by how much they deepened poverty. */
export function tallyImpoverished(model: Model, context: YearContext, world: number, payers: Payers, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const pushedAt = offset.impoverished[world]!;
  const deeperAt = offset.poverty_gap_added[world]!;
  if (pushedAt < 0 && deeperAt < 0) return;
  const place = (at: number): number => (at < 0 ? trash : at);
  countImpoverished(place(pushedAt), place(deeperAt), context.povertyLine, model.grid.shareMagic, payers, tally);
}

function countImpoverished(pushedAt: number, deeperAt: number, line: number, shareMagic: number, payers: Payers, tally: Float64Array): void {
  const { pockets, list, count, tie, incomeTie } = payers;
  // who was poor and is lifted by a benefit, and paid for care, is among the poor before
  const before = earned.income;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    const pocket = pockets[unit]!;
    const needed = line * unitNeeds[unit]!;
    const income = unitIncome[unit]!;
    if (!(pocket > 0 && income - pocket < needed - tie)) continue;
    const cell = cellOf[i]!;
    if (!isBelow(income, 1, needed, incomeTie) && !isBelow(before[unit]!, 1, needed, incomeTie)) tally[pushedAt + cell] = tally[pushedAt + cell]! + 1;
    tally[deeperAt + cell] = tally[deeperAt + cell]! + (gap(needed, income - pocket, shareMagic) - gap(needed, income, shareMagic));
  }
}
