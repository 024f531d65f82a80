import type { Distribution } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom } from "./shared/create.ts";
import { draws } from "./shared/draw-columns.ts";

/** The law of an amount that is always `value`. Families with no spread left (cv 0, gini 0) fall back to it. */
export function constantLaw(value: number): Law {
  return { family: "constant", scale: value, shape: [], points: [], weights: [] };
}

/** Unit law: the number 1; `scale` is the value. */
export const constant: Distribution = {
  name: "constant",
  summary: "Always the same amount.",
  source: "by definition",
  written: true,
  parameters: [{ name: "value", meaning: "the amount", allowed: "a number of 0 or more" }],
  create: (input) => createFrom("constant", input, [{ keys: ["value"], build: constantLaw }]),
  mean: (law) => law.scale,
  variance: () => 0,
  cdf: (law, x) => (x >= law.scale ? 1 : 0),
  quantile: (law) => law.scale,
  sample: (_law, count) => {
    for (let k = 0; k < count; k += 1) draws[k] = 1;
  },
};
