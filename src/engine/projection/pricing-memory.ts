/**
 * What pricing one arm found out that holds for others too: arms of the fair baseline, of worlds that differ elsewhere and of later years
 * mostly promise the same benefits over the same floors, and the pilot's people are the same for all of them. A study hands the memory of
 * one variant to the next where only schemes differ between them.
 */
import type { ArmModel, Model, SchemeModel } from "../model/model.ts";
import type { PayContext } from "../premiums/expected-pay.ts";
import type { PilotPeople } from "../premiums/sampled-years.ts";
import { createRecall, type Recall } from "./recall.ts";

export type Surroundings = Pick<Model, "people" | "needs" | "demography" | "economy">;
export type PeopleColumns = Omit<PilotPeople, "byClass"> & { readonly count: number };

/** Holds for one pilot and one model of needs; whoever changes either takes a new one. */
export interface PricingMemory {
  /** Tables in which no scheme has a part; null until they are compiled. */
  surroundings: Surroundings | null;
  /** The pilot's people; gathered where something asks for them. */
  people: PeopleColumns | null;
  /** Mean yearly cost of need of a person; null until it is worked out. */
  meanNeed: number | null;
  /** Factors of the rating classes for what limits and care forgone leave of expected payments. */
  readonly factors: Recall<Float64Array>;
  readonly means: Recall<readonly Weighted<ArmModel["personalMeans"]>[]>;
  readonly tables: Recall<readonly Weighted<ArmTables>[]>;
}

/** What an arm is expected to pay, and for whom; never written to once made. */
export type ArmTables = Pick<
  ArmModel,
  | "basePay"
  | "baseSquares"
  | "servicePay"
  | "personalMeans"
  | "limitFactor"
  | "expectedPay"
  | "expectedByService"
  | "paySquares"
  | "classSquares"
  | "classPay"
  | "pricedMembers"
  | "pricedBenefits"
> & { readonly people: Float64Array };

interface Weighted<T> {
  readonly weights: Float64Array;
  readonly made: T;
}

export function freshMemory(): PricingMemory {
  return { surroundings: null, people: null, meanNeed: null, factors: createRecall(), means: createRecall(), tables: createRecall() };
}

/** Forgets what neither the compilation before nor the one that now begins asks for: a study of any length keeps no more than that. */
export function turnMemory({ factors, means, tables }: PricingMemory): void {
  for (const recall of [factors, means, tables]) recall.turn();
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
export function weighted<T>(recall: Recall<readonly Weighted<T>[]>, key: string, weights: Float64Array, make: () => T): T {
  const known = recall.find(key) ?? [];
  const found = known.find((one) => one.weights.every((weight, state) => weight === weights[state]));
  if (found !== undefined) return found.made;
  const made = make();
  recall.keep(key, [...known, { weights, made }]);
  return made;
}
