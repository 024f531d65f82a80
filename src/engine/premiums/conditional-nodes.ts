/**
 * A law given the normal score z of a person's income, to which a Gaussian copula of correlation rho ties it:
 * X = Q(Phi(rho z + sqrt(1 - rho^2) Z)) with Z standard normal. Nodes and weights of the expectation over Z.
 */
import type { Law } from "../distributions/law.ts";
import { quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { stepTable } from "../distributions/shared/step-table.ts";
import { normalCdf, normalDensity, normalQuantile } from "../maths/normal.ts";
import { forEachNode, type LawNodes } from "./event-moments.ts";
import { scoreAt } from "./personal-pay.ts";

interface Known {
  readonly rho: number;
  readonly steps: LawNodes[];
}
const cache = new WeakMap<Law, Known>();
/** Longer lists are smooth enough for quadrature. */
const longestExact = 2048;

/** Unit nodes of the law at a step of the score. */
export function conditionalNodes(law: Law, rho: number, step: number): LawNodes {
  let known = cache.get(law);
  if (known === undefined || known.rho !== rho) {
    known = { rho, steps: [] };
    cache.set(law, known);
  }
  known.steps[step] ??= makeNodes(law, rho, scoreAt(step));
  return known.steps[step]!;
}

function makeNodes(law: Law, rho: number, score: number): LawNodes {
  if ((law.family === "discrete" || law.family === "list") && law.points.length <= longestExact) return pointNodes(law, rho, score);
  const unit: Law = { ...law, scale: 1 };
  const { values: scores, weights } = normalNodes();
  return { values: scores.map((own) => quantileAtScore(unit, tiedScore(rho, score, own))), weights };
}

const furthestScore = 8;
let normal: LawNodes | null = null;

/** Standard normal law on eight Gauss-Legendre nodes in each unit from -8 to 8. */
function normalNodes(): LawNodes {
  if (normal !== null) return normal;
  const values: number[] = [];
  const weights: number[] = [];
  for (let from = -furthestScore; from < furthestScore; from++) {
    forEachNode((at, weight) => {
      const score = from + 0.5 * (1 + at);
      values.push(score);
      weights.push(0.5 * weight * normalDensity(score));
    });
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  normal = { values: Float64Array.from(values), weights: Float64Array.from(weights, (weight) => weight / sum) };
  return normal;
}

/** P(X <= x | z) = Phi((Phi^-1(F(x)) - rho z) / sqrt(1 - rho^2)). */
function pointNodes(law: Law, rho: number, score: number): LawNodes {
  const { points, cumulative } = stepTable(law);
  const spread = Math.max(1e-9, Math.sqrt(1 - rho * rho));
  const below = cumulative.map((p) => (p >= 1 ? 1 : p <= 0 ? 0 : normalCdf((normalQuantile(p) - rho * score) / spread)));
  return { values: points, weights: below.map((p, k) => p - (k > 0 ? below[k - 1]! : 0)) };
}
