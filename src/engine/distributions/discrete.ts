import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { binaryScale } from "./shared/binary-scale.ts";
import { type LawInput, lawProblem } from "./shared/create.ts";
import { stepCdf, stepMoments, stepQuantile, stepSample, stepTable } from "./shared/step-table.ts";

/** Sum of probabilities may miss 1 by this much (published tables are rounded); they are then divided by their sum. */
const SUM_TOLERANCE = 1e-6;

function createDiscrete(input: LawInput): Law | LawProblem {
  for (const key of Object.keys(input)) {
    if (key !== "values" && key !== "probs") return lawProblem(key, input[key], "discrete takes values and probs", "remove this key");
  }
  const values = input["values"];
  const probs = input["probs"];
  if (!Array.isArray(values) || values.length === 0) return lawProblem("values", values, "a list of amounts, one or more", "write values: [10, 50]");
  if (!Array.isArray(probs) || probs.length !== values.length) {
    return lawProblem("probs", probs, `a list of ${values.length} probabilities, one for each value`, "give one probability for each value");
  }
  const amounts: readonly number[] = values;
  const weights: readonly number[] = probs;
  const wrongAmount = amounts.find((value) => !(value >= 0 && value < Infinity));
  if (wrongAmount !== undefined) return lawProblem("values", wrongAmount, "amounts of 0 or more", "remove or correct this amount");
  const wrongWeight = weights.find((weight) => !(weight >= 0 && weight <= 1));
  if (wrongWeight !== undefined) return lawProblem("probs", wrongWeight, "probabilities between 0 and 1", "write 0.2 for 20 %");
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
    return lawProblem("probs", sum, "probabilities that sum to 1", `the sum is ${sum}: change one of them by ${1 - sum}`);
  const scale = binaryScale(Math.max(...amounts));
  return { family: "discrete", scale, shape: [], points: amounts.map((value) => value / scale), weights: weights.map((weight) => weight / sum) };
}

/** Unit law: values / scale, where `scale` is the power of two at or below the largest value, so values come back exactly. */
export const discrete: Distribution = {
  name: "discrete",
  summary: "A few possible amounts, each with its probability.",
  source: "by definition",
  written: true,
  parameters: [
    { name: "values", meaning: "the possible amounts", allowed: "a list of numbers of 0 or more" },
    { name: "probs", meaning: "the probability of each", allowed: "a list of the same length that sums to 1" },
  ],
  create: createDiscrete,
  mean: (law) => law.scale * stepMoments(law).mean,
  variance: (law) => law.scale * law.scale * stepMoments(law).variance,
  cdf: (law, x) => stepCdf(stepTable(law), x / law.scale),
  quantile: (law, p) => law.scale * stepQuantile(stepTable(law), p),
  sample: (law, count) => stepSample(stepTable(law), count),
};
