/**
 * Use of care and payment of a world as its difference from the same people without a scheme: only the events of members in force are looked
 * at, and only their households pay something else. `settle.ts` does the same for every kind of world.
 */
import { needCount, needy } from "../kernels/events.ts";
import { forceFrom, forgoneOf, joined, members, paidOf, pocketOf, pockets, unitHead, unitOf, unitPaid, unitPocket, unitSize } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { takeSteps } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength } from "../random/generator.ts";
import { listCoveredOf, owed } from "./covered.ts";
import { clearLimits } from "./owe-in-order.ts";
import { forgetRegained } from "./regain.ts";
import { addUnaided, oweCovered, payCovered, placeTotals, splitFloors } from "./settle.ts";
import { losses, settleUnaided, unaidedForgone, unaidedPocket, unaidedUnitPocket } from "./unaided.ts";
import { changedUnitPocket, changedUnits } from "./unaided-changed.ts";

const mateList: Int32Array = new Int32Array(blockLength + 1);
const mateUnits: Int32Array = new Int32Array(blockLength + 1);
/** People of households with a member (or, after them, with an event that levers touched), and these households: all others paid what they pay without a scheme. */
export const housemates: { count: number; readonly list: Int32Array; unitCount: number; readonly units: Int32Array } = {
  count: 0,
  list: mateList,
  unitCount: 0,
  units: mateUnits,
};

/** Levers of the world: what they read (who reads everybody reads households), and whether they touched some events (`changeUnaided`). */
interface MemberReads {
  readonly readHomes: boolean;
  readonly readAll: boolean;
  readonly byDifference: boolean;
}

/**
 * Where levers read what every household (`readHomes`), or everybody (`readAll`), pays, that is laid out as `settleWorld` leaves it.
 *
 * After it: `housemates`, with `unitPocket` and `unitPaid` of their households; `forgoneOf` of members, 0 or 1. To be forgotten by
 * `forgetPayments` of the members.
 */
export function settleMembers(
  model: Model,
  context: YearContext,
  world: number,
  block: BlockSize,
  entryConditions: Uint8Array | null,
  { readHomes, readAll, byDifference }: MemberReads,
  tally: Float64Array,
): void {
  const terms = context.terms[world]!;
  const places = placeTotals(model, world);
  addUnaided(model, settleUnaided(model, context, world), places, tally);
  forgetRegained();
  pockets.areDifferences = !readAll;
  if (losses.count > 0) openForgone();
  const count = terms.rules.length === 0 ? 0 : listCoveredOf(members.list, members.count);
  owed.count = count;
  if (count > 0) {
    if (terms.limited) clearLimits(block);
    oweCovered(model, terms, block, entryConditions, count, places, tally);
    takeSteps(context.hooks.pay[world]!);
    payCovered(terms, count, places, model.grid.flowMagic, tally);
  }
  if (losses.count > 0) closeForgone();
  if (model.worlds[world]!.floors.length > 1) splitFloors(model, world, tally);
  if (readHomes) layOutHouseholds(block);
  housemates.count = sumHouseholds(byDifference ? changedUnitPocket : unaidedUnitPocket, block);
  if (byDifference) addChanged();
  if (readAll) layOutPeople(block);
}

/** What households without a member pay. */
export function layOutHouseholds({ units }: BlockSize): void {
  for (let u = 0; u < units; u++) {
    unitPocket[u] = unaidedUnitPocket[u]!;
    unitPaid[u] = 0;
  }
}

/** What each person pays, in place of how much more or less than without a scheme; nobody else is in force. */
function layOutPeople({ living: alive }: BlockSize): void {
  for (let k = 0; k < needy.count; k++) {
    const i = needy.list[k]!;
    pocketOf[i] = unaidedPocket[i]! + pocketOf[i]!;
  }
  for (let i = 0; i < alive; i++) {
    if (joined[i]! >= 0) continue;
    forceFrom[i] = 1;
    paidOf[i] = 0;
  }
}

/** Necessary care that members go without; nobody has any where nothing is lost. */
function openForgone(): void {
  const { list, count } = members;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    forgoneOf[i] = needCount[i]! > 0 ? unaidedForgone[i]! : 0;
  }
}

function closeForgone(): void {
  const { list, count } = members;
  for (let k = 0; k < count; k++) forgoneOf[list[k]!] = +(forgoneOf[list[k]!]! > 0);
}

/** What households with members pay; `pocketOf` holds what is more or less than without a scheme. Returns how many people live in them. */
function sumHouseholds(unaidedPockets: Float64Array, { units }: BlockSize): number {
  const { list, count } = members;
  hasMember.fill(0, 0, units);
  let found = 0;
  let homes = 0;
  let last = -1;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    if (unit !== last) {
      mateUnits[homes++] = unit;
      last = unit;
      hasMember[unit] = 1;
      unitPocket[unit] = unaidedPockets[unit]!;
      unitPaid[unit] = 0;
      const end = unitHead[unit]! + unitSize[unit]!;
      for (let mate = unitHead[unit]!; mate < end; mate++) mateList[found++] = mate;
    }
    unitPocket[unit] = unitPocket[unit]! + pocketOf[i]!;
    unitPaid[unit] = unitPaid[unit]! + paidOf[i]!;
  }
  housemates.unitCount = homes;
  return found;
}
const hasMember = new Uint8Array(blockLength);

/** Households without a member pay something else where levers touched their events. */
function addChanged(): void {
  for (let k = 0; k < changedUnits.count; k++) {
    const unit = changedUnits.list[k]!;
    if (hasMember[unit] === 1) continue;
    unitPocket[unit] = changedUnitPocket[unit]!;
    unitPaid[unit] = 0;
    mateUnits[housemates.unitCount++] = unit;
    const end = unitHead[unit]! + unitSize[unit]!;
    for (let mate = unitHead[unit]!; mate < end; mate++) mateList[housemates.count++] = mate;
  }
}
