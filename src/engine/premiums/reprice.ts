/**
 * Next year's price from this year's experience (closed totals of year t only).
 *
 *   F = Z * actual / expected claims + 1 - Z,   Z = min(1, sqrt(claims / 1082))  (limited fluctuation, 5 % with 90 %), or n / (n + k), or a number
 *   price' = price * F * (1 + trend), within [1 - max_fall, 1 + max_rise]
 *
 * 1082 = (1.645 / 0.05)^2 claims for full credibility (Klugman, Panjer & Willmot, Loss Models, limited fluctuation credibility).
 */

import type { ArmTotals } from "../model/arm-totals.ts";
import type { ArmModel, Model } from "../model/model.ts";
import type { Pricing } from "../model/scenario.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { ruleOf } from "./contribution.ts";

const fullCredibilityClaims = 1082;

export function credibility(pricing: Pricing, claims: number, members: number): number {
  switch (pricing.credibility.kind) {
    case "limited_fluctuation":
      return Math.min(1, Math.sqrt(claims / fullCredibilityClaims));
    case "buhlmann":
      return members / (members + pricing.credibility.k);
    case "fixed":
      return pricing.credibility.z;
    case "none":
      return 0;
  }
}

/** Per-head costs of year-1 money that the price carries: administration per member, fixed costs, yearly share of acquisition, levers. */
export function costsPerHead(model: Model, arm: ArmModel, members: number): number {
  const { expenses } = model.schemes[arm.scheme]!;
  return expenses.perMember + (members > 0 ? expenses.fixed / members : 0) + expenses.acquisition * model.behaviour.arrears + arm.leverCost;
}

/** Claims that this year's contributions were meant to pay: the pricing formula read backwards. */
export function claimsPricedIn(model: Model, arm: ArmModel, totals: ArmTotals, index: number): number {
  const scheme = model.schemes[arm.scheme]!;
  const { pricing, expenses } = scheme;
  if (pricing.targetLossRatio !== null) return totals.contributions * pricing.targetLossRatio;
  const net =
    totals.contributions * (1 - expenses.shareOfContributions - pricing.profit) - totals.members * costsPerHead(model, arm, arm.pricedMembers) * index;
  return Math.max(0, net / (1 + pricing.safety + expenses.shareOfBenefits));
}

export function reprice(model: Model, arm: ArmModel, year: ArmYear, context: YearContext, totals: ArmTotals): number {
  const { contribution, contributionIndex, pricing } = model.schemes[arm.scheme]!;
  const expected = claimsPricedIn(model, arm, totals, context.prices);
  const z = expected > 0 ? credibility(pricing, totals.claims, totals.members) : 0;
  const next = ruleOf(contribution).nextPrice(contribution.numbers, {
    price: year.price,
    totals,
    credible: expected > 0 ? z * (totals.benefits / expected) + 1 - z : 1,
    trend: 1 + model.economy.medicalInflation.mean,
    wageGrowth: 1 + model.economy.wageGrowth.mean,
    indexGrowth: indexGrowth(model, contributionIndex),
    decided: year.decided,
    maxFall: pricing.maxFall,
    maxRise: pricing.maxRise,
  });
  return model.eras.length === 0 ? next : onNextTerms(model, arm, context.year + 1, next);
}

/**
 * Where the terms of next year are others by calendar year, the price changes as the first price would: from 60 to 120 where the file
 * says so, and by as much as a balanced price would differ. What experience has taught stays in it; limits of rises are for experience.
 */
function onNextTerms(model: Model, arm: ArmModel, year: number, price: number): number {
  const era = model.eras.find(({ from }) => from === year);
  if (era === undefined) return price;
  const then = era.arms.find(({ world, scheme }) => world === arm.world && scheme === arm.scheme)!.firstPrice;
  if (price === arm.firstPrice || arm.firstPrice === 0) return then;
  return then === arm.firstPrice ? price : price * (then / arm.firstPrice);
}

function indexGrowth(model: Model, index: "prices" | "wages" | "medical" | "none"): number {
  const { economy } = model;
  switch (index) {
    case "prices":
      return 1 + economy.inflation.mean;
    case "wages":
      return 1 + economy.wageGrowth.mean;
    case "medical":
      return 1 + economy.medicalInflation.mean;
    case "none":
      return 1;
  }
}
