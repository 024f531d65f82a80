/** Cover of a world in person-years, and the first obstacle of everybody else; they add to the living, cell by cell. */
import { cause } from "../enrolment/cover.ts";
import { causeIneligible, causeWaiting } from "../enrolment/membership.ts";
import { cellOf, forceFrom, forgoneOf, joined, stateOf } from "../kernels/scratch.ts";
import type { TotalName } from "../metrics/totals.ts";
import type { Model, SchemeModel } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import type { YearContext } from "./year-context.ts";

/** Person-years are counted on a grid of 2^-20, so that their sums do not depend on order. */
const yearUnit = 1048576;
export const causeTotals: readonly TotalName[] = [
  "cause_closed",
  "cause_ineligible",
  "cause_unaware",
  "cause_not_offered",
  "cause_denied",
  "cause_lapsed",
  "cause_unaffordable",
  "cause_declined",
  "cause_waiting",
];
/** By cause code (0 = joined): where it is counted. */
const causeAt = new Int32Array(causeTotals.length + 1);

export function tallyCover(model: Model, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  const { joinable, floors } = model.worlds[world]!;
  const place = (at: number): number => (at < 0 ? trash : at);
  const covered = place(offset.covered[world]!);
  const any = place(offset.covered_any[world]!);
  const effective = place(offset.effective[world]!);
  for (let code = 1; code < causeAt.length; code++) causeAt[code] = place(offset[causeTotals[code - 1]!][world]!);
  causeAt[0] = trash;
  const schemes = Array.from(joinable, (arm) => model.schemes[model.arms[arm]!.scheme]!);
  const unpaidAt = offset.unpaid_cover[world]!;
  if (unpaidAt >= 0 && schemes.some((scheme) => scheme.collection < 1)) tallyUnpaid(schemes, unpaidAt, block.living, tally);
  const simple = floors.length === 0 && schemes.every((scheme) => scheme.countsAsCover && scheme.waitingPeriod === 0);
  if (simple) tallyWholeYears(covered, any, effective, block.living, tally);
  else tallyPartYears(model, context, world, schemes, covered, any, effective, block.living, tally);
}

/** No waiting, no floors: everybody is in force the whole year or has one first obstacle. */
function tallyWholeYears(covered: number, any: number, effective: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    const code = cause[i]!;
    const inForce = code === 0 ? 1 : 0;
    tally[covered + cell] = tally[covered + cell]! + inForce;
    tally[any + cell] = tally[any + cell]! + inForce;
    tally[effective + cell] = tally[effective + cell]! + (inForce & (forgoneOf[i]! ^ 1));
    tally[causeAt[code]! + cell] = tally[causeAt[code]! + cell]! + 1;
  }
}

function tallyPartYears(
  model: Model,
  context: YearContext,
  world: number,
  schemes: readonly SchemeModel[],
  covered: number,
  any: number,
  effective: number,
  alive: number,
  tally: Float64Array,
): void {
  const { floors } = model.worlds[world]!;
  const ineligible = model.tallies.offset.obstacle_ineligible[world]! < 0 ? model.tallies.trash : model.tallies.offset.obstacle_ineligible[world]!;
  const groupMask = (1 << model.states.groupBits) - 1;
  const floorSchemes = Array.from(floors, (floor) => model.schemes[model.arms[floor]!.scheme]!);
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    const position = joined[i]!;
    let anyForce = position < 0 ? 0 : Math.round((1 - forceFrom[i]!) * yearUnit) / yearUnit;
    let inForce = position >= 0 && schemes[position]!.countsAsCover ? anyForce : 0;
    for (let f = 0; f < floorSchemes.length; f++) {
      if (context.year < floorSchemes[f]!.openFrom[(stateOf[i]! >> 8) & groupMask]!) continue;
      anyForce = 1;
      if (floorSchemes[f]!.countsAsCover) inForce = 1;
    }
    tally[covered + cell] = tally[covered + cell]! + inForce;
    tally[any + cell] = tally[any + cell]! + anyForce;
    if (inForce === 1 && forgoneOf[i] === 0) tally[effective + cell] = tally[effective + cell]! + 1;
    if (inForce === 1) continue;
    let first = cause[i]!;
    if (position >= 0) {
      // a scheme that does not count as cover leaves its members ineligible for one that does
      first = schemes[position]!.countsAsCover ? causeWaiting : causeIneligible;
      if (first === causeIneligible) tally[ineligible + cell] = tally[ineligible + cell]! + 1;
    }
    tally[causeAt[first]! + cell] = tally[causeAt[first]! + cell]! + (1 - inForce);
  }
}

/** Person-years in force whose contribution is not collected. */
function tallyUnpaid(schemes: readonly SchemeModel[], at: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    const position = joined[i]!;
    if (position < 0) continue;
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + Math.round((1 - forceFrom[i]!) * (1 - schemes[position]!.collection) * yearUnit) / yearUnit;
  }
}
