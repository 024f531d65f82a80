/** Mean of a lasting factor among people of one rank of income: E[Q(Phi(rho z + sqrt(1 - rho^2) Z))], at the steps of the score. */
import { quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { FactorModel } from "../model/model.ts";
import { probabilityNodes } from "./event-moments.ts";
import { interpolated, scoreAt, scoreSteps } from "./personal-pay.ts";

const cache = new WeakMap<FactorModel, Float64Array>();

/** 1 for a factor that is not correlated with income. */
export function meanGivenScore(factor: FactorModel, score: number): number {
  if (factor.correlation === 0) return 1;
  let table = cache.get(factor);
  if (table === undefined) {
    const { values, weights } = probabilityNodes();
    table = new Float64Array(scoreSteps);
    for (let step = 0; step < scoreSteps; step++) {
      let sum = 0;
      for (let n = 0; n < values.length; n++)
        sum += weights[n]! * quantileAtScore(factor.law, tiedScore(factor.correlation, scoreAt(step), normalQuantile(values[n]!)));
      table[step] = sum;
    }
    cache.set(factor, table);
  }
  return interpolated(table, 0, score);
}
