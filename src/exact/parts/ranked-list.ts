import { exactDot, exactSum } from "../../engine/maths/compensated.ts";
import { log } from "../../engine/maths/log.ts";
import { common, decimal, quotient } from "./decimal.ts";
import type { Inputs } from "./inputs.ts";
import type { Table } from "./table.ts";

/** An exact fraction, bottom > 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** A column of decimals as whole numbers over one power of ten. */
export interface ExactColumn {
  readonly tops: readonly bigint[];
  readonly bottom: bigint;
}

export const fractionOf = (value: Fraction): number => quotient(value.top, value.bottom);

/** Incomes and weights in whole numbers, with the weighted mid-ranks by income. */
export interface People {
  readonly income: readonly bigint[];
  readonly incomeBottom: bigint;
  readonly column: (labels: readonly string[]) => ExactColumn;
  /** Gini of a column ranked by itself; null unless its total is positive. */
  readonly gini: (column: ExactColumn) => Fraction | null;
  /** Concentration index of a column ranked by income; null unless its total is positive. */
  readonly concentration: (column: ExactColumn) => Fraction | null;
  readonly mean: (column: ExactColumn) => Fraction;
  /** Total of the column over total income. */
  readonly ratio: (column: ExactColumn) => Fraction | null;
}

const toColumn = (labels: readonly string[]): ExactColumn => common(labels.map(decimal));

/** 2 W R - W for each person: weight below minus weight above, ties sharing the middle. */
function centredRanks(by: readonly bigint[], weights: readonly bigint[], total: bigint): bigint[] {
  const order = by.map((_, i) => i).sort((i, j) => (by[i]! < by[j]! ? -1 : by[i]! > by[j]! ? 1 : 0));
  const ranks: bigint[] = by.map(() => 0n);
  let below = 0n;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let group = 0n;
    while (end < order.length && by[order[end]!] === by[order[start]!]) {
      group += weights[order[end]!]!;
      end += 1;
    }
    for (let k = start; k < end; k += 1) ranks[order[k]!] = 2n * below + group - total;
    below += group;
    start = end;
  }
  return ranks;
}

/** @throws ExactError when all weights are 0 */
export function readPeople(inputs: Inputs): People {
  const income = toColumn(inputs.labels("income"));
  const weights = inputs.has("weight") ? toColumn(inputs.labels("weight")).tops : income.tops.map(() => 1n);
  const total = weights.reduce((sum, w) => sum + w, 0n);
  if (total === 0n) inputs.fail("weight", "at least one weight above 0", "Give a positive weight to someone.");
  const sum = (column: ExactColumn): bigint => column.tops.reduce((all, x, i) => all + x * weights[i]!, 0n);
  const index = (column: ExactColumn, ranks: readonly bigint[]): Fraction | null => {
    const amount = sum(column);
    if (amount <= 0n) return null;
    return { top: column.tops.reduce((all, x, i) => all + x * weights[i]! * ranks[i]!, 0n), bottom: total * amount };
  };
  const ranks = centredRanks(income.tops, weights, total);
  return {
    income: income.tops,
    incomeBottom: income.bottom,
    column: toColumn,
    gini: (column) => index(column, centredRanks(column.tops, weights, total)),
    concentration: (column) => index(column, ranks),
    mean: (column) => ({ top: sum(column), bottom: total * column.bottom }),
    ratio: (column) => (sum(income) <= 0n ? null : { top: sum(column) * income.bottom, bottom: sum(income) * column.bottom }),
  };
}

/** Quintile shares, S80/S20, Palma (Lorenz curve joined by straight lines) and Theil's T. */
export function describeSpread(table: Table, income: readonly number[], weight: readonly number[] | null): void {
  const weights = weight ?? income.map(() => 1);
  const order = income.map((_, i) => i).sort((i, j) => income[i]! - income[j]!);
  const people = exactSum(weights);
  const amount = exactDot(income, weights);
  if (!(amount > 0) || income.some((x) => x < 0)) {
    table.none("theil_T", "negative_or_zero_incomes");
    return;
  }
  const lorenz = (p: number): number => {
    let left = p * people;
    const parts: number[] = [];
    for (const i of order) {
      const taken = Math.min(left, weights[i]!);
      parts.push(taken * income[i]!);
      left -= taken;
      if (left <= 0) break;
    }
    return exactSum(parts) / amount;
  };
  const mean = amount / people;
  const terms = income.map((x, i) => (x === 0 ? 0 : weights[i]! * (x / mean) * log(x / mean)));
  table.add("theil_T", exactSum(terms) / people);
  for (let k = 1; k <= 5; k += 1) table.add(`income_share_Q${k}`, (k === 5 ? 1 : lorenz(k / 5)) - (k === 1 ? 0 : lorenz((k - 1) / 5)), "share");
  const lowest = lorenz(0.2);
  const poorest = lorenz(0.4);
  if (lowest > 0) table.add("S80_S20", (1 - lorenz(0.8)) / lowest);
  else table.none("S80_S20", "poorest_fifth_has_nothing");
  if (poorest > 0) table.add("palma", (1 - lorenz(0.9)) / poorest);
  else table.none("palma", "poorest_two_fifths_have_nothing");
}
