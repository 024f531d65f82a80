/** What is owed where an event depends on those before it: yearly limits; and where a rider leaves conditions out. */
import { eventPerson, eventService, eventVolume } from "../kernels/events.ts";
import { cappedOf, joined, limitPaid, limitPocket, living, metDeductible, stateOf, unitHead, unitIncome, unitOf } from "../kernels/scratch.ts";
import { tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import { notCovered, ruleWidth, termWidth, type WorldTerms } from "../model/world-terms.ts";
import { covered, owedFor } from "./covered.ts";
import { isUsed, type Places } from "./regain.ts";
import { riderShare } from "./rider.ts";
import { eventLeft } from "./unaided.ts";

/** Accumulators of yearly limits are kept by person or household; care that is not used counts towards none. */
export function oweInOrder(
  model: Model,
  terms: WorldTerms,
  block: BlockSize,
  rider: Uint8Array | null,
  count: number,
  places: Places,
  tally: Float64Array,
): void {
  const { rules, limits, services, limited, riders } = terms;
  const { flowMagic } = model.grid;
  const tie = tieOf(flowMagic);
  const { first } = block;
  for (let k = 0; k < count; k++) {
    const e = covered[k]!;
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const left = eventLeft[e]!;
    const position = joined[i]!;
    const at = (position * services + s) * ruleWidth;
    const term = position * termWidth;
    let holder = -1;
    let base = left;
    if (limited && rules[at + 1] !== notCovered) {
      // the head stands for the household: where another scheme counts by person, no person has its number
      holder = limits[term + 4] !== 0 ? unitHead[unitOf[i]!]! : i;
      const open = limits[term]! - metDeductible[holder]!;
      if (open > 0) base = left > open ? left - open : 0;
    }
    const above = base - rules[at]! * v;
    let owed = above > 0 ? rules[at + 1]! * above - rules[at + 2]! * v : 0;
    owed = owed > 0 ? owed : 0;
    const cap = rules[at + 3]! * v;
    if (owed > cap) {
      cappedOf[i] = cappedOf[i]! | +(owed - tie > cap);
      owed = cap;
    }
    if (rider !== null && riders[position] !== 0)
      owed *= riderShare(model.needs.services[s]!, model.states, stateOf[i]!, rider[first + living[i]!]! & riders[position]!);
    if (holder >= 0) {
      const share = limits[term + 2]! * unitIncome[unitOf[i]!]!;
      const room = (share < limits[term + 1]! ? share : limits[term + 1]!) - limitPocket[holder]!;
      if (left - owed > room) owed = left - (room > 0 ? room : 0);
      const capRoom = limits[term + 3]! - limitPaid[holder]!;
      if (owed > capRoom) {
        cappedOf[i] = cappedOf[i]! | +(owed - tie > capRoom);
        owed = capRoom > 0 ? capRoom : 0;
      }
    }
    owed = owed + flowMagic - flowMagic;
    const used = isUsed(model, e, owed, places, tally);
    owedFor[k] = used ? owed : 0;
    if (!used) continue;
    if (holder >= 0) {
      metDeductible[holder] = metDeductible[holder]! + left;
      limitPocket[holder] = limitPocket[holder]! + (left - owed);
      limitPaid[holder] = limitPaid[holder]! + owed;
    }
  }
}

export function clearLimits(block: BlockSize): void {
  metDeductible.fill(0, 0, block.count);
  limitPocket.fill(0, 0, block.count);
  limitPaid.fill(0, 0, block.count);
}
