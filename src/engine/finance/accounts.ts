/**
 * The yearly account of an arm.
 *
 *   assets_t = assets_{t-1} (1 + i) + sum over flows of sign * amount * f(timing),    f(start) = 1 + i, f(mid) = sqrt(1 + i), f(end) = 1
 *   reserve_t = assets_t - provision_t                      provision_t = settlement lag * benefits of year t, paid in year t + 1
 *   contributions count when they arrive: subsidy lag * subsidies of year t is received in year t + 1 (receivable_t); what is only
 *   promised pays no bill, so it is no part of the reserve. What arrives after a scheme has closed stays in its reserve.
 *
 * A deficit is a year end with reserve < 0 (strict, beyond the rounding of the sums), before what rules do about it; ruin is the first one
 * that they leave. A scheme that closes on ruin leaves benefits unpaid up to its deficit, pro rata over the year's benefits.
 */

import type { ArmTotals } from "../model/arm-totals.ts";
import { isFloor } from "../model/floor.ts";
import type { Flow } from "../model/lever-model.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { armFlows, withAmounts, withCash } from "./flows.ts";

export interface ArmAccount {
  /** What moved in the year, those of levers last. */
  readonly flows: readonly Flow[];
  /** Those of levers alone. */
  readonly others: readonly Flow[];
  readonly administration: number;
  readonly investmentIncome: number;
  readonly surplus: number;
  readonly reserve: number;
  readonly provision: number;
  /** Subsidies of the year that arrive in the next. */
  readonly receivable: number;
  /** Reserve before anything is done about a deficit. */
  readonly before: number;
  /** Part of administration that is a share of contributions. */
  readonly costOfContributions: number;
  readonly ruinedNow: boolean;
  /** Its reserve was below zero before anything was done about it. */
  readonly deficitNow: boolean;
  /** It closes for want of money. */
  readonly closes: boolean;
  /** Benefits that a closing scheme cannot pay. */
  readonly unpaid: number;
  /** Other debts of a closing scheme that nobody pays: its deficit beyond a whole year's benefits. */
  readonly writtenOff: number;
  /** Interest rate that applied to the year. */
  readonly interest: number;
}

/** Deficits below this share of the year's flows are rounding, not ruin. */
const roundingShare = 1e-9;

/** Deficits up to this are none. */
export function roundingTolerance({ contributions, benefits }: ArmTotals, administration: number): number {
  return roundingShare * (contributions + benefits + administration);
}

/** @param others  flows of levers: money between the scheme and others than its members */
export function closeAccount(model: Model, arm: ArmModel, year: ArmYear, context: YearContext, totals: ArmTotals, others: readonly Flow[] = []): ArmAccount {
  const scheme = model.schemes[arm.scheme]!;
  if (isFloor(scheme)) return publicAccount;
  const index = contributionIndex(context, scheme.expenses.index);
  const { flows, provision, receivable, administration, costOfContributions } = armFlows(scheme, year, index, model.timing, totals, others);
  const assets = year.reserve + year.provision;
  const interest = assets < 0 ? context.borrowingRate : context.investmentReturn;
  const reserve = withCash(assets * (1 + interest), flows, interest) - provision;
  const remedied = others.some(({ remedy }) => remedy === true);
  const before = remedied
    ? withCash(
        assets * (1 + interest),
        flows.filter(({ remedy }) => remedy !== true),
        interest,
      ) - provision
    : reserve;
  const simple = withAmounts(year.reserve, flows);
  const tolerance = roundingTolerance(totals, administration);
  const ruinedNow = reserve < -tolerance && !year.spared;
  const closes = ruinedNow && scheme.closesOnRuin && year.open;
  const unpaid = closes ? Math.min(-reserve, totals.benefits) : 0;
  const received = flows[0]!.amount;
  return {
    flows,
    others,
    administration,
    investmentIncome: reserve - simple,
    surplus: received - totals.benefits + unpaid - administration + withAmounts(0, others) + (reserve - simple),
    reserve: closes ? 0 : reserve,
    provision: closes ? 0 : provision,
    receivable,
    before,
    costOfContributions,
    ruinedNow,
    deficitNow: before < -tolerance,
    closes,
    unpaid,
    writtenOff: closes ? -reserve - unpaid : 0,
    interest,
  };
}

/** A public floor keeps no reserve: the State pays what it owes. */
const publicAccount: ArmAccount = {
  flows: [],
  others: [],
  administration: 0,
  investmentIncome: 0,
  surplus: 0,
  reserve: 0,
  provision: 0,
  receivable: 0,
  before: 0,
  costOfContributions: 0,
  ruinedNow: false,
  deficitNow: false,
  closes: false,
  unpaid: 0,
  writtenOff: 0,
  interest: 0,
};
