/** Cover of a world in person-years, and the first obstacle of everybody else; they add to the living, cell by cell. */
import { cause } from "../enrolment/cover.ts";
import { cellOf, forceFrom, forgoneOf, joined, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { armMask, causeIneligible, causeWaiting } from "../model/membership.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";

/** Person-years are counted on a grid of 2^-20, so that their sums do not depend on order. */
export const yearUnit = 1048576;
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
  const { offset, trash, breakdowns } = model.tallies;
  const { joinable, floors } = model.worlds[world]!;
  // trash cells of their own: one cell taking several counts of a person would wait for itself
  const place = (at: number, region: number): number => (at < 0 ? trash + region * breakdowns.cells : at);
  const covered = place(offset.covered[world]!, 0);
  const any = place(offset.covered_any[world]!, 1);
  const effective = place(offset.effective[world]!, 2);
  for (let code = 1; code < causeAt.length; code++) causeAt[code] = place(offset[causeTotals[code - 1]!][world]!, 3);
  causeAt[0] = place(-1, 3);
  const schemes = Array.from(joinable, (arm) => model.schemes[model.arms[arm]!.scheme]!);
  const unpaidAt = offset.unpaid_cover[world]!;
  if (unpaidAt >= 0 && schemes.some((scheme) => scheme.collection < 1)) tallyUnpaid(schemes, unpaidAt, block.living, tally);
  const simple = floors.length === 0 && schemes.every((scheme) => scheme.countsAsCover) && joinable.every((arm) => context.hooks.cover[arm]!.length === 0);
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
  const { offset, trash, breakdowns } = model.tallies;
  const ineligible = offset.obstacle_ineligible[world]! < 0 ? trash + 4 * breakdowns.cells : offset.obstacle_ineligible[world]!;
  const groupMask = (1 << model.states.groupBits) - 1;
  markFloors(model, context, world);
  countsOf[0] = 0;
  memberCause[0] = 0;
  schemes.forEach((scheme, position) => {
    countsOf[position + 1] = scheme.countsAsCover ? 1 : 0;
    // a scheme that does not count as cover leaves its members ineligible for one that does
    memberCause[position + 1] = scheme.countsAsCover ? causeWaiting : causeIneligible;
  });
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    const position = joined[i]! + 1;
    const group = (stateOf[i]! >> 8) & groupMask;
    const member = +(position > 0);
    // nobody is in force without a scheme
    const own = Math.round((1 - forceFrom[i]!) * yearUnit) * (1 / yearUnit);
    const anyForce = own + (1 - own) * floorOf[group]!;
    const byScheme = own * countsOf[position]!;
    const inForce = byScheme + (1 - byScheme) * coverOf[group]!;
    const whole = +(inForce === 1);
    tally[covered + cell] = tally[covered + cell]! + inForce;
    tally[any + cell] = tally[any + cell]! + anyForce;
    tally[effective + cell] = tally[effective + cell]! + (whole & (forgoneOf[i]! ^ 1));
    // a member whom something kept out before the year opened, and who came in later, has a cause too
    const out = cause[i]!;
    const first = out | (memberCause[position]! & -+(out === 0));
    tally[ineligible + cell] = tally[ineligible + cell]! + (+(first === causeIneligible) & member & (whole ^ 1));
    const at = causeAt[first]! + cell;
    tally[at] = tally[at]! + (1 - inForce);
  }
}

/** By joined arm + 1: whether it counts as cover, and what keeps a member out who is not in force the whole year. */
const countsOf = new Float64Array(armMask + 1);
const memberCause = new Uint8Array(armMask + 1);
/** By group: 1 where some public floor is open to it, and where one that counts as cover is. */
let floorOf: Float64Array = new Float64Array(0);
let coverOf: Float64Array = new Float64Array(0);

function markFloors(model: Model, context: YearContext, world: number): void {
  const { groups } = model.states;
  if (floorOf.length < groups) {
    floorOf = new Float64Array(groups);
    coverOf = new Float64Array(groups);
  }
  floorOf.fill(0);
  coverOf.fill(0);
  for (const arm of model.worlds[world]!.floors) {
    const { openFrom, countsAsCover } = model.schemes[model.arms[arm]!.scheme]!;
    for (let group = 0; group < groups; group++) {
      if (context.year < openFrom[group]!) continue;
      floorOf[group] = 1;
      if (countsAsCover) coverOf[group] = 1;
    }
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
