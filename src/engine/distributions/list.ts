import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { binaryScale } from "./shared/binary-scale.ts";
import { type LawInput, lawProblem } from "./shared/create.ts";
import { stepCdf, stepMoments, stepQuantile, stepSample, stepTable } from "./shared/step-table.ts";

function createList(input: LawInput): Law | LawProblem {
  for (const key of Object.keys(input)) {
    if (key !== "values" && key !== "weights")
      return lawProblem(key, input[key], "list takes values, and weights where they differ", "remove this key, or choose family discrete for probabilities");
  }
  const values = input["values"];
  if (!Array.isArray(values) || values.length === 0) return lawProblem("values", values, "a list of amounts, one or more", "write values: [10, 50]");
  const amounts: readonly number[] = values;
  const wrong = amounts.find((value) => !(value >= 0 && value < Infinity));
  if (wrong !== undefined) return lawProblem("values", wrong, "amounts of 0 or more", "remove or correct this amount");
  const weights = weightsOf(input["weights"], amounts.length);
  if ("allowed" in weights) return weights;
  const scale = binaryScale(amounts.reduce((largest, value) => Math.max(largest, value), 0));
  return { family: "list", scale, shape: [], points: amounts.map((value) => value / scale), weights };
}

/** Probabilities in proportion to the weights; empty where none are given. */
function weightsOf(input: number | readonly number[] | undefined, count: number): readonly number[] | LawProblem {
  if (input === undefined) return [];
  if (typeof input === "number" || input.length !== count)
    return lawProblem("weights", input, `a list of ${count} weights, one for each value`, "give one weight for each value");
  const wrong = input.find((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== undefined) return lawProblem("weights", wrong, "weights of 0 or more", "remove or correct this weight");
  const sum = input.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) return lawProblem("weights", sum, "weights whose sum is above 0 and finite", "correct the weights");
  return input.map((weight) => weight / sum);
}

/**
 * Unit law: values / scale in the order of the file, `scale` a power of two, so scale * points[k] is the k-th value
 * bit for bit. `sample` draws with replacement; a population that must be these very people reads `points` instead.
 */
export const list: Distribution = {
  name: "list",
  summary: "An explicit list of observed amounts, equally likely or in proportion to weights.",
  source: "by definition: the empirical distribution function",
  written: true,
  parameters: [
    { name: "values", meaning: "the observed amounts", allowed: "a list of numbers of 0 or more" },
    { name: "weights", meaning: "how much each amount counts; equal where left out", allowed: "a list of the same length" },
  ],
  create: createList,
  mean: (law) => law.scale * stepMoments(law).mean,
  variance: (law) => law.scale * law.scale * stepMoments(law).variance,
  cdf: (law, x) => stepCdf(stepTable(law), x / law.scale),
  quantile: (law, p) => law.scale * stepQuantile(stepTable(law), p),
  sample: (law, count) => stepSample(stepTable(law), count),
};
