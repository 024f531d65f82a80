/** What a contribution rule is compiled to: what the engine needs to know of any of them, whatever its numbers mean. */
import type { RatingFactor } from "./scenario.ts";

/** Whose amount it is: of each member, or of a household, shared equally among its members. */
export type Unit = "person" | "household";

/** What makes the contributions of two members differ: `docs/model.md`, "Who pays for whom". */
export type Driver = "income" | "risk" | "other";

export interface CompiledRule<N extends object = object> {
  readonly perHousehold: boolean;
  /** Members of one household pay on a joint income: of those who are members, or of everybody in it. */
  readonly jointIncome: "none" | "members" | "household";
  /** Rating classes; no factors = one price for all. */
  readonly ratedBy: readonly RatingFactor[];
  /** Prices are by state, `ArmModel.priceByState`, times the level. */
  readonly pricedByState: boolean;
  /** The price follows what members are expected to cost, so that it is counted. */
  readonly byExpectation: boolean;
  /** The first price is worked out: `balanced`. */
  readonly solved: boolean;
  /** Without members there is no price any more: the scheme leaves the market with the last of them. */
  readonly endsEmpty: boolean;
  /** What all members together pay, start-year money; NaN where it is the sum of their amounts. */
  readonly fixedTotal: number;
  readonly numbers: N;
}

/** What most rules are. */
export const plainRule: Omit<CompiledRule, "numbers"> = {
  perHousehold: false,
  jointIncome: "none",
  ratedBy: [],
  pricedByState: false,
  byExpectation: false,
  solved: false,
  endsEmpty: false,
  fixedTotal: NaN,
};
