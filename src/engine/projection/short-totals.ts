/** What both short ways count, of worlds of one scheme without households (`plain-world.ts`) and with them (`household-world.ts`). */
import type { TotalName } from "../model/totals.ts";

/** Counts of `tallyBeyondBudget` that need no more than what was paid out of pocket. */
export const pocketTotals: readonly TotalName[] = [
  ...(["sdg382", "sdg382_impoverishing", "sdg382_poor_before", "ctp_over_40", "impoverished", "poverty_gap_added"] as const),
  ...(["overshoot_10", "overshoot_25", "overshoot_40", "owed", "indebted"] as const),
];

/** What hangs on nothing but what people pay: counted once without a scheme, then again for households with a member. */
export const hardshipTotals: readonly TotalName[] = ["oop_over_10", "oop_over_25", "oop_over_40", "burden_over_10", ...pocketTotals];

/** Of people, cover, use and payment. Not all of it happens in a plain world, where nobody else pays and all care is used: it is 0 there. */
export const countedTotals: readonly TotalName[] = [
  ...hardshipTotals,
  ...(["members", "new_members", "covered", "covered_any", "effective", "asked", "affordable", "community_expected"] as const),
  ...(["contributions", "contributions_member", "contributions_employer", "contributions_subsidy", "contributions_state", "paid_by_members"] as const),
  ...(["benefits", "claims_count", "pool_paid", "floor_paid", "out_of_pocket"] as const),
  ...(["use_events", "use_cost", "necessary_events", "forgone_events", "reduced_cost"] as const),
];

/** Made when the year closes, of other totals and accounts. */
export const closingTotals: readonly TotalName[] = [
  ...(["state_subsidies", "state_floor", "state_employer", "state_rescue", "world_need_events", "world_need_cost"] as const),
  ...(["administration", "lever_outgo", "investment_income", "surplus", "reserve", "ruined", "ruin_time", "failed", "benefits_unpaid"] as const),
  ...(["open", "spiral", "deficit", "ruin_depth", "own_funds", "own_funds_loss", "capital_needed", "capital_known", "outgo"] as const),
  ...(["rate_base", "level_outgo", "level_base", "contribution_rate"] as const),
];
