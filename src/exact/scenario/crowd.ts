/**
 * The expected population year by year: each place (slot) of the starting population is an independent chain over cells, with
 * death, one change of health at most, ageing, exit and, where freed places are taken again, entry.
 */
import type { Scenario } from "../../engine/model/scenario.ts";
import { ages, cellCount, forEachCell, peopleOfGroup } from "./cells.ts";

/** A year: who is there during it, and who is alive at its end. */
export interface CrowdYear {
  /** By starting group: probability that its place holds a person of (group * cells + cell) during the year. */
  readonly places: readonly Float64Array[];
  /** Expected persons of (group * cells + cell) beyond the starting places. */
  readonly newcomers: Float64Array;
  /** By starting group: probability that its place holds a person alive at the year's end. */
  readonly alive: Float64Array;
  readonly newcomersAlive: number;
}

/** Entries above this many would take minutes. */
const mostEntries = 20000000;

/** null where the tables would be too large. */
export function crowdByYear(scenario: Scenario): readonly CrowdYear[] | null {
  const { groups, demography } = scenario.population;
  const cells = cellCount(scenario);
  const length = groups.length * cells;
  if (length * (groups.length + 1) * scenario.years > mostEntries) return null;
  let places = groups.map((_, g) => spread(groups.length, cells, (group) => (group === g ? peopleOfGroup(scenario, g, null) : null)));
  let newcomers = new Float64Array(length);
  const { entrants, growth } = demography;
  const entrant = spread(groups.length, cells, (g) => peopleOfGroup(scenario, g, entrants.age).map((p) => (p * groups[g]!.count) / scenario.population.size));
  const step = demography.kind === "dynamic" || scenario.health.states !== null ? yearEnd(scenario) : null;
  const replaces = entrants.replace || growth !== null;
  const years: CrowdYear[] = [];
  for (let year = 0; year < scenario.years; year++) {
    if (step === null) {
      years.push({ places, newcomers, alive: new Float64Array(groups.length).fill(1), newcomersAlive: 0 });
      continue;
    }
    const ended = places.map((place) => step(place, year));
    const arrived = step(newcomers, year);
    years.push({ places, newcomers, alive: Float64Array.from(ended, ({ alive }) => alive), newcomersAlive: arrived.alive });
    let persons = total(newcomers);
    let alive = arrived.alive;
    groups.forEach((group, g) => {
      persons += group.count * total(places[g]!);
      alive += group.count * ended[g]!.alive;
    });
    const born = demography.fertility === null ? null : newborns(scenario, places, newcomers);
    places = ended.map(({ next, freed }) => (replaces ? plus(next, entrant, freed) : next));
    const fresh = entrants.rate * alive + Math.max(0, growth ?? 0) * persons;
    newcomers = plus(arrived.next, entrant, fresh + (replaces ? arrived.freed : 0));
    if (born !== null) newcomers = plus(newcomers, born, 1);
  }
  return years;
}

/** Expected children of a year by (group, cell): they belong to the group of the mother. */
function newborns(scenario: Scenario, places: readonly Float64Array[], newcomers: Float64Array): Float64Array {
  const { groups, demography } = scenario.population;
  const { byAge, boysPerGirl } = demography.fertility!;
  const cells = cellCount(scenario);
  const births = groups.map(() => 0);
  forEachCell(scenario, (cell, age, female) => {
    if (!female) return;
    for (let group = 0; group < groups.length; group++) {
      const at = group * cells + cell;
      const women = groups.reduce((sum, { count }, g) => sum + count * places[g]![at]!, newcomers[at]!);
      births[group] = births[group]! + women * byAge[age]!;
    }
  });
  return spread(groups.length, cells, (group) => peopleOfGroup(scenario, group, 0, 1 / (1 + boysPerGirl)).map((p) => p * births[group]!));
}

function spread(groups: number, cells: number, of: (group: number) => Float64Array | null): Float64Array<ArrayBuffer> {
  const out = new Float64Array(groups * cells);
  for (let group = 0; group < groups; group++) {
    const part = of(group);
    if (part !== null) out.set(part, group * cells);
  }
  return out;
}

function plus(base: Float64Array<ArrayBuffer>, more: Float64Array, weight: number): Float64Array<ArrayBuffer> {
  return weight === 0 ? base : base.map((value, at) => value + weight * more[at]!);
}

export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

interface Ended {
  readonly next: Float64Array<ArrayBuffer>;
  readonly alive: number;
  /** Probability that the place was freed: death or exit. */
  readonly freed: number;
}

/** What the year's end does to a distribution over (group, cell). */
function yearEnd(scenario: Scenario): (now: Float64Array, year: number) => Ended {
  const { demography, groups } = scenario.population;
  const { conditions } = scenario.health;
  const { mortality, exitAge, growth } = demography;
  const cells = cellCount(scenario);
  const { states } = scenario.health;
  const birthday = demography.kind === "dynamic" ? 1 : 0;
  const staying = growth !== null && growth < 0 ? 1 + growth : 1;
  const deathOf = (age: number, female: boolean, held: number, year: number): number => {
    if (mortality === null) return 0;
    const { byYear } = mortality;
    const base = byYear !== null ? byYear[Math.min(year, byYear.length - 1)]! : (female ? mortality.female : mortality.male)[age]!;
    return Math.min(
      1,
      conditions.reduce((factor, condition, c) => ((held >> c) & 1 ? factor * condition.mortality : factor), base),
    );
  };
  return (now, year) => {
    const next = new Float64Array(now.length);
    let freed = 0;
    forEachCell(scenario, (cell, age, female, held) => {
      const death = deathOf(age, female, held, year);
      for (let group = 0; group < groups.length; group++) {
        const weight = now[group * cells + cell]!;
        if (weight === 0) continue;
        freed += weight * death;
        const survive = weight * (1 - death) * staying;
        if (exitAge !== null && age + 1 >= exitAge) {
          freed += survive;
          continue;
        }
        const older = cell + (age + birthday < ages ? birthday : 0) + group * cells;
        if (states !== null) {
          if (states.costAt === "end" && states.absorbing[held] === true) {
            freed += survive;
            continue;
          }
          states.transitions[held]!.forEach((probability, to) => {
            const moved = older + (to - held) * 2 * ages;
            if (states.costAt === "start" && states.absorbing[to] === true) freed += survive * probability;
            else if (probability > 0) next[moved] = next[moved]! + survive * probability;
          });
          continue;
        }
        let unchanged = 1;
        conditions.forEach((condition, c) => {
          const has = ((held >> c) & 1) === 1;
          const change = Math.min(unchanged, has ? condition.recovery : (female ? condition.onset.female : condition.onset.male)[age]!);
          unchanged -= change;
          const to = older + (has ? -1 : 1) * (1 << c) * 2 * ages;
          next[to] = next[to]! + survive * change;
        });
        next[older] = next[older]! + survive * unchanged;
      }
    });
    return { next, alive: total(next), freed };
  };
}
