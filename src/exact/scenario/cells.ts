/**
 * Kinds of people: age, sex and conditions held, with their probabilities by the laws of the population. Made from the scenario
 * alone, not from the compiled tables of the simulation, so that the two can disagree.
 */
import { type HealthStates, lastAge, type RateTable, type Scenario } from "../../engine/model/scenario.ts";

export const ages: number = lastAge + 1;

/** Cell of (age, sex, conditions as bits, or the number of the health state): ((health * 2 + sex) * 121) + age, sex 1 = female. */
export function cellCount(scenario: Scenario): number {
  let sets = scenario.health.states?.names.length ?? 1;
  for (let c = 0; c < scenario.health.conditions.length; c++) sets *= 2;
  return sets * 2 * ages;
}

/** Calls `visit` for every cell, in order. */
export function forEachCell(scenario: Scenario, visit: (cell: number, age: number, female: boolean, conditions: number) => void): void {
  const count = cellCount(scenario);
  for (let cell = 0; cell < count; cell++) {
    const row = Math.floor(cell / ages);
    visit(cell, cell % ages, row % 2 === 1, Math.floor(row / 2));
  }
}

/** Probability of each cell for a person of the group; all of that age where one is given, so many of them female where that is. */
export function peopleOfGroup(scenario: Scenario, group: number, age: number | null, female: number | null = null): Float64Array {
  const { femaleShare: usual, ages: weights } = scenario.population.groups[group]!;
  const femaleShare = female ?? usual;
  const out = new Float64Array(cellCount(scenario));
  const states = scenario.health.states === null ? null : firstStates(scenario.health.states);
  forEachCell(scenario, (cell, a, woman, held) => {
    const sexShare = woman ? femaleShare : 1 - femaleShare;
    const ageShare = age === null ? ((woman ? weights.female : weights.male)[a] ?? 0) : a === age ? 1 : 0;
    let probability = sexShare * ageShare;
    if (probability === 0) return;
    scenario.health.conditions.forEach((condition, c) => {
      const prevalence = (woman ? condition.prevalence.female : condition.prevalence.male)[a]!;
      probability *= (held >> c) & 1 ? prevalence : 1 - prevalence;
    });
    out[cell] = states === null ? probability : probability * states[held]!;
  });
  return out;
}

/** Shares of the states in the first year that somebody is there. */
function firstStates({ start, transitions, costAt }: HealthStates): readonly number[] {
  return costAt === "start" ? start : start.map((_, to) => transitions.reduce((sum, row, from) => sum + start[from]! * row[to]!, 0));
}

function tableRate(rate: RateTable, age: number, female: boolean, group: number, held: number): number {
  switch (rate.kind) {
    case "constant":
      return rate.value;
    case "age_sex":
      return (female ? rate.female : rate.male)[age]!;
    case "group":
      return rate.values[group]!;
    case "condition": {
      const listed = rate.values.filter((value, c): value is number => value !== null && ((held >> c) & 1) === 1);
      return listed.length === 0 ? rate.default : listed.reduce((highest, value) => Math.max(highest, value));
    }
    case "state":
      return rate.values[held]!;
  }
}

/** Expected events a year of frailty 1 outside shock years, and the factor of the conditions on the cost of one. */
export function needOf(
  scenario: Scenario,
  service: number,
  group: number,
  age: number,
  female: boolean,
  held: number,
): { readonly rate: number; readonly cost: number } {
  if (scenario.health.states?.absorbing[held] === true) return { rate: 0, cost: 1 };
  let rate = tableRate(scenario.health.services[service]!.rate, age, female, group, held);
  let cost = 1;
  scenario.health.conditions.forEach((condition, c) => {
    if (((held >> c) & 1) === 0) return;
    rate *= condition.rates[service]!;
    cost *= condition.costs[service]!;
  });
  return { rate, cost };
}
