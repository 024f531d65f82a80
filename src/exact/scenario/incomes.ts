import { giniOfGamma } from "../../engine/distributions/gamma.ts";
import { distributions } from "../../engine/distributions/index.ts";
import type { Law } from "../../engine/distributions/law.ts";
import { lognormalGini } from "../../engine/distributions/lognormal.ts";
import { exp } from "../../engine/maths/exp.ts";
import { logBeta } from "../../engine/maths/incomplete-beta.ts";
import { log, log1p } from "../../engine/maths/log.ts";
import { integrate } from "../../engine/maths/quadrature.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { lawNodes } from "../../engine/premiums/event-moments.ts";
import { expectation, pointsOf } from "./income-law.ts";
import { lawMoments } from "./need-moments.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";
import { rowIncomes } from "./row-incomes.ts";

const name = "incomes";

function compute(scenario: Scenario): readonly Figure[] {
  const { population, startYear: year } = scenario;
  const refuse = (metric: string, why: string): Figure => doesNotApply(name, metric, why);
  if (population.microdata !== null) return rowIncomes(name, population.microdata, scenario);
  if (population.households !== null) return [refuse("equity.gini", "people live in households, whose incomes are sums of several laws")];
  if (population.draw === "once") return [refuse("equity.gini", "population.draw is once: all futures share the incomes of one draw")];
  if (population.groups.some(({ income }) => income.family === "list" && income.scale > 0)) {
    return [refuse("equity.gini", "a list of incomes is handed out as it is: nothing is drawn")];
  }
  const mean = meanFigure(scenario);
  const law = population.groups[0]!.income;
  if (population.groups.length > 1) return [mean, refuse("equity.gini", "several groups: a mixture of laws")];
  if (pointsOf(law) !== null) return [mean, refuse("equity.gini", "single amounts: many people share an income")];
  const gini = giniFigure(scenario, law);
  return [mean, figure(name, "equity.income_median", "currency per person", sampleMedian(law, population.size), { year }), gini];
}

function meanFigure({ population, startYear }: Scenario): Figure {
  let sum = 0;
  let variance = 0;
  for (const { count, income } of population.groups) {
    const { mean, second } = lawMoments(income);
    sum += count * mean;
    variance += count * (second - mean * mean);
  }
  const metric = "equity.income_mean";
  if (!(variance < Infinity)) return doesNotApply(name, metric, "a law of incomes has no variance: a standard error would say little", { year: startYear });
  return figure(name, metric, "currency per person", sum / population.size, { year: startYear, spread: Math.sqrt(variance) / population.size });
}

/** Expected median of n draws: the middle one, or half way between the two in the middle. */
function sampleMedian(law: Law, n: number): number {
  return (orderStatistic(law, n, Math.ceil(n / 2)) + orderStatistic(law, n, Math.floor(n / 2) + 1)) / 2;
}

/** E of the k-th smallest of n draws: E[Q(B)], B of law beta(k, n + 1 - k). */
function orderStatistic(law: Law, n: number, k: number): number {
  const { quantile } = distributions.get(law.family)!;
  const density = (p: number): number => exp((k - 1) * log(p) + (n - k) * log1p(-p) - logBeta(k, n + 1 - k));
  const middle = k / (n + 1);
  const reach = 5.5 / Math.sqrt(n);
  return integrate((p) => quantile(law, p) * density(p), Math.max(1e-12, middle - reach), Math.min(1 - 1e-12, middle + reach), 1e-10).value;
}

/** Expected Gini index of n draws (1/n convention), to first order in 1/n: it lies a little below that of the law. */
function giniFigure({ population, startYear: year }: Scenario, law: Law): Figure {
  const metric = "equity.gini";
  const { mean, second } = lawMoments(law);
  if (!(second < Infinity)) return doesNotApply(name, metric, "the law of incomes has no variance: a standard error would say little", { year });
  const gini = lawGini(law, mean);
  if (gini === null) return doesNotApply(name, metric, `no Gini index of family ${law.family} in closed form`, { year });
  const n = population.size;
  const cv = second / (mean * mean) - 1;
  // covariance of E|X - x| with x over their means, which moves the ratio of mean difference to mean
  const pull = meanDifferencePull(law, mean, gini);
  return figure(name, metric, "index", gini * ((n - 1) / n + (cv - 2 * pull) / n), { year });
}

function lawGini(law: Law, mean: number): number | null {
  switch (law.family) {
    case "lognormal":
      return lognormalGini(law.shape[0]!);
    case "gamma":
      return giniOfGamma(law);
    case "exponential":
      return 0.5;
    case "uniform":
    case "weibull":
    case "singh-maddala":
    case "dagum":
    case "quantiles":
    case "pareto":
      return quadratureGini(law, mean);
    default:
      return null;
  }
}

/** G = 2 E[X F(X)] / mean - 1. */
function quadratureGini(law: Law, mean: number): number {
  const { cdf } = distributions.get(law.family)!;
  return (2 * expectation(law, (x) => x * cdf(law, x))) / mean - 1;
}

/** Cov(E|X - x|, x) / (E|X - Y| E X): E|X - x| = 2 x F(x) - x + mean - 2 E[X; X <= x], on the nodes of the quantile function. */
function meanDifferencePull(law: Law, mean: number, gini: number): number {
  const { values, weights } = lawNodes(law);
  let below = 0;
  let sumBelow = 0;
  let covariance = 0;
  for (let k = 0; k < values.length; k++) {
    const weight = weights[k]!;
    const x = values[k]! * law.scale;
    const away = 2 * x * (below + 0.5 * weight) - x + mean - 2 * (sumBelow + 0.5 * weight * x);
    covariance += weight * away * (x - mean);
    below += weight;
    sumBelow += weight * x;
  }
  return covariance / (2 * gini * mean * mean);
}

export const part: Part = {
  name,
  joint: true,
  summary: "Mean, median and Gini index of income in the first year, for people who live alone or stand in a file, row by row",
  formula: "mean = sum n_g E[Y_g] / n; median = E of the middle of n draws; Gini = that of the law, less what samples of n miss to first order",
  source: "Kleiber & Kotz, Statistical Size Distributions in Economics and Actuarial Sciences; David & Nagaraja, Order Statistics",
  compute,
};
