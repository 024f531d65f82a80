import { exp } from "../engine/maths/exp.ts";
import { gammaP, gammaQ } from "../engine/maths/incomplete-gamma.ts";
import { log } from "../engine/maths/log.ts";
import { normalQuantile } from "../engine/maths/normal.ts";
import { solveBracketed } from "../engine/maths/root.ts";
import type { Family, Result } from "./family.ts";
import type { Frequency } from "./parts/frequency.ts";
import { frequencyParameter, poissonFrequency, readFrequency } from "./parts/frequency.ts";
import { clean } from "./parts/lattice-input.ts";
import type { Parameters } from "./parts/parameter.ts";
import { level, list, notNegative, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  mean_count: notNegative("expected number of claims of the pool (Poisson); or give frequency", { maximum: 1e6, optional: true }),
  frequency: { ...frequencyParameter("another law of the number of claims"), optional: true },
  severity_mean: positive("mean claim", { unit: "money" }),
  severity_cv: positive("coefficient of variation of a claim; 1 is the exponential law", { default: 1 }),
  levels: list("levels of VaR and TVaR", level("level"), { default: [0.95, 0.99], fewest: 0, most: 100 }),
  cdf_at: list("amounts at which to give P(S <= x)", notNegative("amount", { unit: "money" }), { default: [], fewest: 0, most: 1000 }),
  stop_loss_at: list("amounts at which to give the stop-loss premium", notNegative("amount", { unit: "money" }), { default: [], fewest: 0, most: 1000 }),
};

const MOST_COUNTS = 20000;

/** Counts that matter (the others hold less than 1e-25 of probability), or null when they are too many. */
function counts(frequency: Frequency): readonly (readonly [number, number])[] | null {
  if (!(frequency.mean <= MOST_COUNTS)) return null;
  const list: (readonly [number, number])[] = [];
  const spread = Math.sqrt(frequency.variance);
  const start = Math.max(1, Math.floor(frequency.mean - 12 * spread - 12));
  for (let n = start; n < 1e7; n += 1) {
    const p = frequency.pmf(n);
    if (p > 1e-30) list.push([n, p]);
    else if (n > frequency.mean + spread) break;
    if (list.length > MOST_COUNTS) return null;
  }
  return list;
}

/** The law of the total: a mixture of gamma laws over the number of claims. */
class Total {
  readonly #terms: readonly (readonly [number, number])[];
  readonly #shape: number;
  readonly #scale: number;

  constructor(terms: readonly (readonly [number, number])[], mean: number, cv: number) {
    this.#terms = terms;
    this.#shape = 1 / (cv * cv);
    this.#scale = mean / this.#shape;
  }

  survival(x: number): number {
    return this.#terms.reduce((sum, [n, p]) => sum + p * gammaQ(n * this.#shape, x / this.#scale), 0);
  }

  cdf(x: number, atZero: number): number {
    return this.#terms.reduce((sum, [n, p]) => sum + p * gammaP(n * this.#shape, x / this.#scale), atZero);
  }

  /** E[S; S > x] */
  meanAbove(x: number): number {
    const factor = this.#shape * this.#scale;
    return this.#terms.reduce((sum, [n, p]) => sum + p * n * factor * gammaQ(n * this.#shape + 1, x / this.#scale), 0);
  }
}

function quantile(total: Total, level: number, start: number): number {
  const target = log(1 - level);
  let high = start;
  while (total.survival(high) > 1 - level) high *= 2;
  const root = solveBracketed((y) => log(total.survival(exp(y))) - target, -600, log(high), 0);
  return root === null ? 0 : exp(root);
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  if (inputs.has("mean_count") === inputs.has("frequency")) {
    inputs.fail("mean_count", "either mean_count or frequency", inputs.has("frequency") ? "Remove one of the two." : "Add one of the two.");
  }
  const frequency = inputs.has("frequency") ? readFrequency(inputs.record("frequency")) : poissonFrequency(inputs.number("mean_count"));
  const mean = inputs.number("severity_mean");
  const cv = inputs.number("severity_cv");
  const terms = counts(frequency);
  if (terms === null)
    return inputs.fail(
      inputs.has("frequency") ? "frequency" : "mean_count",
      `a number of claims that stays below ${MOST_COUNTS}`,
      "Use aggregate-fft for larger pools.",
    );
  const total = new Total(terms, mean, cv);
  const zero = frequency.generatingAtOneMinus(1);
  const variance = mean * mean * (frequency.mean * cv * cv + frequency.variance);
  const sd = Math.sqrt(variance);
  const table = new Table()
    .add("p_zero", zero)
    .add("mean", frequency.mean * mean, "money")
    .add("variance", variance, "money^2")
    .add("sd", sd, "money");
  const third = mean * mean * mean * (2 * frequency.mean * cv * cv * cv * cv + 3 * frequency.variance * cv * cv + frequency.third);
  table.add("skewness", third / (variance * sd));
  const labels = inputs.labels("levels");
  inputs.numbers("levels").forEach((value, i) => {
    const start = frequency.mean * mean + Math.max(1, normalQuantile(value)) * sd;
    const q = zero >= value - 1e-15 ? 0 : quantile(total, value, start);
    const tvar = q === 0 ? (frequency.mean * mean) / (1 - value) : q + (total.meanAbove(q) - q * total.survival(q)) / (1 - value);
    table.add(`VaR_${labels[i]}`, q, "money").add(`TVaR_${labels[i]}`, tvar, "money");
  });
  for (const x of inputs.numbers("cdf_at")) table.add(`P(S<=${clean(x)})`, x === 0 ? zero : total.cdf(x, zero));
  for (const x of inputs.numbers("stop_loss_at")) {
    table.add(`E(S-${clean(x)})+`, x === 0 ? frequency.mean * mean : total.meanAbove(x) - x * total.survival(x), "money");
  }
  return table.result();
}

export const family: Family = {
  name: "aggregate-gamma",
  summary: "Exact law of annual claims with exponential or gamma claim sizes: VaR, TVaR, cdf, stop-loss",
  formula: "F(x) = P(N=0) + sum_n P(N=n) P(n k, x/s), k = 1/cv^2, s = mean/k; TVaR = VaR + E(S - VaR)+/(1 - a), E[S; S>x] = sum_n P(N=n) n k s Q(n k + 1, x/s)",
  source: "Klugman, Panjer & Willmot, Loss Models, compound distributions; NIST DLMF 8.2",
  accuracy: "relative 1e-11",
  parameters,
  example: { mean_count: 50, severity_mean: 120, levels: [0.95, 0.99, 0.995] },
  compute,
};
