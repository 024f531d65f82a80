/**
 * What pricing one arm found out that holds for others too: arms of the fair baseline, of worlds that differ elsewhere and of later years
 * mostly promise the same benefits over the same floors, and the pilot's people are the same for all of them.
 */
import type { ArmModel, SchemeModel } from "../model/model.ts";
import type { PayContext } from "../premiums/expected-pay.ts";
import type { PilotPeople } from "../premiums/sampled-years.ts";

export type PeopleColumns = Omit<PilotPeople, "byClass"> & { readonly count: number };

/** Holds for one pilot and one model of needs; whoever changes either takes a new one. */
export interface PricingMemory {
  /** The pilot's people; gathered where something asks for them. */
  people: PeopleColumns | null;
  /** Factors of the rating classes for what limits and care forgone leave of expected payments. */
  readonly factors: Map<string, Float64Array>;
  readonly means: Map<string, readonly WeightedMeans[]>;
}

interface WeightedMeans {
  readonly weights: Float64Array;
  readonly means: ArmModel["personalMeans"];
}

export function freshMemory(): PricingMemory {
  return { people: null, factors: new Map(), means: new Map() };
}

/** Everything of the terms that decides about what is paid for an event, and whose events are asked about, as one text. */
export function termsKey({ scheme, floors, year, medical, benefitIndex, floorIndexes, liquidity, forgoProbability }: PayContext): string {
  const { contribution, maxEntryAge, riderMask, limits, benefits } = scheme;
  return JSON.stringify(
    [
      ...[benefits, limits, riderMask, maxEntryAge, contribution.ratedBy, Array.from(scheme.openFrom)],
      ...[year, medical, benefitIndex, floorIndexes, liquidity, forgoProbability],
      floors.map(promised),
    ],
    (_, value: unknown) => (value === Infinity ? "unlimited" : value),
  );
}

function promised({ benefits, openFrom }: SchemeModel): unknown {
  return [benefits, Array.from(openFrom)];
}

/** @param weights  by state: how much a person counts */
export function meansOf(memory: PricingMemory, key: string, weights: Float64Array, make: () => Float64Array): Float64Array {
  const known = memory.means.get(key) ?? [];
  const found = known.find((one) => one.weights.every((weight, state) => weight === weights[state]));
  if (found !== undefined) return found.means;
  const means = make();
  memory.means.set(key, [...known, { weights, means }]);
  return means;
}
