/**
 * Which totals a household world counts (`household-world.ts`). What is not listed sends its world the general way: a count that somebody adds
 * and nobody puts here is slower there, and never silently 0. `tests/laws/households.test.ts` holds every name of the list to the general way.
 */
import type { AnyTotal, TotalName } from "../model/totals.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { obstacleTotals } from "../tally/tally-obstacles.ts";
import { pocketTotals } from "./plain-totals.ts";

/** What hangs on nothing but what households pay: counted once without a scheme, then again for households with a member. */
export const hardshipTotals: readonly TotalName[] = ["oop_over_10", "oop_over_25", "oop_over_40", "burden_over_10", ...pocketTotals];

const counted: readonly TotalName[] = [
  ...hardshipTotals,
  ...causeTotals,
  ...obstacleTotals,
  "members",
  "new_members",
  "contributions",
  "contributions_member",
  "contributions_employer",
  "contributions_subsidy",
  "contributions_state",
  "paid_by_members",
  "covered",
  "covered_any",
  "effective",
  "asked",
  "affordable",
  "benefits",
  "claims_count",
  "pool_paid",
  "floor_paid",
  "out_of_pocket",
  "use_events",
  "use_cost",
  "necessary_events",
  "forgone_events",
  "reduced_cost",
  "community_expected",
];

/** Made when the year closes, of other totals and accounts. */
const closing: readonly TotalName[] = [
  ...(["state_subsidies", "state_floor", "state_employer", "state_rescue", "state_operating"] as const),
  ...(["administration", "lever_outgo", "investment_income", "surplus", "reserve", "ruined", "ruin_time", "failed", "operating"] as const),
  ...(["stopped_money", "stopped_exit", "stopped_empty", "benefits_unpaid", "open", "spiral", "deficit", "ruin_depth", "own_funds"] as const),
  ...(["own_funds_loss", "capital_needed", "capital_known", "outgo", "rate_base", "level_outgo", "level_base", "contribution_rate"] as const),
  ...(["world_need_events", "world_need_cost"] as const),
];

export const householdTotals: ReadonlySet<AnyTotal> = new Set<AnyTotal>([...counted, ...closing]);
