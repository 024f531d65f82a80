import type { LeverTotal } from "./totals.ts";

/** Totals of the year that the account starts from. */
export interface ArmTotals {
  readonly members: number;
  readonly newMembers: number;
  readonly contributions: number;
  readonly benefits: number;
  readonly claims: number;
  /** Part of the contributions that State or donors owe. */
  readonly subsidies: number;
  /** Expected benefits of the members, where the price is set on them. */
  readonly expected: number;
  /** Of years that are looked at to set a price: what levers counted for the scheme, by the name of the total. */
  readonly counted?: Readonly<Record<LeverTotal, number>>;
}
