/**
 * Which totals a plain world counts. What is not listed sends its world the general way: a count that somebody adds and nobody puts
 * here is slower there, and never silently 0. `tests/laws/plain.test.ts` holds every name of the list to the general way.
 */

import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { AnyTotal, TotalName } from "../model/totals.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { obstacleTotals } from "../tally/tally-obstacles.ts";
import { closingTotals, countedTotals } from "./short-totals.ts";

/** Of people, cover and use: counted by `plain-world.ts` or the passes it calls, beside what both short ways count. */
const counted: readonly TotalName[] = [
  ...(["covered_ever", "excluded_need_cost", "excluded_poorest", "excluded_richest", "excluded_ill", "excluded_well"] as const),
  ...(["covered_need_cost", "package_need_cost", "underinsured", "underinsured_capped", "underinsured_services"] as const),
  ...(["limited", "reached_limit", "covered_before", "covered_lost"] as const),
];

/** Of things that do not happen in it: no floor, no rider, all care is used. */
const absent: readonly TotalName[] = [
  ...(["forgone_cost", "forgone_not_covered", "forgone_waiting", "underinsured_preexisting", "unpaid_cover"] as const),
  ...(["societies", "societies_joined", "society_people", "society_members"] as const),
];

/** Made of ranks when the year closes. */
const ranked: readonly TotalName[] = ["coverage_concentration", "coverage_mean", "kakwani_members"];

export const plainTotals: ReadonlySet<AnyTotal> = new Set<AnyTotal>([
  ...[...countedTotals, ...counted, ...causeTotals, ...obstacleTotals, ...illnessTotals, ...priceTotals, ...spendingTotals],
  ...absent,
  ...[...closingTotals, ...ranked],
]);
