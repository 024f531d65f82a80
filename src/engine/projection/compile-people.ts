import type { Law } from "../distributions/law.ts";
import type { Problem } from "../keys/problem.ts";
import type { BehaviourModel, DemographyModel, EconomyModel, PeopleModel } from "../model/model.ts";
import type { RowsModel } from "../model/rows-model.ts";
import { lastAge, type Microdata, type Scenario } from "../model/scenario.ts";
import { femaleBit, forEachSpan, oldestAge, type StateLayout } from "../model/states.ts";
import { doubleTable } from "../model/table-memory.ts";
import { strataOf } from "../population/strata.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { nameKey } from "../random/key.ts";
import { compileChain, compileStart } from "./compile-chain.ts";
import { commonFactor, tiesToIncome } from "./compile-factors.ts";
import { lawMean } from "./compile-needs.ts";
import { hasExactIncomes } from "./exact-incomes.ts";

const ages = lastAge + 1;

/** Mean income over the groups; a law without a mean counts with its scale. */
function meanIncome(scenario: Scenario): number {
  let sum = 0;
  for (const group of scenario.population.groups) {
    const mean = group.income.scale === 0 ? 0 : lawMean(group.income);
    sum += (group.count / scenario.population.size) * (mean < Infinity ? mean : group.income.scale);
  }
  return sum;
}

/** Rows of the survey file as tables; extra columns only where a contribution collects one. */
function compileRows({ population, schemes, health }: Scenario): RowsModel | null {
  const { microdata, size, groups, demography } = population;
  if (microdata === null) return null;
  const { ages, females, weights, incomes } = microdata;
  const dynamic = demography.kind === "dynamic";
  const cumulative = new Float64Array(dynamic ? weights.length : 0);
  let sum = 0;
  for (let row = 0; row < cumulative.length; row++) {
    sum += weights[row]!;
    cumulative[row] = sum;
  }
  return {
    strata: strataOf(
      microdata,
      size,
      groups.map(({ count }) => count),
    ),
    drawn: microdata.mode === "resample",
    byHousehold: microdata.households !== null,
    states: Int32Array.from(microdata.groups, (group, row) => ages[row]! | (females?.[row] === 1 ? femaleBit : 0) | (group << 8)),
    sexKnown: females !== null,
    incomes,
    scoreLaws: tiesToIncome(health) ? groups.map((_, group) => lawOfRows(microdata, group)) : [],
    entrantCumulative: cumulative,
    extra: schemes.some(({ contribution }) => (ruleOf(contribution).columns?.(contribution) ?? []).length > 0)
      ? microdata.extra.map(({ values }) => values)
      : [],
  };
}

/** Incomes of the rows of a group, each with its weight. */
function lawOfRows({ groups, incomes, weights }: Microdata, group: number): Law {
  const rows = Array.from(groups.keys()).filter((row) => groups[row] === group && weights[row]! > 0);
  const sum = rows.reduce((total, row) => total + weights[row]!, 0);
  return { family: "list", scale: 1, shape: [], points: rows.map((row) => incomes[row]!), weights: rows.map((row) => weights[row]! / sum) };
}

/** @param rows  those of the survey file where they were compiled before: no number of theirs is drawn */
export function compilePeople(scenario: Scenario, rows: RowsModel | null = compileRows(scenario)): PeopleModel {
  const { groups, households, draw, size } = scenario.population;
  const ageCumulative = doubleTable(groups.length * 2 * ages);
  const entrantGroupCumulative = new Float64Array(groups.length);
  let reached = 0;
  groups.forEach((group, g) => {
    for (const [sex, weights] of [group.ages.male, group.ages.female].entries()) {
      let sum = 0;
      for (let age = 0; age < ages; age++) {
        sum += weights[age] ?? 0;
        ageCumulative[(g * 2 + sex) * ages + age] = sum;
      }
    }
    reached += group.count / size;
    entrantGroupCumulative[g] = reached;
  });
  const conditions = scenario.health.conditions;
  return {
    drawnOnce: draw === "once",
    femaleShare: Float64Array.from(groups, (group) => group.femaleShare),
    ageCumulative,
    incomeLaws: scenario.population.microdata === null ? groups.map((group) => group.income) : [],
    rows,
    frailty: scenario.health.frailty?.level === "person" ? commonFactor(scenario.health) : null,
    incomePersistence: scenario.population.incomePersistence,
    meanIncome: meanIncome(scenario),
    exactIncomes: hasExactIncomes(scenario),
    equivalence: households === null ? "none" : households.equivalence,
    relatedAges: households?.ages === "related",
    prevalence: conditions.map((condition) => Float64Array.from([...condition.prevalence.male, ...condition.prevalence.female])),
    healthCumulative: compileStart(scenario.health.states),
    conditionKeys: Int32Array.from(conditions, (condition) => nameKey(condition.name)),
    entrantGroupCumulative,
  };
}

function compileFertility(fertility: Scenario["population"]["demography"]["fertility"], states: StateLayout): Float64Array {
  if (fertility === null) return new Float64Array(0);
  const table = doubleTable(states.count);
  forEachSpan(states, (first, female) => {
    if (female) for (let age = 0; age <= oldestAge; age++) table[first + age] = fertility.byAge[age]!;
  });
  return table;
}

export function compileDemography(scenario: Scenario, states: StateLayout, problems: Problem[]): DemographyModel {
  const { demography } = scenario.population;
  const { mortality } = demography;
  const conditions = scenario.health.conditions;
  const dynamic = demography.kind === "dynamic";
  const chain = scenario.health.states;
  const byYear = mortality?.byYear ?? null;
  const death = dynamic && mortality !== null ? doubleTable(states.count) : new Float64Array(0);
  const change = conditions.map(() => doubleTable(dynamic ? states.count : 0));
  let highest = 0;
  if (dynamic) {
    forEachSpan(states, (first, female, _group, held) => {
      let factor = 1;
      conditions.forEach((condition, c) => {
        const has = (held & (1 << c)) !== 0;
        if (has) factor *= condition.mortality;
        const onset = female ? condition.onset.female : condition.onset.male;
        for (let age = 0; age <= oldestAge; age++) change[c]![first + age] = has ? condition.recovery : onset[age]!;
      });
      const yearly = mortality === null ? null : female ? mortality.female : mortality.male;
      for (let age = 0; age <= oldestAge; age++) {
        const base = byYear !== null ? 1 : yearly === null ? 0 : yearly[age]!;
        if (death.length > 0) death[first + age] = byYear !== null ? factor : Math.min(1, base * factor);
        let sum = 0;
        for (const table of change) sum += table[first + age]!;
        if (sum > highest) highest = sum;
      }
    });
  }
  if (highest > 1) {
    problems.push({
      code: "E0331",
      path: ["health", "conditions"],
      value: highest,
      allowed: "onset and recovery of all conditions together are at most 1 a year for a person",
      fix: "lower the onset or recovery probabilities",
    });
  }
  return {
    dynamic: dynamic || chain !== null,
    ages: dynamic,
    chain: chain === null ? null : compileChain(chain),
    death,
    deathByYear: Float64Array.from(dynamic ? (byYear ?? []) : []),
    change,
    fertility: compileFertility(demography.fertility, states),
    girlShare: 1 / (1 + (demography.fertility?.boysPerGirl ?? 1)),
    replace: demography.entrants.replace || demography.growth !== null,
    entrantRate: demography.entrants.rate,
    entrantAge: demography.entrants.age ?? -1,
    growth: demography.growth ?? NaN,
    exitAge: dynamic && demography.exitAge !== null ? demography.exitAge : 1000,
  };
}

const daysPerYear = 365;

export function compileEconomy(scenario: Scenario): EconomyModel {
  const { economy } = scenario;
  const line = economy.povertyLine;
  const societal = line !== null && line.kind === "societal" && economy.ppp !== null;
  return {
    inflation: economy.inflation,
    wageGrowth: economy.wageGrowth,
    medicalInflation: economy.medicalInflation,
    investmentReturn: economy.investmentReturn,
    borrowingRate: economy.borrowingRate,
    discountRate: economy.discountRate ?? NaN,
    povertyAmount: line !== null && line.kind === "amount" ? line.amount : NaN,
    povertyFactor: societal ? economy.ppp!.rate * daysPerYear : NaN,
    povertyFloor: line !== null && line.kind === "societal" ? line.floor : 0,
    povertyIntercept: line !== null && line.kind === "societal" ? line.intercept : 0,
    basicNeeds: typeof economy.basicNeeds === "number" ? economy.basicNeeds : NaN,
    amountIndex: economy.index,
    basicNeedsArePovertyLine: economy.basicNeeds === "poverty_line",
    povertySlope: line !== null && line.kind === "societal" ? line.slope : 0,
  };
}

export function compileBehaviour(scenario: Scenario): BehaviourModel {
  const { behaviour } = scenario;
  const { subsistence, shareOfIncome } = behaviour.affordability;
  return {
    awareness: Float64Array.from(behaviour.awareness),
    affordableShare: shareOfIncome ?? Infinity,
    subsistence: subsistence === "poverty_line" ? 0 : subsistence,
    subsistenceIsPovertyLine: subsistence === "poverty_line",
    subsistenceIndex: behaviour.affordability.index,
    abilitySlope: behaviour.affordability.slope ?? Infinity,
    choice: behaviour.choice,
    effortMean: behaviour.enrolment.effortMean,
    effortSd: behaviour.enrolment.effortSd,
    attemptFails: behaviour.enrolment.attemptFails,
    arrears: behaviour.lapse.arrears,
    lapseReturn: behaviour.lapse.return,
    inertia: behaviour.lapse.inertia,
    liquidity: behaviour.forgoneCare?.liquidity ?? Infinity,
    forgoProbability: behaviour.forgoneCare?.probability ?? 0,
  };
}
