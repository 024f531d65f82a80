/** One replication: people are drawn, then year follows year. What happens in a year, step by step: `year.ts`. */
import { enrolAtStart, startsWithMembers } from "../enrolment/start.ts";
import { beginAfresh } from "../kernels/begin-afresh.ts";
import { renewLevers } from "../levers/open.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { Model } from "../model/model.ts";
import { synthesizeBlock } from "../population/synthesize.ts";
import { createDesk, type Desk, forOwnBlocks, noMothers, setEra, setModel } from "./desk.ts";
import { openReplication } from "./open-year.ts";
import { solo, type Team } from "./team.ts";
import type { Futures } from "./truth-model.ts";
import { turnYear } from "./turn-year.ts";
import type { Witness } from "./witness.ts";
import { runYear } from "./year.ts";

export interface Replicator {
  /** Totals of one replication (layout: `model.outcome`), or null where `shouldStop` said so. The array is reused by the next call. */
  run(replication: number, shouldStop?: () => boolean): Float64Array | null;
  /** Values of the uncertain numbers in the replication run last; null where there are none. */
  readonly truth: Float64Array | null;
}

/**
 * @param futures  where numbers are uncertain: the model of each replication (`truth-model.ts`)
 * @param witness  sees each person's year, or null
 * @param worlds   those that are lived; the others have no members and no use of care
 */
export function createReplicator(
  model: Model,
  team: Team = solo,
  futures: Futures | null = null,
  witness: Witness | null = null,
  worlds: ReadonlySet<number> | null = null,
): Replicator {
  if (model.truth !== null && futures === null) throw new Error("a model with uncertain numbers needs its futures");
  const desk = createDesk(model, team, witness, worlds);
  let truth: Float64Array | null = null;
  return {
    run: (replication, shouldStop = () => false) => {
      if (futures !== null) {
        const future = futures(replication);
        truth = future.values;
        setModel(desk, future.model);
      }
      return runReplication(desk, replication, shouldStop);
    },
    get truth() {
      return truth;
    },
  };
}

function runReplication(desk: Desk, replication: number, shouldStop: () => boolean): Float64Array | null {
  beginAfresh();
  setEra(desk, 0);
  const { model } = desk;
  desk.witness?.begin();
  settlePeople(desk, replication);
  let totals: readonly ArmTotals[] | null = null;
  for (let year = 0; year < model.years; year++) {
    setEra(desk, year);
    totals = runYear(desk, year, totals, shouldStop);
    if (totals === null) return null;
    // nobody has a place in a year that is not simulated
    if (year + 1 < model.years) turnYear(desk);
  }
  return desk.outcome;
}

/** Everything as at the start of year 1: the people of this replication, and who is a member from the first day. */
function settlePeople(desk: Desk, replication: number): void {
  const { model, columns } = desk;
  openReplication(model, desk.context, replication);
  renewLevers(desk.levers);
  desk.used = model.layout.size;
  desk.newFrom = model.layout.size;
  desk.mothers = noMothers;
  desk.ranked = false;
  desk.absorbed.fill(0);
  columns.left.count = 0;
  // a population drawn once is the same in every replication, but for what happened to it in the last one
  forOwnBlocks(desk, model.layout.blockStart.length - 1, (block) => synthesizeBlock(model, columns, replication, block));
  // both years' columns: the slot of an entrant is read before anything was written to it
  for (const pair of columns.membership) for (const column of pair) column.fill(0);
  for (const pair of columns.entryConditions) for (const column of pair ?? []) column.fill(0);
  for (const pair of columns.leavers) for (const column of pair ?? []) column.fill(0);
  for (const pair of columns.levers) for (const column of pair) column.fill(0);
  if (columns.entry !== null) columns.entry.fill(0);
  desk.team.meet();
  if (!startsWithMembers(model)) return;
  forOwnBlocks(desk, model.layout.startingBlocks, (block) =>
    enrolAtStart(model, columns, model.layout.blockStart[block]!, model.layout.blockStart[block + 1]!),
  );
  desk.team.meet();
}
