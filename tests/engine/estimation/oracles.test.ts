import { expect, test } from "vitest";
import { varianceReduction } from "../../../src/engine/estimation/comparison.ts";
import { estimateMean } from "../../../src/engine/estimation/estimate.ts";
import { momentsOf, sampleVariance, standardDeviation } from "../../../src/engine/estimation/moments.ts";
import { clopperPearsonUpper, estimateProportion, wilsonInterval } from "../../../src/engine/estimation/proportions.ts";
import { quantileType1, quantileType7, sortSample } from "../../../src/engine/estimation/quantiles.ts";
import { tailValueAtRisk } from "../../../src/engine/estimation/tail.ts";
import { oracle } from "./oracle.ts";

/** Rule EXACT of the oracle file; rule ANALYTIC for quantities that pass through a quantile function. */
function close(found: number | null, exact: number, relative: number = 1e-12): void {
  expect(found).not.toBeNull();
  expect(Math.abs(found! - exact)).toBeLessThanOrEqual(relative * Math.abs(exact));
}

test.each(["I1-a", "I1-b", "I1-c"])("oracle %s: proportion, standard error, Wilson and Clopper-Pearson", (id) => {
  const { inputs, values } = oracle(id);
  const successes = Number(inputs["k"]);
  const trials = Number(inputs["n"]);
  const level = Number(inputs["level"]);
  const estimate = estimateProportion(successes, trials, level);
  close(estimate.value, values["p_hat"]!);
  close(estimate.standardError, values["mc_standard_error"]!);
  close(estimate.lower, values["clopper_pearson_low"]!, 1e-10);
  close(estimate.upper, values["clopper_pearson_high"]!, 1e-10);
  const score = wilsonInterval(successes, trials, level);
  close(score.lower, values["wilson_low"]!, 1e-10);
  close(score.upper, values["wilson_high"]!, 1e-10);
  const ruleOfThree = values["rule_of_three_exact_upper_one_sided"];
  if (ruleOfThree !== undefined) close(clopperPearsonUpper(successes, trials, level), ruleOfThree, 1e-10);
});

test("oracle I2-a: mean, variance, quantiles of both types, tail value at risk, paired difference", () => {
  const { inputs, values } = oracle("I2-a");
  const x = inputs["x"] as number[];
  const y = inputs["y"] as number[];
  const moments = momentsOf(x);
  close(moments.mean, values["mean"]!);
  close(sampleVariance(moments), values["variance_n-1"]!);
  close(estimateMean(moments, 0.95).standardError, values["mc_standard_error_of_mean"]!);
  const sample = sortSample(x);
  for (const text of inputs["probs"] as string[]) {
    close(quantileType7(sample, Number(text)), values[`quantile_type7_${text}`]!);
    close(quantileType1(sample, Number(text)), values[`quantile_type1_${text}`]!);
    close(tailValueAtRisk(sample, Number(text)), values[`TVaR_empirical_${text}`]!);
  }
  const difference = momentsOf(x.map((value, k) => value - y[k]!));
  const paired = estimateMean(difference, 0.95);
  close(paired.value, values["paired_difference"]!);
  close(paired.standardError, values["paired_se"]!);
  close(varianceReduction(moments, momentsOf(y), difference), (values["unpaired_se"]! / values["paired_se"]!) ** 2, 1e-11);
});

test("oracle I3: mean and standard deviation of numbers with a large common level (rule NUMACC)", () => {
  const small = oracle("I3-a");
  const three = momentsOf(small.inputs["x"] as number[]);
  expect(three.mean).toBe(small.values["mean"]);
  expect(standardDeviation(three)).toBe(small.values["sd"]);
  const large = oracle("I3-b");
  const base = Number(large.inputs["base"]);
  const pattern = (large.inputs["pattern"] as string[]).map(Number);
  const list = [base + Number(large.inputs["first"])];
  while (list.length < Number(large.inputs["n"])) for (const part of pattern) list.push(base + part);
  const moments = momentsOf(list);
  close(moments.mean, large.values["mean"]!, 1e-15);
  close(standardDeviation(moments), large.values["sd"]!, 1e-8);
});
