import { total } from "./measures.ts";
import type { Metric, MetricWords } from "./metric.ts";

/**
 * The law of a scheme's yearly claims over futures: benefits incurred for care of the year, paid or not, before any reinsurance. One
 * metric for each level or amount of `outputs`. Over all years: the last year.
 */
const shared = {
  scope: "scheme",
  totals: ["benefits"],
  measure: total,
  breakdown: false,
  horizon: "last",
  why: "no_members",
  proportion: false,
  better: null,
  headline: false,
} as const;
const money = { unit: "currency", extensive: true } as const;

/** Futures with claims of `unit`, 2 `unit`, ...: as many as the level needs, at least twenty. */
function example(value: number, futures = 20, unit = 1): Metric["example"] {
  const replications = Array.from({ length: futures }, (_, k) => [Number(((k + 1) * unit).toPrecision(15))]);
  return { totals: replications.at(-1)!, replications, value };
}
/** As many futures as a level needs to be an outcome, within reason. */
const futuresFor = (level: number): number => Math.min(20_000, Math.max(20, Math.ceil(1 / (1 - level) - 1e-9)));
/** Claims around the amount: a tenth of it, two tenths, ... twice. */
const unitOf = (point: number): number => (point > 0 ? point / 10 : 1);
const words = (name: string, definition: string, formula: string): { readonly en: MetricWords } => ({ en: { name, definition, formula } });

const coherence = "Acerbi and Tasche (2002), On the coherence of expected shortfall, Journal of Banking and Finance 26(7), 1487-1503";
const lossModels = "Klugman, Panjer and Willmot, Loss Models: aggregate losses, value at risk, stop-loss premium (from memory)";

const atRisk = (level: number): Metric => ({
  id: `finance.claims_var_${level}`,
  ...shared,
  ...money,
  statistic: { kind: "value_at_risk", level },
  words: words(
    `Claims, ${percent(level)} quantile`,
    `Smallest amount that the claims of a year do not exceed in ${percent(level)} of the futures: one of the outcomes.`,
    `inf{x : F(x) >= ${level}}, F = distribution function of the claims`,
  ),
  source: lossModels,
  example: example(Math.ceil(futuresFor(level) * level - 1e-9), futuresFor(level)),
});

const beyondRisk = (level: number): Metric => ({
  id: `finance.claims_tvar_${level}`,
  ...shared,
  ...money,
  statistic: { kind: "tail_value_at_risk", level },
  words: words(
    `Claims, mean of worst ${percent(1 - level)}`,
    `Mean of the claims of a year in the worst ${percent(1 - level)} of the futures; the outcome at the edge counts with the part that belongs to it, so that the figure is coherent.`,
    `1 / (1 - ${level}) x integral of the quantiles above ${level}`,
  ),
  source: coherence,
  example: example(futuresFor(level), futuresFor(level)),
});

const below = (point: number): Metric => ({
  id: `finance.claims_cdf_${point}`,
  ...shared,
  unit: "share",
  extensive: false,
  statistic: { kind: "share_at_most", point },
  words: words(
    "Claims within the amount",
    `Share of futures in which the claims of a year are not above ${point}.`,
    `F(${point}), F = distribution function of the claims`,
  ),
  source: lossModels,
  example: example(point > 0 ? 0.5 : 0, 20, unitOf(point)),
});

const above = (point: number): Metric => ({
  id: `finance.stop_loss_${point}`,
  ...shared,
  ...money,
  statistic: { kind: "mean_excess", point },
  words: words(
    "Claims above the amount",
    `Expected claims of a year above ${point}: what a stop-loss cover with this retention costs without loading.`,
    `E max(S - ${point}, 0), S = claims`,
  ),
  source: lossModels,
  example: example(point > 0 ? 2.75 * unitOf(point) : 10.5, 20, unitOf(point)),
});

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(12))} %`;
}

export const metrics: readonly Metric[] = [
  { ...atRisk(0.95), id: "finance.claims_var", family: { key: "lossLevels", placeholder: "<level>", at: atRisk } },
  { ...beyondRisk(0.95), id: "finance.claims_tvar", family: { key: "lossLevels", placeholder: "<level>", at: beyondRisk } },
  { ...below(10), id: "finance.claims_cdf", family: { key: "lossCdfAt", placeholder: "<amount>", at: below } },
  { ...above(10), id: "finance.stop_loss", family: { key: "stopLossAt", placeholder: "<amount>", at: above } },
];
