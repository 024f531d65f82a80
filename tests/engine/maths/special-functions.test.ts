import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { binomialCdf, negativeBinomialCdf, poissonCdf, poissonPmf } from "../../../src/engine/maths/discrete-laws.ts";
import { exp } from "../../../src/engine/maths/exp.ts";
import { logGamma } from "../../../src/engine/maths/gamma.ts";
import { betaIncomplete } from "../../../src/engine/maths/incomplete-beta.ts";
import { gammaP, gammaPInverse, gammaQ } from "../../../src/engine/maths/incomplete-gamma.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../../../src/engine/maths/normal.ts";

interface Oracle {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly digits: string }[];
}

const file = JSON.parse(readFileSync(new URL("../../oracles/oracles.public.json", import.meta.url), "utf8")) as {
  readonly oracles: readonly Oracle[];
};

const functions: Readonly<Record<string, (...x: number[]) => number>> = {
  normal_cdf: (x) => normalCdf(x!),
  normal_sf: (x) => normalSurvival(x!),
  normal_quantile: (p) => normalQuantile(p!),
  lgamma: (x) => logGamma(x!),
  gamma_p: (a, x) => gammaP(a!, x!),
  gamma_q: (a, x) => gammaQ(a!, x!),
  beta_inc: (a, b, x) => betaIncomplete(a!, b!, x!),
  poisson_cdf: (k, mean) => poissonCdf(k!, mean!),
  poisson_pmf: (k, mean) => poissonPmf(k!, mean!),
  binomial_cdf: (k, n, p) => binomialCdf(k!, n!, p!),
  negbin_cdf: (k, size, mean) => negativeBinomialCdf(k!, size!, mean!),
  lognormal_quantile: (mu, sigma, p) => exp(mu! + sigma! * normalQuantile(p!)),
  gamma_quantile: (a, p) => gammaPInverse(a!, p!),
};

/** Rule NUMERIC of the oracle file: 1e-12 relative, 1e-10 for quantile functions. */
describe("oracle S1-a: special functions", () => {
  const oracle = file.oracles.find((candidate) => candidate.id === "S1-a")!;
  for (const { name, digits } of oracle.values) {
    it(name, () => {
      const [, key, list] = /^(\w+)\((.*)\)$/.exec(name)!;
      const value = functions[key!]!(...list!.split(",").map(Number));
      const truth = Number(digits);
      const allowed = key!.endsWith("quantile") ? 1e-10 : 1e-12;
      expect(Math.abs(value - truth) / Math.abs(truth)).toBeLessThanOrEqual(allowed);
    });
  }
});
