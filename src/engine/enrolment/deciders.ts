/**
 * What sets those who decide apart, the same for all worlds and offers: how much they can pay, what it takes them to enrol, how they
 * value cover, and whether their attempt to enrol fails this year. All but the last is for life.
 *
 *   ability    P(can pay) = 1 / (1 + (x / s)^k),  x = contribution / (income - subsistence), s = share_of_income: so each household has a
 *              ceiling s exp(L / k) on x, L its logistic draw; k = infinity is the sharp bar
 *   effort     lognormal with mean and standard deviation of the file, in mean expected costs
 *   valuation  lognormal of mean 1, `valuation_spread` the standard deviation of its logarithm
 */
import {
  abilityWord,
  attemptWord,
  effortWord,
  unitCeiling,
  unitEffort,
  unitFails,
  unitHead,
  unitList,
  unitValuation,
  valuationWord,
} from "../kernels/scratch.ts";
import { exp } from "../maths/exp.ts";
import { log, log1p } from "../maths/log.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { drawAttempts, drawMeans } from "../needs/people-of-year.ts";
import { uniform } from "../random/generator.ts";

/** Whether what a household can pay differs from one to the next. */
export function isSmooth({ behaviour }: Model): boolean {
  return behaviour.abilitySlope !== Infinity && behaviour.affordableShare !== Infinity;
}

/** To be called once a block and year, before any offer. */
export function findDeciders(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  const { behaviour } = model;
  const smooth = isSmooth(model);
  const efforts = behaviour.effortMean > 0;
  const values = behaviour.choice.valuationSpread > 0;
  if (smooth || efforts || values) drawMeans(model, columns, context, block);
  if (smooth) placeCeilings(behaviour.affordableShare, behaviour.abilitySlope, block.units);
  if (efforts) placeLognormal(unitEffort, effortWord, behaviour.effortMean, spreadOf(behaviour.effortMean, behaviour.effortSd), block.units);
  if (values) placeLognormal(unitValuation, valuationWord, 1, behaviour.choice.valuationSpread, block.units);
  if (behaviour.attemptFails > 0) {
    drawAttempts(model, columns, context, block);
    placeFailures(behaviour.attemptFails, block.units);
  }
}

/** Standard deviation of the logarithm of a lognormal law. */
function spreadOf(mean: number, sd: number): number {
  const cv = sd / mean;
  return Math.sqrt(log1p(cv * cv));
}

function placeCeilings(share: number, slope: number, units: number): void {
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const drawn = uniform(abilityWord[unitHead[unit]!]!);
    unitCeiling[unit] = share * exp(log(drawn / (1 - drawn)) / slope);
  }
}

function placeLognormal(column: Float64Array, words: Int32Array, mean: number, spread: number, units: number): void {
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    column[unit] = spread === 0 ? mean : mean * exp(spread * (normalQuantile(uniform(words[unitHead[unit]!]!)) - spread / 2));
  }
}

function placeFailures(probability: number, units: number): void {
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    unitFails[unit] = +(uniform(attemptWord[unitHead[unit]!]!) < probability);
  }
}
