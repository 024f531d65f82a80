/**
 * Member amounts before employer share and subsidies, for all persons of the block that an arm could enrol.
 *
 * Rules by person (risk, pool, community, flat per person, income per person) are one pass; rules by household sum the base of
 * the household's candidates first and share the amount equally among them.
 */

import { gross, incomeOf, stateOf, unitBase, unitCandidates, unitIncome, unitList, unitOf } from "../kernels/scratch.ts";
import type { Columns } from "../population/columns.ts";
import type { ArmModel, ContributionModel, Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { ArmYear, YearContext } from "../projection/year-context.ts";
import { chargeColumn } from "./column.ts";

/** Index of amounts written in start-year money. */
export function contributionIndex(context: YearContext, index: "prices" | "wages" | "medical" | "none"): number {
  switch (index) {
    case "prices":
      return context.prices;
    case "wages":
      return context.wages;
    case "medical":
      return context.medical;
    case "none":
      return 1;
  }
}

/** Contribution of one base: rate on the part between allowance and ceiling, then the limits of the amount. */
export function incomeContribution(rule: ContributionModel, rate: number, base: number, index: number): number {
  let capped = base;
  if (capped < rule.floor * index) capped = rule.floor * index;
  if (capped > rule.ceiling * index) capped = rule.ceiling * index;
  capped -= rule.allowance * index;
  let amount = capped > 0 ? rate * capped : 0;
  if (amount < rule.min * index) amount = rule.min * index;
  if (amount > rule.max * index) amount = rule.max * index;
  return amount;
}

/** Amount of the first tier whose limit is above the income; the last tier has no limit. */
export function tierContribution(rule: ContributionModel, income: number, index: number): number {
  let tier = 0;
  while (tier + 1 < rule.tierAmount.length && income >= rule.tierBelow[tier]! * index) tier++;
  return rule.tierAmount[tier]! * index;
}

/** `candidate(i)`: obstacles of person i that are not about money are absent (bit test against `blocking`). */
export function chargeArm(model: Model, columns: Columns, arm: ArmModel, year: ArmYear, context: YearContext, block: BlockSize): void {
  const { living: alive, units } = block;
  const scheme = model.schemes[arm.scheme]!;
  const rule = scheme.contribution;
  const byUnit = rule.perHousehold && model.layout.position !== null;
  const index = contributionIndex(context, scheme.contributionIndex);
  const flowMagic = arm.priceMagic;
  const price = year.price;
  switch (rule.kind) {
    case "none":
      chargeFlat(alive, 0);
      return;
    case "risk":
      chargeRisk(arm.priceByState, alive, price, flowMagic);
      return;
    case "community":
      chargeFlat(alive, price + flowMagic - flowMagic);
      return;
    case "pool":
      chargeFlat(alive, price * index + flowMagic - flowMagic);
      return;
    case "flat":
      if (byUnit) shareUnits(alive, units, flowMagic, () => price * index);
      else chargeFlat(alive, price * index + flowMagic - flowMagic);
      return;
    case "income":
      if (!byUnit) {
        chargeIncome(rule, alive, price, index, flowMagic);
        return;
      }
      sumBase(alive, units);
      shareUnits(alive, units, flowMagic, (unit) => incomeContribution(rule, price, unitBase[unit]!, index));
      return;
    case "column":
      chargeColumn(model, rule, columns, index, flowMagic, block);
      return;
    case "tiers":
      if (byUnit) shareUnits(alive, units, flowMagic, (unit) => tierContribution(rule, unitIncome[unit]!, index));
      else for (let k = 0; k < alive; k++) gross[k] = tierContribution(rule, unitIncome[unitOf[k]!]!, index) + flowMagic - flowMagic;
  }
}

function chargeFlat(alive: number, amount: number): void {
  for (let k = 0; k < alive; k++) gross[k] = amount;
}

function chargeRisk(table: Float64Array, alive: number, level: number, flowMagic: number): void {
  for (let i = 0; i < alive; i++) {
    gross[i] = table[stateOf[i]!]! * level + flowMagic - flowMagic;
  }
}

function chargeIncome(rule: ContributionModel, alive: number, rate: number, index: number, flowMagic: number): void {
  const floor = rule.floor * index;
  const ceiling = rule.ceiling * index;
  const allowance = rule.allowance * index;
  const min = rule.min * index;
  const max = rule.max * index;
  if (floor <= 0 && ceiling === Infinity && allowance === 0 && min <= 0 && max === Infinity) {
    for (let i = 0; i < alive; i++) gross[i] = incomeOf[i]! * rate + flowMagic - flowMagic;
    return;
  }
  for (let i = 0; i < alive; i++) {
    let base = incomeOf[i]!;
    base = base < floor ? floor : base;
    base = (base > ceiling ? ceiling : base) - allowance;
    let amount = base > 0 ? rate * base : 0;
    amount = amount < min ? min : amount;
    amount = amount > max ? max : amount;
    gross[i] = amount + flowMagic - flowMagic;
  }
}

/** Income of the household members who would be insured; of all living members where nobody could be. */
function sumBase(alive: number, units: number): void {
  for (let u = 0; u < units; u++) unitBase[unitList[u]!] = 0;
  for (let i = 0; i < alive; i++) {
    if (gross[i]! === 0) continue;
    const unit = unitOf[i]!;
    unitBase[unit] = unitBase[unit]! + incomeOf[i]!;
  }
}

/** Splits each household's amount equally among the members who would be insured (marked 1 in `gross`). */
function shareUnits(alive: number, units: number, flowMagic: number, amountOf: (unit: number) => number): void {
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const among = unitCandidates[unit]!;
    unitBase[unit] = among > 0 ? amountOf(unit) / among : 0;
  }
  for (let i = 0; i < alive; i++) {
    gross[i] = gross[i]! === 0 ? 0 : unitBase[unitOf[i]!]! + flowMagic - flowMagic;
  }
}
