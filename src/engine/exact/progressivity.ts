import { erf } from '../maths/error-function.ts';
import { exp } from '../maths/exp.ts';
import { normalCdf, normalDensity, normalSurvival } from '../maths/normal.ts';
import { integrate } from '../maths/quadrature.ts';
import type { Family, Result } from './family.ts';
import { readInputs } from './parts/inputs.ts';
import { LOGNORMAL_KEYS, limitedLognormal, readLognormal, score } from './parts/lognormal.ts';
import type { Lognormal } from './parts/lognormal.ts';
import { notNegative, number, positive, record } from './parts/parameter.ts';
import type { Parameters } from './parts/parameter.ts';
import { Table } from './parts/table.ts';

const parameters: Parameters = {
  income: record('lognormal income law', LOGNORMAL_KEYS),
  power: number('exponent b of the contribution a y^b', { default: 1, minimum: -20, maximum: 20 }),
  cap_multiple_of_mean: positive('ceiling of a proportional contribution, in mean incomes', { default: 1.5 }),
  exempt_multiple_of_mean: notNegative('income free of contribution, in mean incomes', { default: 0.5 }),
  flat_share_of_mean: notNegative('flat contribution, in mean incomes', { default: 0.05, below: 1 }),
};

/** Integral of f over the standard normal scores from `low` on, in pieces that fit the density. */
function overScores(f: (z: number) => number, low: number, high: number): number {
  let sum = 0;
  const start = Math.max(low, -39);
  for (let left = start; left < high; left += 1.5) sum += integrate(f, left, Math.min(high, left + 1.5)).value;
  return sum;
}

/** E[min(y, cap) (2 R - 1)] / E[min(y, cap)] with R the income rank. */
function cappedConcentration(law: Lognormal, cap: number, base: number): number {
  const top = score(law, cap);
  const inside = overScores((z) => law.median * exp(law.sigma * z) * normalDensity(z) * (2 * normalCdf(z) - 1), top - 45, top);
  // E[2R - 1; z > top] = Phi(top) Phi(-top)
  return (inside + cap * normalCdf(top) * normalSurvival(top)) / base;
}

/** E[(y - exempt)+ (2 R - 1)] / E[(y - exempt)+] */
function exemptConcentration(law: Lognormal, exempt: number, base: number): number {
  if (exempt === 0) return erf(0.5 * law.sigma);
  const start = score(law, exempt);
  const end = Math.max(start, law.sigma) + 14;
  const value = overScores((z) => (law.median * exp(law.sigma * z) - exempt) * normalDensity(z) * (2 * normalCdf(z) - 1), start, end);
  return value / base;
}

/** E[(y - d)+] without the difference mean - E[min(y, d)]. */
function excess(law: Lognormal, d: number): number {
  const z = score(law, d);
  return law.mean * normalSurvival(z - law.sigma) - (d === 0 ? 0 : d * normalSurvival(z));
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law = readLognormal(inputs.record('income'));
  const gini = erf(0.5 * law.sigma);
  const cap = inputs.number('cap_multiple_of_mean') * law.mean;
  const exempt = inputs.number('exempt_multiple_of_mean') * law.mean;
  const flat = inputs.number('flat_share_of_mean');
  const base = limitedLognormal(law, cap);
  return new Table()
    .add('gini', gini)
    .add('kakwani_flat', -gini)
    .add('kakwani_proportional', 0)
    .add(`kakwani_power_${inputs.label('power')}`, erf(0.5 * inputs.number('power') * law.sigma) - gini)
    .add('kakwani_capped_proportional', cappedConcentration(law, cap, base) - gini)
    .add('capped_base_mean', base, 'money')
    .add('share_of_people_above_cap', normalSurvival(score(law, cap)), 'share')
    .add('kakwani_exempt_threshold', exemptConcentration(law, exempt, excess(law, exempt)) - gini)
    .add('gini_after_flat', gini / (1 - flat))
    .add('reynolds_smolensky_flat', (-gini * flat) / (1 - flat))
    .result();
}

export const family: Family = {
  name: 'progressivity',
  summary: 'Kakwani index of contribution rules over lognormal incomes: flat, proportional, power, capped, with an exempt amount',
  formula: 'flat K = -G; proportional K = 0; a y^b: K = erf(b sigma/2) - G; capped and exempt: K = E[t (2R - 1)]/E[t] - G by quadrature; flat f: G/(1 - f)',
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data; Kleiber & Kotz (2003)",
  accuracy: 'absolute 1e-14; the Gini after a flat contribution counts incomes below it as negative',
  parameters,
  example: { income: { mean: 1000, gini: 0.4 }, power: 1.3, cap_multiple_of_mean: 1.5, exempt_multiple_of_mean: 0.5, flat_share_of_mean: 0.05 },
  compute,
};
