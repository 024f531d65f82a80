/** Cells of risk equalisation: people alike in age, sex and health as far as the rule looks. */
import { ageOf, conditionsOf, isFemale, type StateLayout } from "../../model/states.ts";

export const cellFactors = ["age_band", "sex", "condition"] as const;
export type CellFactor = (typeof cellFactors)[number];

export interface CellPlan {
  readonly by: readonly CellFactor[];
  /** Width of an age band in years. */
  readonly bandYears: number;
}

/** By state: its cell; cells are numbered from 0 without gaps. */
export function cellsOf({ by, bandYears }: CellPlan, states: StateLayout): { readonly cellOf: Int32Array; readonly count: number } {
  const bands = by.includes("age_band") ? Math.ceil(121 / bandYears) : 1;
  const sexes = by.includes("sex") ? 2 : 1;
  const healths = by.includes("condition") ? 1 << states.conditions : 1;
  const cellOf = new Int32Array(states.count);
  for (let state = 0; state < states.count; state++) {
    const band = bands === 1 ? 0 : Math.min(bands - 1, Math.floor(ageOf(state) / bandYears));
    const sex = sexes === 1 ? 0 : +isFemale(state);
    const health = healths === 1 ? 0 : conditionsOf(states, state);
    cellOf[state] = (health * sexes + sex) * bands + band;
  }
  return { cellOf, count: bands * sexes * healths };
}

/**
 * What each scheme receives (above 0) or pays: the mean cost of each member's cell in the market less the mean of the market.
 *
 *   transfer_j = share * sum over cells of n_jc (mean_c - mean),   which adds up to 0 over the schemes
 *
 * @param people  by scheme, then cell: members
 * @param cost    by scheme, then cell: benefits of the year
 */
export function transfers(people: readonly Float64Array[], cost: readonly Float64Array[], share: number): number[] {
  const { means, mean } = marketMeans(people, cost);
  return people.map((members) => {
    let sum = 0;
    for (let cell = 0; cell < members.length; cell++) if (members[cell]! > 0) sum += members[cell]! * (means[cell]! - mean);
    return share * sum;
  });
}

/** Mean cost a member of each cell, and of everybody; 0 where nobody is. */
export function marketMeans(people: readonly Float64Array[], cost: readonly Float64Array[]): { readonly means: Float64Array; readonly mean: number } {
  const cells = people[0]?.length ?? 0;
  const means = new Float64Array(cells);
  let [members, spent] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    let [n, c] = [0, 0];
    people.forEach((heads, j) => {
      n += heads[cell]!;
      c += cost[j]![cell]!;
    });
    means[cell] = n > 0 ? c / n : 0;
    members += n;
    spent += c;
  }
  return { means, mean: members > 0 ? spent / members : 0 };
}
