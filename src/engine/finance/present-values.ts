/**
 * Running present values of an arm, at the end of each year t.
 *
 * Capital. With initial capital K instead of the arm's own, and the same flows, assets at the end of year t are G_t (K + B_t), where
 * G_t = product of (1 + investment return) and B_t = sum of flows f(timing) / G. The reserve is assets less the provision, so that it is
 * never negative up to t for K >= max over s <= t of provision_s / G_s - B_s: what is needed does not depend on the rate of borrowing.
 *
 * Level rate. Outgo and base of the contribution rate, as incurred, at their timing within the year, discounted.
 *
 * @source  F. Cichon and others, Modelling in Health Care Finance, ILO and ISSA: general average premium (from memory)
 */

import type { ArmTotals } from "../model/arm-totals.ts";
import type { ArmModel, Model } from "../model/model.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import type { ArmAccount } from "./accounts.ts";
import { runningCosts, timingFactor, withCash } from "./flows.ts";

/** Adds an open year; what a closed scheme would have met is not known. Runs before the arm moves to its next year. */
export function discountYear(model: Model, arm: ArmModel, year: ArmYear, context: YearContext, totals: ArmTotals, account: ArmAccount): void {
  if (!year.open) return;
  const values = year.presentValues;
  const { timing } = model;
  const { investmentReturn: interest } = context;
  values.growth *= 1 + interest;
  const provision = model.schemes[arm.scheme]!.settlementLag * totals.benefits;
  values.balance += withCash(0, account.flows, interest) / values.growth;
  values.needed = Math.max(values.needed, provision / values.growth - values.balance);
  const rate = model.economy.discountRate === model.economy.discountRate ? model.economy.discountRate : interest;
  values.discount *= 1 + rate;
  const apart = account.administration - account.costOfContributions;
  values.outgo +=
    (totals.benefits * timingFactor(timing.benefits, rate) + apart * timingFactor(timing.expenses, rate) - withCash(0, runningCosts(account.others), rate)) /
    values.discount;
  if (!(year.price > 0)) return;
  const base = totals.contributions * timingFactor(timing.contributions, rate) - account.costOfContributions * timingFactor(timing.expenses, rate);
  values.base += base / year.price / values.discount;
}
