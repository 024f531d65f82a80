import { lognormal } from "../engine/distributions/lognormal.ts";
import { binomialCdf, negativeBinomialCdf, poissonCdf, poissonPmf } from "../engine/maths/discrete-laws.ts";
import { erf } from "../engine/maths/error-function.ts";
import { exp } from "../engine/maths/exp.ts";
import { logGamma } from "../engine/maths/gamma.ts";
import { betaIncomplete } from "../engine/maths/incomplete-beta.ts";
import { gammaP, gammaPInverse, gammaQ } from "../engine/maths/incomplete-gamma.ts";
import { log } from "../engine/maths/log.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../engine/maths/normal.ts";
import type { Probe } from "./probe.ts";
import { within } from "./tolerance.ts";

/** Name, value of this program, true value; relative error 1e-12, 1e-10 for quantiles. */
type Value = readonly [what: string, found: () => number, expected: number, relative?: number];

const values: readonly Value[] = [
  ["exp(1)", () => exp(1), 2.718281828459045],
  ["log(10)", () => log(10), 2.302585092994046],
  ["erf(0.5)", () => erf(0.5), 0.5204998778130465],
  ["normal_cdf(1.96)", () => normalCdf(1.96), 0.9750021048517795],
  ["normal_cdf(-5)", () => normalCdf(-5), 2.866515718791939e-7],
  ["normal_cdf(-20)", () => normalCdf(-20), 2.7536241186062337e-89],
  ["normal_survival(8)", () => normalSurvival(8), 6.220960574271784e-16],
  ["normal_quantile(0.975)", () => normalQuantile(0.975), 1.9599639845400543, 1e-10],
  ["normal_quantile(1e-10)", () => normalQuantile(1e-10), -6.361340902404057, 1e-10],
  ["normal_quantile(1e-300)", () => normalQuantile(1e-300), -37.0470962993612, 1e-10],
  ["log_gamma(0.5)", () => logGamma(0.5), 0.5723649429247001],
  ["log_gamma(1e-5)", () => logGamma(1e-5), 11.512919692895826],
  ["log_gamma(171.5)", () => logGamma(171.5), 709.1431630309282],
  ["log_gamma(1e6)", () => logGamma(1e6), 12815504.569147611],
  ["gamma_p(0.5, 0.1)", () => gammaP(0.5, 0.1), 0.34527915398142295],
  ["gamma_p(50, 45)", () => gammaP(50, 45), 0.24680203440017026],
  ["gamma_q(2.5, 30)", () => gammaQ(2.5, 30), 1.215456977718304e-11],
  ["gamma_p(1000, 1050)", () => gammaP(1000, 1050), 0.9413288886226819],
  ["beta(2, 3, 0.4)", () => betaIncomplete(2, 3, 0.4), 0.5248],
  ["beta(37, 964, 0.05)", () => betaIncomplete(37, 964, 0.05), 0.9788451675881927],
  ["poisson_cdf(0, 0.01)", () => poissonCdf(0, 0.01), 0.9900498337491681],
  ["poisson_cdf(21, 20)", () => poissonCdf(21, 20), 0.6436976484142635],
  ["poisson_cdf(1000, 1050)", () => poissonCdf(1000, 1050), 0.062433371760025586],
  ["poisson_pmf(200, 150)", () => poissonPmf(200, 150), 1.503802787828403e-5],
  ["binomial_cdf(48, 400, 0.12)", () => binomialCdf(48, 400, 0.12), 0.5383645450854609],
  ["negative_binomial_cdf(10, 1.5, 8)", () => negativeBinomialCdf(10, 1.5, 8), 0.7234494541499206],
  [
    "lognormal_quantile(0.99)",
    () => lognormal.quantile({ family: "lognormal", scale: exp(6.7), shape: [0.64], points: [], weights: [] }, 0.99),
    3600.6247079874906,
    1e-10,
  ],
  ["gamma_quantile(0.25, 0.5)", () => gammaPInverse(0.25, 0.5), 0.04367380235287341, 1e-10],
  ["gamma_quantile(3, 0.999)", () => gammaPInverse(3, 0.999), 11.228872242412663, 1e-10],
];

export const specialFunctions: Probe = {
  name: "special-functions",
  source: "computed with 50 decimal digits by mpmath 1.2.1, compared with scipy 1.10.1",
  compare: async () => values.map(([what, found, expected, relative]) => within(what, found(), expected, relative ?? 1e-12)),
};
