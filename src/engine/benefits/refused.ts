/**
 * What happens without a scheme (`unaided.ts`) where nobody has room for some of the care (`needs/refusals.ts`). What worlds of a block have alike is
 * taken out once, and stays out until a world of another kind comes (`putBackCommon`): these worlds are differences from that, and so is hardship.
 */
import { eventCost, eventPerson, events, eventVolume } from "../kernels/events.ts";
import { cellOf, unitOf } from "../kernels/scratch.ts";
import { refusals } from "../needs/refusals.ts";
import {
  eventLeft,
  losses,
  lossOf,
  lost,
  lostNecessary,
  lostToCapacity,
  needsCare,
  sectionCount,
  sections,
  seeksRoom,
  settled,
  settledSums,
  unaidedForgone,
  unaidedPocket,
  unaidedUnitPocket,
} from "./unaided.ts";

/** The settlement (`settled`) of which common refusals are out, of which events; its losses before them. */
const taken = { settled: -1, draw: -1, losses: 0 };
/** By cell: necessary care that price or means keep away, in that settlement. */
export let forgoneElse: Float64Array = new Float64Array(0);

/** How often what worlds have alike was taken out, and put in again: tests ask. */
export const commons: { taken: number; putBack: number } = { taken: 0, putBack: 0 };

/** After the step of need of a world that only refuses: what such worlds have alike is out. */
export function takeCommon(): void {
  if (isTaken()) return;
  commons.taken++;
  const sums = settledSums();
  const cells = sums.length / sectionCount;
  if (forgoneElse.length !== cells) forgoneElse = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) forgoneElse[cell] = sums[cells * sections.forgone + cell]!;
  taken.losses = losses.count;
  keepSeeking(refusals.common);
  turn(refusals.common, sums, unaidedUnitPocket);
  taken.settled = settled.number;
  taken.draw = events.draw;
}

/** Before a world that does not only refuse: care is used as in all worlds with the same floors. */
export function putBackCommon(): void {
  if (!isTaken()) return;
  commons.putBack++;
  turn(refusals.common, settledSums(), unaidedUnitPocket);
  losses.count = taken.losses;
  taken.settled = -1;
}

/** Another block has other events, even before anything of it is settled. */
const isTaken = (): boolean => taken.settled === settled.number && taken.draw === events.draw;

/** Drops what price or means keep away, which seeks no room. */
export function keepSeeking(of: { count: number; readonly list: Int32Array }): void {
  const { list, count } = of;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    list[found] = e;
    found += seeksRoom(lossOf[e]!);
  }
  of.count = found;
}

/**
 * Takes listed care that would be used out of the sums and lists it as lost; puts care in again that nobody had room for. Twice is as never, since
 * money and volumes are on their grids.
 *
 * @param pockets  out-of-pocket payments by household, which change with those by person
 */
export function turn({ list, count }: { readonly count: number; readonly list: Int32Array }, sums: Float64Array, pockets: Float64Array): void {
  const cells = (sums.length / sectionCount) | 0;
  const [costAt, floorAt, forgoneAt] = [cells * sections.cost, cells * sections.floor, cells * sections.forgone];
  const { list: lostList } = losses;
  let lostCount = losses.count;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    const i = eventPerson[e]!;
    const cell = cellOf[i]!;
    const unit = unitOf[i]!;
    const isUsed = +(lossOf[e] === 0);
    const sign = 2 * isUsed - 1;
    const v = sign * eventVolume[e]!;
    const x = sign * eventCost[e]!;
    const left = sign * eventLeft[e]!;
    const necessary = +needsCare(e) & +(eventVolume[e]! > 0);
    sums[cell] = sums[cell]! - v;
    sums[costAt + cell] = sums[costAt + cell]! - x;
    sums[floorAt + cell] = sums[floorAt + cell]! - (x - left);
    sums[forgoneAt + cell] = sums[forgoneAt + cell]! + v * necessary;
    unaidedForgone[i] = unaidedForgone[i]! + sign * necessary;
    unaidedPocket[i] = unaidedPocket[i]! - left;
    pockets[unit] = pockets[unit]! - left;
    lossOf[e] = (lost + lostToCapacity + lostNecessary * necessary) * isUsed;
    lostList[lostCount] = e;
    lostCount += isUsed;
  }
  losses.count = lostCount;
}
