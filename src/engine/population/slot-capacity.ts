/**
 * Slots for the whole horizon. Freed slots are taken again by replacing entrants; growth, arrivals and births need new ones.
 *
 * Births are chance, so their slots are planned: the expected births of a population that dies by its table alone (conditions and
 * states of health only lower them), and twelve standard deviations on top. Places at home (`household-kinds.ts`) come on top of these. Births of one year are sums of independent draws, and
 * their number carries over to the next generation: variance at most B (1 + 4 B / size) for B births in all is on the safe side.
 */
import { lastAge, type Scenario } from "../model/scenario.ts";
import { householdKinds } from "./household-kinds.ts";

const ages = lastAge + 1;
/** Above this many times the starting number the exact grid of money and the memory of a run would give out. */
const mostGrowth = 16;

export interface Slots {
  readonly capacity: number;
  /** Expected in the first year. */
  readonly yearlyBirths: number;
  /** Expected number of people who were ever there, over the number at the start, is too large to simulate. */
  readonly outgrown: boolean;
}

export function planSlots(scenario: Scenario): Slots {
  const { size, demography } = scenario.population;
  if (demography.kind === "static") return { capacity: size, yearlyBirths: 0, outgrown: false };
  if (demography.fertility !== null) return withBirths(scenario, demography.fertility.byAge);
  const rate = Math.max(demography.growth ?? 0, 0) + demography.entrants.rate;
  let capacity = size;
  for (let year = 1; year < scenario.years && rate > 0; year++) capacity += Math.ceil(capacity * rate) + 1;
  return { capacity, yearlyBirths: 0, outgrown: false };
}

interface Crowd {
  readonly female: Float64Array;
  readonly male: Float64Array;
}

function withBirths(scenario: Scenario, births: readonly number[]): Slots {
  const { size, demography } = scenario.population;
  const start = startingCrowd(scenario, null);
  const arriving = startingCrowd(scenario, demography.entrants.age);
  const bornOf = ({ female }: Crowd): number => female.reduce((sum, women, age) => sum + women * births[age]!, 0);
  const yearlyBirths = bornOf(start);
  let crowd = start;
  let expectedBirths = 0;
  let arrivals = 0;
  for (let year = 1; year < scenario.years && size + expectedBirths + arrivals < mostGrowth * size; year++) {
    const born = bornOf(crowd);
    const enter = Math.ceil(total(crowd) * demography.entrants.rate) + (demography.entrants.rate > 0 ? 1 : 0);
    expectedBirths += born;
    arrivals += enter;
    crowd = nextYear(scenario, crowd, year - 1, born, arriving, enter / size);
  }
  const expected = size + expectedBirths + arrivals;
  const margin = expectedBirths === 0 ? 0 : 12 * Math.sqrt(expectedBirths * (1 + (4 * expectedBirths) / size)) + 64;
  const outgrown = expected >= mostGrowth * size;
  let atHome = 0;
  if (!outgrown) for (const { households, spare } of householdKinds(scenario, yearlyBirths)) atHome += households * spare;
  return { capacity: Math.ceil(expected + margin) + atHome, yearlyBirths, outgrown };
}

/** Years that people are expected to live in the population, all together; those of who dies of an illness or moves in later by the tables alone. */
export function expectedPersonYears(scenario: Scenario): number {
  const { years, population, health } = scenario;
  const { size, demography } = population;
  if (demography.kind === "static") return size * years;
  if (demography.growth !== null || demography.entrants.replace) {
    const factor = 1 + (demography.growth ?? 0);
    let [sum, now] = [0, size];
    for (let year = 0; year < years; year++, now *= factor) sum += now;
    return sum;
  }
  const arriving = startingCrowd(scenario, demography.entrants.age);
  let crowd = startingCrowd(scenario, null);
  let shares = health.states?.start ?? [];
  let sum = 0;
  for (let year = 0; year < years; year++) {
    const now = total(crowd);
    sum += now;
    const born = demography.fertility === null ? 0 : crowd.female.reduce((all, women, age) => all + women * demography.fertility!.byAge[age]!, 0);
    const next = nextYear(scenario, crowd, year, born, arriving, (now * demography.entrants.rate) / size);
    const { alive, after } = aliveAfter(scenario, shares);
    shares = after;
    crowd = { female: next.female.map((people) => people * alive), male: next.male.map((people) => people * alive) };
  }
  return sum;
}

/** Part that does not reach a state that means death in a year, and the states of these. */
function aliveAfter({ health: { states } }: Scenario, shares: readonly number[]): { readonly alive: number; readonly after: readonly number[] } {
  if (states === null) return { alive: 1, after: shares };
  const next = shares.map((_, to) => (states.absorbing[to] ? 0 : shares.reduce((all, share, from) => all + share * states.transitions[from]![to]!, 0)));
  const alive = next.reduce((all, share) => all + share, 0);
  return { alive, after: alive === 0 ? next : next.map((share) => share / alive) };
}

/** Expected people by age; all of one age where it is given. */
function startingCrowd(scenario: Scenario, only: number | null): Crowd {
  const crowd = { female: new Float64Array(ages), male: new Float64Array(ages) };
  for (const { count, femaleShare, ages: weights } of scenario.population.groups) {
    for (let age = 0; age < ages; age++) {
      const at = only ?? age;
      crowd.female[at] = crowd.female[at]! + count * femaleShare * (weights.female[age] ?? 0);
      crowd.male[at] = crowd.male[at]! + count * (1 - femaleShare) * (weights.male[age] ?? 0);
    }
  }
  return crowd;
}

function nextYear(scenario: Scenario, { female, male }: Crowd, year: number, born: number, arriving: Crowd, share: number): Crowd {
  const { mortality, exitAge, fertility } = scenario.population.demography;
  const girls = 1 / (1 + (fertility?.boysPerGirl ?? 1));
  const survive = (people: Float64Array, table: readonly number[] | undefined, newborn: number, more: Float64Array): Float64Array => {
    const next = new Float64Array(ages);
    for (let age = 0; age < ages; age++) {
      if (exitAge !== null && age + 1 >= exitAge) break;
      const death = mortality === null ? 0 : mortality.byYear !== null ? mortality.byYear[Math.min(year, mortality.byYear.length - 1)]! : table![age]!;
      const to = Math.min(age + 1, lastAge);
      next[to] = next[to]! + people[age]! * (1 - death);
    }
    next[0] = newborn;
    return next.map((people, age) => people + share * more[age]!);
  };
  return {
    female: survive(female, mortality?.female, born * girls, arriving.female),
    male: survive(male, mortality?.male, born * (1 - girls), arriving.male),
  };
}

function total({ female, male }: Crowd): number {
  let sum = 0;
  for (let age = 0; age < ages; age++) sum += female[age]! + male[age]!;
  return sum;
}
