import type { Family, Result } from "./family.ts";
import type { IncomeLaw } from "./parts/income-law.ts";
import { dagumIncome, gammaIncome, lognormalIncome, paretoIncome, singhMaddalaIncome, uniformIncome, weibullIncome } from "./parts/income-law.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Lognormal } from "./parts/lognormal.ts";
import { LOGNORMAL_KEYS, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { choice, list, notNegative, positive, probability, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const KINDS = ["lognormal", "gamma", "exponential", "pareto", "singh-maddala", "dagum", "weibull", "uniform"] as const;
const parameters: Parameters = {
  income: record("a lognormal income law", LOGNORMAL_KEYS, { optional: true }),
  dist: choice("another income law", KINDS, { default: "lognormal" }),
  shape: positive("shape (gamma, weibull)", { optional: true }),
  alpha: positive("tail index (pareto), above 1", { above: 1, optional: true }),
  a: notNegative("shape a (singh-maddala, dagum) or lower end (uniform)", { optional: true }),
  q: positive("shape q (singh-maddala), a q above 1", { optional: true }),
  p: positive("shape p (dagum)", { optional: true }),
  b: positive("upper end (uniform)", { optional: true }),
  scale: positive("scale, in money", { unit: "money", default: 1 }),
  lorenz_at: list("shares of people at which to give the Lorenz curve", probability("share"), { fewest: 0, default: [] }),
};

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  lognormal: [],
  gamma: ["shape"],
  exponential: [],
  pareto: ["alpha"],
  "singh-maddala": ["a", "q"],
  dagum: ["a", "p"],
  weibull: ["shape"],
  uniform: ["a", "b"],
};

function checkKeys(inputs: Inputs, kind: string): void {
  const needed = NEEDED[kind]!;
  for (const key of needed) if (!inputs.has(key)) inputs.fail(key, "a number", `Add ${key}: dist ${kind} needs it.`);
  for (const key of ["shape", "alpha", "a", "q", "p", "b"]) {
    if (inputs.has(key) && !needed.includes(key)) inputs.fail(key, `only ${["dist", ...needed].join(", ")} with dist ${kind}`, "Remove it.");
  }
  if (inputs.has("income") && kind !== "lognormal") inputs.fail("income", "income only with dist lognormal", "Remove income or dist.");
}

function readLaw(inputs: Inputs, kind: string): IncomeLaw {
  const scale = inputs.number("scale");
  switch (kind) {
    case "gamma":
      return gammaIncome(inputs.number("shape"), scale);
    case "exponential":
      return gammaIncome(1, scale);
    case "pareto":
      return paretoIncome(inputs.number("alpha"), scale);
    case "weibull":
      return weibullIncome(inputs.number("shape"), scale);
    case "uniform":
      if (!(inputs.number("b") > inputs.number("a"))) inputs.fail("b", `a number above a (${inputs.label("a")})`, "Raise b or lower a.");
      return uniformIncome(inputs.number("a"), inputs.number("b"));
    case "singh-maddala":
      if (!(inputs.number("a") * inputs.number("q") > 1)) inputs.fail("q", "a q above 1, else the mean is infinite", "Raise a or q.");
      return singhMaddalaIncome(inputs.number("a"), inputs.number("q"), scale);
    default:
      if (!(inputs.number("a") > 1)) inputs.fail("a", "a above 1, else the mean is infinite", "Raise a.");
      return dagumIncome(inputs.number("a"), inputs.number("p"), scale);
  }
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const kind = inputs.text("dist");
  checkKeys(inputs, kind);
  const table = new Table();
  let lognormal: Lognormal | null = null;
  if (kind === "lognormal") {
    if (!inputs.has("income")) inputs.fail("income", "an object with mean or median and one of cv, sigma, gini", "Add income, or another dist.");
    lognormal = readLognormal(inputs.record("income"));
    table.add("mu", lognormal.mu).add("sigma", lognormal.sigma);
  }
  const law = lognormal === null ? readLaw(inputs, kind) : lognormalIncome(lognormal);
  const at = law.lorenz;
  table.add("mean", law.mean, "money").add("median", law.quantile(0.5), "money").add("gini", law.gini);
  for (let k = 1; k <= 5; k += 1) table.add(`income_share_Q${k}`, (k === 5 ? 1 : at(k / 5)) - (k === 1 ? 0 : at((k - 1) / 5)), "share");
  table
    .add("S80_S20", (1 - at(0.8)) / at(0.2))
    .add("palma", (1 - at(0.9)) / at(0.4))
    .add("top10_share", 1 - at(0.9), "share");
  for (const p of [5, 10, 50, 90, 95]) table.add(`p${p}`, law.quantile(p / 100), "money");
  table.add("theil_T", law.theil).add("headcount_below_60pct_median", law.cdf(0.6 * law.quantile(0.5)), "share");
  const labels = inputs.labels("lorenz_at");
  inputs.numbers("lorenz_at").forEach((p, i) => table.add(`lorenz(${labels[i]})`, p >= 1 ? 1 : at(p), "share"));
  return table.result();
}

export const family: Family = {
  name: "inequality-law",
  summary: "Inequality of an income law: Gini, Lorenz curve, quintile shares, Palma, Theil, quantiles",
  formula:
    "lognormal: G = erf(sigma/2), L(p) = Phi(Phi^-1(p) - sigma); gamma: G = Gamma(a+1/2)/(sqrt(pi) Gamma(a+1)); pareto 1/(2 alpha - 1); singh-maddala 1 - B-ratio; dagum; weibull 1 - 2^(-1/k); uniform (b-a)/(3(a+b))",
  source: "Kleiber & Kotz (2003), Statistical Size Distributions in Economics and Actuarial Sciences",
  accuracy: "relative 1e-12 (Theil of nearly equal incomes: absolute 1e-15)",
  parameters,
  example: { income: { mean: 1000, gini: 0.35 } },
  compute,
};
