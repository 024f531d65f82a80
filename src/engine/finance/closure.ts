/**
 * Whether a scheme's year closes: what was paid in less what came back to members is what the account says became of it.
 *
 *   sum(c - b) = administration + net outgo of levers + change in reserve + change in subsidies promised - investment income - grants
 *                - debts written off
 *
 * c and b are sums over members (b: what is owed for care of the year, without what a failed scheme never pays, so that a change in
 * provisions is in it already); the other side is the account. Interest is worked out
 * here from the flows, not taken from the account, where it is what is left over.
 */
import type { Flow } from "../model/lever-model.ts";
import type { FlowTiming } from "../model/scenario.ts";
import { timingFactor, withAmounts, withCash } from "./flows.ts";

/** One year of one scheme, as it was counted (first four) and as its account has it. */
export interface ClosureYear {
  /** Money received for members from any payer. */
  readonly contributions: number;
  /** Part of them that State or donors owe, and the share of it that arrives next year. */
  readonly subsidies: number;
  readonly subsidyLag: number;
  /** Benefits owed to members for care of the year. */
  readonly benefits: number;
  /** Part of them that a failed scheme never pays. */
  readonly unpaid: number;
  /** Paid by the State for the scheme as a whole: a public floor has no contributions. */
  readonly grants: number;
  /** Debts of a closing scheme other than benefits that nobody pays. */
  readonly writtenOff: number;
  readonly administration: number;
  /** Money of levers, as it was counted. */
  readonly others: readonly Flow[];
  readonly openingReserve: number;
  readonly openingProvision: number;
  /** Subsidies of last year that arrive this year. */
  readonly openingReceivable: number;
  readonly reserve: number;
  /** Part of the year's benefits that is paid next year. */
  readonly settlementLag: number;
  /** Interest rate that applied. */
  readonly interest: number;
}

/** Allowed error: a billionth of contributions, and the rounding of a sum with the stocks. */
const shareOfContributions = 1e-9;
const rounding = 1e-13;

/** What does not close, in currency; 0 within the allowed error. NaN where a figure is not a number. */
export function closureGap(year: ClosureYear, timing: FlowTiming): number {
  const { contributions, benefits, administration, openingReserve, openingProvision, openingReceivable, reserve, interest } = year;
  const receivable = year.subsidyLag * year.subsidies;
  const received = contributions - receivable + openingReceivable;
  const paid = benefits * (1 - year.settlementLag) + openingProvision;
  const income =
    (openingReserve + openingProvision) * interest +
    received * (timingFactor(timing.contributions, interest) - 1) -
    paid * (timingFactor(timing.benefits, interest) - 1) -
    administration * (timingFactor(timing.expenses, interest) - 1) +
    withCash(0, year.others, interest) -
    withAmounts(0, year.others);
  const keptBack = contributions - (benefits - year.unpaid);
  const stocks = reserve - openingReserve + receivable - openingReceivable;
  const gap = keptBack - (administration - withAmounts(0, year.others) + stocks - income - year.grants - year.writtenOff);
  const size = Math.abs(openingReserve) + openingProvision + openingReceivable + Math.abs(reserve) + benefits + administration + Math.abs(income);
  return Math.abs(gap) <= shareOfContributions * contributions + rounding * size ? 0 : gap;
}
