import { exp } from "../maths/exp.ts";
import { log, log1p } from "../maths/log.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../maths/normal.ts";
import { pow } from "../maths/pow.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { lognormal } from "./lognormal.ts";
import { createFrom, type LawInput, lawProblem, type Parametrisation } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Body and tail in units of the joining amount `tail.from`. */
interface Parts {
  readonly sigma: number;
  /** log(tail.from / median of the body) */
  readonly reach: number;
  readonly alpha: number;
  /** P(X > tail.from) */
  readonly tailShare: number;
  /** P(body <= tail.from) before it is cut. */
  readonly bodyBelow: number;
}

function partsOf(law: Law): Parts {
  const [sigma, reach, alpha, tailShare] = law.shape;
  return { sigma: sigma!, reach: reach!, alpha: alpha!, tailShare: tailShare!, bodyBelow: normalCdf(reach! / sigma!) };
}

/** E[body^order; body <= 1] / P(body <= 1) for the lognormal body in units of `tail.from`. */
function bodyMoment(parts: Parts, order: number): number {
  const spread = order * parts.sigma;
  return (exp(-order * parts.reach + 0.5 * spread * spread) * normalCdf(parts.reach / parts.sigma - spread)) / parts.bodyBelow;
}

function tailMoment(parts: Parts, order: number): number {
  return parts.alpha > order ? parts.alpha / (parts.alpha - order) : Infinity;
}

function unitMoment(parts: Parts, order: number): number {
  return (1 - parts.tailShare) * bodyMoment(parts, order) + parts.tailShare * tailMoment(parts, order);
}

function unitQuantile(parts: Parts, p: number): number {
  const body = 1 - parts.tailShare;
  if (p <= body) return Math.min(1, exp(parts.sigma * normalQuantile((p / body) * parts.bodyBelow) - parts.reach));
  return exp((log(parts.tailShare) - log1p(-p)) / parts.alpha);
}

function splice(body: LawInput, from: number, alpha: number, share: number | null): Law | LawProblem {
  const bodyLaw = lognormal.create(body);
  if ("allowed" in bodyLaw) return { ...bodyLaw, key: bodyLaw.key === "" ? "" : `body.${bodyLaw.key}` };
  const sigma = bodyLaw.shape[0];
  if (sigma === undefined) return lawProblem("body", 0, "a body with some spread", "raise its cv or sigma above 0");
  const reach = log(from / bodyLaw.scale);
  const tailShare = share ?? normalSurvival(reach / sigma);
  if (!(tailShare > 0 && tailShare < 1 && normalCdf(reach / sigma) > 0 && normalSurvival(reach / sigma) > 0)) {
    return lawProblem("tail.from", from, "an amount that the body can fall below and exceed", "move it nearer to the body");
  }
  return { family: "spliced", scale: from, shape: [sigma, reach, alpha, tailShare], points: [], weights: [] };
}

const bodies: readonly (readonly [string, string])[] = [
  ["mean", "cv"],
  ["mean", "sigma"],
  ["mean", "gini"],
  ["median", "sigma"],
];

/** Every body with and without an own probability of the tail. */
function parametrisations(): readonly Parametrisation[] {
  return bodies.flatMap(
    ([centre, spread]) =>
      [
        {
          keys: [`body.${centre}`, `body.${spread}`, "tail.from", "tail.alpha"],
          build: (x, y, from, alpha) => splice({ [centre]: x!, [spread]: y! }, from!, alpha!, null),
        },
        {
          keys: [`body.${centre}`, `body.${spread}`, "tail.from", "tail.alpha", "tail.share"],
          build: (x, y, from, alpha, share) => splice({ [centre]: x!, [spread]: y! }, from!, alpha!, share!),
        },
      ] satisfies Parametrisation[],
  );
}

/**
 * Unit law in units of `tail.from`: a lognormal cut there, then a Pareto tail. Without `tail.share` the tail keeps the
 * probability that the body gives it. `scale` is `tail.from`. Draws rise with the words.
 */
export const spliced: Distribution = {
  name: "spliced",
  summary: "A lognormal body with a Pareto tail above a threshold: ordinary bills plus rare catastrophic ones.",
  source: "Klugman, Panjer and Willmot (2012), Loss Models, section 5.2 (splicing)",
  parameters: [
    { name: "body.mean", meaning: "average of the body before it is cut (or body.median)", allowed: "a number above 0" },
    { name: "body.cv", meaning: "spread of the body (or body.sigma, body.gini)", allowed: "a number above 0" },
    { name: "tail.from", meaning: "where the tail begins", allowed: "a number above 0" },
    { name: "tail.alpha", meaning: "tail index: smaller is heavier", allowed: "a number above 0" },
    { name: "tail.share", meaning: "probability of the tail; the body's own when left out", allowed: "between 0 and 1" },
  ],
  create: (input) =>
    createFrom("spliced", input, parametrisations(), {
      "tail.share": { test: (share) => share > 0 && share < 1, allowed: "a probability above 0 and below 1" },
    }),
  mean: (law) => law.scale * unitMoment(partsOf(law), 1),
  variance: (law) => {
    const parts = partsOf(law);
    const mean = unitMoment(parts, 1);
    const second = unitMoment(parts, 2);
    return second === Infinity ? Infinity : law.scale * law.scale * (second - mean * mean);
  },
  cdf: (law, x) => {
    const parts = partsOf(law);
    if (!(x > 0)) return 0;
    if (x > law.scale) return 1 - parts.tailShare * pow(law.scale / x, parts.alpha);
    return ((1 - parts.tailShare) * normalCdf((log(x / law.scale) + parts.reach) / parts.sigma)) / parts.bodyBelow;
  },
  quantile: (law, p) => law.scale * unitQuantile(partsOf(law), p),
  sample: (law, count) => {
    const parts = partsOf(law);
    for (let k = 0; k < count; k += 1) draws[k] = unitQuantile(parts, uniformFromWords(firstWord[k]!, secondWord[k]!));
  },
};
