/** Choosing under uncertainty: how often each option is the best, and what it would be worth to know more, at a value of one more effect. */
export interface Choice {
  /** Share of futures in which each option has the largest net benefit (ties shared). */
  readonly acceptability: readonly number[];
  /** Option with the largest mean net benefit. */
  readonly best: number;
  /** Expected value of perfect information: mean of the best of each future less the best of the means. */
  readonly perfect: number;
}

/** @param costs, effects  by option, then by future @param value  what one more effect is worth */
export function choose(costs: readonly Float64Array[], effects: readonly Float64Array[], value: number): Choice {
  const futures = costs[0]!.length;
  const benefits = costs.map((cost, k) => cost.map((amount, future) => value * effects[k]![future]! - amount));
  const means = benefits.map(meanOf);
  const best = means.indexOf(Math.max(...means));
  const wins = benefits.map(() => 0);
  let sum = 0;
  for (let future = 0; future < futures; future++) {
    const own = benefits.map((benefit) => benefit[future]!);
    const top = Math.max(...own);
    sum += top;
    const winners = own.flatMap((benefit, k) => (benefit === top ? [k] : []));
    for (const k of winners) wins[k]! += 1 / winners.length;
  }
  return { acceptability: wins.map((count) => count / futures), best, perfect: Math.max(0, sum / futures - means[best]!) };
}

/** Terms of the polynomial with which net benefit is explained by one number. */
const terms = 4;

/**
 * Expected value of knowing one number: net benefit of each option is explained by a cubic in the number's draws, and the best of the explained
 * benefits is averaged. It is never more than knowing everything: with few futures a cubic finds patterns in chance, and would say so.
 *
 * @source M. Strong, J. E. Oakley and A. Brennan (2014), "Estimating multiparameter partial expected value of perfect information from a
 *         probabilistic sensitivity analysis sample", Medical Decision Making 34, 311-326 (with a polynomial in place of a smoother)
 */
export function valueOfKnowing(costs: readonly Float64Array[], effects: readonly Float64Array[], value: number, draws: Float64Array): number {
  const fitted = costs.map((cost, k) =>
    explained(
      draws,
      cost.map((amount, future) => value * effects[k]![future]! - amount),
    ),
  );
  const means = fitted.map(meanOf);
  let sum = 0;
  for (let future = 0; future < draws.length; future++) sum += Math.max(...fitted.map((one) => one[future]!));
  return Math.min(choose(costs, effects, value).perfect, Math.max(0, sum / draws.length - Math.max(...means)));
}

/** Least squares on 1, z, z^2, z^3 of the standardised draws. */
function explained(draws: Float64Array, values: Float64Array): Float64Array {
  const centre = meanOf(draws);
  const spread = Math.sqrt(meanOf(draws.map((draw) => (draw - centre) ** 2)));
  if (!(spread > 0)) return values.map(() => meanOf(values));
  const z = draws.map((draw) => (draw - centre) / spread);
  const powers = Array.from({ length: terms }, (_, p) => z.map((one) => one ** p));
  const matrix = powers.map((row) => [...powers.map((column) => dot(row, column)), dot(row, values)]);
  const weights = solve(matrix);
  return z.map((_, k) => powers.reduce((sum, power, p) => sum + weights[p]! * power[k]!, 0));
}

/** Gaussian elimination with pivots; the last column is the right side. A column without a pivot gets weight 0. */
function solve(matrix: number[][]): number[] {
  const size = matrix.length;
  const rows = matrix.map((row) => [...row]);
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++) if (Math.abs(rows[r]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = r;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    if (Math.abs(rows[k]![k]!) < 1e-12) continue;
    for (let r = 0; r < size; r++) {
      if (r === k) continue;
      const factor = rows[r]![k]! / rows[k]![k]!;
      for (let c = k; c <= size; c++) rows[r]![c] = rows[r]![c]! - factor * rows[k]![c]!;
    }
  }
  return rows.map((row, k) => (Math.abs(row[k]!) < 1e-12 ? 0 : row[size]! / row[k]!));
}

function dot(first: Float64Array, second: Float64Array): number {
  return first.reduce((sum, value, k) => sum + value * second[k]!, 0);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
