/** What a year did to the own funds of an arm, and what it would have taken; counted only where some metric asks. */
import type { ArmAccount } from "../finance/accounts.ts";
import { runningCosts, withAmounts } from "../finance/flows.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { TallyPlan } from "../model/tally-plan.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";

/** Own funds at the start and their loss; the depth of the first ruin. Before the arm moves to its next year. */
export function tallyOwnFunds(tally: Float64Array, offset: TallyPlan["offset"], a: number, year: ArmYear, account: ArmAccount, context: YearContext): void {
  const put = (name: "deficit" | "ruin_depth" | "own_funds" | "own_funds_loss", value: number): void => {
    if (offset[name][a]! >= 0) tally[offset[name][a]!] = value;
  };
  if (account.ruinedNow && !year.ruined) year.ruinDepth = -account.before;
  put("deficit", account.deficitNow ? 1 : 0);
  put("ruin_depth", year.ruinDepth);
  put("own_funds", year.open ? year.reserve : NaN);
  put("own_funds_loss", year.open ? year.reserve * (1 + context.investmentReturn) - account.before : NaN);
}

/** Outgo and rate base of the year, and the running present values. */
export function tallyPresentValues(
  tally: Float64Array,
  offset: TallyPlan["offset"],
  a: number,
  arm: ArmYear,
  account: ArmAccount,
  totals: ArmTotals,
  initialReserve: number,
): void {
  const put = (name: "outgo" | "rate_base" | "capital_needed" | "capital_known" | "level_outgo" | "level_base", value: number): void => {
    if (offset[name][a]! >= 0) tally[offset[name][a]!] = value;
  };
  const { presentValues } = arm;
  put("outgo", totals.benefits + account.administration - account.costOfContributions - withAmounts(0, runningCosts(account.others)));
  put("rate_base", arm.price > 0 ? (totals.contributions - account.costOfContributions) / arm.price : 0);
  put("capital_needed", presentValues.needed);
  put("capital_known", arm.open ? 1 : 0);
  put("level_outgo", presentValues.outgo - initialReserve);
  put("level_base", presentValues.base);
}
