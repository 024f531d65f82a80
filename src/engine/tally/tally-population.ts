import { countBlockCells } from "../kernels/block-cells.ts";
import { cellOf, living, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { personEnds, tallyEnds } from "./tally-excluded.ts";
import { tallyNeed } from "./tally-need.ts";
import { tallyPoor } from "./tally-poverty.ts";

/** Equivalised income of a unit: per head, or by the equivalence scale. */
export function equivalisedIncome(unit: number): number {
  return unitIncome[unit]! / unitNeeds[unit]!;
}

/** Counts what is the same in all worlds: people, incomes, entrants, need. */
export function tallyPopulation(model: Model, columns: Columns, context: YearContext, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const persons = offset.persons[0]!;
  const income = offset.income[0]!;
  const entrants = offset.entrants[0]!;
  const { incomeMagic } = model.grid;
  const { living: alive, first } = block;
  countBlockCells(persons, model.tallies.breakdowns.cells, alive, tally);
  if (income >= 0) {
    for (let i = 0; i < alive; i++) {
      const cell = income + cellOf[i]!;
      tally[cell] = tally[cell]! + (equivalisedIncome(unitOf[i]!) + incomeMagic - incomeMagic);
    }
  }
  if (entrants >= 0 && columns.entry !== null && context.year > 0) {
    for (let i = 0; i < alive; i++) {
      if (columns.entry[first + living[i]!] !== context.year) continue;
      const cell = entrants + cellOf[i]!;
      tally[cell] = tally[cell]! + 1;
    }
  }
  tallyEnds(model, personEnds, 0, false, alive, tally);
  tallyPoor(model, context, block, tally);
  tallyNeed(model, offset.need_events[0]!, offset.need_cost[0]!, tally);
}
