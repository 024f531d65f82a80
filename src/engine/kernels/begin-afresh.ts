/**
 * Columns that are zero for everybody without events, at all times, and what is known of columns from one block to the next. Whoever
 * writes one clears it again; but a run that ended by an error in the middle of a block could not, and one that does not count what is
 * marked need not. So nothing of this outlives a replication: what runs before one in a process changes no figure of it
 * (`tests/laws/begins-afresh.slow.test.ts` fills every column of the engine with rubbish).
 */
import { events, forgetWhole, marks, needCost, needCount, needy, renumber, unregained, untouched } from "./events.ts";
import { cappedOf, forgoneOf, lacksService, placed, pocketOf } from "./scratch.ts";

/** Called before a replication, and before prices are computed. */
export function beginAfresh(): void {
  // what is known by the number of a draw (public floors, care without a scheme) is out of date
  renumber();
  events.count = 0;
  marks.on = false;
  untouched.count = 0;
  unregained.count = 0;
  forgetWhole();
  placed.alone = false;
  needy.count = 0;
  needCount.fill(0);
  needCost.fill(0);
  pocketOf.fill(0);
  forgoneOf.fill(0);
  cappedOf.fill(0);
  lacksService.fill(0);
}
