import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { binaryScale } from "./shared/binary-scale.ts";
import { type LawInput, lawProblem } from "./shared/create.ts";
import { stepCdf, stepMoments, stepQuantile, stepSample, stepTable } from "./shared/step-table.ts";

function createList(input: LawInput): Law | LawProblem {
  for (const key of Object.keys(input)) {
    if (key !== "values") return lawProblem(key, input[key], "list takes values", "remove this key, or choose family discrete for probabilities");
  }
  const values = input["values"];
  if (!Array.isArray(values) || values.length === 0) return lawProblem("values", values, "a list of amounts, one or more", "write values: [10, 50]");
  const amounts: readonly number[] = values;
  const wrong = amounts.find((value) => !(value >= 0 && value < Infinity));
  if (wrong !== undefined) return lawProblem("values", wrong, "amounts of 0 or more", "remove or correct this amount");
  const scale = binaryScale(amounts.reduce((largest, value) => Math.max(largest, value), 0));
  return { family: "list", scale, shape: [], points: amounts.map((value) => value / scale), weights: [] };
}

/**
 * Unit law: values / scale in the order of the file, `scale` a power of two, so scale * points[k] is the k-th value
 * bit for bit. `sample` draws with replacement; a population that must be these very people reads `points` instead.
 */
export const list: Distribution = {
  name: "list",
  summary: "An explicit list of observed amounts, all equally likely.",
  source: "by definition: the empirical distribution function",
  parameters: [{ name: "values", meaning: "the observed amounts", allowed: "a list of numbers of 0 or more" }],
  create: createList,
  mean: (law) => law.scale * stepMoments(law).mean,
  variance: (law) => law.scale * law.scale * stepMoments(law).variance,
  cdf: (law, x) => stepCdf(stepTable(law), x / law.scale),
  quantile: (law, p) => law.scale * stepQuantile(stepTable(law), p),
  sample: (law, count, first, second, out) => stepSample(stepTable(law), count, first, second, out),
};
