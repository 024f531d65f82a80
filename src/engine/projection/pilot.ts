/**
 * The pilot replication: people drawn under their own key, never counted in a result. It tells what year 1 needs to know
 * beforehand: how many people of each state there are, who earns what, who would join.
 */
import { type ColumnPlan, columnBytes, keepsRows, layColumns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import { cutCount } from "../model/year-context.ts";
import { cutsOf } from "../population/cuts.ts";
import { equivalise } from "../population/ranks.ts";
import { synthesizeBlock } from "../population/synthesize.ts";

export const pilotReplication = -1;
/** Blocks that the pilot looks at, at most; a larger population is sampled evenly. */
const mostBlocks = 256;

export function runPilot(model: Model): Pilot {
  const plan: ColumnPlan = {
    shortIncomes: !model.people.exactIncomes,
    frailty: model.people.frailty !== null,
    factors: model.needs.factorColumns,
    scores: model.needs.usesScores || model.people.incomePersistence < 1,
    entry: false,
    birth: false,
    households: model.people.equivalence !== "none",
    row: keepsRows(model),
    riders: model.worlds.map((world) => world.hasRider),
    leavers: model.worlds.map(() => false),
    paid: model.worlds.map(() => false),
    spent: model.worlds.map(() => false),
    need: false,
    earlier: false,
    levers: model.leverColumns,
    prices: model.worlds.map(() => false),
    capacity: model.layout.capacity,
  };
  const columns = layColumns(plan, new ArrayBuffer(columnBytes(plan)));
  const all = model.layout.startingBlocks;
  const blocks = Int32Array.from({ length: Math.min(all, mostBlocks) }, (_, k) => Math.floor((k * all) / Math.min(all, mostBlocks)));
  const people = new Float64Array(model.states.count);
  let persons = 0;
  let seats = 0;
  let income = 0;
  for (const block of blocks) {
    synthesizeBlock(model, columns, pilotReplication, block);
    const first = model.layout.blockStart[block]!;
    const end = model.layout.blockStart[block + 1]!;
    equivalise(model, columns, first, end - first);
    seats += end - first;
    for (let slot = first; slot < end; slot++) {
      if (columns.packed[0][slot]! < 0) continue;
      people[columns.packed[0][slot]! & model.states.mask]!++;
      income += columns.income[slot]!;
      persons++;
    }
  }
  const weight = model.layout.persons / persons;
  for (let state = 0; state < people.length; state++) people[state] = people[state]! * weight;
  const cuts = new Float64Array(cutCount);
  const { blockStart } = model.layout;
  cutsOf(columns, (visit) => blocks.forEach((b) => visit(blockStart[b]!, blockStart[b + 1]! - blockStart[b]!)), model.people.meanIncome, cuts);
  return { columns, blocks, seats, weight, people, meanIncome: income / persons, cuts };
}
