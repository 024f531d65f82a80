import { countBlockCells } from "../kernels/block-cells.ts";
import { eventCost, eventPerson, events, eventVolume, needCost, needCount, needy } from "../kernels/events.ts";
import { cellOf, living, unitIncome, unitNeeds, unitOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { personEnds, tallyEnds } from "./tally-excluded.ts";
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
  const whole = model.needs.services.every(({ count }) => count !== "fixed");
  tallyNeed(offset.need_events[0]!, offset.need_cost[0]!, whole, tally);
}

/** By person where every event is one service, so that their number is the volume. */
function tallyNeed(eventsAt: number, costAt: number, whole: boolean, tally: Float64Array): void {
  const { list, count } = needy;
  if (whole) {
    for (let k = 0; k < count; k++) {
      const i = list[k]!;
      const cell = cellOf[i]!;
      tally[eventsAt + cell] = tally[eventsAt + cell]! + needCount[i]!;
      tally[costAt + cell] = tally[costAt + cell]! + needCost[i]!;
    }
    return;
  }
  for (let e = 0; e < events.count; e++) {
    const cell = cellOf[eventPerson[e]!]!;
    tally[eventsAt + cell] = tally[eventsAt + cell]! + eventVolume[e]!;
    tally[costAt + cell] = tally[costAt + cell]! + eventCost[e]!;
  }
}
