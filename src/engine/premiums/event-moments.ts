/**
 * Moments of one event under a scheme's rule: exact sums over the points of discrete laws, Gauss-Legendre on panels of the
 * quantile function for the others (64 nodes in each decade of the upper tail down to 1e-10).
 */

import { eventPayment } from "../benefits/rule.ts";
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { exp } from "../maths/exp.ts";
import { type BenefitModel, truncationLevels } from "../model/model.ts";

/** Unit draws with their probabilities. */
export interface LawNodes {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Eight-point Gauss-Legendre abscissae and weights on [-1, 1] (Abramowitz & Stegun, table 25.4). */
const abscissae: readonly number[] = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const abscissaWeights: readonly number[] = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];
const panels = 8;

export function lawNodes(law: Law): LawNodes {
  if (law.family === "constant") return { values: Float64Array.of(1), weights: Float64Array.of(1) };
  if (law.family === "discrete" || law.family === "list") {
    const weights = law.weights.length > 0 ? Float64Array.from(law.weights) : new Float64Array(law.points.length).fill(1 / law.points.length);
    return { values: Float64Array.from(law.points), weights };
  }
  const unit: Law = { ...law, scale: 1 };
  const { quantile } = distributions.get(law.family)!;
  const { values, weights } = probabilityNodes();
  return { values: values.map((p) => quantile(unit, p)), weights };
}

let known: LawNodes | null = null;

/** The eight Gauss-Legendre nodes on [-1, 1], in order, with their weights. */
export function forEachNode(visit: (at: number, weight: number) => void): void {
  for (let node = 0; node < 8; node++) {
    const at = node < 4 ? -abscissae[3 - node]! : abscissae[node - 4]!;
    visit(at, node < 4 ? abscissaWeights[3 - node]! : abscissaWeights[node - 4]!);
  }
}

/** Probabilities at which a quantile function is read, with their weights. */
export function probabilityNodes(): LawNodes {
  known ??= makeProbabilityNodes();
  return known;
}

function makeProbabilityNodes(): LawNodes {
  const values: number[] = [];
  const weights: number[] = [];
  let low = 0;
  let tail = 1;
  for (let segment = 0; segment < 12; segment++) {
    tail = segment === 0 ? 0.5 : segment === 1 ? 0.1 : tail * 0.1;
    const high = segment === 11 ? 1 : 1 - tail;
    for (let panel = 0; panel < panels; panel++) {
      const from = low + ((high - low) * panel) / panels;
      const half = (high - low) / panels / 2;
      forEachNode((at, weight) => {
        const p = from + half * (1 + at);
        if (!(p > 0 && p < 1)) return;
        values.push(p);
        weights.push(weight * half);
      });
    }
    low = high;
  }
  return { values: Float64Array.from(values), weights: Float64Array.from(weights) };
}

/** What is known of one event: E[payment], E[min(payment, limit)^2] for each truncation limit, all after the decision to use. */
export interface EventMoments {
  payment: number;
  readonly squares: Float64Array;
}

/** Who pays for an event, and how people answer to what is left. */
export interface EventPayers {
  readonly rule: BenefitModel;
  readonly index: number;
  /** Rules of the public schemes that pay first, with their indexes. */
  readonly floors: readonly { readonly rule: BenefitModel; readonly index: number }[];
  readonly priceResponse: number;
}

/**
 * @param scale  currency per unit draw (law scale times condition factor times price index)
 * @param limits truncation limits of the payment; none: squares are not asked for, and 0
 */
export function eventMoments(nodes: LawNodes, scale: number, { rule, index, floors, priceResponse }: EventPayers, limits: Float64Array): EventMoments {
  const squares = new Float64Array(truncationLevels);
  let payment = 0;
  const { values, weights } = nodes;
  for (let n = 0; n < values.length; n++) {
    const cost = values[n]! * scale;
    let left = cost;
    for (const floor of floors) left -= eventPayment(floor.rule, left, 1, floor.index);
    const pays = rule.covered ? eventPayment(rule, left, 1, index) : 0;
    if (pays === 0) continue;
    const pocket = left - pays;
    const used = priceResponse > 0 && pocket > 0 ? weights[n]! * exp((-priceResponse * pocket) / cost) : weights[n]!;
    payment += used * pays;
    for (let level = 0; level < limits.length; level++) {
      const cut = pays < limits[level]! ? pays : limits[level]!;
      squares[level] = squares[level]! + used * cut * cut;
    }
  }
  return { payment, squares };
}
