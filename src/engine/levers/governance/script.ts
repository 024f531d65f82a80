/** Decisions from outside: what a class, an assembly or a board decided for a year, the same bytes whoever decided it. */
import { type Place, report, under, warn } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Scenario } from "../../model/scenario.ts";
import { reprice } from "../../premiums/reprice.ts";
import type { LeverYear } from "../lever.ts";
import type { Decision } from "./script-keys.ts";
import type { GovernanceState } from "./terms.ts";

/** Members pay a tenth at least: a year without contributions would teach the price nothing. */
const leastPaid = 0.1;

/** Decisions for the next year, on the price that the scheme's own rule has just set for it. */
export function decideByScript(decisions: readonly Decision[], state: GovernanceState, at: LeverYear, closed: ArmTotals): void {
  const { model, context, own } = at;
  const { arm, year } = own!;
  if (state.paid < 1) {
    // the rule priced from what members paid; what the reserve paid for them was contribution too
    year.price = state.fullPrice;
    year.price = reprice(model, arm, year, context, { ...closed, contributions: closed.contributions / state.paid });
    state.paid = 1;
  }
  const next = decisions.find((one) => one.year === context.year + 1);
  if (next === undefined) return;
  if (next.contribution !== null) {
    year.price *= next.contribution;
    state.contribution *= next.contribution;
    year.decided = state.contribution;
  }
  if (next.reimbursement !== null) state.reimbursement *= next.reimbursement;
  if (next.admission !== null) state.admission = next.admission;
  if (next.reserve === null || !(year.reserve > 0) || !(closed.contributions > 0)) return;
  state.fullPrice = year.price;
  state.paid = Math.max(leastPaid, 1 - (next.reserve * year.reserve) / closed.contributions);
  year.price *= state.paid;
}

export function checkScript(decisions: readonly Decision[], { startYear, years }: Scenario, place: Place): void {
  for (const { year } of decisions) {
    const at = under(under(place, "script"), String(year));
    if (year <= startYear) report(at, "E0304", year, `a year after ${startYear}, the first: its terms are the scheme's own`, `write ${startYear + 1} or later`);
    else if (year >= startYear + years)
      warn(at, "W0306", `decides for ${year}, after the last simulated year ${startYear + years - 1}`, "raise years, or decide earlier");
  }
}
