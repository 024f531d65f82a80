import { binomialPmf, negativeBinomialPmf, poissonPmf } from "../../engine/maths/discrete-laws.ts";
import { exp } from "../../engine/maths/exp.ts";
import { log1p } from "../../engine/maths/log.ts";
import type { Inputs } from "./inputs.ts";
import type { Parameter } from "./parameter.ts";
import { choice, integer, notNegative, positive, probability, record } from "./parameter.ts";

/** The law of the number of claims in a year. */
export interface Frequency {
  readonly kind: "poisson" | "binomial" | "negbin";
  readonly mean: number;
  readonly variance: number;
  /** Third central moment. */
  readonly third: number;
  readonly pmf: (k: number) => number;
  /** Probability generating function at 1 - d: E[(1 - d)^N], 0 <= d <= 1. */
  readonly generatingAtOneMinus: (d: number) => number;
  /** log of the generating function at 1 - d. */
  readonly logGenerating: (d: number) => number;
  /** Panjer's a and b: p(k) = (a + b/k) p(k - 1). */
  readonly a: number;
  readonly b: number;
  /** Trials of a binomial law, size of a negative binomial law, else 0. */
  readonly size: number;
  readonly q: number;
}

export function frequencyParameter(meaning: string): Parameter {
  return record(meaning, {
    dist: choice("law of the number of claims", ["poisson", "binomial", "negbin"], { default: "poisson" }),
    mean: notNegative("expected number of claims (poisson, negbin)", { optional: true, maximum: 1e7 }),
    size: positive("size r of the negative binomial law: variance = mean + mean^2/r", { optional: true }),
    n: integer("number of trials (binomial)", { minimum: 0, maximum: 1e7, optional: true }),
    q: probability("probability of a claim in each trial (binomial)", { optional: true }),
  });
}

const USED: Readonly<Record<string, readonly string[]>> = { poisson: ["mean"], negbin: ["mean", "size"], binomial: ["n", "q"] };

/** @throws ExactError for missing or surplus keys */
export function readFrequency(input: Inputs): Frequency {
  const kind = input.text("dist") as Frequency["kind"]; // checked against the choices
  const used = USED[kind]!;
  for (const key of used) if (!input.has(key)) input.fail(key, "a number", `Add ${key}: dist ${kind} needs it.`);
  for (const key of input.keysPresent()) {
    if (key !== "dist" && !used.includes(key)) input.fail(key, `only ${used.join(", ")} with dist ${kind}`, "Remove it.");
  }
  switch (kind) {
    case "poisson":
      return poissonFrequency(input.number("mean"));
    case "negbin":
      return negativeBinomial(input.number("mean"), input.number("size"));
    case "binomial":
      return binomial(input.number("n"), input.number("q"));
  }
}

export function poissonFrequency(mean: number): Frequency {
  return {
    kind: "poisson",
    mean,
    variance: mean,
    third: mean,
    a: 0,
    b: mean,
    size: 0,
    q: 0,
    pmf: (k) => poissonPmf(k, mean),
    generatingAtOneMinus: (d) => exp(-mean * d),
    logGenerating: (d) => -mean * d,
  };
}

function negativeBinomial(mean: number, size: number): Frequency {
  const ratio = mean / size;
  const a = mean / (size + mean);
  const logGenerating = (d: number): number => -size * log1p(ratio * d);
  return {
    kind: "negbin",
    mean,
    variance: mean * (1 + ratio),
    third: mean * (1 + ratio) * (1 + 2 * ratio),
    a,
    b: (size - 1) * a,
    size,
    q: 0,
    pmf: (k) => negativeBinomialPmf(k, size, mean),
    generatingAtOneMinus: (d) => exp(logGenerating(d)),
    logGenerating,
  };
}

function binomial(n: number, q: number): Frequency {
  const logGenerating = (d: number): number => (n === 0 ? 0 : n * log1p(-q * d));
  return {
    kind: "binomial",
    mean: n * q,
    variance: n * q * (1 - q),
    third: n * q * (1 - q) * (1 - 2 * q),
    a: -q / (1 - q),
    b: ((n + 1) * q) / (1 - q),
    size: n,
    q,
    pmf: (k) => binomialPmf(k, n, q),
    generatingAtOneMinus: (d) => exp(logGenerating(d)),
    logGenerating,
  };
}

/** The number of claims of several independent years together. */
export function repeatedFrequency(frequency: Frequency, years: number): Frequency {
  switch (frequency.kind) {
    case "poisson":
      return poissonFrequency(frequency.mean * years);
    case "negbin":
      return negativeBinomial(frequency.mean * years, frequency.size * years);
    case "binomial":
      return binomial(frequency.size * years, frequency.q);
  }
}
