import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { type LawInput, lawProblem } from "./shared/create.ts";
import { groupCdf, groupQuantile, groupSample, groupSecondMoment, groupTable, isFlat } from "./shared/group-table.ts";
import { inferThresholds } from "./shared/group-thresholds.ts";

/** Published shares are rounded: their sum may miss 1 by this much, and is then rescaled to 1. */
const SUM_TOLERANCE = 0.02;
const ALLOWED = "shares and mean; or means; or thresholds and mean; or shares, mean and thresholds; or means and thresholds";

type Numbers = readonly number[];

function numbersOf(input: LawInput, key: string): Numbers | LawProblem | null {
  const value = input[key];
  if (value === undefined) return null;
  if (typeof value === "number" || (value.length < 2 && key !== "thresholds"))
    return lawProblem(key, value, "a list of two numbers or more", "write one number for each group, poorest first");
  for (let k = 0; k < value.length; k += 1) {
    if (!(value[k]! >= 0 && value[k]! < Infinity)) return lawProblem(key, value[k], "numbers of 0 or more", "correct this number");
    if (k > 0 && value[k]! < value[k - 1]!) return lawProblem(key, value[k], "a list that never falls, poorest group first", "sort the list");
  }
  return value;
}

/** Means of the groups from thresholds and the overall mean: middles of the intervals, the rest to the top group. */
function meansOfThresholds(thresholds: Numbers, mean: number): Numbers | LawProblem {
  const count = thresholds.length + 1;
  const middles = thresholds.map((threshold, k) => 0.5 * (threshold + (thresholds[k - 1] ?? 0)));
  const top = mean * count - middles.reduce((sum, middle) => sum + middle, 0);
  const last = thresholds[count - 2]!;
  if (!(top > last))
    return lawProblem("mean", mean, `a mean above ${(mean * count - top + last) / count}, which these thresholds imply`, "check mean and thresholds");
  return [...middles, top];
}

function checkThresholds(thresholds: Numbers, means: Numbers): LawProblem | null {
  if (thresholds.length !== means.length - 1) {
    return lawProblem("thresholds", thresholds.length, `${means.length - 1} thresholds, one between each two groups`, "give one threshold fewer than groups");
  }
  for (let k = 0; k < thresholds.length; k += 1) {
    const threshold = thresholds[k]!;
    const belowNext = threshold < means[k + 1]! || (isFlat(means, k + 1) && threshold === means[k + 1]);
    const aboveOwn = threshold > means[k]! || (isFlat(means, k) && threshold === means[k]);
    if (aboveOwn && belowNext) continue;
    return lawProblem("thresholds", thresholds[k], `an amount between the means of its two groups, ${means[k]} and ${means[k + 1]}`, "check this threshold");
  }
  return null;
}

function buildLaw(means: Numbers, thresholds: Numbers | null): Law | LawProblem {
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  if (!(mean > 0)) return lawProblem("", mean, "a mean above 0", "write family constant with value 0 for an amount that is always 0");
  const problem = thresholds === null ? null : checkThresholds(thresholds, means);
  if (problem !== null) return problem;
  const inner = thresholds ?? inferThresholds(means);
  return { family: "quantiles", scale: mean, shape: means.map((value) => value / mean), points: inner.map((value) => value / mean), weights: [] };
}

function createQuantiles(input: LawInput): Law | LawProblem {
  const known = new Set(["shares", "means", "thresholds", "mean"]);
  const stranger = Object.keys(input).find((key) => !known.has(key));
  if (stranger !== undefined) return lawProblem(stranger, input[stranger], `quantiles takes ${ALLOWED}`, "remove this key");
  const shares = numbersOf(input, "shares");
  const means = numbersOf(input, "means");
  const thresholds = numbersOf(input, "thresholds");
  for (const list of [shares, means, thresholds]) if (list !== null && "allowed" in list) return list;
  const mean = input["mean"];
  if (means !== null && shares === null && mean === undefined) return buildLaw(means as Numbers, thresholds as Numbers | null);
  if (means !== null || (shares === null && thresholds === null))
    return lawProblem("", Object.keys(input).join(", "), `quantiles takes ${ALLOWED}`, "give exactly one of these sets");
  if (typeof mean !== "number" || !(mean > 0 && mean < Infinity)) return lawProblem("mean", mean, "a number above 0", "give the overall mean");
  if (shares === null) {
    const derived = meansOfThresholds(thresholds as Numbers, mean);
    return "allowed" in derived ? derived : buildLaw(derived, thresholds as Numbers);
  }
  return lawOfShares(shares as Numbers, mean, thresholds as Numbers | null);
}

function lawOfShares(shares: Numbers, mean: number, thresholds: Numbers | null): Law | LawProblem {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
    return lawProblem("shares", sum, "shares that sum to 1", Math.abs(sum - 100) <= 2 ? "divide them by 100, or write them with %" : "check the list");
  }
  return buildLaw(
    shares.map((share) => (mean * shares.length * share) / sum),
    thresholds,
  );
}

/**
 * Unit law: mean 1; `scale` is the mean, `shape` the group means and `points` the thresholds between groups.
 *
 * Any number of equal groups (5, 10, 20, 100), poorest first. Continuous and rising; every group has exactly its share;
 * the top group is a Pareto tail, the lowest is a power law that begins at 0. Groups of equal means become one
 * amount. With thresholds only, inner group means are the middles of the intervals. Draws rise with the words.
 */
export const quantiles: Distribution = {
  name: "quantiles",
  summary: "A law built from published group shares, such as the income shares of ten deciles.",
  source:
    "own construction: power-law pieces with exact group means; for the Pareto top group Atkinson, Piketty and Saez (2011), Journal of Economic Literature 49(1), section 2",
  written: true,
  parameters: [
    { name: "shares", meaning: "share of the total of each equal-sized group, poorest first", allowed: "a rising list that sums to 1" },
    { name: "mean", meaning: "the overall average", allowed: "a number above 0" },
    { name: "means", meaning: "average of each group, instead of shares and mean", allowed: "a rising list of numbers of 0 or more" },
    { name: "thresholds", meaning: "amounts between the groups", allowed: "one fewer than groups, each between the means of its groups" },
  ],
  create: createQuantiles,
  mean: (law) => law.scale,
  variance: (law) => law.scale * law.scale * (groupSecondMoment(groupTable(law)) - 1),
  cdf: (law, x) => groupCdf(groupTable(law), x / law.scale),
  quantile: (law, p) => law.scale * groupQuantile(groupTable(law), p),
  sample: (law, count) => groupSample(groupTable(law), count),
};
