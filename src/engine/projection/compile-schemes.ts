import { isFloor } from "../model/floor.ts";
import type { BenefitModel, ContributionModel, SchemeModel, WorldModel } from "../model/model.ts";
import type { ContributionTerms, Scenario, Scheme } from "../model/scenario.ts";
import { conditionsOf, forEachSpan, forEachState, holds, oldestAge, type StateLayout } from "../model/states.ts";
import { doubleTable } from "../model/table-memory.ts";
import { ruleOf } from "../premiums/contribution.ts";

const never = 32767;

export function contributionModel(contribution: ContributionTerms, scale: number): ContributionModel {
  return { kind: contribution.kind, ...ruleOf(contribution).compile(contribution, scale) };
}

function denialTable(scheme: Scheme, states: StateLayout): Float64Array {
  const { denyConditions, denyAboveAge, denyGroups } = scheme.underwriting;
  if (denyAboveAge === null && denyGroups.length === 0 && denyConditions.every((probability) => probability === 0)) return new Float64Array(0);
  const denial = doubleTable(states.count);
  forEachSpan(states, (first, _female, group, conditions) => {
    let probability = 0;
    for (let c = 0; c < denyConditions.length; c++) if (holds(states, conditions, c)) probability = Math.max(probability, denyConditions[c]!);
    if (denyGroups.includes(group)) probability = 1;
    denial.fill(probability, first, first + oldestAge + 1);
    if (denyAboveAge !== null) denial.fill(1, first + denyAboveAge + 1, first + oldestAge + 1);
  });
  return denial;
}

/** By state: 1 where some scheme may refuse people. */
export function refusableStates(schemes: readonly SchemeModel[], { count }: StateLayout): Uint8Array {
  const refusable = new Uint8Array(count);
  for (const { denial } of schemes) for (let state = 0; state < denial.length; state++) if (denial[state]! > 0) refusable[state] = 1;
  return refusable;
}

function compileScheme(scenario: Scenario, scheme: Scheme, states: StateLayout, scale: number, denial: Float64Array): SchemeModel {
  const benefits: BenefitModel[] = scheme.benefits.map((benefit) =>
    benefit === null
      ? { covered: false, reimburse: 0, copay: 0, deductible: 0, cap: Infinity }
      : { covered: true, reimburse: benefit.reimburse, copay: benefit.copay, deductible: benefit.deductible, cap: benefit.cap ?? Infinity },
  );
  const { limits } = scheme;
  let riderMask = 0;
  if (scheme.underwriting.excludePreexisting) scenario.health.conditions.forEach((condition, c) => (riderMask |= condition.preexisting ? 1 << c : 0));
  return {
    name: scheme.name,
    kind: scheme.kind,
    countsAsCover: scheme.countsAsCover,
    openFrom: Int32Array.from(scheme.eligibility.openYear, (year) => (year === null ? never : Math.max(0, year - scenario.startYear))),
    maxEntryAge: scheme.eligibility.maxEntryAge ?? 1000,
    reach: scheme.reach,
    awareness: scheme.awareness === null ? null : Float64Array.from(scheme.awareness),
    mode: scheme.enrolment.mode,
    reunderwrite: scheme.enrolment.renewal === "reunderwrite",
    affordabilityEnforced: scheme.enrolment.affordability === "enforced",
    compulsoryFor: markedGroups(scheme.enrolment.compulsoryFor.length === 0 ? null : scheme.enrolment.compulsoryFor, scenario),
    together: scheme.enrolment.together,
    contribution: contributionModel(scheme.contribution, scale),
    contributionIndex: scheme.contributionIndex,
    payFactor: payFactorByState(scheme, states),
    entryFee: scheme.entryFee,
    employerShare: scheme.employerShare,
    employerIsPublic: scheme.employer === "public",
    pricedForMembers: scheme.pricedFor === "members",
    collection: scheme.collection,
    subsidies: scheme.subsidies.map((subsidy) => ({
      groups: markedGroups(subsidy.groups, scenario),
      incomeBelow: typeof subsidy.incomeBelow === "number" ? subsidy.incomeBelow : Infinity,
      index: subsidy.index,
      belowPovertyLine: subsidy.incomeBelow === "poverty_line",
      quintiles: subsidy.quintiles === null ? 31 : subsidy.quintiles.reduce((mask, quintile) => mask | (1 << (quintile - 1)), 0),
      who: subsidy.who,
      share: subsidy.share,
      amount: subsidy.amount,
      byState: subsidy.paidBy === "state",
    })),
    subsidyBudget: scheme.subsidyBudget === null ? Infinity : scheme.subsidyBudget * scale,
    benefits,
    limits: {
      any: limits.deductible > 0 || limits.outOfPocket !== null || limits.outOfPocketShareOfIncome !== null || limits.annual !== null,
      deductible: limits.deductible,
      outOfPocket: limits.outOfPocket ?? Infinity,
      outOfPocketShare: limits.outOfPocketShareOfIncome ?? Infinity,
      annual: limits.annual ?? Infinity,
      perHousehold: limits.unit === "household" || limits.outOfPocketShareOfIncome !== null,
    },
    benefitIndex: scheme.benefitIndex,
    denial,
    riderMask,
    expenses: { ...scheme.expenses, fixed: scheme.expenses.fixed * scale },
    settlementLag: scheme.settlementLag,
    subsidyLag: scheme.subsidyLag,
    closesOnRuin: scheme.onInsolvency === "close",
    exitAbove: scheme.exit?.lossRatioAbove ?? Infinity,
    exitYears: scheme.exit?.years ?? 1,
    pricing: scheme.pricing,
  };
}

/** By group: 1 for those named; empty for all. */
function markedGroups(named: readonly number[] | null, { population }: Scenario): Uint8Array {
  return named === null ? new Uint8Array(0) : Uint8Array.from(population.groups, (_, g) => (named.includes(g) ? 1 : 0));
}

/** What a person of each state pays of what the rule says; empty where everybody pays all of it. */
function payFactorByState({ payFactors }: Scheme, states: StateLayout): Float64Array {
  if (payFactors === null || (payFactors.child === 1 && payFactors.groups.every((factor) => factor === 1))) return new Float64Array(0);
  const table = new Float64Array(states.count);
  forEachState(states, (state, age, _female, group) => {
    table[state] = payFactors.groups[group]! * (age < payFactors.childBelow ? payFactors.child : 1);
  });
  return table;
}

/** @param before  the same schemes of another year or future, where they refuse the same people */
export function compileSchemes(scenario: Scenario, states: StateLayout, scale: number, before: readonly SchemeModel[] | null = null): SchemeModel[] {
  return scenario.schemes.map((scheme, k) => compileScheme(scenario, scheme, states, scale, before === null ? denialTable(scheme, states) : before[k]!.denial));
}

/** Worlds with their arms numbered world by world, schemes in name order. */
export function compileWorlds(scenario: Scenario, schemes: readonly SchemeModel[]): { worlds: WorldModel[]; arms: { world: number; scheme: number }[] } {
  const arms: { world: number; scheme: number }[] = [];
  const { start } = scenario.behaviour.choice;
  const worlds = scenario.worlds.map((world, w) => {
    const joinable: number[] = [];
    const floors: number[] = [];
    for (const scheme of [...world.schemes].sort((a, b) => a - b)) {
      (isFloor(schemes[scheme]!) ? floors : joinable).push(arms.length);
      arms.push({ world: w, scheme });
    }
    return {
      name: world.name,
      joinable: Int32Array.from(joinable),
      floors: Int32Array.from(floors),
      hasRider: joinable.some((arm) => schemes[arms[arm]!.scheme]!.riderMask !== 0),
      startPosition:
        start === "nobody" ? -1 : start === "everyone" ? Math.min(joinable.length, 1) - 1 : joinable.findIndex((arm) => arms[arm]!.scheme === start),
    };
  });
  return { worlds, arms };
}

/** Surcharge factor of a state: 1 + the sum of the surcharges of its conditions. */
export function surchargeByState(scheme: Scheme, states: StateLayout): Float64Array {
  const factor = new Float64Array(states.count).fill(1);
  if (scheme.underwriting.surcharge.every((surcharge) => surcharge === 0)) return factor;
  for (let state = 0; state < states.count; state++) {
    const conditions = conditionsOf(states, state);
    scheme.underwriting.surcharge.forEach((surcharge, c) => {
      if (holds(states, conditions, c)) factor[state] = factor[state]! + surcharge;
    });
  }
  return factor;
}
