/** What closes a year: accounts of every arm, the State's part, and the terms of next year. Uses closed totals only. */
import { type ArmAccount, closeAccount } from "../finance/accounts.ts";
import { withAmounts } from "../finance/flows.ts";
import { leavesMarket } from "../finance/leave-market.ts";
import { discountYear } from "../finance/present-values.ts";
import { followSpiral } from "../finance/spiral.ts";
import { leverFlows, type OpenLever } from "../levers/open.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { Flow } from "../model/lever-model.ts";
import type { Model } from "../model/model.ts";
import type { KnownWholes } from "../model/outcome.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { LeverTotal, TotalName } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";
import { expectedByService } from "../premiums/expected-by-service.ts";
import { expectedPay } from "../premiums/expected-pay.ts";
import { withPersonal } from "../premiums/personal-pay.ts";
import { reprice } from "../premiums/reprice.ts";
import { tallyOwnFunds, tallyPresentValues } from "../tally/tally-funds.ts";
import { basicNeeds } from "../tally/tally-hardship.ts";
import { isOperating, tallyOperation } from "../tally/tally-operation.ts";
import { applyLimits } from "./arm-tables.ts";
import { isLedgered, isWeighed, keepsByService, payContextOf } from "./compile-arms.ts";

/** Sum of the cells of a total: exact, because counts are whole and money is on the grid. */
export function sumCells(tally: Float64Array, from: number, cells: number): number {
  let sum = 0;
  for (let cell = 0; cell < cells; cell++) sum += tally[from + cell]!;
  return sum;
}

export function armTotals(model: Model, context: YearContext, a: number, tally: Float64Array): ArmTotals {
  const { offset, breakdowns } = model.tallies;
  const { cells } = breakdowns;
  const arm = model.arms[a]!;
  const scheme = model.schemes[arm.scheme]!;
  const members = sumCells(tally, offset.members[a]!, cells);
  let contributions = sumCells(tally, offset.contributions[a]!, cells);
  // divided among as many heads as pay, a fixed total is what it is, whatever the parts were rounded to; with other heads it is what they pay
  const { fixedTotal, byExpectation } = scheme.contribution;
  const fixed = fixedTotal * contributionIndex(context, scheme.contributionIndex);
  if (Math.abs(fixed - contributions) <= members * arm.priceMagic * Number.EPSILON) contributions = fixed;
  return {
    members,
    newMembers: sumCells(tally, offset.new_members[a]!, cells),
    contributions,
    benefits: sumCells(tally, offset.benefits[a]!, cells),
    claims: tally[offset.claims_count[a]!]!,
    subsidies: tally[offset.contributions_subsidy[a]!]!,
    expected: byExpectation ? tally[offset.community_expected[a]!]! : 0,
  };
}

/**
 * Subsidies that are more than their budget are cut by the same part for everybody who is entitled, and people decide anew at that part:
 * with less help no more of them join, so that the budget holds. Returns the worlds in which something was cut.
 */
export function cutSubsidies(model: Model, context: YearContext, tally: Float64Array): readonly number[] {
  const cut: number[] = [];
  model.arms.forEach((arm, a) => {
    const budget = model.schemes[arm.scheme]!.subsidyBudget * context.prices;
    const due = budget < Infinity ? tally[model.tallies.offset.contributions_subsidy[a]!]! : 0;
    if (due <= budget * (1 + budgetRounding)) return;
    context.arms[a]!.subsidyRatio *= budget / due;
    cut.push(arm.world);
  });
  return cut;
}
/** Amounts of people are rounded to the grid: a budget is kept to a part in 2^30. */
const budgetRounding = 9.3e-10;

/** Accounts of all arms from the year's totals. */
export function closeAccounts(
  model: Model,
  context: YearContext,
  levers: readonly OpenLever[],
  tally: Float64Array,
): { totals: ArmTotals[]; accounts: ArmAccount[] } {
  const totals = model.arms.map((_, a) => armTotals(model, context, a, tally));
  const accountOf = (a: number, flows: readonly Flow[]): ArmAccount => closeAccount(model, model.arms[a]!, context.arms[a]!, context, totals[a]!, flows);
  const flows = leverFlows(levers, totals, (a, known) => accountOf(a, known).before);
  return { totals, accounts: model.arms.map((_, a) => accountOf(a, flows[a]!)) };
}

/** Writes the accounts into the tally, moves every arm to its next year and sets its terms. */
export function settleYear(model: Model, context: YearContext, totals: readonly ArmTotals[], accounts: readonly ArmAccount[], tally: Float64Array): void {
  const { offset } = model.tallies;
  model.arms.forEach((arm, a) => {
    const year = context.arms[a]!;
    const scheme = model.schemes[arm.scheme]!;
    const account = accounts[a]!;
    tallyOwnFunds(tally, offset, a, year, account, context);
    discountYear(model, arm, year, context, totals[a]!, account);
    tallyPresentValues(tally, offset, a, year, account, totals[a]!, arm.initialReserve);
    if (account.ruinedNow && !year.ruined) {
      year.ruined = true;
      year.ruinTime = context.year + 1;
    }
    if (account.unpaid > 0) year.failed = true;
    tally[offset.open[a]!] = year.open ? 1 : 0;
    tally[offset.contribution_rate[a]!] = year.price;
    tally[offset.administration[a]!] = account.administration;
    for (const { name, amount } of account.others) tally[offset[name as LeverTotal]![a]!] = amount;
    if (offset.lever_outgo[a]! >= 0) tally[offset.lever_outgo[a]!] = 0 - withAmounts(0, account.others);
    tally[offset.investment_income[a]!] = account.investmentIncome;
    tally[offset.surplus[a]!] = account.surplus;
    tally[offset.reserve[a]!] = account.reserve;
    tally[offset.benefits_unpaid[a]!] = account.unpaid;
    tally[offset.ruined[a]!] = year.ruined ? 1 : 0;
    tally[offset.ruin_time[a]!] = year.ruinTime;
    tally[offset.failed[a]!] = year.failed ? 1 : 0;
    year.openingReserve = year.reserve;
    year.openingProvision = year.provision;
    year.openingReceivable = year.receivable;
    year.reserve = account.reserve;
    year.provision = account.provision;
    year.receivable = account.receivable;
    if (offset.spiral[a]! >= 0) tally[offset.spiral[a]!] = followSpiral(year.spiral, totals[a]!);
    const wasOpen = year.open;
    if (account.closes) year.open = false;
    if (leavesMarket(scheme, year, totals[a]!)) {
      if (wasOpen && year.open) year.leftMarket = true;
      year.open = false;
    }
    // a closed scheme asks no other price than its last
    if (year.open) year.price = reprice(model, arm, year, context, totals[a]!);
  });
  tallyState(model, accounts, tally);
  const { povertyLine } = context;
  if (povertyLine !== povertyLine) leaveUndefined(model, againstTheLine, tally);
  // a line of 0 leaves nobody below it, and no share of it
  if (!(povertyLine > 0)) leaveUndefined(model, sharesOfTheLine, tally);
  const needs = basicNeeds(model, context);
  if (needs !== needs) leaveUndefined(model, againstBasicNeeds, tally);
}

const againstTheLine: readonly TotalName[] = ["sdg382", "sdg382_impoverishing", "sdg382_poor_before", "poor", "impoverished"];
const sharesOfTheLine: readonly TotalName[] = ["poverty_gap_before", "poverty_gap_added"];
const againstBasicNeeds: readonly TotalName[] = ["ctp_over_40"];

/** Without the line it is measured against, hardship is not 0 but undefined. */
function leaveUndefined(model: Model, names: readonly TotalName[], tally: Float64Array): void {
  const { offset, breakdowns } = model.tallies;
  for (const name of names) {
    for (const at of offset[name]) if (at >= 0) tally.fill(NaN, at, at + breakdowns.cells);
  }
}

function tallyState(model: Model, accounts: readonly ArmAccount[], tally: Float64Array): void {
  const { offset, breakdowns } = model.tallies;
  model.worlds.forEach((world, w) => {
    let subsidies = 0;
    let employer = 0;
    let floors = 0;
    for (const a of world.joinable) {
      subsidies += tally[offset.contributions_state[a]!]!;
      const shares = model.schemes[model.arms[a]!.scheme]!.employerIsPublic ? tally[offset.contributions_employer[a]!]! : 0;
      if (offset.contributions_public_employer[a]! >= 0) tally[offset.contributions_public_employer[a]!] = shares;
      employer += shares;
    }
    for (const a of world.floors) floors += sumCells(tally, offset.benefits[a]!, breakdowns.cells);
    tally[offset.state_subsidies[w]!] = subsidies;
    tally[offset.state_employer[w]!] = employer;
    tally[offset.state_floor[w]!] = floors;
    tally[offset.state_rescue[w]!] = rescueOf(Array.from(world.joinable, (a) => accounts[a]!));
  });
}

/** Who works on, once everything has closed that closes with the year: by its account, by the law, by its owners or in a merger. */
export function tallyOperations(model: Model, context: YearContext, totals: readonly ArmTotals[], tally: Float64Array): void {
  const { offset } = model.tallies;
  model.arms.forEach((_, a) => {
    tallyOperation(tally, offset, a, context.arms[a]!, totals[a]!, model.operatingFloor);
  });
  model.worlds.forEach((world, w) => {
    const workingAt = offset.state_operating[w]!;
    if (workingAt >= 0) tally[workingAt] = world.joinable.some((a) => isOperating(context.arms[a]!, totals[a]!, model.operatingFloor)) ? 1 : 0;
  });
}

/** What the State paid to keep schemes going; where no rule says that it may, there is no such figure, not one of 0. */
function rescueOf(accounts: readonly ArmAccount[]): number {
  const paid = accounts.flatMap(({ others }) => others.filter(({ remedy, payer }) => remedy === true && payer === "state"));
  return paid.length === 0 ? NaN : withAmounts(0, paid);
}

/** Values next year's offers where somebody weighs them: own expectations at next year's prices, class averages by experience. */
export function valueOffers(model: Model, context: YearContext, totals: readonly ArmTotals[] | null): void {
  model.arms.forEach((arm, a) => {
    const weighed = isWeighed(model, arm);
    const year = context.arms[a]!;
    if (!weighed && !year.valued && !isLedgered(model, a) && !model.schemes[arm.scheme]!.contribution.byExpectation) return;
    // members expect what the scheme pays now: exact for shares of bills, near where deductibles and caps stand beside them
    year.payIndex = arm.proportional ? context.medical * year.benefitScale : year.benefitScale;
    if (!arm.proportional && (context.medical !== 1 || year.benefitIndex !== 1)) {
      const terms = payContextOf(model, arm, context.year, context.medical, (scheme) => indexOf(context, scheme.benefitIndex));
      const parts = expectedPay(terms, weighed);
      const valued = withPersonal(model.states, parts.services, arm.personalMeans, parts.byState, parts.squares);
      year.basePay = parts.byState;
      year.baseSquares = parts.squares;
      year.servicePay = parts.services;
      if (arm.limitFactor.length > 0) {
        const { byState, squares } = valued;
        for (let s = 0; s < byState.length; s++) byState[s] = byState[s]! * arm.limitFactor[s]!;
        for (let at = 0; at < squares.length; at++) squares[at] = squares[at]! * arm.limitFactor[at % byState.length]!;
        applyLimits(year, arm.limitFactor);
      }
      year.expectedPay = valued.byState;
      year.paySquares = valued.squares;
      if (keepsByService(model, arm)) year.expectedByService = expectedByService(terms, arm);
    }
    if (totals === null || !weighed) return;
    const { members, benefits } = totals[a]!;
    if (model.schemes[arm.scheme]!.contribution.pricedByState) year.classScale = year.price;
    else if (members > 0 && year.classBase > 0) year.classScale = ((benefits / members) * (1 + model.economy.medicalInflation.mean)) / year.classBase;
    year.classBase = arm.classPay[0]!;
  });
}

function indexOf(context: YearContext, index: "prices" | "wages" | "medical" | "none"): number {
  return contributionIndex(context, index);
}

/** The account of a rule with a fixed total counts it where only rounding is between them; the undivided row must say the same. */
export function knownWholes(model: Model, totals: readonly { readonly contributions: number }[]): KnownWholes {
  const contributions = model.arms.map((arm, a) => {
    const { fixedTotal } = model.schemes[arm.scheme]!.contribution;
    return fixedTotal === fixedTotal ? totals[a]!.contributions : Number.NaN;
  });
  return { contributions };
}
