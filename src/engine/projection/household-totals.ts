/**
 * Which totals a household world counts (`household-world.ts`). What is not listed sends its world the general way: a count that somebody adds
 * and nobody puts here is slower there, and never silently 0. `tests/laws/households.test.ts` holds every name of the list to the general way.
 */
import type { AnyTotal, TotalName } from "../model/totals.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { obstacleTotals } from "../tally/tally-obstacles.ts";
import { closingTotals, countedTotals } from "./short-totals.ts";

/** Made when the year closes, beside what both short ways close. */
const closing: readonly TotalName[] = ["state_operating", "operating", "stopped_money", "stopped_exit", "stopped_empty"];

export const householdTotals: ReadonlySet<AnyTotal> = new Set<AnyTotal>([...countedTotals, ...causeTotals, ...obstacleTotals, ...closingTotals, ...closing]);
