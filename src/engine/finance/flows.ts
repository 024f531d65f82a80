/**
 * The yearly account of a scheme is a list of flows: what moves, which way, when in the year. Balance, closure and present values read
 * the list, so that a new kind of money (reinsurance, a levy) is a new entry and no new line in any of them.
 *
 *   assets_t = assets_{t-1} (1 + i) + sum over flows of sign * cash * f(timing)
 */
import type { ArmTotals } from "../model/arm-totals.ts";
import type { Flow } from "../model/lever-model.ts";
import type { SchemeModel } from "../model/model.ts";
import type { FlowTiming, Timing } from "../model/scenario.ts";
import type { ArmYear } from "../model/year-context.ts";

/** Interest factor of a flow. */
export function timingFactor(timing: Timing, interest: number): number {
  switch (timing) {
    case "start":
      return 1 + interest;
    case "mid":
      return Math.sqrt(1 + interest);
    case "end":
      return 1;
  }
}

/** Parts of the flows of a scheme that other figures ask for. */
export interface ArmFlows {
  /** Contributions, benefits, administration, then those of levers. */
  readonly flows: readonly Flow[];
  /** Benefits of the year that are paid in the next. */
  readonly provision: number;
  /** Subsidies of the year that arrive in the next. */
  readonly receivable: number;
  readonly administration: number;
  /** Part of administration that is a share of contributions. */
  readonly costOfContributions: number;
}

/**
 * What a scheme received and paid in the year. Contributions count when they arrive; benefits when care is used.
 *
 * @param index  of amounts of administration
 * @param others flows of levers
 */
export function armFlows(scheme: SchemeModel, year: ArmYear, index: number, timing: FlowTiming, totals: ArmTotals, others: readonly Flow[]): ArmFlows {
  const { expenses } = scheme;
  const administration = year.open
    ? (expenses.fixed + expenses.perMember * totals.members + expenses.acquisition * totals.newMembers) * index +
      expenses.shareOfContributions * totals.contributions +
      expenses.shareOfBenefits * totals.benefits
    : 0;
  const provision = scheme.settlementLag * totals.benefits;
  const receivable = scheme.subsidyLag * totals.subsidies;
  const received = totals.contributions - receivable + year.receivable;
  const paid = totals.benefits - provision + year.provision;
  return {
    flows: [
      { name: "contributions", sign: 1, timing: timing.contributions, amount: received, cash: received },
      { name: "benefits", sign: -1, timing: timing.benefits, amount: totals.benefits, cash: paid },
      { name: "administration", sign: -1, timing: timing.expenses, amount: administration, cash: administration },
      ...others,
    ],
    provision,
    receivable,
    administration,
    costOfContributions: year.open ? expenses.shareOfContributions * totals.contributions : 0,
  };
}

/** What levers cost, or bring, for the cover of the year: the contribution rate that would have met it has to pay for these. */
export function runningCosts(others: readonly Flow[]): readonly Flow[] {
  return others.filter(({ remedy, ownFunds }) => remedy !== true && ownFunds !== true);
}

/** `opening` with every flow added at its time in the year. */
export function withCash(opening: number, flows: readonly Flow[], interest: number): number {
  let sum = opening;
  for (const { sign, cash, timing } of flows) sum += sign * (cash * timingFactor(timing, interest));
  return sum;
}

/** `opening` with the amounts of the year, without interest. */
export function withAmounts(opening: number, flows: readonly Flow[]): number {
  let sum = opening;
  for (const { sign, amount } of flows) sum += sign * amount;
  return sum;
}
