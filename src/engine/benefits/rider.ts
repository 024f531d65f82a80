import { joined, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { armMask } from "../model/membership.ts";
import type { Model, ServiceModel } from "../model/model.ts";
import { conditionsOf, type StateLayout } from "../model/states.ts";

/**
 * Part of a service's expected cost that a person would have without the excluded conditions:
 * rate and cost factor without them over rate and cost factor with them. A rider pays only this part.
 */
export function riderShare(
  { rate, costFactor }: Pick<ServiceModel, "rate" | "costFactor">,
  { conditionShift }: StateLayout,
  state: number,
  excluded: number,
): number {
  if (excluded === 0) return 1;
  const without = state & ~(excluded << conditionShift);
  const full = rate[state]! * costFactor[state]!;
  const kept = full > 0 ? (rate[without]! * costFactor[without]!) / full : 1;
  return kept < 1 ? kept : 1;
}

/**
 * Conditions held when the present membership began: kept while it lasts, set anew for those who join this year.
 * Runs after enrolment and before settlement; `rider` holds last year's and this year's column.
 */
export function keepEntryConditions(model: Model, membership: Uint16Array, rider: readonly [Uint8Array, Uint8Array], block: BlockSize): void {
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const again = (membership[slot]! & armMask) === joined[i]! + 1;
    rider[1][slot] = joined[i]! < 0 ? 0 : again ? rider[0][slot]! : conditionsOf(model.states, stateOf[i]!);
  }
}
