/**
 * Columns that are zero for everybody without events, at all times: whoever writes one clears it again. A run that ended by an error in
 * the middle of a block could not, and the next run of the same process would read what it left.
 */
import { needCost, needCount, needy } from "./events.ts";
import { forgoneOf, pocketOf } from "./scratch.ts";

/** Called before a replication, and before prices are computed. */
export function beginAfresh(): void {
  needy.count = 0;
  needCount.fill(0);
  needCost.fill(0);
  pocketOf.fill(0);
  forgoneOf.fill(0);
}
