/**
 * Counts of one world after enrolment and settlement of a block: who is in, who is out and why, what was paid by whom.
 * Counts that nothing needs go to the trash cells, so that the loops have no test for them.
 */
import { forgetPayments } from "../benefits/settle.ts";
import { allObstacles, asking, cause } from "../enrolment/cover.ts";
import { isPlain } from "../enrolment/offer.ts";
import { societies } from "../enrolment/together.ts";
import { needy } from "../kernels/events.ts";
import { cellOf, forceFrom, forgoneOf, gross, joined, living, paidOf, pocketOf, stateShare, subsidyShare } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { armMask, awayMask, awayShift, causeShift, causeWaiting, everBit, nextYears } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { employerPart, subsidyPart } from "../premiums/payer-parts.ts";
import { payers } from "./payers.ts";
import { causeTotals, tallyCover } from "./tally-cover.ts";
import { tallyExpected } from "./tally-expected.ts";
import { tallyHardship } from "./tally-hardship.ts";
import { tallyAffordable, tallyObstacles } from "./tally-obstacles.ts";
import { tallyPeople, wantsPeople } from "./tally-people.ts";

/** By cause code (0 = joined): where it is counted. */
const causeAt = new Int32Array(causeTotals.length + 1);

export function tallyWorld(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const { joinable } = model.worlds[world]!;
  const alive = block.living;
  if (!tallyTogether(model, columns, context, world, block, tally)) {
    remember(model, columns, world, block);
    for (let position = 0; position < joinable.length; position++) tallyMembers(model, columns, world, position, joinable[position]!, block, tally);
    tallyCover(model, context, world, block, tally);
  }
  tallyObstacles(model, world, allObstacles, alive, tally);
  addColumn(paidOf, offset.paid_by_members[world]!, alive, tally);
  if (joinable.length === 1) tallyAffordable(offset.asked[world]!, offset.affordable[world]!, allObstacles, model.tallies.breakdowns.cells, alive, tally);
  else if (joinable.length > 1) tallyAsking(offset.asked[world]!, offset.affordable[world]!, alive, tally);
  for (let position = 0; position < joinable.length; position++) tallyExpected(model, columns, context, joinable[position]!, position, block, tally);
  tallyHardship(model, context, world, payers(model, block), tally);
  for (let position = 0; position < joinable.length; position++) tallySocieties(model, position, joinable[position]!, tally);
  if (wantsPeople(model, world)) tallyPeople(model, columns, context, world, block, tally);
  keepSpending(columns, world, block);
  forgetPayments(needy);
}

/**
 * One scheme in force at once, paid by its members alone, no floor: memory, membership, cover and money in a single pass.
 * The passes below do the same for every other world. False where the world is not of this kind.
 */
function tallyTogether(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): boolean {
  const { joinable, floors } = model.worlds[world]!;
  if (joinable.length !== 1 || floors.length > 0 || columns.entryConditions[world] !== null) return false;
  const arm = joinable[0]!;
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  if (!isPlain(scheme) || !scheme.countsAsCover || context.hooks.cover[arm]!.length > 0 || scheme.collection < 1) return false;
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  for (let code = 1; code < causeAt.length; code++) causeAt[code] = place(offset[causeTotals[code - 1]!][world]!);
  causeAt[0] = place(offset.covered[world]!);
  const [before, after] = columns.membership[world]!;
  const sum = countTogether(
    before,
    after,
    awayMask(model.behaviour.lapseReturn),
    offset.members[arm]!,
    offset.new_members[arm]!,
    offset.contributions[arm]!,
    block,
    tally,
  );
  tally[offset.contributions_member[arm]!] = tally[offset.contributions_member[arm]!]! + sum;
  if (offset.covered_any[world]! >= 0) addMembers(offset.covered_any[world]!, block.living, tally);
  if (offset.effective[world]! >= 0) addEffective(offset.effective[world]!, block.living, tally);
  return true;
}

function countTogether(
  before: Uint16Array,
  after: Uint16Array,
  away: number,
  membersAt: number,
  newAt: number,
  contributionsAt: number,
  block: BlockSize,
  tally: Float64Array,
): number {
  const { living: alive, first } = block;
  let sum = 0;
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const word = before[slot]!;
    const cell = cellOf[i]!;
    const code = cause[i]!;
    const at = causeAt[code]! + cell;
    tally[at] = tally[at]! + 1;
    if (code !== 0) {
      after[slot] = (word & everBit) | ((allObstacles[i]! << awayShift) & away) | (code << causeShift);
      continue;
    }
    const again = word & 1;
    after[slot] = 1 | everBit | nextYears(word, again);
    const paid = paidOf[i]!;
    tally[membersAt + cell] = tally[membersAt + cell]! + 1;
    tally[newAt + cell] = tally[newAt + cell]! + (again ^ 1);
    tally[contributionsAt + cell] = tally[contributionsAt + cell]! + paid;
    sum += paid;
  }
  return sum;
}

function addMembers(at: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) if (cause[i] === 0) tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + 1;
}

function addEffective(at: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) if (cause[i] === 0 && forgoneOf[i] === 0) tally[at + cellOf[i]!] = tally[at + cellOf[i]!]! + 1;
}

function addColumn(column: Float64Array, at: number, alive: number, tally: Float64Array): void {
  if (at < 0) return;
  for (let i = 0; i < alive; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + column[i]!;
  }
}

/** Writes what the world remembers of each person for the next year. */
function remember(model: Model, columns: Columns, world: number, block: BlockSize): void {
  const { joinable } = model.worlds[world]!;
  let covers = 0;
  for (let position = 0; position < joinable.length; position++)
    if (model.schemes[model.arms[joinable[position]!]!.scheme]!.countsAsCover) covers |= 1 << position;
  const [before, after] = columns.membership[world]!;
  const away = awayMask(model.behaviour.lapseReturn);
  const { living: alive, first } = block;
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const word = before[slot]!;
    const position = joined[i]!;
    const member = -+(position >= 0);
    const again = +((word & armMask) === position + 1);
    const waits = (causeWaiting << causeShift) & -+(forceFrom[i]! > 0);
    const inForce = everBit & -(+(forceFrom[i]! < 1) & (covers >>> (position & 31)) & 1);
    const inside = (position + 1) | waits | nextYears(word, again) | inForce;
    after[slot] = (word & everBit) | (inside & member) | (((cause[i]! << causeShift) | ((allObstacles[i]! << awayShift) & away)) & ~member);
  }
}

/** Members of one scheme, what comes in for them and what it owes them. */
function tallyMembers(model: Model, columns: Columns, world: number, position: number, arm: number, block: BlockSize, tally: Float64Array): void {
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  const { offset } = model.tallies;
  const membersAt = offset.members[arm]!;
  const newAt = offset.new_members[arm]!;
  const contributionsAt = offset.contributions[arm]!;
  const before = columns.membership[world]![0];
  const { living: alive, first } = block;
  const plain = scheme.employerShare === 0 && scheme.subsidies.length === 0;
  if (!plain) tallyPayers(model, arm, position, alive, tally);
  let paidSum = 0;
  for (let i = 0; i < alive; i++) {
    if (joined[i] !== position) continue;
    const cell = cellOf[i]!;
    const paid = paidOf[i]!;
    tally[membersAt + cell] = tally[membersAt + cell]! + 1;
    tally[contributionsAt + cell] = tally[contributionsAt + cell]! + paid;
    if ((before[first + living[i]!]! & armMask) !== position + 1) tally[newAt + cell] = tally[newAt + cell]! + 1;
    paidSum += paid;
  }
  const memberAt = offset.contributions_member[arm]!;
  tally[memberAt] = tally[memberAt]! + paidSum;
}

/** Parts of the contributions that employers, State or donors pay. */
function tallyPayers(model: Model, arm: number, position: number, alive: number, tally: Float64Array): void {
  const { priceMagic, scheme } = model.arms[arm]!;
  const { employerShare, subsidies } = model.schemes[scheme]!;
  const { offset } = model.tallies;
  const contributionsAt = offset.contributions[arm]!;
  const employerAt = offset.contributions_employer[arm]!;
  const subsidyAt = offset.contributions_subsidy[arm]!;
  const stateAt = offset.contributions_state[arm]!;
  const subsidised = subsidies.length > 0;
  for (let i = 0; i < alive; i++) {
    if (joined[i] !== position) continue;
    const amount = gross[i]!;
    const employer = employerPart(amount, employerShare, priceMagic);
    const subsidy = subsidised ? subsidyPart(amount, employer, subsidyShare[i]!, priceMagic) : 0;
    const at = contributionsAt + cellOf[i]!;
    tally[at] = tally[at]! + (employer + subsidy);
    tally[employerAt] = tally[employerAt]! + employer;
    tally[subsidyAt] = tally[subsidyAt]! + subsidy;
    if (subsidised) tally[stateAt] = tally[stateAt]! + subsidyPart(amount, employer, stateShare[i]!, priceMagic);
  }
}

/** The same where several schemes ask: somebody is asked by any of them, and can pay where any of their prices is within means. */
function tallyAsking(askedAt: number, affordableAt: number, alive: number, tally: Float64Array): void {
  if (askedAt < 0 || affordableAt < 0) return;
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    tally[askedAt + cell] = tally[askedAt + cell]! + (asking[i]! & 1);
    tally[affordableAt + cell] = tally[affordableAt + cell]! + (asking[i]! >>> 1);
  }
}

/** Societies that decide for their people, where a scheme has them. */
function tallySocieties(model: Model, position: number, arm: number, tally: Float64Array): void {
  if (model.schemes[model.arms[arm]!.scheme]!.together === null) return;
  const { offset } = model.tallies;
  const add = (at: number, count: number): void => {
    if (at >= 0) tally[at] = tally[at]! + count;
  };
  add(offset.societies[arm]!, societies.asked[position]!);
  add(offset.societies_joined[arm]!, societies.joined[position]!);
  add(offset.society_people[arm]!, societies.people[position]!);
  add(offset.society_members[arm]!, societies.members[position]!);
}

/** What each person paid, for the rank-weighted figures of the year's end. */
export function keepSpending(columns: Columns, world: number, block: BlockSize): void {
  const paid = columns.paid[world];
  const spent = columns.spent[world];
  const { living: alive, first } = block;
  if (paid) for (let k = 0; k < alive; k++) paid[first + living[k]!] = paidOf[k]!;
  if (spent) for (let k = 0; k < alive; k++) spent[first + living[k]!] = paidOf[k]! + pocketOf[k]!;
}
