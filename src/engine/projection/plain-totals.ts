/**
 * Which totals a plain world counts. What is not listed sends its world the general way: a count that somebody adds and nobody puts
 * here is slower there, and never silently 0. `tests/laws/plain.test.ts` holds every name of the list to the general way.
 */

import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { AnyTotal, TotalName } from "../model/totals.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { obstacleTotals } from "../tally/tally-obstacles.ts";

/** Counts of `tallyBeyondBudget` that need no more than what was paid out of pocket. */
export const pocketTotals: readonly TotalName[] = [
  "sdg382",
  "sdg382_impoverishing",
  "sdg382_poor_before",
  "ctp_over_40",
  "impoverished",
  "poverty_gap_added",
  "overshoot_10",
  "overshoot_25",
  "overshoot_40",
  "owed",
  "indebted",
];

/** Of people, cover, use and payment: counted by `plain-world.ts` or the passes it calls. */
const counted: readonly TotalName[] = [
  ...["members", "new_members", "contributions", "contributions_member", "benefits", "claims_count"],
  ...["covered", "covered_any", "covered_ever", "effective", "paid_by_members", "pool_paid", "out_of_pocket", "use_events", "use_cost"],
  ...["oop_over_10", "oop_over_25", "oop_over_40", "burden_over_10", "asked", "affordable"],
  ...pocketTotals,
  ...["excluded_need_cost", "excluded_poorest", "excluded_richest", "excluded_ill", "excluded_well", "covered_need_cost", "package_need_cost"],
  ...["underinsured", "underinsured_capped", "underinsured_services", "limited", "reached_limit", "covered_before", "covered_lost", "community_expected"],
] as readonly TotalName[];

/** Of things that do not happen in it: nobody else pays, no floor, no rider, all care is used. */
const absent: readonly TotalName[] = [
  ...["contributions_employer", "contributions_subsidy", "contributions_state", "state_subsidies", "state_employer", "state_floor", "state_rescue"],
  ...[
    "floor_paid",
    "reduced_cost",
    "necessary_events",
    "forgone_events",
    "forgone_cost",
    "forgone_not_covered",
    "forgone_waiting",
    "underinsured_preexisting",
    "unpaid_cover",
    ...["societies", "societies_joined", "society_people", "society_members"],
  ],
] as readonly TotalName[];

/** Made when the year closes, of other totals, ranks and accounts. */
const closing: readonly TotalName[] = [
  ...["world_need_events", "world_need_cost", "coverage_concentration", "coverage_mean", "kakwani_members"],
  ...["administration", "lever_outgo", "investment_income", "surplus", "reserve", "ruined", "ruin_time", "failed", "benefits_unpaid", "open", "spiral"],
  ...["deficit", "ruin_depth", "own_funds", "own_funds_loss", "capital_needed", "capital_known", "outgo", "rate_base", "level_outgo", "level_base"],
  "contribution_rate",
] as readonly TotalName[];

export const plainTotals: ReadonlySet<AnyTotal> = new Set<AnyTotal>([
  ...[...counted, ...causeTotals, ...obstacleTotals, ...illnessTotals, ...priceTotals, ...spendingTotals],
  ...absent,
  ...closing,
]);
