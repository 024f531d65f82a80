import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Model, SchemeModel } from "../../model/model.ts";
import { contributionIndex } from "../../model/price-index.ts";
import type { LeverYear } from "../lever.ts";
import type { GovernanceState, Outlook } from "./terms.ts";

/**
 * Next year as a closed year lets expect it: the same members, at next year's price as the scheme's own rule has just set it, at mean growth
 * of incomes, prices and care. Not what will happen: who joins, who leaves and shocks are not known.
 */
export function outlookOf(at: LeverYear, state: GovernanceState, totals: ArmTotals): Outlook {
  const { model, context, own } = at;
  const { arm, year, scheme } = own!;
  const { expenses } = scheme;
  const atPrice = state.price > 0 ? year.price / state.price : 1;
  // a cut that was for this year alone is over
  const atFull = year.benefitScale > 0 ? state.reimbursement / year.benefitScale : 1;
  const amounts =
    (expenses.fixed + expenses.perMember * totals.members + expenses.acquisition * totals.newMembers) *
    contributionIndex(context, expenses.index) *
    growthOf(model, expenses.index);
  const levers = arm.leverCost * totals.members * context.prices * growthOf(model, "prices");
  return {
    reserve: year.reserve,
    contributions: totals.contributions * atPrice * growthOfBases(model, scheme),
    benefits: totals.benefits * atFull * (1 + model.economy.medicalInflation.mean),
    administration: amounts + levers,
    shareOfContributions: expenses.shareOfContributions,
    shareOfBenefits: expenses.shareOfBenefits,
  };
}

/** What is spent in such a year, before anybody changes anything. */
export function outgoOf({ contributions, benefits, administration, shareOfContributions, shareOfBenefits }: Outlook): number {
  return benefits * (1 + shareOfBenefits) + administration + shareOfContributions * contributions;
}

/** Reserve in months of that. 0 / 0 is no month. */
export function monthsOf(outlook: Outlook): number {
  const outgo = outgoOf(outlook);
  return outgo > 0 ? (12 * outlook.reserve) / outgo : NaN;
}

/** Own rules of a price by expected cost say it in money of each year; shares of income grow with incomes; all other amounts by their index. */
function growthOfBases(model: Model, { contribution, contributionIndex: index }: SchemeModel): number {
  if (contribution.kind === "income") return 1 + model.economy.wageGrowth.mean;
  return contribution.kind === "risk" || contribution.kind === "community" ? 1 : growthOf(model, index);
}

function growthOf({ economy }: Model, index: "prices" | "wages" | "medical" | "none"): number {
  switch (index) {
    case "prices":
      return 1 + economy.inflation.mean;
    case "wages":
      return 1 + economy.wageGrowth.mean;
    case "medical":
      return 1 + economy.medicalInflation.mean;
    case "none":
      return 1;
  }
}
