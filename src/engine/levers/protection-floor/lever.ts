/** How far a world is from a social protection floor (ILO Recommendation 202): essential care within reach, basic income at every age. */

import { countries } from "../../countries/index.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { LeverTotal } from "../../model/totals.ts";
import type { Lever, LeverBlock, LeverYear } from "../lever.ts";
import { countCare } from "./care.ts";
import { byAge, gapByAge, known, openIncomes } from "./incomes.ts";
import { type FloorTerms, floorKey } from "./keys.ts";
import { ages, metrics, totals } from "./metrics.ts";
import type { FloorNumbers } from "./numbers.ts";

export const protectionFloor: Lever<FloorTerms | null, FloorNumbers, undefined> = {
  name: "protection_floor",
  scope: "world",
  // sees incomes after all that changes them
  order: 990,
  kinds: [],
  key: floorKey,
  words: {
    en: {
      name: "distance to a social protection floor",
      definition:
        "Measures, and changes nothing. Essential care is within reach of whoever has somebody who pays for all of it in the year, and went without none that was needed. Income is secure where the household has at least the basic income for each of its members, after spells without earnings and cash benefits. What closing the gaps would cost is money of the year, before any cost of handing it out.",
      formula:
        "care gap = out-of-pocket payments and cost of forgone events of essential care of those without it within reach; income gap = sum of max(0, basic income x people - income)",
      source:
        "Social Protection Floors Recommendation, 2012 (No. 202), paragraph 5, International Labour Organization; both measures are a definition of this project",
      sentence:
        "In {world}, {protection_floor.without_care} of 100 people have no essential care within reach and {protection_floor.without_income} of 100 no basic income; closing both gaps would cost {protection_floor.cost} a year, {protection_floor.share_of_incomes} of 100 of all incomes.",
    },
  },
  off: (terms) => terms === null,
  compile: (terms, { scenario }) => {
    if (terms === null) return null;
    const all = scenario.health.services.map((_, s) => s);
    const marked = all.filter((s) => scenario.health.services[s]!.essential);
    return { ...terms, essential: terms.essential ?? (marked.length > 0 ? marked : all), publicHealth: publicHealthOf(scenario) };
  },
  hooks: { income: measure, yearEnd: closeYear },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "care", incomes: "kept" },
};

/** People of the year of the spending: those of the population's year, less the growth between. */
function publicHealthOf({ population: { country }, currency }: Scenario): number {
  const profile = country === null ? undefined : countries.get(country);
  const total = profile?.health.totalMillionLocalCurrency ?? null;
  if (profile === undefined || total === null || (currency !== "" && currency !== profile.currency)) return NaN;
  const { femaleThousands, maleThousands, year } = profile.population;
  let people = 1000 * [...femaleThousands, ...maleThousands].reduce((sum, value) => sum + value, 0);
  for (let y = profile.health.year; y < year; y++) people /= 1 + profile.populationGrowthPercent / 100;
  return (total * 1e6 * profile.health.governmentSharePercent) / 100 / people;
}

/** By breakdown cell: who lacks care, of households with the basic income and of others. Counted apart, and put into the tally once a block. */
let lacking: Int32Array = new Int32Array(0);

function measure(numbers: FloorNumbers, _: undefined, at: LeverBlock): void {
  const { model, tally } = at;
  const { cells } = model.tallies.breakdowns;
  lacking = lacking.length === 2 * cells ? lacking.fill(0) : new Int32Array(2 * cells);
  openIncomes(numbers, at);
  const gap = countCare(numbers, at, lacking);
  const starts = findStarts(at);
  tally[starts.incomes] = tally[starts.incomes]! + known.incomes;
  tally[starts.gap] = tally[starts.gap]! + gap;
  addCells(starts, lacking, known.poor, cells, tally);
  for (let k = 0; k < ages.length; k++) addAge(starts.byAge[k]!, k, tally);
}

/** Where the totals of a world begin. */
interface Starts {
  readonly incomes: number;
  readonly gap: number;
  readonly care: number;
  readonly income: number;
  readonly either: number;
  /** In the order of `ages`: people, the poor, what they are short of. */
  readonly byAge: readonly (readonly [number, number, number])[];
}
const startsOf = new WeakMap<LeverBlock["mine"], Starts>();

function findStarts({ model, world, mine }: LeverBlock): Starts {
  const before = startsOf.get(mine);
  if (before !== undefined) return before;
  const start = (name: string): number => model.tallies.offset[`protection_floor.${name}`]![world]!;
  const found: Starts = {
    ...{ incomes: start("incomes"), gap: start("care_gap"), care: start("without_care") },
    ...{ income: start("without_income"), either: start("without_either") },
    byAge: ages.map((of) => [start(of), start(`poor_${of}`), start(`gap_${of}`)] as const),
  };
  startsOf.set(mine, found);
  return found;
}

function addCells({ care, income, either }: Starts, bare: Int32Array, poor: Int32Array, cells: number, tally: Float64Array): void {
  for (let cell = 0; cell < cells; cell++) {
    const alone = bare[2 * cell]!;
    tally[care + cell] = tally[care + cell]! + (alone + bare[2 * cell + 1]!);
    tally[income + cell] = tally[income + cell]! + poor[cell]!;
    tally[either + cell] = tally[either + cell]! + (poor[cell]! + alone);
  }
}

function addAge([people, poor, gap]: readonly [number, number, number], k: number, tally: Float64Array): void {
  tally[people] = tally[people]! + (byAge[2 * k]! + byAge[2 * k + 1]!);
  tally[poor] = tally[poor]! + byAge[2 * k + 1]!;
  tally[gap] = tally[gap]! + gapByAge[k]!;
}

function closeYear({ income, publicHealth }: FloorNumbers, _: undefined, { model, tally, world, context }: LeverYear): void {
  const { offset, breakdowns } = model.tallies;
  const place = (total: LeverTotal): number => offset[total]![world]!;
  // everybody lives in each world
  const [persons, people] = [offset.persons[0]!, place("protection_floor.people")];
  let all = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) {
    tally[people + cell] = tally[persons + cell]!;
    all += tally[persons + cell]!;
  }
  tally[place("protection_floor.public_health")] = publicHealth * all * context.prices;
  if (income !== null || context.povertyLine === context.povertyLine) return;
  // without a line there is no basic income to be short of: undefined, not 0
  for (const total of ["protection_floor.without_income", "protection_floor.without_either"] as const) {
    tally.fill(NaN, place(total), place(total) + breakdowns.cells);
  }
  for (const of of ages) {
    tally[place(`protection_floor.poor_${of}`)] = NaN;
    tally[place(`protection_floor.gap_${of}`)] = NaN;
  }
}
