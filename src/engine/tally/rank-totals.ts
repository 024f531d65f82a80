import type { TotalName } from "../model/totals.ts";

/** Part of the people, poorest first, of each Lorenz total. */
export const lorenzTotals = [
  ["income_lorenz_20", 0.2],
  ["income_lorenz_40", 0.4],
  ["income_lorenz_60", 0.6],
  ["income_lorenz_80", 0.8],
  ["income_lorenz_90", 0.9],
] as const satisfies readonly (readonly [TotalName, number])[];

/** Totals of the living in order of income (`rank-figures.ts`). */
export const rankTotals: readonly TotalName[] = [
  ...["income_gini", "income_theil", "need_concentration"],
  ...lorenzTotals.map(([name]) => name),
  ...["coverage_mean", "coverage_concentration", "kakwani_members", "kakwani_total", "payment_concentration", "post_gini", "post_concentration"],
] as readonly TotalName[];
