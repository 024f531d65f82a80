import { exactSum } from "../../engine/maths/compensated.ts";

/**
 * Standard error of the concentration index of `outcome` ranked by `income`, equal weights.
 *
 * var C = (1/n) [ (1/n) sum a_i^2 - (1 + C)^2 ], a_i = (h_i/m)(2 R_i - 1 - C) + 2 - q_{i-1} - q_i
 *
 * @source  N. Kakwani, A. Wagstaff and E. van Doorslaer (1997), Socioeconomic inequalities in
 *          health, Journal of Econometrics 77(1)
 */
export function concentrationStandardError(income: readonly number[], outcome: readonly number[]): number {
  const n = income.length;
  const order = income.map((_, i) => i).sort((i, j) => income[i]! - income[j]!);
  const mean = exactSum(outcome) / n;
  const ranks = new Float64Array(n);
  for (let start = 0; start < n; ) {
    let end = start;
    while (end < n && income[order[end]!] === income[order[start]!]) end += 1;
    for (let k = start; k < end; k += 1) ranks[k] = (start + end) / (2 * n);
    start = end;
  }
  const sorted = order.map((i) => outcome[i]!);
  const index = exactSum(sorted.map((h, k) => h * (2 * ranks[k]! - 1))) / (n * mean);
  let before = 0;
  const squares = sorted.map((h, k) => {
    const after = before + h / (n * mean);
    const a = (h / mean) * (2 * ranks[k]! - 1 - index) + 2 - before - after;
    before = after;
    return a * a;
  });
  return Math.sqrt(Math.max(0, (exactSum(squares) / n - (1 + index) * (1 + index)) / n));
}
