/**
 * Member amounts before employer share and subsidies, for all persons of the block that an arm could enrol.
 *
 * What a rule charges is in its file under `rules/`; here are the terms of the year that all rules share.
 */

import { gross, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { takeSteps } from "../model/hooks.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { ContributionTerms } from "../model/scenario.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { type Contribution, contributionRules } from "./rules/index.ts";
import type { ContributionRule } from "./rules/rule.ts";

/** Terms of a valid scenario, whose `kind` is the name of a rule: its own reader made them. */
export function termsOf(contribution: ContributionTerms): Contribution {
  return contribution as Contribution;
}

export function ruleOf({ kind }: { readonly kind: string }): ContributionRule {
  return contributionRules.get(kind)!;
}

/** Leaves the amounts in `gross`; see `ContributionRule.charge`. */
export function chargeArm(model: Model, columns: Columns, arm: ArmModel, year: ArmYear, context: YearContext, block: BlockSize): void {
  const { contribution, contributionIndex: indexName, payFactor } = model.schemes[arm.scheme]!;
  const index = contributionIndex(context, indexName);
  const byUnit = contribution.perHousehold && model.layout.position !== null;
  const { povertyLine } = context;
  ruleOf(contribution).charge(contribution.numbers, { price: year.price, index, povertyLine, magic: arm.priceMagic, byUnit, block, model, columns, arm });
  if (payFactor.length > 0) {
    const { living: alive } = block;
    const { priceMagic: magic } = arm;
    for (let i = 0; i < alive; i++) gross[i] = gross[i]! * payFactor[stateOf[i]!]! + magic - magic;
  }
  takeSteps(context.hooks.charge[model.arms.indexOf(arm)] ?? []);
}
