/**
 * A check of the engine on itself: fills every scratch column that belongs to one world with rubbish before the next world runs. A figure
 * that then changes reads what another world, block or year left behind. Off but in `tests/laws/left-behind.test.ts`.
 *
 * Not spoilt: what the year draws once for all worlds (people, events), and payments of people without events, which are 0 at all times.
 */
import { allObstacles, asking, cause } from "../enrolment/cover.ts";
import {
  forceFrom,
  gross,
  joined,
  limitPaid,
  limitPocket,
  memberAmount,
  memoryAfter,
  memoryBefore,
  metDeductible,
  obstacles,
  offerUtility,
  paidOf,
  stateShare,
  subsidyShare,
  unitBase,
  unitCandidates,
  unitMember,
  unitObstacles,
  unitPaid,
  unitPocket,
  unitPrice,
  unitValue,
  unitVariance,
  withinMeans,
} from "../kernels/scratch.ts";
import { insideFrom, shutOut } from "../tally/people-cover.ts";

/** Whether columns are spoilt between worlds, and how often they were. */
export const spoiling: { on: boolean; times: number } = { on: false, times: 0 };

const amounts: readonly Float64Array[] = [
  gross,
  subsidyShare,
  stateShare,
  memberAmount,
  unitBase,
  unitPrice,
  unitValue,
  unitVariance,
  offerUtility,
  forceFrom,
  paidOf,
  unitPaid,
  unitPocket,
  metDeductible,
  limitPocket,
  limitPaid,
  insideFrom,
];
const codes: readonly (Int32Array | Uint16Array | Uint8Array)[] = [
  obstacles,
  unitCandidates,
  unitObstacles,
  unitMember,
  withinMeans,
  memoryBefore,
  memoryAfter,
  joined,
  cause,
  allObstacles,
  asking,
  shutOut,
];

export function spoil(): void {
  spoiling.times++;
  for (const column of amounts) column.fill(NaN);
  for (const column of codes) column.fill(0x2b);
}
