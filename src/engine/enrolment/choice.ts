/**
 * What a household thinks an offer is worth.
 *
 *   value = (1 - kappa) class average + kappa own expectation + A Var / (2 W) + trust * m (Var is perceived alike)      utility = (value - price) / (sigma m) + taste
 *
 * m is the mean need cost per person times household size; W the larger of income and subsistence; taste is logistic and
 * persistent; with sigma = 0 the household joins iff value >= price. `threshold`: k * own expectation + plus >= price; of several
 * offers the one with the largest difference.
 */

import {
  living,
  obstacles,
  stateOf,
  traitD,
  unitHead,
  unitIncome,
  unitList,
  unitObstacles,
  unitOf,
  unitPrice,
  unitSize,
  unitValue,
  unitVariance,
} from "../kernels/scratch.ts";
import { log } from "../maths/log.ts";
import type { Columns } from "../population/columns.ts";
import { personalPay, personalSquares } from "../premiums/personal-pay.ts";
import { type Model, truncationLevels } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { ArmYear, YearContext } from "../projection/year-context.ts";
import { uniform } from "../random/generator.ts";

/** Truncation level of the largest loss a household can bear: losses are cut at W - subsistence. */
function truncationLevel(bearable: number, unitLoss: number): number {
  if (!(unitLoss > 0)) return 0;
  let level = 0;
  let limit = unitLoss * 0.0625;
  while (level + 1 < truncationLevels && limit * 2 <= bearable) {
    limit *= 2;
    level++;
  }
  return level;
}

export function weighOffer(
  model: Model,
  columns: Columns,
  context: YearContext,
  year: ArmYear,
  utility: Float64Array,
  subsistence: number,
  block: BlockSize,
): void {
  const { living: alive, units, first } = block;
  const { choice, liquidity } = model.behaviour;
  const { frailty } = columns;
  const alone = model.layout.position === null;
  const personal = model.needs.personal.length > 0;
  const threshold = choice.rule === "threshold";
  const kappa = threshold ? 1 : choice.privateInformation;
  const groupMask = (1 << model.states.groupBits) - 1;
  const loss = model.needs.meanNeed * context.medical;
  const stateCount = model.states.count;
  for (let u = 0; u < units; u++) {
    unitValue[unitList[u]!] = 0;
    unitVariance[unitList[u]!] = 0;
  }
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    if (!alone && obstacles[i] !== 0 && unitObstacles[unit] === 0) continue;
    const state = stateOf[i]!;
    const frail = frailty === null ? 1 : frailty[first + living[i]!]!;
    const own = (personal ? personalPay(model, columns, year, first, i) : year.expectedPay[state]! * frail) * year.payIndex;
    if (threshold) {
      const group = (state >> 8) & groupMask;
      unitValue[unit] = unitValue[unit]! + own * choice.willingness.timesExpected[group]! + choice.willingness.plus[group]! * context.prices;
      continue;
    }
    unitValue[unit] = unitValue[unit]! + (1 - kappa) * year.classPay[state]! * year.classScale + kappa * own;
    if (choice.riskAversion > 0) {
      const wealth = unitIncome[unit]!;
      const floor = subsistence * unitSize[unit]!;
      const bearable = (wealth > floor ? wealth : floor) - floor;
      const level = truncationLevel(bearable, loss);
      const at = level * stateCount + state;
      const squares = personal ? kappa * personalSquares(model, columns, year, first, i, level) : kappa * year.paySquares[at]! * frail;
      const known = squares * year.payIndex * year.payIndex;
      const supposed = (1 - kappa) * year.classSquares[at]! * context.medical * context.medical;
      unitVariance[unit] = unitVariance[unit]! + (bearable > 0 ? known + supposed : 0);
    }
  }
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const price = unitPrice[unit]!;
    if (threshold) {
      utility[unit] = unitValue[unit]! >= price ? unitValue[unit]! - price || 5e-324 : unitValue[unit]! - price;
      continue;
    }
    const floor = subsistence * unitSize[unit]!;
    const wealth = unitIncome[unit]! > floor ? unitIncome[unit]! : floor;
    let value = unitValue[unit]!;
    if (wealth > 0) value += (0.5 * choice.riskAversion * unitVariance[unit]!) / wealth;
    const mean = loss * unitSize[unit]!;
    value += choice.trust * mean;
    if (liquidity !== Infinity) {
      const most = (liquidity * unitIncome[unit]!) / 12;
      if (value > most) value = most;
    }
    if (choice.noise === 0 || mean === 0) {
      utility[unit] = value >= price ? value - price || 5e-324 : value - price;
      continue;
    }
    const u1 = uniform(traitD[unitHead[unit]!]!);
    utility[unit] = (value - price) / (choice.noise * mean) + log(u1 / (1 - u1));
  }
}
