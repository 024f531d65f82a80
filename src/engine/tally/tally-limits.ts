/** Who is protected by a yearly limit of out-of-pocket payments, and who came up to it. */

import { needCount } from "../kernels/events.ts";
import { cellOf, forceFrom, joined, limitPocket, unitHead, unitIncome, unitOf } from "../kernels/scratch.ts";
import { tieWithIncome } from "../maths/ties.ts";
import type { Model } from "../model/model.ts";
import { termWidth } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";

export function tallyLimits(model: Model, context: YearContext, world: number, alive: number, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const limitedAt = offset.limited[world]!;
  const reachedAt = offset.reached_limit[world]!;
  const terms = context.terms[world]!;
  if ((limitedAt < 0 && reachedAt < 0) || !terms.limited) return;
  const { limits } = terms;
  const tie = tieWithIncome(model.grid.flowMagic, model.grid.incomeMagic);
  // accumulators of people living alone are set anew for those with events only
  const alone = model.layout.position === null;
  for (let i = 0; i < alive; i++) {
    const position = joined[i]!;
    if (position < 0 || !(forceFrom[i]! < 1)) continue;
    const term = position * termWidth;
    const share = limits[term + 2]! * unitIncome[unitOf[i]!]!;
    const most = share < limits[term + 1]! ? share : limits[term + 1]!;
    if (most === Infinity) continue;
    const cell = cellOf[i]!;
    tally[(limitedAt < 0 ? trash : limitedAt) + cell]! += 1;
    if (alone && needCount[i] === 0) continue;
    const pocket = limitPocket[limits[term + 4] !== 0 ? unitHead[unitOf[i]!]! : i]!;
    // each payment was rounded to the grid
    if (pocket > 0 && pocket + tie >= most) tally[(reachedAt < 0 ? trash : reachedAt) + cell]! += 1;
  }
}
