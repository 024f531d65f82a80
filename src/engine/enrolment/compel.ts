/**
 * Compulsory for some groups (`enrolment.compulsory_for`), beside another mode for the others: households whose head belongs to one of
 * them do not have to hear of the scheme, are not refused, do not decide and do not fall behind. A closed scheme, a group that is not
 * open and an age at entry bar them as everybody; means only where affordability is enforced.
 */
import { obstacles, offerUtility, stateOf, unitHead, unitOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import { declined, denied, lapsed, notOffered, unaffordable, unaware } from "../model/obstacles.ts";

/** What compulsion takes away. */
const lifted = unaware | notOffered | denied | lapsed | declined;

/** Whether the household of this decision maker is compelled. */
export function isCompelled(model: Model, { compulsoryFor }: SchemeModel, head: number): boolean {
  return compulsoryFor.length > 0 && compulsoryFor[(stateOf[head]! >> 8) & ((1 << model.states.groupBits) - 1)] === 1;
}

/** People who live alone, after everything else of the offer. */
export function compelAlone(model: Model, scheme: SchemeModel, { living: alive }: BlockSize): void {
  const keeps = scheme.affordabilityEnforced ? ~lifted : ~(lifted | unaffordable);
  for (let i = 0; i < alive; i++) {
    if (!isCompelled(model, scheme, i)) continue;
    obstacles[i] = obstacles[i]! & keeps;
    offerUtility[i] = obstacles[i] === 0 ? Infinity : NaN;
  }
}

/** Members of households, before their price is asked; the household itself is decided in `offer.ts`. */
export function compelMembers(model: Model, scheme: SchemeModel, alive: number): void {
  for (let i = 0; i < alive; i++) if (isCompelled(model, scheme, unitHead[unitOf[i]!]!)) obstacles[i] = obstacles[i]! & ~lifted;
}
