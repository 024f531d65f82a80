/**
 * Counts of one world after enrolment and settlement of a block: who is in, who is out and why, what was paid by whom,
 * hardship; and what the world remembers of each person.
 */
import { allObstacles, asked, cause, joinedGross, joinedSubsidy, withinMeans } from "../enrolment/cover.ts";
import { armMask, causeShift, causeWaiting, everBit, yearsShift } from "../enrolment/membership.ts";
import { conditionsAtEntry } from "../benefits/settle.ts";
import { cellOf, forceFrom, forgoneOf, joined, living, paidOf, pocketOf, poolPaid, stateOf, unitIncome, unitOf, unitPaid, unitPocket, unitSize, usedCost } from "../kernels/scratch.ts";
import type { TotalName } from "../metrics/totals.ts";
import type { Columns } from "../population/columns.ts";
import type { Model, SchemeModel } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import type { YearContext } from "./year-context.ts";

/** Person-years are counted on a grid of 2^-20, so that their sums do not depend on order. */
const yearUnit = 1048576;
const causeTotals: readonly TotalName[] = ["cause_closed", "cause_ineligible", "cause_unaware", "cause_not_offered", "cause_denied", "cause_lapsed", "cause_unaffordable", "cause_declined", "cause_waiting"];
const obstacleTotals: readonly TotalName[] = ["obstacle_closed", "obstacle_ineligible", "obstacle_unaware", "obstacle_not_offered", "obstacle_denied", "obstacle_lapsed", "obstacle_unaffordable", "obstacle_declined", "obstacle_waiting"];

export function tallyWorld(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const offset = model.tallies.offset;
  tallyMembers(model, columns, world, block, tally);
  tallyCover(model, context, world, block, tally);
  obstacleTotals.forEach((name, index) => {
    if (offset[name][world]! >= 0) tallyObstacle(1 << index, offset[name][world]!, block.living, tally);
  });
  addColumn(usedCost, offset.use_cost[world]!, block.living, tally);
  addColumn(poolPaid, offset.pool_paid[world]!, block.living, tally);
  addColumn(pocketOf, offset.out_of_pocket[world]!, block.living, tally);
  addColumn(paidOf, offset.paid_by_members[world]!, block.living, tally);
  tallyAffordable(offset.asked[world]!, offset.affordable[world]!, block.living, tally);
  tallyHardship(model, context, world, block, tally);
  keepSpending(columns, world, block);
}

function addColumn(column: Float64Array, at: number, alive: number, tally: Float64Array): void {
  if (at < 0) return;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + column[i]!;
  }
}

function tallyObstacle(bit: number, at: number, alive: number, tally: Float64Array): void {
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    if ((allObstacles[i]! & bit) === 0) continue;
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + 1;
  }
}

/** Members and their contributions, arm by arm; writes the memory of next year. */
function tallyMembers(model: Model, columns: Columns, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { flowMagic } = model.grid;
  const arms = model.worlds[world]!.joinable;
  const [before, after] = columns.membership[world]!;
  const rider = columns.entryConditions[world];
  const { living: alive, first } = block;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const slot = first + i;
    const word = before[slot]!;
    const position = joined[i]!;
    if (position < 0) {
      after[slot] = (word & everBit) | (cause[i]! << causeShift);
      continue;
    }
    const arm = arms[position]!;
    const scheme: SchemeModel = model.schemes[model.arms[arm]!.scheme]!;
    const again = (word & armMask) === position + 1;
    const years = again ? ((word >>> yearsShift) & 63) + 1 : 1;
    const waits = forceFrom[i]! > 0 ? causeWaiting : 0;
    after[slot] = (position + 1) | (waits << causeShift) | ((years > 63 ? 63 : years) << yearsShift) | (forceFrom[i]! < 1 && scheme.countsAsCover ? everBit : word & everBit);
    const cell = cellOf[i]!;
    const members = offset.members[arm]! + cell;
    tally[members] = tally[members]! + 1;
    if (!again) {
      const fresh = offset.new_members[arm]! + cell;
      tally[fresh] = tally[fresh]! + 1;
    }
    const amount = joinedGross[i]!;
    const employer = amount * scheme.employerShare + flowMagic - flowMagic;
    const subsidy = (amount - employer) * joinedSubsidy[i]! + flowMagic - flowMagic;
    const paid = paidOf[i]!;
    const all = offset.contributions[arm]! + cell;
    tally[all] = tally[all]! + (paid + employer + subsidy);
    tally[offset.contributions_member[arm]!]! += paid;
    tally[offset.contributions_employer[arm]!]! += employer;
    tally[offset.contributions_subsidy[arm]!]! += subsidy;
  }
  if (rider) keepEntryConditions(model, before, rider, block);
}

/** Conditions held when the present membership began: kept while it lasts, set anew for those who join. */
function keepEntryConditions(model: Model, before: Uint16Array, rider: [Uint8Array, Uint8Array], block: BlockSize): void {
  const { living: alive, first } = block;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const slot = first + i;
    const again = (before[slot]! & armMask) === joined[i]! + 1;
    rider[1][slot] = joined[i]! < 0 ? 0 : again ? rider[0][slot]! : conditionsAtEntry(model, stateOf[i]!);
  }
}

/** Cover in person-years and the first obstacle of everybody else; they add to the living, cell by cell. */
function tallyCover(model: Model, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { joinable, floors } = model.worlds[world]!;
  const covered = offset.covered[world]!;
  const any = offset.covered_any[world]!;
  const effective = offset.effective[world]!;
  const unpaid = offset.unpaid_cover[world]!;
  const causes = causeTotals.map((name) => offset[name][world]!);
  const groupMask = (1 << model.states.groupBits) - 1;
  const { living: alive } = block;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const cell = cellOf[i]!;
    const position = joined[i]!;
    const scheme = position < 0 ? null : model.schemes[model.arms[joinable[position]!]!.scheme]!;
    let inForce = scheme === null ? 0 : Math.round((1 - forceFrom[i]!) * yearUnit) / yearUnit;
    let anyForce = inForce;
    if (scheme !== null && !scheme.countsAsCover) inForce = 0;
    for (let f = 0; f < floors.length; f++) {
      const floor = model.schemes[model.arms[floors[f]!]!.scheme]!;
      if (context.year < floor.openFrom[(stateOf[i]! >> 8) & groupMask]!) continue;
      anyForce = 1;
      if (floor.countsAsCover) inForce = 1;
    }
    if (covered >= 0) tally[covered + cell] = tally[covered + cell]! + inForce;
    if (any >= 0) tally[any + cell] = tally[any + cell]! + anyForce;
    if (effective >= 0 && inForce === 1 && forgoneOf[i] === 0) tally[effective + cell] = tally[effective + cell]! + 1;
    if (unpaid >= 0 && scheme !== null) tally[unpaid + cell] = tally[unpaid + cell]! + Math.round(inForce * (1 - scheme.collection) * yearUnit) / yearUnit;
    if (inForce === 1) continue;
    const first = position >= 0 ? causeWaiting : cause[i]!;
    const at = causes[first - 1]!;
    if (at >= 0) tally[at + cell] = tally[at + cell]! + (1 - inForce);
  }
}

function tallyAffordable(askedAt: number, affordableAt: number, alive: number, tally: Float64Array): void {
  if (askedAt < 0 || affordableAt < 0) return;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const unit = unitOf[i]!;
    if (asked[unit] === 0) continue;
    const cell = cellOf[i]!;
    tally[askedAt + cell] = tally[askedAt + cell]! + 1;
    if (withinMeans[unit] === 1) tally[affordableAt + cell] = tally[affordableAt + cell]! + 1;
  }
}

/** Hardship of households, counted in persons; all inequalities strict. Income stands for consumption. */
function tallyHardship(model: Model, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const over10 = offset.oop_over_10[world]!;
  const over25 = offset.oop_over_25[world]!;
  const over40 = offset.oop_over_40[world]!;
  const sdg = offset.sdg382[world]!;
  const impoverishing = offset.sdg382_impoverishing[world]!;
  const burden = offset.burden_over_10[world]!;
  const line = context.povertyLine;
  const { living: alive } = block;
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const unit = unitOf[i]!;
    const cell = cellOf[i]!;
    const pocket = unitPocket[unit]!;
    const income = unitIncome[unit]!;
    if (burden >= 0 && unitPaid[unit]! + pocket > 0.1 * income) tally[burden + cell] = tally[burden + cell]! + 1;
    if (pocket <= 0) continue;
    if (over10 >= 0 && pocket > 0.1 * income) tally[over10 + cell] = tally[over10 + cell]! + 1;
    if (over25 >= 0 && pocket > 0.25 * income) tally[over25 + cell] = tally[over25 + cell]! + 1;
    if (over40 >= 0 && pocket > 0.4 * income) tally[over40 + cell] = tally[over40 + cell]! + 1;
    const discretionary = income - line * unitSize[unit]!;
    if (sdg >= 0 && (pocket > 0.4 * discretionary || discretionary <= 0)) tally[sdg + cell] = tally[sdg + cell]! + 1;
    if (impoverishing >= 0 && (pocket > discretionary || discretionary <= 0)) tally[impoverishing + cell] = tally[impoverishing + cell]! + 1;
  }
}

/** What each person paid, for the rank-weighted figures of the year's end. */
function keepSpending(columns: Columns, world: number, block: BlockSize): void {
  const paid = columns.paid[world];
  const spent = columns.spent[world];
  const { living: alive, first } = block;
  if (paid) for (let k = 0; k < alive; k++) paid[first + living[k]!] = paidOf[living[k]!]!;
  if (spent) for (let k = 0; k < alive; k++) spent[first + living[k]!] = paidOf[living[k]!]! + pocketOf[living[k]!]!;
}
