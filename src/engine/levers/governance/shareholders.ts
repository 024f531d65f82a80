/** Owners take out what is above the capital they need, raise the price where they earn too little, and leave after too many poor years. */
import { closeAccount } from "../../finance/accounts.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { LeverQuote, LeverYear } from "../lever.ts";
import type { GovernanceNumbers, Shareholders } from "./terms.ts";

/** Confidence of the required capital: one year in two hundred (Directive 2009/138/EC, article 101). */
const confidence = 0.995;

/** Required capital for each member: the 99.5 % quantile of a first year's benefits above their mean. */
export function capitalPerHead({ members, firstYears }: LeverQuote): number {
  const benefits = firstYears()
    .map((year) => year.benefits)
    .sort((a, b) => a - b);
  const mean = benefits.reduce((sum, one) => sum + one, 0) / benefits.length;
  return (benefits[Math.ceil(confidence * benefits.length) - 1]! - mean) / Math.max(1, members);
}

export function requiredCapital({ capitalPerHead: perHead }: GovernanceNumbers, owners: Shareholders, medical: number, totals: ArmTotals): number {
  return owners.requiredCapital === null ? perHead * medical * totals.members : owners.requiredCapital * totals.contributions;
}

/** What is paid out at the end of the year: own funds above k times the required capital. */
export function dividend(numbers: GovernanceNumbers, owners: Shareholders, at: LeverYear, totals: ArmTotals, earlier: readonly Flow[]): number {
  const { model, context, own } = at;
  const { arm, year } = own!;
  if (!year.open) return 0;
  const { reserve } = closeAccount(model, arm, year, context, totals, earlier);
  return Math.max(0, reserve - owners.distributeAbove * requiredCapital(numbers, owners, context.medical, totals));
}

/** Profit and the capital it was earned on: own funds at the start, or the required capital where that is more. */
export function returnOf(opening: number, reserve: number, paidOut: number, required: number): { readonly profit: number; readonly capital: number } {
  return { profit: reserve + paidOut - opening, capital: Math.max(opening, required) };
}
